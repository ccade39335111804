"""Grounds in which few things happen, and often: what takes three rare mishaps in a row shows here in a few hundred seeds."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from random import Random

from sync.kernel.commands import HOUSE, Command
from tests.simulator.chaos import only
from tests.simulator.deeds import Deeds
from tests.simulator.files.play import FILE_PLAY, a_file_plan
from tests.simulator.files.world import FilePlan
from tests.simulator.pc import Pc
from tests.simulator.run import TOY_PLAY, Play, a_plan
from tests.simulator.world import Plan

NEVER = 1_000_000


class DryDeeds(Deeds):
    """The pool runs dry soon."""

    def _kinds(self, pc: Pc) -> list[Callable[[Pc], Command]]:
        return [*super()._kinds(pc), *([] if pc.dealer_id == HOUSE else [self._take] * 10)]


class LinkedDeeds(Deeds):
    """Few notes, and many commands that look at one and change another."""

    def _kinds(self, pc: Pc) -> list[Callable[[Pc], Command]]:
        return [*super()._kinds(pc), *([] if pc.dealer_id == HOUSE else [self._copy] * 8)]


def _only(play: Play, names: tuple[str, ...], plan: Callable[[Random], Plan]) -> Play:
    """The same play with these mishaps alone."""
    return replace(
        play,
        mishaps=lambda world, checker: only(names, play.mishaps(world, checker)),
        plan=plan,
    )


def _small(random: Random, *, pcs: tuple[tuple[int, ...], ...], limit: int = 100) -> Plan:
    """Few PCs, all of this year's program."""
    return replace(a_plan(random), pcs=random.choice(pcs), pull_limit=limit, old_programs=frozenset())


def _rows_only(random: Random) -> FilePlan:
    """Large scopes that central makes no files of."""
    plan = a_file_plan(random)
    return replace(plan, files=replace(plan.files, worth=NEVER))


SHOP_ALONE, TWO_SHOPS = ((1, 2), (1, 2, 4)), ((1, 3), (1, 2, 3), (1, 3, 4))

FOCUSED_PLAYS: Mapping[str, Play] = {
    "fills": _only(
        FILE_PLAY, ("kill", "crash", "crash_at_commit", "full", "moved_list", "central_restore", "tidied", "nosy"), _rows_only
    ),
    "rotten": _only(TOY_PLAY, ("rot", "kill", "clock"), partial(_small, pcs=SHOP_ALONE)),
    "restored": _only(
        TOY_PLAY, ("central_restore", "clone", "pc_restore", "central_crash", "kill"), partial(_small, pcs=SHOP_ALONE)
    ),
    "backups": replace(_only(TOY_PLAY, ("central_restore",), partial(_small, pcs=((1, 2),))), steps=(40, 120)),
    "offices": _only(
        TOY_PLAY, ("device_gone", "nosy", "moved_list", "upgrade", "clone"), partial(_small, pcs=TWO_SHOPS, limit=3)
    ),
    "dry": replace(_only(TOY_PLAY, ("kill", "central_crash", "clone"), partial(_small, pcs=TWO_SHOPS)), deeds=DryDeeds),
    "linked": replace(_only(TOY_PLAY, ("kill", "full"), partial(_small, pcs=SHOP_ALONE)), deeds=LinkedDeeds),
    "broken": _only(TOY_PLAY, ("full", "central_full", "central_crash"), partial(_small, pcs=SHOP_ALONE)),
}
"""By ground. Hunts are for them: the suite plays none for its own sake."""
