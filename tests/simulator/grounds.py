"""Where schedules are played: the toy's worlds, in which every row is foretold, and shops in which the real business goes on."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.simulator.files.play import FILE_PLAY, a_file_kit
from tests.simulator.focus import FOCUSED_PLAYS
from tests.simulator.journals.play import JOURNAL_PLAY
from tests.simulator.journals.world import a_journal_kit
from tests.simulator.papers.play import PAPER_PLAY, a_paper_kit
from tests.simulator.planting import Plant, planted
from tests.simulator.repairs import REPAIR_PLAY
from tests.simulator.run import TOY_PLAY, Play
from tests.simulator.shops.play import SHOP_PLAYS, a_shop_kit
from tests.simulator.world import Kit, a_kit


@dataclass(frozen=True)
class Ground:
    """Engines and disks to be copied, and how they are played with."""

    kit: Kit
    play: Play

    @contextmanager
    def with_defect(self, plant: Plant) -> Iterator[None]:
        """Words that central made before, or makes meanwhile, are not those of the other code."""
        with planted(plant):
            self.kit.drives.begin_anew()
            try:
                yield
            finally:
                self.kit.drives.begin_anew()


KITS: Mapping[str, Callable[[Path], Kit]] = {
    "toy": a_kit,
    "files": a_file_kit,
    "papers": a_paper_kit,
    "journals": a_journal_kit,
    "shops": a_shop_kit,
}
PLAYS: Mapping[str, Play] = {
    "toy": TOY_PLAY,
    "files": FILE_PLAY,
    "papers": PAPER_PLAY,
    "repairs": REPAIR_PLAY,
    "journals": JOURNAL_PLAY,
    **FOCUSED_PLAYS,
    **SHOP_PLAYS,
}
"""By ground."""
KIT_OF: Mapping[str, str] = {
    **{name: name for name in KITS},
    **dict.fromkeys(FOCUSED_PLAYS, "toy"),
    "fills": "files",
    "repairs": "papers",
    **dict.fromkeys(SHOP_PLAYS, "shops"),
}
"""Which kit each is played with."""


def the_grounds(folder: Path) -> Mapping[str, Ground]:
    """All of them; each kit is made once."""
    kits = {name: a_kit_of(name, folder) for name in KITS}
    return {name: Ground(kits[KIT_OF[name]], play) for name, play in PLAYS.items()}


def a_ground(name: str, folder: Path) -> Ground:
    return Ground(a_kit_of(KIT_OF[name], folder), PLAYS[name])


def a_kit_of(name: str, folder: Path) -> Kit:
    own = folder / name
    own.mkdir(exist_ok=True)
    return KITS[name](own)
