"""Planted defects that no seed has shown: with each a test by name is red. `python -m tests.simulator.by_tests [NAME...]`.

With `--among tests/unit/client/test_loop.py` it looks there for the first test that is red with these defects, and keeps it.
"""

import argparse
from collections.abc import Sequence

import pytest

from tests.simulator.catches import known
from tests.simulator.named_tests import keep, kept
from tests.simulator.page import write_page
from tests.simulator.planting import Plant, planted
from tests.simulator.plants import BY_NAME, PLANTS

QUIET = (
    "-q",
    "-x",
    "--no-header",
    "--no-summary",
    "--tb=no",
    "--assert=plain",
    "-p",
    "no:cacheprovider",
    "-W",
    "ignore::pytest.PytestAssertRewriteWarning",
)


class _Red:
    """The first test that failed."""

    name = ""

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed and not self.name:
            self.name = report.nodeid


def red(plant: Plant, tests: Sequence[str]) -> str:
    """The first of these tests that fails with the defect; empty where none does, or where they could not even be collected."""
    told = _Red()
    with planted(plant):
        pytest.main([*QUIET, *tests], plugins=[told])
    return told.name


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.simulator.by_tests", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="all that no seed shows when none is named")
    parser.add_argument("--among", nargs="+", metavar="TEST", help="look among these for a test, and keep it")
    asked = parser.parse_args()
    names = asked.names or [plant.name for plant in PLANTS if plant.name not in known()]
    missed = [name for name in names if not (_found(name, asked.among) if asked.among else _is_red(name))]
    print(*(f"NOT CAUGHT {name}" for name in missed), sep="\n")
    return 1 if missed else 0


def _is_red(name: str) -> bool:
    test = kept().get(name)
    return test is not None and red(BY_NAME[name], [test]) == test


def _found(name: str, among: Sequence[str]) -> bool:
    if test := red(BY_NAME[name], among):
        keep({**kept(), name: test})
        write_page()
    return bool(test)


if __name__ == "__main__":
    raise SystemExit(main())
