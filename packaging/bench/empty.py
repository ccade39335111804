"""The least that a PySide6 program of this kind can be: one window with an empty table. It writes into the file it is given once
the window is painted, and stays."""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QTableWidget

SIZE = (1366, 768)
ROWS, COLUMNS = 100, 7


class Window(QTableWidget):
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QTimer.singleShot(0, self._say)

    def _say(self) -> None:
        Path(sys.argv[1]).write_text("painted", encoding="ascii")


if __name__ == "__main__":
    app = QApplication(sys.argv[:1])
    window = Window(ROWS, COLUMNS)
    window.resize(*SIZE)
    window.show()
    sys.exit(app.exec())
