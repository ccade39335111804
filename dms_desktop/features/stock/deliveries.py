"""Deliveries on their way, the one longest on its way first; Enter takes it in."""

from collections.abc import Sequence
from functools import partial

from dms_desktop.filtering import tell_nothing
from dms_desktop.growing import Growing
from dms_desktop.page import Deed, Page
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.edits import SearchField
from dms_desktop.widgets.formats import age
from dms_desktop.widgets.notices import EmptyState, ListPane
from dms_desktop.widgets.record_table import RecordTable
from sync.domain.orders.queries.shipments import ExpectedShipment, expected_shipments


class DeliveriesPage(Page):
    """A scanned number of a shipment opens it."""

    tables = ("shipment", "shipment_line", "order")

    def build(self) -> None:
        self.grown = Growing(self.refresh)
        self.search = SearchField(lambda: self.tr("Shipment, order, carrier or product code  (Ctrl+F)"))
        self.table: RecordTable[ExpectedShipment] = RecordTable(
            lambda: self.tr("Deliveries to receive"),
            self._columns(),
            key=lambda one: one.shipment_id,
            on_more=self.grown.more,
        )
        self.empty = EmptyState("truck", self._none, advice=self._advice)
        self.pane = ListPane(self.table, self.empty)
        self.body.addWidget(self.search)
        self.body.addWidget(self.pane, 1)
        self.setFocusProxy(self.table)

    def _none(self) -> str:
        return self.tr("No delivery is on its way")

    def _advice(self) -> str:
        return self.tr("What the manufacturer ships appears here by itself.")

    def bind(self) -> None:
        self.search.searched.connect(lambda _: self.refresh())
        self.table.opened.connect(self._open)
        self.remember(self.table, "deliveries")

    def refresh(self) -> None:
        self.read(expected_shipments, self._show, text=self.search.text(), limit=self.grown.limit)

    def title(self) -> str:
        return self.tr("Deliveries to receive")

    def deeds(self) -> Sequence[Deed]:
        some = bool(self.table.rows())
        take = Deed(
            text=lambda: self.tr("Take in"),
            key="F12",
            icon="package-check",
            run=lambda: self._open(self.table.current()),
            primary=True,
            enabled=some,
        )
        claimed = Deed(
            text=lambda: self.tr("Claims"), key="Ctrl+L", icon="list-checks", run=lambda: self.desk.open_page("claims", "")
        )
        find = Deed(text=lambda: self.tr("Filter"), key="Ctrl+F", run=self.search.setFocus, in_bar=False)
        return (find, claimed, take)

    def scanned(self, code: str) -> bool:
        """Looked for among all of them, whatever the filter shows."""
        self.read(expected_shipments, partial(self._show_scanned, code), text=code)
        return True

    def _show_scanned(self, code: str, rows: Sequence[ExpectedShipment]) -> None:
        found = next((one for one in rows if code in (one.number, one.tracking)), None)
        if found is None:
            words = self.tr("No delivery has the number {code}. Open one, then scan its goods.")
            self.banner.alarm(words.format(code=code))
        else:
            self._open(found)

    def _columns(self) -> Sequence[Column[ExpectedShipment]]:
        return (
            Column(key="number", title=lambda: self.tr("Shipment"), value=lambda one: one.number, kind=Kind.CODE, width=180),
            Column(key="order", title=lambda: self.tr("Order"), value=lambda one: one.order_number, width=180),
            Column(key="at", title=lambda: self.tr("Shipped"), value=lambda one: one.shipped_at, kind=Kind.MOMENT, width=140),
            Column(key="age", title=lambda: self.tr("On its way since"), value=self._age, width=130),
            Column(key="carrier", title=lambda: self.tr("Carrier"), value=lambda one: one.carrier, width=130),
            Column(key="tracking", title=lambda: self.tr("Tracking"), value=lambda one: one.tracking, stretch=True),
            Column(key="lines", title=lambda: self.tr("Lines"), value=lambda one: one.line_count, kind=Kind.QUANTITY, width=70),
            Column(
                key="units",
                title=lambda: self.tr("Units"),
                value=lambda one: one.waiting,
                kind=Kind.QUANTITY,
                width=80,
                strong=True,
            ),
        )

    def _age(self, one: ExpectedShipment) -> str:
        return age(self.desk.bridge.clock.now() - one.shipped_at)

    def _show(self, rows: Sequence[ExpectedShipment]) -> None:
        self.table.show_rows(rows, complete=self.grown.holds(rows))
        tell_nothing(self.empty, self.search, self._none, self._advice)
        self.pane.show_empty(not rows)
        self.deeds_changed.emit()

    def _open(self, found: ExpectedShipment | None) -> None:
        if found is not None:
            self.desk.open_page("shipment", str(found.shipment_id))
