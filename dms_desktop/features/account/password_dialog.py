"""The form for another password: the one that counts, and the new one twice."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QLineEdit, QWidget

from dms_desktop.account import Account
from dms_desktop.refusals import sentence, words_of
from dms_desktop.widgets.dialog import Dialog
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.notices import Weight
from dms_desktop.widgets.parts import label
from dms_desktop.widgets.secret_edit import SecretEdit
from dms_desktop.widgets.words import Text, say
from sync.kernel.errors import Denied

OF_THE_NEW = ("password_too_short", "password_most_used", "password_is_name", "password_is_same")
"""What is said at the field of the new one."""


class PasswordDialog(Dialog):
    """`changed` is called when central and this PC have it."""

    def __init__(self, account: Account, changed: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__(lambda: self.tr("Change password"), parent)
        self._account, self._changed = account, changed
        self.form = Form()
        self.old = self._field("old", lambda: self.tr("Current password"))
        self.new = self._field("new", lambda: self.tr("New password"))
        self.again = self._field("again", lambda: self.tr("New one again"))
        self.content.addWidget(label(self._advice, "muted").wrap())
        self.content.addWidget(self.form)
        self.go = self.deed(lambda: self.tr("Change password"), self._ask)

    def _field(self, name: str, title: Text) -> QLineEdit:
        made = SecretEdit()
        say(made, made.setAccessibleName, title)
        self.form.add(name, title, made)
        return made

    def _advice(self) -> str:
        return self.tr("At least 8 characters: a few words are best. It takes a connection to head office.")

    def _ask(self) -> None:
        self.form.clear_errors()
        self.banner.clear()
        fields = {"again": self.again, "new": self.new, "old": self.old}
        blank = [name for name, field in fields.items() if not field.text()]
        for name in blank:
            self.form.show_error(name, partial(sentence, "missing", {}))
        if blank:
            return
        if self.new.text() != self.again.text():
            self.form.show_error("again", lambda: self.tr("The two are not alike."))
            return
        self.go.setEnabled(False)
        self.banner.tell(Weight.INFO, lambda: self.tr("Asking head office…"))
        self._account.change_password(self, self.old.text(), self.new.text(), on_done=self._done, on_error=self._failed)

    def _done(self, _answer: object) -> None:
        self.accept()
        self._changed()

    def _failed(self, error: Exception) -> None:
        words = partial(words_of, error)
        words()  # raises what is our own defect
        self.go.setEnabled(True)
        self.banner.clear()
        code = error.code if isinstance(error, Denied) else ""
        if code in OF_THE_NEW:
            self.form.show_error("new", words)
        elif code == "wrong_password":
            self.form.show_error("old", lambda: self.tr("This is not your password."))
        else:
            self.fail(words)
        self._make_room()

    def _make_room(self) -> None:
        """A sentence of two lines is read whole."""
        layout = self.layout()
        assert layout is not None
        layout.activate()
        self.resize(self.width(), max(self.height(), layout.totalHeightForWidth(self.width())))
