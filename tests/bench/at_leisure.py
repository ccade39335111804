"""The app with a password that is typed letter by letter while everything is loaded: `python -m tests.bench.at_leisure HOME
PASSWORD FILE`. Into FILE go, in seconds, the longest stall until Enter (`typing`), the time from Enter to the home page
(`entering`), and the longest of some bare repaints of a full table as large as the window (`repaint`).
"""

import json
import logging
import sys
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableWidget, QTableWidgetItem

from dms_desktop.__main__ import main
from tests.bench.at_once import the_form
from tests.bench.heartbeat import Heartbeat
from tests.bench.measure import timed

LETTER_MS = 100
LINES, COLUMNS, REPAINTS = 100, 7, 20


class Hand(logging.Handler):
    """Begins when the log says that the form is there, and presses Enter when the last letter stands and all is loaded."""

    def __init__(self, password: str, told: Path) -> None:
        super().__init__()
        self._left, self._told = list(password), told
        self._is_loaded, self._entered = False, 0.0
        self._seconds: dict[str, float] = {}

    def emit(self, record: logging.LogRecord) -> None:
        match record.getMessage():
            case "start reached sign_in":
                QTimer.singleShot(0, self._begin)
            case "start reached loaded":
                self._is_loaded = True
            case "start reached work":
                self._seconds["entering"] = time.perf_counter() - self._entered
                QTimer.singleShot(0, self._tell)

    def _begin(self) -> None:
        self._heartbeat, self._timer = Heartbeat(), QTimer()
        self._timer.timeout.connect(self._press)
        self._heartbeat.start()
        self._timer.start(LETTER_MS)

    def _press(self) -> None:
        form = the_form()
        if self._left:
            QTest.keyClicks(form.password, self._left.pop(0))
        elif self._is_loaded:
            self._timer.stop()
            self._seconds["typing"] = self._heartbeat.stop()
            self._entered = time.perf_counter()
            form.go.click()

    def _tell(self) -> None:
        table = QTableWidget(LINES, COLUMNS)
        for at in range(LINES * COLUMNS):
            table.setItem(at // COLUMNS, at % COLUMNS, QTableWidgetItem(f"04465-{at:05}"))
        table.resize(1366, 768)
        table.show()
        QCoreApplication.processEvents()
        self._seconds["repaint"] = max(timed(table.viewport().repaint) for _ in range(REPAINTS))
        part = self._told.with_suffix(".part")
        part.write_text(json.dumps(self._seconds), encoding="ascii")
        part.replace(self._told)


if __name__ == "__main__":
    home, password, told = sys.argv[1:]
    logging.getLogger().addHandler(Hand(password, Path(told)))
    sys.exit(main(["--home", home]))
