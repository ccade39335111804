"""One world: its parts, and every single thing that can happen in it. Which one does is the scheduler's choice."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from functools import partial
from hashlib import sha256
from pathlib import Path
from random import Random
from shutil import rmtree
from types import ModuleType
from uuid import UUID

from sync.central import exchange, snapshots
from sync.central.service import Service
from sync.client import loop, watchdog
from sync.kernel.clock import to_micros
from sync.protocol.proofs import Asked, prove
from tests.simulator.business import TOY, Trade
from tests.simulator.disk import Crash, Disk
from tests.simulator.drives import Drives
from tests.simulator.fibres import Fibre, Fibres, Time
from tests.simulator.house import Founded, Held, House, Reply, a_central
from tests.simulator.pc import Image, Pc, SkewedClock, Workshop, a_replica_disk, enrolled
from tests.simulator.post import Letter, Post, Stage

PCS = {1: 7, 2: 7, 3: 8, 4: 0}
"""Device numbers and their dealers: a shop with two PCs, another shop, and the house."""
ANEW = 10
"""So much more is the number of a PC that was enrolled once more."""


Patch = tuple[ModuleType, str, object]
"""A module, a name in it, and what stands there."""


@dataclass(frozen=True)
class Kit:
    """What all worlds share: engines, and disks to be copied."""

    drives: Drives
    trade: Trade
    central: Founded
    replica: Disk
    folder: Path
    enrolled: dict[tuple[int, bool], Disk] = field(default_factory=dict)

    def disk_of(self, pc: Pc) -> Disk:
        """As enrolment left it, for the program that is on it."""
        key = (pc.number, pc.is_new)
        if key not in self.enrolled:
            self.enrolled[key] = enrolled(self.drives, self.replica, pc, self.central.letters[pc.number])
        return self.enrolled[key]


def dealer_of(device: int) -> int:
    return PCS[device % ANEW]


def a_kit(folder: Path, trade: Trade = TOY, devices: Iterable[int] = PCS) -> Kit:
    drives = Drives()
    central = a_central(
        drives, SkewedClock(Time()), Random(0), trade=trade, folder=folder, devices={one: dealer_of(one) for one in devices}
    )
    return Kit(drives, trade, central, a_replica_disk(drives, trade, epoch=central.epoch), folder)


@dataclass(frozen=True)
class Plan:
    """What kind of world a seed makes."""

    pcs: tuple[int, ...]
    pull_limit: int
    chunk_rows: int
    old_programs: frozenset[int]


class World:
    """Everything that moves. A step of the scheduler is one call; afterwards everybody who can run has run."""

    has_files = False
    """Whether large scopes come as files."""

    def __init__(self, kit: Kit, random: Random, plan: Plan) -> None:
        self.random = random
        self.time = Time()
        self.fibres = Fibres(self.time)
        self.fibres.on_error = self._on_error
        self.post = Post(self.fibres)
        self.clock = SkewedClock(self.time)
        self.kit, self.plan = kit, plan
        self.trace: list[str] = []
        self.folder = kit.folder / "world"
        self.house = House(
            kit.drives,
            kit.central.disk.copy(),
            self.clock,
            random,
            trade=kit.trade,
            folder=self.folder,
            pull_limit=plan.pull_limit,
            prepare=self._prepare,
        )
        self.workshop = Workshop(kit.drives, self.time, self.fibres, self.post, random)
        self.pcs = [self._pc(number, PCS[number]) for number in plan.pcs]
        self.replies: dict[int, list[Reply]] = {}
        self.requests: list[Letter] = []
        self.needs_newer = False
        self.on_answer: Callable[[Letter, Reply], None] = lambda _letter, _reply: None

    def note(self, what: str) -> None:
        self.trace.append(f"{self.time.seconds:.1f} {what}")

    @property
    def digest(self) -> str:
        return sha256("\n".join(self.trace).encode()).hexdigest()[:16]

    def pc_of(self, owner: object) -> Pc | None:
        return next((pc for pc in self.pcs if pc.program is not None and pc.program.owner is owner), None)

    def start(self, pc: Pc) -> None:
        self.note(f"start {pc.name}")
        try:
            self.workshop.start(pc)
        except Crash:
            self.kill(pc)

    def demand_newer(self) -> None:
        """Central sends rows to this year's programs only. Work is taken from all."""
        self.needs_newer = True
        setattr(exchange, "OLDEST_PULL", 2)  # noqa: B010 - no name of the module's own

    def kill(self, pc: Pc) -> None:
        self.note(f"kill {pc.name}")
        self.workshop.kill(pc)

    def pass_time(self, seconds: float) -> None:
        for _ in self.time.pass_until(self.time.seconds + seconds):
            self.fibres.run_ready()

    def copy_of(self, letter: Letter) -> None:
        """The same bytes once more, on their way on their own."""
        self.post.letters.append(replace(letter, fibre=None, owner=None, stage=Stage.GOING, reply=None, held=None, error=None))

    def stray(self, device: int, asked: Asked, *, key: bytes, is_forged: bool = False) -> None:
        """A request that nobody waits for, signed with this key."""
        proof = prove(asked, key, device=f"{PCS[device]}.{UUID(int=device).hex}", at=to_micros(self.clock.now()))
        self.post.letters.append(Letter(device, asked, proof, 0.0, None, None, is_forged=is_forged))

    def ask(self, letter: Letter) -> None:
        """Central works on it; the answer is on its way, or held."""
        if not self.house.is_up:
            self.post.fail(letter, "central is down")
            return
        try:
            found = self.house.answer(letter.asked, letter.proof, letter.takes if self.has_files else "")
        except Crash:
            self.note("central dies")
            self.lose_central()
            return
        self.on_answer(letter, found.reply() if isinstance(found, Held) else found)
        if isinstance(found, Held):
            letter.stage, letter.held = Stage.HELD, found
            until = self.time.seconds + found.seconds
            self.time.at(until, lambda: self._hold_is_over(letter, found))
        else:
            self._send_back(letter, found)

    def lose_central(self) -> None:
        """The program at central is gone, and with it every connection."""
        self.house.die()
        for letter in list(self.post.letters):
            if letter.stage is not Stage.GOING or letter.fibre is None:
                self.post.fail(letter, "central is gone")

    def news(self, heads: Mapping[str, int]) -> None:
        """Somebody committed at central: those who hold for these scopes are answered. Rights may have ended meanwhile."""
        for letter in list(self.post.letters):
            held = letter.held
            if held is None or letter.fibre is None:
                continue
            if any(heads.get(scope, 0) > seen for scope, seen in held.exchanged.heads.items()):
                self.time.at(self.time.seconds, partial(self._ask_again, letter, held))

    def _ask_again(self, letter: Letter, held: Held) -> None:
        if letter in self.post.letters and letter.held is held:
            letter.held = None
            self.ask(letter)

    def _hold_is_over(self, letter: Letter, held: Held) -> None:
        if letter in self.post.letters and letter.held is held:
            self._send_back(letter, held.reply())

    def _send_back(self, letter: Letter, reply: Reply) -> None:
        letter.stage, letter.reply, letter.held = Stage.COMING, reply, None

    def _on_error(self, fibre: Fibre, error: BaseException) -> None:
        pc = self.pc_of(fibre.owner)
        if not isinstance(error, Crash):
            raise AssertionError(f"a thread of {pc and pc.name} ended: {error!r}") from error
        if pc is not None:
            self.kill(pc)

    def _pc(self, number: int, dealer_id: int) -> Pc:
        is_new = number not in self.plan.old_programs
        pc = Pc(Image(Disk()), dealer_id, number, name=f"pc{number}", is_new=is_new, trade=self.kit.trade)
        pc.image = Image(self.kit.disk_of(pc).copy())
        return pc

    def _prepare(self, service: Service) -> None:
        """What is seen to whenever central starts."""

    def _patches_of(self) -> Iterable[Patch]:
        """What stands in the engine's modules for as long as this world lasts."""
        yield loop, "threading", self.fibres
        yield watchdog, "threading", self.fibres
        yield snapshots, "CHUNK_ROWS", self.plan.chunk_rows
        yield exchange, "OLDEST_PULL", 1

    def __enter__(self) -> "World":
        self._patches = ExitStack()
        for module, name, value in self._patches_of():
            self._patches.callback(setattr, module, name, getattr(module, name))
            setattr(module, name, value)
        self.house.listener = self.news
        return self

    def __exit__(self, *_error: object) -> None:
        self.fibres.kill_all()
        self._patches.close()
        if self.folder.exists():
            rmtree(self.folder)
