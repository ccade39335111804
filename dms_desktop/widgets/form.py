"""A form: labels and fields in a grid, the error under the field it belongs to; and forms below one another."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QVBoxLayout, QWidget

from dms_desktop.widgets.parts import PlainLabel, label, restyle
from dms_desktop.widgets.secret_edit import SecretEdit
from dms_desktop.widgets.words import Text, as_text, say

GAP = 8
AS_WIDE_AS_IT_GETS = (1 << 24) - 1
"""Qt's own bound: the fields of a form end at one edge, choices as well."""
ENOUGH = 72
"""So much of a text is seen beside its caption before a column is given up for it: an amount, a day."""


@dataclass(frozen=True)
class _Place:
    caption: PlainLabel
    field: QWidget
    error: PlainLabel

    def least(self) -> int:
        """So wide must the field be for nobody to miss what it says."""
        wanted = min(self.field.sizeHint().width(), ENOUGH) if isinstance(self.field, PlainLabel) else 0
        return max(self.field.minimumSizeHint().width(), wanted)


class Form(QWidget):
    """Fields by name, in one or more columns, in fewer where there is no room for so many. Read the fields yourself;
    `show_error(name, sentence)` says what is wrong where. `folded`: it has more or fewer columns by now."""

    folded = Signal()

    def __init__(self, *, columns: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = self._columns = columns
        self._places: dict[str, _Place] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(2)
        self._stretch()

    def add(self, name: str, title: Text, field: QWidget) -> None:
        """Put a field in the next place of the grid."""
        if isinstance(field, QComboBox):
            field.setMaximumWidth(AS_WIDE_AS_IT_GETS)
        caption = label(title, "field")
        caption.setBuddy(field)
        error = PlainLabel(role="error")
        error.setWordWrap(True)
        error.hide()
        self._places[name] = _Place(caption, field, error)
        if isinstance(field, SecretEdit):
            field.caps_lock.connect(partial(self._show_caps_lock, name))
        self._lay(len(self._places) - 1, self._places[name])

    def show_error(self, name: str, sentence: str | Text) -> bool:
        """Mark a field and go there. False if the form has no such field: say it in a banner instead. A sentence given as a
        call follows the language."""
        place = self._places.get(name)
        if place is None:
            return False
        say(place.error, place.error.setText, as_text(sentence))
        place.error.setMinimumHeight(place.error.heightForWidth(place.field.width()))  # a dialog grows by no less
        place.error.show()
        place.field.setAccessibleDescription(place.error.text())
        restyle(place.field, "wrong", True)
        place.field.setFocus()
        return True

    def clear_errors(self) -> None:
        for place in self._places.values():
            place.error.hide()
            place.field.setAccessibleDescription("")
            restyle(place.field, "wrong", False)

    def _show_caps_lock(self, name: str, is_on: bool) -> None:
        """Nothing is wrong yet: the field stays as it is."""
        error = self._places[name].error
        if is_on:
            say(error, error.setText, lambda: QCoreApplication.translate("Form", "Caps Lock is on."))
        error.setVisible(is_on)

    def captions(self) -> Sequence[PlainLabel]:
        return [place.caption for place in self._places.values()]

    def first_captions(self) -> Sequence[PlainLabel]:
        """Those of the left column: forms below one another stand in line when these are as wide as each other."""
        return self.captions()[:: self._columns]

    def field(self, name: str) -> QWidget:
        return self._places[name].field

    def errors(self) -> dict[str, str]:
        """What is wrong now, by field."""
        return {name: place.error.text() for name, place in self._places.items() if not place.error.isHidden()}

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        return QSize(min(least.width(), self._needed(1)), least.height())

    def event(self, event: QEvent) -> bool:
        """Folded by a longer text in it as well as by its own width."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.Show) and self.isVisible():
            self._fold()
        return super().event(event)

    def _fold(self) -> None:
        columns = next((count for count in range(self._most, 1, -1) if self._needed(count) <= self.width()), 1)
        if columns != self._columns:
            self._columns = columns
            self._stretch()
            for down in range(self._grid.rowCount()):
                self._grid.setRowMinimumHeight(down, 0)  # a row that is left keeps its height otherwise
            for at, place in enumerate(self._places.values()):
                self._lay(at, place)
            self.folded.emit()

    def _needed(self, columns: int) -> int:
        """All fields are as wide as the widest: the room is shared evenly."""
        captions = [place.caption.sizeHint().width() for place in self._places.values()]
        field = max((place.least() for place in self._places.values()), default=0)
        return sum(max(captions[across::columns], default=0) + field + 2 * GAP for across in range(columns)) - GAP

    def _stretch(self) -> None:
        for column in range(self._most):
            self._grid.setColumnStretch(column * 2 + 1, int(column < self._columns))

    def _lay(self, at: int, place: _Place) -> None:
        down, across = divmod(at, self._columns)
        self._grid.addWidget(place.caption, down * 2, across * 2, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(place.field, down * 2, across * 2 + 1)
        self._grid.addWidget(place.error, down * 2 + 1, across * 2 + 1)
        self._grid.setRowMinimumHeight(down * 2 + 1, 4)


class FormStack(QWidget):
    """Forms below one another, whose fields begin at one edge."""

    def __init__(self) -> None:
        super().__init__()
        self._forms: Sequence[Form] = ()

    def stack(self, *forms: Form) -> None:
        self._forms = forms
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for form in forms:
            column.addWidget(form)
            form.folded.connect(self._align)
        column.addStretch(1)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.FontChange):
            self._align()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._align()

    def show_error(self, name: str, sentence: str | Text) -> bool:
        """As a form does."""
        return any(form.show_error(name, sentence) for form in self._forms)

    def clear_errors(self) -> None:
        for form in self._forms:
            form.clear_errors()

    def _align(self) -> None:
        captions = [caption for form in self._forms for caption in form.first_captions()]
        widest = max((caption.sizeHint().width() for caption in captions), default=0)
        for caption in (one for form in self._forms for one in form.captions()):
            caption.setMinimumWidth(0)
        for caption in captions:
            caption.setMinimumWidth(widest)
            caption.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
