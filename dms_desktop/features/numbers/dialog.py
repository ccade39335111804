"""Enters the numbers that an authority gave the shop, for one of its PCs."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtWidgets import QLineEdit, QWidget
from shiboken6 import isValid

from dms_desktop.page import Desk
from dms_desktop.refusals import blame
from dms_desktop.widgets.dialog import Dialog
from dms_desktop.widgets.edits import DateEdit
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.parts import label
from dms_desktop.widgets.words import Text, say
from sync.client.replica import Receipt
from sync.domain.numbers.commands import EnterNumbers
from sync.domain.numbers.queries import own_letter
from sync.domain.numbers.rules import MOST_DIGITS, printed
from sync.kernel.errors import Refusal


class EnterDialog(Dialog):
    """First and last are typed as they are printed, with leading zeros: so many digits each number has. Calls `on_saved`."""

    def __init__(self, parent: QWidget, desk: Desk, on_saved: Callable[[], object]) -> None:
        super().__init__(lambda: self.tr("Enter official numbers"), parent, width=620)
        self._desk, self._on_saved = desk, on_saved
        self.content.addWidget(
            label(lambda: self.tr("One PC gives them, also without a connection; no other one does."), "muted")
        )
        self.form = Form(columns=2)
        self.texts: Mapping[str, QLineEdit] = {
            "prefix": self._line("prefix", lambda: self.tr("Letters before")),
            "letter": self._line("letter", lambda: self.tr("Letter of the PC")),
            "first": self._line("first", lambda: self.tr("First number")),
            "last": self._line("last", lambda: self.tr("Last number")),
        }
        today = desk.bridge.clock.now().astimezone().date()
        self.begins, self.ends = DateEdit(lambda: self.tr("First day"), today), DateEdit(lambda: self.tr("Last day"), today)
        self.begins.set_value(today)
        self.form.add("valid_from", lambda: self.tr("First day"), self.begins)
        self.form.add("valid_until", lambda: self.tr("Last day"), self.ends)
        self.content.addWidget(self.form)
        self.deed(lambda: self.tr("Save"), self._save, key="F12")
        self.texts["prefix"].setFocus()
        desk.bridge.fetch(own_letter, partial(fill_empty, self.texts["letter"]))

    def _line(self, name: str, title: Text) -> QLineEdit:
        field = QLineEdit()
        say(field, field.setAccessibleName, title)
        self.form.add(name, title, field)
        return field

    def _wrong(self) -> str:
        """The first field that cannot be read, or nothing."""
        for name, field in self.texts.items():
            text = printed(field.text())
            if not text or (name in ("first", "last") and not _is_number(text)):
                return name
        return "valid_from" if self.begins.day() is None else "valid_until" if self.ends.day() is None else ""

    def _save(self) -> None:
        self.form.clear_errors()
        wrong, begins, ends = self._wrong(), self.begins.day(), self.ends.day()
        if wrong or begins is None or ends is None:
            words = self.tr("Digits only, as they are printed.") if wrong in ("first", "last") else self.tr("This is needed.")
            self.form.show_error(wrong, words)
            return
        texts = {name: printed(field.text()) for name, field in self.texts.items()}
        if len(texts["last"]) > len(texts["first"]):
            self.form.show_error("first", self.tr("As many digits as the last number, with the zeros in front."))
            return
        command = EnterNumbers(
            block_id=self._desk.bridge.ids.new(),
            prefix=texts["prefix"],
            digits=len(texts["first"]),
            first=int(texts["first"]),
            last=int(texts["last"]),
            letter=texts["letter"],
            valid_from=begins,
            valid_until=ends,
        )
        self._desk.bridge.submit(command, on_receipt=self._saved, on_refusal=self._refused)

    def _saved(self, receipt: Receipt) -> None:
        self._desk.tell(self.tr("Saved on this PC. They count once head office has said that nobody else has them."))
        self.accept()
        self._on_saved()

    def _refused(self, refusal: Refusal) -> None:
        blame(self.form, refusal, self.fail)


def fill_empty(field: QLineEdit, text: str) -> None:
    """What is proposed, unless something was typed meanwhile or the dialog is closed."""
    if isValid(field) and not field.text():
        field.setText(text)


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal() and len(text) <= MOST_DIGITS
