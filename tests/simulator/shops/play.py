"""How the shops are played: all PCs, small answers, and whatever befalls them but what the toy's worlds alone can judge."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from random import Random

from tests.simulator.chaos import Chaos
from tests.simulator.checker import Checker
from tests.simulator.ears import Ears
from tests.simulator.run import Play, Schedule, a_plan
from tests.simulator.shops.business import SHOPS
from tests.simulator.shops.checker import ShopChecker
from tests.simulator.shops.deeds import ShopDeeds
from tests.simulator.shops.mixes import CHANNEL
from tests.simulator.world import PCS, Kit, Plan, World, a_kit

MISHAPS = (
    "kill", "close", "crash", "crash_at_commit", "full", "central_crash", "central_full", "clone", "pc_restore",
    "central_restore",
)  # fmt: skip
JUMPS = (timedelta(days=3650), timedelta(days=-3650), timedelta(hours=-1), timedelta(hours=9), timedelta())


def mishaps(world: World, checker: Checker) -> Mapping[str, Callable[[], str]]:
    """A clock is turned at PCs only: protections and slices would run out by central's."""
    chaos = Chaos(world, checker).all

    def clock() -> str:
        pc = world.random.choice(world.pcs)
        world.workshop.clock(pc).set(world.random.choice(JUMPS))
        return f"clock of {pc.name}"

    return {name: chaos[name] for name in MISHAPS} | {"clock": clock}


def a_shop_kit(folder: Path) -> Kit:
    """PCs that have had their first fill: how that goes is the toy's business, and would take half of a schedule."""
    kit = a_kit(folder, SHOPS)
    kit.central.disk.look("UPDATE device SET heard_at = last_seen_at")  # whose customer it was by then, who comes now comes later
    random = Random(0)
    world = World(kit, random, Plan(pcs=tuple(PCS), pull_limit=100, chunk_rows=100, old_programs=frozenset()))
    with world, Ears() as ears:
        schedule = Schedule(world, random, ears, SHOP_PLAY)
        schedule.begin()
        schedule.settle()
        for pc in world.pcs:
            world.workshop.end(pc)
            kit.enrolled[pc.number, True] = pc.image.disk
    return kit


def a_shop_plan(random: Random) -> Plan:
    return replace(a_plan(random), pcs=(1, 3, 4) if random.random() < 0.5 else (1, 2, 3, 4), old_programs=frozenset())


def _weights(random: Random) -> Sequence[float]:
    """Less befalls them than in the toy's worlds, and more is done: a claim takes three people and six letters."""
    return random.choice((4, 6)), 1, 4, random.choice((0.1, 0.5)), 0.5


SHOP_PLAY = Play(
    checker=ShopChecker,
    deeds=partial(ShopDeeds, mix=CHANNEL),
    mishaps=mishaps,
    plan=a_shop_plan,
    weights=_weights,
    steps=(40, 120),
)
