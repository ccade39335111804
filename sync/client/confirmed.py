"""The confirmed rows behind the predictions: what a replica would hold if nothing waited."""

from collections.abc import Iterator

from sqlalchemy import Connection, select

from sync.client.local import cursor, shadow
from sync.client.rows import every_row, parse_image
from sync.kernel.records import Record, Row, key_text, values
from sync.kernel.registry import Registry


def confirmed_rows(connection: Connection, registry: Registry) -> Iterator[tuple[type[Record], Row]]:
    """Every row as central last said it: shadows in place of what is predicted."""
    shadows: dict[str, dict[str, str | None]] = {}
    for found in connection.execute(select(shadow)):
        shadows.setdefault(found.source, {})[found.key] = found.image
    for table, record in registry.records.items():
        images = shadows.get(table, {})
        for row in every_row(connection, record):
            if not images or key_text(record, row) not in images:
                yield record, row
        yield from ((record, parse_image(record, image)) for image in images.values() if image is not None)


def confirmed_by_scope(connection: Connection, registry: Registry) -> Iterator[tuple[str, type[Record], Row]]:
    """Every confirmed row with the scope through which it came: the one of its scopes that this replica holds."""
    held = set(connection.execute(select(cursor.c.scope)).scalars())
    for record, row in confirmed_rows(connection, registry):
        for scope, there in record(**values(record, row)).scopes().items():
            if there and scope in held:
                yield scope, record, row
