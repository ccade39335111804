"""A replica that is made anew in the middle of a history: what was saved, decided, numbered and attached goes on."""

from collections.abc import Mapping

from tests.simulator.grounds import Ground
from tests.simulator.run import run

SEEDS = range(6)


def test_every_schedule_with_repairs_keeps_the_promises_and_settles(grounds: Mapping[str, Ground]) -> None:
    """By the oracles of docs/SIMULATOR.md; and replicas are made anew."""
    repairs = grounds["repairs"]
    results = [run(repairs.kit, seed, play=repairs.play, trace=True) for seed in SEEDS]
    red = [f"seed {result.seed}: {result.text}" for result in results if result.oracle]
    assert not red, "\n".join(red)
    assert any("is made anew" in line for result in results for line in result.trace)
