"""Printers that put paper into a tray, and eyes for it: words with their places, codes, sizes, fonts, read back from PDF."""

import ctypes
from collections.abc import Iterator, Sequence
from unicodedata import normalize
from uuid import UUID

import pypdfium2
import pypdfium2.raw as pdfium
import zxingcpp
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QPdfWriter

from dms_desktop.printing.fitting import Fit
from dms_desktop.printing.painting import print_on
from dms_desktop.printing.paper import Around, Labelled, Paper, Sum, Wording
from dms_desktop.printing.printers import PrinterFailed
from dms_desktop.printing.sheets import Sheet

POINT_MM = 25.4 / 72
THERMAL_DPI = 203


class Sheaf:
    """A PDF, page by page."""

    def __init__(self, pdf: bytes) -> None:
        self._document = pypdfium2.PdfDocument(pdf)

    def __len__(self) -> int:
        return len(self._document)

    def sizes(self) -> list[tuple[float, float]]:
        """Millimetres, to a thousandth."""
        return [tuple(round(side * POINT_MM, 3) for side in page.get_size()) for page in self._document]  # type: ignore[misc]

    def text(self, page: int | None = None) -> str:
        """Normalised, because a letter and the radical it is drawn like share one shape in the font."""
        wanted = range(len(self)) if page is None else [page]
        said = "\n".join(self._document[at].get_textpage().get_text_range() for at in wanted)
        return normalize("NFKC", said)

    def place_of(self, words: str, page: int) -> tuple[float, float]:
        """Millimetres from the left and the top edge to the first letter's lower left corner."""
        sheet = self._document[page]
        letters = sheet.get_textpage()
        said = "".join(normalize("NFKC", letters.get_text_range(at, 1))[:1] or " " for at in range(letters.count_chars()))
        assert words in said, f"{words} is not on page {page + 1}"
        left, bottom, _, _ = letters.get_charbox(said.index(words), loose=False)
        return left * POINT_MM, (sheet.get_height() - bottom) * POINT_MM

    def codes(self, page: int = 0, *, dpi: int = THERMAL_DPI) -> dict[str, str]:
        """What a scanner reads from it, printed as coarsely as a label printer does: text by kind of code."""
        picture = self._document[page].render(scale=dpi / 72, grayscale=True)
        dots = memoryview(bytes(picture.buffer)).cast("B", (picture.height, picture.stride))
        return {code.format.name: code.text for code in zxingcpp.read_barcodes(dots)}

    def loose_fonts(self) -> int:
        """Texts whose letters are not in the file."""
        return sum(not pdfium.FPDFFont_GetIsEmbedded(font) for font in self._fonts())

    def _fonts(self) -> Iterator[ctypes.c_void_p]:
        for page in self._document:
            for thing in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
                yield pdfium.FPDFTextObj_GetFont(thing)


class PaperTray:
    """Printers of a shop. `papers` are what came out; one that is gone or stopped says so, as the system would."""

    def __init__(self, *names: str) -> None:
        self._names = list(names)
        self._stopped: set[str] = set()
        self.papers: list[Sheaf] = []
        self.users: list[str] = []

    def names(self) -> Sequence[str]:
        return tuple(self._names)

    def put(self, name: str, sheets: Sequence[Sheet], title: str, fit: Fit) -> None:
        if name not in self._names:
            raise PrinterFailed("printer_gone")
        if name in self._stopped:
            raise PrinterFailed("printer_stopped")
        self.papers.append(printed(sheets, fit))
        self.users.append(name)

    def unplug(self, *names: str) -> None:
        self._names = [name for name in self._names if name not in names]

    def run_out_of_paper(self, name: str) -> None:
        self._stopped.add(name)

    def fill(self, name: str) -> None:
        self._stopped.discard(name)


def printed(sheets: Sequence[Sheet], fit: Fit) -> Sheaf:
    """By the strokes of a real printer, at 600 dpi."""
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(600)
    print_on(writer, sheets, fit)
    buffer.close()
    return Sheaf(bytes(held.data()))


WORDS = Wording(
    original="正本",
    copy="副本 第 {number} 份",
    reprint="補印 第 {number} 份",
    page="第 {page} 頁 共 {pages} 頁",
    printed="列印 chen",
)
NAME = "煞車來令片 前輪(左右一組)"


def a_paper(
    kind: str = "order",
    *,
    lines: int = 3,
    name: str = NAME,
    marks: tuple[str, ...] = (),
    total: int = 100,
    language: str = "zh_TW",
) -> Paper:
    """In traditional Chinese; each row has its position as quantity."""
    return Paper(
        kind=kind,
        document_id=UUID(int=42),
        number="SO-D7-A-26-00042",
        title="採購單",
        around=Around(language=language, words=WORDS, letterhead=("板橋汽車材料有限公司", "新北市板橋區文化路一段 188 號")),
        details=(Labelled("number", "單號", "SO-D7-A-26-00042"), Labelled("supplier", "供應商", "大同車材")),
        titles={"position": "#", "code": "料號", "name": "品名", "quantity": "數量", "amount": "金額", "prepared": "製表"},
        rows=tuple(a_row(at, name) for at in range(1, lines + 1)),
        sums=(Sum("總計 CNY", f"{total:,}.00", True),),
        marks=marks,
        facts=("CNY", str(total)),
    )


def a_row(at: int, name: str) -> dict[str, str]:
    code = f"C{at:05}"
    return {"position": f"{at}", "code": code, "name": name, "quantity": f"{at}", "amount": "1.00", "times": f"{code} × {at}"}
