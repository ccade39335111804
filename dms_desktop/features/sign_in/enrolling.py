"""The form that makes this PC a device of a dealer: a code or a code file, a name and a password."""

import platform
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShortcut
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLineEdit, QVBoxLayout, QWidget

from dms_desktop.features.sign_in.code_file import SUFFIX, read_code_file
from dms_desktop.features.sign_in.half_width import half_width
from dms_desktop.refusals import sentence
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.notices import Banner, Weight
from dms_desktop.widgets.parts import button, fill, hold, label, row
from dms_desktop.widgets.secret_edit import SecretEdit
from dms_desktop.widgets.words import Text, say
from sync.client.places import Enrolling


class EnrolForm(QWidget):
    """Emits `asked(Enrolling, is_alone)`; stays as typed until it worked. `left` goes back to the people of this PC.

    `is_alone`: the key is to be kept by the password without a keyring. Offered only where there is none to be used.
    """

    asked = Signal(object, bool)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self.banner = Banner()
        self.central = _line(lambda: self.tr("Address of head office"))
        self.central.setPlaceholderText("https://")
        self.code = _line(lambda: self.tr("Code"))
        self.user = _line(lambda: self.tr("Name"))
        self.password = SecretEdit()
        say(self.password, self.password.setAccessibleName, lambda: self.tr("Password"))
        self._is_again = False
        self._authority, self._vouched = "", ""
        self.heading = label(self._heading, "title")
        self.form = Form()
        self.form.add("code", lambda: self.tr("Code"), self.code)
        self.form.add("central", lambda: self.tr("Address of head office"), self.central)
        self.form.add("user", lambda: self.tr("Name"), self.user)
        self.form.add("password", lambda: self.tr("Password"), self.password)
        self.go = button(lambda: self.tr("Enrol this PC"), self._ask, tone="primary")
        self.alone = QCheckBox()
        for setter in (self.alone.setText, self.alone.setAccessibleName):
            say(self.alone, setter, lambda: self.tr("Protect this PC by the password alone (weaker)"))
        self.alone.hide()
        self.back = button(lambda: self.tr("Back"), self.left.emit, tone="link")
        self.file = button(lambda: self.tr("Open code file…"), self._choose, icon="folder-open")
        self._lay_out()
        for field in (self.central, self.code, self.user, self.password):
            field.returnPressed.connect(self._ask)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):  # a box itself knows the space bar only
            QShortcut(key, self.alone, self._ask, context=Qt.ShortcutContext.WidgetShortcut, autoRepeat=False)

    def show_central(self, central: str | None, *, lost: Text | None = None) -> None:
        """A PC that is a device already keeps its central; None for one that is to become a device. `lost`: it was one, and why
        it has to become another."""
        self._is_again = central is not None
        if central is not None:
            fill(self.central, central)
        self.central.setReadOnly(self._is_again)
        self.heading.setText(self._heading())
        self.banner.clear()
        if self._is_again:
            self.banner.tell(Weight.INFO if lost is None else Weight.ERROR, lost or self._kept)

    def take_file(self, path: Path) -> None:
        """Fill the form from a code file."""
        try:
            found = read_code_file(path)
        except ValueError:
            self.banner.tell(Weight.ERROR, partial(sentence, "code_file_wrong", {}))
            return
        self.banner.clear()
        if not self._is_again:
            self.central.setText(found.central)
        self.code.setText(found.code)
        self._authority, self._vouched = found.ca, self._address()
        self.user.setText(found.user)
        (self.password if found.user else self.user).setFocus()

    def fail(self, words: Text) -> None:
        self.set_busy(False)
        self.banner.tell(Weight.ERROR, words)

    def offer_alone(self) -> None:
        """This PC has no keyring that works: it may go on without, if the person says so."""
        self.alone.show()
        if not self._is_again:
            self.banner.tell(Weight.ERROR, self._without)

    def _without(self) -> str:
        return self.tr(
            "No keyring of this PC can be used. Unlock it and try again, or tick below that the password alone protects this PC."
        )

    def set_busy(self, is_busy: bool) -> None:
        """While central is asked the form can be read, not sent twice."""
        self.go.setEnabled(not is_busy)
        if is_busy:
            self.banner.tell(Weight.INFO, lambda: self.tr("Asking head office…"))

    def forget(self) -> None:
        """Somebody is in: no password stays here."""
        self.set_busy(False)
        self.password.clear()
        self.banner.clear()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.toLocalFile().endswith(SUFFIX) for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        for url in event.mimeData().urls():
            self.take_file(Path(url.toLocalFile()))

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self)
        inside.setSpacing(10)
        inside.addWidget(self.heading)
        inside.addWidget(label(lambda: self.tr("Drop the manufacturer's code file here, or type the code."), "muted").wrap())
        inside.addWidget(self.banner)
        inside.addWidget(hold(row(self.file, 1)))
        inside.addWidget(self.form)
        inside.addWidget(self.alone)
        inside.addLayout(row(self.back, 1, self.go))

    def _heading(self) -> str:
        return self.tr("Enrol this PC again") if self._is_again else self.tr("Set up this PC")

    def _kept(self) -> str:
        return self.tr(
            "Everything on this PC is kept, and what waits is sent. Head office needs a new code to know this PC again."
        )

    def _choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Open code file"), "", f"*{SUFFIX}")
        if name:
            self.take_file(Path(name))

    def _ask(self) -> None:
        self.form.clear_errors()
        fields = {"password": self.password, "user": self.user, "central": self.central, "code": self.code}
        blank = [name for name, field in fields.items() if not field.text().strip()]
        for name in blank:
            self.form.show_error(name, partial(sentence, "missing", {}))
        if self.central.text().strip() and not _is_address(self._address()):
            self.form.show_error("central", partial(sentence, "address_wrong", {}))
        elif not blank and self.go.isEnabled():
            self.set_busy(True)
            self.asked.emit(self._wanted(), self.alone.isChecked())

    def _wanted(self) -> Enrolling:
        return Enrolling(
            central=self._address(),
            code=half_width(self.code.text()),
            user=half_width(self.user.text()),
            password=self.password.text(),
            device_name=platform.node() or "PC",
            authority=self._authority if self._address() == self._vouched else "",  # of no other central than the file's
        )

    def _address(self) -> str:
        central = half_width(self.central.text())
        return central if "://" in central else f"https://{central}"


def _is_address(text: str) -> bool:
    try:
        return bool(urlsplit(text).hostname)
    except ValueError:
        return False


def _line(name: Text) -> QLineEdit:
    made = QLineEdit()
    say(made, made.setAccessibleName, name)
    return made
