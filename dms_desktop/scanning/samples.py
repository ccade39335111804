"""The dialog of the scanner for the pictures: a scan that came, no port at all, and one that is unplugged."""

from dms_desktop.page import Page
from dms_desktop.scanning.dialog import Port, ScannerDialog
from dms_desktop.scanning.serial_scanner import PORT, SerialScanner, Standing

THERE = (Port("COM3", "USB Serial Device"), Port("COM11", "Standard Serial over Bluetooth link"))
MANY = tuple(Port(f"/dev/serial/by-id/usb-Scanner_of_a_maker_with_a_long_name_{at:03}", "USB Serial " * 12) for at in range(60))
CODE = "]d201095060001343521724123110A7-B\x1d21S-000123"


def scanned(page: Page) -> None:
    _at(page, "COM3", Standing.READY).scanned.emit(CODE)


def unplugged(page: Page) -> None:
    _at(page, MANY[-1].name + "_gone", Standing.GONE)


def without(page: Page) -> None:
    _at(page, "", Standing.OFF)


def _at(page: Page, port: str, standing: Standing) -> SerialScanner:
    page.desk.memory.keep(PORT, port)
    scanner = SerialScanner(page.desk.memory, parent=page)
    scanner.standing = standing
    ScannerDialog(scanner, page, there=lambda: MANY if standing is Standing.GONE else THERE).show_modeless()
    return scanner
