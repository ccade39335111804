"""How a large catalog gets onto a new PC: `python -m tests.bench.first_fill [--products N] [--insert]`.

A real central in a process of its own, real HTTP over loopback. Beside it, in the same run: the same bytes fetched, checked,
unpacked and copied encrypted by SQLite itself; with `--insert` also the rows and their index inserted one by one.
"""

import argparse
import json
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import sqlcipher3.dbapi2 as sqlite
from backports import zstd

from sync.central import opening
from sync.client.opening import enrol, open_replica
from sync.client.places import Enrolling
from sync.client.replica import Replica
from sync.client.rows import as_mapping
from sync.client.search import find
from sync.client.transport import Transport
from sync.domain import REGISTRY
from sync.domain.catalog.records import CATALOG, Product
from sync.domain.catalog.searching import product_text
from sync.kernel.records import columns, key_text
from sync.protocol.messages import Manifest
from sync.protocol.prebuilt import ADD_ENTRY, ADD_TERMS, entry, form, layout, terms
from tests.bench.figures import machine
from tests.bench.goods import code_of, goods
from tests.bench.measure import Figure
from tests.bench.shop import KEY
from tests.programs import PASSWORD, CentralProgram

LOT = 20_000
PRODUCTS = 100_000
SECRET = f"x'{KEY.hex()}'"


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.first_fill", description=__doc__)
    parser.add_argument("--products", type=int, default=PRODUCTS)
    parser.add_argument("--insert", action="store_true", help="also insert the same rows with their index, one by one")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="dms-fill-") as name:
        folder = Path(name)
        found = measured(folder, asked.products)
        if asked.insert:
            found["insert_seconds"] = round(seconds(lambda: insert(folder / "inserted.db", asked.products)), 2)
    print(json.dumps(found | machine(), indent=2))
    return 0


def run(folder: Path) -> Iterator[Figure]:
    found = measured(folder, PRODUCTS)
    yield Figure(
        name="first-fill",
        what="from the order to fetch the catalog until a product is found in it, on a new PC",
        floor="the same bytes fetched, checked, unpacked, and copied encrypted by SQLite itself",
        ours=found["first_fill_seconds"],
        bare=found["floor_seconds"],
        unit="s",
        limit=1.3,
    )
    yield Figure(
        name="first-fill-bytes",
        what="on the wire for each product of a first fill, search index included",
        floor="the 80 that are wanted",
        ours=found["bytes_on_the_wire_per_product"],
        bare=80.0,
        unit="bytes",
        limit=1.0,
    )


def measured(folder: Path, count: int) -> dict[str, float]:
    with a_new_pc(folder, count) as (replica, built):
        transport = replica.lanes.transport()
        manifest = transport.manifest(CATALOG, form(REGISTRY))
        ours, core = spent(lambda: settle(replica))
        with replica.lanes.parts.store.read() as connection:
            assert [hit.code for hit in find(connection, code_of(count - 1))] == [code_of(count - 1)]
        plain = folder / "plain.db"
        floor, floor_core = spent(lambda: floor_of(transport, manifest, plain))
    wire = sum(chunk.size for chunk in manifest.chunks)
    return {
        "products": count,
        "built_at_central_seconds": round(built, 2),
        "first_fill_seconds": round(ours, 2),
        "floor_seconds": round(floor, 2),
        "ratio": round(ours / floor, 2),
        "first_fill_core_seconds": round(core, 2),
        "floor_core_seconds": round(floor_core, 2),
        "bytes_on_the_wire_per_product": round(wire / count, 1),
        "bytes_of_the_file_per_product": round(plain.stat().st_size / count, 1),
    }


def settle(replica: Replica) -> int:
    """Exchanges until nothing waits on either side, and files of whole scopes where central orders them. Rows that came."""
    exchange, filling, rows = replica.lanes.exchange(), replica.lanes.filling(), 0
    while True:
        done = exchange.run()
        filled = sum(filling.run(order.scope, stopped=lambda: False) for order in done.fills)
        rows += done.rows + filled
        if not (filled or done.more or replica.status().waiting):
            return rows


@contextmanager
def a_new_pc(
    folder: Path, count: int, by: Callable[[str], AbstractContextManager[str]] = nullcontext
) -> Iterator[tuple[Replica, float]]:
    """Enrolled, with nothing of the catalog yet; and how long central took to make the file, once for all PCs.

    `by`: another address on the way to central's own.
    """
    with a_new_home(folder, count, by) as (home, built):
        replica = open_replica(home)
        try:
            yield replica, built
        finally:
            replica.close()


@contextmanager
def a_new_home(
    folder: Path, count: int, by: Callable[[str], AbstractContextManager[str]] = nullcontext
) -> Iterator[tuple[Path, float]]:
    """The same, with nobody at it yet."""
    central = CentralProgram(folder / "central")
    central("init")
    central("demo", "--products", 0, "--dealers", 1, "--seed", 1)
    books = opening.open_service(folder / "central")
    rows = list(goods(count))
    for start in range(0, count, LOT):
        with books.store.transaction(books.source.clock.now()) as session:
            books.store.put(session, Product, rows[start : start + LOT])
    built = seconds(lambda: [building.result() for building in books.snapshots.begin_ahead()])
    books.store.close()
    person = next(user for user in central("user", "list") if user["role"] == "manager")
    code = central("device", "enrol-code", "--dealer", person["dealer"], "--user", person["name"])["code"]
    with central.serving() as direct, by(direct) as url:
        enrol(folder / "home", Enrolling(central=url, code=code, user=person["name"], password=PASSWORD))
        yield folder / "home", built


def floor_of(transport: Transport, manifest: Manifest, plain: Path) -> None:
    """Fetched, checked, unpacked to a plain file, copied encrypted by SQLite."""
    with plain.open("wb") as file:
        for chunk in manifest.chunks:
            content = bytearray()
            transport.chunk(chunk.digest, 0, content.extend)
            assert sha256(content).hexdigest() == chunk.digest
            file.write(zstd.decompress(content))
    copy = sqlite.connect(str(plain), isolation_level=None)
    copy.execute("ATTACH DATABASE ? AS copy KEY ?", (str(plain.with_name("copy.db")), SECRET))
    copy.execute("SELECT sqlcipher_export('copy')")
    copy.close()


def insert(path: Path, count: int) -> None:
    """One statement each for rows, entries and terms, keys in order, one transaction: as fast as the driver can."""
    own = sqlite.connect(str(path), isolation_level=None)
    own.execute(f'PRAGMA key = "{SECRET}"')
    own.execute("PRAGMA journal_mode = WAL")
    for statements in layout([Product]).values():
        for statement in statements:
            own.execute(statement)
    rows = list(goods(count))
    texts = [product_text(as_mapping(Product, row)) for row in rows]
    own.execute("BEGIN")
    own.executemany(f"INSERT INTO product VALUES ({', '.join('?' * len(columns(Product)))})", rows)
    own.executemany(ADD_ENTRY, [entry("product", key_text(Product, row), text) for row, text in zip(rows, texts, strict=True)])
    own.executemany(ADD_TERMS, [(number, terms(text)) for number, text in enumerate(texts, start=1)])
    own.execute("COMMIT")
    own.close()


class Spent(NamedTuple):
    """By the clock, and on the cores of this process."""

    seconds: float
    core: float


def spent(deed: Callable[[], object]) -> Spent:
    began, core = time.perf_counter(), time.process_time()
    deed()
    return Spent(time.perf_counter() - began, time.process_time() - core)


def seconds(deed: Callable[[], object]) -> float:
    return spent(deed).seconds


if __name__ == "__main__":
    raise SystemExit(main())
