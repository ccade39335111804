"""Timing, and what a benchmark says in the end."""

import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from math import ceil
from pathlib import Path

TASKS = Path("/proc/self/task")
"""What Linux tells of each thread: time on a core, time in line for one (Documentation/scheduler/sched-stats)."""


@dataclass(frozen=True, kw_only=True)
class Figure:
    """Ours against the floor. `limit` bounds `ratio` from above, or from below where more is better; None promises nothing."""

    name: str
    what: str
    floor: str
    """What `bare` did, in words: a ratio says nothing without it."""
    ours: float
    bare: float
    unit: str
    limit: float | None = None
    more_is_better: bool = False
    samples: int = 1

    @property
    def ratio(self) -> float:
        return self.ours / self.bare

    @property
    def holds(self) -> bool:
        if self.limit is None:
            return True
        return self.ratio >= self.limit if self.more_is_better else self.ratio <= self.limit

    def as_json(self) -> dict[str, object]:
        return asdict(self) | {"ratio": round(self.ratio, 3), "holds": self.holds}


def timed(deed: Callable[[], object]) -> float:
    """Seconds on the wall, without those that this program's threads stood in line for a core that somebody else had."""
    queued, began = waited(), time.perf_counter()
    deed()
    took = time.perf_counter() - began
    return max(0.0, took - (waited() - queued))


def waited(thread: int | None = None) -> float:
    """Seconds that one thread of this program, or all, were ready to run and had no core. 0 where the system cannot tell."""
    pattern = f"{thread}/schedstat" if thread else "*/schedstat"
    try:
        return sum(int(path.read_text().split()[1]) for path in TASKS.glob(pattern)) / 1e9
    except OSError:  # a thread ended while we looked
        return waited(thread) if TASKS.exists() else 0.0


def percentile(samples: Sequence[float], share: float) -> float:
    """The smallest sample that `share` of all do not exceed."""
    ordered = sorted(samples)
    return ordered[max(0, ceil(share * len(ordered)) - 1)]


def p95(samples: Sequence[float]) -> float:
    return percentile(samples, 0.95)


def median(samples: Sequence[float]) -> float:
    return percentile(samples, 0.5)


def side_by_side(
    ours: Sequence[Callable[[], object]], bare: Sequence[Callable[[], object]], *, apart: float = 0
) -> tuple[list[float], list[float]]:
    """Seconds of each deed, taken in turns: a neighbour on the machine then slows both alike.

    `apart`: seconds of rest before each, where a deed has work behind it that nobody waits for.
    """
    pairs = [(_rested(one, apart), _rested(other, apart)) for one, other in zip(ours, bare, strict=True)]
    return [one for one, _ in pairs], [other for _, other in pairs]


def _rested(deed: Callable[[], object], apart: float) -> float:
    time.sleep(apart)
    return timed(deed)
