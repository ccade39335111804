"""Keeps the replica's data key beside it, sealed to central alone, for the day when nobody here can open it."""

from pathlib import Path

import msgspec

from sync.client.durable import write_durably
from sync.protocol.escrow import Escrow, seal_key
from sync.protocol.messages import JournalKey

FILE = "key.escrow"


def keep_escrow(home: Path, data_key: bytes, *, device: str, key: JournalKey) -> None:
    """Written where none is, or one to another key of central's or of another life of this PC. Raises OSError."""
    known = find_escrow(home)
    if known is None or (known.device, known.key_id) != (device, key.key_id):
        write_durably(home / FILE, msgspec.json.encode(seal_key(data_key, device=device, key=key)))


def find_escrow(home: Path) -> Escrow | None:
    """None where it is missing or damaged."""
    try:
        return msgspec.json.decode((home / FILE).read_bytes(), type=Escrow)
    except (OSError, ValueError):
        return None
