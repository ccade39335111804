"""The form for a PC whose local database cannot be trusted: it is made anew, and what was saved here stays."""

from functools import partial

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from dms_desktop.refusals import sentence
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.formats import quantity
from dms_desktop.widgets.notices import Banner, Weight
from dms_desktop.widgets.parts import PlainLabel, button, label, row
from dms_desktop.widgets.secret_edit import SecretEdit
from dms_desktop.widgets.words import Text, say
from sync.client.repaired import Repaired


class RepairForm(QWidget):
    """`asked(name, password)` to make it anew, `entering(name, password)` when that is done; `left` goes back."""

    asked = Signal(str, str)
    entering = Signal(str, str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.banner = Banner()
        self.name, self.password = QLineEdit(), SecretEdit()
        say(self.name, self.name.setAccessibleName, lambda: self.tr("Name"))
        say(self.password, self.password.setAccessibleName, lambda: self.tr("Password"))
        self.form = Form()
        self.form.add("name", lambda: self.tr("Name"), self.name)
        self.form.add("password", lambda: self.tr("Password"), self.password)
        self.promise, self.found = label(self._promise, "muted").wrap(), PlainLabel().wrap()
        self.go = button(lambda: self.tr("Make it anew"), self._ask, tone="primary")
        self.enter = button(lambda: self.tr("Go on"), lambda: self._send(self.entering), tone="primary")
        self.back = button(lambda: self.tr("Back"), self.left.emit, tone="link")
        self._repaired: Repaired | None = None
        self._lay_out()
        self.password.returnPressed.connect(self._ask)
        self.begin("", "")

    def begin(self, name: str, password: str, why: Text | None = None) -> None:
        """Before anything was done. `why` it has to be."""
        self._repaired = None
        self.name.setText(name)
        self.password.setText(password)
        self.banner.clear()
        if why is not None:
            self.banner.tell(Weight.ERROR, why)
        self._show_stage(is_busy=False)

    def show_repaired(self, repaired: Repaired) -> None:
        self._repaired = repaired
        self.banner.tell(Weight.INFO, lambda: self.tr("The local database is new. Everything else comes from head office now."))
        self._show_stage(is_busy=False)
        self.enter.setFocus()

    def fail(self, words: Text) -> None:
        self.banner.tell(Weight.ERROR, words)
        self._show_stage(is_busy=False)
        self.password.selectAll()
        self.password.setFocus()

    def forget(self) -> None:
        """Somebody is in: no password stays here."""
        self.password.clear()

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self)
        inside.setSpacing(10)
        inside.addWidget(label(lambda: self.tr("Make the local database anew"), "title"))
        inside.addWidget(self.banner)
        inside.addWidget(self.promise)
        inside.addWidget(self.form)
        inside.addWidget(self.found)
        inside.addLayout(row(self.back, 1, self.go, self.enter))
        inside.addStretch(1)

    def _promise(self) -> str:
        return self.tr(
            "What was saved here and not sent yet, and what was being typed, is kept; the rest comes from head office. "
            "The old file is put aside, not deleted."
        )

    def _show_stage(self, *, is_busy: bool) -> None:
        is_done = self._repaired is not None
        for before in (self.promise, self.form, self.go, self.back):
            before.setVisible(not is_done)
        self.found.setVisible(is_done)
        say(self.found, self.found.setText, self._found_words)
        self.go.setEnabled(not is_busy)
        self.back.setEnabled(not is_busy)
        self.enter.setVisible(is_done)

    def _found_words(self) -> str:
        if self._repaired is None:
            return ""
        words = self.tr("Waiting to be sent: {waiting}   Drafts: {drafts}\nThe old file: {path}").format(
            waiting=quantity(self._repaired.waiting), drafts=quantity(self._repaired.drafts), path=self._repaired.put_aside
        )
        return words if self._repaired.is_whole else f"{words}\n{self._missing_words()}"

    def _missing_words(self) -> str:
        return self.tr(
            "Not all of the old file could be read. Head office is given the sealed journal, and what only that held comes back."
        )

    def _ask(self) -> None:
        self.form.clear_errors()
        if not self.password.text():
            self.form.show_error("password", partial(sentence, "missing", {}))
        if not self.name.text().strip():
            self.form.show_error("name", partial(sentence, "missing", {}))
        if self.name.text().strip() and self.password.text() and self.go.isEnabled():
            self._show_stage(is_busy=True)
            self.banner.tell(Weight.INFO, lambda: self.tr("Reading what is left of the old file…"))
            self._send(self.asked)

    def _send(self, signal: SignalInstance) -> None:
        signal.emit(self.name.text().strip(), self.password.text())
