"""What the search box finds after a file was copied is what it finds when the same rows come one by one."""

import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from msgspec import json
from sqlalchemy import Connection

from sync.central.scope_file import ScopeFile
from sync.client.copied_search import copy_search, refuse_unsound_search
from sync.client.lots import take_lot
from sync.client.replica import Replica
from sync.client.rows import driver, write_rows
from sync.client.search_index import SearchIndex
from sync.domain import REGISTRY
from sync.domain.catalog.records import CATALOG, Product
from sync.kernel.records import Row
from sync.kernel.rows import column_names
from sync.protocol.messages import Section
from sync.protocol.prebuilt import PAGE
from sync.protocol.rows import FILE
from tests.bench.goods import goods
from tests.shops import a_replica

CODES = ("BK-M68B-42", "bk m68b.43", "Ａ/７", "煞車 1", '"quoted"', "back\\slash", "tab\tline\n", "a_b", "İ-ß", "-", "#&'", "é́")


def rows() -> Sequence[Row]:
    """Codes of every kind, names in every combination of missing ones."""
    plain = list(goods(len(CODES)))
    return sorted(
        (code, *row[1:3], "" if at % 2 else row[3], "" if at % 3 else row[4], *row[5:])
        for at, (code, row) in enumerate(zip(CODES, plain, strict=True))
    )


def entries(connection: Connection) -> Sequence[Sequence[object]]:
    found = driver(connection).execute(
        "SELECT source, key, kind, code, compact, name, folded, initials, weight FROM search_entry"
    )
    return sorted(found.fetchall())


@pytest.fixture
def pc(tmp_path: Path) -> Replica:
    return a_replica(tmp_path / "pc", registry=REGISTRY)


def test_a_row_that_is_its_own_text_is_found_as_if_it_had_come_alone(pc: Replica, tmp_path: Path) -> None:
    """Invariant 24: most of an entry stays at central, and is put together from the row."""
    with ScopeFile(tmp_path / "work.db", REGISTRY) as file:
        file.put(Section(scope=CATALOG, table="product", columns=column_names(Product), rows=tuple(rows()), removed=()))
        file.send(tmp_path / "sent.db")
    store = pc.lanes.parts.store
    try:
        with store.write() as connection:
            write_rows(connection, Product, rows())
            SearchIndex(REGISTRY.records, REGISTRY.searchable).put(connection, "product", rows())
            wanted = entries(connection)
            connection.exec_driver_sql("DELETE FROM search_entry")
            connection.exec_driver_sql("DELETE FROM product")
        with store.apart(tmp_path / "sent.db", "", FILE) as own:
            refuse_unsound_search(own, REGISTRY, {"product"})
        with store.attached(tmp_path / "sent.db", "", FILE), store.write() as connection:
            take_lot(driver(connection), Product, CATALOG, range(1, len(CODES) + 1), 9 * PAGE)
            copy_search(driver(connection), REGISTRY, {"product"})
            assert entries(connection) == wanted
            assert driver(connection).execute("SELECT code FROM product ORDER BY rowid").fetchall() == [
                (code,) for code in sorted(CODES)
            ]
    finally:
        pc.close()


def test_sqlite_writes_a_key_as_we_do(pc: Replica) -> None:
    """Every character: a key that was written otherwise would be an entry more, for the same row."""
    everything = [chr(number) for number in range(sys.maxunicode + 1) if not 0xD800 <= number < 0xE000]
    try:
        with pc.lanes.parts.store.read() as connection:
            for start in range(0, len(everything), 5_000):
                text = "".join(everything[start : start + 5_000])
                assert driver(connection).execute("SELECT json_array(?)", (text,)).fetchone() == (json.encode([text]).decode(),)
    finally:
        pc.close()
