"""The program ends with its own exit code, whatever was copied in it last."""

import subprocess
import sys

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
