"""Where a dealer may sell what."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from sync.domain.deals.records import Territory
from sync.domain.deals.rules import covers

MOST = 500


def is_inside(session: Session, dealer_id: int, *, product_line: str, region_code: str, on: date) -> bool:
    """Whether a dealer may sell a line in a place on a day. A dealer for whom nothing was laid down may sell everywhere."""
    mine = select(Territory).where(Territory.dealer_id == dealer_id).order_by(Territory.id).limit(MOST)
    grants = session.scalars(mine).all()
    return not grants or any(
        _is_in_force(grant, on) and grant.product_line in ("", product_line) and covers(grant.area, region_code)
        for grant in grants
    )


def _is_in_force(grant: Territory, on: date) -> bool:
    return grant.valid_from <= on and (grant.valid_until is None or on <= grant.valid_until)
