"""Every way in which a scan comes to one desk: typed like a keyboard, through an input method, or from a serial port."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from dms_desktop.scanning.dialog import gone_words
from dms_desktop.scanning.serial_scanner import SerialScanner, Standing
from dms_desktop.scanning.wedge import ComposedScans, ScanListener
from dms_desktop.widgets.entry_grid import EntryGrid
from sync.kernel.clock import Clock


class Scans(QObject):
    """`take(code)` is asked whether `desk` takes a code; `tell` says it when the scanner at the serial port is gone."""

    def __init__(self, take: Callable[[str], bool], tell: Callable[[str], None], clock: Clock, desk: QWidget) -> None:
        super().__init__(desk)
        self._take, self._tell, self._desk = take, tell, desk
        self._wedge = ScanListener(take, self)
        self._composed = ComposedScans(take, clock, self)
        self._scanner: SerialScanner | None = None

    def watch(self, window: QWindow) -> None:
        """Only what reaches this window: an app-wide filter would slow every event."""
        window.installEventFilter(self._wedge)

    def listen(self, scanner: SerialScanner) -> None:
        """While this desk is there."""
        self._scanner = scanner
        scanner.scanned.connect(self._hear)
        scanner.changed.connect(self._heed)
        scanner.start()

    def _hear(self, code: str) -> None:
        """What the desk does not take goes where a keyboard would type it: into the field of a dialog in front."""
        if self._desk.isVisible() and not self._take(code):
            type_out(code)

    def _heed(self, standing: Standing) -> None:
        if standing is Standing.GONE and self._scanner is not None and self._desk.isVisible():
            self._tell(gone_words(self._scanner.port))


def type_out(code: str) -> None:
    """Into the field or the cell with the focus, with Enter behind it."""
    here = QApplication.focusWidget()
    if isinstance(here, EntryGrid):
        here.hand.go(*here.hand.place(), code)  # opens the cell
        here = QApplication.focusWidget()
    elif isinstance(here, QLineEdit) and not here.isReadOnly():
        here.insert(code)
    elif isinstance(here, QPlainTextEdit) and not here.isReadOnly():
        here.insertPlainText(code)
    if isinstance(here, QLineEdit | QPlainTextEdit):
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(here, QKeyEvent(kind, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r"))
