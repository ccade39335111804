"""The change index: which rows of a scope changed since when, written by the transaction that changed them and by nobody else."""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import lru_cache
from typing import Any, TypeVar

from sqlalchemy import (
    ARRAY,
    BigInteger,
    BindParameter,
    Boolean,
    Connection,
    Dialect,
    Insert,
    Table,
    Text,
    bindparam,
    column,
    func,
    tuple_,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session
from sqlalchemy.sql import select
from sqlalchemy.sql.dml import ReturningInsert
from sqlalchemy.types import TypeEngine

from sync.central.records import CentralRow, Change, ScopeCounter
from sync.kernel.later import PutOff, Work
from sync.kernel.records import Record, image, key_of, table_of
from sync.kernel.sums import digest

TOUCHED = "touched"
KEYS_AT_ONCE = 500
"""Keys in one statement: far below what either database takes, large enough to make the round trip cheap."""

CHANGED: Mapping[str, TypeEngine[Any]] = {
    "scope": Text(),
    "record": Text(),
    "key": Text(),
    "n": BigInteger(),
    "gone": Boolean(),
    "digest": BigInteger(),
}
"""The columns of the change index, as lists of them are sent."""

T = TypeVar("T")
RowId = tuple[str, str]
"""Table name and key text."""


@dataclass(frozen=True, order=True)
class Entry:
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
        table, key = str(table_of(type(row)).name), key_of(row)
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


def record_changes(connection: Connection, touched: Touched, now: datetime) -> Mapping[str, int]:
    """The last step before a commit: bump the counter of every scope touched, and index the rows under the new numbers.

    Counters are locked in sorted order and held only until the commit that follows, so writers of a scope queue up and never
    deadlock. Returns the new counters.
    """
    here = [entry for entry, is_in in touched.present.items() if is_in]
    left = _indexed(connection, [entry for entry, is_in in touched.present.items() if not is_in])
    scopes = sorted({entry.scope for entry in (*here, *left)})
    if not scopes:
        return {}
    heads = _bump(connection, scopes, now)
    touched.settle()
    rows = [_index_row(entry, heads, touched.digests[entry.table, entry.key]) for entry in here]
    rows += [_index_row(entry, heads, None) for entry in left]
    _write(connection, rows)
    return heads


def batches(items: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    """Consecutive slices of at most `size`."""
    for start in range(0, len(items), size):
        yield items[start : start + size]


def table_of_row(row: type[CentralRow]) -> Table:
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


def _bump(connection: Connection, scopes: Sequence[str], now: datetime) -> dict[str, int]:
    rows = [{"scope": scope, "n": 1, "changed_at": now, "floor": 0} for scope in scopes]
    return {row.scope: row.n for row in connection.execute(_raising(connection.dialect), rows)}


# made once for each dialect: putting a statement together takes longer than the database takes to answer it
@lru_cache(maxsize=8)
def _raising(dialect: Dialect) -> ReturningInsert[str, int]:
    table = table_of_row(ScopeCounter)
    statement = upsert(dialect, table)
    changed = {"n": table.c.n + 1, "changed_at": statement.excluded.changed_at}
    return statement.on_conflict_do_update(index_elements=[table.c.scope], set_=changed).returning(table.c.scope, table.c.n)


def _write(connection: Connection, rows: Sequence[Mapping[str, object]]) -> None:
    """PostgreSQL takes lists of them: put one by one, each row costs both sides far more than its values do."""
    if connection.dialect.name != "postgresql":
        connection.execute(_replacing_changes(connection.dialect), rows)
        return
    for some in batches(rows, KEYS_AT_ONCE):
        connection.execute(_listed_changes(), {f"all_{name}": [row[name] for row in some] for name in CHANGED})


@lru_cache(maxsize=8)
def _replacing_changes(dialect: Dialect) -> Insert:
    return replacing(dialect, table_of_row(Change))


@lru_cache(maxsize=1)
def _listed_changes() -> Insert:
    lists: list[BindParameter[Any]] = [bindparam(f"all_{name}", type_=ARRAY(kind)) for name, kind in CHANGED.items()]
    listed = func.unnest(*lists).table_valued(*(column(name, kind) for name, kind in CHANGED.items())).render_derived("listed")
    table = table_of_row(Change)
    statement = postgresql.insert(table).from_select(list(CHANGED), select(*listed.c))
    others = {name: statement.excluded[name] for name in CHANGED if not table.c[name].primary_key}
    return statement.on_conflict_do_update(index_elements=list(table.primary_key.columns), set_=others)


def _index_row(entry: Entry, heads: Mapping[str, int], digest: int | None) -> dict[str, object]:
    """Of a row that is there, by its digest; of one that left, without."""
    place = {"scope": entry.scope, "record": entry.table, "key": entry.key}
    return place | {"n": heads[entry.scope], "gone": digest is None, "digest": digest}
