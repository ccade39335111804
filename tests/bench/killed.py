"""From a kill to work: `python -m tests.bench.killed [--products N] [--kills N] [--seed N] [--result FILE]`.

A replica with its sync loop, and then the app's window, are killed (SIGKILL) while they save one document after another, and
started again on what is left: seconds from the start of the process until it is open, a search has found a product, and a save
is durable; and the seconds of a core that it took, which say more on a crowded machine. `sign_in`: from the password to what the
first search finds, in those same lives. The central is a process of its own.
In the end everything that was acknowledged must be in the outbox.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from sqlalchemy import select

from sync.client.local import outbox
from sync.client.opening import open_replica
from tests.bench.figures import machine
from tests.bench.first_fill import a_new_home, settle
from tests.bench.goods import code_of
from tests.bench.measure import median
from tests.bench.told import Step, Told
from tests.programs import PASSWORD, ROOT, environment

WANTED = 3.0
PATIENCE = 120.0
AT_COUNTER = ("opened", "searched", "saved")
AT_DESK = ("typed", *AT_COUNTER)
SIGN_IN = 2.0
"""Seconds from a password to what the first search finds."""


@dataclass(frozen=True)
class Life:
    """From the start of a process to each step."""

    began: float
    steps: Mapping[str, Step]

    def seconds(self, step: str) -> float:
        return self.steps[step].at - self.began


@dataclass(frozen=True)
class Victim:
    """One life of a program after the other on one home. `words`: what follows its module."""

    module: str
    words: Sequence[str]
    told: Path
    steps: Sequence[str]

    def lives(self, kills: int, random: Random) -> Iterator[Life]:
        """Seconds from each start to each step. The first start finds a home that was closed in order, and does not count."""
        for _ in range(kills + 1):
            before, began = len(Told(self.told).steps()), time.monotonic()
            process = subprocess.Popen(
                [sys.executable, "-m", self.module, *self.words], cwd=ROOT, env=environment({"QT_QPA_PLATFORM": "offscreen"})
            )
            try:
                steps = self._first_steps(before, process)
                yield Life(began, {step.name: step for step in steps})
                time.sleep(random.uniform(0.2, 1.5))
            finally:
                process.kill()
                process.wait()

    def _first_steps(self, before: int, process: subprocess.Popen[bytes]) -> Sequence[Step]:
        until = time.monotonic() + PATIENCE
        while len(steps := Told(self.told).steps()[before:]) < len(self.steps):
            assert process.poll() is None, "it ended by itself"
            assert time.monotonic() < until, f"it came no further than {steps}"
            time.sleep(0.01)
        return steps[: len(self.steps)]


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.killed", description=__doc__)
    parser.add_argument("--products", type=int, default=100_000)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--result", type=Path, help="keep the figures in this file")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="dms-killed-") as folder:
        found = measured(Path(folder), products=asked.products, kills=asked.kills, random=Random(asked.seed))
    text = json.dumps(vars(asked) | found | machine(), indent=2, default=str)
    print(text)
    if asked.result is not None:
        asked.result.write_text(text + "\n", encoding="utf-8")
    return 0 if found["lost"] == 0 else 1


def measured(folder: Path, *, products: int, kills: int, random: Random) -> dict[str, object]:
    """`holds`: no start took longer than what is wanted. `load`: of the whole machine, in the end."""
    found: dict[str, object] = {"wanted_seconds": WANTED}
    code, acknowledged = code_of(products - 1), set[str]()
    with a_new_home(folder, products) as (home, _built):
        replica = open_replica(home)
        settle(replica)
        replica.close()
        for name, words, steps in (("at_counter", (), AT_COUNTER), ("at_desk", (PASSWORD,), AT_DESK)):
            told = folder / name
            victim = Victim(f"tests.bench.{name}", (str(home), code, str(told), *words), told, steps)
            _, *lives = victim.lives(kills, random)
            acknowledged |= {step.what for step in Told(told).steps() if step.what}
            found[name] = _figures(lives, steps)
        found["sign_in"] = _sign_in(lives)
        found["acknowledged"], found["lost"] = len(acknowledged), len(acknowledged - _kept(home))
    return found | {"load": round(os.getloadavg()[0], 1)}


def _figures(lives: Sequence[Life], steps: Sequence[str]) -> dict[str, object]:
    """Of each step, and what it took of a core until the last."""
    seconds = {step: [life.seconds(step) for life in lives] for step in steps}
    seconds["core"] = [life.steps["saved"].cpu for life in lives]
    told = {step: {"median": round(median(some), 2), "worst": round(max(some), 2)} for step, some in seconds.items()}
    return told | {"holds": max(seconds["saved"]) <= WANTED}


def _sign_in(lives: Sequence[Life]) -> dict[str, object]:
    """From the password at the desk to what the first search finds: the key is made from the password at its full cost."""
    seconds = [life.seconds("searched") - life.seconds("typed") for life in lives]
    core = [life.steps["searched"].cpu - life.steps["typed"].cpu for life in lives]
    found = {"median": round(median(seconds), 2), "worst": round(max(seconds), 2), "core": round(median(core), 2)}
    return found | {"wanted_seconds": SIGN_IN, "holds": max(seconds) <= SIGN_IN}


def _kept(home: Path) -> set[str]:
    """Commands in the outbox, waiting or decided."""
    replica = open_replica(home)
    try:
        with replica.lanes.parts.store.read() as connection:
            return {one.hex for one in connection.scalars(select(outbox.c.command_id))}
    finally:
        replica.close()


if __name__ == "__main__":
    raise SystemExit(main())
