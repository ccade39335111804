"""The fields of a customer: what is typed, as the texts that commands take."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from dms_desktop.bridge import Bridge
from dms_desktop.features.customers.words import FIELDS, KINDS, field_words, kind_words
from dms_desktop.known import region_code_edit
from dms_desktop.widgets.edits import ChoiceBox
from dms_desktop.widgets.form import Form, FormStack
from dms_desktop.widgets.parts import fill
from dms_desktop.widgets.words import say
from sync.domain.customers.rules import CustomerKind

SHORT = ("name", "kind", "contact", "mobile", "phone", "email", "legal_name", "tax_id", "postcode", "region_code")
LONG = ("address_1", "address_2", "tags", "note")
NOTE_LINES = 4


class CustomerForm(FormStack):
    """`edited(field)` after each change by hand. `texts()` and `show_texts()` speak in the fields of a customer."""

    edited = Signal(str)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self.short, self.long = Form(columns=2), Form()
        self._read: dict[str, Callable[[], str]] = {}
        self._write: dict[str, Callable[[str], None]] = {}
        for form, names in ((self.short, SHORT), (self.long, LONG)):
            for name in names:
                form.add(name, partial(field_words, name), self._field(name))
        self.stack(self.short, self.long)

    def texts(self) -> dict[str, str]:
        return {name: self._read[name]() for name in FIELDS}

    def show_texts(self, texts: Mapping[str, str]) -> None:
        for name in FIELDS:
            if self._read[name]() != texts.get(name, ""):
                self._write[name](texts.get(name, ""))

    def field(self, name: str) -> QWidget:
        return (self.short if name in SHORT else self.long).field(name)

    def _field(self, name: str) -> QWidget:
        if name == "kind":
            return self._kind()
        if name == "region_code":
            return self._region()
        return self._note() if name == "note" else self._line(name, QLineEdit())

    def _region(self) -> QWidget:
        field = region_code_edit(self._bridge, partial(field_words, "region_code"))
        field.taken.connect(lambda: self.edited.emit("region_code"))
        return self._line("region_code", field)

    def _line(self, name: str, line: QLineEdit) -> QWidget:
        say(line, line.setAccessibleName, partial(field_words, name))
        line.textEdited.connect(lambda _: self.edited.emit(name))
        self._read[name], self._write[name] = line.text, partial(fill, line)
        return line

    def _kind(self) -> QWidget:
        box = ChoiceBox(partial(field_words, "kind"))
        for kind in KINDS:
            box.add_choice(kind.value, partial(kind_words, kind))
        box.picked.connect(lambda _: self.edited.emit("kind"))
        self._read["kind"] = lambda: str(box.value())
        self._write["kind"] = lambda text: box.set_value(text or CustomerKind.PERSON.value)
        return box

    def _note(self) -> QWidget:
        note = _Note()
        say(note, note.setAccessibleName, partial(field_words, "note"))
        note.setFixedHeight(note.fontMetrics().lineSpacing() * NOTE_LINES + 16)
        note.setTabChangesFocus(True)
        note.typed.connect(lambda: self.edited.emit("note"))
        self._read["note"], self._write["note"] = note.toPlainText, note.setPlainText
        return note


class _Note(QPlainTextEdit):
    """Many lines; tells of changes by hand only, as a line edit does."""

    typed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._before = ""
        self.textChanged.connect(self._changed)

    def setPlainText(self, text: str) -> None:
        self._before = text
        super().setPlainText(text)

    def _changed(self) -> None:
        if self.toPlainText() != self._before:
            self._before = self.toPlainText()
            self.typed.emit()
