"""The form of every morning: the place, the name, the password."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from dms_desktop.features.sign_in.half_width import half_width
from dms_desktop.refusals import sentence
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.notices import Banner, Weight
from dms_desktop.widgets.parts import PlainLabel, button, label, row
from dms_desktop.widgets.secret_edit import SecretEdit
from dms_desktop.widgets.words import Text, say
from sync.client.places import Place

SOON_MS = 2000
"""Signing in takes less on most mornings; beyond, it is said what one may be waiting for."""


class PeopleForm(QWidget):
    """`place_chosen(Place)`, `asked(name, password, code)`, `enrol_wanted`, `again_wanted` for the place that is chosen.

    Names of people known here are offered, others typed. The code is asked of who is here for the first time.
    """

    place_chosen = Signal(object)
    asked = Signal(str, str, str)
    enrol_wanted = Signal()
    again_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.banner = Banner()
        self.note = PlainLabel(role="small").wrap()
        self.place, self.name, self.password, self.code = QComboBox(), QComboBox(), SecretEdit(), QLineEdit()
        self.name.setEditable(True)
        say(self.place, self.place.setAccessibleName, lambda: self.tr("Place"))
        say(self.name, self.name.setAccessibleName, lambda: self.tr("Name"))
        say(self.password, self.password.setAccessibleName, lambda: self.tr("Password"))
        say(self.code, self.code.setAccessibleName, lambda: self.tr("One-time code"))
        self.form = Form()
        self.form.add("place", lambda: self.tr("Place"), self.place)
        self.form.add("name", lambda: self.tr("Name"), self.name)
        self.form.add("password", lambda: self.tr("Password"), self.password)
        self.go = button(lambda: self.tr("Sign in"), self._ask, tone="primary")
        self.beginning = Form()
        self.beginning.add("code", lambda: self.tr("One-time code"), self.code)
        self.beginning.hide()
        self.first = button(lambda: self.tr("I am here for the first time"), self._begin, tone="link")
        self.again = button(lambda: self.tr("Enrol this PC again"), self.again_wanted.emit, tone="link")
        other = button(lambda: self.tr("Enrol at another place"), self.enrol_wanted.emit, tone="link")
        self.waiting = label(self._waiting_words, "muted").wrap()
        self.waiting.hide()
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self.waiting.show)
        inside = QVBoxLayout(self)
        inside.setSpacing(10)
        inside.addWidget(label(lambda: self.tr("Sign in"), "title"))
        inside.addWidget(self.banner)
        inside.addWidget(self.form)
        inside.addWidget(self.beginning)
        inside.addLayout(row(self.first, 1, self.go))
        inside.addWidget(self.waiting)
        inside.addLayout(row(self.again, other, 1))
        inside.addWidget(self.note)
        inside.addStretch(1)
        self.password.returnPressed.connect(self._ask)
        self.code.returnPressed.connect(self._ask)
        self.place.activated.connect(lambda at: self.place_chosen.emit(self.place.itemData(at)))

    def show_places(self, places: Sequence[Place], chosen: Place) -> None:
        self.place.clear()
        for place in places:
            self.place.addItem(f"{place.dealer_name} ({place.dealer_code})  {place.manufacturer}", place)
        self.place.setCurrentIndex(next((at for at, place in enumerate(places) if place.home == chosen.home), 0))
        self.place.setEnabled(len(places) > 1)

    def chosen_place(self) -> Place | None:
        place = self.place.currentData()
        return place if isinstance(place, Place) else None

    def show_names(self, names: Sequence[str]) -> None:
        """Offer the names; the one who was here last is set, and the hand starts at the password."""
        self.name.clear()
        self.name.addItems(list(names))
        self.password.clear()
        self.code.clear()
        (self.password if names else self.name).setFocus()

    def show_keeper(self, keeper: str) -> None:
        """Say so where the key of the database is kept less well than it could be."""
        self.note.setVisible(keeper != "keyring")
        say(self.note, self.note.setText, self._file_words if keeper == "file" else self._alone_words)

    def fail(self, words: Text) -> None:
        self.set_busy(False)
        self.banner.tell(Weight.ERROR, words)
        self.password.selectAll()
        self.password.setFocus()

    def set_busy(self, is_busy: bool) -> None:
        self.go.setEnabled(not is_busy)
        if is_busy:
            self.banner.clear()
            self._soon.start()
        else:
            self._soon.stop()
            self.waiting.hide()

    def forget(self) -> None:
        """Somebody is in: no password stays here."""
        self.set_busy(False)
        self.password.clear()

    def _begin(self) -> None:
        """Somebody was added: the head of the shop or the operator has given them a code, and they choose a password."""
        self.beginning.show()
        self.first.hide()
        self.banner.tell(Weight.INFO, self._beginning_words)
        self.name.clearEditText()
        self.name.setFocus()

    def _beginning_words(self) -> str:
        return self.tr("Type the code that you were given, and the password that you want to have.")

    def _waiting_words(self) -> str:
        return self.tr(
            "One moment. The first time after an update the local database is brought up to date, which can take a minute."
        )

    def _file_words(self) -> str:
        return self.tr("The key of the local database lies in a file of this account: who can read it can read the database.")

    def _alone_words(self) -> str:
        return self.tr("The local database is protected by passwords alone, without this PC's keyring. Choose a long one.")

    def _ask(self) -> None:
        self.form.clear_errors()
        name, password = half_width(self.name.currentText()), self.password.text()
        if not password:
            self.form.show_error("password", partial(sentence, "missing", {}))
        if not name:
            self.form.show_error("name", partial(sentence, "missing", {}))
        if name and password and self.go.isEnabled():
            self.set_busy(True)
            self.asked.emit(name, password, half_width(self.code.text()))
