"""Versions and models describe the same replica; one that is newer than the program is left alone."""

from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import event

from sync.client.migrations import known_versions, tables_of, upgrade
from sync.client.migrations.running import configured
from sync.client.store import Store
from sync.domain import REGISTRY
from sync.domain.catalog.records import ListPrice
from sync.kernel.errors import Incompatible
from sync.kernel.records import key_text, parse_key, values
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


def test_the_names_of_the_files_say_the_versions_in_their_order(tmp_path: Path) -> None:
    store = Store(tmp_path / "replica.db", KEY)
    with store.read() as connection:
        walked = ScriptDirectory.from_config(configured(connection)).walk_revisions()
        assert known_versions() == tuple(version.revision for version in walked)
    store.close()


def test_a_column_that_no_version_makes_is_found(tmp_path: Path) -> None:
    """The comparison above is able to fail."""
    store = Store(tmp_path / "replica.db", KEY)
    upgrade(store)
    with store.write() as connection:
        connection.exec_driver_sql("ALTER TABLE outbox DROP COLUMN tries")
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


def test_confirmed_images_grow_with_their_table(tmp_path: Path) -> None:
    """A catalog admin's price waits while the program is updated: what it hides is still a whole row afterwards."""
    store = Store(tmp_path / "replica.db", KEY)
    key = '["standard","BRK-01","2026-01-01"]'
    with store.write() as connection:
        command.upgrade(configured(connection), "0003")
        connection.exec_driver_sql("INSERT INTO shadow VALUES ('list_price', ?, ?)", (key, key[:-1] + ",28500]"))
        connection.exec_driver_sql("INSERT INTO touch VALUES (1, 'list_price', ?, 1)", (key,))
    upgrade(store)
    with store.read() as connection:
        [(longer, image)] = connection.exec_driver_sql("SELECT key, image FROM shadow").all()
        assert connection.exec_driver_sql("SELECT key FROM touch").scalar() == longer == key[:-1] + ",1]"
    assert values(ListPrice, parse_key(image))["price"] == 285_00
    assert key_text(ListPrice, parse_key(image)) == longer
    store.close()


FIRST = "0001"
SAVED = "INSERT INTO outbox (seq, command_id, name, body, actor_id, saved_at, after) VALUES (1, ?, 'WriteNote', ?, ?, 5, '')"
KEPT = "SELECT seq, command_id, name, body, actor_id, saved_at, after, outcome FROM outbox"


def test_killed_behind_any_version_the_file_is_as_before_and_what_waits_is_in_it(tmp_path: Path) -> None:
    """Fault 19. Invariant 1: an upgrade is all of the versions that a file lacks, or none."""
    store = Store(tmp_path / "replica.db", KEY)
    with store.write() as connection:
        command.upgrade(configured(connection), FIRST)
        connection.exec_driver_sql(SAVED, ("1" * 32, b'{"text":"call"}', "2" * 32))
    waits = _standing(store)
    for version in known_versions()[:-1:6]:
        _upgrade_and_die(store, version)
        store.close()
        store = Store(tmp_path / "replica.db", KEY)
        assert _standing(store) == waits, version
    upgrade(store)
    assert _standing(store) == (known_versions()[0], waits[1])
    assert differences(store) == []
    store.close()


def _standing(store: Store) -> tuple[str, list[tuple[object, ...]]]:
    """Its version, and what waits."""
    with store.read() as connection:
        version: str = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one()
        return version, [tuple(row) for row in connection.exec_driver_sql(KEPT)]


def _upgrade_and_die(store: Store, version: str) -> None:
    def dying(_connection: object, _cursor: object, words: str, *_: object) -> None:
        if words.startswith("UPDATE alembic_version") and f"'{version}'" in words:
            raise Killed

    event.listen(store.engine, "after_cursor_execute", dying)
    with pytest.raises(Killed):
        upgrade(store)


class Killed(Exception):
    """The program ends there."""
