"""Named reads of what the manufacturer lays down: known problems, promised days and its own working days."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import or_, select

from sync.domain.accounts.calendar import house_today
from sync.domain.tickets.change import read_terms
from sync.domain.tickets.records import HouseDay, KnownProblem, TicketTerms
from sync.domain.tickets.rules import AnswerTerms, Severity
from sync.kernel.queries import View

MOST = 500
BACK = timedelta(days=31)
"""Days of the house that are over are shown so long."""


@dataclass(frozen=True, kw_only=True)
class ProblemRow:
    """`is_on`: dealers are told of it today; `is_over`: they are no more."""

    problem_id: UUID
    severity: Severity
    title: str
    text: str
    begins_on: date
    ends_on: date | None
    by: str
    at: datetime
    version: int
    is_on: bool
    is_over: bool

    @property
    def sign(self) -> str:
        """What a person puts away: this, as it was published last."""
        return f"problem:{self.problem_id.hex}:{self.version}"


@dataclass(frozen=True, kw_only=True)
class HouseDayRow:
    day: date
    works: bool
    note: str


def known_problems(view: View, *, limit: int = 200) -> Sequence[ProblemRow]:
    """All that were published, the newest first."""
    newest = select(KnownProblem).order_by(KnownProblem.at.desc(), KnownProblem.id).limit(min(limit, MOST))
    today = house_today(view)
    return [_row(one, today) for one in view.session.scalars(newest)]


def problems_now(view: View, *, limit: int = 20) -> Sequence[ProblemRow]:
    """Those that dealers are told of today, the gravest first, then the newest."""
    today = house_today(view)
    still = or_(KnownProblem.ends_on.is_(None), KnownProblem.ends_on >= today)
    running = select(KnownProblem).where(KnownProblem.ended_at.is_(None), KnownProblem.begins_on <= today, still)
    rows = [
        _row(one, today) for one in view.session.scalars(running.order_by(KnownProblem.at.desc(), KnownProblem.id).limit(MOST))
    ]
    return sorted(rows, key=lambda one: -_weight(one.severity))[:limit]


def ticket_terms(view: View) -> Mapping[str, AnswerTerms]:
    """By kind, the empty one for all others; always with that."""
    rows = view.session.scalars(select(TicketTerms).order_by(TicketTerms.kind).limit(MOST))
    return {"": AnswerTerms()} | {row.kind: read_terms(row) for row in rows}


def house_days(view: View) -> Sequence[HouseDayRow]:
    """The days that the house named, from a month ago on."""
    since = house_today(view) - BACK
    rows = view.session.scalars(select(HouseDay).where(HouseDay.day >= since).order_by(HouseDay.day).limit(MOST))
    return [HouseDayRow(day=row.day, works=row.works, note=row.note) for row in rows]


def _weight(severity: Severity) -> int:
    known = list(Severity)
    return known.index(severity) if severity in known else 0


def _row(one: KnownProblem, today: date) -> ProblemRow:
    is_over = one.ended_at is not None or (one.ends_on is not None and one.ends_on < today)
    return ProblemRow(
        problem_id=one.id,
        severity=one.severity,
        title=one.title,
        text=one.text,
        begins_on=one.begins_on,
        ends_on=one.ends_on,
        by=one.by,
        at=one.at,
        version=one.version,
        is_on=not is_over and one.begins_on <= today,
        is_over=is_over,
    )


QUERIES = (known_problems, problems_now, ticket_terms, house_days)
