"""Cuts the power very often: python -m tests.powercut --points 500000 --result docs/figures/lanes/powercut.json.

Goes on where the result says that an earlier run stopped, with a recording of its own and luck that was not drawn before.
"""

import argparse
import json
import multiprocessing
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from functools import partial
from pathlib import Path

from tests.fault.served import make_world, serving
from tests.powercut.recording import compiled
from tests.powercut.replay import Recording, Tally, replay
from tests.powercut.stage import SMALL_LIMITS, Stage
from tests.programs import ROOT

PRODUCTS = 60
MEMORY = Path("/dev/shm")


@dataclass
class Result:
    """What has been seen so far, over all runs."""

    points: int = 0
    passes: int = 0
    seconds: float = 0.0
    parts: Counter[str] = field(default_factory=Counter)
    found: list[object] = field(default_factory=list)

    def add(self, recording: Recording, tally: Tally) -> None:
        self.points += tally.points
        self.parts[recording.part] += tally.points
        self.found += [asdict(one) for one in tally.found]

    def keep(self, path: Path, seed: int, deeds: Counter[str]) -> None:
        told = {
            "command": "python -m tests.powercut",
            "commit": said_by("git", "rev-parse", "--short", "HEAD"),
            "machine": f"{platform.machine()}, {multiprocessing.cpu_count()} cores, Python {platform.python_version()}",
            "seed": seed,
            "points": self.points,
            "passes": self.passes,
            "seconds": round(self.seconds),
            "points_by_part": dict(self.parts),
            "deeds_recorded": dict(deeds),
            "found": self.found,
        }
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")


def earlier(path: Path) -> Result:
    """What the result file says of earlier runs."""
    if not path.exists():
        return Result()
    told = json.loads(path.read_text(encoding="utf-8"))
    return Result(told["points"], told["passes"], told["seconds"], Counter(told["points_by_part"]), told["found"])


@contextmanager
def recorded() -> Iterator[tuple[Path, Sequence[Recording]]]:
    """A day of this program, in memory."""
    scratch = Path(tempfile.mkdtemp(prefix="powercut-", dir=MEMORY if MEMORY.is_dir() else None))
    try:
        with serving(make_world(scratch / "central", products=PRODUCTS), SMALL_LIMITS) as central:
            day = Stage(compiled(scratch), scratch, central).day()
        yield scratch, day
    finally:
        shutil.rmtree(scratch)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.powercut")
    parser.add_argument("--points", type=int, default=5_000, help="in all, earlier runs included (5000)")
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--result", type=Path, default=ROOT / "docs" / "figures" / "lanes" / "powercut.json")
    args = parser.parse_args()
    result = earlier(args.result)
    with recorded() as (scratch, day), multiprocessing.Pool(args.processes) as pool:
        deeds = Counter({recording.part: len(recording.deeds) for recording in day})
        while result.points < args.points:
            began, numbers = time.monotonic(), range(result.passes, result.passes + 2 * args.processes)
            for recording in day:
                work = partial(replay, recording, scratch=scratch, seed=args.seed)
                for tally in pool.imap_unordered(work, numbers):
                    result.add(recording, tally)
            result.passes = numbers.stop
            result.seconds += time.monotonic() - began
            result.keep(args.result, args.seed, deeds)
            print(f"{result.points} points, {len(result.found)} wrong, {result.seconds:.0f} s", flush=True)
    return 1 if result.found else 0


def said_by(*words: str) -> str:
    """What a program outside ours answers."""
    return subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False).stdout.strip()


if __name__ == "__main__":
    sys.exit(main())
