"""Which test is red with a planted defect that no seed has shown: looked for once, written down, and asked again at leisure."""

from collections.abc import Mapping
from pathlib import Path

from tests.simulator.plants import PLANTS

FILE = Path(__file__).with_name("named_tests.txt")


def kept() -> Mapping[str, str]:
    """A test for each defect, by name, as pytest calls it."""
    lines = (line.split(maxsplit=1) for line in FILE.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return {name: test.strip() for name, test in lines}


def keep(tests: Mapping[str, str]) -> None:
    lines = [f"{plant.name} {tests[plant.name]}" for plant in PLANTS if plant.name in tests]
    head = "# Defect, and a test that is red with it. Written by `python -m tests.simulator.by_tests`."
    FILE.write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")
