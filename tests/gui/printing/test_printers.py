"""The operating system's own printers, and Qt's printer as it is handed to them."""

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter

from dms_desktop.printing.fitting import EXACT
from dms_desktop.printing.layout import Copies, kept_of, sheets_of
from dms_desktop.printing.painting import NoDevice, print_on
from dms_desktop.printing.printers import PrinterFailed, SystemPrinters
from tests.paper import Sheaf, a_paper

pytestmark = pytest.mark.usefixtures("qapp")
NOWHERE = "A printer that nobody has"


def test_a_printer_that_is_not_there_is_gone_and_no_other_takes_its_paper() -> None:
    """Fault 104: not the default one either."""
    printers = SystemPrinters()
    assert NOWHERE not in printers.names()
    with pytest.raises(PrinterFailed) as failed:
        printers.put(NOWHERE, sheets_of(kept_of(a_paper()), "a4", Copies()), "SO-1", EXACT)
    assert failed.value.code == "printer_gone"


@pytest.mark.parametrize(("form", "size"), [("continuous_half", (241.3, 139.7)), ("roll_80", (80, None))])
def test_qt_s_printer_gets_pages_of_the_exact_size(tmp_path: Path, form: str, size: tuple[float, float | None]) -> None:
    """Complaint C20: no printer's own idea of a page comes in between."""
    sheets = sheets_of(kept_of(a_paper("sale", lines=30)), form, Copies())
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    printer.setFullPage(True)
    print_on(printer, sheets, EXACT)
    sheaf = Sheaf((tmp_path / "out.pdf").read_bytes())
    assert len(sheaf) == len(sheets)
    for width, height in sheaf.sizes():
        assert width == pytest.approx(size[0], abs=0.2)
        assert height == pytest.approx(size[1] or sheets[0].height, abs=0.4)
    if form == "continuous_half":
        assert sheaf.place_of("板橋汽車材料有限公司", 0)[0] == pytest.approx(16, abs=0.6)


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_device_that_takes_nothing_is_told_apart(tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "nowhere" / "out.pdf"))
    with pytest.raises(NoDevice):
        print_on(printer, sheets_of(kept_of(a_paper()), "a4", Copies()), EXACT)
