"""The id of a copy of a replica while it is being enrolled: kept, so that a second try after a lost answer is the same PC."""

import secrets
from pathlib import Path
from uuid import UUID

from sync.client.durable import write_durably
from sync.kernel.clock import Clock
from sync.kernel.ids import TimeOrderedIds


def kept_instance(home: Path, clock: Clock) -> UUID:
    """Made at the first try; who has enrolled deletes the file."""
    kept = home / "instance"
    if not kept.exists():
        write_durably(kept, TimeOrderedIds(clock, secrets.token_bytes).new().hex.encode())
    return UUID(hex=kept.read_text(encoding="ascii"))
