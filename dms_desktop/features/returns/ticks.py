"""Pieces that are ticked off: a scan of its number ticks one, whether it goes into the box or comes out of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from dms_desktop.widgets.cells import is_enter
from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.notices import Banner
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.tokens import Tone
from dms_desktop.widgets.words import Text, say
from sync.domain.catalog.gs1 import read_scan


@dataclass(frozen=True)
class Tick:
    serial: str
    is_on: bool


class ScanEdit(QLineEdit):
    """`scanned` with what stands there at Enter; an empty one leaves Enter to the dialog."""

    scanned = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_enter(event.key()) and self.text().strip():
            self.scanned.emit(self.text().strip())
            self.clear()
            return
        super().keyPressEvent(event)


def tick_table(mark: Text) -> RecordTable[Tick]:
    """Numbers, and `mark` beside those that are ticked."""
    columns: Sequence[Column[Tick]] = (
        Column(
            key="serial",
            title=lambda: QCoreApplication.translate("PieceTicks", "Serial number"),
            value=lambda one: one.serial,
            kind=Kind.CODE,
            stretch=True,
        ),
        Column(
            key="mark",
            title=mark,
            value=lambda one: Chip(mark(), Tone.OK) if one.is_on else None,
            kind=Kind.CHIP,
            width=130,
        ),
    )
    table: RecordTable[Tick] = RecordTable(
        lambda: QCoreApplication.translate("PieceTicks", "Serial numbers"), columns, key=lambda one: one.serial
    )
    table.setMinimumHeight(116)
    return table


class PieceTicks(QWidget):
    """The numbers of `show_pieces` and, up to `others`, any other. `mark` words what a tick means; `banner` says what is wrong
    with a scan until the next one. `changed` after each tick; Enter or a double click on a row turns it."""

    changed = Signal()

    def __init__(self, mark: Text, banner: Banner) -> None:
        super().__init__()
        self._banner, self._others = banner, 0
        self._ticks: dict[str, bool] = {}
        self.scan = ScanEdit()
        say(self.scan, self.scan.setPlaceholderText, lambda: self.tr("Scan or type a serial number"))
        say(self.scan, self.scan.setAccessibleName, lambda: self.tr("Scan or type a serial number"))
        self.table = tick_table(mark)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.scan)
        inside.addWidget(self.table, 1)
        self.scan.scanned.connect(self.take)
        self.table.opened.connect(lambda one: self._turn(one.serial, not one.is_on))
        self.setFocusProxy(self.scan)

    def show_pieces(self, serials: Sequence[str], *, ticked: Sequence[str] = (), others: int = 0) -> None:
        self._others = others
        self._ticks = dict.fromkeys(serials, False) | dict.fromkeys(ticked, True)
        self._show()

    def ticked(self) -> tuple[str, ...]:
        return tuple(serial for serial, is_on in self._ticks.items() if is_on)

    def tick_all(self) -> None:
        self._ticks = dict.fromkeys(self._ticks, True)
        self._show()
        self.changed.emit()

    def take(self, code: str) -> None:
        """A serial number as it is, or out of a GS1 code."""
        scan = read_scan(code)
        serial = scan.serial if scan is not None and scan.serial else code
        if self._ticks.get(serial):
            self._warn(self.tr("Serial number {serial} has been scanned already.").format(serial=serial))
        elif serial not in self._ticks and not self._others:
            self._warn(self.tr("Serial number {serial} is none of these. Nothing was changed.").format(serial=serial))
        else:
            self._others -= serial not in self._ticks
            self._turn(serial, True)

    def _warn(self, words: str) -> None:
        self._banner.alarm(words)

    def _turn(self, serial: str, is_on: bool) -> None:
        self._banner.clear()
        self._ticks[serial] = is_on
        self._show()
        self.table.select_key(serial)
        self.changed.emit()

    def _show(self) -> None:
        self.table.set_rows([Tick(serial, is_on) for serial, is_on in self._ticks.items()])
        self.table.setVisible(bool(self._ticks))


def joined(serials: Sequence[str], lot: str) -> str:
    """What names the goods, in one cell."""
    others = f" +{len(serials) - 1:,}" if len(serials) > 1 else ""
    return f"{serials[0]}{others}" if serials else lot
