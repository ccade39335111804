"""Which seed shows that central says yes to a command: looked for once, written down, and asked again by the suite."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from tests.simulator.run import Result

FILE = Path(__file__).with_name("mix.txt")
HEAD = "# Ground, command, a seed in which central accepts it. Written by `python -m tests.simulator --mix`."


def known_mix(ground: str) -> Mapping[str, int]:
    """By command."""
    return {command: seed for name, command, seed in _lines() if name == ground}


def shown() -> frozenset[str]:
    """Every command that some seed of some ground shows."""
    return frozenset(command for _, command, _ in _lines())


def accepted_in(results: Iterable[Result]) -> frozenset[str]:
    return frozenset().union(*(result.accepted for result in results))


def keep_mix(ground: str, results: Iterable[Result]) -> None:
    """The first seed of each command, in the place of what was written of this ground before."""
    first: dict[str, int] = {}
    for result in results:
        for command in result.accepted:
            first.setdefault(command, result.seed)
    others = [line for line in _lines() if line[0] != ground]
    lines = sorted([*others, *((ground, command, seed) for command, seed in first.items())])
    FILE.write_text("\n".join([HEAD, *(f"{name} {command} {seed}" for name, command, seed in lines)]) + "\n", encoding="utf-8")


def _lines() -> list[tuple[str, str, int]]:
    if not FILE.exists():
        return []
    words = (line.split() for line in FILE.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return [(name, command, int(seed)) for name, command, seed in words]
