"""What the search box says of an order that it found: whose it is, of which day, and where it stands."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from dms_desktop.ordering.states import order_chip
from dms_desktop.widgets.formats import day
from sync.domain.orders.queries import FoundOrder, OrderKey
from sync.kernel.records import parse_key


def found_key(text: str) -> OrderKey | None:
    """Of a search hit, such as `[7,"0af3..."]`. None for another one."""
    try:
        dealer_id, order_id = parse_key(text)
        return OrderKey(int(dealer_id or 0), UUID(str(order_id)))
    except ValueError:  # what cannot be decoded is one as well
        return None


def found_words(rows: Sequence[FoundOrder]) -> Mapping[OrderKey, str]:
    return {row.key: _words(row) for row in rows}


def _words(row: FoundOrder) -> str:
    placed, state = day(row.placed_at.astimezone().date()), order_chip(row.state).text
    return "  ·  ".join(filter(None, (placed, row.dealer_name, state, row.reference, row.note)))
