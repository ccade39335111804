"""Confirmed images of rows that waiting commands changed: a version that changes a table changes them as well."""

from collections.abc import Callable

import msgspec
from sqlalchemy import Connection, text

Image = list[int | str | bool | None]


def rewrite(connection: Connection, source: str, change: Callable[[Image], Image]) -> None:
    """Give every image of a table the form that its rows have from this version on."""
    kept = connection.execute(
        text("SELECT key, image FROM shadow WHERE source = :source AND image IS NOT NULL"), {"source": source}
    )
    for key, image in kept.all():
        renewed = msgspec.json.encode(change(msgspec.json.decode(image, type=Image))).decode()
        values = {"image": renewed, "source": source, "key": key}
        connection.execute(text("UPDATE shadow SET image = :image WHERE source = :source AND key = :key"), values)
