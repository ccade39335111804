"""The entrance: which place, who, and the first enrolment. Everything slow happens in the background."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from dms_desktop.background import Background
from dms_desktop.features.sign_in.enrolling import EnrolForm
from dms_desktop.features.sign_in.people import PeopleForm
from dms_desktop.language import LANGUAGES
from dms_desktop.refusals import words_of
from dms_desktop.session import Doors, Opened, people_of, sign_in
from dms_desktop.widgets.parts import button, panel, row
from dms_desktop.widgets.words import literal
from sync.client.opening import Enrolling, Place
from sync.client.people import Person
from sync.kernel.commands import Actor
from sync.kernel.errors import Refusal

WIDTH = 460


@dataclass(frozen=True)
class Entered:
    """Somebody is in."""

    opened: Opened
    actor: Actor
    display_name: str


@dataclass(frozen=True)
class _Ready:
    opened: Opened
    people: Sequence[Person]


class Entrance(QWidget):
    """Emits `entered(Entered)` and `language_wanted(code)`. Keeps the replica of the chosen place open while people change."""

    entered = Signal(object)
    language_wanted = Signal(str)

    def __init__(self, doors: Doors, background: Background, *, last_home: str = "") -> None:
        super().__init__()
        self.setObjectName("ground")
        self._doors = doors
        self._background = background
        self._last_home = last_home
        self._opened: Opened | None = None
        self.enrolling, self.people = EnrolForm(), PeopleForm()
        self._forms = QStackedWidget()
        self._forms.addWidget(self.people)
        self._forms.addWidget(self.enrolling)
        inside = QVBoxLayout()
        inside.addWidget(self._forms)
        box = panel(inside)
        box.setFixedWidth(WIDTH)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addWidget(box, alignment=Qt.AlignmentFlag.AlignHCenter)
        outer.addLayout(row(1, *(self._language(code, name) for code, name in LANGUAGES.items()), 1))
        outer.addStretch(3)
        self._bind()

    def start(self) -> None:
        """Look for the places of this PC."""
        self._background.run(self._doors.places, self._show_places, self._fail)

    def ask_again(self, opened: Opened) -> None:
        """Another person at the same place."""
        self._opened = opened
        self.people.show_places((opened.place,), opened.place)
        self._show_ready(_Ready(opened, ()))
        self._background.run(partial(_ready, opened), self._show_ready, self._fail)

    def release(self) -> None:
        """Close a replica that nobody entered."""
        if self._opened is not None:
            self._opened.replica.close()
            self._opened = None

    def _language(self, code: str, name: str) -> QPushButton:
        return button(literal(name), lambda: self.language_wanted.emit(code), tone="flat")

    def _bind(self) -> None:
        self.people.place_chosen.connect(self._open)
        self.people.asked.connect(self._sign_in)
        self.people.enrol_wanted.connect(self.show_enrolling)
        self.enrolling.asked.connect(self._enrol)
        self.enrolling.left.connect(lambda: self._forms.setCurrentWidget(self.people))

    def _show_places(self, places: Sequence[Place]) -> None:
        self.enrolling.back.setVisible(bool(places))
        if not places:
            self.show_enrolling()
            return
        chosen = next((place for place in places if place.home == self._last_home), places[0])
        self._forms.setCurrentWidget(self.people)
        self.people.show_places(places, chosen)
        self._open(chosen)

    def show_enrolling(self) -> None:
        """To the form that makes this PC a device."""
        self._forms.setCurrentWidget(self.enrolling)
        self.enrolling.code.setFocus()

    def _open(self, place: Place) -> None:
        self.release()
        self._background.run(lambda: _ready(self._doors.open(place)), self._show_ready, self._fail)

    def _show_ready(self, ready: _Ready) -> None:
        self._opened = ready.opened
        self._forms.setCurrentWidget(self.people)
        self.people.set_busy(False)
        self.people.show_people(ready.people)
        self.people.show_keeper(ready.opened.keeper)

    def _sign_in(self, name: str, password: str) -> None:
        opened = self._opened
        if opened is not None:
            work = partial(_sign_in, opened, name, password)
            self._background.run(work, self._enter, self._fail)

    def _enrol(self, wanted: Enrolling) -> None:
        self._background.run(partial(_enrol, self._doors, wanted), self._enter, self._fail_enrolling)

    def _enter(self, entered: Entered) -> None:
        self.people.set_busy(False)
        self.enrolling.set_busy(False)
        self.enrolling.password.clear()
        self.enrolling.banner.clear()
        if self._opened is not None and self._opened is not entered.opened:
            self.release()
        self._opened = None
        self.entered.emit(entered)

    def _fail(self, error: Exception) -> None:
        words_of(error)  # raises what is our own defect
        self.people.fail(partial(words_of, error))

    def _fail_enrolling(self, error: Exception) -> None:
        words_of(error)
        self.enrolling.fail(partial(words_of, error))


def _ready(opened: Opened) -> _Ready:
    return _Ready(opened, people_of(opened.replica))


def _sign_in(opened: Opened, name: str, password: str) -> Entered:
    actor = sign_in(opened.replica, name, password)
    return Entered(opened, actor, _display_name(opened, actor))


def _enrol(doors: Doors, wanted: Enrolling) -> Entered:
    opened = doors.open(doors.enrol(wanted))
    return _sign_in(opened, wanted.user, wanted.password)


def enter_by(doors: Doors, password: str, *, place: Place | None, wanted: Enrolling | None) -> Entered:
    """Straight in, for the demo: enrol as `wanted`, or sign in as the person who was here last. May wait for central."""
    if wanted is not None:
        return _enrol(doors, wanted)
    if place is None:
        raise Refusal("not_enrolled")
    opened = doors.open(place)
    return _sign_in(opened, people_of(opened.replica)[0].name, password)


def _display_name(opened: Opened, actor: Actor) -> str:
    names = (person.display_name for person in people_of(opened.replica) if person.user_id == actor.user_id)
    return next(names, "") or actor.name
