"""What the documents are called that commands speak of, as far as the search box knows them."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Connection, select

from sync.client.local import place, search_entry
from sync.kernel.commands import HOUSE
from sync.kernel.registry import Registry


@dataclass(frozen=True)
class Meant:
    """What a command says of its documents: its body, which names the dealer where the house acts, and their ids."""

    body: bytes
    subjects: tuple[UUID, ...]


def called(connection: Connection, meant: Sequence[Meant], registry: Registry) -> Sequence[str]:
    """One number for each, of the first document that is known here; empty where none is."""
    own = connection.execute(select(place.c.dealer_id)).scalar() if meant else None
    keys = [tuple(_keys(one, _dealer(one) if own == HOUSE else own)) for one in meant]
    entry = search_entry.c
    wanted = {key for some in keys for key in some}
    found = select(entry.key, entry.code).where(entry.source.in_(registry.searchable), entry.key.in_(wanted))
    numbers = {row.key: row.code for row in connection.execute(found)} if wanted else {}
    return [next((numbers[key] for key in some if key in numbers), "") for some in keys]


def _dealer(meant: Meant) -> object:
    """Whose documents the house means. At a shop nobody reads the bodies, of which there may be many: all are its own."""
    said = json.loads(meant.body)
    return said.get("dealer_id", HOUSE) if isinstance(said, dict) else HOUSE  # a defect once saved something else


def _keys(meant: Meant, dealer_id: object) -> Iterator[str]:
    """As the search box has the keys of a dealer's documents."""
    for one in meant.subjects:
        yield json.dumps([dealer_id, one.hex], separators=(",", ":"))
