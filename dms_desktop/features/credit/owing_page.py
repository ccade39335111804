"""What is owed, order by order, as the formula of the credit adds it up: to be compared with one's own books, and exported."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from dms_desktop.page import Page
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.formats import money, quantity
from dms_desktop.widgets.notices import EmptyState, ListPane
from dms_desktop.widgets.parts import PlainLabel, column, hold, label, panel
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.tokens import Tone
from dms_desktop.widgets.words import Text, by_count
from sync.domain.orders.queries.owing import MOST, OwingOrder, owing_orders


class OwingPage(Page):
    """Opened with a dealer's id at head office; Enter opens the order."""

    tables = ("order", "order_line", "shipment", "credit_note", "credit_terms")

    def build(self) -> None:
        self._dealer_id: int | None = None
        self.table: RecordTable[OwingOrder] = RecordTable(
            lambda: self.tr("Owed, order by order"), self._columns(), key=lambda one: one.order_id
        )
        empty = EmptyState(
            "circle-check",
            lambda: self.tr("Nothing is owed"),
            advice=lambda: self.tr("Orders stand here from the day they are accepted until they are paid."),
        )
        self.pane = ListPane(hold(column(self.table, self._foot())), empty)
        self.body.addWidget(self.pane, 1)
        self.setFocusProxy(self.table)

    def bind(self) -> None:
        self.table.opened.connect(lambda one: self.desk.open_page("order", str(one.order_id)))
        self.remember(self.table, "owing")

    def refresh(self) -> None:
        self.read(owing_orders, self._show, dealer_id=self._dealer_id, limit=MOST)

    def show_record(self, record_id: str) -> None:
        """None of a dealer: one's own."""
        self._dealer_id = int(record_id) if record_id.isdecimal() else None
        self.refresh()

    def title(self) -> str:
        return self.tr("Owed, order by order")

    def _columns(self) -> Sequence[Column[OwingOrder]]:
        return (
            Column(key="number", title=lambda: self.tr("Number"), value=lambda one: one.number, kind=Kind.CODE, width=160),
            Column(key="placed", title=lambda: self.tr("Placed"), value=_placed, kind=Kind.DATE, width=96),
            Column(key="reference", title=lambda: self.tr("Own reference"), value=lambda one: one.reference, stretch=True),
            Column(key="left", title=lambda: self.tr("First left"), value=_left, kind=Kind.DATE, width=96),
            Column(
                key="due",
                title=lambda: self.tr("To pay by"),
                value=lambda one: one.due_on,
                kind=Kind.DATE,
                width=96,
                tone=_late,
            ),
            self._money("invoiced", lambda: self.tr("Billed"), lambda one: one.invoiced),
            self._money("unbilled", lambda: self.tr("Not billed"), lambda one: one.unbilled),
            self._money("to_come", lambda: self.tr("Still to ship"), lambda one: one.to_come),
            self._money("paid", lambda: self.tr("Paid"), lambda one: one.paid),
            self._money("owed", lambda: self.tr("Owed"), lambda one: one.owed, strong=True),
        )

    def _money(self, key: str, title: Text, value: Callable[[OwingOrder], int], *, strong: bool = False) -> Column[OwingOrder]:
        return Column(key=key, title=title, value=value, kind=Kind.MONEY, currency=self.desk.currency, width=104, strong=strong)

    def _foot(self) -> QWidget:
        line = QHBoxLayout()
        self.count, self.sum = PlainLabel(role="muted"), PlainLabel(role="total")
        line.addWidget(self.count, 1)
        line.addWidget(label(lambda: self.tr("Owed"), "strong"))
        line.addWidget(self.sum)
        return panel(line)

    def _show(self, rows: Sequence[OwingOrder]) -> None:
        self.table.show_rows(rows)
        self.pane.show_empty(not rows)
        currency = self.desk.currency
        self.count.setText(
            by_count(
                len(rows), self.tr("{count} order, before credit notes"), self.tr("{count} orders, before credit notes")
            ).format(count=quantity(len(rows)))
        )
        self.sum.setText(f"{currency} {money(sum(one.owed for one in rows), currency)}")


def _late(one: OwingOrder) -> Tone | None:
    return Tone.BAD if one.is_late else None


def _placed(one: OwingOrder) -> object:
    return one.placed_at.astimezone().date()


def _left(one: OwingOrder) -> object:
    return None if one.left_at is None else one.left_at.astimezone().date()
