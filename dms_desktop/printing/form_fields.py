"""What a shop's own form is changed with: lines of text, a list of fields to show, move and measure, and a logo."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QWidget

from dms_desktop.page import Desk
from dms_desktop.printing.calibration import MillimetreEdit
from dms_desktop.printing.logo import read_logo
from dms_desktop.printing.own_form import Offered, OwnColumn
from dms_desktop.printing.words import field_words
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.parts import PlainLabel, button, column, hold, label, row
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.words import Text, say
from sync.domain.print_forms.rules import NoLogo, png_size


class Lines(QPlainTextEdit):
    """Plain lines; Tab goes on."""

    def __init__(self, name: Text, high: int) -> None:
        super().__init__()
        say(self, self.setAccessibleName, name)
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setMinimumHeight(self.fontMetrics().lineSpacing() * high + 16)

    def lines(self) -> tuple[str, ...]:
        """Without blanks at the ends, and without empty ones."""
        return tuple(line.strip() for line in self.toPlainText().splitlines() if line.strip())

    def set_lines(self, lines: Sequence[str]) -> None:
        self.setPlainText("\n".join(lines))


@dataclass(frozen=True, kw_only=True)
class Shown:
    """A field of the list."""

    field: str
    words: str
    mm: float
    is_shown: bool
    is_fixed: bool


class FieldList(QWidget):
    """Enter shows a field or leaves it out, Alt+Up and Alt+Down move it. `changed` after each change by hand."""

    changed = Signal()

    def __init__(self, name: Text, *, has_widths: bool = False, is_ordered: bool = True) -> None:
        super().__init__()
        self.table: RecordTable[Shown] = RecordTable(name, self._columns(), key=lambda one: one.field)
        self.table.setSortingEnabled(False)
        self.table.horizontalHeader().setSectionsClickable(False)
        self.table.show_columns(mm=has_widths)
        self.width_mm = MillimetreEdit(lambda: self.tr("Width in mm"))
        self.width_mm.setMaximumWidth(64)
        say(self.width_mm, self.width_mm.setPlaceholderText, lambda: self.tr("rest"))
        caption = PlainLabel(role="field")
        say(caption, caption.setText, lambda: self.tr("Width in mm"))
        caption.setBuddy(self.width_mm)
        self.turn = button(lambda: self.tr("Show or leave out"), self._turn, tone="flat")
        up = button(lambda: self.tr("Up"), self.move_up, tone="flat")
        down = button(lambda: self.tr("Down"), self.move_down, tone="flat")
        for one in (self.turn, up, down):
            one.setAutoDefault(False)
        for one in (up, down):
            one.setVisible(is_ordered)
        measured = hold(row(caption, self.width_mm, spacing=4))
        measured.setVisible(has_widths)
        self.setLayout(column(self.table, hold(row(self.turn, up, down, 1, measured, spacing=4)), spacing=2))
        self._bind(is_ordered=is_ordered)

    def show_fields(self, fields: Sequence[Shown]) -> None:
        self.table.show_rows(fields)
        self._show_width()

    def chosen(self) -> tuple[OwnColumn, ...]:
        """What is shown, in its order."""
        return tuple(OwnColumn(one.field, one.mm) for one in self.table.rows() if one.is_shown)

    def move_up(self) -> None:
        self._move(-1)

    def move_down(self) -> None:
        self._move(1)

    def _columns(self) -> Sequence[Column[Shown]]:
        return (
            Column(key="field", title=lambda: self.tr("Field"), value=lambda one: one.words, stretch=True),
            Column(key="shown", title=lambda: self.tr("On paper"), value=self._standing, width=80),
            Column(key="mm", title=lambda: self.tr("mm"), value=_width_words, kind=Kind.TEXT, width=60),
        )

    def _bind(self, *, is_ordered: bool) -> None:
        self.table.opened.connect(lambda _: self._turn())
        self.table.chosen.connect(lambda _: self._show_width())
        self.width_mm.edited.connect(self._measure)
        if is_ordered:
            for key, move in (("Alt+Up", self.move_up), ("Alt+Down", self.move_down)):
                QShortcut(QKeySequence(key), self.table, move, context=Qt.ShortcutContext.WidgetShortcut, autoRepeat=False)

    def _standing(self, one: Shown) -> str:
        if one.is_fixed:
            return self.tr("always")
        return self.tr("yes") if one.is_shown else self.tr("no")

    def _turn(self) -> None:
        one = self.table.current()
        if one is not None and not one.is_fixed:
            self._put(replace(one, is_shown=not one.is_shown))

    def _measure(self) -> None:
        one = self.table.current()
        if one is not None and not self.width_mm.is_wrong():
            self._put(replace(one, mm=self.width_mm.millimetres() or 0.0))

    def _put(self, changed: Shown) -> None:
        self.table.set_rows([changed if one.field == changed.field else one for one in self.table.rows()])
        self.changed.emit()

    def _move(self, step: int) -> None:
        fields, one = list(self.table.rows()), self.table.current()
        if one is None:
            return
        at = fields.index(one)
        fields.insert(max(0, min(len(fields) - 1, at + step)), fields.pop(at))
        self.table.set_rows(fields)
        self.changed.emit()

    def _show_width(self) -> None:
        one = self.table.current()
        if one is not None and one.mm != (self.width_mm.millimetres() or 0.0):
            self.width_mm.set_value(one.mm or None)


class LogoField(QWidget):
    """A picture from a file, or none. `refused` where the file is none that is allowed."""

    changed = Signal()
    refused = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.png = b""
        self.size_words = PlainLabel(role="muted")
        self.choose = button(lambda: self.tr("Choose a PNG"), self._ask, tone="flat")
        self.without = button(lambda: self.tr("No logo"), self._clear, tone="flat")
        for one in (self.choose, self.without):
            one.setAutoDefault(False)
        self.setLayout(row(self.size_words, 1, self.choose, self.without, spacing=4))
        self.set_png(b"")

    def set_png(self, png: bytes) -> None:
        self.png = png
        say(self.size_words, self.size_words.setText, self._words)
        self.without.setEnabled(bool(png))

    def take(self, path: Path) -> None:
        self._desk.bridge.ask(None, _reading(path), self._taken)

    def _words(self) -> str:
        if not self.png:
            return self.tr("No logo")
        size = png_size(self.png)
        return self.tr("Logo of {width} × {height} dots").format(width=size.width, height=size.height)

    def _ask(self) -> None:
        chooser = QFileDialog(self, self.tr("Choose a PNG"), "", "PNG (*.png)")
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.fileSelected.connect(lambda path: self.take(Path(path)))
        chooser.open()

    def _taken(self, png: bytes) -> None:
        if not png:
            self.refused.emit()
            return
        self.set_png(png)
        self.changed.emit()

    def _clear(self) -> None:
        self.set_png(b"")
        self.changed.emit()


def _reading(path: Path) -> Callable[[], bytes]:
    """For a worker: the picture, or nothing where it is none."""

    def read() -> bytes:
        try:
            return read_logo(path)
        except NoLogo:
            return b""

    return read


def _width_words(one: Shown) -> str:
    return f"{one.mm:.1f}" if one.mm else ""


def shown_rows(offered: Sequence[Offered], own: Sequence[OwnColumn], titles: Mapping[str, str]) -> list[Shown]:
    """What is shown first, in its order; what is left out behind it."""
    fixed = {one.field for one in offered if one.is_fixed}
    chosen = {one.field: one.mm for one in own or usual_columns(offered)}
    rest = {one.field: one.mm for one in offered if one.field not in chosen}
    return [
        Shown(field=field, words=field_words(field, titles), mm=mm, is_shown=field in chosen, is_fixed=field in fixed)
        for field, mm in (chosen | rest).items()
    ]


def usual_columns(offered: Sequence[Offered]) -> tuple[OwnColumn, ...]:
    return tuple(OwnColumn(one.field, one.mm) for one in offered if one.is_usual)


def titled(title: Text, field: QWidget) -> list[QWidget]:
    caption = label(title, "field")
    caption.setBuddy(field)
    return [caption, field]
