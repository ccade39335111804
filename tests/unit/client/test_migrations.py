"""Versions and models describe the same replica; one that is newer than the program is left alone."""

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from sync.client.migrations import tables_of, upgrade
from sync.client.store import Store
from sync.domain import REGISTRY
from sync.kernel.errors import Incompatible
from tests.shops import KEY


def differences(store: Store) -> list[object]:
    """What a version would still have to change; the text index and its shadow tables are made by hand."""
    whole = tables_of(REGISTRY)

    def ours(_thing: object, name: str | None, kind: str, _reflected: bool, _other: object) -> bool:
        return kind != "table" or name in whole.tables

    with store.write() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "include_object": ours})
        return list(compare_metadata(context, whole))


def test_upgrading_an_empty_file_gives_what_the_models_say(tmp_path: Path) -> None:
    store = Store(tmp_path / "replica.db", KEY)
    upgrade(store)
    upgrade(store)
    assert differences(store) == []
    store.close()


def test_a_column_that_no_version_makes_is_found(tmp_path: Path) -> None:
    """The comparison above is able to fail."""
    store = Store(tmp_path / "replica.db", KEY)
    upgrade(store)
    with store.write() as connection:
        connection.exec_driver_sql("ALTER TABLE outbox DROP COLUMN doubt")
    assert len(differences(store)) == 1
    store.close()


def test_a_replica_of_a_newer_program_is_refused_untouched(tmp_path: Path) -> None:
    """Fault 88."""
    store = Store(tmp_path / "replica.db", KEY)
    upgrade(store)
    with store.write() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(Incompatible):
        upgrade(store)
    with store.read() as connection:
        assert connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar() == "9999"
    store.close()
