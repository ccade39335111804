"""Versions and models describe the same replica; one that is newer than the program is left alone."""

import re
from collections import Counter
from pathlib import Path

import msgspec
import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import event

from sync.client.migrations import finding, known_versions, tables_of, upgrade
from sync.client.migrations.running import configured
from sync.client.search import SEARCH_WORD, find
from sync.client.store import Store
from sync.domain import REGISTRY
from sync.domain.catalog.records import CATALOG, ListPrice
from sync.kernel.errors import Incompatible
from sync.kernel.records import key_text, parse_key, values
from sync.kernel.search import SearchText
from sync.protocol.messages import Manifest
from sync.protocol.prebuilt import ADD_ENTRY, ADD_TERMS, SEARCH_GRAM, entry, terms
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


def test_the_text_index_is_kept_as_the_program_itself_makes_it(tmp_path: Path) -> None:
    """In it a file is copied as it comes: with fewer terms than the table promises, nothing would be found by one letter."""
    store = Store(tmp_path / "replica.db", KEY)
    upgrade(store)
    with store.read() as connection:
        made = "SELECT sql FROM sqlite_master WHERE name IN ('search_gram', 'search_word') ORDER BY name"
        assert connection.exec_driver_sql(made).scalars().all() == [SEARCH_GRAM, SEARCH_WORD]
    store.close()


def test_what_was_found_is_found_in_an_index_made_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """By one letter as well, and as in a replica that never had another. What had left the index does not come back."""
    monkeypatch.setattr(finding, "LOT", 2)
    found = [_found_in(tmp_path / f"{version}.db", version) for version in ("0039", "head")]
    assert found[0] == found[1]
    assert found[0]["0"] == ["04465-02220", "CU-1", "X"]
    assert found[0]["g"] == []


def _found_in(path: Path, version: str) -> dict[str, list[str]]:
    """In a replica that was of this version when its entries came."""
    store = Store(path, KEY)
    with store.write() as connection:
        command.upgrade(configured(connection), version)
        for code, name in (("04465-02220", "来令片 brake"), ("BK-7", "黑 42"), ("OLD-0", "gone"), ("CU-1", "0912"), ("X", "0w")):
            text = SearchText(kind="product", code=code, name=name, folded=name, initials="llp")
            added = connection.exec_driver_sql(ADD_ENTRY, entry("product", code, text))
            connection.exec_driver_sql(ADD_TERMS, (added.lastrowid, terms(text)))
        connection.exec_driver_sql("DELETE FROM search_gram WHERE rowid = 3")
        connection.exec_driver_sql("DELETE FROM search_entry WHERE id = 3")
    upgrade(store)
    with store.write() as connection:
        connection.exec_driver_sql("INSERT INTO search_gram (search_gram, rank) VALUES ('integrity-check', 0)")
    found = _found(store)
    store.close()
    return found


def test_pieces_of_codes_are_found_in_an_index_that_knew_two_letters(tmp_path: Path) -> None:
    store = Store(tmp_path / "replica.db", KEY)
    with store.write() as connection:
        command.upgrade(configured(connection), "0040")
        text = SearchText(kind="product", code="04465-02220", name="x", folded="x")
        added = connection.exec_driver_sql(ADD_ENTRY, entry("product", text.code, text))
        known = [term for term in terms(text).split() if not re.fullmatch("n...", term)]
        connection.exec_driver_sql(ADD_TERMS, (added.lastrowid, " ".join(known)))
    upgrade(store)
    with store.read() as connection:
        assert [hit.code for hit in find(connection, "4650222")] == ["04465-02220"]
    store.close()


def test_an_index_is_made_anew_once_however_many_versions_ask_for_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """At a million products each time takes most of a minute."""
    made = list[str]()
    monkeypatch.setattr(finding, "_terms", lambda kind, code, *texts: made.append(code) or terms_of(kind, code, *texts))
    _found_in(tmp_path / "replica.db", "0039")
    again = [code for code, times in Counter(made).items() if times > 1]
    assert (len(made), len(again)) == (5, 1), "made once, and one of them looked at whether it is"


def test_customers_are_found_as_such_in_an_index_made_anew(tmp_path: Path) -> None:
    """A version before had no kinds in it: who asked for one was shown what was left of the first thousands of all."""
    store = Store(tmp_path / "replica.db", KEY)
    with store.write() as connection:
        command.upgrade(configured(connection), "0039")
        for kind in ("product", "customer"):
            text = SearchText(kind=kind, code=f"{kind}-1", name="陳", folded="陈")
            added = connection.exec_driver_sql(ADD_ENTRY, entry(kind, text.code, text))
            connection.exec_driver_sql(ADD_TERMS, (added.lastrowid, "陈"))
    upgrade(store)
    with store.read() as connection:
        assert [hit.code for hit in find(connection, "陳", kinds=("customer",))] == ["customer-1"]
        assert {hit.code for hit in find(connection, "陳")} == {"product-1", "customer-1"}
    store.close()


terms_of = finding._terms


def _found(store: Store) -> dict[str, list[str]]:
    with store.read() as connection:
        asked = ("0", "4", "b", "g", "x", "0 来", "42", "446", "来令", "ll", "bk-7", "OLD-0")
        return {text: sorted(hit.code for hit in find(connection, text)) for text in asked}


def test_of_a_fill_under_way_the_file_is_given_up_and_rows_go_on(tmp_path: Path) -> None:
    """Invariant 24, fault 87: its index has no single letters. Central, asked from nothing, has a file that does."""
    store = Store(tmp_path / "replica.db", KEY)
    with store.write() as connection:
        command.upgrade(configured(connection), "0039")
        for scope, tables in ((CATALOG, {"product": 7}), ("prices", {})):
            manifest = Manifest(scope=scope, epoch="e", at=1, rows=7, chunks=(), tables=tables)
            connection.exec_driver_sql("INSERT INTO fill VALUES (?, ?, 2)", (scope, msgspec.json.encode(manifest)))
            connection.exec_driver_sql("INSERT INTO stale VALUES ('product', ?, ?)", (scope, scope))
    upgrade(store)
    with store.read() as connection:
        for table in ("fill", "stale"):
            assert connection.exec_driver_sql(f"SELECT scope FROM {table}").scalars().all() == ["prices"]
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
