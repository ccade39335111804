"""Counts of the shelves: what is open and how far it is; F2 freezes the books and starts another."""

from collections.abc import Sequence
from uuid import UUID

from dms_desktop.features.stock.dialogs import CountDialog
from dms_desktop.features.stock.words import count_chip
from dms_desktop.goods.places import place_words
from dms_desktop.page import Deed, Page
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.formats import quantity
from dms_desktop.widgets.notices import EmptyState, ListPane
from dms_desktop.widgets.parts import hold, row, tick_box
from dms_desktop.widgets.record_table import RecordTable
from sync.domain.catalog.queries import category_tree
from sync.domain.catalog.tree import CategoryRow
from sync.domain.stock.counting import StartCount
from sync.domain.stock.paper_queries import CountRow, counts
from sync.domain.stock.queries import LocationRow, locations


class CountsPage(Page):
    """Enter opens a count."""

    tables = ("stock_count", "count_line", "location", "category")

    def build(self) -> None:
        self._places: Sequence[LocationRow] = ()
        self._categories: Sequence[CategoryRow] = ()
        self.finished = tick_box(lambda: self.tr("Also finished ones"))
        self.body.addWidget(hold(row(self.finished, 1)))
        self.table: RecordTable[CountRow] = RecordTable(
            lambda: self.tr("Counts"), self._columns(), key=lambda count: count.count_id
        )
        empty = EmptyState(
            "clipboard-list",
            lambda: self.tr("No count is open"),
            advice=lambda: self.tr("F2 freezes the books of a place and starts one."),
        )
        self.pane = ListPane(self.table, empty)
        self.body.addWidget(self.pane, 1)
        self.setFocusProxy(self.table)

    def bind(self) -> None:
        self.finished.toggled.connect(lambda _: self.refresh())
        self.table.opened.connect(lambda count: self.desk.open_page("count", str(count.count_id)))
        self.remember(self.table, "counts")

    def refresh(self) -> None:
        self.read(locations, self._show_places)
        self.read(category_tree, self._show_categories)
        self.read(counts, self._show, only_open=not self.finished.isChecked(), limit=200)

    def title(self) -> str:
        return self.tr("Counts")

    def deeds(self) -> Sequence[Deed]:
        return (Deed(text=lambda: self.tr("Start a count"), key="F2", icon="plus", run=self._ask, primary=True),)

    def _columns(self) -> Sequence[Column[CountRow]]:
        return (
            Column(key="number", title=lambda: self.tr("Number"), value=lambda count: count.number, kind=Kind.CODE, width=180),
            Column(key="place", title=lambda: self.tr("Place"), value=self._place, stretch=True),
            Column(key="at", title=lambda: self.tr("Started"), value=lambda count: count.started_at, kind=Kind.MOMENT, width=140),
            Column(key="who", title=lambda: self.tr("Who"), value=lambda count: self.desk.person(count.started_by), width=110),
            Column(key="blind", title=lambda: self.tr("Blind"), value=self._blind, width=70),
            Column(
                key="far",
                title=lambda: self.tr("Counted"),
                value=lambda one: f"{quantity(one.counted)} / {quantity(one.lines)}",
                is_figure=True,
                width=110,
            ),
            Column(key="state", title=lambda: self.tr("State"), value=count_chip, kind=Kind.CHIP, width=110),
        )

    def _place(self, count: CountRow) -> str:
        return next((place_words(place) for place in self._places if place.location_id == count.location_id), "")

    def _blind(self, count: CountRow) -> str:
        return self.tr("Yes") if count.is_blind else self.tr("No")

    def _show_places(self, rows: Sequence[LocationRow]) -> None:
        self._places = rows
        self.table.viewport().update()

    def _show_categories(self, rows: Sequence[CategoryRow]) -> None:
        self._categories = rows

    def _show(self, rows: Sequence[CountRow]) -> None:
        self.table.show_rows(rows)
        self.pane.show_empty(not rows)

    def _ask(self) -> None:
        if self._places:
            CountDialog(self._places, self._categories, on_start=self._start, parent=self).show_modeless()

    def _start(self, location_id: UUID, categories: tuple[str, ...], is_blind: bool) -> None:
        count_id = self.desk.bridge.ids.new()
        command = StartCount(count_id=count_id, location_id=location_id, category_codes=categories, is_blind=is_blind)
        self.submit(command, lambda _: self.desk.open_page("count", str(count_id)))
