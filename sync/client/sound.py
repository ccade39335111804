"""Refuses rows that no page could read, whoever sent them: without their key, or of another kind than the columns here."""

import logging
from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import Annotated, Any, Optional

import msgspec
from sqlalchemy import BigInteger, Boolean, Column, Date, Integer, Uuid

from sync.kernel.clock import Micros
from sync.kernel.commands import LARGEST_INT
from sync.kernel.errors import Unreachable
from sync.kernel.records import Record, UtcTime, columns, key_width
from sync.kernel.registry import Registry
from sync.protocol.messages import Section

WHOLE = Annotated[int, msgspec.Meta(ge=-LARGEST_INT - 1, le=LARGEST_INT)]
AN_ID = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{32}\Z")]

log = logging.getLogger(__name__)


def refuse_unsound(registry: Registry, sections: Iterable[Section]) -> None:
    """Raises Unreachable, as for any answer that cannot be right. Tables and columns that this program does not know pass."""
    for section in sections:
        record = registry.records.get(section.table)
        if record is None:
            continue
        try:
            if section.rows:
                msgspec.convert(section.rows, _rows(record, section.columns))
            if section.removed:
                msgspec.convert(section.removed, _keys(record))
        except ValueError as error:
            log.error("unsound_rows scope=%s table=%s why=%s", section.scope, section.table, error)
            raise Unreachable("the answer has rows that cannot be kept") from error


@cache
def _rows(record: type[Record], names: tuple[str, ...]) -> Any:
    """What rows of these columns are. Raises ValueError where the key is not among them, or one comes twice."""
    known = {str(column.name): column for column in columns(record)}
    keys = list(known)[: key_width(record)]
    if not set(keys) <= set(names) or len(set(names)) != len(names):
        raise ValueError("these columns make no row")
    return tuple[tuple[tuple(_kind(known[name]) if name in known else Any for name in names)], ...]  # type: ignore[misc]


@cache
def _keys(record: type[Record]) -> Any:
    return tuple[tuple[tuple(_kind(column) for column in columns(record)[: key_width(record)])], ...]  # type: ignore[misc]


def _kind(column: Column[object]) -> Any:
    kind = _plain_kind(column)
    return Optional[kind] if column.nullable else kind  # noqa: UP045 - of a kind that is known only here


def _plain_kind(column: Column[object]) -> Any:
    if isinstance(column.type, Uuid):
        return AN_ID
    if isinstance(column.type, UtcTime):
        return Micros
    if isinstance(column.type, Date):
        return date
    if isinstance(column.type, Boolean):
        return bool
    return WHOLE if isinstance(column.type, BigInteger | Integer) else str
