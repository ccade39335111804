"""The same benchmarks at other sizes, for the curves: `python -m tests.bench.sizes NAME... --products N... [--keep]`."""

import argparse
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from dms_desktop.pace import keep_moving
from tests.bench import compare, curves, day, delta, first_fill, idle, keys, search, shift, start
from tests.bench.figures import row
from tests.bench.measure import Figure

BENCHES = {
    "search": search,
    "delta": delta,
    "compare": compare,
    "day": day,
    "first-fill": first_fill,
    "idle": idle,
    "key": keys,
    "shift": shift,
    "start": start,
}
DESKS = ("key", "shift")
KEPT = (*DESKS, "search")
"""Whose folder may be kept: a million products take minutes to be laid in, and weigh on the process that does it."""


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.sizes", description=__doc__)
    parser.add_argument("names", nargs="+", choices=sorted(BENCHES))
    parser.add_argument("--products", nargs="+", type=int, required=True)
    parser.add_argument("--keep", action="store_true", help="write them into docs/, and draw docs/CURVES.md anew")
    parser.add_argument("--place", type=Path, metavar="DIR", help="where key, shift and search find or leave one of each size")
    asked = parser.parse_args()
    if set(asked.names) <= set(DESKS):
        keep_moving()  # measured is the app as it runs
    figures: list[Figure] = []
    for products in asked.products:
        for name in asked.names:
            BENCHES[name].PRODUCTS = products
            with _a_place(name, products, asked.place) as folder:
                for figure in BENCHES[name].run(folder):
                    figures.append(figure)
                    print(row(replace(figure, name=f"{figure.name}-{products}")), flush=True)
                    if asked.keep:
                        curves.keep(figure, products)
    if asked.keep:
        curves.draw()
    return 0 if all(figure.holds for figure in figures) else 1


@contextmanager
def _a_place(name: str, products: int, kept: Path | None) -> Iterator[Path]:
    """Of each size its own: a desk that was kept is opened as it is, whatever was asked for."""
    if kept is not None and name in KEPT:
        own = kept / str(products)
        own.mkdir(parents=True, exist_ok=True)
        yield own
        return
    with tempfile.TemporaryDirectory(prefix="dms-bench-") as folder:
        yield Path(folder)


if __name__ == "__main__":
    raise SystemExit(main())
