"""What head office keeps for the shop's PCs: slices of credit, scarce stock and promotions, what is left, and until when."""

from collections.abc import Callable, Sequence

from dms_desktop.features.credit.words import allowance_chip, allowance_words, part_words
from dms_desktop.growing import Growing
from dms_desktop.page import Deed, Page
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.notices import EmptyState, ListPane
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.words import Text
from sync.client.changes import OUTBOX
from sync.domain.allowances.commands import ReturnSlice
from sync.domain.allowances.queries import SliceRow, allowances


class AllowancesPage(Page):
    """An order within a slice is firm before head office has heard of it. Ctrl+Del gives back what is not needed."""

    tables = ("allowance", "allowance_use", OUTBOX)

    def build(self) -> None:
        self.grown = Growing(self.refresh)
        self.table: RecordTable[SliceRow] = RecordTable(
            lambda: self.tr("Kept for PCs"), self._columns(), key=lambda one: one.slice_id, on_more=self.grown.more
        )
        empty = EmptyState(
            "wallet",
            lambda: self.tr("Nothing is kept for this shop's PCs"),
            advice=lambda: self.tr(
                "Head office keeps credit, scarce stock and promotions for a PC that is often without a connection."
            ),
        )
        self.pane = ListPane(self.table, empty)
        self.body.addWidget(self.pane, 1)
        self.setFocusProxy(self.table)

    def bind(self) -> None:
        self.table.chosen.connect(lambda _: self.deeds_changed.emit())
        self.remember(self.table, "allowances")

    def refresh(self) -> None:
        self.read(allowances, self._show, limit=self.grown.limit)

    def title(self) -> str:
        return self.tr("Offline allowances")

    def deeds(self) -> Sequence[Deed]:
        chosen = self.table.current()
        may = chosen is not None and chosen.left > 0 and self.desk.may("allowances.return")
        return (Deed(text=lambda: self.tr("Give back"), key="Ctrl+Del", icon="undo-2", run=self._give_back, enabled=may),)

    def _columns(self) -> Sequence[Column[SliceRow]]:
        return (
            Column(key="what", title=lambda: self.tr("What"), value=allowance_words, stretch=True),
            Column(key="letter", title=lambda: self.tr("PC"), value=lambda one: one.letter, width=60),
            self._part("amount", lambda: self.tr("Kept"), lambda one: one.amount),
            self._part("used", lambda: self.tr("Used"), lambda one: one.used),
            self._part("returned", lambda: self.tr("Given back"), lambda one: one.returned),
            self._part("left", lambda: self.tr("Left"), lambda one: one.left),
            Column(key="until", title=lambda: self.tr("Until"), value=lambda one: one.valid_until, kind=Kind.MOMENT, width=140),
            Column(key="state", title=lambda: self.tr("State"), value=allowance_chip, kind=Kind.CHIP, width=100),
        )

    def _part(self, key: str, title: Text, value: Callable[[SliceRow], int]) -> Column[SliceRow]:
        """Money of a credit, units of goods."""
        currency = self.desk.currency
        return Column(key=key, title=title, value=lambda one: part_words(one, value(one), currency), is_figure=True, width=120)

    def _show(self, rows: Sequence[SliceRow]) -> None:
        self.table.show_rows(rows, complete=self.grown.holds(rows))
        self.pane.show_empty(not rows)
        self.deeds_changed.emit()

    def _give_back(self) -> None:
        chosen = self.table.current()
        if chosen is not None:
            command = ReturnSlice(dealer_id=self.desk.bridge.actor.dealer_id, slice_id=chosen.slice_id)
            self.submit(command, lambda _: self.desk.tell(self.tr("Saved on this PC; head office is told by itself.")))
