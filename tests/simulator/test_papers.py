"""Files that commands name: none is lost, each is what its name says, and one that is refused holds up no other."""

from collections.abc import Mapping

from tests.simulator.grounds import Ground
from tests.simulator.run import run

SEEDS = range(20)


def test_every_schedule_with_papers_keeps_the_promises_and_settles(grounds: Mapping[str, Ground]) -> None:
    """By the oracles of docs/SIMULATOR.md; and papers do reach central."""
    papers = grounds["papers"]
    results = [run(papers.kit, seed, play=papers.play) for seed in SEEDS]
    red = [f"seed {result.seed}: {result.text}" for result in results if result.oracle]
    assert not red, "\n".join(red)
    assert sum(result.arrived for result in results) > len(results)


def test_the_same_seed_goes_the_same_way_with_papers(grounds: Mapping[str, Ground]) -> None:
    """Nothing but the seed tells what happens."""
    papers = grounds["papers"]
    first, second = run(papers.kit, 3, play=papers.play), run(papers.kit, 3, play=papers.play)
    assert first.digest == second.digest
