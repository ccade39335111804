"""Writes what a handler has left in words made once: rows that are new plainly, since nobody asks for these objects again, and of
rows that stay what changed."""

from collections.abc import Mapping, Sequence
from functools import cache, partial
from typing import Any

from sqlalchemy import Dialect, inspect
from sqlalchemy.orm import DeclarativeBase, InstanceState, Mapper, Session
from sqlalchemy.orm.attributes import instance_state

from sync.central.asking import Asking
from sync.central.changes import table_of_row, touched_by
from sync.central.rows import Putting, inserting, put, updating
from sync.kernel.records import Record

Kind = type[DeclarativeBase]


def write_down(session: Session) -> None:
    """As a flush does, and in less time for what is new, whole, and hangs on nothing else that was changed."""
    new = list(session.new)
    if new and not session.deleted and _stand_alone(session) and all(_is_whole(row) for row in new):
        by_record: dict[type[Record], list[Record]] = {}
        session._expunge_states(list(map(instance_state, new)))  # one by one it would look for what hangs on each
        for row in new:
            by_record.setdefault(type(row), []).append(row)
        for record in sorted(by_record, key=_rank):
            _note(session, by_record[record])
            insert_plainly(session, record, by_record[record])
    session.flush()


def insert_plainly(session: Session, kind: Kind, rows: Sequence[DeclarativeBase]) -> None:
    """New rows, whole, that nobody needs to be told of."""
    names = _attributes(kind)
    put(session, ("insert", kind), partial(_inserting, kind), [[row.__dict__.get(name) for name in names] for row in rows])


def write_changes(session: Asking) -> None:
    """What changed of rows that stay, where nothing but columns of theirs did; all else is left to a flush."""
    changed: dict[tuple[Kind, tuple[str, ...]], list[DeclarativeBase]] = {}
    for row in session.dirty:
        names = _changed(row, instance_state(row).committed_state)
        if names is None:
            return
        changed.setdefault((type(row), names), []).append(row)
    for (kind, names), rows in sorted(changed.items(), key=lambda one: (_rank(one[0][0]), one[0][1])):
        if names:
            _update(session, kind, names, rows)
        for row in rows:
            instance_state(row)._commit_all(row.__dict__, session.identity_map)


def _update(session: Asking, kind: Kind, names: tuple[str, ...], rows: Sequence[DeclarativeBase]) -> None:
    if issubclass(kind, Record):
        _note(session, rows)
    states: Sequence[InstanceState[Any]] = sorted(map(instance_state, rows), key=lambda state: state.identity or ())
    values = [[*(one.identity or ()), *map(one.dict.__getitem__, names)] for one in states]
    put(session, ("update", kind, names), partial(_updating, kind, names), values)


def _note(session: Session, rows: Sequence[DeclarativeBase]) -> None:
    touched = touched_by(session)
    touched.marks += 1
    with session.no_autoflush:
        for row in rows:
            assert isinstance(row, Record)
            touched.note(row)


def _changed(row: DeclarativeBase, before: Mapping[str, object]) -> tuple[str, ...] | None:
    """Names of the attributes that have another value now; None where that is no matter of plain columns."""
    now = row.__dict__
    if not (before.keys() <= _free(type(row)) and before.keys() <= now.keys()):
        return None
    return tuple(sorted(name for name, value in before.items() if value is not now[name] and value != now[name]))


def _stand_alone(session: Session) -> bool:
    """No row that was changed leads to others, which may be among the new."""
    return not any(isinstance(row, Record) and _mapper(type(row)).relationships for row in session.dirty)


def _is_whole(row: object) -> bool:
    return isinstance(row, Record) and None not in map(row.__dict__.get, _needed(type(row)))


@cache
def _mapper(kind: Kind) -> Mapper[Any]:
    mapper: Mapper[Any] = inspect(kind)
    return mapper


@cache
def _attributes(kind: Kind) -> tuple[str, ...]:
    """Of each column of its table, in their order."""
    mapper = _mapper(kind)
    return tuple(mapper.get_property_by_column(column).key for column in table_of_row(kind).columns)


@cache
def _needed(kind: Kind) -> tuple[str, ...]:
    columns = table_of_row(kind).columns
    return tuple(name for column, name in zip(columns, _attributes(kind), strict=True) if not column.nullable)


@cache
def _free(kind: Kind) -> frozenset[str]:
    """What may change of a row that stays itself."""
    columns = table_of_row(kind).columns
    return frozenset(name for column, name in zip(columns, _attributes(kind), strict=True) if not column.primary_key)


@cache
def _rank(kind: Kind) -> int:
    """Parents before children."""
    return kind.metadata.sorted_tables.index(table_of_row(kind))


def _inserting(kind: Kind, dialect: Dialect) -> Putting:
    return inserting(list(table_of_row(kind).columns), dialect)


def _updating(kind: Kind, names: Sequence[str], dialect: Dialect) -> Putting:
    columns = _mapper(kind).columns
    return updating(list(table_of_row(kind).primary_key), [columns[name] for name in names], dialect)
