"""Registrations that may be the same: by tax id, phone and the beginning of the folded name, within one product line."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session

from sync.domain.deals.change import keys_of
from sync.domain.deals.records import Deal, PoolTrail
from sync.domain.deals.rules import CLAIMING, OPEN, Band, DealState, PoolState, likeness

CANDIDATES = 500


@dataclass(frozen=True)
class Clash:
    """A deal that is the same as another one (`Band.BLOCK`), or may be (`Band.REVIEW`)."""

    deal: Deal
    band: Band


def own_clash(session: Session, deal: Deal) -> Deal | None:
    """An open deal of the same dealer that is the same."""
    return next(iter(own_clashes(session, deal)), None)


def own_clashes(session: Session, deal: Deal, states: tuple[DealState, ...] = OPEN) -> Sequence[Deal]:
    """The deals of the same dealer in such a state that are the same."""
    mine = (Deal.dealer_id == deal.dealer_id, Deal.id != deal.id, Deal.state.in_(states))
    return [clash.deal for clash in _clashes(session, deal, mine) if clash.band is Band.BLOCK]


def from_pool(session: Session, deal: Deal) -> Sequence[Deal]:
    """Deals whose entries lie in the pool and that are the same as this one, itself among them. Central alone has them all."""
    lying = select(PoolTrail.from_deal).where(PoolTrail.state == PoolState.OPEN)
    found = [clash.deal for clash in _clashes(session, deal, (Deal.id.in_(lying),)) if clash.band is Band.BLOCK]
    return found if deal in found else [*found, deal]


def protected(session: Session, product_line: str) -> Sequence[Deal]:
    """Everybody's in a product line, or in any where it is empty, the earliest claim first."""
    found = select(Deal).where(Deal.state == DealState.PROTECTED)
    if product_line:
        found = found.where(Deal.product_line == product_line)
    return session.scalars(found.order_by(Deal.captured_at, Deal.id)).all()


def rivals(session: Session, deal: Deal) -> Sequence[Clash]:
    """Claims of other dealers, the same before the alike, the earliest first. Central alone has them."""
    others = (Deal.dealer_id != deal.dealer_id, Deal.state.in_(CLAIMING))
    found = _clashes(session, deal, others)
    return sorted(found, key=lambda clash: (clash.band is not Band.BLOCK, clash.deal.captured_at, clash.deal.id))


def _clashes(session: Session, deal: Deal, whose: tuple[ColumnElement[bool], ...]) -> list[Clash]:
    signs = [
        column == key
        for column, key in ((Deal.tax_key, deal.tax_key), (Deal.phone_key, deal.phone_key), (Deal.name_head, deal.name_head))
        if key
    ]
    if not signs:
        return []
    alike = select(Deal).where(Deal.product_line == deal.product_line, or_(*signs), *whose)
    with session.no_autoflush:
        rows = session.scalars(alike.order_by(Deal.captured_at, Deal.id).limit(CANDIDATES)).all()
    pairs = [Clash(row, likeness(keys_of(deal), keys_of(row))) for row in rows]
    return [clash for clash in pairs if clash.band is not Band.NONE]
