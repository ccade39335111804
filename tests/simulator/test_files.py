"""Large scopes that come as files: whatever befalls file, central and PC, all of it is there in the end, and can be found."""

from collections.abc import Mapping

from tests.simulator.grounds import Ground
from tests.simulator.run import run

SEEDS = range(10)


def test_every_schedule_with_files_keeps_the_promises_and_settles(grounds: Mapping[str, Ground]) -> None:
    """Invariants 7, 12, 13, 16, 18, 20, 24, 30 and 38, by the oracles of docs/SIMULATOR.md; and files do arrive."""
    files = grounds["files"]
    results = [run(files.kit, seed, play=files.play) for seed in SEEDS]
    red = [f"seed {result.seed}: {result.text}" for result in results if result.oracle]
    assert not red, "\n".join(red)
    assert sum(result.arrived for result in results) > len(results)


def test_the_same_seed_goes_the_same_way_with_files(grounds: Mapping[str, Ground]) -> None:
    """Invariant 39."""
    files = grounds["files"]
    first, second = run(files.kit, 3, play=files.play), run(files.kit, 3, play=files.play)
    assert first.digest == second.digest
