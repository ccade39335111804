"""The list of customers by what is typed into its filter, at once among 100,000 of them."""

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
    """As `customers`. The search box's index answers, which knows pinyin and phones besides. Every row is looked at where it
    finds nothing, where it finds so many that the first ones are met soon, and for those out of use, which it does not have.
    """
    ids = None if with_inactive or not text.strip() else _ids(view, text)
    if ids:
        return customers(view, ids=ids, after_name=after_name, after_id=after_id, limit=limit)
    return customers(view, text=text, with_inactive=with_inactive, after_name=after_name, after_id=after_id, limit=limit)


def _ids(view: View, text: str) -> Sequence[UUID]:
    hits = find(view.session.connection(), text, limit=ENOUGH, kinds=("customer",))
    found = (record_id(hit.id) for hit in hits)
    return [one for one in found if one is not None] if len(hits) < ENOUGH else ()
