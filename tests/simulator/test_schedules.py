"""Whatever happens to dealers, PCs and central: nothing lost, nothing twice, nothing stuck, nothing of another dealer's.

The fast lane. The long one is `python -m tests.simulator --seeds A-B`; see docs/SIMULATOR.md.
"""

import pytest

from tests.simulator.run import run
from tests.simulator.world import Kit

BLOCK = 25
BLOCKS = range(100)


@pytest.mark.parametrize("block", BLOCKS)
def test_every_schedule_keeps_the_promises_and_settles(kit: Kit, block: int) -> None:
    """Invariants 1-8, 10-18, 20-24, 26, 28-32, 34, 35, 37 and 38, by the oracles of docs/SIMULATOR.md.

    Faults 6, 8-15, 18, 27, 28, 30, 37, 40, 51, 52, 61, 64-66, 68, 71, 73-77, 81, 85, 87 and 91.
    """
    seeds = range(block * BLOCK, (block + 1) * BLOCK)
    red = [f"seed {seed}: {result.text}" for seed in seeds if (result := run(kit, seed)).oracle]
    assert not red, "\n".join(red)


@pytest.mark.parametrize("seed", range(0, 300, 20))
def test_the_same_seed_goes_the_same_way(kit: Kit, seed: int) -> None:
    """Invariant 39."""
    first, second = run(kit, seed, trace=True), run(kit, seed, trace=True)
    assert first.trace == second.trace
    assert first.digest == second.digest
