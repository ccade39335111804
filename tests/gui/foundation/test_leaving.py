"""The program ends with its own exit code, whatever was copied in it last."""

import signal
import subprocess
import sys
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from dms_desktop.__main__ import close_on_signal
from dms_desktop.shell.frame import Frame
from tests import patience
from tests.programs import ROOT, environment

COPIES = """
from PySide6.QtWidgets import QApplication
from dms_desktop.widgets.grid_clip import to_clipboard
app = QApplication([])
to_clipboard([["04465-02220", "4"]])
"""


def test_lines_copied_from_a_grid_do_not_crash_the_end() -> None:
    """Qt takes the clipboard apart after Python: 139 came of it, in the app and in every run whose last copy was a grid's."""
    command = [sys.executable, "-c", COPIES]
    env = environment({"QT_QPA_PLATFORM": "offscreen"})
    assert subprocess.run(command, cwd=ROOT, env=env, timeout=patience.SECONDS, check=False).returncode == 0


@pytest.fixture
def signals() -> Iterator[None]:
    """Whatever this program does on a signal, it does again afterwards."""
    numbers = (signal.SIGINT, signal.SIGTERM)
    before = [signal.getsignal(number) for number in numbers]
    yield
    for number, handler in zip(numbers, before, strict=True):
        signal.signal(number, handler)


@pytest.mark.usefixtures("signals")
def test_the_end_of_the_session_waits_for_the_deed_that_it_finds_under_way(qtbot: QtBot) -> None:
    """Fault 107: closing inside a deed took the writer's door, or its only connection, from whoever held it; the program then
    stood still, for a minute or for good."""
    frame, said = Frame(400, 300), list[str]()
    qtbot.addWidget(frame)
    frame.closing.connect(lambda: said.append("closed"))
    close_on_signal(frame)

    def deed() -> None:
        signal.raise_signal(signal.SIGTERM)
        said.append("saved")

    deed()

    assert said == ["saved"]
    qtbot.waitUntil(lambda: said == ["saved", "closed"], timeout=patience.MS)
