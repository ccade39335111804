"""Beside an order: the steps of its way, who is next, what was granted otherwise, its shipments, and the money."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from dms_desktop.features.orders.document_tables import granted, granted_columns, granted_words, shipment_columns
from dms_desktop.ordering.states import next_move, share_chip
from dms_desktop.ordering.steps import StepList, order_steps
from dms_desktop.widgets.chip import ChipLabel
from dms_desktop.widgets.formats import money
from dms_desktop.widgets.parts import PlainLabel, hold, label, row, scrolled
from dms_desktop.widgets.section import Section
from dms_desktop.widgets.words import say
from sync.client.sent import Sent
from sync.domain.orders.queries.documents import OrderCard
from sync.domain.orders.rules import OrderState


class DocumentSide(QFrame):
    """Follows the order in front."""

    def __init__(self, currency: str) -> None:
        super().__init__()
        self.setProperty("panel", True)
        self.setMinimumWidth(336)
        self.steps = StepList(lambda: self.tr("Where it stands"))
        self.next = PlainLabel().wrap()
        self.words = PlainLabel(role="small").wrap()
        self.changes = Section(lambda: self.tr("Asked and got"), granted_columns(currency), key=lambda one: one.key, most=6)
        self.shipments = Section(lambda: self.tr("Shipments"), shipment_columns(), key=lambda one: one.shipment_id)
        self.delivery, self.billing, self.payment = ChipLabel(), ChipLabel(), ChipLabel()
        self.claimed, self._currency = PlainLabel(), currency
        content = QWidget()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.addWidget(scrolled(content))
        inside = QVBoxLayout(content)
        inside.setContentsMargins(12, 10, 12, 10)
        inside.setSpacing(6)
        inside.addWidget(label(lambda: self.tr("Where it stands"), "strong"))
        for part in (self.steps, self.next, self.changes, self.words, self.shipments):
            inside.addWidget(part)
        inside.addStretch(1)
        self.shares = QWidget()
        shares = QVBoxLayout(self.shares)
        shares.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.shares)
        for words, chip in (
            (label(lambda: self.tr("Delivered"), "muted"), self.delivery),
            (label(lambda: self.tr("Billed"), "muted"), self.billing),
            (label(lambda: self.tr("Paid"), "muted"), self.payment),
        ):
            shares.addLayout(row(words, 1, chip))
        self.claims = hold(row(label(lambda: self.tr("From settled claims"), "muted"), 1, self.claimed))
        shares.addWidget(self.claims)

    def show_order(self, card: OrderCard | None, sent: Sequence[Sent]) -> None:
        self.steps.show_steps(order_steps(card, sent))
        say(self.next, self.next.setText, lambda: self._next(card, sent))
        say(self.words, self._say_changes, lambda: granted_words(sent))
        self.changes.show_rows(granted(sent))
        self.shipments.show_rows(card.shipments if card else ())
        self.shares.setVisible(card is not None)
        self.delivery.show_chip(share_chip(card.row.delivery) if card else None)
        self.billing.show_chip(share_chip(card.row.billing) if card else None)
        self.payment.show_chip(share_chip(card.row.payment) if card else None)
        self.claims.setVisible(card is not None and card.claimed != 0)
        self.claimed.setText(money(card.claimed, self._currency) if card else "")

    def _say_changes(self, words: str) -> None:
        self.words.setText(words)
        self.words.setVisible(bool(words))

    def _promise(self, card: OrderCard | None) -> str:
        """An order that is new here and nowhere else."""
        if card is None or card.row.state is not OrderState.SUBMITTED:
            return ""
        if card.is_firm:
            return self.tr("It is firm: head office keeps for it what it needs.")
        return self.tr("It is subject to head office.")

    def _next(self, card: OrderCard | None, sent: Sequence[Sent]) -> str:
        if any(one.outcome is None for one in sent):
            sending = self.tr("Next: this PC sends it as soon as head office can be reached.")
            return f"{sending} {self._promise(card)}".strip()
        if any(one.needs_attention for one in sent):
            return self.tr("Next: somebody here decides what to do about head office's answer.")
        return next_move(card.row.state if card else OrderState.CANCELLED)
