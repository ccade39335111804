"""A replica that is made anew in the middle of it: its rows are wrecked, its outbox, numbers and unsent files go on."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch
from uuid import UUID

from sync.client import repair, segments
from sync.client.keys import DATABASE
from sync.client.local import LOCAL
from sync.client.store import SALT_BYTES, Store
from tests.simulator.chaos import only
from tests.simulator.checker import Checker
from tests.simulator.disk import Disk
from tests.simulator.drives import KEY, ReplicaFile
from tests.simulator.papers.play import PAPER_PLAY
from tests.simulator.papers.play import mishaps as of_papers
from tests.simulator.pc import Pc, lay_tables
from tests.simulator.world import World

SECRET = f"x'{(KEY + sha256(b'salt' + KEY).digest()[:SALT_BYTES]).hex()}'"
"""As the engine opens a replica's file."""
WAITING = "SELECT command_id FROM outbox WHERE outcome IS NULL"
MISHAPS = ("kill", "crash_at_commit", "full", "central_crash", "central_restore", "pc_restore", "clone")
WRECKS = (
    "UPDATE toy_note SET text = 'rotten'",
    "DELETE FROM toy_note",
    "DELETE FROM shadow",
    "DELETE FROM touch",
    "UPDATE cursor SET at = at + 7",
    "DELETE FROM cursor",
    "DELETE FROM fill",
    "DELETE FROM sim_price",
)
"""What a repair must not need."""


def repair_pc(world: World, pc: Pc) -> str:
    """Somebody finds the replica wrecked, and has it made anew."""
    world.kill(pc)
    image = pc.image
    for wreck in world.random.sample(WRECKS, 3):
        image.disk.look(wreck)
    image.unshown |= {row[0] for row in image.disk.look(WAITING)}
    with TemporaryDirectory(dir=world.kit.folder) as folder:
        home = Path(folder) / "home"
        home.mkdir()
        to_file(image.disk, home / DATABASE)
        return made_anew(world, pc, home)


def made_anew(world: World, pc: Pc, home: Path) -> str:
    """By the engine, from what lies in the home."""
    image = pc.image
    workshop = repair.Workshop(
        registry=pc.registry, clock=world.workshop.clock(pc), new_id=lambda: UUID(int=world.random.getrandbits(128))
    )
    with small_tables(pc):
        told = repair.repair(home, KEY, workshop)
    image.disk = Disk()
    with ReplicaFile(world.kit.drives, image.disk).write() as connection:
        lay_tables(connection, pc.trade)
    _with_file(image.disk, home / DATABASE, [f"INSERT INTO main.{name} SELECT * FROM file.{name}" for name in LOCAL.tables])
    image.is_rotten, image.fills, image.half, pc.looked_at = False, {}, None, -1
    return f"{pc.name} is made anew with {told.waiting} of {told.kept} waiting"


@contextmanager
def small_tables(pc: Pc) -> Iterator[None]:
    """The tables of these worlds instead of the product's, and a journal of one page."""

    def upgrade(store: Store) -> None:
        with store.write() as connection:
            lay_tables(connection, pc.trade)

    with patch.object(repair, "upgrade", upgrade), patch.object(segments, "SEGMENT", 4096):
        yield


def to_file(disk: Disk, path: Path) -> None:
    """A real file such as the engine has, with all that is on the disk."""
    _with_file(disk, path, ["SELECT sqlcipher_export('file')"])


def _with_file(disk: Disk, path: Path, statements: Iterable[str]) -> None:
    """To such a file, or back: everything but rows of the business is in these tables."""
    disk.look("ATTACH DATABASE ? AS file KEY ?", (str(path), SECRET))
    for statement in statements:
        disk.look(statement)
    disk.look("DETACH DATABASE file")


def mishaps(world: World, checker: Checker) -> Mapping[str, Callable[[], str]]:
    """Some of the mishaps of the papers' worlds, a repair in the place of every third."""
    random = world.random

    def or_repair(deed: Callable[[], str]) -> Callable[[], str]:
        return lambda: repair_pc(world, random.choice(world.pcs)) if random.random() < 0.3 else deed()

    return {name: or_repair(deed) for name, deed in only(MISHAPS, of_papers(world, checker)).items()}


REPAIR_PLAY = replace(PAPER_PLAY, mishaps=mishaps)
