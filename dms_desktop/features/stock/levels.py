"""What is where: stock by product with a column for each place, what is to come, and the movements behind each number."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from dms_desktop.features.stock.cards import WHICH
from dms_desktop.features.stock.dialogs import MinimumDialog
from dms_desktop.features.stock.history import PAGE_OF, history_columns, told_columns
from dms_desktop.features.stock.papers import place_labels
from dms_desktop.features.stock.places import PlacesDialog
from dms_desktop.features.stock.words import level_chip
from dms_desktop.goods.labels import show_labels
from dms_desktop.goods.naming import shown
from dms_desktop.page import Deed, Page
from dms_desktop.pieces import InHand, Piece, piece_of, record_code
from dms_desktop.printing.frame import show_preview
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.edits import ChoiceBox, SearchField
from dms_desktop.widgets.notices import EmptyState, ListPane
from dms_desktop.widgets.parts import PlainLabel, button, column, hold, label, panel, row
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.split import Split
from dms_desktop.widgets.tokens import Tone
from dms_desktop.widgets.words import Text, literal
from sync.domain.stock.queries import LevelRow, LocationRow, MovementRow, Which, levels, locations, movements
from sync.domain.stock.spread import Spread, spread
from sync.kernel.queries import View

BATCH = 100
PLACES_SHOWN = 4


@dataclass(frozen=True)
class StockRow:
    """A product with everything its row shows."""

    level: LevelRow
    spread: Spread


def stock_rows(view: View, *, text: str, which: Which, after: str, limit: int) -> Sequence[StockRow]:
    """Levels by product code with their places, in one go."""
    found = levels(view, text=text, which=which, after=after, limit=limit)
    spreads = {one.product_code: one for one in spread(view, codes=tuple(level.product_code for level in found))}
    return [StockRow(level, spreads[level.product_code]) for level in found]


class StockPage(Page):
    """Enter or the cursor shows a product's movements; a scan finds it."""

    tables = ("stock_level", "stock_minimum", "location", "movement", "shipment_line", "order_line")

    def build(self) -> None:
        self._places: Sequence[LocationRow] = ()
        self.filter = SearchField(lambda: self.tr("Code or name  (Ctrl+F)"))
        self.filter.setFixedWidth(320)
        self.which = ChoiceBox(lambda: self.tr("Show"))
        self.which.add_choice(Which.ALL.value, lambda: self.tr("Everything"))
        self.which.add_choice(Which.ON_HAND.value, lambda: self.tr("On hand"))
        self.which.add_choice(Which.BELOW_MINIMUM.value, lambda: self.tr("Below minimum"))
        self.which.add_choice(Which.NEGATIVE.value, lambda: self.tr("Below zero"))
        self.body.addWidget(hold(row(self.filter, self.which, 1)))
        self.table = self._make_table()
        self.empty = EmptyState(
            "boxes",
            lambda: self.tr("Nothing of this in stock"),
            advice=lambda: self.tr("Receive a delivery, or adjust what stands on the shelf."),
        )
        self.holder = column(self.table)
        self.pane = ListPane(hold(self.holder), self.empty)
        parts = Split(self.pane, self._side(), sizes=(880, 392), growing=0)
        self.remember(parts, "stock.parts")
        self.body.addWidget(parts, 1)
        self.setFocusProxy(self.filter)

    def bind(self) -> None:
        self.filter.searched.connect(lambda _: self._read_rows())
        self.filter.returnPressed.connect(self.table.setFocus)
        self.which.picked.connect(lambda _: self._read_rows())
        self._bind_table()

    def refresh(self) -> None:
        self.read(locations, self._show_places)
        self._read_rows()

    def show_record(self, record_id: str) -> None:
        """Opened with a product's code, a search hit, or `which:` and what is to be shown."""
        how, _, some = record_id.partition(":")
        code = record_code(record_id)
        if how == WHICH and some in set(Which):
            self.which.set_value(some)
            self.filter.clear()
            self._read_rows()
        elif code:
            self.which.set_value(Which.ALL.value)
            self.filter.setText(code)
            self._read_rows()

    def scanned(self, code: str) -> bool:
        self.desk.bridge.fetch(piece_of, lambda piece: self._go(code, piece), code=code)
        return True

    def title(self) -> str:
        return self.tr("Stock")

    def deeds(self) -> Sequence[Deed]:
        may = self.desk.may
        place = Deed(
            text=lambda: self.tr("Places"),
            key="Ctrl+L",
            icon="map-pin",
            run=lambda: PlacesDialog(self, self.desk).show_modeless(),
            enabled=may("stock.locations"),
        )
        least = Deed(text=lambda: self.tr("Minimum"), key="Ctrl+M", icon="target", run=self._set_minimum)
        adjust = Deed(text=lambda: self.tr("Adjust"), key="Ctrl+J", icon="pencil", run=lambda: self._new("adjustment"))
        move = Deed(text=lambda: self.tr("Transfer"), key="F2", icon="truck", run=lambda: self._new("transfer"), primary=True)
        papers = Deed(text=lambda: self.tr("Labels of places"), key="F8", icon="printer", run=self._print_places, in_bar=False)
        labels = Deed(text=lambda: self.tr("Labels"), key="Shift+F8", run=self._print_labels, in_bar=False)
        waits = Deed(text=lambda: self.tr("What waits for a yes"), key="Ctrl+Shift+A", run=self._open_approvals, in_bar=False)
        find = Deed(text=lambda: self.tr("Filter"), key="Ctrl+F", run=self.filter.setFocus, in_bar=False)
        rules = (place, least) if may("stock.minimum") else ()
        putting_right = (waits, adjust) if may("stock.adjust") else ()
        return (find, papers, labels, *rules, *putting_right, *((move,) if may("stock.transfer") else ()))

    def _open_approvals(self) -> None:
        self.desk.open_page("shop_approvals", "")

    def _print_places(self) -> None:
        if self._places:
            show_preview(self, partial(place_labels, tuple(self._places), self.desk.bridge.ids.new()))

    def _print_labels(self) -> None:
        show_labels(self, {found.level.product_code: 1 for found in self.table.selected()})

    def _make_table(self) -> RecordTable[StockRow]:
        return RecordTable(
            lambda: self.tr("Stock"), self._columns(), key=lambda found: found.level.product_code, on_more=self._more
        )

    def _bind_table(self) -> None:
        self.table.chosen.connect(self._choose)
        self.remember(self.table, f"stock.{len(self._places)}")

    def _columns(self) -> Sequence[Column[StockRow]]:
        places = [self._place_column(place) for place in self._places[:PLACES_SHOWN]] if len(self._places) > 1 else []
        return (
            Column(key="code", title=lambda: self.tr("Code"), value=lambda one: one.level.product_code, kind=Kind.CODE, width=90),
            Column(key="name", title=lambda: self.tr("Name"), value=lambda one: shown(one.level.names), stretch=True),
            Column(key="unit", title=lambda: self.tr("Unit"), value=lambda one: one.level.unit, width=44),
            Column(
                key="all",
                title=lambda: self.tr("On hand"),
                value=lambda one: one.level.on_hand,
                kind=Kind.QUANTITY,
                width=52,
                strong=True,
                tone=lambda one: Tone.BAD if one.level.on_hand < 0 else None,
            ),
            *places,
            _units("coming", lambda: self.tr("In transit"), lambda one: one.spread.in_transit or None),
            _units("ordered", lambda: self.tr("On order"), lambda one: one.spread.on_order or None),
            _units("least", lambda: self.tr("Minimum"), lambda one: one.level.minimum or None),
            Column(key="mark", title=lambda: self.tr("Mark"), value=lambda one: level_chip(one.level), kind=Kind.CHIP, width=70),
        )

    def _place_column(self, place: LocationRow) -> Column[StockRow]:
        return _units(str(place.location_id), literal(place.code), lambda one: one.spread.at.get(place.location_id))

    def _side(self) -> QWidget:
        self.code, self.name = PlainLabel(role="strong"), PlainLabel(role="muted").wrap()
        self.history: RecordTable[MovementRow] = RecordTable(
            lambda: self.tr("Movements"),
            history_columns(self.desk.person, self.desk.bridge.clock),
            key=lambda one: one.movement_id,
            on_more=self._more_history,
        )
        self.history.setProperty("bare", True)
        self.history.opened.connect(self._open_document)
        inside = QVBoxLayout()
        inside.setSpacing(6)
        for part in (self.code, self.name, label(lambda: self.tr("Movements"), "strong")):
            inside.addWidget(part)
        inside.addWidget(self.history, 1)
        inside.addWidget(button(lambda: self.tr("Show less"), self._fold, tone="flat"))
        self.side = panel(inside)
        inside.setContentsMargins(7, 8, 7, 8)
        self.side.setMinimumWidth(300)
        self.side.hide()
        return self.side

    def _fold(self) -> None:
        self.side.hide()
        self.table.setFocus()

    def _show_places(self, rows: Sequence[LocationRow]) -> None:
        if rows == self._places:
            return
        self._places = rows
        kept = self.table
        self.table = self._make_table()
        self._bind_table()
        self.holder.replaceWidget(kept, self.table)
        self.table.set_rows(kept.rows())
        kept.deleteLater()
        self._read_rows()

    def _ask(self) -> tuple[str, Which]:
        return self.filter.text().strip(), Which(str(self.which.value()))

    def _read_rows(self) -> None:
        text, which = self._ask()
        self.read(stock_rows, self._show, text=text, which=which, after="", limit=BATCH)

    def _more(self, last: StockRow) -> None:
        text, which = self._ask()
        self.read(stock_rows, self._append, text=text, which=which, after=last.level.product_code, limit=BATCH)

    def _show(self, rows: Sequence[StockRow]) -> None:
        self.table.show_rows(rows, complete=len(rows) < BATCH)
        self.pane.show_empty(not rows)
        self._choose(self.table.current())

    def _append(self, rows: Sequence[StockRow]) -> None:
        self.table.append_rows(rows, complete=len(rows) < BATCH)

    def _choose(self, found: StockRow | None) -> None:
        self.side.setVisible(found is not None)
        if found is not None:
            self.code.setText(found.level.product_code)
            self.name.setText(shown(found.level.names))
            self.read(movements, self._show_history, product_code=found.level.product_code, limit=BATCH)

    def _show_history(self, rows: Sequence[MovementRow]) -> None:
        self.history.show_columns(**told_columns(rows))
        self.history.set_rows(rows, complete=len(rows) < BATCH)

    def _more_history(self, last: MovementRow) -> None:
        at, key = last.at, last.movement_id
        self.read(movements, self._append_history, product_code=last.product_code, before_at=at, before_id=key, limit=BATCH)

    def _append_history(self, rows: Sequence[MovementRow]) -> None:
        self.history.append_rows(rows, complete=len(rows) < BATCH)

    def _go(self, code: str, piece: Piece | None) -> None:
        if piece is None:
            self.banner.alarm(self.tr("Nobody knows the code {code}.").format(code=code))
        else:
            self.banner.clear()
            self.show_record(piece.row.code)

    def _set_minimum(self) -> None:
        found = self.table.current()
        level = found.level if found is not None and self.table.rows() else None
        MinimumDialog(self, self.desk, level, typed=self.filter.text().strip()).show_modeless()

    def _open_document(self, moved: MovementRow) -> None:
        """Where its kind has a page."""
        kind = PAGE_OF.get(moved.kind)
        if kind is not None:
            self.desk.open_page(kind, str(moved.document_id))

    def _new(self, kind: str) -> None:
        """With the goods in hand: the marked row, once somebody has gone to it or has looked for it."""
        found, made = self.table.current(), str(self.desk.bridge.ids.new())
        if found is not None and (self.table.hasFocus() or self.filter.text().strip()):
            made = f"{made}:{InHand(found.level.product_code, self._place_of(found)).way()}"
        self.desk.open_page(kind, made)

    def _place_of(self, found: StockRow) -> UUID | None:
        """The place whose column is in hand, else the one with the most of it; None where there is nothing anywhere."""
        column_in_hand = self._columns()[self.table.currentIndex().column()].key
        if column_in_hand in {str(place.location_id) for place in self._places}:
            return UUID(column_in_hand)
        units = max(found.spread.at.values(), default=0)
        return next((place for place, here in found.spread.at.items() if here == units > 0), None)


def _units(key: str, title: Text, value: Callable[[StockRow], int | None]) -> Column[StockRow]:
    return Column(key=key, title=title, value=value, kind=Kind.QUANTITY, width=52)
