"""How worlds with journals are played."""

from collections.abc import Callable, Mapping, Sequence
from random import Random

from sync.kernel.commands import Command
from tests.simulator.chaos import Chaos, only
from tests.simulator.checker import Checker
from tests.simulator.deeds import Deeds
from tests.simulator.journals.checker import JournalChecker
from tests.simulator.journals.losses import Losses
from tests.simulator.journals.world import JournalPlan, JournalWorld
from tests.simulator.pc import Pc
from tests.simulator.run import Play, a_plan
from tests.simulator.world import World

MISHAPS = ("kill", "close", "crash", "crash_at_commit", "full", "central_crash", "central_restore", "pc_restore", "clone")
LOSS = 0.7
"""So many of the mishaps are of journals."""
PIECES = (700, 1500, 100_000)


def mishaps(world: World, checker: Checker) -> Mapping[str, Callable[[], str]]:
    """Some of the toy's mishaps, and one of journals in the place of most."""
    assert isinstance(world, JournalWorld)
    assert isinstance(checker, JournalChecker)
    random, losses = world.random, list(Losses(world, checker).all.values())

    def or_loss(deed: Callable[[], str]) -> Callable[[], str]:
        return lambda: random.choice(losses)() if random.random() < LOSS else deed()

    return {name: or_loss(deed) for name, deed in only(MISHAPS, Chaos(world, checker).all).items()}


def a_journal_plan(random: Random) -> JournalPlan:
    plan = a_plan(random)
    return JournalPlan(
        pcs=plan.pcs,
        pull_limit=plan.pull_limit,
        chunk_rows=plan.chunk_rows,
        old_programs=frozenset(),
        follows=random.random() < 0.6,
        piece=random.choice(PIECES),
    )


class JournalDeeds(Deeds):
    """A replica that was lost shows little to change: more is written, and less is answered."""

    def _kinds(self, pc: Pc) -> list[Callable[[Pc], Command]]:
        return [*super()._kinds(pc), *([self._write] * 4)]


def _weights(random: Random) -> Sequence[float]:
    """More is sent than lost."""
    return random.choice((5, 8)), 1.5, random.choice((2, 3)), random.choice((1, 2)), 1.5


JOURNAL_PLAY = Play(
    checker=JournalChecker,
    deeds=JournalDeeds,
    mishaps=mishaps,
    plan=a_journal_plan,
    weights=_weights,
    steps=(25, 70),
    world=JournalWorld,
)
