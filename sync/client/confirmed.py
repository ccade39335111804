"""The confirmed rows behind the predictions: what a replica would hold if nothing waited."""

from collections.abc import Iterator

from sqlalchemy import Connection, select

from sync.client.local import cursor, shadow
from sync.client.rows import every_row, parse_image
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
