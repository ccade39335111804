"""Sums of what each scope holds, from the digests in the change index; and those digests made anew after an update."""

from collections.abc import Sequence
from datetime import datetime
from threading import Lock

from sqlalchemy import ColumnElement, func, literal_column, select, update
from sqlalchemy.orm import Session

from sync.central.changes import KEYS_AT_ONCE
from sync.central.fetching import load_rows
from sync.central.records import Central, Change
from sync.central.store import Store
from sync.kernel.registry import Registry
from sync.kernel.sums import BUCKETS, HASH_BITS, HASH_MASK, bucket_of, digest
from sync.protocol.messages import Buckets, ScopeSums

KEPT = 32
"""Scopes whose sums are remembered: the large ones are asked for by every dealer's devices, and are the same for all."""

Entries = list[tuple[str, str, bool]]


class SumsAt:
    """Adds up a scope once for each of its counters. Safe to use from any thread."""

    def __init__(self, tables: Sequence[str]) -> None:
        self._tables = tables
        self._lock = Lock()
        self._known: dict[tuple[str, str], ScopeSums] = {}

    def of(self, session: Session, epoch: str, scope: str, at: int) -> ScopeSums | None:
        """The sums at the scope's counter, as this session sees it. None while digests of it are still to be made."""
        known = self._known.get((epoch, scope))
        if known is not None and known.at == at:
            return known
        tables = _add_up(session, scope, self._tables)
        if tables is None:
            return None
        found = ScopeSums(scope=scope, at=at, tables=tables)
        with self._lock:
            self._known.pop((epoch, scope), None)
            self._known[epoch, scope] = found
            while len(self._known) > KEPT:
                del self._known[next(iter(self._known))]
        return found


def entries_in(session: Session, wanted: Buckets, limit: int) -> tuple[Entries, Buckets]:
    """The rows of these buckets, and the buckets that fit in whole below `limit` rows: at least one, and never part of one."""
    table = select(Change.key).where(Change.scope == wanted.scope, Change.record == wanted.table, Change.gone.is_(False))
    entries: Entries = []
    numbers: list[int] = []
    for number in wanted.numbers:
        if numbers and len(entries) >= limit:
            break
        keys = session.scalars(table.where(_bucket() == number).order_by(Change.key))
        entries.extend((wanted.table, key, False) for key in keys)
        numbers.append(number)
    return entries, Buckets(scope=wanted.scope, table=wanted.table, numbers=tuple(numbers))


def make_digests(store: Store, registry: Registry, now: datetime) -> int:
    """Digests of every row, where they are of another shape than this program's records. Returns how many were made.

    Some hundred rows at a time, so that devices are served meanwhile; cut off, it goes on where it stopped.
    """
    with store.transaction(now) as session:
        central = session.scalars(select(Central)).first()
        if central is None or central.shape == registry.shape:
            return 0
        session.execute(update(Change).values(digest=None))
        central.shape = registry.shape
    return fill_digests(store, registry, now)


def fill_digests(store: Store, registry: Registry, now: datetime) -> int:
    """Digests where there is none yet. The entries are held while their rows are read: a neighbour's change comes after."""
    made = 0
    for table, record in registry.records.items():
        missing = select(Change).where(Change.record == table, Change.gone.is_(False), Change.digest.is_(None))
        while True:
            with store.transaction(now) as session:
                entries: Sequence[Change] = session.scalars(missing.limit(KEYS_AT_ONCE).with_for_update()).all()
                rows = load_rows(session, record, sorted({entry.key for entry in entries}))
                for entry in entries:
                    row = rows.get(entry.key)
                    entry.digest = bucket_of(entry.key) << HASH_BITS if row is None else digest(entry.key, row)
            made += len(entries)
            if not entries:
                break
    return made


def _bucket() -> ColumnElement[int]:
    """Written out: PostgreSQL shifts by nothing larger than an integer, and groups by nothing that it cannot see."""
    return Change.digest.bitwise_rshift(literal_column(str(HASH_BITS)))


def _add_up(session: Session, scope: str, known: Sequence[str]) -> dict[str, tuple[int, ...]] | None:
    bucket = _bucket().label("bucket")
    total = func.sum(Change.digest.bitwise_and(HASH_MASK)).label("total")
    here = select(Change.record, bucket, total).where(Change.scope == scope, Change.gone.is_(False), Change.record.in_(known))
    tables: dict[str, list[int]] = {}
    for row in session.execute(here.group_by(Change.record, bucket)):
        if row.bucket is None:
            return None
        tables.setdefault(row.record, [0] * BUCKETS)[row.bucket] = int(row.total)
    return {table: tuple(sums) for table, sums in tables.items()}
