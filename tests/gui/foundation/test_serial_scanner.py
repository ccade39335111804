"""A scanner at a serial port: what it reads reaches the page like any scan, and a cable that is pulled out is said."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from threading import Event
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from dms_desktop.memory import Memory
from dms_desktop.scanning import serial_scanner
from dms_desktop.scanning.dialog import Port, ScannerDialog
from dms_desktop.scanning.serial_scanner import Line, SerialScanner, Standing, open_port
from dms_desktop.shell.workspace import Workspace
from dms_desktop.widgets.dialog import Dialog
from dms_desktop.widgets.entry_grid import EntryGrid
from dms_desktop.widgets.grid_rows import GridColumn
from dms_desktop.widgets.words import literal
from tests.gui.burst import GS
from tests.gui.foundation.scan_page import ScanPage
from tests.gui.foundation.stands import a_bridge, a_replica, a_spec, a_workspace

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo terminal in the place of a serial port")


class Cable:
    """A scanner at the end of a cable: `port` is what the PC sees of it, as long as it is plugged in."""

    def __init__(self, port: Path) -> None:
        self.port = port
        self._ends: tuple[int, ...] = ()
        self.plug()

    def plug(self) -> None:
        self._ends = os.openpty()
        self.port.symlink_to(os.ttyname(self._ends[1]))

    def pull(self) -> None:
        self.port.unlink(missing_ok=True)
        for end in self._ends:
            os.close(end)
        self._ends = ()

    def read(self, code: str, end: str = "\r\n") -> None:
        os.write(self._ends[0], f"{code}{end}".encode())


@pytest.fixture
def cable(tmp_path: Path) -> Iterator[Cable]:
    made = Cable(tmp_path / "scanner")
    yield made
    made.pull()


@pytest.fixture
def scanner(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SerialScanner]:
    """Of a PC on which nobody has chosen a port."""
    monkeypatch.setattr(serial_scanner, "AGAIN_S", 0.05)
    made = SerialScanner(Memory(tmp_path / "pc.json"))
    yield made
    made.stop(patience_s=5)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, scanner: SerialScanner) -> Iterator[Workspace]:
    """In front, and listening."""
    with a_bridge(a_replica()) as bridge:
        workspace = a_workspace(qtbot, bridge, tmp_path, a_spec("home", ScanPage))
        workspace.start()
        workspace.scans.listen(scanner)
        yield workspace


def page_of(desk: Workspace) -> ScanPage:
    page = desk.rooms.pages()[0]
    assert isinstance(page, ScanPage)
    return page


def plugged(qtbot: QtBot, scanner: SerialScanner, cable: Cable) -> None:
    scanner.use(str(cable.port), 9_600)
    qtbot.waitUntil(lambda: scanner.standing is Standing.READY)


def test_a_scan_arrives_wherever_the_hand_is(qtbot: QtBot, desk: Workspace, scanner: SerialScanner, cable: Cable) -> None:
    page = page_of(desk)
    page.note.setFocus()
    plugged(qtbot, scanner, cable)
    cable.read("4711234567899")
    cable.read(f"]d2010950600013435210LOT{GS}21S1", end="\r")
    qtbot.waitUntil(lambda: len(page.codes) == 2)
    assert (page.codes, page.note.text()) == (["4711234567899", f"]d2010950600013435210LOT{GS}21S1"], "")


def test_a_scanner_that_sends_no_end_is_understood(qtbot: QtBot, desk: Workspace, scanner: SerialScanner, cable: Cable) -> None:
    plugged(qtbot, scanner, cable)
    cable.read("B1", end="")
    qtbot.waitUntil(lambda: page_of(desk).codes == ["B1"])


def test_a_pulled_cable_is_said_and_taken_up_again(qtbot: QtBot, desk: Workspace, scanner: SerialScanner, cable: Cable) -> None:
    plugged(qtbot, scanner, cable)
    cable.pull()
    qtbot.waitUntil(lambda: scanner.standing is Standing.GONE)
    assert "cannot be opened" in desk.toast.text()
    cable.plug()
    qtbot.waitUntil(lambda: scanner.standing is Standing.READY)
    cable.read("4711234567899")
    qtbot.waitUntil(lambda: page_of(desk).codes == ["4711234567899"])


def test_in_a_dialog_it_types_as_a_keyboard_would(qtbot: QtBot, desk: Workspace, scanner: SerialScanner, cable: Cable) -> None:
    plugged(qtbot, scanner, cable)
    dialog, field, entered = Dialog(literal("Serial number"), desk), QLineEdit(), list[str]()
    dialog.content.addWidget(field)
    field.returnPressed.connect(lambda: entered.append(field.text()))
    dialog.show_modeless()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    cable.read("SN-1")
    qtbot.waitUntil(lambda: entered == ["SN-1"])
    assert page_of(desk).codes == []
    dialog.reject()


def test_in_the_grid_of_a_dialog_it_types_into_the_cell(
    qtbot: QtBot, desk: Workspace, scanner: SerialScanner, cable: Cable
) -> None:
    """Goods are packed by their serial numbers: no cell is open before the first letter."""
    plugged(qtbot, scanner, cable)
    dialog = Dialog(literal("Ship"), desk)
    grid = EntryGrid(literal("Pieces"), [GridColumn(key="serial", title=literal("Serial"))], new_id=uuid4)
    dialog.content.addWidget(grid)
    dialog.show_modeless()
    grid.setFocus()
    grid.hand.go(0, "serial")
    qtbot.waitUntil(grid.hasFocus)
    for code in ("SN-1", "SN-2"):
        cable.read(code)
        qtbot.waitUntil(lambda code=code: bool(grid.rows()) and grid.rows()[-1].text("serial") == code)
    assert [row.text("serial") for row in grid.rows()] == ["SN-1", "SN-2"]
    dialog.reject()


def test_in_a_field_of_many_lines_each_code_has_its_own(
    qtbot: QtBot, desk: Workspace, scanner: SerialScanner, cable: Cable
) -> None:
    plugged(qtbot, scanner, cable)
    dialog, field = Dialog(literal("Paste"), desk), QPlainTextEdit()
    dialog.content.addWidget(field)
    dialog.show_modeless()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    cable.read("A-1\r\nB-2")
    qtbot.waitUntil(lambda: field.toPlainText() == "A-1\nB-2\n")
    dialog.reject()


class NoOSError(Exception):
    """As termios.error is."""


class _Torn:
    """A port whose driver fails otherwise than by OSError, once; then it is well."""

    def __init__(self, error: Exception) -> None:
        self._errors = [error]

    def __call__(self, _name: str, _speed: int) -> AbstractContextManager[Line]:
        if self._errors:
            raise self._errors.pop()
        return nullcontext(self)

    def read(self, size: int) -> bytes:
        time.sleep(0.01)
        return b""


def test_a_driver_that_fails_in_another_way_is_tried_again(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What termios raises of a cable that is pulled while the port is opened is no OSError."""
    monkeypatch.setattr(serial_scanner, "AGAIN_S", 0.05)
    scanner, seen = SerialScanner(Memory(tmp_path / "pc.json"), opened=_Torn(NoOSError())), list[object]()
    scanner.changed.connect(seen.append)
    scanner.use("COM3", 9_600)
    qtbot.waitUntil(lambda: scanner.standing is Standing.READY)
    scanner.stop(patience_s=5)
    assert seen == [Standing.GONE, Standing.READY, Standing.OFF]


class _Slow:
    """Bluetooth looks for a device that is away: opening takes as long as it likes."""

    def __init__(self) -> None:
        self.found = Event()

    def __call__(self, name: str, speed: int) -> AbstractContextManager[Line]:
        if name == "COM11":
            self.found.wait(60)
        return nullcontext(self)

    def read(self, size: int) -> bytes:
        time.sleep(0.01)
        return b""


def test_another_port_is_not_held_up_by_one_that_takes_long(qtbot: QtBot, tmp_path: Path) -> None:
    opening = _Slow()
    scanner = SerialScanner(Memory(tmp_path / "pc.json"), opened=opening)
    scanner.use("COM11", 9_600)
    scanner.use("COM3", 9_600)
    try:
        qtbot.waitUntil(lambda: scanner.standing is Standing.READY)
        assert not opening.found.is_set()
    finally:
        opening.found.set()
        scanner.stop(patience_s=5)


def test_a_port_that_another_program_reads_cannot_be_opened(cable: Cable) -> None:
    with open_port(str(cable.port), 9_600), pytest.raises(OSError), open_port(str(cable.port), 9_600):
        pass


def test_the_port_is_chosen_tried_and_remembered(qtbot: QtBot, tmp_path: Path, scanner: SerialScanner, cable: Cable) -> None:
    dialog = ScannerDialog(scanner, there=lambda: [Port("COM3"), Port(str(cable.port), "USB Serial Device")])
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.banner.text() == "Choose the port that your scanner is at."
    dialog.port.set_value(str(cable.port))
    dialog.port.picked.emit(str(cable.port))
    qtbot.waitUntil(lambda: dialog.banner.text() == "The port is open. Scan anything: it is shown here.")
    cable.read(f"10LOT{GS}21S1")
    qtbot.waitUntil(lambda: dialog.banner.text() == "This came: 10LOT<GS>21S1")
    assert SerialScanner(Memory(tmp_path / "pc.json")).port == str(cable.port)
    dialog.port.set_value("")
    dialog.port.picked.emit("")
    assert (scanner.standing, scanner.port) == (Standing.OFF, "")


def test_a_port_that_is_not_there_stays_chosen(qtbot: QtBot, scanner: SerialScanner) -> None:
    scanner.use("/dev/no-such-port", 19_200)
    qtbot.waitUntil(lambda: scanner.standing is Standing.GONE)
    dialog = ScannerDialog(scanner, there=list)
    qtbot.addWidget(dialog)
    assert (dialog.port.value(), dialog.speed.value()) == ("/dev/no-such-port", 19_200)


def test_a_port_that_opens_slowly_is_said_to_be_opening(qtbot: QtBot, tmp_path: Path) -> None:
    """Bluetooth takes its seconds; nobody is asked to choose what is chosen already."""
    door = Event()

    def slow(_port: str, _speed: int) -> AbstractContextManager[Line]:
        door.wait(30)
        raise OSError("gone")

    scanner = SerialScanner(Memory(tmp_path / "pc.json"), opened=slow)
    scanner.use("COM7", 9_600)
    dialog = ScannerDialog(scanner, there=list)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.banner.text() == "COM7 is being opened."
    door.set()
    qtbot.waitUntil(lambda: dialog.banner.text().startswith("COM7 cannot be opened"))
    scanner.stop(patience_s=5)
