"""The paper of a sale before it is printed: the same text, letter by letter, and the way to printer or PDF."""

from collections.abc import Sequence

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QFont, QFontDatabase, QPageLayout, QPageSize, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QWidget

from dms_desktop.features.sale.words import receipt_words
from dms_desktop.widgets.dialog import Dialog
from dms_desktop.widgets.edits import ChoiceBox
from dms_desktop.widgets.words import literal, say
from sync.domain.sales.receipt import Printed, Roll, lay_out

MARGIN_MM = 3.0
WIDTHS_MM = {Roll.MM_58: 58.0, Roll.MM_80: 80.0}
FAMILIES = ["Noto Sans Mono CJK TC", "MingLiU", "NSimSun", "Noto Sans Mono CJK SC"]


class ReceiptDialog(Dialog):
    """`marks` stand at the top of the paper, such as `not yet confirmed`."""

    def __init__(self, printed: Printed, marks: Sequence[str], parent: QWidget) -> None:
        super().__init__(lambda: self.tr("Receipt"), parent, width=480)
        self._printed, self._marks = printed, tuple(marks)
        self._print_dialog: QPrintDialog | None = None
        self.roll = ChoiceBox(lambda: self.tr("Paper"))
        for roll, width in WIDTHS_MM.items():
            self.roll.add_choice(int(roll), literal(f"{width:.0f} mm"))
        self.roll.set_value(int(Roll.MM_80))
        self.paper = QPlainTextEdit()
        self.paper.setReadOnly(True)
        self.paper.setFont(receipt_font())
        self.paper.setStyleSheet("font-family: 'Noto Sans Mono CJK TC','MingLiU','NSimSun',monospace; min-height: 420px;")
        say(self.paper, self.paper.setAccessibleName, lambda: self.tr("Receipt"))
        self.paper.setMinimumHeight(420)
        self.content.addWidget(self.roll)
        self.content.addWidget(self.paper, 1)
        self.roll.picked.connect(lambda _: self._show())
        self.deed(lambda: self.tr("Save as PDF"), self._ask_file, tone="")
        self.deed(lambda: self.tr("Print"), self._ask_printer, key="F8")
        self._show()

    def text(self) -> str:
        roll = Roll.MM_58 if self.roll.value() == int(Roll.MM_58) else Roll.MM_80
        return lay_out(self._printed, receipt_words(self._printed), roll=roll, marks=self._marks)

    def write_pdf(self, path: str) -> None:
        """One page of the roll's width."""
        printer = self._printer()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(path)
        self._print(printer)

    def _show(self) -> None:
        self.paper.setPlainText(self.text())

    def _ask_file(self) -> None:
        chooser = QFileDialog(self, self.tr("Save as PDF"), f"{self._printed.number}.pdf", "PDF (*.pdf)")
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.fileSelected.connect(self.write_pdf)
        chooser.open()

    def _ask_printer(self) -> None:
        printer = self._printer()
        self._print_dialog = QPrintDialog(printer, self)
        self._print_dialog.accepted.connect(lambda: self._print(printer))
        self._print_dialog.setModal(True)
        self._print_dialog.show()

    def _printer(self) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        width = WIDTHS_MM[Roll.MM_58 if self.roll.value() == int(Roll.MM_58) else Roll.MM_80]
        height = 20.0 + 4.2 * self.text().count("\n")
        layout = QPageLayout(
            QPageSize(QSizeF(width, height), QPageSize.Unit.Millimeter),
            QPageLayout.Orientation.Portrait,
            QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM),
        )
        printer.setPageLayout(layout)
        return printer

    def _print(self, printer: QPrinter) -> None:
        document = QTextDocument()
        font = receipt_font()
        font.setPointSizeF(7.5)
        document.setDefaultFont(font)
        document.setPlainText(self.text())
        document.print_(printer)


def receipt_font() -> QFont:
    """Half-width and full-width characters in one grid, as on the printer."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setFamilies([*FAMILIES, font.family()])
    font.setPixelSize(13)
    return font
