"""The form of every morning: the place, the name, the password."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from dms_desktop.refusals import sentence
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.notices import Banner, Weight
from dms_desktop.widgets.parts import PlainLabel, button, label, row
from dms_desktop.widgets.words import Text, say
from sync.client.opening import Place


class PeopleForm(QWidget):
    """`place_chosen(Place)`, `asked(name, password)`, `enrol_wanted`. Names of people known here are offered, others typed."""

    place_chosen = Signal(object)
    asked = Signal(str, str)
    enrol_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.banner = Banner()
        self.note = PlainLabel(role="small").wrap()
        self.place, self.name, self.password = QComboBox(), QComboBox(), QLineEdit()
        self.name.setEditable(True)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        say(self.place, self.place.setAccessibleName, lambda: self.tr("Place"))
        say(self.name, self.name.setAccessibleName, lambda: self.tr("Name"))
        say(self.password, self.password.setAccessibleName, lambda: self.tr("Password"))
        self.form = Form()
        self.form.add("place", lambda: self.tr("Place"), self.place)
        self.form.add("name", lambda: self.tr("Name"), self.name)
        self.form.add("password", lambda: self.tr("Password"), self.password)
        self.go = button(lambda: self.tr("Sign in"), self._ask, tone="primary")
        other = button(lambda: self.tr("Enrol at another place"), self.enrol_wanted.emit, tone="flat")
        inside = QVBoxLayout(self)
        inside.setSpacing(10)
        inside.addWidget(label(lambda: self.tr("Sign in"), "title"))
        inside.addWidget(self.banner)
        inside.addWidget(self.form)
        inside.addLayout(row(other, 1, self.go))
        inside.addWidget(self.note)
        inside.addStretch(1)
        self.password.returnPressed.connect(self._ask)
        self.place.activated.connect(lambda at: self.place_chosen.emit(self.place.itemData(at)))

    def show_places(self, places: Sequence[Place], chosen: Place) -> None:
        self.place.clear()
        for place in places:
            self.place.addItem(f"{place.dealer_name} ({place.dealer_code})  {place.manufacturer}", place)
        self.place.setCurrentIndex(next((at for at, place in enumerate(places) if place.home == chosen.home), 0))
        self.place.setEnabled(len(places) > 1)

    def show_names(self, names: Sequence[str]) -> None:
        """Offer the names; the one who was here last is set, and the hand starts at the password."""
        self.name.clear()
        self.name.addItems(list(names))
        self.password.clear()
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

    def _file_words(self) -> str:
        return self.tr("The key of the local database lies in a file of this account: who can read it can read the database.")

    def _alone_words(self) -> str:
        return self.tr("The local database is protected by passwords alone, without this PC's keyring. Choose a long one.")

    def _ask(self) -> None:
        self.form.clear_errors()
        name, password = self.name.currentText().strip(), self.password.text()
        if not password:
            self.form.show_error("password", partial(sentence, "missing", {}))
        if not name:
            self.form.show_error("name", partial(sentence, "missing", {}))
        if name and password and self.go.isEnabled():
            self.set_busy(True)
            self.asked.emit(name, password)
