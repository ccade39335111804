"""Central's store: the one place that begins and commits, and that keeps the change index true while doing so."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import datetime
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import Select, UpdateBase, bindparam, event, func, inspect, select
from sqlalchemy.orm import Session, UOWTransaction

from sync.central.asking import Asking, Wordings
from sync.central.audit import write_deeds
from sync.central.changes import KEYS_AT_ONCE, TOUCHED, Touched, batches, record_changes, replacing, touched_by
from sync.central.database import open_engine, reading
from sync.central.fetching import load_rows
from sync.central.kept import Kept, look_again
from sync.central.records import ScopeCounter
from sync.central.standby import Standby, Work
from sync.central.turns import Turns
from sync.central.wall import is_passed_by, stand
from sync.central.writing import write_changes
from sync.kernel.kept import KEEPER
from sync.kernel.later import LATER
from sync.kernel.records import Record, Row, columns, key_text, table_of, values
from sync.kernel.sums import digest

HEADS = select(ScopeCounter.scope, ScopeCounter.n)
HEADS_OF = HEADS.where(ScopeCounter.scope.in_(bindparam("scopes", expanding=True)))
COUNTERS_OF = HEADS_OF.add_columns(ScopeCounter.floor)
Listener = Callable[[Mapping[str, int]], None]
T = TypeVar("T")


class _Deciding(Asking):
    """What changes in it is indexed. A row that it has locked stays as it is, and is not asked for again."""

    def _note(self, statement: Any) -> None:
        if isinstance(statement, Select) and statement._for_update_arg is not None:
            look_again(self)  # whoever held what is locked now may have changed more
        if isinstance(statement, UpdateBase) and statement.entity_description["table"] in Record.metadata.tables.values():
            raise TypeError("bulk statements pass the change index by: load the rows, or use Store.put")

    def flush(self, objects: Sequence[Any] | None = None) -> None:
        """What only changed goes the short way; not in a savepoint, after which SQLAlchemy has to know what was written in it."""
        if self._flushing or not self._is_clean():
            if objects is None and not (self._new or self._deleted or self._flushing or self.in_nested_transaction()):
                write_changes(self)
            super().flush(objects)

    def get(self, entity: Any, ident: Any, **asked: Any) -> Any:
        if not asked.get("with_for_update") or not issubclass(entity, Record):
            return super().get(entity, ident, **asked)
        held, known = touched_by(self).held, (entity, ident)
        if known not in held or not inspect(held[known]).persistent:
            found = super().get(entity, ident, **asked)
            if found is None:
                return None
            held[known] = found
        return held[known]


class _Reading(Asking):
    """Writes nothing."""


class Store:
    """One database. Safe to use from any thread."""

    def __init__(self, url: str, standby: str = "") -> None:
        """`sqlite:///path` or `postgresql://...`; and the address of a copy that follows it, where there is one."""
        self.url = url
        self.urls = (url, standby) if standby else (url,)
        self._standby = Standby(standby) if standby else None
        self.engine = open_engine(url)
        self._reading = reading(self.engine)
        # SQLite has one writer: threads queue here, fairly, instead of sleeping on a busy file
        self._writer: AbstractContextManager[object] = Turns() if self.is_sqlite else nullcontext()
        self._listeners: list[Listener] = []
        self._kept = Kept()
        self._wordings = Wordings(self.engine.dialect)

    @property
    def is_sqlite(self) -> bool:
        return self.engine.dialect.name == "sqlite"

    def subscribe(self, listener: Listener) -> None:
        """Called after each commit, in the thread that committed, with the new counter of every scope it touched."""
        self._listeners.append(listener)

    @contextmanager
    def transaction(self, now: datetime, *, dealer_id: int | None = None) -> Iterator[Session]:
        """Everything in the block becomes true together, indexed for the devices that must hear of it; or nothing does.

        `now` is aware UTC. `dealer_id`: whose device this is for, see `wall`. Deadlocks and busy databases are raised: the caller
        knows whether it can run again.
        """
        heads: Mapping[str, int] = {}
        with self._writer, _Deciding(self.engine, expire_on_commit=False) as session, session.begin():
            session.wordings = self._wordings
            stand(session, dealer_id)
            touched = session.info[TOUCHED] = Touched()
            session.info[KEEPER], session.info[LATER] = self._kept, touched
            yield session
            session.flush()
            touched.later.do(session)
            session.flush()
            write_deeds(session, now)
            heads = record_changes(session, touched, now)
        if heads:
            if self._standby is not None:
                self._standby.note(heads)
            self._kept.moved(heads, touched.tables)
            for listener in self._listeners:
                listener(heads)

    @contextmanager
    def read(self, *, dealer_id: int | None = None) -> Iterator[Session]:
        """One state of the database from the first statement to the last. Nothing can be written. `dealer_id` as there."""
        with _Reading(self._reading, autoflush=False, expire_on_commit=False) as session, session.begin():
            session.wordings = self._wordings
            stand(session, dealer_id)
            yield session

    def ask_standby(self, dealer_id: int, work: Work[T]) -> T | None:
        """What the copy says, where it has come as far as the work demands; None without one. See `standby`."""
        if self._standby is None:
            return None
        self._standby.look(self.pulse, self.heads)
        return self._standby.ask(dealer_id, work)

    def put(self, session: Session, record: type[Record], rows: Sequence[Row]) -> int:
        """Insert or replace plain rows in bulk, in a session of `transaction`. Returns how many differed from what was there.

        The last of several rows with one key counts. Rows that are equal to what is there are left alone and travel nowhere.
        """
        session.flush()
        latest = {key_text(record, row): row for row in rows}
        is_empty = session.execute(select(table_of(record)).limit(1)).first() is None
        touched = touched_by(session)
        connection, statement = session.connection(), replacing(self.engine.dialect, table_of(record))
        names = [column.name for column in columns(record)]
        changed, bare = 0, record()
        for keys in batches(list(latest), KEYS_AT_ONCE):
            known = {} if is_empty else load_rows(session, record, keys)
            fresh = [key for key in keys if known.get(key) != latest[key]]
            loaded = [values(record, latest[key]) for key in fresh]
            for key, one in zip(fresh, loaded, strict=True):
                bare.__dict__.update(one)  # a record of its own for each row would take longer than to write it
                table = str(table_of(record).name)
                touched.note_plain(table, key, bare.scopes(), digest=digest(key, latest[key]))
            if fresh:
                connection.execute(statement, [dict(zip(names, one.values(), strict=True)) for one in loaded])
            changed += len(fresh)
        session.expire_all()
        return changed

    def is_open_to_all(self) -> bool:
        """PostgreSQL holds this database's role back from nothing: there is no second wall."""
        with self.engine.connect() as connection:
            return is_passed_by(connection)

    def pulse(self) -> int:
        """Changes whenever any scope did, in any thread or program: one cheap look."""
        with self.read() as session:
            return session.scalar(select(func.coalesce(func.sum(ScopeCounter.n), 0))) or 0

    def heads(self, scopes: Sequence[str] | None = None) -> Mapping[str, int]:
        """The counters of these scopes, or of all."""
        with self.read() as session:
            found = heads_in(session, scopes)
        if self._standby is not None:
            self._standby.note(found)
        return found

    def close(self) -> None:
        self.engine.dispose()
        if self._standby is not None:
            self._standby.close()


def heads_in(session: Session, scopes: Sequence[str] | None) -> dict[str, int]:
    """The counters as this session sees them; scopes never touched stand at 0."""
    found = session.execute(HEADS) if scopes is None else session.execute(HEADS_OF, {"scopes": list(scopes)})
    return dict.fromkeys(scopes or (), 0) | dict(found.all())


class Counter(NamedTuple):
    """Where a scope stands, and up to where it has forgotten what left it: 0 where it remembers everything."""

    head: int = 0
    floor: int = 0


def counters_in(session: Session, scopes: Sequence[str]) -> dict[str, Counter]:
    """As this session sees them; scopes never touched stand at 0."""
    found = {scope: Counter(head, floor) for scope, head, floor in session.execute(COUNTERS_OF, {"scopes": list(scopes)})}
    return dict.fromkeys(scopes, Counter()) | found


def look_anew(session: Session) -> None:
    """What business rows said so far counts no more, and is read again by whoever asks, but for what is locked. All is flushed.

    Not where nobody else can have written since the session began: SQLite has one writer.
    """
    if session.get_bind().dialect.name == "sqlite":
        return
    look_again(session)
    held = {id(row) for row in touched_by(session).held.values()}
    touched_by(session).settle()  # else each row that was changed would be read again, alone, for its digest
    for row in list(session.identity_map.values()):
        if isinstance(row, Record) and id(row) not in held:
            session.expire(row)


def _note_flushed(session: Session, _context: UOWTransaction) -> None:
    touched = touched_by(session)
    touched.marks += 1
    for row in session.deleted:  # before the new ones: a row may be taken away and laid again in one go
        if isinstance(row, Record):
            touched.note(row, deleted=True)
    for row in session.new:
        if isinstance(row, Record):
            touched.note(row)
    for row in session.dirty:
        if isinstance(row, Record) and session.is_modified(row, include_collections=False):
            touched.note(row)


def _forbid_writing(session: Session, _context: UOWTransaction, _rows: object) -> None:
    raise TypeError("a reading session writes nothing")


# once for all sessions of a kind: to listen to each would take longer than what most of them read
event.listen(_Deciding, "after_flush", _note_flushed)
event.listen(_Reading, "before_flush", _forbid_writing)
