"""One program at a time changes an installation: two people of one PC may have it open, and somebody runs the installer."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sync.client.locks import LockTaken, tried
from sync.client.updating.files import Files
from sync.client.updating.troubles import UpdateTrouble

OWN, LOCK = "updates", "lock"


@contextmanager
def alone(root: Path, files: Files) -> Iterator[None]:
    """Raises UpdateTrouble `update_busy` where another program is at it."""
    own = root / OWN
    files.make_folder(own)
    handle = os.open(own / LOCK, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        with tried(handle):
            yield
    except LockTaken as error:
        raise UpdateTrouble("update_busy") from error
    finally:
        os.close(handle)
