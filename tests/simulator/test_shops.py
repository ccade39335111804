"""The real business in the simulator: whatever befalls shops and the house, nothing is given twice and no rival is told of."""

from collections.abc import Iterable, Mapping

import pytest

from tests.simulator.grounds import Ground
from tests.simulator.mix import accepted_in, known_mix
from tests.simulator.run import Result, run

BLOCKS = {
    "shops": ((0, 8), (8, 16), (16, 24)),
    "counter": ((0, 4),),
    "desk": ((0, 4),),
    "office": ((0, 4),),
    "deals": ((0, 4),),
    "numbers": ((0, 4), (5, 6)),
}
"""By ground: the first seed of each, and the one behind its last."""


@pytest.mark.parametrize(("name", "first", "behind"), [(name, *block) for name, blocks in BLOCKS.items() for block in blocks])
def test_every_schedule_keeps_the_laws_of_the_business_and_settles(
    grounds: Mapping[str, Ground], name: str, first: int, behind: int
) -> None:
    """Invariants 3, 7, 15, 23, 24, 25, 26, 27 and 38, by the oracles of docs/SIMULATOR.md; and what is said to be accepted is."""
    seeds = range(first, behind)
    results = [run(grounds[name].kit, seed, play=grounds[name].play) for seed in seeds]
    assert not _red(results), "\n".join(_red(results))
    accepted = accepted_in(results)
    assert {command for command, seed in known_mix(name).items() if seed in seeds} <= accepted


def test_the_same_seed_goes_the_same_way_with_the_real_business(grounds: Mapping[str, Ground]) -> None:
    """Invariant 39."""
    shops = grounds["shops"]
    first, second = run(shops.kit, 3, play=shops.play), run(shops.kit, 3, play=shops.play)
    assert first.digest == second.digest


def _red(results: Iterable[Result]) -> list[str]:
    return [f"seed {result.seed}: {result.text}" for result in results if result.oracle]
