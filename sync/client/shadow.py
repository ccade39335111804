"""Predictions: commands run on confirmed rows, and every row they touch keeps its confirmed image until central has spoken."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any

from sqlalchemy import Connection, UpdateBase, event, inspect
from sqlalchemy.orm import Session, UOWTransaction, make_transient_to_detached
from sqlalchemy.orm.util import identity_key

from sync.client.changes import ChangeSet
from sync.client.rows import add_rows, driver, image_text, is_whole, parse_image, read_row, remove_rows, run_many, write_rows
from sync.kernel.commands import Command, Context, Verb, carry_out
from sync.kernel.errors import Refusal
from sync.kernel.later import LATER, PutOff
from sync.kernel.records import (
    Record,
    Row,
    attribute_names,
    encoders,
    image,
    key_of,
    key_text,
    parse_key,
    table_name,
    values,
)
from sync.kernel.registry import Registry

RowId = tuple[str, str]
"""Table name and key text."""


ABSENT = "null"
"""In place of an image, where there was no row."""


STARTS_HERE = (
    "UPDATE touch SET before = NULL WHERE source = ? AND key = ? AND seq ="
    " (SELECT min(seq) FROM touch WHERE source = ? AND key = ? AND wrote = 1)"
)


@dataclass(frozen=True)
class Shadow:
    """A confirmed image as it is kept, None where central has no such row."""

    image: str | None


class Prediction(Session):
    """The session a handler gets on the replica: it notes confirmed images before the first change of each row."""

    def __init__(self, connection: Connection) -> None:
        # the transaction is the caller's: closing this session must not undo a savepoint of it
        super().__init__(bind=connection, expire_on_commit=False, join_transaction_mode="rollback_only")
        self.images: dict[RowId, str | None] = {}
        self.held: list[object] = []
        self.missed: set[RowId] = set()
        self._connection = connection
        self._put_off = self.info[LATER] = PutOff()

    def get(self, entity: Any, ident: Any, **asked: Any) -> Any:
        """The row of a key by one bare statement: most are asked for to see that they are not there. One writer needs no lock."""
        if asked.keys() - {"with_for_update"} or not issubclass(entity, Record):
            return super().get(entity, ident, **asked)
        known = identity_key(entity, ident)
        if known not in self.identity_map and self.autoflush:
            self.flush()  # what was added a moment ago has its key from now on
        return self.identity_map.get(known) or self._load(entity, known[1])

    def _load(self, record: type[Record], key: tuple[object, ...]) -> Record | None:
        plain = tuple(code(part) for part, code in zip(key, encoders(record), strict=False))
        row = read_row(self._connection, record, plain)
        if row is None:
            self.missed.add((table_name(record), key_text(record, plain)))
            return None
        found = record()
        found.__dict__.update(values(record, row))  # as loaded: nothing has changed
        make_transient_to_detached(found)
        self.add(found)
        self.held.append(found)
        return found

    def execute(self, statement: Any, *args: Any, **kwargs: Any) -> Any:
        return super().execute(_reading(statement), *args, **kwargs)

    def scalars(self, statement: Any, *args: Any, **kwargs: Any) -> Any:
        return super().scalars(_reading(statement), *args, **kwargs)

    def scalar(self, statement: Any, *args: Any, **kwargs: Any) -> Any:
        return super().scalar(_reading(statement), *args, **kwargs)

    def finish(self) -> None:
        """Write what the handler left. New rows that are whole go as plain rows: nobody will ask these objects again.

        Everything else needs SQLAlchemy's eye for what follows: a changed row, a removed one, a line that its document names.
        """
        self._put_off.do(self)
        new = {row: image(row) for row in self.new if isinstance(row, Record)}
        if self.dirty or self.deleted or not all(is_whole(type(row), plain) for row, plain in new.items()):
            return self.flush()
        by_record: dict[type[Record], list[Row]] = {}
        for row, plain in new.items():
            self.images.setdefault(_row_id(row), None)
            by_record.setdefault(type(row), []).append(plain)
        for record, rows in by_record.items():
            add_rows(self._connection, record, rows)

    def seen(self) -> set[RowId]:
        """Every row the handler looked at, changed ones included, and those it looked for by key and did not find."""
        return self.missed | self.images.keys() | {_row_id(row) for row in self.identity_map.values()}


def _reading(statement: Any) -> Any:
    """Checked here rather than by an event: a listener makes SQLAlchemy prepare every query twice."""
    if isinstance(statement, UpdateBase):
        raise TypeError("a bulk statement in a handler would leave no shadow: load the rows and change them")
    return statement


@event.listens_for(Prediction, "before_flush")
def _keep_images(session: Prediction, _flush: UOWTransaction, _rows: Iterable[object] | None) -> None:
    for row in session.deleted:  # before the new ones: a row may be taken away and laid again in one go
        session.images.setdefault(_row_id(row), _confirmed_text(row))
    for row in session.new:
        session.images.setdefault(_row_id(row), None)
    for row in session.dirty:
        if session.is_modified(row):
            session.images.setdefault(_row_id(row), _confirmed_text(row))


@event.listens_for(Prediction, "loaded_as_persistent")
def _hold(session: Prediction, row: object) -> None:
    """A row that the handler looked at and let go is still one that it looked at."""
    session.held.append(row)


def predict(
    connection: Connection,
    verb: Verb,
    command: Command,
    *,
    seq: int,
    context: Mapping[str, Any],
    looked: set[RowId] | None = None,
) -> ChangeSet:
    """Run a handler and note what it touched under `seq`.

    A refusal passes through; the caller's savepoint undoes the rows, and `looked` tells which ones it rests on.
    """
    with Prediction(connection) as session:
        try:
            carry_out(verb, command, Context(session=session, **context), verb.handler, partial(_undone, connection))
            session.finish()
        except Refusal:
            if looked is not None:
                looked |= session.seen()
            raise
        written, seen = session.images, session.seen()
    _keep(connection, seq, written, seen)
    return change_set(written)


@contextmanager
def _undone(connection: Connection) -> Iterator[Prediction]:
    savepoint = connection.begin_nested()
    try:
        with Prediction(connection) as session:
            yield session
    finally:
        savepoint.rollback()


def note_looked(connection: Connection, seq: int, rows: Iterable[RowId]) -> None:
    """What a command that left no effect looked at: it must not be tried over the effect of a later one."""
    _keep(connection, seq, {}, rows)


def restore(connection: Connection, registry: Registry, rows: Iterable[RowId]) -> None:
    """Bring rows back to their confirmed images and forget the shadows."""
    images = {row: shadow.image for row in rows if (shadow := shadow_of(connection, row)) is not None}
    for (source, key), text in images.items():
        record = registry.records[source]
        if text is None:
            remove_rows(connection, record, [parse_key(key)])
        else:
            write_rows(connection, record, [parse_image(record, text)])
    run_many(driver(connection), "DELETE FROM shadow WHERE source = ? AND key = ?", list(images))


def change_set(rows: Iterable[RowId]) -> ChangeSet:
    by_table: dict[str, set[str]] = {}
    for source, key in rows:
        by_table.setdefault(source, set()).add(key)
    return ChangeSet({source: frozenset(keys) for source, keys in by_table.items()})


def shadow_of(connection: Connection, row: RowId) -> "Shadow | None":
    """The confirmed image of a row that waiting commands changed; None where none did."""
    found = driver(connection).execute("SELECT image FROM shadow WHERE source = ? AND key = ?", row).fetchone()
    return None if found is None else Shadow(found[0])


def put_behind(connection: Connection, row: RowId, text: str | None) -> None:
    """Another confirmed image under predictions that still stand: the first of the commands on it now starts from there."""
    own = driver(connection)
    own.execute("UPDATE shadow SET image = ? WHERE source = ? AND key = ?", (text, *row))
    own.execute(STARTS_HERE, (*row, *row))


def parse_before(text: str) -> str | None:
    return None if text == ABSENT else text


def _keep(connection: Connection, seq: int, written: Mapping[RowId, str | None], seen: Iterable[RowId]) -> None:
    shared = {row: ABSENT if text is None else text for row, text in written.items() if shadow_of(connection, row) is not None}
    if written:  # the first image stays: it is the confirmed one
        shadows = [(source, key, text) for (source, key), text in written.items()]
        run_many(driver(connection), "INSERT OR IGNORE INTO shadow (source, key, image) VALUES (?, ?, ?)", shadows)
    touches = [(seq, *row, row in written, shared.get(row)) for row in seen]
    if touches:
        statement = "INSERT OR REPLACE INTO touch (seq, source, key, wrote, before) VALUES (?, ?, ?, ?, ?)"
        run_many(driver(connection), statement, touches)


def _row_id(row: object) -> RowId:
    assert isinstance(row, Record)
    return table_name(type(row)), key_of(row)


def _confirmed_text(row: object) -> str:
    assert isinstance(row, Record)
    return image_text(type(row), _confirmed(row))


def _confirmed(row: object) -> Row:
    """The row as it was loaded, before the handler changed attributes of it."""
    assert isinstance(row, Record)
    state = inspect(row)
    if not state.modified:
        return image(row)
    names, encode = attribute_names(type(row)), encoders(type(row))
    histories = (state.attrs[name].history for name in names)
    before = (
        history.deleted[0] if history.deleted else getattr(row, name) for name, history in zip(names, histories, strict=True)
    )
    return tuple(code(value) for code, value in zip(encode, before, strict=True))
