"""From what an order can be begun: earlier orders, templates, the shop's own rhythm, what is below its minimum, favourites."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from dms_desktop.ordering.draft import wanted_again
from sync.domain.accounts.calendar import house_today
from sync.domain.catalog.names import Names
from sync.domain.catalog.queries import product_rows
from sync.domain.catalog.rules import whole_packs
from sync.domain.orders.queries.documents import order_lines, orders
from sync.domain.orders.queries.history import favourites, reorder_suggestions, templates
from sync.domain.stock.queries import Which, levels
from sync.kernel.queries import View

LAST_ORDERS = 5


class SourceKind(StrEnum):
    LAST_ORDER = "last_order"
    TEMPLATE = "template"
    DUE = "due"
    BELOW_MINIMUM = "below_minimum"
    FAVOURITES = "favourites"


@dataclass(frozen=True, kw_only=True)
class Item:
    """`units` in whole packs, so that it can be ordered as it is."""

    code: str
    names: Names
    units: int


@dataclass(frozen=True, kw_only=True)
class Source:
    """One list to order from. `name` is a template's name or an order's number; `template_id` of a template."""

    kind: SourceKind
    name: str
    items: Sequence[Item]
    template_id: UUID | None = None


def reorder_sources(view: View) -> Sequence[Source]:
    """Those that have something in them."""
    earlier = orders(view, limit=LAST_ORDERS)
    found = [
        *(_source(view, SourceKind.LAST_ORDER, row.number, _ordered(view, row.order_id)) for row in earlier),
        *(
            _source(
                view, SourceKind.TEMPLATE, one.name, ((item.product_code, item.quantity) for item in one.items), one.template_id
            )
            for one in templates(view)
        ),
        _source(view, SourceKind.DUE, "", _due(view)),
        _source(view, SourceKind.BELOW_MINIMUM, "", _below(view)),
        _source(view, SourceKind.FAVOURITES, "", ((code, 1) for code in favourites(view))),
    ]
    return [source for source in found if source.items]


def _source(
    view: View, kind: SourceKind, name: str, wanted: Iterable[tuple[str, int]], template_id: UUID | None = None
) -> Source:
    units: Counter[str] = Counter()
    for code, count in wanted:
        units[code] += count
    items = [
        Item(
            code=row.code,
            names=row.names,
            units=whole_packs(units[row.code], pack_size=row.pack_size, min_quantity=row.min_quantity),
        )
        for row in product_rows(view, codes=tuple(units))
    ]
    return Source(kind=kind, name=name, items=items, template_id=template_id)


def _ordered(view: View, order_id: UUID) -> Iterable[tuple[str, int]]:
    return ((line.product_code, line.quantity) for line in wanted_again(order_lines(view, order_id=order_id)))


def _due(view: View) -> Iterable[tuple[str, int]]:
    today = house_today(view)
    return ((one.product_code, one.quantity) for one in reorder_suggestions(view) if one.due_on <= today and not one.to_come)


def _below(view: View) -> Iterable[tuple[str, int]]:
    rows = levels(view, which=Which.BELOW_MINIMUM, limit=500)
    return ((row.product_code, row.minimum - row.on_hand) for row in rows)
