"""Letters in millimetres: how wide a text is, where it breaks, and what is cut off at its end."""

from collections.abc import Sequence
from dataclasses import dataclass
from unicodedata import east_asian_width

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QTextLayout, QTextOption

from dms_desktop.printing.paper import plain
from dms_desktop.printing.sheets import Mark, Sheet, Words
from dms_desktop.printing.templates import Align
from dms_desktop.widgets.theme import FAMILIES

UNIT = 100
"""Steps of a millimetre in which letters are measured and painted, the same for every device."""
POINT_MM = 25.4 / 72
LONGEST_LINE = 160
"""Letters that no line of any form can hold."""
UTF_16 = "utf-16-le"
"""Qt counts a letter beyond the first 65,536 as two; in this encoding both are of two bytes each."""
LINE = 1.34
BASE = 1.0
"""Height of a line, and its base line, in sizes of the letter."""


@dataclass(frozen=True)
class Pen:
    """A size in points, bold or not."""

    size: float
    bold: bool = False

    @property
    def line(self) -> float:
        return self.size * POINT_MM * LINE


class Pens:
    """Measures in the fonts of one language. The same texts break at the same place on every PC with these fonts."""

    def __init__(self, language: str, scale: float = 1.0) -> None:
        self.language = language
        self.scale = scale
        self._metrics: dict[Pen, QFontMetricsF] = {}
        self._widths: dict[Pen, dict[str, float]] = {}

    def pen(self, size: float, *, bold: bool = False) -> Pen:
        return Pen(size * self.scale, bold)

    def width(self, text: str, pen: Pen) -> float:
        """Units, quantities and prices come again and again, and asking a font is dear."""
        known = self._widths.setdefault(pen, {})
        if text not in known:
            known[text] = self._metric(pen).horizontalAdvance(text) / UNIT
        return known[text]

    def broken(self, text: str, width: float, pen: Pen, most: int) -> Sequence[str]:
        """At most so many lines of at most this width; what does not fit ends in an ellipsis. At least one line."""
        text = plain(text)[: most * LONGEST_LINE]
        if self.width(text, pen) <= width:
            return [text]
        lines = self._break(text, width, pen, most)
        rest = text[sum(map(len, lines)) :]
        shown = [line.strip() for line in lines]
        return shown if not rest.strip() else [*shown[:-1], self._cut(lines[-1] + rest[:LONGEST_LINE], width, pen)]

    def write(self, lines: Sequence[str], *, x: float, top: float, width: float, pen: Pen, align: Align) -> list[Mark]:
        """These lines below each other, each at its side of the width."""
        marks: list[Mark] = []
        for at, line in enumerate(lines):
            spare = 0.0 if align is Align.LEFT else width - self.width(line, pen)
            left = x + (spare / 2 if align is Align.CENTRE else spare)
            marks.append(Words(left, top + at * pen.line + BASE * pen.size * POINT_MM, line, pen.size, pen.bold))
        return marks

    def _break(self, text: str, width: float, pen: Pen, most: int) -> list[str]:
        """By the rules of both scripts: no comma begins a line."""
        units = text.encode(UTF_16)
        layout = QTextLayout(text, font(self.language, pen.size, bold=pen.bold))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        lines: list[str] = []
        while len(lines) < most and (line := layout.createLine()).isValid():
            line.setLineWidth(width * UNIT)
            start, end = 2 * line.textStart(), 2 * (line.textStart() + line.textLength())
            lines.append(units[start:end].decode(UTF_16))
        layout.endLayout()
        return lines

    def _cut(self, text: str, width: float, pen: Pen) -> str:
        return self._metric(pen).elidedText(text, Qt.TextElideMode.ElideRight, width * UNIT)

    def _metric(self, pen: Pen) -> QFontMetricsF:
        found = self._metrics.get(pen)
        if found is None:
            found = self._metrics[pen] = QFontMetricsF(font(self.language, pen.size, bold=pen.bold))
        return found


def font(language: str, size: float, *, bold: bool) -> QFont:
    """In units of the sheet, without a device's own rounding: lines end where they ended in the preview."""
    made = QFont()
    made.setFamilies(list(FAMILIES.get(language, FAMILIES["en"])))
    made.setPixelSize(max(1, round(size * POINT_MM * UNIT)))
    made.setBold(bold)
    made.setFeature(QFont.Tag("locl"), 0)  # else a PDF holds digits that cannot be searched; shapes follow the family
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def lacks_letters(sheets: Sequence[Sheet]) -> bool:
    """Whether Chinese letters stand there and this PC has no font with any."""
    systems = (QFontDatabase.WritingSystem.TraditionalChinese, QFontDatabase.WritingSystem.SimplifiedChinese)
    if any(QFontDatabase.families(system) for system in systems):
        return False
    texts = (mark.text for sheet in sheets for mark in sheet.marks if isinstance(mark, Words))
    return any(east_asian_width(letter) == "W" for text in texts for letter in text)
