"""The real business in the simulator: whatever befalls shops and the house, nothing is given twice and no rival is told of."""

from collections.abc import Mapping

import pytest

from tests.simulator.grounds import Ground
from tests.simulator.run import run

BLOCK = 8
BLOCKS = range(4)


@pytest.mark.parametrize("block", BLOCKS)
def test_every_schedule_keeps_the_laws_of_the_business_and_settles(grounds: Mapping[str, Ground], block: int) -> None:
    """Invariants 3, 7, 15, 23, 24, 25, 27 and 38, by the oracles of docs/SIMULATOR.md."""
    shops = grounds["shops"]
    seeds = range(block * BLOCK, (block + 1) * BLOCK)
    red = [f"seed {seed}: {result.text}" for seed in seeds if (result := run(shops.kit, seed, play=shops.play)).oracle]
    assert not red, "\n".join(red)


def test_the_same_seed_goes_the_same_way_with_the_real_business(grounds: Mapping[str, Ground]) -> None:
    """Invariant 39."""
    shops = grounds["shops"]
    first, second = run(shops.kit, 3, play=shops.play), run(shops.kit, 3, play=shops.play)
    assert first.digest == second.digest
