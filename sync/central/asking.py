"""Puts questions that are asked again and again to the database in the words that they have become before.

SQLAlchemy's own way of putting a statement takes a core far longer than the driver needs for it, so it is gone once for each
statement of a module. What has a wish of its own (options, two kinds of records) goes its way always.
"""

import re
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeVar
from weakref import WeakKeyDictionary

from sqlalchemy import BindParameter, Connection, Dialect, Select, TupleType, bindparam, inspect, select
from sqlalchemy.engine.interfaces import DBAPICursor
from sqlalchemy.engine.result import IteratorResult, SimpleResultMetaData
from sqlalchemy.orm import Mapper, Session
from sqlalchemy.orm.attributes import instance_state

from sync.central.driving import Driving
from sync.central.loading import Loading, identity, is_loadable

NAMED = re.compile(r"%\((\w+)\)s")
MOST = 2_000
"""Statements that are kept in words: far more than all modules have. What a function makes anew and puts twice counts as well."""
Given = Mapping[str, Any]
T = TypeVar("T")


class _Place(NamedTuple):
    """Where a value of a text comes from: a parameter, and its place there where that is a list."""

    key: str
    at: int | None = None


@dataclass(frozen=True)
class _Text:
    """The words of a statement for lists of certain lengths, and what stands in them, in order."""

    words: str
    places: Sequence[_Place]


class Wording:
    """One statement in the words of one database. Safe to use from any thread."""

    def __init__(self, statement: Select[Any], dialect: Dialect) -> None:
        self._statement, self._dialect = statement, dialect
        self._compiled = statement.compile(dialect=dialect)
        binds: Sequence[BindParameter[Any]] = list(self._compiled.binds.values())
        self._lists = [bind.key for bind in binds if bind.expanding]
        self._said = {bind.key: bind.effective_value for bind in binds if not bind.required}
        self._coding = {bind.key: bind.type.dialect_impl(dialect).bind_processor(dialect) for bind in binds}
        self._texts: dict[tuple[int, ...], _Text] = {}
        self._form: SimpleResultMetaData | None = None
        self._loading = _loading(statement)

    def of(self, given: Given) -> tuple[str, Sequence[Any]]:
        """The words and the values as the driver takes them. Raises KeyError where one is missing."""
        told = {**self._said, **given} if self._said else given
        lengths = tuple(len(told[key]) for key in self._lists)
        text = self._texts.get(lengths) or self._worded(lengths)
        return text.words, [self._coded(place, told) for place in text.places]

    def read(self, cursor: DBAPICursor, session: Session) -> IteratorResult[Any]:
        """What the database said. Records that the session knows stay as it has them."""
        form = self._form or self._formed(cursor)
        rows = cursor.fetchall()
        if self._loading is None:
            return IteratorResult(form, iter(rows))
        load, decoding = self._loading.of, self._decoding
        return IteratorResult(form, iter([load(session, _decoded(row, decoding)) for row in rows]), _source_supports_scalars=True)

    def _coded(self, place: _Place, told: Given) -> Any:
        value, code = told[place.key], self._coding[place.key]
        if place.at is not None:
            value = value[place.at]
        return value if code is None else code(value)

    def _worded(self, lengths: tuple[int, ...]) -> _Text:
        counts = dict(zip(self._lists, lengths, strict=True))
        places = {
            key: _Place(key) if key not in counts else [_Place(key, at) for at in range(counts[key])] for key in self._coding
        }
        state = self._compiled.construct_expanded_state(places)
        words, order = numbered(state.statement) if state.positiontup is None else (state.statement, state.positiontup)
        text = _Text(words, [state.parameters[name] for name in order])
        self._texts[lengths] = text
        return text

    def _formed(self, cursor: DBAPICursor) -> SimpleResultMetaData:
        kinds = zip(self._statement.selected_columns, cursor.description, strict=True)
        decoding = [one.type.dialect_impl(self._dialect).result_processor(self._dialect, told[1]) for one, told in kinds]
        self._decoding = [(at, decode) for at, decode in enumerate(decoding) if decode is not None]
        names = [one["name"] for one in self._statement.column_descriptions]
        self._form = SimpleResultMetaData(names, _processors=decoding if self._loading is None else None)
        return self._form


def _decoded(row: Sequence[Any], decoding: Sequence[tuple[int, Callable[[Any], Any]]]) -> Sequence[Any]:
    values = list(row)
    for at, decode in decoding:
        values[at] = decode(values[at])
    return values


def _loading(statement: Select[Any]) -> Loading | None:
    """Of a statement that asks for whole records."""
    first = statement.column_descriptions[0]
    if first["expr"] is not first.get("entity"):
        return None
    return Loading(first["expr"], [column.name for column in statement.selected_columns])


class Wordings:
    """Those of one database, found by the statement itself: one that is built for a single use is never worded."""

    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect
        self._known: dict[Any, Wording | None] = {}
        self._once: WeakKeyDictionary[Any, bool] = WeakKeyDictionary()
        self._made: dict[Hashable, Any] = {}

    def made(self, name: Hashable, make: Callable[[Dialect], T]) -> T:
        """Words of another kind, that are made once."""
        if name not in self._made:
            self._made[name] = make(self._dialect)
        found: T = self._made[name]
        return found

    def of(self, statement: Any) -> Wording | None:
        """None where SQLAlchemy has to put it."""
        try:
            return self._known[statement]
        except KeyError:
            pass
        except TypeError:
            return None
        if self._once.setdefault(statement, False):
            if len(self._known) >= MOST:
                self._known.clear()
            wording = self._known[statement] = Wording(statement, self._dialect) if _is_plain(statement) else None
            return wording
        self._once[statement] = True
        return None


def _is_plain(statement: object) -> bool:
    """Columns by their names, or one kind of record, and no wish beyond them."""
    if not isinstance(statement, Select) or statement.get_execution_options() or statement._with_options:
        return False
    told = statement.column_descriptions
    if any(one["name"] is None for one in told):
        return False
    if any(one["expr"] is one.get("entity") for one in told) and not (len(told) == 1 and is_loadable(told[0]["expr"])):
        return False
    if len({one["name"] for one in told}) < len(told):
        return False
    binds = statement.compile().binds.values()
    return not any(isinstance(bind.type, TupleType) or bind.literal_execute for bind in binds)


class Asking(Session):
    """Puts what has wordings by them, as SQLAlchemy would: what is pending is written first."""

    wordings: Wordings
    _own: Connection | None = None

    def execute(self, statement: Any, params: Any = None, **asked: Any) -> Any:
        wording = self._wording(statement)
        if wording is None or asked:
            return super().execute(statement, params, **asked)
        return self._ask(wording, params or {})

    def scalars(self, statement: Any, params: Any = None, **asked: Any) -> Any:
        wording = self._wording(statement)
        if wording is None or asked:
            return super().scalars(statement, params, **asked)
        return self._ask(wording, params or {}).scalars()

    def scalar(self, statement: Any, params: Any = None, **asked: Any) -> Any:
        wording = self._wording(statement)
        if wording is None or asked:
            return super().scalar(statement, params, **asked)
        return self._ask(wording, params or {}).scalar()

    def _note(self, statement: Any) -> None:
        """Something is about to be asked."""

    def _wording(self, statement: Any) -> Wording | None:
        self._note(statement)
        return self.wordings.of(statement)

    def get(self, entity: Any, ident: Any, **asked: Any) -> Any:
        is_locked = bool(asked.get("with_for_update"))
        wishes = {name for name, wish in asked.items() if wish}
        wording = None if wishes - {"with_for_update"} else self._by_key(entity, is_locked=is_locked)
        if wording is None:
            return super().get(entity, ident, **asked)
        key = ident if isinstance(ident, tuple | list) else (ident,)
        known = self.identity_map.get(identity(entity, key))
        if known is not None and not is_locked and not instance_state(known).expired:
            return known
        given = {f"key_{at}": part for at, part in enumerate(key)}
        return self._ask(wording, given).scalars().one_or_none()

    def _by_key(self, entity: Any, *, is_locked: bool) -> Wording | None:
        statement = self.wordings.made(("get", entity, is_locked), lambda _: _one_of(entity, is_locked=is_locked))
        return None if statement is None else self._wording(statement)

    def _ask(self, wording: Wording, given: Given) -> IteratorResult[Any]:
        if self.autoflush:
            self.flush()
        words, values = wording.of(given)
        connection = self.at_hand()
        with Driving(connection, words, values) as cursor:
            cursor.execute(words, values)
            return wording.read(cursor, self)

    def at_hand(self) -> Connection:
        """The connection; asked for once, but in a savepoint: it is laid by who asks for it first."""
        if self._own is None or self.in_nested_transaction():
            self._own = self.connection()
        return self._own


def _one_of(kind: Any, *, is_locked: bool) -> Select[Any] | None:
    if not is_loadable(kind):
        return None
    mapper: Mapper[Any] = inspect(kind)
    found = select(kind).where(*(key == bindparam(f"key_{at}") for at, key in enumerate(mapper.primary_key)))
    return found.with_for_update() if is_locked else found


def numbered(words: str) -> tuple[str, Sequence[str]]:
    """PostgreSQL's own form of a text with named places, which the driver need not take apart; and the names in order."""
    order = list(dict.fromkeys(NAMED.findall(words)))
    return NAMED.sub(lambda found: f"${order.index(found[1]) + 1}", words).replace("%%", "%"), order
