"""What a locked desk shows: who works here, and a field for the PIN or the password."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dms_desktop.features.sign_in.pin import is_pin
from dms_desktop.widgets.dialog import Dialog
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.notices import Banner, Weight
from dms_desktop.widgets.parts import PlainLabel, button, label, panel, row
from dms_desktop.widgets.secret_edit import SecretEdit
from dms_desktop.widgets.words import Text, say

WIDTH = 460


class LockScreen(QWidget):
    """`asked(text)` for a PIN or password; `sign_out_wanted`. Nothing of the work behind it can be read or reached."""

    asked = Signal(str)
    sign_out_wanted = Signal()

    def __init__(self, who: str, *, has_pin: bool) -> None:
        super().__init__()
        self.setObjectName("ground")
        self._has_pin = has_pin
        self.banner = Banner()
        self.secret = SecretEdit()
        say(self.secret, self.secret.setAccessibleName, self._field_words)
        self.form = Form()
        self.form.add("secret", self._field_words, self.secret)
        self.pin_over = label(lambda: self.tr("The PIN does not count any more: type your password."), "strong").wrap()
        self.pin_over.hide()
        self.go = button(lambda: self.tr("Unlock"), self._ask, tone="primary")
        leave = button(lambda: self.tr("Sign out"), self.sign_out_wanted.emit, tone="link")
        inside = QVBoxLayout()
        inside.setSpacing(10)
        inside.addWidget(label(lambda: self.tr("Locked"), "title"))
        inside.addWidget(PlainLabel(who))
        inside.addWidget(self.banner)
        inside.addWidget(self.form)
        inside.addWidget(self.pin_over)
        inside.addWidget(label(lambda: self.tr("What you were typing is kept."), "muted"))
        inside.addLayout(row(leave, 1, self.go))
        box = panel(inside)
        box.setFixedWidth(WIDTH)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addWidget(box, alignment=Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(3)
        self.secret.returnPressed.connect(self._ask)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.secret.setFocus()

    def end_pin(self) -> None:
        """It takes the password now."""
        self._has_pin = False
        for setter in (self.secret.setAccessibleName, self.form.captions()[0].setText):
            setter(self._field_words())
        self.pin_over.show()

    def fail(self, words: Text) -> None:
        self.go.setEnabled(True)
        self.banner.tell(Weight.ERROR, words)
        self.secret.selectAll()
        self.secret.setFocus()

    def miss(self) -> None:
        """What was typed opens nothing. No name is asked for here: none is named."""
        self.fail(lambda: self.tr("PIN or password is wrong.") if self._has_pin else self.tr("Password is wrong."))

    def _field_words(self) -> str:
        return self.tr("PIN or password") if self._has_pin else self.tr("Password")

    def _ask(self) -> None:
        if self.secret.text() and self.go.isEnabled():
            self.go.setEnabled(False)
            self.banner.clear()
            self.asked.emit(self.secret.text())


class PinDialog(Dialog):
    """Asks for a PIN that unlocks until the end of this session."""

    def __init__(self, choose: Callable[[str], None], parent: QWidget | None = None) -> None:
        super().__init__(lambda: self.tr("PIN for unlocking"), parent)
        self._choose = choose
        self.pin = SecretEdit()
        say(self.pin, self.pin.setAccessibleName, lambda: self.tr("PIN"))
        form = Form()
        form.add("pin", lambda: self.tr("PIN"), self.pin)
        self.content.addWidget(
            label(lambda: self.tr("4 to 12 digits. It counts until you sign out or close the app."), "muted").wrap()
        )
        self.content.addWidget(form)
        self.deed(lambda: self.tr("Set PIN"), self._take)

    def _take(self) -> None:
        if not is_pin(self.pin.text()):
            self.fail(lambda: self.tr("A PIN is 4 to 12 digits."))
            return
        self._choose(self.pin.text())
        self.accept()
