"""A central on an empty database, and files to feed it."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from sync.central.exchange import THE_ONE
from sync.central.imports import ImportReport, run
from sync.central.records import Central, CentralRow
from sync.central.store import Store
from sync.domain import REGISTRY
from sync.kernel.records import Record, Row, columns, encoders, table_of
from tests.builders import NOW
from tests.tables import make_tables


class ImportBench:
    """Writes small files into a folder and imports them."""

    def __init__(self, store: Store, folder: Path) -> None:
        self.store, self.folder = store, folder

    def file(self, name: str, content: str | bytes) -> Path:
        path = self.folder / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def take(self, kind: str, *files: Path, now: datetime = NOW) -> ImportReport:
        return run(kind, files, store=self.store, now=now)

    def take_text(self, kind: str, content: str | bytes, *, now: datetime = NOW) -> ImportReport:
        return self.take(kind, self.file(f"{kind}.csv", content), now=now)

    def rows(self, record: type[Record]) -> list[Row]:
        table, encode = table_of(record), encoders(record)
        with self.store.read() as session:
            found = session.execute(table.select().with_only_columns(*columns(record)).order_by(*table.primary_key.columns))
            return [tuple(code(value) for code, value in zip(encode, row, strict=True)) for row in found]

    def everything(self) -> dict[str, list[Row]]:
        return {name: self.rows(record) for name, record in REGISTRY.records.items()}


def an_empty_central(url: str) -> Store:
    """A founded central with nothing in it."""
    store = Store(url)
    make_tables(store.engine, CentralRow.metadata)
    make_tables(store.engine, Record.metadata, [table_of(record) for record in REGISTRY.records.values()])
    with store.transaction(NOW) as session:
        session.add(Central(id=THE_ONE, epoch="e1", name="Maker", currency="CNY", created_at=NOW))
    return store


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[ImportBench]:
    store = an_empty_central(f"sqlite:///{tmp_path / 'central.db'}")
    (tmp_path / "in").mkdir()
    yield ImportBench(store, tmp_path / "in")
    store.close()
