"""Where stored replicas lie, and how one is made and laid out again."""

import shutil
import tarfile
from collections.abc import Sequence
from pathlib import Path

from sync.client.keys import KEY_FILE, unattended
from sync.client.places import card_of
from tests.fault.served import make_world, serving
from tests.fault.shop import enrolled, opened

FOLDER = Path(__file__).parent
HOME, CENTRAL = "home", "central"
WAITING = 2
PRODUCTS = 12


def stored() -> Sequence[Path]:
    """One of each release, the oldest first."""
    return sorted(FOLDER.glob("*.tar.xz"))


def store(version: str, scratch: Path) -> Path:
    """A shop of today's program with orders that central has not seen, and its central, as one file."""
    home = scratch / HOME
    with serving(make_world(scratch / CENTRAL, products=PRODUCTS)) as central:
        enrolled(home, central)
        with opened(home) as shop:
            shop.sync()
        code = central.goods(at_least=4)[0]
    with opened(home) as shop:
        for quantity in range(1, WAITING + 1):
            shop.order({code: quantity})
    shutil.copy(unattended(home, card_of(home).device).path, home / KEY_FILE)
    packed = FOLDER / f"{version}.tar.xz"
    with tarfile.open(packed, "w:xz") as archive:
        for name in (HOME, CENTRAL):
            archive.add(scratch / name, name, filter=_nameless)
    return packed


def lay_out(packed: Path, scratch: Path) -> None:
    """The two folders, as they were."""
    with tarfile.open(packed) as archive:
        archive.extraction_filter = getattr(tarfile, "data_filter", None)  # which Debian 12's Python does not know yet
        archive.extractall(scratch)


def _nameless(found: tarfile.TarInfo) -> tarfile.TarInfo | None:
    """Without what says who made it and what was written about it."""
    if Path(found.name).name in ("log", "port"):
        return None
    found.uid = found.gid = 0
    found.uname = found.gname = ""
    return found
