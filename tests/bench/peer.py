"""Ours among the peers: a program with the four commands that ../shared/peers/run_peer.py wants of each.

    serve  --port P --state D                  central, until it is ended
    seed   --url U --state D --n N             N products, as every peer gets them, and the file of the whole catalog
    mutate --url U --state D --n N --k K       K products with another price of their own
    client --url U --dir C --op OP --k K       one step of an encrypted replica; prints one line of JSON

`tests.bench.peers` runs it beside the others.
"""

import argparse
import json
import os
import pickle
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from random import Random
from uuid import uuid4

from sync.central import opening
from sync.client.opening import enrol, open_replica
from sync.client.places import Enrolling
from sync.client.replica import Replica
from sync.client.search import find
from sync.domain.catalog.records import Product
from sync.domain.catalog.rules import ProductStatus
from sync.domain.orders.commands import PlaceOrder
from sync.domain.orders.lines import WantedLine
from sync.kernel.clock import SystemClock
from sync.kernel.records import Row, image
from tests.bench.first_fill import settle
from tests.bench.measure import waited
from tests.programs import PASSWORD, CentralProgram, environment

LOT, LINES, IDLE_TURNS = 20_000, 5, 20
DEMO = ("--products", 200, "--dealers", 1, "--seed", 1)
"""What has a price and lies in stock, for the orders: the peers' products are names alone to us."""
STATE = "srv_dms"
"""Where the driver keeps central's folder, beside the client's: a PC is enrolled by somebody at central."""
PRICED = (
    "SELECT code, pack_size * ((min_quantity + pack_size - 1) / pack_size), max(price) FROM product JOIN list_price"
    " ON product_code = code AND valid_from <= ? WHERE status = 'orderable' GROUP BY code"
)
"""Products that can be ordered, the least of each, and a price of it."""
Theirs = tuple[int, str, str, str, str, str, str, int, int, int, str, str]
"""id, sku, ean, name, brand, category, unit, price, cost, stock, description, updated_at."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("deed", choices=("serve", "seed", "mutate", "client"))
    for name, kind in (("port", int), ("state", Path), ("url", str), ("dir", Path), ("op", str), ("tag", str)):
        parser.add_argument(f"--{name}", type=kind)
    parser.add_argument("--n", type=int, default=0)
    parser.add_argument("--k", type=int, default=0)
    asked = parser.parse_args()
    if asked.deed == "serve":
        serve(asked.state, asked.port)
    elif asked.deed == "seed":
        put(asked.state, [product(row) for row in theirs(asked.n)])
    elif asked.deed == "mutate":
        change(asked.state, asked.n, asked.k)
    else:
        print(json.dumps(step(asked.op, asked.dir, asked.url, asked.k)))


def serve(state: Path, port: int) -> None:
    central = CentralProgram(state)
    if not (state / "central.json").exists():
        central("init")
        central("demo", *DEMO)
    words = ["serve", "--data", str(state), "--host", "127.0.0.1", "--port", str(port)]
    os.execve(sys.executable, [sys.executable, "-m", "sync.central.cli", *words], environment())


def theirs(count: int) -> Sequence[Theirs]:
    path = Path(os.environ["BENCH"]) / "data" / f"rows_{count}.pkl"
    return pickle.loads(path.read_bytes())  # made by the driver a moment ago


def product(row: Theirs) -> Row:
    _, sku, _, name, brand, category, unit, price, _, _, description, _ = row
    return image(
        Product(
            code=sku,
            category_code=category,
            name_en=name,
            name_zh_hant=brand,
            name_zh_hans=description,
            folded=f"{name} {brand} {sku}".casefold(),
            initials="",
            unit=unit,
            pack_size=1,
            min_quantity=1,
            status=ProductStatus.ORDERABLE,
            successor_code=None,
            weight=price,
            tax_basis_points=1300,
            picture=None,
        )
    )


def put(state: Path, rows: Sequence[Row]) -> None:
    books = opening.open_service(state)
    for start in range(0, len(rows), LOT):
        with books.store.transaction(books.source.clock.now()) as session:
            books.store.put(session, Product, rows[start : start + LOT])
    for building in books.snapshots.begin_ahead():
        building.result()
    books.store.close()


def change(state: Path, count: int, changed: int) -> None:
    """Another price, as the peers change theirs; the file of the catalog stays as it was."""
    rows = theirs(count)
    books = opening.open_service(state)
    with books.store.transaction(books.source.clock.now()) as session:
        some = [rows[at] for at in Random(7).sample(range(count), changed)]
        books.store.put(session, Product, [product((*row[:7], row[7] + 1, *row[8:])) for row in some])  # type: ignore[arg-type]
    books.store.close()


def step(op: str, home: Path, url: str, count: int) -> dict[str, object]:
    if op == "initial":
        enrolled(home / "replica", url)
    with a_replica(home / "replica") as replica:
        if op == "push":
            save_orders(replica, count)
        rows, said = timed(lambda: settle(replica), IDLE_TURNS if op == "noop" else 1)
        if op == "initial":
            with replica.lanes.parts.store.read() as connection:
                assert find(connection, "SKU-0000001-B"), "nothing can be found yet"
    return said | {"rows": count if op == "push" else rows}


def enrolled(home: Path, url: str) -> None:
    central = CentralProgram(home.parent.parent / STATE)
    person = next(user for user in central("user", "list") if user["role"] == "manager")
    code = central("device", "enrol-code", "--dealer", person["dealer"], "--user", person["name"])["code"]
    enrol(home, Enrolling(central=url, code=code, user=person["name"], password=PASSWORD))


@contextmanager
def a_replica(home: Path) -> Iterator[Replica]:
    replica = open_replica(home)
    try:
        yield replica
    finally:
        replica.close()


def save_orders(replica: Replica, count: int) -> None:
    actor, chance = replica.people.actor(replica.people.known()[0].user_id), Random(1)
    today = SystemClock().now().date()
    with replica.lanes.parts.store.read() as connection:
        goods = list(connection.exec_driver_sql(PRICED, (today.isoformat(),)))
    for _ in range(count):
        lines = [
            WantedLine(line_id=uuid4(), product_code=code, quantity=least, quoted_price=price)
            for code, least, price in chance.sample(goods, LINES)
        ]
        replica.submit(PlaceOrder(order_id=uuid4(), lines=tuple(lines), valid_on=today), actor=actor).result()


def timed(deed: Callable[[], int], turns: int) -> tuple[int, dict[str, object]]:
    """What the driver wants of every client: median of the wall, mean of the core's time and of the wait for one."""
    rows, walls, cpu, queued = 0, [], time.process_time(), waited()
    for _ in range(turns):
        began = time.perf_counter()
        rows = deed()
        walls.append(time.perf_counter() - began)
    said = {"cpu": (time.process_time() - cpu) / turns, "wait": (waited() - queued) / turns, "reps": turns}
    return rows, {"wall": statistics.median(walls), "first": walls[0], **said}


if __name__ == "__main__":
    main()
