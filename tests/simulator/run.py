"""One schedule: a world of a seed, its faults, the calm that follows, and what the checker says of it."""

import gc
import traceback
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from random import Random

from tests.simulator.chaos import Chaos
from tests.simulator.checker import Checker
from tests.simulator.deeds import Deeds, work
from tests.simulator.disk import Crash
from tests.simulator.ears import Ears
from tests.simulator.fibres import TightLoop
from tests.simulator.ledger import Violation, demand
from tests.simulator.line_faults import LineFaults
from tests.simulator.pc import Pc
from tests.simulator.post import Stage
from tests.simulator.world import Kit, Plan, World

KINDS = (1, 2, 3, 5, 8)
"""So many kinds of mishap a world knows: of few kinds each comes often enough to meet itself."""
ROUNDS_SECONDS = 300.0
"""Virtual seconds within which everything must have settled after the last fault."""
ECHO_SECONDS = 31.0
"""Longer than a request waits for its answer."""
IDLE_EVERY = 25
"""Seeds whose world is watched for two idle minutes in the end: as much work as a whole schedule."""
ACCEPTED = "SELECT DISTINCT name FROM decision WHERE state IN ('confirmed', 'adjusted')"
PASSES = (0.0, 0.3, 0.3, 1.0, 1.0, 5.0, 5.0, 31.0)


@dataclass(frozen=True)
class Result:
    """What became of a seed. `oracle` is empty where no promise was broken."""

    seed: int
    digest: str
    steps: int
    oracle: str = ""
    text: str = ""
    trace: tuple[str, ...] = ()
    accepted: frozenset[str] = frozenset()
    """Names of commands that central said yes to."""
    arrived: int = 0
    """Whole files that came to where they belong, in worlds that have any."""


@dataclass(frozen=True, kw_only=True)
class Play:
    """What is played in a world: who checks it, what people do, what befalls them, and which worlds there are."""

    checker: Callable[[World], Checker]
    deeds: Callable[[Random], Deeds]
    mishaps: Callable[[World, Checker], Mapping[str, Callable[[], str]]]
    plan: Callable[[Random], Plan]
    weights: Callable[[Random], Sequence[float]]
    """How often a letter goes on, time passes, somebody works, something befalls somebody, and what is off goes on."""
    steps: tuple[int, int]
    world: Callable[[Kit, Random, Plan], World] = World


class Schedule:
    """Decides what happens next. Everything that it decides comes from one random source."""

    def __init__(self, world: World, random: Random, ears: Ears, play: Play) -> None:
        self.world = world
        self._ears = ears
        self._random = random
        self.checker = play.checker(world)
        self._deeds = play.deeds(random)
        self._line = LineFaults(world)
        chaos = play.mishaps(world, self.checker)
        known = random.sample(list(chaos), min(random.choice(KINDS), len(chaos)))
        self.mishaps = {name: chaos[name] for name in known}
        self._bad_line = random.choice((0.0, 0.1, 0.3, 0.5))
        self._weights = play.weights(random)
        self.steps = 0

    def begin(self) -> None:
        for pc in self.world.pcs:
            self._start(pc)
        self._after()

    def step(self) -> None:
        kinds: tuple[Callable[[], None], ...] = (self.deliver, self.tick, self.work, self.mishap, self.switch_on)
        self._random.choices(kinds, self._weights)[0]()

    def deliver(self) -> None:
        letters = [letter for letter in self.world.post.letters if letter.stage is not Stage.HELD]
        if letters:
            self._note(self._line.move(self._random.choice(letters), bad=self._bad_line))
        self._after()

    def tick(self) -> None:
        seconds = self._random.choice(PASSES)
        self._note(f"{seconds} s pass")
        self.world.pass_time(seconds)
        self._after()

    def work(self) -> None:
        pc = self._random.choice(self.world.pcs)
        if pc.program is not None:
            try:
                self._note(f"{pc.name} {work(pc, self._deeds)}")
            except Crash:
                self.world.kill(pc)
        self._after()

    def mishap(self) -> None:
        if self.mishaps:
            name = self._random.choice(list(self.mishaps))
            self._note(self.mishaps[name]())
        self._after()

    def switch_on(self) -> None:
        """Whatever is off goes on again."""
        if not self.world.house.is_up:
            self.world.house.start()
            self._note("central is back")
        off = [pc for pc in self.world.pcs if pc.program is None]
        if off:
            self._start(self._random.choice(off))
        self._after()

    def settle(self) -> None:
        """The faults have ended and nobody does anything: everything comes to rest by itself."""
        world = self.world
        self._note("calm")
        self._calm()
        until = world.time.seconds + ROUNDS_SECONDS
        while not self.checker.is_quiet():
            if world.time.seconds > until:
                raise Violation("settles", self._what_is_left())
            self._calm_step()
        self.checker.at_rest()

    def idle(self) -> None:
        """Invariant 37: two minutes in which nothing happens, once nobody waits any more for what was lost on the line."""
        self._rest(ECHO_SECONDS)
        before = self.world.post.asked
        self._rest(120.0)
        self.checker.is_modest(self.world.post.asked - before, 2.0)

    def _rest(self, seconds: float) -> None:
        until = self.world.time.seconds + seconds
        while self.world.time.seconds < until:
            self._calm_step()

    def _calm(self) -> None:
        world = self.world
        world.house.disk.fuse = None
        if not world.house.is_up:
            world.house.start()
        for pc in world.pcs:
            pc.image.disk.fuse = None
            if pc.image.is_rotten:  # time for a comparison
                world.workshop.clock(pc).forward(timedelta(hours=7))
            if (world.needs_newer or pc.image.is_rotten) and not pc.is_new:  # an old program is told no sums
                world.workshop.end(pc)
                pc.is_new = True
            if pc.program is None:
                self._start(pc)
        self._after()

    def _calm_step(self) -> None:
        world = self.world
        letters = [letter for letter in world.post.letters if letter.stage is not Stage.HELD]
        if letters:
            self._note(self._line.move(letters[0], bad=0.0))
        else:
            due = world.time.next()
            if due is None:
                raise Violation("settles", f"nothing will ever happen again; {self._what_is_left()}")
            world.pass_time(max(0.0, due - world.time.seconds))
        self._after()

    def _what_is_left(self) -> str:
        return "; ".join(self.checker.unsettled(pc) for pc in self.world.pcs if not pc.is_revoked)

    def _start(self, pc: Pc) -> None:
        self.world.start(pc)

    def _note(self, what: str) -> None:
        self.world.note(what)

    def _after(self) -> None:
        self.world.fibres.run_ready()
        self.world.pass_time(0.0)
        self.steps += 1
        demand(not self._ears.heard, "logged", self._ears.heard)
        demand(not self.world.house.kept.stale, "kept", self.world.house.kept.stale)
        self.checker.after_step()


def a_plan(random: Random) -> Plan:
    pull_limit = random.choice((100, 100, 5, 3))
    old = frozenset(number for number in (1, 3) if random.random() < 0.2)
    pcs = random.choice(((1, 2), (1, 3), (1, 4), (1, 2, 4), (1, 2, 3, 4), (1, 2, 3, 4)))
    return Plan(pcs=pcs, pull_limit=pull_limit, chunk_rows=random.choice((2, 4)), old_programs=old)


def _weights(random: Random) -> Sequence[float]:
    return random.choice((3, 5)), 1.5, random.choice((1, 2, 4)), random.choice((1, 2, 3)), 1


TOY_PLAY = Play(
    checker=Checker,
    deeds=Deeds,
    mishaps=lambda world, checker: Chaos(world, checker).all,
    plan=a_plan,
    weights=_weights,
    steps=(15, 55),
)


def run(kit: Kit, seed: int, *, trace: bool = False, play: Play = TOY_PLAY) -> Result:
    """Play a seed to its end, or to the first broken promise."""
    is_tidying = gc.isenabled()
    gc.disable()  # it would cost a tenth of the time; a world leaves little behind, which goes when it is over
    try:
        return _play(kit, seed, play, trace=trace)
    finally:
        if is_tidying:
            gc.enable()


def _play(kit: Kit, seed: int, play: Play, *, trace: bool) -> Result:
    random = Random(seed)
    world = play.world(kit, random, play.plan(random))
    schedule: Schedule | None = None
    oracle, text, accepted, arrived = "", "", frozenset[str](), 0
    try:
        with world, Ears() as ears:
            schedule = Schedule(world, random, ears, play)
            schedule.begin()
            for _ in range(random.randrange(*play.steps)):
                schedule.step()
            schedule.settle()
            if seed % IDLE_EVERY == 0:
                schedule.idle()
            arrived = schedule.checker.arrived
            accepted = frozenset(name for (name,) in world.house.disk.look(ACCEPTED))
    except Violation as violation:
        oracle, text = violation.oracle, str(violation)
    except TightLoop as error:
        oracle, text = "tight-loop", str(error)
    except Exception as error:  # noqa: BLE001 - a defect of the engine shows as any exception
        oracle, text = "exception", "".join(traceback.format_exception(error))
    steps = schedule.steps if schedule is not None else 0
    trail = tuple(world.trace) if trace or oracle else ()
    return Result(seed, world.digest, steps, oracle, text, trail, accepted, arrived)
