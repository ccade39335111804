"""The shop's own prices: what counts at the counter, what will, and what has ended."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial

from dms_desktop.features.counter_prices.dialog import CounterPriceDialog
from dms_desktop.features.counter_prices.words import about_words, gives_words, standing_chip, when_words, whom_words
from dms_desktop.growing import Growing
from dms_desktop.page import Deed, Page
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.edits import ChoiceBox, SearchField
from dms_desktop.widgets.notices import EmptyState, ListPane
from dms_desktop.widgets.parts import hold, row
from dms_desktop.widgets.record_table import RecordTable
from sync.client.changes import OUTBOX
from sync.client.replica import Receipt
from sync.domain.counter_prices.commands import EndCounterPrice
from sync.domain.counter_prices.queries import CounterPriceRow, counter_prices
from sync.domain.pricing.rules import Standing

DAY = timedelta(days=1)


class CounterPricesPage(Page):
    """F2 lays a price down; Ctrl+Del ends the marked one with yesterday, so that the next can begin today."""

    tables = ("counter_price", "customer", "product", OUTBOX)

    def build(self) -> None:
        self.grown = Growing(self.refresh)
        self.search = SearchField(lambda: self.tr("Product, category or customer  (Ctrl+F)"))
        self.which = ChoiceBox(lambda: self.tr("Which"))
        self.which.add_choice(False, lambda: self.tr("Not ended"))
        self.which.add_choice(True, lambda: self.tr("Ended ones too"))
        self.table: RecordTable[CounterPriceRow] = RecordTable(
            lambda: self.tr("Prices of the counter"), self._columns(), key=lambda one: one.price_id, on_more=self.grown.more
        )
        empty = EmptyState(
            "percent",
            lambda: self.tr("The counter asks the list's prices"),
            advice=lambda: self.tr("F2 lays down another one: for a product or a category, for everybody or one customer."),
        )
        self.pane = ListPane(self.table, empty)
        self.body.addWidget(hold(row(self.search, self.which)))
        self.body.addWidget(self.pane, 1)
        self.setFocusProxy(self.table)

    def bind(self) -> None:
        self.search.searched.connect(lambda _: self.refresh())
        self.which.picked.connect(lambda _: self.refresh())
        self.table.chosen.connect(lambda _: self.deeds_changed.emit())
        self.remember(self.table, "counter_prices")

    def refresh(self) -> None:
        self.read(
            counter_prices,
            self._show,
            on=self._today(),
            text=self.search.text(),
            with_ended=bool(self.which.value()),
            limit=self.grown.limit,
        )

    def title(self) -> str:
        return self.tr("Prices of the counter")

    def deeds(self) -> Sequence[Deed]:
        chosen = self.table.current()
        may = chosen is not None and chosen.standing is not Standing.ENDED
        return (
            Deed(text=lambda: self.tr("End"), key="Ctrl+Del", icon="ban", run=self._end, enabled=may),
            Deed(text=lambda: self.tr("New price"), key="F2", icon="plus", run=self._new, primary=True),
            Deed(text=lambda: self.tr("Filter"), key="Ctrl+F", run=self.search.setFocus, in_bar=False),
        )

    def _columns(self) -> Sequence[Column[CounterPriceRow]]:
        gives = partial(gives_words, currency=self.desk.currency)
        return (
            Column(key="number", title=lambda: self.tr("Number"), value=lambda one: one.number, kind=Kind.CODE, width=150),
            Column(key="about", title=lambda: self.tr("What for"), value=about_words, stretch=True),
            Column(key="gives", title=lambda: self.tr("Price"), value=gives, width=230),
            Column(key="whom", title=lambda: self.tr("For whom"), value=whom_words, width=150),
            Column(key="when", title=lambda: self.tr("When"), value=when_words, width=190),
            Column(key="who", title=lambda: self.tr("Set by"), value=lambda one: self.desk.person(one.set_by), width=90),
            Column(key="state", title=lambda: self.tr("State"), value=standing_chip, kind=Kind.CHIP, width=90),
        )

    def _show(self, rows: Sequence[CounterPriceRow]) -> None:
        self.table.show_rows(rows, complete=self.grown.holds(rows))
        self.pane.show_empty(not rows)
        self.deeds_changed.emit()

    def _today(self) -> date:
        return self.desk.bridge.clock.now().astimezone().date()

    def _new(self) -> None:
        CounterPriceDialog(self, self.desk).show_modeless()

    def _end(self) -> None:
        chosen = self.table.current()
        if chosen is not None:
            command = EndCounterPrice(price_id=chosen.price_id, last_day=self._today() - DAY)
            self.submit(command, self._ended)

    def _ended(self, receipt: Receipt) -> None:
        self.desk.tell(self.tr("It ended yesterday. What was quoted by it stays as quoted."))
