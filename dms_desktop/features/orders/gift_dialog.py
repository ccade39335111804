"""Ctrl+G while an order is typed: which gifts it has earned and does not hold yet, and one of them taken with Enter."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from dms_desktop.features.orders.entry_head import EntryHead
from dms_desktop.features.orders.entry_lines import EntryLines
from dms_desktop.features.orders.outlook_box import typed_lines
from dms_desktop.goods.naming import shown
from dms_desktop.ordering.draft import DraftLine, OrderDraft
from dms_desktop.page import Deed, Page
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.dialog import Dialog
from dms_desktop.widgets.record_table import RecordTable
from sync.domain.orders.gifts import GiftChoice, gift_choices


class GiftDialog(Dialog):
    """Calls `on_choice` with the gift that was taken."""

    def __init__(self, parent: QWidget, choices: Sequence[GiftChoice], on_choice: Callable[[GiftChoice], object]) -> None:
        super().__init__(lambda: self.tr("Choose a gift"), parent, width=620)
        self._on_choice = on_choice
        columns: Sequence[Column[GiftChoice]] = (
            Column(key="promotion", title=lambda: self.tr("Promotion"), value=lambda one: one.promotion, width=120),
            Column(key="code", title=lambda: self.tr("Code"), value=lambda one: one.product_code, kind=Kind.CODE, width=140),
            Column(key="name", title=lambda: self.tr("Name"), value=lambda one: shown(one.names), stretch=True),
            Column(key="units", title=lambda: self.tr("Free"), value=lambda one: one.units, kind=Kind.QUANTITY, width=70),
        )
        self.gifts: RecordTable[GiftChoice] = RecordTable(
            lambda: self.tr("Gifts"), columns, key=lambda one: (one.promotion, one.product_code)
        )
        self.gifts.setMinimumHeight(180)
        self.gifts.set_rows(choices)
        self.gifts.select_row(0)
        self.gifts.opened.connect(lambda _: self._take())
        self.content.addWidget(self.gifts)
        self.deed(lambda: self.tr("Add to order"), self._take)
        self.gifts.setFocus()

    def _take(self) -> None:
        choice = self.gifts.current()
        if choice is not None:
            self.accept()
            self._on_choice(choice)


def gift_deed(page: Page, lines: EntryLines, head: EntryHead) -> Deed:
    return Deed(
        text=lambda: QCoreApplication.translate("gifts", "Choose a gift"),
        key="Ctrl+G",
        run=partial(_ask, page, lines, head),
        in_bar=False,
    )


def _ask(page: Page, lines: EntryLines, head: EntryHead) -> None:
    draft = head.onto(OrderDraft())
    show = partial(_show, page, lines)
    page.desk.bridge.fetch(gift_choices, show, lines=typed_lines(lines), voucher=draft.voucher, deal_id=draft.deal_id)


def _show(page: Page, lines: EntryLines, choices: Sequence[GiftChoice]) -> None:
    if choices:
        GiftDialog(page, choices, partial(_add, page, lines)).show_modeless()
    else:
        page.desk.tell(QCoreApplication.translate("gifts", "These lines have earned no gift that is not there yet."))


def _add(page: Page, lines: EntryLines, choice: GiftChoice) -> None:
    new = DraftLine(line_id=page.desk.bridge.ids.new(), code=choice.product_code, quantity=str(choice.units))
    lines.add_lines([new])
