"""Which serial port the scanner of this PC is at: choose it, scan anything, and see what came."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget
from serial.tools.list_ports import comports

from dms_desktop.scanning.serial_scanner import SerialScanner, Standing
from dms_desktop.widgets.dialog import Dialog
from dms_desktop.widgets.edits import ChoiceBox
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.notices import Weight
from dms_desktop.widgets.parts import label
from dms_desktop.widgets.words import literal
from sync.domain.catalog.gs1 import GS

SPEEDS = (4_800, 9_600, 19_200, 38_400, 57_600, 115_200)
SEEN_GS = "<GS>"
"""No font has its picture."""


@dataclass(frozen=True)
class Port:
    """A serial port of this PC; `what` is how its maker calls it."""

    name: str
    what: str = ""


def ports() -> Sequence[Port]:
    """Those there are now."""
    return [Port(one.device, one.description if one.description not in ("n/a", one.device) else "") for one in comports()]


class ScannerDialog(Dialog):
    """What is chosen counts at once."""

    def __init__(
        self, scanner: SerialScanner, parent: QWidget | None = None, *, there: Callable[[], Sequence[Port]] = ports
    ) -> None:
        super().__init__(lambda: self.tr("Scanner at a serial port"), parent, width=520, leave=lambda: self.tr("Close"))
        self._scanner = scanner
        self._last = ""
        self.port, self.speed = ChoiceBox(lambda: self.tr("Port")), ChoiceBox(lambda: self.tr("Speed"))
        self._offer(there())
        self.form = Form()
        self.form.add("port", lambda: self.tr("Port"), self.port)
        self.form.add("speed", lambda: self.tr("Speed"), self.speed)
        self.content.addWidget(label(lambda: self.tr("A scanner that types like a keyboard works without this."), "muted").wrap())
        self.content.addWidget(self.form)
        self.port.picked.connect(lambda _: self._use())
        self.speed.picked.connect(lambda _: self._use())
        scanner.scanned.connect(self._show_code)
        scanner.changed.connect(self._show_standing)
        self._tell()

    def _offer(self, there: Sequence[Port]) -> None:
        """With the chosen one, plugged in or not."""
        self.port.add_choice("", lambda: self.tr("No port"))
        chosen = self._scanner.port
        missing = [Port(chosen)] if chosen and chosen not in [one.name for one in there] else []
        for one in (*there, *missing):
            self.port.add_choice(one.name, literal(f"{one.name}  {one.what}".strip()))
        self.port.set_value(chosen)
        for speed in sorted({*SPEEDS, self._scanner.speed}):
            self.speed.add_choice(speed, literal(f"{speed:,}"))
        self.speed.set_value(self._scanner.speed)

    def _use(self) -> None:
        port, speed = self.port.value(), self.speed.value()
        assert isinstance(port, str)
        assert isinstance(speed, int)
        self._last = ""
        self._scanner.use(port, speed)
        self._tell()

    def _show_code(self, code: str) -> None:
        self._last = code.replace(GS, SEEN_GS)
        self._tell()

    def _show_standing(self, _standing: Standing) -> None:
        self._tell()

    def _tell(self) -> None:
        """How it stands, in the language of now."""
        weights = {Standing.OFF: Weight.INFO, Standing.READY: Weight.OK, Standing.GONE: Weight.WARN}
        self.banner.tell(weights[self._scanner.standing], self._words)

    def _words(self) -> str:
        if self._scanner.standing is Standing.OFF and self._scanner.port:
            return self.tr("{port} is being opened.").format(port=self._scanner.port)
        if self._scanner.standing is Standing.OFF:
            return self.tr("Choose the port that your scanner is at.")
        if self._scanner.standing is Standing.GONE:
            return gone_words(self._scanner.port)
        if self._last:
            return self.tr("This came: {code}").format(code=self._last)
        return self.tr("The port is open. Scan anything: it is shown here.")


def gone_words(port: str) -> str:
    words = QCoreApplication.translate(
        "scanning",
        "{port} cannot be opened: nothing is plugged in, or another program has it. It is tried again by itself.",
    )
    return words.format(port=port)
