"""A delta of 1,000 changed products comes in, against a bare upsert of the same rows into the same indexed tables."""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

import sqlcipher3.dbapi2 as sqlite

from sync.domain.catalog.records import Product
from sync.domain.catalog.searching import product_text
from sync.kernel.records import Row, columns, key_text
from sync.kernel.search import SearchText, compact, index_terms
from tests.bench.goods import goods
from tests.bench.measure import Figure, median, side_by_side
from tests.bench.shop import Shop, a_shop, bare_connection, copy_of

PRODUCTS = 20_000
CHANGED = 1_000
ROUNDS = 15
LIMIT = 0.4
NAMES = tuple(column.name for column in columns(Product))
FIELDS = ("source", "key", "kind", "code", "compact", "name", "folded", "initials", "weight")
TERMS = "INSERT OR REPLACE INTO search_gram (rowid, terms) VALUES ((SELECT id FROM search_entry WHERE source = ? AND key = ?), ?)"


def run(folder: Path) -> Iterator[Figure]:
    """Two floors: all three tables that a product lives in, and the product table alone."""
    with a_shop(folder, products=PRODUCTS) as shop:
        for name, indexed, limit, floor in (
            ("delta", True, LIMIT, "the product, search entry and search term tables"),
            ("delta-least", False, None, "the product table only"),
        ):
            ours, bare = _measure(shop, folder / f"{name}.db", indexed)
            yield Figure(
                name=name,
                what=f"rows a second, {CHANGED:,} changed products among {PRODUCTS:,}, from the decoded answer to its commit",
                floor=f"bare executemany upsert into {floor}, same driver, same fsync",
                ours=CHANGED / median(ours),
                bare=CHANGED / median(bare),
                unit="rows/s",
                limit=limit,
                more_is_better=True,
                samples=ROUNDS,
            )


def _measure(shop: Shop, copy: Path, indexed: bool) -> tuple[list[float], list[float]]:
    copy_of(shop, copy)
    deltas = [list(goods(CHANGED, revision=revision)) for revision in range(1, ROUNDS + 1)]
    for delta in deltas:
        shop.lay_out(Product, delta)
    with bare_connection(copy) as connection:
        entries = [_entries(delta) if indexed else [] for delta in deltas]
        exchange = shop.replica.lanes.exchange()
        ours = [partial(exchange.run, push=False) for _ in deltas]
        bare = [partial(_bare_upsert, connection, delta, texts) for delta, texts in zip(deltas, entries, strict=True)]
        return side_by_side(ours, bare)


def _entries(rows: Sequence[Row]) -> list[tuple[tuple[object, ...], str]]:
    """Search entry and terms of each row, made beforehand: the floor is the database alone."""
    texts = [(key_text(Product, row), product_text(dict(zip(NAMES, row, strict=True)))) for row in rows]
    return [(_entry(key, text), " ".join(sorted(index_terms(text)))) for key, text in texts if text is not None]


def _entry(key: str, text: SearchText) -> tuple[object, ...]:
    return ("product", key, text.kind, text.code, compact(text.code), text.name, text.folded, text.initials, text.weight)


def _bare_upsert(connection: sqlite.Connection, rows: Sequence[Row], entries: Sequence[tuple[tuple[object, ...], str]]) -> None:
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany(_upsert("product", NAMES, ("code",)), rows)
    if entries:
        connection.executemany(_upsert("search_entry", FIELDS, ("source", "key")), [entry for entry, _ in entries])
        connection.executemany(TERMS, [(*entry[:2], terms) for entry, terms in entries])
    connection.execute("COMMIT")


def _upsert(table: str, names: Sequence[str], key: Sequence[str]) -> str:
    marks, change = ", ".join("?" * len(names)), ", ".join(f"{name} = excluded.{name}" for name in names if name not in key)
    return f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks}) ON CONFLICT ({', '.join(key)}) DO UPDATE SET {change}"
