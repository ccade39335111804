"""Qt's things live and die in the window's own thread, whatever other threads are doing."""

import gc
import sys
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dms_desktop.pace import YOUNG, Sweeper, keep_moving
from dms_desktop.widgets.theme import apply_theme


class Ring(QWidget):
    """Points at itself, as a page does through its signals: only the search for garbage can take it apart."""

    def __init__(self, died_in: list[threading.Thread]) -> None:
        super().__init__()
        self.myself = self
        weakref.finalize(self, lambda: died_in.append(threading.current_thread()))


@pytest.fixture
def app_pace() -> Iterator[None]:
    """As the app starts, whatever the tests around do."""
    before = sys.getswitchinterval()
    gc.enable()
    keep_moving()
    yield
    sys.setswitchinterval(before)


def make_objects() -> None:
    kept = [[number] for number in range(YOUNG * 2)]
    assert kept


@pytest.mark.usefixtures("app_pace")
def test_a_closed_page_is_taken_apart_in_the_windows_thread(qtbot: QtBot) -> None:
    died_in: list[threading.Thread] = []
    window = QObject()
    Ring(died_in)
    writer = threading.Thread(target=make_objects)
    writer.start()
    writer.join()
    assert died_in == []
    Sweeper(window)
    gc.collect(0)  # the counts begin anew
    Ring(died_in)
    kept = [[number] for number in range(YOUNG * 2)]
    qtbot.waitUntil(lambda: len(died_in) == 2)
    assert set(died_in) == {threading.main_thread()}
    assert kept


def test_a_change_of_theme_keeps_the_style_that_widgets_are_drawn_with(qapp: QApplication) -> None:
    """Exchanging it under living widgets ended the process now and then."""
    apply_theme(qapp, "light", "en")
    ended: list[str] = []
    qapp.style().destroyed.connect(lambda: ended.append("style"))
    apply_theme(qapp, "dark", "zh_TW")
    apply_theme(qapp, "light", "en")
    assert ended == []
