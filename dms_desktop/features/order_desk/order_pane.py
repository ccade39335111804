"""The order in front of the desk: whose it is, what it may cost, what stands in its way, and its lines."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from dms_desktop.features.order_desk.facts import DeskFacts, DeskLine
from dms_desktop.features.order_desk.tables import Amount, line_columns
from dms_desktop.ordering.states import document_chip, hold_words, next_move, policy_words, share_chip
from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.flow import ChipRow
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.formats import DASH, day, money
from dms_desktop.widgets.parts import ElidedLabel, PlainLabel, column, label, panel, restyle, row
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.tokens import Tone
from dms_desktop.widgets.turning import SumLine
from dms_desktop.widgets.words import Text
from sync.client.sent import Sent
from sync.domain.accounts.rules import DealerStatus


class OrderPane(QWidget):
    """Follows the queue."""

    def __init__(self) -> None:
        super().__init__()
        self.number, self.dealer, self.amount = PlainLabel(role="title"), ElidedLabel(role="strong"), PlainLabel(role="total")
        self.chips = ChipRow()
        self.facts = Form(columns=3)
        self.fields = {name: ElidedLabel() for name, _ in self._titles()}
        for name, title in self._titles():
            self.facts.add(name, title, self.fields[name])
        self.next = PlainLabel(role="muted").wrap()
        self.lines: RecordTable[DeskLine] = RecordTable(
            lambda: self.tr("Order lines"), line_columns(), key=lambda one: one.row.line_id
        )
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(6)
        top = column(spacing=4)
        sum_part = row(label(lambda: self.tr("Amount"), "muted"), self.amount, spacing=12)
        top.addWidget(SumLine(row(self.number, self.dealer, 1, spacing=12), sum_part))
        top.addWidget(self.chips)
        top.addWidget(self.facts)
        top.addWidget(self.next)
        inside.addWidget(panel(top))
        inside.addWidget(self.lines, 1)

    def show_order(self, facts: DeskFacts, sent: Sequence[Sent]) -> None:
        card, dealer = facts.card, facts.dealer
        self.number.setText(card.row.number)
        self.dealer.setText(f"{dealer.name} ({dealer.code})" if dealer else str(card.dealer_id))
        self.amount.setText(str(Amount(card.row.amount, card.row.currency)))
        self.chips.show_chips(self._chips_of(facts, sent))
        for name, text in self._texts(facts).items():
            self.fields[name].setText(text or DASH)
        self.next.setText(next_move(card.row.state))
        left = facts.credit.left if facts.credit else 0
        restyle(self.fields["left"], "role", "error" if left < 0 else "body")
        self.lines.set_rows(facts.lines)
        self.lines.show_columns(
            quoted=any(line.row.unit_price != line.row.quoted_price for line in facts.lines),
            allocated=any(line.row.allocated for line in facts.lines),
            shipped=any(line.row.shipped for line in facts.lines),
        )
        if facts.lines and self.lines.current() is None:
            self.lines.select_row(0)

    def _chips_of(self, facts: DeskFacts, sent: Sequence[Sent]) -> Sequence[Chip]:
        card = facts.card
        chips = [document_chip(card.row.state, sent)]
        if facts.dealer is not None and facts.dealer.status is DealerStatus.BLOCKED:
            chips.append(Chip(self.tr("Dealer blocked: {reason}").format(reason=facts.dealer.block_reason), Tone.BAD))
        chips += [Chip(words, Tone.BAD) for words in map(hold_words, card.holds) if words != chips[0].text]
        if card.row.is_cancel_requested:
            chips.append(Chip(self.tr("Asks to cancel"), Tone.BAD))
        for title, share in (
            (self.tr("Delivered"), card.row.delivery),
            (self.tr("Billed"), card.row.billing),
            (self.tr("Paid"), card.row.payment),
        ):
            chip = share_chip(share)
            chips.append(Chip(f"{title}: {chip.text}", chip.tone))
        return chips

    def _titles(self) -> Sequence[tuple[str, Text]]:
        return (
            ("limit", lambda: self.tr("Credit limit")),
            ("owed", lambda: self.tr("Owed")),
            ("left", lambda: self.tr("Credit left")),
            ("list", lambda: self.tr("Prices of")),
            ("wished", lambda: self.tr("Wished for")),
            ("policy", lambda: self.tr("Backorders")),
            ("contact", lambda: self.tr("Contact")),
            ("reference", lambda: self.tr("Reference")),
            ("note", lambda: self.tr("Notes")),
        )

    def _texts(self, facts: DeskFacts) -> dict[str, str]:
        card, dealer, credit = facts.card, facts.dealer, facts.credit
        return {
            "limit": money(credit.limit, credit.currency) if credit else "",
            "owed": money(credit.owed, credit.currency) if credit else "",
            "left": money(credit.left, credit.currency) if credit else "",
            "list": f"{card.price_list} {day(card.valid_on)}",
            "wished": day(card.row.requested_on),
            "policy": policy_words(card.backorder_policy),
            "contact": " ".join(filter(None, (dealer.contact, dealer.phone))) if dealer else "",
            "reference": card.row.reference,
            "note": " · ".join(filter(None, (card.row.note, card.reason))),
        }
