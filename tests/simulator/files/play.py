"""How worlds with files are played: files of a few pages, taken in a few rows at a time, and disks on which they go bad."""

from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from pathlib import Path
from random import Random

from sync.central.tidying import tidy
from tests.simulator.chaos import Chaos
from tests.simulator.checker import Checker
from tests.simulator.disk import Crash
from tests.simulator.files.business import LARGE
from tests.simulator.files.checker import FileChecker
from tests.simulator.files.deeds import FileDeeds
from tests.simulator.files.sizes import Files
from tests.simulator.files.world import FilePlan, FileWorld
from tests.simulator.run import Play, a_plan
from tests.simulator.world import Kit, World, a_kit

QUARTER = timedelta(days=100)


class Spoiling:
    """What befalls files alone, on PCs and at central."""

    def __init__(self, world: World) -> None:
        self._world, self._random = world, world.random

    def arriving(self) -> str:
        """Something of a file that is on its way in is lost or bent on the disk of a PC."""
        pc = self._random.choice(self._world.pcs)
        assert pc.image.folder is not None
        paths = sorted(pc.image.folder.iterdir())
        if not paths:
            return "no file to spoil"
        path = self._random.choice(paths)
        if self._random.random() < 0.3:
            path.unlink()
            return f"{pc.name} loses its file"
        content = bytearray(path.read_bytes())
        if content:
            content[self._random.randrange(len(content))] ^= 1
        path.write_bytes(content[: self._random.choice((len(content), len(content) // 2))])
        return f"{pc.name} has its file spoilt"

    def built_ahead(self) -> str:
        """The operator has files made before anybody asks."""
        return self._at_central(lambda: f"{len(self._world.house.service.snapshots.begin_ahead())} files are made ahead")

    def tidied(self) -> str:
        """A quarter passes at central, which then forgets the removals of before."""
        house = self._world.house

        def deed() -> str:
            tidy(house.service.store, house.clock.now())
            self._world.clock.forward(QUARTER)
            return f"central is tidied: {tidy(house.service.store, house.clock.now())}"

        return self._at_central(deed)

    def _at_central(self, deed: Callable[[], str]) -> str:
        if not self._world.house.is_up:
            return "central is down"
        self._world.house.disk.fuse = None
        try:
            return deed()
        except Crash:
            self._world.lose_central()
            return "central dies"


def mishaps(world: World, checker: Checker) -> Mapping[str, Callable[[], str]]:
    chaos, spoiling = Chaos(world, checker).all, Spoiling(world)
    more = {"arriving": spoiling.arriving, "built_ahead": spoiling.built_ahead, "tidied": spoiling.tidied}
    return chaos | more


def a_file_plan(random: Random) -> FilePlan:
    plan = a_plan(random)
    limit = random.choice((5, 3))
    files = Files(
        worth=random.choice((1, 6)),
        usable=limit,
        piece=random.choice((1, 2, 4)),
        lot=random.choice((1, 2, 5)),
        building=random.choice((0.0, 0.0, 0.5, 4.0)),
        pauses=random.choice((0.0, 0.1, 0.3)),
    )
    pcs = random.choice(((1, 4), (1, 2, 4), (1, 3, 4), (1, 2, 3, 4)))
    late = frozenset(number for number in pcs[:-1] if random.random() < 0.4)
    return FilePlan(pcs=pcs, pull_limit=limit, chunk_rows=plan.chunk_rows, old_programs=plan.old_programs, files=files, late=late)


def _weights(random: Random) -> Sequence[float]:
    """A file has many letters."""
    return random.choice((5, 8)), 2, random.choice((1, 2, 4)), random.choice((1, 2, 3)), 1


def a_file_kit(folder: Path) -> Kit:
    return a_kit(folder, LARGE)


FILE_PLAY = Play(
    checker=FileChecker,
    deeds=FileDeeds,
    mishaps=mishaps,
    plan=a_file_plan,
    weights=_weights,
    steps=(30, 90),
    world=FileWorld,
)
