"""Asks for the password once more, before something that matters."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtWidgets import QWidget

from dms_desktop.refusals import sentence, words_of
from dms_desktop.widgets.dialog import Dialog
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.parts import label
from dms_desktop.widgets.secret_edit import SecretEdit
from dms_desktop.widgets.words import Text, say


class Prove(Protocol):
    """Takes the dialog and the password; then one of the two is called."""

    def __call__(
        self, owner: "ProofDialog", password: str, on_done: Callable[[object], None], on_error: Callable[[Exception], None], /
    ) -> None: ...


class ProofDialog(Dialog):
    """`then` is called with what the proof brought, when the dialog is closed."""

    def __init__(self, why: Text, prove: Prove, then: Callable[[object], None], parent: QWidget | None = None) -> None:
        super().__init__(lambda: self.tr("Your password, once more"), parent)
        self._prove, self._then = prove, then
        self.password = SecretEdit()
        say(self.password, self.password.setAccessibleName, lambda: self.tr("Password"))
        self.form = Form()
        self.form.add("password", lambda: self.tr("Password"), self.password)
        self.content.addWidget(label(why, "muted").wrap())
        self.content.addWidget(self.form)
        self.go = self.deed(lambda: self.tr("Go on"), self._ask)

    def _ask(self) -> None:
        self.form.clear_errors()
        self.banner.clear()
        if not self.password.text():
            self.form.show_error("password", partial(sentence, "missing", {}))
            return
        self.go.setEnabled(False)
        self._prove(self, self.password.text(), self._done, self._failed)

    def _done(self, answer: object) -> None:
        self.accept()
        self._then(answer)

    def _failed(self, error: Exception) -> None:
        self.go.setEnabled(True)
        self.fail(partial(words_of, error))
        self.password.selectAll()
        self.password.setFocus()
