"""What the rows of a report are called, and which of them are called so."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Any

from sqlalchemy import func, select

from sync.domain.analysis.rules import By
from sync.domain.catalog.names import UNNAMED, Names
from sync.domain.catalog.records import Category, Product
from sync.domain.customers.records import Customer
from sync.domain.sales.records import Sale
from sync.kernel.queries import View
from sync.kernel.text import fold

LOT = 500


@dataclass(frozen=True, kw_only=True)
class Named:
    """`names` of goods and branches, `name` of a customer."""

    names: Names = UNNAMED
    name: str = ""


def lots(keys: Sequence[Any]) -> Iterator[Sequence[Any]]:
    """So many at a time that one question can name them."""
    left = iter(keys)
    while lot := list(islice(left, LOT)):
        yield lot


def labels_of(view: View, by: By, keys: Sequence[Any]) -> Mapping[Any, Named]:
    """Those that have a name."""
    found: dict[Any, Named] = {}
    for lot in lots([key for key in keys if key is not None]):
        if by in (By.PRODUCT, By.BRANCH):
            found |= _goods(view, Product if by is By.PRODUCT else Category, lot)
        elif by is By.CUSTOMER:
            found |= _customers(view, lot)
    return found


def named_like(view: View, by: By, keys: Sequence[Any], text: str) -> Sequence[Any]:
    """Keys in their order whose code or name has `text` in it."""
    wanted, labels = fold(text.strip()), labels_of(view, by, keys)
    return [key for key in keys if any(wanted in fold(word) for word in _words(key, labels.get(key, Named())))]


def _words(key: Any, named: Named) -> Iterator[str]:
    yield from (named.names.en, named.names.zh_hant, named.names.zh_hans, named.name)
    if isinstance(key, str | date):
        yield str(key)


def _goods(view: View, record: type[Product | Category], codes: Collection[Any]) -> Mapping[Any, Named]:
    """The names alone: whole rows take several times as long."""
    wanted = select(record.code, record.name_en, record.name_zh_hant, record.name_zh_hans).where(record.code.in_(codes))
    return {code: Named(names=Names(en=en, zh_hant=hant, zh_hans=hans)) for code, en, hant, hans in view.session.execute(wanted)}


def _customers(view: View, ids: Collection[Any]) -> Mapping[Any, Named]:
    """As they are called now; as a sale of theirs says it where the customer is not here."""
    mine = select(Customer.id, Customer.name).where(Customer.dealer_id == view.dealer_id, Customer.id.in_(ids))
    known = {found: Named(name=name) for found, name in view.session.execute(mine)}
    lost = [one for one in ids if one not in known]
    sold = select(Sale.customer_id, func.max(Sale.customer_name)).where(
        Sale.dealer_id == view.dealer_id, Sale.customer_id.in_(lost)
    )
    return {found: Named(name=name) for found, name in view.session.execute(sold.group_by(Sale.customer_id))} | known
