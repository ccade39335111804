"""What people read when luck is bad, word for word; and each time the version before starts, and what was saved is there."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dms_desktop.background import Background
from dms_desktop.doors import Doors
from dms_desktop.features.sign_in.entrance import Entrance
from dms_desktop.memory import Memory
from dms_desktop.session import OpenDoors
from dms_desktop.updates import update_words
from sync.client.locks import tried
from sync.client.updating.alone import LOCK, OWN
from sync.client.updating.sources import FolderSource
from sync.client.updating.updater import UpdateState
from tests.bench.morning import CHEN, PASSWORD, a_home
from tests.gui.foundation.stands import shown
from tests.programs import ROOT, environment
from tests.unit.updating.manufacturer import Manufacturer, SetClock, Shop, assert_unharmed, files_in, weeks
from tests.unit.updating.striking import FullDisk, HeldFor


def disk_is_full(shop: Shop) -> UpdateState:
    return shop.look(files=FullDisk())


def source_is_gone(shop: Shop) -> UpdateState:
    return shop.look(FolderSource(shop.root / "nowhere"))


def source_is_a_stranger(shop: Shop) -> UpdateState:
    stranger = Manufacturer(shop.root.parent / "stranger", shop.maker.clock)
    stranger.release("9.0.0")
    return shop.look(FolderSource(stranger.updates))


def clock_is_wrong(shop: Shop) -> UpdateState:
    shop.clock.at += weeks(520)
    return shop.look()


def file_is_held(shop: Shop) -> UpdateState:
    return shop.look(files=HeldFor(10_000))


def somebody_else_is_at_it(shop: Shop) -> UpdateState:
    handle = os.open(shop.root / OWN / LOCK, os.O_RDWR | os.O_CREAT)
    with tried(handle):
        state = shop.look()
    os.close(handle)
    return state


LUCK: dict[Callable[[Shop], UpdateState], str] = {
    disk_is_full: "The disk is too full for the newer version.",
    source_is_gone: "Nobody could be asked for a newer version.",
    source_is_a_stranger: "A newer version was offered that is not the manufacturer's: it was not taken. Tell the manufacturer.",
    clock_is_wrong: "What is said about newer versions is too old to be believed. Look whether the clock of this PC is right.",
    file_is_held: "A virus scanner or another program holds a file of the newer version.",
    somebody_else_is_at_it: "Somebody else on this PC is just taking the newer version.",
}


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    maker = Manufacturer(tmp_path / "maker", SetClock())
    maker.release("1.0.0")
    maker.release("1.1.0")
    return Shop(tmp_path / "程式 of the shop", maker)


@pytest.fixture
def background() -> Iterator[Background]:
    made = Background()
    yield made
    made.close()


@pytest.mark.parametrize("luck", LUCK, ids=lambda luck: luck.__name__)
def test_bad_luck_is_a_sentence_and_the_old_version_starts(luck: Callable[[Shop], UpdateState], shop: Shop) -> None:
    """Faults 28, 43, 52, 93. Threat T8."""
    state = luck(shop)

    assert update_words(state) == f"Version 1.0.0. {LUCK[luck]}"
    assert shop.next_start() == "1.0.0"
    assert shop.holds("1.0.0")


def test_a_program_on_the_drive_of_another_pc_says_who_brings_newer_versions(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fault 46."""
    monkeypatch.setattr("sync.client.updating.updater.unfit", lambda _: "folder_far")
    state = shop.look()

    assert_unharmed(shop, state, "update_far")
    assert "The program lies on a drive of another PC" in update_words(state)


def test_a_replica_on_the_drive_of_another_pc_is_not_opened(
    qtbot: QtBot, background: Background, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Fault 46. It was enrolled before the profile moved there; SQLite would lose what is saved."""
    home = tmp_path / "seven"
    a_home(home)
    monkeypatch.setattr("sync.client.ground.unfit", lambda _: "folder_far")
    kept = files_in(home)
    entrance = an_entrance(qtbot, OpenDoors(home.parent, home=home), background)
    qtbot.waitUntil(lambda: entrance.people.name.count() > 0)
    entrance.people.name.setEditText(CHEN.name)
    entrance.people.password.setText(PASSWORD)
    QTest.keyClick(entrance.people.password, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: "The database has to be on a disk of this PC" in entrance.people.banner.text())
    assert {name: content for name, content in files_in(home).items() if not name.endswith(".tries")} == kept


def test_a_new_pc_whose_profile_is_on_another_machine_is_told_before_the_code_is_used(
    qtbot: QtBot, background: Background, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Fault 46."""
    monkeypatch.setattr("sync.client.ground.unfit", lambda _: "folder_far")
    form = an_entrance(qtbot, OpenDoors(tmp_path / "places"), background).enrolling
    qtbot.waitUntil(form.isVisible)
    for field in (form.code, form.user, form.password):
        QTest.keyClicks(field, "typed")
    QTest.keyClicks(form.central, "http://127.0.0.1:9")
    QTest.keyClick(form.password, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: "This folder is on another machine" in form.banner.text())
    assert not (tmp_path / "places").exists()


def an_entrance(qtbot: QtBot, doors: Doors, background: Background) -> Entrance:
    entrance = Entrance(doors, background)
    shown(qtbot, entrance)
    entrance.start()
    return entrance


SEEN = """
import sys
from PySide6.QtCore import QTimer
from dms_desktop import __main__ as start

class Seen(start.Frame):
    def paintEvent(self, event):
        super().paintEvent(event)
        print(self.sentence.text(), flush=True)
        QTimer.singleShot(0, self.close)

start.Frame = Seen
sys.exit(start.main(["--home", sys.argv[1], "--lang", "en"]))
"""


def first_words(home: Path) -> str:
    command = [sys.executable, "-c", SEEN, str(home)]
    env = environment({"QT_QPA_PLATFORM": "offscreen"})
    return subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, timeout=300, check=True).stdout


def test_a_profile_that_is_away_is_said_and_nothing_is_made_up(tmp_path: Path) -> None:
    """Fault 46. A drive of the network that is not there: no form for a new PC, which would look as if all were lost."""
    away = tmp_path / "drive"
    away.write_bytes(b"")

    told = first_words(away / "desk")

    assert told.startswith(f"What this program keeps cannot be reached: {away / 'desk'}.")
    assert "Nothing was deleted." in told


def test_a_folder_without_room_for_a_log_is_opened_without_one(tmp_path: Path) -> None:
    (tmp_path / "desk").write_bytes(b"no folder can be made here")

    assert first_words(tmp_path).startswith("Opening")


def test_a_full_disk_costs_no_more_than_widths_and_themes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fault 28. What the desk remembers is comfort: it is no defect that it lasts only until the program ends."""
    memory = Memory(tmp_path / "desk.json")
    memory.keep("theme", "light")

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full)
    memory.keep("theme", "dark")

    assert memory.text("theme") == "dark"
    assert Memory(tmp_path / "desk.json").text("theme") == "light"
