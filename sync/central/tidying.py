"""Forgets what no device needs to hear of any more: removals so old that whoever missed them takes the scope anew."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from sync.central.records import Change, ScopeCounter, ScopeMark
from sync.central.store import Store

KEEP = timedelta(days=90)
"""How long a PC may be away and still come back by a list of changes."""

MARK_EVERY = timedelta(hours=20)
"""A little less than a day, so that a daily run always leaves a mark."""


@dataclass(frozen=True, kw_only=True)
class Tidied:
    """Scopes whose floor rose, and how many removals were forgotten."""

    scopes: int
    tombstones: int


def tidy(store: Store, now: datetime) -> Tidied:
    """Safe at any time and beside any number of servers. The first run only marks where the counters stand."""
    with store.transaction(now) as session:
        floors = _marks(session, now - KEEP)
        risen = {scope: n for scope, n in floors.items() if _raise(session, scope, n)}
        forgotten = sum(_forget(session, scope, n) for scope, n in risen.items())
        for scope, n in floors.items():
            session.execute(delete(ScopeMark).where(ScopeMark.scope == scope, ScopeMark.n < n))
        _mark(session, now)
    return Tidied(scopes=len(risen), tombstones=forgotten)


def _marks(session: Session, until: datetime) -> Mapping[str, int]:
    """Where each counter stood at the last mark that is old enough."""
    old = select(ScopeMark.scope, func.max(ScopeMark.n).label("n")).where(ScopeMark.at <= until).group_by(ScopeMark.scope)
    return {row.scope: row.n for row in session.execute(old)}


def _raise(session: Session, scope: str, n: int) -> bool:
    higher = update(ScopeCounter).where(ScopeCounter.scope == scope, ScopeCounter.floor < n).values(floor=n)
    return session.execute(higher.returning(ScopeCounter.scope)).first() is not None


def _forget(session: Session, scope: str, n: int) -> int:
    gone = delete(Change).where(Change.scope == scope, Change.gone.is_(True), Change.n <= n)
    return len(session.execute(gone.returning(Change.key)).all())


def _mark(session: Session, now: datetime) -> None:
    """Counters that moved since their last mark."""
    last = {row.scope: row for row in session.scalars(select(ScopeMark).order_by(ScopeMark.at))}
    for counter in session.scalars(select(ScopeCounter).order_by(ScopeCounter.scope)).all():
        mark = last.get(counter.scope)
        if mark is None or (mark.n < counter.n and now - mark.at >= MARK_EVERY):
            session.add(ScopeMark(scope=counter.scope, at=now, n=counter.n))
