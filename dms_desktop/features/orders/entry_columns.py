"""Columns of the grid in which an order is typed, and what a row of it means."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from dms_desktop.goods.facts import LineFact
from dms_desktop.goods.quantities import parse_units
from dms_desktop.widgets.columns import Kind
from dms_desktop.widgets.grid_rows import GridColumn, GridRow, LookupSource
from dms_desktop.widgets.tokens import Tone
from sync.domain.orders.quoting import LineQuote

translate = QCoreApplication.translate


def fact_of(row: GridRow) -> LineFact | None:
    """The product of a row; None while its code means nothing."""
    value = row.value("code")
    return value if isinstance(value, LineFact) else None


def units_of(row: GridRow) -> int | None:
    value = row.value("quantity")
    return value if isinstance(value, int) else None


def price_of(row: GridRow) -> int | None:
    value = row.value("price")
    return value if isinstance(value, int) else None


def amount_of(row: GridRow) -> int | None:
    """In minor units, without what promotions take off; None until quantity and price are known."""
    value = row.value("amount")
    return value if isinstance(value, int) else None


def quote_of(row: GridRow, quotes: Mapping[UUID, LineQuote]) -> LineQuote | None:
    """Of a line as it is typed now; None for a quote of what it was before."""
    fact, quote = fact_of(row), quotes.get(row.row_id)
    if fact is None or quote is None:
        return None
    return quote if (quote.product_code, quote.quantity) == (fact.row.code, units_of(row)) else None


def _stock_tone(row: GridRow) -> Tone | None:
    fact = fact_of(row)
    if fact is None or fact.free is None:
        return None
    if fact.free <= 0:
        return Tone.BAD
    return Tone.WARN if fact.free < (units_of(row) or 0) else None


def entry_columns(lookup: LookupSource, currency: str) -> Sequence[GridColumn]:
    return (
        GridColumn(key="code", title=lambda: translate("OrderEntryPage", "Code"), lookup=lookup, width=132),
        GridColumn(key="name", title=lambda: translate("OrderEntryPage", "Name"), editable=False, stretch=True),
        GridColumn(key="unit", title=lambda: translate("OrderEntryPage", "Unit"), editable=False, width=50),
        GridColumn(key="pack", title=lambda: translate("OrderEntryPage", "Pack"), kind=Kind.QUANTITY, editable=False, width=54),
        GridColumn(
            key="quantity",
            title=lambda: translate("OrderEntryPage", "Quantity"),
            kind=Kind.QUANTITY,
            parse=parse_units,
            width=84,
            strong=True,
        ),
        *_known_columns(currency),
    )


def _known_columns(currency: str) -> Sequence[GridColumn]:
    """What the page knows of a line once its product is known."""
    return (
        GridColumn(
            key="free",
            title=lambda: translate("OrderEntryPage", "Available"),
            kind=Kind.QUANTITY,
            editable=False,
            width=84,
            tone=_stock_tone,
        ),
        GridColumn(
            key="price",
            title=lambda: translate("OrderEntryPage", "Price"),
            kind=Kind.MONEY,
            currency=currency,
            editable=False,
            width=92,
        ),
        GridColumn(
            key="amount",
            title=lambda: translate("OrderEntryPage", "Amount"),
            kind=Kind.MONEY,
            currency=currency,
            editable=False,
            width=104,
            strong=True,
        ),
        GridColumn(key="mark", title=lambda: translate("OrderEntryPage", "Mark"), kind=Kind.CHIP, editable=False, width=104),
    )
