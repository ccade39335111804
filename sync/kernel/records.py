"""Replicated rows: what every record carries, on the replica and at central alike.

A row has one form outside its session: a tuple of plain values in column order, the same in the replica's SQLite file, on the
wire, in a shadow image and in a dump. UUIDs are 32 hex digits, times are microseconds, dates are ISO text, enums their value.
"""

import enum
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime
from functools import cache, partial
from types import SimpleNamespace
from typing import Any, ClassVar, cast
from uuid import UUID

import msgspec
from sqlalchemy import BigInteger, Boolean, Column, Date, Dialect, Enum, MetaData, Table, TypeDecorator, Uuid, inspect
from sqlalchemy.orm import DeclarativeBase, Mapped, Mapper, mapped_column

from sync.kernel.clock import from_micros, to_micros

Plain = int | str | bool | None
Row = tuple[Plain, ...]
JSON = msgspec.json.Encoder()

NAMES = {
    "pk": "pk_%(table_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ix": "ix_%(table_name)s_%(column_0_name)s",
}


class UtcTime(TypeDecorator[datetime]):
    """An aware UTC time kept as whole microseconds: exact and sortable on every database."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        return None if value is None else to_micros(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        return None if value is None else from_micros(value)


AS_TEXT: dict[str, Any] = {
    "native_enum": False,
    "length": 32,
    "values_callable": lambda kind: [member.value for member in kind],
}
COLUMN_TYPES = {
    int: BigInteger(),
    bool: Boolean(),
    UUID: Uuid(),
    datetime: UtcTime(),
    date: Date(),
    enum.Enum: Enum(enum.Enum, **AS_TEXT),
}


def word(kind: type[enum.Enum], text: str) -> enum.Enum:
    """The member that the text names. A word that only a later program knows stands for itself, and is equal to no member."""
    try:
        return kind(text)
    except ValueError:
        if not issubclass(kind, str):
            raise
    strange = str.__new__(kind, text)
    strange._name_ = strange._value_ = text
    return strange


class Words(Enum):
    """A column of a few words, as text. One that only a later program knows is kept as it came, whatever reads it."""

    def _object_value_for_elem(self, elem: str) -> enum.Enum | str:
        assert self.enum_class is not None
        return self._object_lookup.get(elem) or word(self.enum_class, elem)


class Record(DeclarativeBase):
    """A row that travels between replica and central."""

    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map = COLUMN_TYPES
    scoped_by: ClassVar[tuple[str, ...]] = ()
    """Of a row that is no dealer's: what `scopes` looks at. Nothing where all of its kind are in the same."""

    def __init_subclass__(cls, **given: Any) -> None:
        super().__init_subclass__(**given)
        for column in cls.__table__.columns if hasattr(cls, "__table__") else ():
            if isinstance(column.type, Enum) and column.type.enum_class is not None:
                column.type = Words(column.type.enum_class, **AS_TEXT)

    def __init__(self, **given: object) -> None:
        lay_down(self, given)

    def scopes(self) -> Mapping[str, bool]:
        """Every scope this row could be in, and whether it is there now.

        A scope is the unit of permission, cursor and snapshot. No device may hold two scopes that share a row.
        """
        raise NotImplementedError(type(self).__name__)


def lay_down(row: DeclarativeBase, given: dict[str, object]) -> None:
    """Makes these the attributes of a new row. At once: SQLAlchemy's own way notes a change for each of them, which takes longer
    than the database does, and of a row that was never stored there is nothing to note."""
    plain, leading = _attributes(type(row))
    for name in given.keys() & leading:
        setattr(row, name, given.pop(name))
    if unknown := given.keys() - plain:
        raise TypeError(f"{type(row).__name__} has no {', '.join(sorted(unknown))}")
    row.__dict__.update(given)


@cache
def _attributes(kind: type[DeclarativeBase]) -> tuple[frozenset[str], frozenset[str]]:
    """Those of columns, and those that lead to other rows."""
    mapper: Mapper[DeclarativeBase] = inspect(kind)
    return frozenset(mapper.column_attrs.keys()), frozenset(mapper.relationships.keys())


class DealerRecord(Record):
    """A row owned by one dealer.

    The dealer leads the key: a distributed database keeps a dealer's rows together, and no query can forget whose they are.
    """

    __abstract__ = True

    dealer_id: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[UUID] = mapped_column(primary_key=True)

    def scopes(self) -> Mapping[str, bool]:
        return {dealer_scope(self.dealer_id): True}


DEALER = "dealer:"


def dealer_scope(dealer_id: int) -> str:
    return f"{DEALER}{dealer_id}"


def is_dealer_scope(scope: str) -> bool:
    """Whether its rows are one dealer's own."""
    return scope.startswith(DEALER)


@cache
def columns(record: type[Record]) -> tuple[Column[object], ...]:
    """The columns of a record in wire order: key columns first, then the others as declared."""
    table = table_of(record)
    keys = tuple(table.primary_key.columns)
    return keys + tuple(column for column in table.columns if not column.primary_key)


def table_of(record: type[Record]) -> Table:
    table = record.__table__
    assert isinstance(table, Table)
    return table


@cache
def table_name(record: type[Record]) -> str:
    """As plain text: a driver takes far longer over the kind of text that SQLAlchemy makes of a name."""
    return str(table_of(record).name)


@cache
def attribute_names(record: type[Record]) -> tuple[str, ...]:
    """Mapped attribute of each wire column."""
    mapper: Mapper[Record] = inspect(record)
    return tuple(mapper.get_property_by_column(column).key for column in columns(record))


@cache
def key_width(record: type[Record]) -> int:
    return len(table_of(record).primary_key.columns)


@cache
def encoders(record: type[Record]) -> tuple[Callable[[object], Plain], ...]:
    return tuple(encoder(column) for column in columns(record))


@cache
def decoders(record: type[Record]) -> tuple[Callable[[Plain], object], ...]:
    return tuple(_decoder(column) for column in columns(record))


CODED = (Uuid, UtcTime, Date, Enum)
"""Types of columns whose plain form is another."""


@cache
def _coded(record: type[Record]) -> tuple[tuple[int, Callable[[object], Plain]], ...]:
    """Places of such columns: most of a row is plain as it is, and to hand it through would take longer than all the rest."""
    pairs = zip(columns(record), encoders(record), strict=True)
    return tuple((at, encode) for at, (column, encode) in enumerate(pairs) if isinstance(column.type, CODED))


def plain_row(record: type[Record], row: Iterable[object]) -> Row:
    """The plain form of a row's values in wire order."""
    found: list[Any] = list(row)
    for at, encode in _coded(record):
        found[at] = encode(found[at])
    return tuple(found)


def image(row: Record) -> Row:
    """The plain form of a loaded row."""
    kind, known = type(row), row.__dict__
    names = attribute_names(kind)
    try:
        return plain_row(kind, [known[name] for name in names])
    except KeyError:  # something of it is not loaded
        return plain_row(kind, [getattr(row, name) for name in names])


def values(record: type[Record], row: Row) -> dict[str, object]:
    """Attribute values of a plain row, as the mapped class takes them."""
    pairs = zip(attribute_names(record), decoders(record), row, strict=True)
    return {name: decode(value) for name, decode, value in pairs}


def plain(record: type[Record], given: Mapping[str, object]) -> Row:
    """The plain form of attribute values, all of them given: `values` the other way round, without making a record."""
    return plain_row(record, [given[name] for name in attribute_names(record)])


def placed(record: type[Record], rows: Iterable[Row]) -> Iterator[tuple[Row, tuple[str, ...]]]:
    """Each plain row with the scopes that it is in. One record stands for all: an object for each row would take far longer."""
    bare = record()
    for row in rows:
        try:
            bare.__dict__.update(values(record, row))
        except (ValueError, TypeError):  # a row that was damaged is placed as far as it can be read
            bare.__dict__.update(zip(attribute_names(record), row, strict=True))
        yield row, tuple(scope for scope, is_there in bare.scopes().items() if is_there)


def placing(record: type[Record], parts: Row) -> Mapping[str, bool]:
    """The scopes of every row with these plain values of `scoped_by`. Raises AttributeError where they do not decide."""
    return record.scopes(cast(Record, SimpleNamespace(**dict(zip(record.scoped_by, parts, strict=True)))))


def key_text(record: type[Record], row: Row) -> str:
    """The key of a plain row as one canonical text, such as `[7,"0af3..."]`."""
    return JSON.encode(row[: key_width(record)]).decode()


def key_of(row: Record) -> str:
    return JSON.encode([code(getattr(row, name)) for name, code in _key(type(row))]).decode()


@cache
def _key(record: type[Record]) -> tuple[tuple[str, Callable[[object], Plain]], ...]:
    """Attributes of the key columns, and what makes the plain form of their values."""
    return tuple(zip(attribute_names(record), encoders(record), strict=True))[: key_width(record)]


def parse_key(text: str) -> Row:
    return msgspec.json.decode(text, type=tuple[Plain, ...])


def encoder(column: Column[Any]) -> Callable[[object], Plain]:
    """What makes the plain form of a column's values."""
    kind = column.type
    if isinstance(kind, Uuid):
        return lambda value: None if value is None else value.hex  # type: ignore[attr-defined]
    if isinstance(kind, UtcTime):
        return lambda value: None if value is None else to_micros(value)  # type: ignore[arg-type]
    if isinstance(kind, Date):
        return lambda value: None if value is None else value.isoformat()  # type: ignore[attr-defined]
    if isinstance(kind, Enum):
        return lambda value: None if value is None else value.value  # type: ignore[attr-defined]
    return lambda value: value  # type: ignore[return-value]


def _decoder(column: Column[object]) -> Callable[[Plain], object]:
    kind = column.type
    if isinstance(kind, Uuid):
        return lambda value: None if value is None else UUID(hex=str(value))
    if isinstance(kind, UtcTime):
        return lambda value: None if value is None else from_micros(value)  # type: ignore[arg-type]
    if isinstance(kind, Date):
        return lambda value: None if value is None else date.fromisoformat(str(value))
    if isinstance(kind, Enum) and kind.enum_class is not None:
        return partial(word, kind.enum_class)
    return lambda value: value
