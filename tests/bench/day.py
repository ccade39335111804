"""What the app weighs in a process of its own after a day at the counter, against an empty PySide6 window with a table."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from sync.domain import REGISTRY
from tests.bench.clerk import LINES
from tests.bench.keys import prices
from tests.bench.measure import Figure
from tests.bench.morning import PASSWORD, a_home
from tests.bench.start import EMPTY, Start, started
from tests.shops import a_replica, bring

PRODUCTS = 100_000
ORDERS = 100
SPARE = 100
SECONDS = 900


def run(folder: Path) -> Iterator[Figure]:
    """The limit is twice the empty window and a hundred mebibytes."""
    home, said, done = folder / "home", folder / "painted", folder / "done"
    a_home(home, products=PRODUCTS)
    replica = a_replica(home, registry=REGISTRY, people=())
    bring(replica, *prices(PRODUCTS))
    replica.close()
    empty = _started([str(EMPTY), str(said)], folder, said)
    for name, when, orders in (
        ("morning", "once somebody is in", 0),
        ("evening", f"after {ORDERS} orders of {LINES} lines, searches and pages", ORDERS),
    ):
        done.unlink(missing_ok=True)
        ours = _started(["-m", "tests.bench.at_work", *map(str, (done, PRODUCTS, orders, home, PASSWORD))], folder, done)
        yield Figure(
            name=f"day-{name}",
            what=f"memory of the app in a process of its own with {PRODUCTS:,} products, {when}",
            floor=f"twice an empty PySide6 window with a table, and {SPARE} MiB",
            ours=ours.memory,
            bare=2 * empty.memory + SPARE,
            unit="MiB",
            limit=1.0,
        )


def _started(words: Sequence[str], folder: Path, told: Path) -> Start:
    """Until it has written the file."""
    return started([sys.executable, *words], folder, lambda: {"told": 0.0} if told.exists() else {}, last="told", seconds=SECONDS)
