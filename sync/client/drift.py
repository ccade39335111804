"""Finds rows that differ from central's at the same counter, and fetches the bad buckets anew: the outbox is not touched.

What differs again within a day is not fetched a second time: that would loop, and hide a defect. It raises an alarm.
"""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import msgspec
from sqlalchemy import Connection, delete, insert, select, update

from sync.client.changes import OUTBOX, STATUS, ChangeSet
from sync.client.differing import Comparison, Differing, Interrupted, compare
from sync.client.exchange import Exchange, Step
from sync.client.local import mend, place
from sync.client.outbox import forget_decided
from sync.client.store import Store
from sync.client.writer import Writing
from sync.kernel.clock import Clock
from sync.kernel.registry import Registry
from sync.protocol.messages import Buckets

COMPARE_EVERY = timedelta(hours=6)
TOO_SOON = timedelta(days=1)
DUE_AGAIN = update(place).values(compared_at=None)

log = logging.getLogger(__name__)
Spot = tuple[str, str, int]
"""Scope, table and number of a bucket."""


@dataclass(frozen=True, kw_only=True)
class Compared:
    """What was found: buckets that differed, those that differed again and are left, and how many rows were fetched anew."""

    scopes: int
    differing: Sequence[Buckets] = ()
    alarm: Sequence[Buckets] = ()
    fetched: int = 0


class Drift:
    """Compares now and then, on the lane that waits for news."""

    def __init__(self, *, store: Store, writer: Writing, registry: Registry, exchange: Exchange, clock: Clock) -> None:
        self._store = store
        self._writer = writer
        self._registry = registry
        self._exchange = exchange
        self._clock = clock

    def is_due(self) -> bool:
        """A clock that jumped makes it due once, never every time."""
        with self._store.read() as connection:
            last = connection.execute(select(place.c.compared_at)).scalar()
        return last is None or abs(self._clock.now() - last) >= COMPARE_EVERY

    def run(self, *, stopped: Callable[[], bool], heard: Callable[[Step], object] = lambda _: None) -> Compared:
        """Raises what an exchange raises. Cut off, it has changed nothing but what was mended by then.

        `heard` is told of each answer: central may have come back from a backup, as any exchange may find out.
        """
        step = self._exchange.run(push=False, sums=True)
        heard(step)
        if step.more:  # another exchange was faster: this one brought nothing, and it is due as before
            return Compared(scopes=0)
        try:
            with self._store.read() as connection:
                found = compare(connection, self._registry, step.sums, stopped)
        except Interrupted:
            return Compared(scopes=0)
        alarm = self._writer.put(lambda connection: self._note(connection, found)).result()
        self._writer.put(self._tidy).result()
        return Compared(
            scopes=len(found.scopes),
            differing=tuple(one.buckets for one in found.differing),
            alarm=_as_buckets(alarm),
            fetched=self._mend(_without(found.differing, alarm), heard),
        )

    def _tidy(self, connection: Connection) -> tuple[None, ChangeSet]:
        """The same quiet moment is good for forgetting what was decided long ago."""
        last_sync = connection.execute(select(place.c.last_sync)).scalar()
        # by whichever clock is behind: one that jumped ahead, here or there, forgets nothing
        forgotten = forget_decided(connection, min(last_sync, self._clock.now())) if last_sync is not None else 0
        return None, ChangeSet({OUTBOX: frozenset()}) if forgotten else ChangeSet()

    def close(self) -> None:
        """From any thread: a request under way is given up, and there are no more."""
        self._exchange.close()

    def _mend(self, bad: Sequence[Differing], heard: Callable[[Step], object]) -> int:
        """In one request; central sends as many buckets as fit, and the next comparison tells of the others."""
        if not bad:
            return 0
        step = self._exchange.run(push=False, mend=bad)
        heard(step)
        if not step.mended:  # its scope has gone on: until the next comparison in hours, rows would stay wrong that are known
            self._writer.put(lambda connection: (connection.execute(DUE_AGAIN), ChangeSet())).result()
        self._writer.put(lambda connection: self._note_mended(connection, step.mended)).result()
        return step.rows

    def _note(self, connection: Connection, found: Comparison) -> tuple[set[Spot], ChangeSet]:
        """Which of them were mended within a day already. Others of the scopes that were compared are well again.

        Where a scope had gone on, it is due again: its rows are compared at the next quiet moment, not in hours.
        """
        now = self._clock.now()
        connection.execute(update(place).values(compared_at=now if found.is_whole else None))
        bad = {spot for one in found.differing for spot in _spots(one.buckets)}
        alarm: set[Spot] = set()
        for known in connection.execute(select(mend)).all():
            spot = (known.scope, known.source, known.bucket)
            here = (mend.c.scope == known.scope) & (mend.c.source == known.source) & (mend.c.bucket == known.bucket)
            is_young = abs(now - known.at) < TOO_SOON
            if spot in bad and is_young:
                alarm.add(spot)
                connection.execute(update(mend).where(here).values(alarm=True))
                log.warning("rows_differ_again scope=%s table=%s bucket=%d", *spot)
            elif spot not in bad and known.scope in found.scopes:
                change = update(mend).where(here).values(alarm=False) if is_young else delete(mend).where(here)
                connection.execute(change)
        return alarm, ChangeSet({STATUS: frozenset()})

    def _note_mended(self, connection: Connection, mended: Sequence[Buckets]) -> tuple[None, ChangeSet]:
        now: datetime = self._clock.now()
        for scope, source, bucket in (spot for buckets in mended for spot in _spots(buckets)):
            here = (mend.c.scope == scope) & (mend.c.source == source) & (mend.c.bucket == bucket)
            connection.execute(delete(mend).where(here))
            connection.execute(insert(mend).values(scope=scope, source=source, bucket=bucket, at=now))
            log.info("rows_mended scope=%s table=%s bucket=%d", scope, source, bucket)
        return None, ChangeSet({STATUS: frozenset()})


def is_alarmed(connection: Connection) -> bool:
    """Whether rows differ although they were fetched anew within the day."""
    return connection.execute(select(mend.c.bucket).where(mend.c.alarm.is_(True)).limit(1)).first() is not None


def _spots(buckets: Buckets) -> list[Spot]:
    return [(buckets.scope, buckets.table, number) for number in buckets.numbers]


def _without(differing: Sequence[Differing], left: set[Spot]) -> list[Differing]:
    kept: list[Differing] = []
    for one in differing:
        numbers = tuple(number for scope, table, number in _spots(one.buckets) if (scope, table, number) not in left)
        if numbers:
            kept.append(replace(one, buckets=msgspec.structs.replace(one.buckets, numbers=numbers)))
    return kept


def _as_buckets(spots: set[Spot]) -> tuple[Buckets, ...]:
    tables = sorted({spot[:2] for spot in spots})
    return tuple(
        Buckets(scope=scope, table=table, numbers=tuple(sorted(n for s, t, n in spots if (s, t) == (scope, table))))
        for scope, table in tables
    )
