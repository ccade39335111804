"""The confirmed rows behind the predictions: what a replica would hold if nothing waited."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, select

from sync.client.local import cursor, shadow
from sync.client.rows import driver, every_row, last_number, parse_image, rows_between
from sync.client.shadow import shadow_of
from sync.kernel.records import Record, Row, key_text, placed, table_name
from sync.kernel.registry import Registry


def confirmed_rows(connection: Connection, record: type[Record]) -> Iterator[Row]:
    """Every row of a table as central last said it: shadows in place of what is predicted. Streamed."""
    kept = select(shadow.c.key, shadow.c.image).where(shadow.c.source == table_name(record))
    images = {found.key: found.image for found in connection.execute(kept)}
    for row in every_row(connection, record):
        if not images or key_text(record, row) not in images:
            yield row
    yield from (parse_image(record, image) for image in images.values() if image is not None)


def confirmed_by_scope(connection: Connection, registry: Registry) -> Iterator[tuple[str, type[Record], Row]]:
    """Every confirmed row with the scope through which it came: the one of its scopes that this replica holds."""
    held = set(connection.execute(select(cursor.c.scope)).scalars())
    for record in registry.records.values():
        for row, scopes in placed(record, confirmed_rows(connection, record)):
            yield from ((scope, record, row) for scope in scopes if scope in held)


PIECE = 2_000
"""Rows looked through in one transaction where the whole table would keep others waiting."""


@dataclass(frozen=True)
class Place:
    """A piece of a table by the numbers that SQLite gives to its rows, or of the shadows of its rows."""

    table: str
    first: int
    is_in_shadows: bool = False

    @property
    def span(self) -> tuple[int, int]:
        return self.first, self.first + PIECE - 1


def places(connection: Connection, record: type[Record]) -> list[Place]:
    """All pieces of a table as it is now. Rows that come later are in none of them."""
    table, own = table_name(record), driver(connection)
    last = last_number(connection, record)
    (behind,) = own.execute("SELECT coalesce(max(rowid), 0) FROM shadow WHERE source = ?", (table,)).fetchone()
    seen = [Place(table, first) for first in range(1, last + 1, PIECE)]
    return seen + [Place(table, first, is_in_shadows=True) for first in range(1, behind + 1, PIECE)]


def confirmed_at(connection: Connection, record: type[Record], place: Place) -> list[Row]:
    """The confirmed rows of one piece."""
    own = driver(connection)
    if not place.is_in_shadows:
        rows = rows_between(connection, record, *place.span)
        return [row for row in rows if shadow_of(connection, (place.table, key_text(record, row))) is None]
    images = "SELECT image FROM shadow WHERE source = ? AND image IS NOT NULL AND rowid BETWEEN ? AND ?"
    return [parse_image(record, image) for (image,) in own.execute(images, (place.table, *place.span))]
