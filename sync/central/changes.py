"""The change index: which rows of a scope changed since when, written by the transaction that changed them and by nobody else."""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import NamedTuple, TypeVar

from sqlalchemy import Connection, Dialect, Insert, Table, tuple_
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import DeclarativeBase, Session
from sqlalchemy.sql import select

from sync.central.records import Change, ScopeCounter
from sync.central.rows import Putting, inserting, put, put_and_ask
from sync.central.rows import replacing as putting_anew
from sync.kernel.later import PutOff, Work
from sync.kernel.records import Record, image, key_of, table_name
from sync.kernel.sums import digest

TOUCHED = "touched"
KEYS_AT_ONCE = 500
"""Keys in one statement: far below what either database takes, large enough to make the round trip cheap."""

CHANGED = ("scope", "record", "key", "n", "gone", "digest")
"""The columns of the change index."""

T = TypeVar("T")
RowId = tuple[str, str]
"""Table name and key text."""


class Entry(NamedTuple):
    """One row in one scope."""

    scope: str
    table: str
    key: str


@dataclass
class Touched:
    """What a transaction has done to rows so far: entries that are in their scope afterwards, and those that are not."""

    present: dict[Entry, bool] = field(default_factory=dict)
    rows: dict[RowId, Record] = field(default_factory=dict)
    """Whose digest is still to be taken."""
    digests: dict[RowId, int] = field(default_factory=dict)
    tables: set[str] = field(default_factory=set)
    """Of all those rows."""
    held: dict[tuple[type, object], Record] = field(default_factory=dict)
    """Rows that are locked until the transaction ends, by class and key."""
    later: PutOff = field(default_factory=PutOff)
    marks: int = 0
    """How often rows were written, or work put off."""

    def note(self, row: Record, *, deleted: bool = False) -> None:
        """A row was flushed. Its last state in the transaction counts."""
        table, key = table_name(type(row)), key_of(row)
        self.rows.pop((table, key), None)
        if not deleted:
            self.rows[table, key] = row
        self._place(table, key, {scope: is_in and not deleted for scope, is_in in row.scopes().items()})

    def note_plain(self, table: str, key: str, scopes: Mapping[str, bool], *, digest: int) -> None:
        """A row was written without an object of it."""
        self.rows.pop((table, key), None)
        self.digests[table, key] = digest
        self._place(table, key, scopes)

    def settle(self) -> None:
        """Take the digest of each row as it is now, and let go of the row."""
        self.digests |= {(table, key): digest(key, image(row)) for (table, key), row in self.rows.items()}
        self.rows.clear()

    def copy(self) -> "Touched":
        return replace(
            self,
            present=dict(self.present),
            rows=dict(self.rows),
            digests=dict(self.digests),
            tables=set(self.tables),
            held=dict(self.held),
            later=self.later.copy(),
        )

    def become(self, former: "Touched") -> None:
        """What came after this copy was made was rolled back."""
        self.__dict__.update(former.__dict__)

    def put_off(self, work: Work, key: Hashable, value: object) -> None:
        """As `kernel.later` says."""
        self.marks += 1
        self.later.put_off(work, key, value)

    def _place(self, table: str, key: str, scopes: Mapping[str, bool]) -> None:
        self.tables.add(table)
        for scope, is_in in scopes.items():
            self.present[Entry(scope, table, key)] = is_in


def touched_by(session: Session) -> Touched:
    touched = session.info[TOUCHED]
    assert isinstance(touched, Touched)
    return touched


def upsert(dialect: Dialect, table: Table) -> "postgresql.Insert | sqlite.Insert":
    """An INSERT that takes ON CONFLICT, in the dialect at hand."""
    return postgresql.insert(table) if dialect.name == "postgresql" else sqlite.insert(table)


def replacing(dialect: Dialect, table: Table) -> Insert:
    """Insert a row or replace the one with its key."""
    statement = upsert(dialect, table)
    keys = list(table.primary_key.columns)
    others = {column.name: statement.excluded[column.name] for column in table.columns if not column.primary_key}
    if not others:
        return statement.on_conflict_do_nothing(index_elements=keys)
    return statement.on_conflict_do_update(index_elements=keys, set_=others)


def record_changes(session: Session, touched: Touched, now: datetime) -> Mapping[str, int]:
    """The last step before a commit: bump the counter of every scope touched, and index the rows under the new numbers.

    Counters are locked in sorted order and held only until the commit that follows, so writers of a scope queue up and never
    deadlock. Returns the new counters.
    """
    here = [entry for entry, is_in in touched.present.items() if is_in]
    left = _indexed(session.connection(), [entry for entry, is_in in touched.present.items() if not is_in])
    scopes = sorted({entry.scope for entry in (*here, *left)})
    if not scopes:
        return {}
    heads = _bump(session, scopes, now)
    touched.settle()
    rows = [_index_row(entry, heads, touched.digests[entry.table, entry.key]) for entry in here]
    rows += [_index_row(entry, heads, None) for entry in left]
    for some in batches(rows, KEYS_AT_ONCE):
        put(session, _replacing_changes, _replacing_changes, some)
    return heads


def batches(items: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    """Consecutive slices of at most `size`."""
    for start in range(0, len(items), size):
        yield items[start : start + size]


def table_of_row(row: type[DeclarativeBase]) -> Table:
    table = row.__table__
    assert isinstance(table, Table)
    return table


def _indexed(connection: Connection, entries: Sequence[Entry]) -> list[Entry]:
    """Those that devices were told of: a row that never was in a scope leaves no tombstone there."""
    found: list[Entry] = []
    for some in batches(entries, KEYS_AT_ONCE):
        wanted = [(entry.scope, entry.table, entry.key) for entry in some]
        known = select(Change.scope, Change.record, Change.key).where(
            tuple_(Change.scope, Change.record, Change.key).in_(wanted), Change.gone.is_(False)
        )
        found.extend(Entry(scope, record, key) for scope, record, key in connection.execute(known))
    return found


def _bump(session: Session, scopes: Sequence[str], now: datetime) -> dict[str, int]:
    raised = put_and_ask(session, _raising, _raising, [(scope, 1, now, 0) for scope in scopes])
    return {str(scope): int(n) for scope, n in raised}


def _raising(dialect: Dialect) -> Putting:
    table = table_of_row(ScopeCounter)
    others = "ON CONFLICT (scope) DO UPDATE SET n = scope_counter.n + 1, changed_at = excluded.changed_at RETURNING scope, n"
    return inserting([table.c[name] for name in ("scope", "n", "changed_at", "floor")], dialect, otherwise=others)


def _replacing_changes(dialect: Dialect) -> Putting:
    return putting_anew([table_of_row(Change).c[name] for name in CHANGED], dialect)


def _index_row(entry: Entry, heads: Mapping[str, int], digest: int | None) -> Sequence[object]:
    """Of a row that is there, by its digest; of one that left, without. In the order of CHANGED."""
    return entry.scope, entry.table, entry.key, heads[entry.scope], digest is None, digest
