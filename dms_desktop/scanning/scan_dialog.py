"""A dialog that takes scans: into any other one a scanner types, wherever the focus is, and presses Enter."""

from PySide6.QtGui import QShowEvent

from dms_desktop.scanning.wedge import ScanListener
from dms_desktop.widgets.dialog import Dialog


class ScanDialog(Dialog):
    """Override `scanned`. A scanner that types is heard here; one at a serial port, or through an input method, by the desk."""

    _wedge: ScanListener | None = None

    def scanned(self, code: str) -> bool:
        """A scanner's burst. True if the dialog took it: then no field has it, and no Enter is pressed."""
        raise NotImplementedError

    def showEvent(self, event: QShowEvent) -> None:
        """Only now there is a window to listen to."""
        super().showEvent(event)
        window = self.windowHandle()
        if self._wedge is None and window is not None:
            self._wedge = ScanListener(self.scanned, self)
            window.installEventFilter(self._wedge)
