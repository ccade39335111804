"""Makes records of the rows that a driver returns, as SQLAlchemy does: one that a session knows already stands for its row."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Table, inspect
from sqlalchemy.orm import ColumnProperty, DeclarativeBase, InstanceState, Mapper, Session
from sqlalchemy.orm.attributes import instance_state

Kind = type[DeclarativeBase]


class Loading:
    """Of one kind of rows, with values for every column of it."""

    def __init__(self, kind: Kind, columns: Sequence[str]) -> None:
        mapper: Mapper[Any] = inspect(kind)
        table = mapper.local_table
        assert isinstance(table, Table)
        self._kind, self._manager = kind, mapper.class_manager
        self._names = [mapper.get_property_by_column(table.c[name]).key for name in columns]
        self._key = [columns.index(key.name) for key in table.primary_key]

    def of(self, session: Session, values: Sequence[Any]) -> DeclarativeBase:
        """What a session knows of a record stays as it is; what it does not know, or let go, is read."""
        key = identity(self._kind, [values[at] for at in self._key])
        known: DeclarativeBase | None = session.identity_map.get(key)
        if known is None:
            return self._new(session, key, values)
        now = known.__dict__
        read = {name: value for name, value in zip(self._names, values, strict=True) if name not in now}
        if read:
            now.update(read)
            instance_state(known)._commit(now, read)
        return known

    def _new(self, session: Session, key: Any, values: Sequence[Any]) -> DeclarativeBase:
        record: DeclarativeBase = self._manager.new_instance()
        state: InstanceState[Any] = instance_state(record)
        state.key, state.session_id = key, session.hash_key
        record.__dict__.update(zip(self._names, values, strict=True))
        session.identity_map.add(state)
        return record


def identity(kind: Kind, key: Sequence[Any]) -> Any:
    """What a session calls a row."""
    return kind, tuple(key), None


def is_loadable(kind: object) -> bool:
    """Columns of one table, and what hangs on it asked for later."""
    if not (isinstance(kind, type) and issubclass(kind, DeclarativeBase)):
        return False
    mapper: Mapper[Any] = inspect(kind)
    is_plain = mapper.inherits is None and not mapper.polymorphic_map and isinstance(mapper.local_table, Table)
    columns = [one for one in mapper.attrs if isinstance(one, ColumnProperty)]
    return (
        is_plain
        and all(len(one.columns) == 1 and not one.deferred for one in columns)
        and len(columns) == len(mapper.local_table.columns)
        and all(one.lazy == "select" for one in mapper.relationships)
    )
