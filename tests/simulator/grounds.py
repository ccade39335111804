"""Where schedules are played: the toy's worlds, in which every row is foretold, and shops in which the real business goes on."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.simulator.run import TOY_PLAY, Play
from tests.simulator.shops.play import SHOP_PLAY, a_shop_kit
from tests.simulator.world import Kit, a_kit


@dataclass(frozen=True)
class Ground:
    """Engines and disks to be copied, and how they are played with."""

    kit: Kit
    play: Play


KITS: Mapping[str, tuple[Callable[[Path], Kit], Play]] = {"toy": (a_kit, TOY_PLAY), "shops": (a_shop_kit, SHOP_PLAY)}


def a_ground(name: str, folder: Path) -> Ground:
    own = folder / name
    own.mkdir()
    build, play = KITS[name]
    return Ground(build(own), play)
