"""A PC that is shut out for good: its unsent work is handed over, then nothing here opens any more."""

import logging
import threading
from pathlib import Path

from sqlalchemy import select

from sync.client import escrow, place_copy
from sync.client.durable import sync_folder, write_durably
from sync.client.keys import DATABASE, KEY_FILE, unattended
from sync.client.local import place
from sync.client.outbox import count_waiting
from sync.client.parts import Lanes
from sync.client.segments import segments
from sync.client.slot_files import FOLDER
from sync.kernel.errors import Denied
from sync.protocol.proofs import is_order

MARK = "erased"
"""This file says that the home is to be erased, from before the first key goes until after the last file went."""

log = logging.getLogger(__name__)


class Revocation:
    """Obeys central's signed order to one device. Anything else that central says erases nothing."""

    def __init__(self, lanes: Lanes) -> None:
        self._lanes = lanes
        self._obeying = threading.Lock()

    def obey(self, no: Denied) -> bool:
        """True where this was the order, and is done: the data cannot be opened from now on.

        Raises Unreachable or Denied where the work could not be handed over: nothing is erased, the next contact tries again.
        """
        store = self._lanes.parts.store
        with store.read() as connection:
            here = connection.execute(select(place.c.dealer_id, place.c.device_id, place.c.authority)).one()
            waiting = count_waiting(connection)
        device = f"{here.dealer_id}.{here.device_id.hex}"
        order = str(no.params.get("order", ""))
        if no.code != "device_revoked" or not here.authority or not is_order(order, here.authority, device=device):
            return False
        home = store.path.parent
        with self._obeying:
            if not (home / MARK).exists():
                if not self._hand_over() and waiting:
                    return False
                log.info("erased_by_order device=%s", device)
                write_durably(home / MARK, device.encode())
                _forget_keys(home, device)
        return True

    def _hand_over(self) -> bool:
        """The whole journal, once more: central leaves what it knows. False where no journal is kept."""
        journal, delivery = self._lanes.parts.journal, self._lanes.delivery()
        if journal is None or delivery is None:
            return False
        journal.deliveries.order(segments(journal.folder))
        try:
            delivery.run(stopped=lambda: False)
        finally:
            delivery.close()
        return True


def finish_erasing(home: Path) -> bool:
    """To be called before anything of a home is opened: true where it was to be erased, and is. Its sealed journal stays."""
    mark = home / MARK
    if not mark.exists():
        return False
    _forget_keys(home, mark.read_text(encoding="ascii"))
    for name in (f"{DATABASE}*", f"former-{DATABASE}*", "place.json", place_copy.FILE, "instance"):
        for path in home.glob(name):
            path.unlink()
    sync_folder(home)
    mark.unlink()
    return True


def refuse_erased(home: Path) -> None:
    """Raises Denied `device_erased` where this home was to be erased, and then everything of it is gone."""
    if finish_erasing(home):
        raise Denied("device_erased")


def _forget_keys(home: Path, device: str) -> None:
    """Without these the database is noise."""
    for path in (home / FOLDER).glob("*"):
        path.unlink()
    for name in (KEY_FILE, escrow.FILE):
        (home / name).unlink(missing_ok=True)
    unattended(home, device).forget()
    if (home / FOLDER).exists():
        sync_folder(home / FOLDER)
