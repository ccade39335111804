"""What the documents are called that commands speak of, as far as the search box knows them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Connection, select

from sync.client.here import here_of
from sync.client.local import search_entry
from sync.kernel.bodies import told
from sync.kernel.commands import HOUSE
from sync.kernel.records import JSON
from sync.kernel.registry import Registry


@dataclass(frozen=True)
class Meant:
    """What a command says of its documents: its body, which names the dealer where the house acts, and their ids."""

    body: bytes
    subjects: tuple[UUID, ...]


def called(connection: Connection, meant: Sequence[Meant], registry: Registry) -> Sequence[str]:
    """One number for each, of the first document that is known here; empty where none is. At a shop nobody reads the bodies, of
    which there may be many: all that they mean is its own."""
    own = here_of(connection).dealer_id
    keys = [tuple(_keys(one, told(one.body).get("dealer_id", HOUSE) if own == HOUSE else own)) for one in meant]
    entry = search_entry.c
    wanted = {key for some in keys for key in some}
    found = select(entry.key, entry.code).where(entry.source.in_(registry.searchable), entry.key.in_(wanted))
    numbers = {row.key: row.code for row in connection.execute(found)} if wanted else {}
    return [next((numbers[key] for key in some if key in numbers), "") for some in keys]


def _keys(meant: Meant, dealer_id: object) -> Iterator[str]:
    """As the search box has the keys of a dealer's documents."""
    for one in meant.subjects:
        yield JSON.encode([dealer_id, one.hex]).decode()
