"""The same benchmarks at other sizes, for the curves: `python -m tests.bench.sizes NAME... --products N... [--keep]`."""

import argparse
import tempfile
from dataclasses import replace
from pathlib import Path

from tests.bench import compare, curves, delta, first_fill, idle, search, start
from tests.bench.figures import row
from tests.bench.measure import Figure

BENCHES = {"search": search, "delta": delta, "compare": compare, "first-fill": first_fill, "idle": idle, "start": start}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.sizes", description=__doc__)
    parser.add_argument("names", nargs="+", choices=sorted(BENCHES))
    parser.add_argument("--products", nargs="+", type=int, required=True)
    parser.add_argument("--keep", action="store_true", help="write them into docs/, and draw docs/CURVES.md anew")
    asked = parser.parse_args()
    figures: list[Figure] = []
    for products in asked.products:
        for name in asked.names:
            BENCHES[name].PRODUCTS = products
            with tempfile.TemporaryDirectory(prefix="dms-bench-") as folder:
                for figure in BENCHES[name].run(Path(folder)):
                    figures.append(figure)
                    print(row(replace(figure, name=f"{figure.name}-{products}")), flush=True)
                    if asked.keep:
                        curves.keep(figure, products)
    if asked.keep:
        curves.draw()
    return 0 if all(figure.holds for figure in figures) else 1


if __name__ == "__main__":
    raise SystemExit(main())
