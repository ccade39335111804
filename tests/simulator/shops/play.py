"""How the shops are played: all PCs, small answers, and whatever befalls them but what the toy's worlds alone can judge."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from random import Random

from tests.simulator.chaos import Chaos, only
from tests.simulator.checker import Checker
from tests.simulator.ears import Ears
from tests.simulator.run import Play, Schedule, a_plan
from tests.simulator.shops.business import SHOPS
from tests.simulator.shops.checker import ShopChecker
from tests.simulator.shops.deeds import Mix, ShopDeeds
from tests.simulator.shops.mixes import CHANNEL, MIXES
from tests.simulator.world import PCS, Kit, Plan, World, a_kit

MISHAPS = (
    "kill", "close", "crash", "crash_at_commit", "full", "central_crash", "central_full", "clone", "pc_restore",
    "central_restore",
)  # fmt: skip
JUMPS = (timedelta(days=3650), timedelta(days=-3650), timedelta(hours=-1), timedelta(hours=9), timedelta())
PUT_RIGHT = (timedelta(seconds=-2), timedelta(minutes=-3), timedelta(hours=-1), timedelta(hours=1))
"""By how much central's clock is put right: back as well as on."""


Mishaps = Callable[[World], Mapping[str, Callable[[], str]]]


def _no_more(_world: World) -> Mapping[str, Callable[[], str]]:
    return {}


def turns_of_the_day(world: World) -> Mapping[str, Callable[[], str]]:
    """Everybody's clock goes on by a night; and central's is put right by so much as a time server does at once."""

    def night() -> str:
        for clock in (world.clock, *(world.workshop.clock(pc) for pc in world.pcs)):
            clock.forward(timedelta(days=1))
        return "a night"

    def put_right() -> str:
        by = world.random.choice(PUT_RIGHT)
        world.clock.forward(by)
        return f"central's clock is put right by {by}"

    return {"night": night, "put_right": put_right}


def mishaps(world: World, checker: Checker, *, more: Mishaps) -> Mapping[str, Callable[[], str]]:
    """Clocks of PCs are turned by years; central's in the course of the day at most: what it promised runs out by it."""

    def clock() -> str:
        pc = world.random.choice(world.pcs)
        world.workshop.clock(pc).set(world.random.choice(JUMPS))
        return f"clock of {pc.name}"

    return {**only(MISHAPS, Chaos(world, checker).all), "clock": clock, **more(world)}


def a_shop_kit(folder: Path) -> Kit:
    """PCs that have had their first fill: how that goes is the toy's business, and would take half of a schedule."""
    kit = a_kit(folder, SHOPS)
    kit.central.disk.look("UPDATE device SET heard_at = last_seen_at")  # whose customer it was by then, who comes now comes later
    random = Random(0)
    world = World(kit, random, Plan(pcs=tuple(PCS), pull_limit=100, chunk_rows=100, old_programs=frozenset()))
    with world, Ears() as ears:
        schedule = Schedule(world, random, ears, SHOP_PLAYS["shops"])
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


def _busy(random: Random) -> Sequence[float]:
    """Most of what people do here are chains of five deeds by three people."""
    return 5, 1, 6, random.choice((0.1, 0.5)), 0.5


def _play(mix: Mix, more: Mishaps) -> Play:
    return Play(
        checker=ShopChecker,
        deeds=partial(ShopDeeds, mix=mix),
        mishaps=partial(mishaps, more=more),
        plan=a_shop_plan,
        weights=_busy,
        steps=(100, 200),
    )


SHOP_PLAYS: Mapping[str, Play] = {
    name: replace(_play(mix, _no_more), weights=_weights, steps=(40, 120)) if mix is CHANNEL else _play(mix, turns_of_the_day)
    for name, mix in MIXES.items()
}
"""By ground. In the first time stands nearly still; in the others days pass, and central's clock is put right."""
