"""Says which lines of a delivery are short before what is missing becomes a claim."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.dialog import Dialog
from dms_desktop.widgets.formats import quantity
from dms_desktop.widgets.parts import PlainLabel
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.tokens import Tone
from dms_desktop.widgets.words import Text, by_count

LEAST_HEIGHT = 150


@dataclass(frozen=True)
class ShortLine:
    """Units on the papers, and those that came."""

    product_code: str
    name: str
    shipped: int
    came: int

    @property
    def missing(self) -> int:
        return self.shipped - self.came


class ShortDialog(Dialog):
    """Calls `on_book()` when somebody says so."""

    def __init__(self, lines: Sequence[ShortLine], *, on_book: Callable[[], object], parent: QWidget) -> None:
        super().__init__(lambda: self.tr("Short of the papers"), parent, width=620)
        self._on_book = on_book
        missing = sum(line.missing for line in lines)
        words = by_count(
            missing,
            self.tr(
                "{units} unit is missing and becomes a claim. A line that is still to be counted is left blank: it stays open."
            ),
            self.tr(
                "{units} units are missing and become a claim. A line that is still to be counted is left blank: it stays open."
            ),
        )
        self.content.addWidget(PlainLabel(words.format(units=quantity(missing))).wrap())
        self.table: RecordTable[ShortLine] = RecordTable(
            lambda: self.tr("Short lines"), self._columns(), key=lambda line: line.product_code
        )
        self.table.setMinimumHeight(LEAST_HEIGHT)
        self.table.set_rows(lines)
        self.content.addWidget(self.table, 1)
        self.deed(lambda: self.tr("Book and claim"), self._done, key="F12")

    def _columns(self) -> Sequence[Column[ShortLine]]:
        return (
            Column(key="code", title=lambda: self.tr("Code"), value=lambda line: line.product_code, kind=Kind.CODE, width=130),
            Column(key="name", title=lambda: self.tr("Name"), value=lambda line: line.name, stretch=True),
            _units("shipped", lambda: self.tr("On paper"), lambda line: line.shipped),
            _units("came", lambda: self.tr("Came"), lambda line: line.came),
            _units("missing", lambda: self.tr("Missing"), lambda line: line.missing, tone=Tone.WARN),
        )

    def _done(self) -> None:
        self.accept()
        self._on_book()


def _units(key: str, title: Text, value: Callable[[ShortLine], int], tone: Tone | None = None) -> Column[ShortLine]:
    return Column(key=key, title=title, value=value, kind=Kind.QUANTITY, width=80, strong=tone is not None, tone=lambda _: tone)
