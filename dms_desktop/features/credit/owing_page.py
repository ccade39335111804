"""What is owed, order by order, as the formula of the credit adds it up: to be compared with one's own books, and exported."""

from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum

from PySide6.QtWidgets import QWidget

from dms_desktop.page import Deed, Page
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.edits import ChoiceBox, SearchField
from dms_desktop.widgets.formats import money, quantity
from dms_desktop.widgets.notices import EmptyState, ListPane
from dms_desktop.widgets.parts import PlainLabel, column, hold, label, panel, row
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.tokens import Tone
from dms_desktop.widgets.words import Text, by_count
from sync.domain.orders.queries.owing import MOST, OwingOrder, owing_orders
from sync.kernel.text import fold


class Which(StrEnum):
    """Which of the orders are shown."""

    ALL = "all"
    LEFT = "left"
    LATE = "late"


class OwingPage(Page):
    """Opened with a dealer's id at head office; Enter opens the order. The sums are of the orders that are shown."""

    tables = ("order", "order_line", "shipment", "credit_note", "credit_terms")

    def build(self) -> None:
        self._dealer_id: int | None = None
        self._rows: Sequence[OwingOrder] = ()
        self.filter = SearchField(lambda: self.tr("Number or own reference  (Ctrl+F)"))
        self.filter.setFixedWidth(320)
        self.which = ChoiceBox(lambda: self.tr("Which"))
        self.which.add_choice(Which.ALL, lambda: self.tr("All orders"))
        self.which.add_choice(Which.LEFT, lambda: self.tr("Of what has left"))
        self.which.add_choice(Which.LATE, lambda: self.tr("Late ones"))
        self.table: RecordTable[OwingOrder] = RecordTable(
            lambda: self.tr("Owed, order by order"), self._columns(), key=lambda one: one.order_id
        )
        empty = EmptyState(
            "circle-check",
            lambda: self.tr("Nothing is owed"),
            advice=lambda: self.tr("Orders stand here from the day they are accepted until they are paid."),
        )
        self.pane = ListPane(hold(column(self.table, self._foot())), empty)
        self.body.addWidget(hold(row(self.filter, self.which, 1)))
        self.body.addWidget(self.pane, 1)
        self.setFocusProxy(self.table)

    def bind(self) -> None:
        self.filter.searched.connect(lambda _: self._tell())
        self.filter.returnPressed.connect(self.table.setFocus)
        self.which.picked.connect(lambda _: self._tell())
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

    def deeds(self) -> Sequence[Deed]:
        return (Deed(text=lambda: self.tr("Filter"), key="Ctrl+F", run=self.filter.setFocus, in_bar=False),)

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
        self.count, self.parts, self.sum = PlainLabel(role="muted"), PlainLabel(role="muted").wrap(), PlainLabel(role="total")
        line = row(hold(column(self.count, self.parts, spacing=2)), label(lambda: self.tr("Owed"), "strong"), self.sum)
        line.setStretch(0, 1)
        return panel(line)

    def _show(self, rows: Sequence[OwingOrder]) -> None:
        self._rows = rows
        self.pane.show_empty(not rows)
        self._tell()

    def _tell(self) -> None:
        wanted, which = fold(self.filter.text()), self.which.value()
        rows = [one for one in self._rows if _is_of(one, which) and wanted in fold(f"{one.number} {one.reference}")]
        self.table.show_rows(rows)
        self.count.setText(
            by_count(
                len(rows), self.tr("{count} order, before credit notes"), self.tr("{count} orders, before credit notes")
            ).format(count=quantity(len(rows)))
        )
        self.parts.setText(self._parts(rows))
        self.sum.setText(f"{self.desk.currency} {self._sum(one.owed for one in rows)}")

    def _parts(self, rows: Sequence[OwingOrder]) -> str:
        """What the sum is made of, as the credit reckons it."""
        words = self.tr("Billed {invoiced} + not billed {unbilled} + still to ship {to_come} − paid {paid}")
        return words.format(
            invoiced=self._sum(one.invoiced for one in rows),
            unbilled=self._sum(one.unbilled for one in rows),
            to_come=self._sum(one.to_come for one in rows),
            paid=self._sum(one.paid for one in rows),
        )

    def _sum(self, amounts: Iterable[int]) -> str:
        return money(sum(amounts), self.desk.currency)


def _is_of(one: OwingOrder, which: object) -> bool:
    return which == Which.ALL or (one.is_late if which == Which.LATE else one.left_at is not None)


def _late(one: OwingOrder) -> Tone | None:
    return Tone.BAD if one.is_late else None


def _placed(one: OwingOrder) -> object:
    return one.placed_at.astimezone().date()


def _left(one: OwingOrder) -> object:
    return None if one.left_at is None else one.left_at.astimezone().date()
