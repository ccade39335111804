"""Files of large scopes: built once for all devices, good for a while, brought up to date by what changed."""

from collections.abc import Mapping
from concurrent.futures import Future
from pathlib import Path
from threading import Event
from uuid import UUID

import pytest
import sqlcipher3.dbapi2 as sqlite
from backports import zstd

from sync.central import prebuilt
from sync.central import snapshots as taking
from sync.central.building import Building
from sync.central.push import Unavailable
from sync.central.records import ScopeCounter
from sync.central.service import mint_epoch
from sync.central.snapshots import Snapshots
from sync.kernel.errors import Denied
from sync.protocol.messages import Manifest
from sync.protocol.prebuilt import PAGE, RESERVED, SEARCH_GRAM, form
from sync.protocol.rows import GRAMS
from tests.toy import OTHER_SHOP, REGISTRY, SHOP, Sign, WriteNote
from tests.unit.central.test_snapshots import put_signs
from tests.unit.central.world import World

TAKES = form(REGISTRY)
ROWS, MORE = 400, 4_000


@pytest.fixture
def files(world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Snapshots:
    """Of scopes of a hundred rows and more; a file may lack twenty changes, and from ten on it is built again."""
    monkeypatch.setattr(taking, "YOUNG", 10)
    monkeypatch.setattr(taking, "USABLE", 20)
    monkeypatch.setattr(prebuilt, "PIECE", 8)
    put_signs(world, count=ROWS)
    return Snapshots(world.store, world.service.business, world.clock, tmp_path / "files", worth_building=100)


def rows_in(files: Snapshots, manifest: Manifest, tmp_path: Path) -> Mapping[str, str]:
    """What lies in the file, by code."""
    path = tmp_path / "whole.db"
    path.write_bytes(b"".join(zstd.decompress(files.chunk(SHOP, chunk.digest)) for chunk in manifest.chunks))
    file = sqlite.connect(str(path))
    rows = dict(file.execute("SELECT code, text FROM toy_sign").fetchall())
    assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    copy_of_grams(file)
    found = file.execute(
        "SELECT name FROM search_entry JOIN search_gram ON search_gram.rowid = id WHERE search_gram MATCH 'wnew'"
    )
    assert sorted(name for (name,) in found) == sorted(text for text in rows.values() if text == "new")
    file.close()
    return rows


def copy_of_grams(file: sqlite.Connection) -> None:
    """As a device makes it, and whole."""
    contents = {name: file.execute(f"SELECT {', '.join(columns)} FROM {name}").fetchall() for name, columns in GRAMS.items()}
    for name in GRAMS:
        file.execute(f"DROP TABLE {name}")
    file.execute(SEARCH_GRAM)
    for name, columns in GRAMS.items():
        file.execute(f"DELETE FROM {name}")
        file.executemany(f"INSERT INTO {name} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})", contents[name])
    file.execute("INSERT INTO search_gram (search_gram, rank) VALUES ('integrity-check', 0)")


def all_built(files: Snapshots) -> None:
    for building in files.begin_ahead():
        building.result()


def test_the_file_holds_the_scope(world: World, files: Snapshots, tmp_path: Path) -> None:
    """Invariants 12, 24."""
    manifest = files.manifest(SHOP, "catalog", TAKES)
    assert (manifest.at, manifest.rows, manifest.tables) == (1, ROWS, {"toy_sign": ROWS})
    assert sum(chunk.rows for chunk in manifest.chunks) == ROWS
    assert len(manifest.chunks) > 1
    assert rows_in(files, manifest, tmp_path) == {f"S{number:06d}": "x" for number in range(ROWS)}


def test_every_page_leaves_room_for_the_cipher(files: Snapshots) -> None:
    manifest = files.manifest(SHOP, "catalog", TAKES)
    first = zstd.decompress(files.chunk(SHOP, manifest.chunks[0].digest))
    assert first[20] == RESERVED
    assert all(first[start - RESERVED : start] == bytes(RESERVED) for start in range(PAGE, len(first) + 1, PAGE))


@pytest.mark.parametrize("takes", ["", "0.other", TAKES + "x"])
def test_who_takes_no_such_file_gets_rows(files: Snapshots, takes: str) -> None:
    """Fault 87: a device of another version."""
    manifest = files.manifest(SHOP, "catalog", takes)
    assert (manifest.tables, manifest.rows) == ({}, ROWS)


def test_a_central_that_was_updated_makes_its_files_anew(
    world: World, files: Snapshots, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Fault 87: what it kept has the form of before, and nobody gets it for another. Who takes no other than that gets rows."""
    monkeypatch.setattr("sync.protocol.prebuilt.FORM", "before")
    older = form(REGISTRY)
    kept = Snapshots(world.store, world.service.business, world.clock, tmp_path / "files", worth_building=100)
    before = kept.manifest(SHOP, "catalog", older)
    assert before.tables == {"toy_sign": ROWS}
    assert files.manifest(SHOP, "catalog", older).tables == {}
    for path in (tmp_path / "files").rglob("scope.db"):
        path.write_bytes(b"of no use")
    assert len(rows_in(files, files.manifest(SHOP, "catalog", TAKES), tmp_path)) == ROWS


def test_a_file_of_a_dealer_is_never_made(world: World, files: Snapshots) -> None:
    """Promise 7. Threat T6: what one dealer owns is built for its devices alone, and row by row."""
    words = tuple(f"word {number}" for number in range(120))
    world.device().decide(WriteNote(note_id=UUID(int=1), text="n", tags=words))
    assert files.manifest(SHOP, f"dealer:{SHOP}", TAKES).tables == {}
    with pytest.raises(Denied, match="scope_denied"):
        files.manifest(OTHER_SHOP, f"dealer:{SHOP}", TAKES)


def test_one_file_serves_all_until_it_is_old(world: World, files: Snapshots, tmp_path: Path) -> None:
    """It lacks a few changes: the next exchange brings them."""
    first = files.manifest(SHOP, "catalog", TAKES)
    put_signs(world, first=ROWS, count=9, text="new")
    assert files.manifest(OTHER_SHOP, "catalog", TAKES) == first
    put_signs(world, first=ROWS + 9, count=6, text="new")
    assert files.manifest(SHOP, "catalog", TAKES) == first  # fifteen behind: used once more while the next is built
    all_built(files)
    later = files.manifest(SHOP, "catalog", TAKES)
    assert (later.at, later.rows) == (3, ROWS + 15)
    assert len(rows_in(files, later, tmp_path)) == ROWS + 15


def test_one_that_lacks_too_much_is_waited_for(world: World, files: Snapshots) -> None:
    files.manifest(SHOP, "catalog", TAKES)
    put_signs(world, first=0, count=30, text="new")
    assert files.manifest(SHOP, "catalog", TAKES).at == 2


def test_what_changed_and_what_left_is_brought_up_to_date(world: World, files: Snapshots, tmp_path: Path) -> None:
    """Invariants 12, 24: from the last file."""
    put_signs(world, first=ROWS, count=MORE)
    files.manifest(SHOP, "catalog", TAKES)
    put_signs(world, first=7, count=2, text="new")
    with world.store.transaction(world.clock.now()) as session:
        session.delete(session.get_one(Sign, "S000003"))
    all_built(files)
    after = files.manifest(SHOP, "catalog", TAKES)
    rows = rows_in(files, after, tmp_path)
    assert (len(rows), rows.get("S000003"), rows["S000007"], rows["S000008"]) == (ROWS + MORE - 1, None, "new", "new")


def test_what_was_renamed_is_not_found_by_its_old_name(world: World, files: Snapshots, tmp_path: Path) -> None:
    """The next file goes on from the last one, and its index with it."""
    for text in ("old", "new", "other"):
        put_signs(world, first=7, count=30, text=text)
        all_built(files)
        rows_in(files, files.manifest(SHOP, "catalog", TAKES), tmp_path)


def test_a_file_from_which_no_list_of_changes_leads_on_is_given_to_nobody(world: World, files: Snapshots) -> None:
    """Invariant 15: what has left since, and was forgotten, would stay with whoever takes it."""
    files.manifest(SHOP, "catalog", TAKES)
    put_signs(world, first=7, count=2, text="new")
    with world.store.transaction(world.clock.now()) as session:
        session.get_one(ScopeCounter, "catalog").floor = 2
    assert files.manifest(SHOP, "catalog", TAKES).at == 2


def test_another_epoch_starts_from_nothing(world: World, files: Snapshots) -> None:
    """Invariant 29. Fault 81: rows of two histories are not mixed."""
    first = files.manifest(SHOP, "catalog", TAKES)
    mint_epoch(world.store, world.service.source)
    assert files.manifest(SHOP, "catalog", TAKES).epoch != first.epoch


def test_a_working_file_that_was_lost_is_made_again(world: World, files: Snapshots, tmp_path: Path) -> None:
    files.manifest(SHOP, "catalog", TAKES)
    put_signs(world, first=7, count=2, text="new")
    for path in (tmp_path / "files").rglob("scope.db"):
        path.unlink()
    all_built(files)
    assert rows_in(files, files.manifest(SHOP, "catalog", TAKES), tmp_path)["S000007"] == "new"


def test_a_device_does_not_wait_longer_than_its_line_allows() -> None:
    """Central is still at it; the same is asked for again later, and found."""
    building, go_on = Building(patience=0.01), Event()
    asked: Future[int] = building.begin("catalog", lambda: 7 if go_on.wait(30) else 0)
    assert building.begin("catalog", lambda: 8) is asked
    with pytest.raises(Unavailable):
        building.wait(asked)
    go_on.set()
    assert asked.result(30) == 7


def test_what_goes_wrong_is_told_to_who_waits_and_tried_again() -> None:
    building = Building()
    failed: Future[int] = building.begin("catalog", lambda: 1 // 0)
    with pytest.raises(ZeroDivisionError):
        building.wait(failed)
    assert building.wait(building.begin("catalog", lambda: 9)) == 9
