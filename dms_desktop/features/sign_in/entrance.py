"""The entrance: which place, who, and the first enrolment. Everything slow happens in the background."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from dms_desktop.background import Background
from dms_desktop.doors import Doors
from dms_desktop.features.sign_in.enrolling import EnrolForm
from dms_desktop.features.sign_in.people import PeopleForm
from dms_desktop.features.sign_in.repairing import RepairForm
from dms_desktop.language import LANGUAGES
from dms_desktop.refusals import words_of
from dms_desktop.widgets.notices import Weight
from dms_desktop.widgets.parts import button, panel, row
from dms_desktop.widgets.words import Text, literal
from sync.client.places import Enrolling, Place
from sync.kernel.errors import Damaged, Denied, Refusal

WIDTH = 460
F = TypeVar("F", PeopleForm, EnrolForm, RepairForm)


@dataclass(frozen=True)
class _Ready:
    place: Place
    names: Sequence[str]
    keeper: str


@dataclass(frozen=True, kw_only=True)
class _Asked:
    """`is_lost`: as a new device in the folder of one that cannot be opened any more."""

    wanted: Enrolling
    is_alone: bool
    is_lost: bool


class Entrance(QWidget):
    """Emits `entered(Entered)`, `language_wanted(code)`, and `ready` whenever a form waits to be filled in. No replica is open
    here: that takes a name and a password."""

    entered = Signal(object)
    ready = Signal()
    language_wanted = Signal(str)

    def __init__(self, doors: Doors, background: Background, *, last_home: str = "", code_file: Path | None = None) -> None:
        super().__init__()
        self.setObjectName("ground")
        self._code_file = code_file
        self._doors = doors
        self._background = background
        self._last_home = last_home
        self._place: Place | None = None
        self._repairing = ""
        self._why: Text | None = None
        self._again: Place | None = None
        self._is_lost = False
        self._forms = QStackedWidget()
        self._made: list[PeopleForm | EnrolForm | RepairForm] = []
        self.people = self._add(PeopleForm())
        inside = QVBoxLayout()
        inside.addWidget(self._forms)
        box = panel(inside)
        box.setFixedWidth(WIDTH)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addLayout(row(1, box, 1))  # as high as its sentences need in this width: an alignment would ask for the window's
        outer.addLayout(row(1, *(self._language(code, name) for code, name in LANGUAGES.items()), 1))
        outer.addStretch(3)
        self.people.place_chosen.connect(self._change_place)
        self.people.asked.connect(self._sign_in)
        self.people.enrol_wanted.connect(self.show_enrolling)
        self.people.again_wanted.connect(self.show_enrolling_again)

    @cached_property
    def enrolling(self) -> EnrolForm:
        """Made when it is first wanted, as on most mornings it never is."""
        made = self._add(EnrolForm())
        made.asked.connect(self._enrol)
        made.left.connect(self._go_back)
        return made

    @cached_property
    def repairing(self) -> RepairForm:
        """Made when it is first wanted."""
        made = self._add(RepairForm())
        made.left.connect(self._leave_repairing)
        made.asked.connect(self._repair)
        made.entering.connect(self._sign_in)
        return made

    def start(self, *, repairing: str = "", why: Text | None = None) -> None:
        """Look for the places of this PC. `repairing`: whose name is proposed to make the local database anew. `why` somebody who
        was in is here again, said on whichever form is shown."""
        self._repairing, self._why = repairing, why
        self._background.run(self._doors.places, self._show_places, self._fail)
        if why is not None:
            self.people.banner.tell(Weight.WARN, why)

    def open_file(self, path: Path) -> None:
        """To the form that makes this PC a device, filled from a code file."""
        self._code_file = path
        self.start(why=self._why)

    def _add(self, form: F) -> F:
        self._forms.addWidget(form)
        self._made.append(form)
        return form

    def _language(self, code: str, name: str) -> QPushButton:
        return button(literal(name), lambda: self.language_wanted.emit(code), tone="flat")

    def _show_places(self, places: Sequence[Place]) -> None:
        if places:
            chosen = next((place for place in places if place.home == self._last_home), places[0])
            self.people.show_places(places, chosen)
        if places and self._code_file is None:
            self._choose(chosen)
            return
        self.show_enrolling()
        if self._code_file is not None:
            self.enrolling.take_file(self._code_file)
            self._code_file = None

    def _go_back(self) -> None:
        place = self.people.chosen_place()
        if place is not None:
            self._choose(place)

    def show_enrolling(self) -> None:
        """To the form that makes this PC a device."""
        self._ask_for_code(None)

    def show_enrolling_again(self) -> None:
        """The same for the place that is chosen: its replica stays what it is."""
        self._ask_for_code(self.people.chosen_place())

    def show_enrolling_anew(self, name: str, why: Text) -> None:
        """The same for the place that is chosen, where what is left of its replica cannot be opened any more."""
        self._ask_for_code(self._place, lost=why)
        self.enrolling.user.setText(name)

    def _ask_for_code(self, again: Place | None, *, lost: Text | None = None) -> None:
        self._again, self._is_lost = again, lost is not None
        self.enrolling.show_central(again.central if again else None, lost=lost)
        self.enrolling.back.setVisible(self.people.chosen_place() is not None)
        if again is None and self._why is not None:
            self.enrolling.banner.tell(Weight.WARN, self._why)
        self._forms.setCurrentWidget(self.enrolling)
        self.enrolling.code.setFocus()
        self.ready.emit()

    def _choose(self, place: Place) -> None:
        self._background.run(partial(_ready, self._doors, place), self._show_ready, self._fail)

    def _change_place(self, place: Place) -> None:
        """What was said of the place before is not said of this one."""
        self.people.banner.clear()
        self._choose(place)

    def _show_ready(self, ready: _Ready) -> None:
        self._place = ready.place
        self._forms.setCurrentWidget(self.people)
        self.people.set_busy(False)
        self.people.show_names(ready.names)
        self.people.show_keeper(ready.keeper)
        if self._repairing:
            self.show_repairing(self._repairing, why=self._why)
            self._repairing = ""
        self.ready.emit()

    def show_repairing(self, name: str, password: str = "", why: Text | None = None) -> None:
        """To the form that makes the local database anew."""
        self.repairing.begin(name, password, why)
        self._forms.setCurrentWidget(self.repairing)
        (self.repairing.go if password else self.repairing.password).setFocus()

    def _leave_repairing(self) -> None:
        self._forms.setCurrentWidget(self.people)
        self.people.password.setFocus()

    def _sign_in(self, name: str, password: str, code: str = "") -> None:
        if self._place is not None:
            work = partial(self._doors.sign_in, self._place, name, password, code=code)
            self._background.run(work, self._enter, partial(self._fail_entering, name, password))

    def _repair(self, name: str, password: str) -> None:
        if self._place is not None:
            work = partial(self._doors.repair, self._place, name, password)
            self._background.run(work, self.repairing.show_repaired, partial(self._fail_repairing, name))

    def _enrol(self, wanted: Enrolling, is_alone: bool) -> None:
        asked = _Asked(wanted=wanted, is_alone=is_alone, is_lost=self._is_lost)
        self._background.run(partial(_enrol, self._doors, asked, again=self._again), self._enter, self._fail_enrolling)

    def _enter(self, entered: object) -> None:
        for form in self._made:
            form.forget()
        self.entered.emit(entered)

    def _fail(self, error: Exception) -> None:
        words_of(error)  # raises what is our own defect
        self.people.fail(partial(words_of, error))
        self.ready.emit()

    def _fail_entering(self, name: str, password: str, error: Exception) -> None:
        """Where the database is the trouble, or no key to it is left, what helps is one step away."""
        if isinstance(error, Damaged):
            self.people.set_busy(False)
            self.show_repairing(name, password, partial(words_of, error))
        elif _is_code_needed(error):
            self.people.set_busy(False)
            self.show_enrolling_anew(name, partial(words_of, error))
        else:
            self._forms.setCurrentWidget(self.people)
            self._fail(error)

    def _fail_repairing(self, name: str, error: Exception) -> None:
        """Where nothing can be made anew of what is left, a code helps."""
        words_of(error)
        self.repairing.fail(partial(words_of, error))
        if _is_code_needed(error):
            self.show_enrolling_anew(name, partial(words_of, error))

    def _fail_enrolling(self, error: Exception) -> None:
        """A place to which no key is left takes the code that was typed as a new device."""
        words_of(error)
        self.enrolling.fail(partial(words_of, error))
        if _is_code_needed(error):
            self.show_enrolling_anew(self.enrolling.user.text(), partial(words_of, error))
        if isinstance(error, Denied) and error.code == "keyring_closed":
            self.enrolling.offer_alone()


def _is_code_needed(error: Exception) -> bool:
    return isinstance(error, Refusal) and error.code == "code_needed"


def _ready(doors: Doors, place: Place) -> _Ready:
    return _Ready(place, doors.names(place), doors.keeper(place))


def _enrol(doors: Doors, asked: _Asked, *, again: Place | None = None) -> object:
    wanted = asked.wanted
    if again is None:
        place = doors.enrol(wanted, is_alone=asked.is_alone)
    elif asked.is_lost:
        place = doors.enrol_anew(again, wanted, is_alone=asked.is_alone)
    else:
        place = doors.enrol_again(again, wanted)
    return doors.sign_in(place, wanted.user, wanted.password)
