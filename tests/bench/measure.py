"""Timing, and what a benchmark says in the end."""

import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from math import ceil


@dataclass(frozen=True, kw_only=True)
class Figure:
    """One claim: ours against the floor. `limit` bounds `ratio` from above, or from below where more is better."""

    name: str
    what: str
    floor: str
    """What `bare` did, in words: a ratio says nothing without it."""
    ours: float
    bare: float
    unit: str
    limit: float
    more_is_better: bool = False
    samples: int = 1

    @property
    def ratio(self) -> float:
        return self.ours / self.bare

    @property
    def holds(self) -> bool:
        return self.ratio >= self.limit if self.more_is_better else self.ratio <= self.limit

    def as_json(self) -> dict[str, object]:
        return asdict(self) | {"ratio": round(self.ratio, 3), "holds": self.holds}


def timed(deed: Callable[[], object]) -> float:
    """Seconds on the wall."""
    began = time.perf_counter()
    deed()
    return time.perf_counter() - began


def percentile(samples: Sequence[float], share: float) -> float:
    """The smallest sample that `share` of all do not exceed."""
    ordered = sorted(samples)
    return ordered[max(0, ceil(share * len(ordered)) - 1)]


def p95(samples: Sequence[float]) -> float:
    return percentile(samples, 0.95)


def median(samples: Sequence[float]) -> float:
    return percentile(samples, 0.5)


def side_by_side(ours: Sequence[Callable[[], object]], bare: Sequence[Callable[[], object]]) -> tuple[list[float], list[float]]:
    """Seconds of each deed, taken in turns: a neighbour on the machine then slows both alike."""
    pairs = [(timed(one), timed(other)) for one, other in zip(ours, bare, strict=True)]
    return [one for one, _ in pairs], [other for _, other in pairs]
