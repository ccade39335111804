"""A folder whose key or identity is lost becomes a new device; what was there is put aside, and its journal is handed in."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from sync.client.deliveries import Deliveries
from sync.client.durable import make_folder, sync_folder
from sync.client.journal import journal_folder
from sync.client.opening import Keeping, enrol
from sync.client.places import CARD, Enrolling
from sync.client.segments import segments
from sync.kernel.clock import Clock

STAGE = "anew"


@dataclass(frozen=True, kw_only=True)
class EnrolledAnew:
    """Where the old files lie, and how many journal files go to central with the next sync."""

    put_aside: str
    to_deliver: int


def enrol_anew(home: Path, wanted: Enrolling, *, keeping: Keeping, clock: Clock, staying: Collection[str] = ()) -> EnrolledAnew:
    """Raises and refuses as `enrol` does, and then nothing has changed here. Killed anywhere, it is just started again.

    `staying`: names in the folder that are not the replica's, and are not put aside.
    """
    stage = home / STAGE
    if not (stage / CARD).exists():
        enrol(stage, wanted, keeping=keeping)
    deliveries = Deliveries(journal_folder(home))
    files = segments(journal_folder(home))
    if files:
        deliveries.order(files)
    aside = home / f"former-{clock.now():%Y%m%d-%H%M%S}"
    make_folder(aside)
    for path in sorted(home.iterdir()):
        if path != stage and path.name not in staying and not path.name.startswith("former"):
            path.replace(aside / path.name)
    for path in sorted(stage.iterdir(), key=lambda found: found.name == CARD):  # the card last: with it the folder is enrolled
        path.replace(home / path.name)
    stage.rmdir()
    sync_folder(home)
    return EnrolledAnew(put_aside=str(aside), to_deliver=len(deliveries.paths()))
