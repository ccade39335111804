"""The printers of this PC, and what each of them may answer."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from dms_desktop.printing.fitting import Fit
from dms_desktop.printing.painting import NoDevice, print_on
from dms_desktop.printing.sheets import Sheet

STOPPED = (QPrinter.PrinterState.Aborted, QPrinter.PrinterState.Error)


class PrinterFailed(Exception):
    """The printer did not take a paper; `code` says why: `printer_gone` or `printer_stopped` before it had
    any of it, `printer_halted` while it had, `printer_refused`."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Printers(Protocol):
    """May wait for the system: ask it in a worker."""

    def names(self) -> Sequence[str]:
        """Printers that can be chosen now, the usual one first."""
        ...

    def put(self, name: str, sheets: Sequence[Sheet], title: str, fit: Fit) -> None:
        """Hand sheets over. That the system took them is no proof of paper. Raises PrinterFailed."""
        ...


class SystemPrinters:
    """Those of the operating system. A paper goes to the printer it was meant for, whatever the default is by then."""

    def names(self) -> Sequence[str]:
        usual = QPrinterInfo.defaultPrinterName()
        return sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: (name != usual, name.casefold()))

    def put(self, name: str, sheets: Sequence[Sheet], title: str, fit: Fit) -> None:
        known = QPrinterInfo.printerInfo(name)
        if known.isNull():
            raise PrinterFailed("printer_gone")
        if known.state() in STOPPED:
            raise PrinterFailed("printer_stopped")
        printer = QPrinter(known, QPrinter.PrinterMode.HighResolution)
        printer.setFullPage(True)
        printer.setDocName(title)
        try:
            print_on(printer, sheets, fit)
        except NoDevice:
            raise PrinterFailed("printer_refused") from None
        if printer.printerState() in STOPPED:
            raise PrinterFailed("printer_halted")
