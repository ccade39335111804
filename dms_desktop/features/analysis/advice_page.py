"""What is worth a look in the shop's figures, why, and the deed that follows from it."""

from collections.abc import Hashable, Sequence

from PySide6.QtWidgets import QWidget

from dms_desktop.features.analysis.advice_words import about, advice_chip, reasons, short_words
from dms_desktop.features.analysis.honesty import age_words
from dms_desktop.features.analysis.reckoned import ReckonedPage
from dms_desktop.page import Deed
from dms_desktop.pieces import wanted_goods
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.notices import EmptyState, ListPane
from dms_desktop.widgets.parts import PlainLabel, column, hold, label, panel
from dms_desktop.widgets.record_table import RecordTable
from sync.client.replica import Status
from sync.domain.analysis.advice import Advice, BelowFloor, Fall, Reorder
from sync.domain.analysis.advising import advice


class AdvicePage(ReckonedPage):
    """Enter opens the product, the customer or the sale; F2 begins an order with the marked goods. F12 would place it on the page
    that comes next: nobody is to do so by pressing a key twice."""

    tables = ("sale", "sale_line", "sale_return", "order", "order_line", "shipment", "stock_level", "stock_minimum", "movement")

    def build(self) -> None:
        self._status: Status | None = None
        self.table: RecordTable[Advice] = RecordTable(lambda: self.tr("Advice"), self._columns(), key=_key)
        empty = EmptyState(
            "circle-check",
            lambda: self.tr("Nothing needs a look"),
            advice=lambda: self.tr("Goods that run out or lie, sales that fell and prices below their floor are named here."),
        )
        self.pane = ListPane(hold(column(self.table, self._reasons())), empty)
        self.honest = PlainLabel(role="small").wrap()
        self.body.addWidget(self.pane, 1)
        self.body.addWidget(self.honest)
        self.setFocusProxy(self.table)

    def bind(self) -> None:
        self.table.opened.connect(self._open)
        self.table.chosen.connect(self._choose)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self.deeds_changed.emit())
        self.desk.bridge.status_changed.connect(self._show_status)
        self.remember(self.table, "advice")

    def refresh(self) -> None:
        self.read(advice, self._show)
        self.desk.bridge.ask_status()

    def title(self) -> str:
        return self.tr("Advice")

    def deeds(self) -> Sequence[Deed]:
        if not self.desk.may("orders.place"):
            return ()
        every = Deed(
            text=lambda: self.tr("New order with all"),
            key="Ctrl+F2",
            icon="list-checks",
            run=lambda: self._order(self.table.rows()),
            enabled=any(isinstance(one, Reorder) for one in self.table.rows()),
        )
        order = Deed(
            text=lambda: self.tr("New order with it"),
            key="F2",
            icon="shopping-cart",
            run=lambda: self._order(self.table.selected()),
            primary=True,
            enabled=any(isinstance(one, Reorder) for one in self.table.selected()),
        )
        return (every, order)

    def _columns(self) -> Sequence[Column[Advice]]:
        return (
            Column(key="kind", title=lambda: self.tr("Advice"), value=advice_chip, kind=Kind.CHIP, width=110),
            Column(key="code", title=lambda: self.tr("Code"), value=lambda one: one.code, kind=Kind.CODE, width=130),
            Column(key="about", title=lambda: self.tr("About"), value=about, stretch=True),
            Column(key="why", title=lambda: self.tr("Why"), value=lambda one: short_words(one, self.desk), width=360),
            Column(
                key="order",
                title=lambda: self.tr("Order"),
                value=lambda one: one.quantity if isinstance(one, Reorder) else None,
                kind=Kind.QUANTITY,
                width=80,
                strong=True,
            ),
        )

    def _reasons(self) -> QWidget:
        self.reasons = PlainLabel().wrap()
        return panel(column(label(lambda: self.tr("How it was reckoned"), "strong"), self.reasons, spacing=2))

    def _show(self, rows: Sequence[Advice]) -> None:
        self.table.show_rows(rows)
        self.pane.show_empty(not rows)
        self._choose(self.table.current())
        self.deeds_changed.emit()

    def _choose(self, one: Advice | None) -> None:
        self.reasons.setText(reasons(one, self.desk) if one is not None else "")

    def _show_status(self, status: Status) -> None:
        self.honest.setText(age_words(status, self.desk.bridge.clock.now()))

    def _open(self, one: Advice) -> None:
        if isinstance(one, BelowFloor):
            self.desk.open_page("sale", str(one.sale_id))
        elif isinstance(one, Fall) and one.customer_id is not None:
            self.desk.open_page("customer", str(one.customer_id))
        else:
            self.desk.open_page("product", one.code)

    def _order(self, rows: Sequence[Advice]) -> None:
        wanted = {one.code: one.quantity for one in rows if isinstance(one, Reorder)}
        if wanted:
            self.desk.open_page("order_entry", wanted_goods(wanted))


def _key(one: Advice) -> Hashable:
    if isinstance(one, BelowFloor):
        return (type(one).__name__, one.sale_id, one.code, one.amount, one.quantity)
    return (type(one).__name__, one.code, one.customer_id if isinstance(one, Fall) else None)
