"""What helps support is in the menu of the window: the file for support, the folder of the logs; and a crash leaves its lines."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from dms_desktop.crashes import CRASHES, SIZE
from dms_desktop.features.sync_centre.page import SyncCentrePage
from dms_desktop.licences import licences_beside
from dms_desktop.shell.menu import Choices, fill_menu
from tests.gui.showroom import a_showroom


def choices(said: list[str]) -> Choices:
    def says(word: str) -> Callable[..., None]:
        return lambda *_: said.append(word)

    return Choices(
        languages={"en": "English"},
        language=lambda: "en",
        choose_language=says("language"),
        theme=lambda: "light",
        choose_theme=says("theme"),
        sign_out=says("sign out"),
        lock=says("lock"),
        show_account=says("account"),
        choose_pin=says("pin"),
        rest=lambda: 10,
        choose_rest=says("rest"),
        quiet=lambda: "22-7",
        choose_quiet=says("quiet"),
        show_scanner=says("scanner"),
        write_support=says("support"),
        show_logs=says("logs"),
        show_defects=says("defects"),
        show_licences=says("licences"),
        show_people=says("people"),
    )


@pytest.mark.parametrize(
    ("words", "deed"),
    [
        ("Scanner at a serial port", "scanner"),
        ("File for support", "support"),
        ("Folder of the logs", "logs"),
        ("Licences of the parts", "licences"),
        ("People", "people"),
    ],
)
def test_the_menu_leads_there(qtbot: QtBot, words: str, deed: str) -> None:
    menu, said = QMenu(), list[str]()
    qtbot.addWidget(menu)
    fill_menu(menu, choices(said))
    menu.aboutToShow.emit()

    next(action for action in menu.actions() if action.text() == words).trigger()

    assert said == [deed]


def test_licences_are_shown_where_they_lie_beside_the_program(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    program = tmp_path / "dms-desktop"
    assert licences_beside(str(program)) is None
    (tmp_path / "licences").mkdir()

    show = licences_beside(str(program))
    assert show is not None
    show()

    assert [Path(url.toLocalFile()) for url in opened] == [tmp_path / "licences"]


def test_a_program_from_its_sources_offers_none(qtbot: QtBot) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    fill_menu(menu, replace(choices([]), show_licences=None))
    menu.aboutToShow.emit()

    assert "Licences of the parts" not in [action.text() for action in menu.actions()]


def test_the_page_asks_at_once_where_the_file_shall_go(qtbot: QtBot, tmp_path: Path) -> None:
    with a_showroom(tmp_path) as room:
        page = room.open("sync_centre", "support", SyncCentrePage)
        chooser = page.findChild(QFileDialog)
        assert isinstance(chooser, QFileDialog)
        assert chooser.isVisible()
        chooser.close()


CRASH = """
import faulthandler, pathlib, sys
from dms_desktop.crashes import spool_crashes
spool_crashes(pathlib.Path(sys.argv[1]))
faulthandler._sigabrt()
"""


def test_a_crash_leaves_where_it_was_and_nothing_that_anybody_typed(tmp_path: Path) -> None:
    """Threat T15: the file has lines of our program, and stays here; it goes out in a file for support alone."""
    (tmp_path / CRASHES).write_text("x" * (SIZE + 1))

    done = subprocess.run([sys.executable, "-c", CRASH, tmp_path], capture_output=True, timeout=60, check=False)

    assert done.returncode != 0
    assert "most recent call first" in (tmp_path / CRASHES).read_text()
    assert (tmp_path / f"{CRASHES}.1").stat().st_size > SIZE, "an older one made room"
