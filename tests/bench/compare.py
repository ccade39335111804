"""Adding up what a replica holds, against reading the same rows and doing nothing with them."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import select

from sync.client.confirmed import confirmed_by_scope
from sync.client.differing import compare
from sync.client.local import cursor
from sync.domain import REGISTRY
from sync.kernel.records import key_text, table_name
from sync.kernel.sums import Sums
from sync.protocol.messages import ScopeSums
from tests.bench.measure import Figure, median, side_by_side
from tests.bench.shop import Shop, a_shop, bare_connection, copy_of

PRODUCTS = 20_000
ROUNDS = 5


def run(folder: Path) -> Iterator[Figure]:
    with a_shop(folder, products=PRODUCTS) as shop, bare_connection(_copy(shop, folder / "bare.db")) as bare:
        said = _as_it_is(shop)
        ours, floor = side_by_side([partial(_compared, shop, said)] * ROUNDS, [partial(_read, bare)] * ROUNDS)
    yield Figure(
        name="compare",
        what=f"rows a second added up for a comparison with central, {PRODUCTS:,} products, on the lane that waits for news",
        floor="bare SELECT of the same rows, same driver",
        ours=PRODUCTS / median(ours),
        bare=PRODUCTS / median(floor),
        unit="rows/s",
        more_is_better=True,
        samples=ROUNDS,
    )


def _copy(shop: Shop, to: Path) -> Path:
    copy_of(shop, to)
    return to


def _as_it_is(shop: Shop) -> list[ScopeSums]:
    """What a central with the same rows would say."""
    with shop.replica.lanes.parts.store.read() as connection:
        sums: dict[str, dict[str, Sums]] = {}
        for scope, record, row in confirmed_by_scope(connection, REGISTRY):
            sums.setdefault(scope, {}).setdefault(table_name(record), Sums()).add(key_text(record, row), row)
        cursors = connection.execute(select(cursor)).all()
    said = {scope: {table: tuple(one.of) for table, one in tables.items()} for scope, tables in sums.items()}
    return [ScopeSums(scope=row.scope, at=row.at, tables=said.get(row.scope, {})) for row in cursors]


def _compared(shop: Shop, said: list[ScopeSums]) -> None:
    with shop.replica.lanes.parts.store.read() as connection:
        assert not compare(connection, REGISTRY, said, lambda: False).differing


def _read(connection: sqlite.Connection) -> None:
    for _ in connection.execute("SELECT * FROM product ORDER BY code"):
        pass
