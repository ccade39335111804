"""Which seed catches which planted defect: looked for once, written down, and played again by every run of the tests."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tests.simulator.grounds import Ground
from tests.simulator.planting import Plant
from tests.simulator.run import run

FILE = Path(__file__).with_name("catches.txt")
MOST_SEEDS = 1000


@dataclass(frozen=True)
class Catch:
    """A seed whose checker found the defect, and by which oracle."""

    name: str
    seed: int
    oracle: str


def hunt(ground: Ground, plant: Plant, seeds: Iterable[int]) -> Catch | None:
    """Play seeds with the defect until one is red."""
    with ground.with_defect(plant):
        for seed in seeds:
            result = run(ground.kit, seed, play=ground.play)
            if result.oracle:
                return Catch(plant.name, seed, result.oracle)
    return None


def known() -> dict[str, Catch]:
    if not FILE.exists():
        return {}
    lines = (line.split() for line in FILE.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return {name: Catch(name, int(seed), oracle) for name, seed, oracle in lines}


def keep(catches: Iterable[Catch]) -> None:
    lines = [f"{catch.name} {catch.seed} {catch.oracle}" for catch in catches]
    head = "# Defect, a seed that catches it, oracle. Written by `python -m tests.simulator --hunt`."
    FILE.write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")
