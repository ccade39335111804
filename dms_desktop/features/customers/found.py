"""The list of customers by what is typed into its filter."""

from collections.abc import Sequence
from uuid import UUID

from dms_desktop.pieces import record_id
from sync.client.search import ENOUGH, find
from sync.domain.customers.queries import CustomerRow, customers
from sync.kernel.queries import View


def found_customers(
    view: View,
    *,
    text: str = "",
    with_inactive: bool = False,
    after_name: str = "",
    after_id: UUID | None = None,
    limit: int = 100,
) -> Sequence[CustomerRow]:
    """As `customers`; and whom the search box's index finds besides, by pinyin, or by a phone as people write it."""
    also = _ids(view, text) if text.strip() else ()
    return customers(
        view, text=text, also=also, with_inactive=with_inactive, after_name=after_name, after_id=after_id, limit=limit
    )


def _ids(view: View, text: str) -> Sequence[UUID]:
    hits = find(view.session.connection(), text, limit=ENOUGH, kinds=("customer",))
    found = (record_id(hit.id) for hit in hits)
    return [one for one in found if one is not None]
