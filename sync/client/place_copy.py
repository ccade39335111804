"""A second copy of what makes a folder a device of central: sealed with the replica's own key, for when its file is gone."""

import logging
import secrets
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import UUID

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import Connection, select

from sync.client.durable import write_durably
from sync.client.escrow import keep_escrow
from sync.client.local import person, place
from sync.client.store import Store
from sync.protocol.messages import JournalKey
from sync.protocol.shop_keys import named

FILE = "place.sealed"
NONCE = 12
NAME = b"dms place 1"

log = logging.getLogger(__name__)


class PersonCopy(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who may work here offline for as long as the lease says."""

    user_id: UUID
    name: str
    display_name: str
    role: str
    dealer_id: int
    checked_at: datetime
    lease: str = ""


class PlaceCopy(msgspec.Struct, frozen=True, kw_only=True):
    """What of the row `place` central alone could give again. A new instance number is taken wherever this is used."""

    device_id: UUID
    token: str
    central: str
    letter: str
    dealer_id: int
    dealer_code: str
    dealer_name: str
    manufacturer: str
    currency: str
    device_key: bytes | None = None
    authority: bytes | None = None
    access: str = ""
    renewals: int = 0
    journal_key_id: str = ""
    journal_key: str = ""
    people: tuple[PersonCopy, ...] = ()


def copied(row: Mapping[str, Any], people: Sequence[Mapping[str, Any]]) -> PlaceCopy:
    known = {name: row[name] for name in PlaceCopy.__struct_fields__ if name in row}
    names = PersonCopy.__struct_fields__
    return msgspec.convert(known | {"people": [{name: one[name] for name in names} for one in people]}, PlaceCopy)


def row_of(copy: PlaceCopy) -> dict[str, Any]:
    """What of it stands in the table `place`."""
    return {name: getattr(copy, name) for name in PlaceCopy.__struct_fields__ if name != "people"}


def keep(home: Path, key: bytes, copy: PlaceCopy) -> None:
    """Written where it differs from what is there."""
    if find(home, key) != copy:
        nonce = secrets.token_bytes(NONCE)
        write_durably(home / FILE, nonce + _cipher(key).encrypt(nonce, msgspec.json.encode(copy), NAME))


def follow(home: Path, key: bytes, store: Store, sealed_to: Callable[[Connection, int], str]) -> None:
    """Keep what the replica's file says now, and the escrow: sealed to the shop's own key where it has one, else to central's. A
    folder that takes nothing stops no work."""
    with store.read() as connection:
        row = dict(connection.execute(select(place)).mappings().one())
        people = [dict(one) for one in connection.execute(select(person)).mappings()]
        own = sealed_to(connection, row["dealer_id"])
    device, journal_key = f"{row['dealer_id']}.{row['device_id'].hex}", row["journal_key"]
    try:
        keep(home, key, copied(row, people))
        if own:
            keep_escrow(home, key, device=device, key=named(own))
        elif journal_key:
            keep_escrow(home, key, device=device, key=JournalKey(key_id=row["journal_key_id"], public_key=journal_key))
    except OSError as error:
        log.warning("place_not_copied why=%s", error)


def find(home: Path, key: bytes) -> PlaceCopy | None:
    """None where it is missing, damaged, or sealed with another key."""
    try:
        content = (home / FILE).read_bytes()
        return msgspec.json.decode(_cipher(key).decrypt(content[:NONCE], content[NONCE:], NAME), type=PlaceCopy)
    except (OSError, InvalidTag, ValueError):
        return None


def _cipher(key: bytes) -> AESGCM:
    """The replica's key opens pages; what it opens here has a key of its own."""
    return AESGCM(sha256(NAME + key).digest())
