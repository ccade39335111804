"""How long a clerk waits for "saved": a five-line order submitted, against a bare transaction that leaves the same rows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import sqlcipher3.dbapi2 as sqlite

from sync.domain.orders.commands import PlaceOrder
from sync.domain.orders.lines import WantedLine
from sync.kernel.search import SearchText, index_terms
from tests.bench.goods import code_of
from tests.bench.measure import Figure, p95, side_by_side
from tests.bench.shop import Shop, a_shop, bare_connection, copy_of
from tests.builders import TODAY, an_actor, an_id

ORDERS = 300
PRODUCTS = 2_000
LINES = 5
TABLES = ("order", "order_line", "outbox", "subject", "touch", "shadow", "search_entry")
LEAST = ("order", "order_line", "outbox")
LIMIT = 3.0
APART = 0.03
"""Seconds: what follows a receipt (journal, search index of others) is over, and slows neither side. Clerks save more slowly."""

Rows = Sequence[tuple[object, ...]]


@dataclass(frozen=True)
class Traces:
    """What each of the first orders left in each table, in the order of saving."""

    columns: Mapping[str, Sequence[str]]
    rows: Mapping[str, Rows]

    def of(self, order: int, table: str) -> Rows:
        each = len(self.rows[table]) // ORDERS
        return self.rows[table][order * each : (order + 1) * each]

    def count(self, tables: Sequence[str]) -> int:
        return sum(len(self.of(0, table)) for table in tables)


def run(folder: Path) -> Iterator[Figure]:
    """Two floors: all the rows that the replica keeps for an order, and only those that no design could do without."""
    with a_shop(_sub(folder, "sample"), products=PRODUCTS) as sample:
        for number in range(ORDERS):
            _submit(sample, number)
        with bare_connection(sample.path) as connection:
            traces = _traces(connection)
    with a_shop(_sub(folder, "ours"), products=PRODUCTS) as shop:
        for name, tables, limit, floor in (
            ("receipt", TABLES, LIMIT, "with the same {} rows and search terms"),
            ("receipt-least", LEAST, None, "with the order, its lines and the outbox row only ({} rows)"),
        ):
            ours, bare = _measure(shop, _sub(folder, name), traces, tables)
            yield Figure(
                name=name,
                what="p95 from submit to receipt of a five-line order",
                floor=f"p95 of one bare transaction {floor.format(traces.count(tables))}, same driver, same fsync",
                ours=p95(ours) * 1000,
                bare=p95(bare) * 1000,
                unit="ms",
                limit=limit,
                samples=ORDERS,
            )


def _sub(folder: Path, name: str) -> Path:
    (folder / name).mkdir()
    return folder / name


def _measure(shop: Shop, folder: Path, traces: Traces, tables: Sequence[str]) -> tuple[list[float], list[float]]:
    copy = folder / "bare.db"
    copy_of(shop, copy)
    with bare_connection(copy) as connection:
        for table in tables:
            connection.execute(f'DELETE FROM "{table}"')
        ours = [partial(_submit, shop, f"{folder.name} {number}") for number in range(ORDERS)]
        bare = [partial(_bare_transaction, connection, traces, number, tables) for number in range(ORDERS)]
        return side_by_side(ours, bare, apart=APART)


def _submit(shop: Shop, number: object) -> None:
    lines = tuple(
        WantedLine(line_id=an_id(f"{number}/{line}"), product_code=code_of(line * 311), quantity=line + 1, quoted_price=1_000)
        for line in range(LINES)
    )
    command = PlaceOrder(order_id=an_id(str(number)), valid_on=TODAY, lines=lines)
    shop.replica.submit(command, actor=an_actor()).result()


def _traces(connection: sqlite.Connection) -> Traces:
    names, rows = {}, {}
    for table in TABLES:
        found = connection.execute(f'SELECT * FROM "{table}" ORDER BY rowid')
        names[table] = [column[0] for column in found.description]
        rows[table] = found.fetchall()
    known = {"search_entry": [row for row in rows["search_entry"] if row[names["search_entry"].index("kind")] == "order"]}
    return Traces(names, rows | known)


def _bare_transaction(connection: sqlite.Connection, traces: Traces, number: int, tables: Sequence[str]) -> None:
    connection.execute("BEGIN IMMEDIATE")
    for table in tables:
        rows = traces.of(number, table)
        marks = ", ".join("?" * len(traces.columns[table]))
        connection.executemany(f'INSERT INTO "{table}" VALUES ({marks})', rows)
        if table == "search_entry":
            terms = [(entry[0], _terms(dict(zip(traces.columns[table], entry, strict=True)))) for entry in rows]
            connection.executemany("INSERT OR REPLACE INTO search_gram (rowid, terms) VALUES (?, ?)", terms)
    connection.execute("COMMIT")


def _terms(entry: Mapping[str, object]) -> str:
    text = SearchText(
        kind=str(entry["kind"]),
        code=str(entry["code"]),
        name=str(entry["name"]),
        folded=str(entry["folded"]),
        initials=str(entry["initials"]),
    )
    return " ".join(sorted(index_terms(text)))
