"""Versions and models describe the same database, on both kinds."""

import sys
from uuid import UUID

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import select

from sync.central.device_people import Standing, note_person, standing_of
from sync.central.migrations import FOLDER, tables_of, upgrade
from sync.central.migrations.running import configured
from sync.central.records import Change
from sync.central.store import Store
from sync.domain import REGISTRY
from sync.domain.catalog.records import ListPrice
from sync.kernel.clock import EPOCH
from sync.kernel.records import key_of
from sync.kernel.versions import versions_in


def differences(url: str) -> list[object]:
    store = Store(url)
    upgrade(store)
    with store.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        found = compare_metadata(context, tables_of(REGISTRY))
    store.close()
    return found


def test_upgrading_an_empty_database_gives_what_the_models_say(url: str) -> None:
    assert differences(url) == []


def test_upgrading_again_changes_nothing(url: str) -> None:
    differences(url)
    assert differences(url) == []


def test_a_start_that_finds_its_shape_asks_alembic_nothing(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store(url)
    upgrade(store)
    monkeypatch.setitem(sys.modules, "sync.central.migrations.running", None)
    upgrade(store)
    with pytest.raises(ImportError):
        upgrade(store, to="0018")
    store.close()


def test_a_column_that_no_version_makes_is_found(url: str) -> None:
    """The comparison above is able to fail."""
    store = Store(url)
    upgrade(store)
    with store.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE device DROP COLUMN name")
    store.close()
    assert len(differences(url)) == 1


def test_there_is_one_line_of_versions(url: str) -> None:
    store = Store(url)
    with store.engine.connect() as connection:
        walked = ScriptDirectory.from_config(configured(connection)).walk_revisions()
        assert versions_in(FOLDER / "versions") == tuple(version.revision for version in walked)
    store.close()


def test_prices_of_the_first_version_are_the_first_revision_of_their_day(url: str) -> None:
    """A replica that asks for everything anew gets what there was, under the longer key."""
    store = Store(url)
    upgrade(store, to="0003")
    with store.engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO list_price VALUES ('standard', 'BRK-01', '2026-01-01', 28500)")
        connection.exec_driver_sql(
            "INSERT INTO change (scope, record, key, n, gone)"
            " VALUES ('prices:standard', 'list_price', '[\"standard\",\"BRK-01\",\"2026-01-01\"]', 1, false)"
        )
    upgrade(store)
    with store.read() as session:
        [price] = session.scalars(select(ListPrice))
        [change] = session.scalars(select(Change))
        assert (change.key, price.price) == (key_of(price), 285_00)
        assert (price.revision, price.set_at) == (1, EPOCH)
    store.close()


def test_who_has_worked_on_a_pc_before_central_asked_is_known_there_and_not_proven(url: str) -> None:
    """What waits on PCs of that day is not held back; a word that counts as another's is not taken from it."""
    store, hers, theirs = Store(url), UUID(int=3), UUID(int=4)
    upgrade(store, to="0028")
    with store.engine.begin() as connection:
        connection.exec_driver_sql(
            "INSERT INTO instance (dealer_id, instance_id, device_id, letter, last_seq, last_hash, created_at)"
            f" VALUES (7, '{UUID(int=1).hex}', '{UUID(int=2).hex}', 'A', 2, '', 0)"
        )
        for number, (actor, state) in enumerate(((hers, "confirmed"), (hers, "refused"), (theirs, "quarantined"))):
            connection.exec_driver_sql(
                "INSERT INTO decision (dealer_id, command_id, body_hash, instance_id, seq, name, actor_id, state, outcome,"
                f" claimed_at, decided_at) VALUES (7, '{UUID(int=10 + number).hex}', '', '{UUID(int=1).hex}', {number}, '',"
                f" '{actor.hex}', '{state}', '', 0, 5)"
            )
    upgrade(store)
    with store.read() as session:
        assert [standing_of(session, 7, UUID(int=2), one) for one in (hers, theirs)] == [Standing.INFERRED, Standing.STRANGER]
    with store.transaction(EPOCH, dealer_id=7) as session:
        note_person(session, 7, UUID(int=2), hers, EPOCH)
        assert standing_of(session, 7, UUID(int=2), hers) is Standing.PROVEN
    store.close()
