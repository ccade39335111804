"""The grounds beside the toy's: large scopes as files, files beside commands, replicas made anew, journals, the real business."""

from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

from tests.simulator.grounds import Ground
from tests.simulator.mix import accepted_in, known_mix
from tests.simulator.run import Result, run

BLOCKS = {
    "shops": ((0, 8), (8, 16), (16, 24)),
    "counter": ((0, 4),),
    "desk": ((0, 4),),
    "office": ((0, 4),),
    "deals": ((0, 5),),
    "numbers": ((0, 4), (5, 6)),
    "training": ((0, 4),),
    "service": ((0, 4),),
}
"""Of the business, by ground: the first seed of each, and the one behind its last."""

REGRESSIONS = Path(__file__).with_name("regressions.txt")


def red_once() -> list[tuple[str, int]]:
    """Ground and seed."""
    lines = [line.split() for line in REGRESSIONS.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return [("toy", int(line[0])) if line[0].isdigit() else (line[0], int(line[1])) for line in lines]


def green(ground: Ground, seeds: Iterable[int]) -> list[Result]:
    results = [run(ground.kit, seed, play=ground.play, trace=True) for seed in seeds]
    red = [f"seed {result.seed}: {result.text}" for result in results if result.oracle]
    assert not red, "\n".join(red)
    return results


def test_large_scopes_come_as_files_and_all_of_it_can_be_found(grounds: Mapping[str, Ground]) -> None:
    """Invariants 7, 12, 13, 16, 18, 20, 24, 30 and 38, by the oracles of docs/SIMULATOR.md; and files do arrive."""
    results = green(grounds["files"], range(10))
    assert sum(result.arrived for result in results) > len(results)


def test_no_file_beside_a_command_is_lost_and_each_is_what_its_name_says(grounds: Mapping[str, Ground]) -> None:
    """Invariants 1, 3, 7, 15, 22, 28, 29 and 34, by the oracles of docs/SIMULATOR.md; and papers do reach central."""
    results = green(grounds["papers"], range(20))
    assert sum(result.arrived for result in results) > len(results)


def test_what_was_saved_decided_numbered_and_attached_goes_on_in_a_replica_made_anew(grounds: Mapping[str, Ground]) -> None:
    """Fault 37. Invariants 1-4, 15, 26, 28, 29 and 34, by the oracles of docs/SIMULATOR.md; and replicas are made anew."""
    results = green(grounds["repairs"], range(6))
    assert any("is made anew" in line for result in results for line in result.trace)


def test_what_a_journal_holds_is_at_central_once_whatever_becomes_of_its_replica(grounds: Mapping[str, Ground]) -> None:
    """Faults 35, 37-41, 50, 97, 108. Invariants 1-4, 7, 15, 26, 28 and 29, by the oracles of docs/SIMULATOR.md."""
    results = green(grounds["journals"], range(12))
    assert sum(result.arrived for result in results) > 0
    trace = "\n".join(line for result in results for line in result.trace)
    assert all(words in trace for words in ("is made anew", "is enrolled anew", "imported", "is brought to"))


@pytest.mark.parametrize(("name", "seed"), red_once())
def test_what_was_red_once_is_green(grounds: Mapping[str, Ground], name: str, seed: int) -> None:
    green(grounds[name], [seed])


@pytest.mark.parametrize(("name", "first", "behind"), [(name, *block) for name, blocks in BLOCKS.items() for block in blocks])
def test_nothing_of_the_business_is_given_twice_and_no_rival_is_told_of(
    grounds: Mapping[str, Ground], name: str, first: int, behind: int
) -> None:
    """Invariants 3, 7, 15, 25, 26, 27 and 38, by the oracles of docs/SIMULATOR.md; and what is said to be accepted is."""
    seeds = range(first, behind)
    accepted = accepted_in(green(grounds[name], seeds))
    assert {command for command, seed in known_mix(name).items() if seed in seeds} <= accepted


@pytest.mark.parametrize("name", ["files", "papers", "repairs", "journals", "shops"])
def test_the_same_seed_goes_the_same_way(grounds: Mapping[str, Ground], name: str) -> None:
    """Invariant 39."""
    (first,), (second,) = green(grounds[name], [3]), green(grounds[name], [3])
    assert (first.trace, first.digest) == (second.trace, second.digest)
