"""Plays many seeds on several cores, in blocks, and keeps what was played: see docs/SIMULATOR.md."""

import gc
import json
import multiprocessing
import os
import platform
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import asdict, dataclass
from functools import cache, partial
from pathlib import Path
from typing import TypeVar

from tests.simulator.catches import MOST_SEEDS, Catch, hunt
from tests.simulator.grounds import Ground, a_ground
from tests.simulator.plants import BY_NAME
from tests.simulator.run import Result, run

BLOCK = 100
TWICE_EVERY = 20

A = TypeVar("A")
B = TypeVar("B")


@dataclass(frozen=True, kw_only=True)
class Order:
    """Seeds to play in one go, with a defect or without."""

    seeds: range
    plant: str | None = None
    is_traced: bool = False
    ground: str = "toy"


@dataclass(frozen=True, kw_only=True)
class Played:
    """What became of a block. `cpu` is what it cost one core, in seconds."""

    seeds: range
    steps: int
    cpu: float
    red: tuple[str, ...]
    traces: tuple[str, ...]


@dataclass
class Run:
    """Seeds that one version of the program has played, without a hole, in `seconds` in all."""

    commit: str
    first: int
    last: int
    steps: int = 0
    seconds: float = 0.0
    cpu: float = 0.0

    @property
    def count(self) -> int:
        return self.last - self.first + 1

    def add(self, played: Played) -> None:
        self.last = played.seeds[-1]
        self.steps += played.steps
        self.cpu += played.cpu

    def told(self) -> str:
        rates = f"{self.count / self.seconds:.1f} seeds/s, {self.count / self.cpu:.1f} seeds/s of one core"
        return f"{self.count} seeds, {self.steps} steps; {rates}"


class Kept:
    """The file that says which seeds were played for how long, and which were red."""

    def __init__(self, path: Path, processes: int) -> None:
        self._path, self._processes = path, processes
        told = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {"runs": [], "red": []}
        self._earlier, self._red = told["runs"], told["red"]

    def keep(self, now: Run, red: Iterable[str]) -> None:
        self._red = [*self._red, *red]
        runs = [*self._earlier, asdict(now)]
        machine = f"{platform.machine()}, {multiprocessing.cpu_count()} cores, Python {platform.python_version()}"
        told = {
            "command": f"python -m tests.simulator --processes {self._processes}",
            "machine": machine,
            "seeds": sum(run["last"] - run["first"] + 1 for run in runs),
            "red": self._red,
            "runs": runs,
        }
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._path.write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")


def play(order: Order, *, folder: str) -> Played:
    """In whichever process this is."""
    began, steps = time.process_time(), 0
    red: list[str] = []
    traces: list[str] = []
    for seed in order.seeds:
        ground = ground_in(folder, order.ground)
        with ground.with_defect(BY_NAME[order.plant]) if order.plant else nullcontext():
            result = _twice_now_and_then(ground, seed, is_traced=order.is_traced)
        steps += result.steps
        if order.is_traced:
            traces += [*result.trace, result.digest]
        if result.oracle:
            red.append(f"seed {seed} after {result.steps} steps: {result.text}")
    return Played(seeds=order.seeds, steps=steps, cpu=time.process_time() - began, red=tuple(red), traces=tuple(traces))


def look_for(name: str, *, folder: str) -> tuple[str, Catch | None]:
    """The first seed that catches the defect of this name."""
    plant = BY_NAME[name]
    return name, hunt(ground_in(folder, plant.ground), plant, range(MOST_SEEDS))


@contextmanager
def players(processes: int) -> Iterator["Players"]:
    """So many processes, or this one alone."""
    with tempfile.TemporaryDirectory() as folder:
        if processes == 1:
            yield Players(folder, map)
            return
        with multiprocessing.get_context("spawn").Pool(processes) as pool:
            yield Players(folder, partial(pool.imap, chunksize=1))


class Players:
    """Who works. Results come in the order in which they were asked for."""

    def __init__(self, folder: str, each: Callable[..., Iterable[object]]) -> None:
        self._folder, self._each = folder, each

    def play(self, orders: Iterable[Order]) -> Iterator[Played]:
        return self._all(play, orders)

    def hunt(self, names: Iterable[str]) -> Iterator[tuple[str, Catch | None]]:
        return self._all(look_for, names)

    def _all(self, work: Callable[..., B], orders: Iterable[A]) -> Iterator[B]:
        yield from self._each(partial(work, folder=self._folder), orders)  # type: ignore[misc]


def blocks(seeds: range) -> Iterator[range]:
    for first in range(seeds.start, seeds.stop, BLOCK):
        yield range(first, min(first + BLOCK, seeds.stop))


@cache
def ground_in(folder: str, name: str) -> Ground:
    """Made once a process."""
    own = Path(folder) / str(os.getpid())
    own.mkdir(exist_ok=True)
    ground = a_ground(name, own)
    gc.freeze()
    return ground


def _twice_now_and_then(ground: Ground, seed: int, *, is_traced: bool) -> Result:
    """Invariant 39: every 20th seed must go the same way twice."""
    result = run(ground.kit, seed, trace=is_traced, play=ground.play)
    if seed % TWICE_EVERY == 0 and run(ground.kit, seed, play=ground.play).digest != result.digest:
        return Result(seed, result.digest, result.steps, "deterministic", "the same seed went another way", result.trace)
    return result
