"""What central will probably say before a registration is saved, and the disputes that only the house sees."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

import msgspec
from sqlalchemy import select

from sync.domain.accounts.calendar import house_today
from sync.domain.customers.keys import name_key, tax_id_warning, tax_key
from sync.domain.deals.pool_queries import own_standing
from sync.domain.deals.records import Deal, Dispute
from sync.domain.deals.rules import OPEN, Band, DealState, Keys, likeness
from sync.domain.deals.territory import is_inside
from sync.kernel.phones import phone_key
from sync.kernel.queries import View

MOST = 500


class Objection(StrEnum):
    """The code of a sentence at the page."""

    KNOWN = "outlook_known"
    ALIKE = "outlook_alike"
    OUTSIDE = "outlook_outside"
    TAX_ID = "outlook_tax_id"
    WAITS = "outlook_waits"
    NO_KEYS = "outlook_no_keys"


@dataclass(frozen=True)
class Concern:
    """One objection, about `subject` (a number of the shop's own, a day, or nothing). `KNOWN` and `WAITS` mean a refusal."""

    objection: Objection
    subject: str = ""


@dataclass(frozen=True, kw_only=True)
class DisputeRow:
    """Two claims as they stood when the dispute was opened, by field; `first` reached central before `second`."""

    dispute_id: UUID
    opened_at: datetime
    first_dealer: int
    first: dict[str, str]
    second_dealer: int
    second: dict[str, str]
    favours_first: bool
    ruled_by: str
    ruling: str


def outlook(
    view: View, *, product_line: str, name: str, tax_id: str = "", phone: str = "", site: str = "", region_code: str = ""
) -> Sequence[Concern]:
    """As of what this replica knows: other dealers' registrations are never among it. `site` is project and site together."""
    concerns = []
    if not tax_id.strip() and not phone.strip():
        concerns.append(Concern(Objection.NO_KEYS))
    if tax_id_warning(tax_id) is not None:
        concerns.append(Concern(Objection.TAX_ID))
    today = house_today(view)
    if not is_inside(view.session, view.dealer_id, product_line=product_line, region_code=region_code, on=today):
        concerns.append(Concern(Objection.OUTSIDE))
    keys = Keys(tax=tax_key(tax_id), phone=phone_key(phone), name=name_key(name), site=name_key(site))
    return [*concerns, *_own(view, product_line, keys)]


def disputes(view: View, *, with_ruled: bool = False, limit: int = 100) -> Sequence[DisputeRow]:
    """The open ones, the oldest first. Empty for whoever is not the house: its replica holds none."""
    query = select(Dispute) if with_ruled else select(Dispute).where(Dispute.ruled_at.is_(None))
    rows = view.session.scalars(query.order_by(Dispute.opened_at, Dispute.id).limit(min(limit, MOST)))
    return [_dispute(row) for row in rows]


def _own(view: View, product_line: str, keys: Keys) -> list[Concern]:
    states = (*OPEN, DealState.RELEASED)
    mine = select(Deal).where(Deal.dealer_id == view.dealer_id, Deal.product_line == product_line, Deal.state.in_(states))
    rows = view.session.scalars(mine.order_by(Deal.captured_at.desc(), Deal.id).limit(MOST)).all()
    bands = [(likeness(keys, Keys(tax=r.tax_key, phone=r.phone_key, name=r.name_key, site=r.site_key)), r) for r in rows]
    same = [own_standing(view, row) for band, row in bands if band is Band.BLOCK]
    known = [Concern(Objection.KNOWN, own.number) for own in same if own.number]
    waits = [Concern(Objection.WAITS, own.waits_until.isoformat()) for own in same if own.waits_until]
    alike = [Concern(Objection.ALIKE, row.number) for band, row in bands if band is Band.REVIEW and row.state in OPEN]
    return known + waits + alike


def _dispute(row: Dispute) -> DisputeRow:
    first, second = msgspec.json.decode(row.evidence, type=tuple[dict[str, str], dict[str, str]])
    return DisputeRow(
        dispute_id=row.id,
        opened_at=row.opened_at,
        first_dealer=row.first_dealer,
        first=first,
        second_dealer=row.second_dealer,
        second=second,
        favours_first=row.favours_first,
        ruled_by=row.ruled_by,
        ruling=row.ruling,
    )
