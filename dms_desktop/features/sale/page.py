"""What was sold and what was quoted, newest first, with the day's takings by kind of payment above."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from dms_desktop.features.sale.days import ALL, OPEN_QUOTES, QUOTES, SPANS, Days, days_of, sales_words, takings_words
from dms_desktop.features.sale.tables import money_column
from dms_desktop.features.sale.words import payment_words, quote_chip, sale_chip
from dms_desktop.page import Deed, Page
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.edits import ChoiceBox, SearchField
from dms_desktop.widgets.formats import money
from dms_desktop.widgets.notices import EmptyState, ListPane, Weight
from dms_desktop.widgets.parts import PlainLabel, hold, panel, row
from dms_desktop.widgets.record_table import RecordTable
from sync.domain.sales.queries import SaleRow, TakingsRow, sales, takings
from sync.domain.sales.quotes import QuoteRow, quotes

BATCH = 100


class SalesPage(Page):
    """Enter opens the document, F2 goes to the counter."""

    tables = ("sale", "quote", "payment")

    def build(self) -> None:
        self.which = ChoiceBox(lambda: self.tr("Show"))
        for span in SPANS:
            self.which.add_choice(span, partial(sales_words, span))
        self.which.add_choice(ALL, lambda: self.tr("All sales"))
        self.which.add_choice(OPEN_QUOTES, lambda: self.tr("Open quotes"))
        self.which.add_choice(QUOTES, lambda: self.tr("Quotes"))
        self.filter = SearchField(lambda: self.tr("Number or customer  (Ctrl+F)"))
        self.filter.setFixedWidth(320)
        self.body.addWidget(hold(row(self.filter, self.which, 1)))
        self.body.addWidget(self._takings())
        self.sales: RecordTable[SaleRow] = RecordTable(
            lambda: self.tr("Sales"), self._sale_columns(), key=lambda sale: sale.sale_id, on_more=self._more_sales
        )
        self.quotes: RecordTable[QuoteRow] = RecordTable(
            lambda: self.tr("Quotes"), self._quote_columns(), key=lambda quote: quote.quote_id, on_more=self._more_quotes
        )
        self.layers = QStackedWidget()
        for table in (self.sales, self.quotes):
            self.layers.addWidget(table)
        empty = EmptyState(
            "receipt",
            lambda: self.tr("Nothing here yet"),
            advice=self._advice,
        )
        self.pane = ListPane(self.layers, empty)
        self.body.addWidget(self.pane, 1)
        self.setFocusProxy(self.sales)

    def bind(self) -> None:
        self.which.picked.connect(lambda _: self.refresh())
        self.filter.searched.connect(lambda _: self.refresh())
        self.sales.opened.connect(lambda sale: self.desk.open_page("sale", str(sale.sale_id)))
        self.quotes.opened.connect(lambda quote: self.desk.open_page("quote", str(quote.quote_id)))
        self.remember(self.sales, "sales")
        self.remember(self.quotes, "quotes")

    def refresh(self) -> None:
        days = self._days()
        self.read(takings, self._show_takings, day=days.first, until=days.last)
        if self.which.value() in (QUOTES, OPEN_QUOTES):
            is_open = self.which.value() == OPEN_QUOTES
            self.read(quotes, self._show_quotes, text=self._text(), only_open=is_open, on=self._today(), limit=BATCH)
        else:
            first, last = self._shown_days()
            self.read(sales, self._show_sales, text=self._text(), day=first, until=last, limit=BATCH)

    def show_record(self, record_id: str) -> None:
        """Opened with what is to be shown, as from the home page."""
        if record_id and self.which.findData(record_id) >= 0:
            self.which.set_value(record_id)
            self.filter.clear()
            self.refresh()

    def title(self) -> str:
        return self.tr("Sales")

    def deeds(self) -> Sequence[Deed]:
        find = Deed(text=lambda: self.tr("Filter"), key="Ctrl+F", run=self.filter.setFocus, in_bar=False)
        new = Deed(text=lambda: self.tr("Counter"), key="F2", icon="store", run=self._counter, primary=True)
        prices = Deed(text=lambda: self.tr("Prices"), key="F7", icon="percent", run=self._prices)
        numbers = (self._numbers_deed(),) if self.desk.may("sales.void") else ()
        return (find, *((prices,) if self.desk.may("sales.price") else ()), *numbers, *((new,) if self._sells() else ()))

    def _sells(self) -> bool:
        return self.desk.may("sales.sell") or self.desk.may("sales.quote")

    def _advice(self) -> str:
        if self._sells():
            return self.tr("F2 goes to the counter; a sale works without a connection.")
        return self.tr("What is sold at the counter appears here by itself.")

    def _prices(self) -> None:
        self.desk.open_page("counter_prices", "")

    def _numbers_deed(self) -> Deed:
        go = partial(self.desk.open_page, "numbers", "")
        return Deed(text=lambda: self.tr("Official numbers"), key="Ctrl+F2", icon="list-checks", run=go)

    def _counter(self) -> None:
        self.desk.open_page("counter", "")

    def _today(self) -> date:
        return self.desk.bridge.clock.now().astimezone().date()

    def _text(self) -> str:
        return self.filter.text().strip()

    def _days(self) -> Days:
        """Whose takings stand above: today's beside all sales and quotes."""
        return days_of(str(self.which.value()), self._today())

    def _shown_days(self) -> tuple[date | None, date | None]:
        days = self._days()
        return (days.first, days.last) if self.which.value() in SPANS else (None, None)

    def _takings(self) -> QWidget:
        line = QHBoxLayout()
        line.setSpacing(10)
        self.whose = PlainLabel(role="strong")
        line.addWidget(self.whose)
        self.kinds, self.sum = PlainLabel(role="muted").wrap(), PlainLabel(role="total")
        line.addWidget(self.kinds, 1)
        line.addWidget(self.sum)
        return panel(line)

    def _show_takings(self, rows: Sequence[TakingsRow]) -> None:
        currency = self.desk.currency
        self.whose.setText(takings_words(str(self.which.value())))
        self.kinds.setText("   ·   ".join(f"{payment_words(found.kind)} {money(found.left, currency)}" for found in rows))
        self.sum.setText(f"{currency} {money(sum(found.left for found in rows), currency)}")

    def _sale_columns(self) -> Sequence[Column[SaleRow]]:
        return (
            Column(key="at", title=lambda: self.tr("Time"), value=lambda sale: sale.sold_at, kind=Kind.MOMENT, width=140),
            Column(key="number", title=lambda: self.tr("Number"), value=lambda sale: sale.number, kind=Kind.CODE, width=175),
            Column(key="customer", title=lambda: self.tr("Customer"), value=self._customer, stretch=True),
            Column(key="who", title=lambda: self.tr("Clerk"), value=lambda sale: self.desk.person(sale.sold_by), width=110),
            Column(
                key="state", title=lambda: self.tr("State"), value=lambda sale: sale_chip(sale.state), kind=Kind.CHIP, width=100
            ),
            money_column("total", lambda: self.tr("Total"), lambda sale: sale.total, self.desk.currency),
        )

    def _quote_columns(self) -> Sequence[Column[QuoteRow]]:
        return (
            Column(key="at", title=lambda: self.tr("Time"), value=lambda quote: quote.quoted_at, kind=Kind.MOMENT, width=140),
            Column(key="number", title=lambda: self.tr("Number"), value=lambda quote: quote.number, kind=Kind.CODE, width=175),
            Column(key="customer", title=lambda: self.tr("Customer"), value=self._customer, stretch=True),
            Column(
                key="until",
                title=lambda: self.tr("Valid until"),
                value=lambda quote: quote.valid_until,
                kind=Kind.DATE,
                width=110,
            ),
            Column(key="state", title=lambda: self.tr("State"), value=quote_chip, kind=Kind.CHIP, width=100),
            money_column("total", lambda: self.tr("Total"), lambda quote: quote.total, self.desk.currency),
        )

    def _customer(self, found: SaleRow | QuoteRow) -> str:
        return found.customer_name or self.tr("Walk-in customer")

    def _show_sales(self, rows: Sequence[SaleRow]) -> None:
        self.sales.set_rows(rows, complete=len(rows) < BATCH)
        self._front(self.sales, is_empty=not rows)

    def _show_quotes(self, rows: Sequence[QuoteRow]) -> None:
        self.quotes.set_rows(rows, complete=len(rows) < BATCH)
        self._front(self.quotes, is_empty=not rows)

    def _front(self, table: RecordTable[SaleRow] | RecordTable[QuoteRow], *, is_empty: bool) -> None:
        self.layers.setCurrentWidget(table)
        self.pane.show_empty(is_empty)
        if is_empty and self._text() and self.which.value() in SPANS:
            words = self.tr("Nothing of these days fits “{text}”.").format(text=self._text())
            self.banner.tell(Weight.INFO, words, lambda: self.tr("Look in all sales"), self._look_further)
        else:
            self.banner.clear()
        if not is_empty and table.current() is None:
            table.select_row(0)

    def _look_further(self) -> None:
        """Whoever has a receipt in hand knows its number, and not its day."""
        self.which.set_value(ALL)
        self.refresh()

    def _more_sales(self, last: SaleRow) -> None:
        first, until = self._shown_days()
        text, at, key = self._text(), last.sold_at, last.sale_id
        self.read(sales, self._append_sales, text=text, day=first, until=until, before_at=at, before_id=key, limit=BATCH)

    def _append_sales(self, rows: Sequence[SaleRow]) -> None:
        self.sales.append_rows(rows, complete=len(rows) < BATCH)

    def _more_quotes(self, last: QuoteRow) -> None:
        at, key, today = last.quoted_at, last.quote_id, self._today()
        text, is_open = self._text(), self.which.value() == OPEN_QUOTES
        self.read(quotes, self._append_quotes, text=text, only_open=is_open, on=today, before_at=at, before_id=key, limit=BATCH)

    def _append_quotes(self, rows: Sequence[QuoteRow]) -> None:
        self.quotes.append_rows(rows, complete=len(rows) < BATCH)
