"""The same benchmarks at another size, for the curve: `python -m tests.bench.sizes NAME... --products N... [--keep]`."""

import argparse
import tempfile
from dataclasses import replace
from pathlib import Path

from tests.bench import compare, delta, search
from tests.bench.figures import keep, row
from tests.bench.measure import Figure

BENCHES = {"search": search, "delta": delta, "compare": compare}


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.sizes", description=__doc__)
    parser.add_argument("names", nargs="+", choices=sorted(BENCHES))
    parser.add_argument("--products", nargs="+", type=int, required=True)
    parser.add_argument("--keep", action="store_true", help="write the figures into docs/, under the name and the size")
    asked = parser.parse_args()
    figures: list[Figure] = []
    for products in asked.products:
        for name in asked.names:
            BENCHES[name].PRODUCTS = products
            with tempfile.TemporaryDirectory(prefix="dms-bench-") as folder:
                for figure in BENCHES[name].run(Path(folder)):
                    figures.append(replace(figure, name=f"{figure.name}-{products}"))
                    print(row(figures[-1]), flush=True)
    if asked.keep:
        keep(figures)
    return 0 if all(figure.holds for figure in figures) else 1


if __name__ == "__main__":
    raise SystemExit(main())
