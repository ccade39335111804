"""Which replica of which central this is. Every exchange begins and ends with it, so the driver is asked."""

from typing import NamedTuple
from uuid import UUID

from sqlalchemy import Connection

from sync.client.rows import driver

PLACE = "SELECT instance_id, epoch, seq_base, shape, journal_key_id, dealer_id FROM place"


class Here(NamedTuple):
    """What an exchange needs of the table `place`."""

    instance_id: UUID
    epoch: str
    seq_base: int
    shape: str
    journal_key_id: str
    dealer_id: int


def here_of(connection: Connection) -> Here:
    instance_id, *rest = driver(connection).execute(PLACE).fetchone()
    return Here(UUID(instance_id), *rest)
