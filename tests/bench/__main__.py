"""Runs benchmarks, prints a table, and keeps the figures: `python -m tests.bench [NAME...] [--keep]`.

`--keep` writes docs/figures/NAME.json and the table in docs/BENCHMARKS.md.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from dms_desktop.pace import keep_moving
from tests.bench import (
    analysis,
    compare,
    customers,
    day,
    delta,
    duplicates,
    idle,
    keys,
    pricing,
    questions,
    receipt,
    robot,
    search,
    shift,
    stall,
    start,
    together,
    walls,
)
from tests.bench.figures import keep, row
from tests.bench.measure import Figure

BENCHES: Mapping[str, Callable[[Path], Iterator[Figure]]] = {
    "receipt": receipt.run,
    "search": search.run,
    "delta": delta.run,
    "idle": idle.run,
    "compare": compare.run,
    "stall": stall.run,
    "pricing": pricing.run,
    "questions": questions.run,
    "duplicates": duplicates.run,
    "typing": robot.run,
    "key": keys.run,
    "customers": customers.run,
    "analysis": analysis.run,
    "together": together.run,
    "shift": shift.run,
    "day": day.run,
    "walls": walls.run,
    "start": start.run,
}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="all of them when none is named")
    parser.add_argument("--keep", action="store_true", help="write the figures into docs/")
    asked = parser.parse_args()
    if unknown := set(asked.names) - BENCHES.keys():
        parser.error(f"no such benchmark: {', '.join(sorted(unknown))}; there are {', '.join(BENCHES)}")
    keep_moving()  # measured is the app as it runs
    figures: list[Figure] = []
    for name in asked.names or BENCHES:
        with tempfile.TemporaryDirectory(prefix="dms-bench-") as folder:
            for figure in BENCHES[name](Path(folder)):
                print(row(figure), flush=True)
                figures.append(figure)
    if asked.keep:
        keep(figures)
    return 0 if all(figure.holds for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
