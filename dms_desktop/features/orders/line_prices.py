"""What the lines of an order being typed cost: quotes of the rules, prices agreed before, and those that are asked for."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from msgspec import structs

from dms_desktop.features.orders.entry_columns import fact_of, price_of, quote_of, units_of
from dms_desktop.ordering.draft import DraftLine
from dms_desktop.widgets.grid_rows import GridRow
from sync.domain.orders.lines import WantedLine
from sync.domain.orders.quoting import LineQuote


class LinePrices:
    """`quotes` by line, as of the last answer; between a change and its answer nothing is said of promotions."""

    def __init__(self) -> None:
        self.quotes: Mapping[UUID, LineQuote] = {}
        self._is_current = False
        self._agreed: frozenset[UUID] = frozenset()
        self._reasons: dict[UUID, str] = {}

    def begin(self, lines: Sequence[DraftLine], agreed: Sequence[UUID]) -> None:
        self._agreed = frozenset(agreed)
        self._reasons = {line.line_id: line.reason for line in lines if line.reason}

    def expect(self) -> None:
        """What is known belongs to something else by now."""
        self._is_current = False

    def take(self, quotes: Mapping[UUID, LineQuote]) -> None:
        self.quotes, self._is_current = quotes, True

    def wish(self, row_id: UUID, reason: str) -> None:
        """The price of a line is asked for; without a reason no more."""
        self._reasons = {**self._reasons, row_id: reason}

    def reason(self, row_id: UUID) -> str:
        """Why head office should agree to the price of a line; empty where none is asked for."""
        return self._reasons.get(row_id, "")

    def keeps(self, row: GridRow) -> bool:
        """Whether its price stays, whatever the rules say."""
        return price_of(row) is not None and (row.row_id in self._agreed or bool(self.reason(row.row_id)))

    def quote(self, row: GridRow) -> LineQuote | None:
        return quote_of(row, self.quotes)

    def drafted(self, row: GridRow) -> DraftLine:
        texts = {name: row.text(name) for name in ("code", "quantity")}
        return DraftLine(line_id=row.row_id, price=price_of(row), reason=self.reason(row.row_id), **texts)

    def wanted(self, row: GridRow) -> WantedLine | None:
        """As the command takes it; None for a line that is not whole."""
        asked, quote, price = self.asked(row), self.quote(row), price_of(row)
        if asked is None or price is None:
            return None
        if quote is None or not self._is_current:
            return asked
        return structs.replace(asked, quoted_discount=min(quote.discount, asked.quantity * price))

    def asked(self, row: GridRow) -> WantedLine | None:
        """A line of which product and quantity are known, whether it can be ordered or not; no price is none."""
        fact, units = fact_of(row), units_of(row)
        if fact is None or units is None:
            return None
        wanted = WantedLine(line_id=row.row_id, product_code=fact.row.code, quantity=units, quoted_price=price_of(row) or 0)
        return structs.replace(wanted, price_reason=self.reason(row.row_id))
