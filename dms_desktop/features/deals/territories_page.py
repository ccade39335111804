"""Where dealers may sell what: all territories that the manufacturer has granted."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from dms_desktop.features.deals.territory_dialog import TerritoryDialog
from dms_desktop.goods.naming import shown
from dms_desktop.growing import Growing, shown_words
from dms_desktop.page import Deed, Page
from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.edits import ChoiceBox, SearchField
from dms_desktop.widgets.notices import EmptyState, ListPane
from dms_desktop.widgets.parts import PlainLabel, hold, row
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.tokens import Tone
from sync.client.changes import OUTBOX
from sync.domain.accounts.calendar import house_today
from sync.domain.deals.house_queries import TerritoryRow, territories


class TerritoriesPage(Page):
    """F2 grants one, F4 or Enter changes the marked one, Ctrl+Del asks for its last day."""

    tables = ("territory", "dealer", "category", OUTBOX)

    def build(self) -> None:
        self.grown = Growing(self.refresh)
        self.search = SearchField(lambda: self.tr("Dealer, line, area  (Ctrl+F)"))
        self.search.setFixedWidth(320)
        self.which = ChoiceBox(lambda: self.tr("Which"))
        self.which.add_choice(False, lambda: self.tr("Not ended"))
        self.which.add_choice(True, lambda: self.tr("Ended ones too"))
        self.count = PlainLabel(role="muted")
        self.table: RecordTable[TerritoryRow] = RecordTable(
            lambda: self.tr("Territories"), self._columns(), key=lambda one: one.territory_id, on_more=self.grown.more
        )
        empty = EmptyState(
            "map-pin",
            lambda: self.tr("No territories"),
            advice=lambda: self.tr("F2 grants one. A dealer for whom nothing was laid down may sell everywhere."),
        )
        self.pane = ListPane(self.table, empty)
        self.body.addWidget(hold(row(self.search, self.which, 1, self.count)))
        self.body.addWidget(self.pane, 1)
        self.setFocusProxy(self.table)

    def bind(self) -> None:
        self.search.searched.connect(lambda _: self.refresh())
        self.search.returnPressed.connect(self.table.setFocus)
        self.which.picked.connect(lambda _: self.refresh())
        self.table.chosen.connect(lambda _: self.deeds_changed.emit())
        self.table.opened.connect(lambda _: self.change())
        self.remember(self.table, "territories")

    def refresh(self) -> None:
        with_ended = bool(self.which.value())
        self.read(territories, self._show, with_ended=with_ended, text=self.search.text(), limit=self.grown.limit)

    def title(self) -> str:
        return self.tr("Territories")

    def deeds(self) -> Sequence[Deed]:
        chosen = self.table.current()
        may_end = chosen is not None and not chosen.has_ended
        return (
            Deed(text=lambda: self.tr("Filter"), key="Ctrl+F", run=self.search.setFocus, in_bar=False),
            Deed(text=lambda: self.tr("End"), key="Ctrl+Del", icon="ban", run=self.end, enabled=may_end),
            Deed(text=lambda: self.tr("Change"), key="F4", icon="pencil", run=self.change, enabled=chosen is not None),
            Deed(text=lambda: self.tr("Grant"), key="F2", icon="plus", run=self.grant, primary=True),
        )

    def grant(self) -> None:
        """Open the empty dialog."""
        self.read(house_today, self._grant)

    def change(self) -> None:
        """Open the marked one."""
        chosen = self.table.current()
        if chosen is not None:
            self.read(house_today, partial(self._change, chosen))

    def end(self) -> None:
        """Ask for the last day of the marked one."""
        chosen = self.table.current()
        if chosen is not None:
            self.read(house_today, partial(self._end, chosen))

    def _grant(self, today: date) -> None:
        TerritoryDialog(self, self.desk, lambda: self.tr("Grant a territory"), today).show_modeless()

    def _change(self, chosen: TerritoryRow, today: date) -> None:
        dialog = TerritoryDialog(self, self.desk, lambda: self.tr("Change a territory"), today)
        dialog.change(chosen)
        dialog.show_modeless()

    def _end(self, chosen: TerritoryRow, today: date) -> None:
        dialog = TerritoryDialog(self, self.desk, lambda: self.tr("End a territory"), today)
        dialog.end(chosen)
        dialog.show_modeless()

    def _columns(self) -> Sequence[Column[TerritoryRow]]:
        return (
            Column(key="code", title=lambda: self.tr("Code"), value=lambda one: one.dealer_code, kind=Kind.CODE, width=90),
            Column(key="dealer", title=lambda: self.tr("Dealer"), value=lambda one: one.dealer_name, stretch=True),
            Column(key="line", title=lambda: self.tr("Line"), value=self._line, width=170),
            Column(key="area", title=lambda: self.tr("Area"), value=lambda one: one.area or self.tr("Everywhere"), width=120),
            Column(key="from", title=lambda: self.tr("From"), value=lambda one: one.valid_from, kind=Kind.DATE, width=110),
            Column(key="until", title=lambda: self.tr("Until"), value=lambda one: one.valid_until, kind=Kind.DATE, width=110),
            Column(key="who", title=lambda: self.tr("Granted by"), value=lambda one: self.desk.person(one.granted_by), width=120),
            Column(key="state", title=lambda: self.tr("State"), value=self._chip, kind=Kind.CHIP, width=120),
        )

    def _line(self, one: TerritoryRow) -> str:
        return self.tr("All lines") if one.line is None else shown(one.line)

    def _chip(self, one: TerritoryRow) -> Chip:
        if one.has_ended:
            return Chip(self.tr("Ended"), Tone.IDLE)
        return Chip(self.tr("In force"), Tone.OK) if one.has_begun else Chip(self.tr("To come"), Tone.NOTE)

    def _show(self, rows: Sequence[TerritoryRow]) -> None:
        self.table.show_rows(rows, complete=self.grown.holds(rows))
        if rows and self.table.current() is None:
            self.table.select_row(0)
        self.pane.show_empty(not rows)
        self.count.setText(
            shown_words(
                len(rows),
                is_all=self.grown.holds(rows),
                one=self.tr("{count} territory"),
                more=self.tr("{count} territories"),
                first=self.tr("The first {count} territories"),
            )
        )
        self.deeds_changed.emit()
