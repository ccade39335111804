"""Named reads of limits, releases and credit notes, for the dealer and for the house. What is owed is read in orders."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select

from sync.domain.accounts.calendar import house_today
from sync.domain.catalog.names import Names
from sync.domain.catalog.records import Category, names_of
from sync.domain.credit.records import CreditLimit, CreditNote, CreditRelease
from sync.domain.credit.rules import LimitKind, LimitState, NoteKind, is_in_force, worth
from sync.kernel.commands import HOUSE
from sync.kernel.queries import View

MOST = 500


@dataclass(frozen=True, kw_only=True)
class LimitRow:
    """A limit as proposed, and what became of it. `counts` is what it is worth today."""

    limit_id: UUID
    kind: LimitKind
    line: Names | None
    amount: int
    deposit: int
    counts: int
    valid_from: date | None
    valid_until: date | None
    season_from: int
    season_until: int
    state: LimitState
    reason: str
    proposed_by: str
    proposed_at: datetime
    ended_by: str
    ended_at: datetime | None
    ended_because: str


@dataclass(frozen=True, kw_only=True)
class ReleaseRow:
    """An order that was let pass."""

    release_id: UUID
    order_id: UUID
    number: str
    amount: int
    valid_until: date | None
    reason: str
    released_by: str
    released_at: datetime


@dataclass(frozen=True, kw_only=True)
class NoteRow:
    """What the house credited, in minor units: `left` of it is not set off against orders yet."""

    note_id: UUID
    kind: NoteKind
    number: str
    reference: str
    amount: int
    left: int
    booked_by: str
    booked_at: datetime


def credit_limits(view: View, *, dealer_id: int | None = None, limit: int = 200) -> Sequence[LimitRow]:
    """All that were ever proposed, the newest first."""
    mine = select(CreditLimit).where(CreditLimit.dealer_id == _whose(view, dealer_id))
    rows = view.session.scalars(mine.order_by(CreditLimit.proposed_at.desc(), CreditLimit.id).limit(min(limit, MOST)))
    today = house_today(view)
    return [_limit(row, today, view) for row in rows]


def credit_releases(view: View, *, dealer_id: int | None = None, limit: int = 200) -> Sequence[ReleaseRow]:
    """The newest first."""
    mine = select(CreditRelease).where(CreditRelease.dealer_id == _whose(view, dealer_id))
    newest = mine.order_by(CreditRelease.released_at.desc(), CreditRelease.id).limit(min(limit, MOST))
    return [
        ReleaseRow(
            release_id=row.id,
            order_id=row.order_id,
            number=row.number,
            amount=row.amount,
            valid_until=row.valid_until,
            reason=row.reason,
            released_by=row.released_by,
            released_at=row.released_at,
        )
        for row in view.session.scalars(newest)
    ]


def credit_notes(view: View, *, dealer_id: int | None = None, limit: int = 200) -> Sequence[NoteRow]:
    """Those of which something is left first, then the newest."""
    mine = select(CreditNote).where(CreditNote.dealer_id == _whose(view, dealer_id))
    open_first = mine.order_by(CreditNote.used == CreditNote.amount, CreditNote.booked_at.desc(), CreditNote.id)
    return [
        NoteRow(
            note_id=row.id,
            kind=row.kind,
            number=row.number,
            reference=row.reference,
            amount=row.amount,
            left=row.left,
            booked_by=row.booked_by,
            booked_at=row.booked_at,
        )
        for row in view.session.scalars(open_first.limit(min(limit, MOST)))
    ]


def _whose(view: View, dealer_id: int | None) -> int:
    return dealer_id if view.dealer_id == HOUSE and dealer_id is not None else view.dealer_id


def _limit(row: CreditLimit, today: date, view: View) -> LimitRow:
    category = view.session.get(Category, row.product_line) if row.product_line else None
    line = names_of(category) if category else Names(en=row.product_line) if row.product_line else None
    is_counting = row.state is LimitState.ACTIVE and is_in_force(row, today)
    return LimitRow(
        limit_id=row.id,
        kind=row.kind,
        line=line,
        amount=row.amount,
        deposit=row.deposit,
        counts=worth(row) if is_counting else 0,
        valid_from=row.valid_from,
        valid_until=row.valid_until,
        season_from=row.season_from,
        season_until=row.season_until,
        state=row.state,
        reason=row.reason,
        proposed_by=row.proposed_by,
        proposed_at=row.proposed_at,
        ended_by=row.ended_by,
        ended_at=row.ended_at,
        ended_because=row.ended_because,
    )


QUERIES = (credit_limits, credit_releases, credit_notes)
