"""The registration in front of the channel staff: whose it is, what it is about, how sure its time is, and its history."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from dms_desktop.features.deals.evidence import EvidenceBox
from dms_desktop.features.deals.side import DealSide
from dms_desktop.features.deals.words import field_words, state_chip
from dms_desktop.goods.naming import shown
from dms_desktop.page import Desk
from dms_desktop.widgets.chip import Chip, ChipLabel
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.formats import DASH, day, moment, money
from dms_desktop.widgets.parts import ElidedLabel, PlainLabel, column, panel, row
from dms_desktop.widgets.tokens import Tone
from sync.domain.deals.queries import DealCard, TransferRow

SHOWN = ("product_line", "tax_id", "contact", "phone", "project", "site", "region_code", "address", "expected_amount", "heard_at")


class DealPane(QWidget):
    """Follows the queue."""

    def __init__(self, desk: Desk, evidence: EvidenceBox) -> None:
        super().__init__()
        self._currency = desk.currency
        self.name, self.dealer = ElidedLabel(role="title"), ElidedLabel(role="strong")
        self.state, self.special = ChipLabel(), ChipLabel()
        self.words = PlainLabel().wrap()
        self.facts = Form(columns=2)
        self.fields = {name: PlainLabel().wrap() for name in SHOWN}
        for name, field in self.fields.items():
            self.facts.add(name, lambda name=name: field_words(name), field)  # type: ignore[misc]
        self.side = DealSide(desk, evidence)
        top = column(spacing=6)
        top.addLayout(row(self.name, self.state, self.special, 1, self.dealer))
        top.addWidget(self.facts)
        top.addWidget(self.words)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(6)
        outer.addWidget(panel(top))
        outer.addWidget(self.side, 1)

    def show_card(self, card: DealCard) -> None:
        self.name.setText(card.row.name)
        self.dealer.setText(f"{card.row.dealer_name} ({card.row.dealer_code})")
        self.state.show_chip(state_chip(card.row.state))
        self.special.show_chip(Chip(self.tr("Outside of the territory"), Tone.WARN) if card.row.is_special else None)
        for name, text in self._texts(card).items():
            self.fields[name].setText(text or DASH)
        said = [self._came_from(card.came_from)] if card.came_from else []
        said += [self.tr("Asks for more time: {wish}").format(wish=card.wish)] if card.wish else []
        said += [self.tr("You asked: {question}").format(question=card.question)] if card.question else []
        said += [card.texts["note"]] if card.texts["note"] else []
        self.words.setText("\n".join(said))
        self.words.setVisible(bool(said))
        self.side.show_card(card)

    def _came_from(self, before: TransferRow) -> str:
        words = self.tr("Passed on by {dealer}, {number}, on {day}: {reason}")
        return words.format(
            dealer=before.dealer, number=before.number, day=day(before.at.astimezone().date()), reason=before.reason
        )

    def _texts(self, card: DealCard) -> dict[str, str]:
        heard = moment(card.heard_at) if card.heard_at else self.tr("never before")
        rest = {
            "product_line": shown(card.row.line),
            "expected_amount": money(card.row.expected_amount, self._currency) if card.row.expected_amount else "",
            "heard_at": heard,
        }
        return {name: rest.get(name, card.texts.get(name, "")) for name in SHOWN}
