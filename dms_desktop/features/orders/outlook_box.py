"""Beside an order being typed: what head office will probably say to it, with the cures, and the keys that mend lines."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dms_desktop.features.orders.coach_words import coach_words
from dms_desktop.features.orders.entry_columns import fact_of, price_of, units_of
from dms_desktop.features.orders.entry_lines import EntryLines
from dms_desktop.ordering.draft import OrderDraft
from dms_desktop.ordering.outlook_words import concern_words
from dms_desktop.page import Deed, Page
from dms_desktop.widgets.grid_rows import Cell
from dms_desktop.widgets.parts import PlainLabel, label
from dms_desktop.widgets.words import say
from sync.domain.catalog.rules import ProductStatus
from sync.domain.orders.gifts import GiftChoice, gift_choices
from sync.domain.orders.lines import WantedLine
from sync.domain.orders.outlook import MENDABLE, OrderOutlook, order_outlook
from sync.domain.orders.quoting import TypedLine, line_quotes
from sync.domain.rebates.coach import CartLine, CoachRow, rebate_coach
from sync.kernel.commands import Adjustment

MOST = 3
"""More would leave the product above no room on the smallest screen. How old the stock is stands at the foot."""
translate = QCoreApplication.translate


def ask_ahead(page: Page, box: "OutlookBox", lines: EntryLines, draft: OrderDraft) -> None:
    """What head office will say to the lines being typed, what they cost together, and what they do to this quarter's rebates."""
    asked, amends = asked_lines(lines), draft.amends
    typed, voucher, deal_id = typed_lines(lines), draft.voucher, draft.deal_id
    lines.prices.expect()
    page.read(order_outlook, box.show_outlook, lines=asked, amends=amends, policy=draft.policy, voucher=voucher, deal_id=deal_id)
    page.read(line_quotes, lines.show_quotes, lines=typed, voucher=voucher, deal_id=deal_id, amends=amends)
    page.read(gift_choices, box.show_gifts, lines=typed, voucher=voucher, deal_id=deal_id, amends=amends)
    cart = [CartLine(product_code=line.product_code, quantity=line.quantity) for line in asked]
    page.read(rebate_coach, box.show_coach, lines=cart, amends=amends)


class OutlookBox(QWidget):
    """It warns and never stops. Always there: what comes and goes beside an open cell would close it."""

    def __init__(self, currency: str) -> None:
        super().__init__()
        self._currency = currency
        self._outlook = OrderOutlook(concerns=())
        self._has_gifts = False
        self.words = PlainLabel().wrap()
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 6, 0, 0)
        inside.setSpacing(5)
        inside.addWidget(label(lambda: self.tr("What will head office say?"), "strong"))
        self.rebate = PlainLabel().wrap()
        inside.addWidget(self.words)
        inside.addWidget(self.rebate)
        say(self.words, self.words.setText, self._text)

    def show_outlook(self, outlook: OrderOutlook) -> None:
        self._outlook = outlook
        self.words.setText(self._text())

    def foreseen(self) -> tuple[Adjustment, ...]:
        """What is said here of goods that are short."""
        return self._outlook.foreseen

    def show_gifts(self, choices: Sequence[GiftChoice]) -> None:
        self._has_gifts = bool(choices)
        self.words.setText(self._text())

    def show_coach(self, rows: Sequence[CoachRow]) -> None:
        self.rebate.setText("\n".join(coach_words(row, self._currency) for row in rows))

    def _text(self) -> str:
        concerns = self._outlook.concerns
        said = [f"• {concern_words(concern, self._currency)}" for concern in concerns[:MOST]]
        if len(concerns) > MOST:
            said.append(self.tr("and {count} more").format(count=len(concerns) - MOST))
        if any(concern.objection in MENDABLE for concern in concerns):
            said.append(self.tr("Ctrl+M mends lines: whole packs, successors."))
        if self._has_gifts:
            said.append(self.tr("A gift is earned: Ctrl+G chooses it."))
        if not said:
            said.append(self.tr("Nothing speaks against it, as far as this PC knows."))
        return "\n".join(said)


def mending_deeds(page: Page, lines: EntryLines) -> Sequence[Deed]:
    """The successor here, whole packs everywhere, and both at once."""
    return (
        Deed(text=lambda: translate("mending", "Successor"), key="F6", run=partial(_use_successor, page, lines), in_bar=False),
        Deed(text=lambda: translate("mending", "Whole packs"), key="Ctrl+R", run=lines.round_packs, in_bar=False),
        Deed(text=lambda: translate("mending", "Mend lines"), key="Ctrl+M", run=partial(_mend, lines), in_bar=False),
    )


def _use_successor(page: Page, lines: EntryLines) -> None:
    if not lines.use_successor():
        page.desk.tell(translate("mending", "This product names no successor."))


def asked_lines(lines: EntryLines) -> tuple[WantedLine, ...]:
    """Lines of which product and quantity are known, whether they can be ordered or not."""
    return tuple(line for row in lines.grid.rows() if (line := lines.prices.asked(row)) is not None)


def typed_lines(lines: EntryLines) -> Sequence[TypedLine]:
    """The same lines to be priced together: what was agreed keeps its price."""
    return [
        TypedLine(
            line_id=row.row_id,
            product_code=fact.row.code,
            quantity=units,
            agreed=price_of(row) if lines.prices.keeps(row) else None,
        )
        for row in lines.grid.rows()
        if (fact := fact_of(row)) is not None and (units := units_of(row)) is not None
    ]


def _mend(lines: EntryLines) -> None:
    """What needs no thought: the successor of what is no longer sold, and whole packs."""
    for row in lines.grid.rows():
        fact = fact_of(row)
        if fact is not None and fact.row.status is ProductStatus.OBSOLETE and fact.row.successor_code:
            lines.grid.fill(row.row_id, {"code": Cell(None, fact.row.successor_code)})
    lines.refresh()
    lines.round_packs()
