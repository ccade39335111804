"""A PC that is shut out for good: its unsent work is handed over, then nothing here opens any more."""

import logging
import threading
from pathlib import Path

from sqlalchemy import Connection, func, select

from sync.client import escrow, place_copy
from sync.client.arriving import NAME as ARRIVING
from sync.client.changes import ChangeSet
from sync.client.durable import sync_folder, write_durably
from sync.client.keys import DATABASE, KEY_FILE, unattended
from sync.client.local import outbox, place
from sync.client.outbox import count_waiting
from sync.client.parts import Lanes
from sync.client.segments import segments
from sync.client.slot_files import FOLDER
from sync.kernel.errors import Denied
from sync.protocol.proofs import is_order

MARK = "erased"
"""This file says that the home is to be erased, from before the first key goes until after the last file went."""

LAST = select(func.coalesce(func.max(outbox.c.seq), 0))

log = logging.getLogger(__name__)


class Revocation:
    """Obeys central's signed order to one device. Anything else that central says erases nothing."""

    def __init__(self, lanes: Lanes) -> None:
        self._lanes = lanes
        self._obeying = threading.Lock()
        self._handed = -1
        """Up to which command the journal has been handed over."""

    def obey(self, no: Denied) -> bool:
        """True where this was the order, and is done: the data cannot be opened from now on.

        Raises Unreachable or Denied where the work could not be handed over: nothing is erased, the next contact tries again.
        """
        store = self._lanes.parts.store
        with store.read() as connection:
            here = connection.execute(select(place.c.dealer_id, place.c.device_id, place.c.authority)).one()
        device = f"{here.dealer_id}.{here.device_id.hex}"
        order = str(no.params.get("order", ""))
        if no.code != "device_revoked" or not here.authority or not is_order(order, here.authority, device=device):
            return False
        home = store.path.parent
        with self._obeying:
            if not (home / MARK).exists():
                while not self._ended(home, device, last := self._last()):
                    if not self._hand_over() and self._waits():
                        return False
                    self._handed = last
                _forget_keys(home, device)
        return True

    def _waits(self) -> int:
        with self._lanes.parts.store.read() as connection:
            return count_waiting(connection)

    def _last(self) -> int:
        with self._lanes.parts.store.read() as connection:
            return int(connection.execute(LAST).scalar_one())

    def _ended(self, home: Path, device: str, last: int) -> bool:
        """From here on nothing is saved: it would come after the journal was handed over. False where something has."""
        store = self._lanes.parts.store

        def end(connection: Connection) -> tuple[bool, ChangeSet]:
            if self._handed != last or connection.execute(LAST).scalar_one() != last:
                return False, ChangeSet()
            log.info("erased_by_order device=%s", device)
            write_durably(home / MARK, device.encode())
            store.end("device_erased")
            return True, ChangeSet()

        return self._lanes.parts.writer.put(end).result()

    def _hand_over(self) -> bool:
        """The whole journal, once more: central leaves what it knows. False where none is kept, or some cannot be read now."""
        journal, delivery = self._lanes.parts.journal, self._lanes.delivery()
        if journal is None or delivery is None:
            return False
        journal.follow()  # it is written behind the receipt
        if journal.problem is not None:
            return False
        journal.deliveries.order(segments(journal.folder))
        try:
            delivery.run(stopped=lambda: False)
        finally:
            delivery.close()
        return not journal.deliveries.paths()


def finish_erasing(home: Path) -> bool:
    """To be called before anything of a home is opened: true where it was to be erased, and is. Its sealed journal stays."""
    mark = home / MARK
    if not mark.exists():
        return False
    _forget_keys(home, mark.read_text(encoding="ascii"))
    for name in (f"{DATABASE}*", f"former-{DATABASE}*", "place.json", place_copy.FILE, "instance", f"{ARRIVING}*"):
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
