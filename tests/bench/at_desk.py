"""The app, signed in to in no time, where somebody types a code into the search box, saves, and goes on saving:

`python -m tests.bench.at_desk HOME CODE TOLD PASSWORD`.
"""

import importlib
import logging
import sys
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from dms_desktop.__main__ import main
from sync.kernel.errors import Refusal
from tests.bench.at_once import Watch
from tests.bench.told import Told, a_save

LOOK_MS, PAUSE_MS = 2, 5


class Worker(logging.Handler):
    """Goes on where the log says that somebody is in."""

    def __init__(self, code: str, told: Told) -> None:
        super().__init__()
        self._code, self._told = code, told

    def emit(self, record: logging.LogRecord) -> None:
        if record.getMessage() == "start reached work":
            QTimer.singleShot(0, self._begin)

    def _begin(self) -> None:
        """The workspace's own module is loaded by now, and not before the app itself wanted it."""
        self._told.note("opened")
        kind = importlib.import_module("dms_desktop.shell.workspace").Workspace
        [workspace] = [one for window in QApplication.topLevelWidgets() for one in window.findChildren(kind)]
        workspace.search.setFocus()
        QTest.keyClicks(workspace.search, self._code)
        self._await_hit(workspace)

    def _await_hit(self, workspace: Any) -> None:
        if self._code not in [hit.code for hit in workspace.search.hits()]:
            QTimer.singleShot(LOOK_MS, partial(self._await_hit, workspace))
            return
        self._told.note("searched")
        self._save(workspace._setting.bridge)

    def _save(self, bridge: Any) -> None:
        bridge.submit(a_save(bridge.ids), on_receipt=partial(self._saved, bridge), on_refusal=_must_not)

    def _saved(self, bridge: Any, receipt: Any) -> None:
        self._told.note("saved", receipt.command_id.hex)
        QTimer.singleShot(PAUSE_MS, partial(self._save, bridge))


def _must_not(no: Refusal) -> None:
    raise no


if __name__ == "__main__":
    told = Told(Path(sys.argv[3]))
    for handler in (Watch(partial(told.note, "typed")), Worker(sys.argv[2], told)):
        logging.getLogger().addHandler(handler)
    sys.exit(main(["--home", sys.argv[1]]))
