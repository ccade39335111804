"""What pages read of products in one go: facts for the lines of a document, and everything of one product."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from sync.client.search import Hit
from sync.domain.availability.queries import SiteAvailable, available, available_by_site
from sync.domain.catalog.queries import ProductCard, ProductRow, Scanned, product_card, product_rows, products, recognised
from sync.domain.catalog.rules import ProductStatus
from sync.domain.orders.queries.history import EarlierOrder, last_orders_of_product
from sync.domain.orders.quoting import at_own_prices
from sync.domain.stock.queries import LevelCard, level_card
from sync.kernel.commands import HOUSE
from sync.kernel.queries import View

CHUNK = 500


@dataclass(frozen=True, kw_only=True)
class LineFact:
    """A product as a line needs it. `units` stand behind the text that was typed: more than 1 for a carton's barcode.

    `free` at the manufacturer in units as told at `as_of`; both None where nobody ever told.
    """

    row: ProductRow
    units: int = 1
    free: int | None = None
    as_of: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class ProductFacts:
    """Everything the pane of a product shows. `level` is None for the house, which keeps its goods elsewhere."""

    card: ProductCard
    sites: Sequence[SiteAvailable]
    level: LevelCard | None
    earlier: Sequence[EarlierOrder]
    now: datetime


def line_facts(view: View, *, codes: tuple[str, ...], on: date | None = None) -> Sequence[LineFact]:
    """Of these products, in chunks of 500; unknown codes are left out."""
    facts: list[LineFact] = []
    for start in range(0, len(codes), CHUNK):
        rows = at_own_prices(view, product_rows(view, codes=codes[start : start + CHUNK], on=on), on=on)
        facts += _with_stock(view, [Scanned(barcode=row.code, quantity=1, row=row) for row in rows])
    return facts


def facts_of_hits(view: View, hits: Sequence[Hit]) -> Sequence[LineFact]:
    """Of the products that the search found, in its order."""
    return line_facts(view, codes=tuple(hit.code for hit in hits))


def listed_products(
    view: View, *, category: str = "", status: ProductStatus | None = None, after: str = "", limit: int = 200
) -> Sequence[LineFact]:
    """A page of a branch by code, those after the code `after`."""
    rows = products(view, category=category, status=status, after=after, limit=min(limit, CHUNK))
    return _with_stock(view, [Scanned(barcode=row.code, quantity=1, row=row) for row in rows])


def facts_of_texts(view: View, *, texts: tuple[str, ...], on: date | None = None) -> Sequence[tuple[str, LineFact]]:
    """What codes and barcodes mean, each beside its text; unknown ones are left out."""
    found: list[tuple[str, LineFact]] = []
    for start in range(0, len(texts), CHUNK):
        meanings = recognised(view, texts=texts[start : start + CHUNK], on=on)
        own = {row.code: row for row in at_own_prices(view, [meaning.row for meaning in meanings], on=on)}
        meanings = [replace(meaning, row=own[meaning.row.code]) for meaning in meanings]
        found += zip((meaning.barcode for meaning in meanings), _with_stock(view, meanings), strict=True)
    return found


def product_facts(view: View, *, code: str, on: date | None = None) -> ProductFacts | None:
    """None for an unknown code."""
    card = product_card(view, code=code, on=on)
    if card is None:
        return None
    return ProductFacts(
        card=card,
        sites=available_by_site(view, code=code, limit=20),
        level=None if view.dealer_id == HOUSE else level_card(view, product_code=code),
        earlier=() if view.dealer_id == HOUSE else last_orders_of_product(view, product_code=code, limit=5),
        now=view.now,
    )


def _with_stock(view: View, meanings: Sequence[Scanned]) -> list[LineFact]:
    told = {one.product_code: one for one in available(view, codes=tuple({meaning.row.code for meaning in meanings}))}
    return [
        LineFact(
            row=meaning.row,
            units=meaning.quantity,
            free=told[meaning.row.code].quantity if meaning.row.code in told else None,
            as_of=told[meaning.row.code].as_of if meaning.row.code in told else None,
        )
        for meaning in meanings
    ]
