"""Named reads of what can be delivered."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from sync.domain.availability.records import Availability, Supply
from sync.kernel.commands import HOUSE
from sync.kernel.queries import View


@dataclass(frozen=True, kw_only=True)
class Available:
    """Units free over all sites. `as_of` is the age of the oldest word in the sum."""

    product_code: str
    quantity: int
    as_of: datetime


@dataclass(frozen=True, kw_only=True)
class SiteAvailable:
    """Units free at one site."""

    site: str
    quantity: int
    as_of: datetime


@dataclass(frozen=True, kw_only=True)
class SupplyRow:
    """The house's reckoning at one site: physical = free + allocated + shipped."""

    product_code: str
    site: str
    physical: int
    free: int
    allocated: int
    shipped: int
    counted_at: datetime


def available(view: View, *, codes: tuple[str, ...]) -> Sequence[Available]:
    """Of these products, by code; those that were never told of are left out. At most 500 codes count."""
    wanted = (
        select(Availability.product_code, func.sum(Availability.quantity), func.min(Availability.as_of))
        .where(Availability.product_code.in_(codes[:500]))
        .group_by(Availability.product_code)
        .order_by(Availability.product_code)
    )
    return [
        Available(product_code=code, quantity=int(quantity), as_of=as_of)
        for code, quantity, as_of in view.session.execute(wanted)
    ]


def available_by_site(view: View, *, code: str, limit: int = 100) -> Sequence[SiteAvailable]:
    """One product, the fullest site first."""
    wanted = (
        select(Availability)
        .where(Availability.product_code == code)
        .order_by(Availability.quantity.desc(), Availability.site)
        .limit(limit)
    )
    return [SiteAvailable(site=row.site, quantity=row.quantity, as_of=row.as_of) for row in view.session.scalars(wanted)]


def supply(view: View, *, code: str, limit: int = 100) -> Sequence[SupplyRow]:
    """The reckoning behind one product, by site; empty for anyone but the house."""
    if view.dealer_id != HOUSE:
        return []
    wanted = select(Supply).where(Supply.product_code == code).order_by(Supply.site).limit(limit)
    return [
        SupplyRow(**{field: getattr(row, field) for field in SupplyRow.__dataclass_fields__})
        for row in view.session.scalars(wanted)
    ]


QUERIES = (available, available_by_site, supply)
