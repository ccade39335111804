"""The way in: clear words for everything that goes wrong, and nothing typed is lost."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Event

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from dms_desktop.background import Background
from dms_desktop.doors import Doors
from dms_desktop.features.sign_in.entrance import Entrance
from dms_desktop.session import Entered, OpenDoors
from dms_desktop.widgets.theme import dress
from sync.client.front_door import FrontDoor
from sync.client.keys import Keys, unattended
from sync.client.places import CARD as CARD_FILE
from sync.client.places import Enrolling, Place
from sync.client.replica import Replica
from sync.client.slots import Slots
from sync.kernel.errors import Damaged, Denied, NotCentral, Refusal, Unreachable
from tests import patience
from tests.gui.foundation.stands import shown
from tests.keyrings import QUICK, Keyring
from tests.shops import KEY, a_replica
from tests.toy import LIN

CARD = Place(
    central="http://127.0.0.1:1", dealer_code="D7", dealer_name="Shop 7", manufacturer="House", device="7.d", home="seven"
)


class ClosedDoors(Doors):
    """Every door says the same no."""

    def __init__(self, no: Exception, places: Sequence[Place] = ()) -> None:
        super().__init__(Path("nowhere"))
        self._no = no
        self._known = places
        self.asked_alone: list[bool] = []

    def places(self) -> Sequence[Place]:
        return self._known

    def names(self, place: Place) -> Sequence[str]:
        return ["lin"]

    def keeper(self, place: Place) -> str:
        return "keyring"

    def sign_in(self, place: Place, name: str, password: str, *, code: str = "") -> Entered:
        self.asked_code = code
        raise self._no

    def enrol_again(self, place: Place, wanted: Enrolling) -> Place:
        self.asked_again = (place, wanted.code)
        raise self._no

    def enrol(self, wanted: Enrolling, *, is_alone: bool = False) -> Place:
        self.asked_alone.append(is_alone)
        raise self._no


@pytest.fixture
def background() -> Iterator[Background]:
    made = Background()
    yield made
    made.close()


def an_entrance(qtbot: QtBot, doors: Doors, background: Background) -> Entrance:
    entrance = Entrance(doors, background)
    shown(qtbot, entrance)
    entrance.start()
    return entrance


NOES = [
    (Denied("code_expired"), "expired"),
    (Denied("code_used"), "used already"),
    (Denied("wrong_password"), "password is wrong"),
    (Denied("too_many_tries", seconds=15), "15 seconds"),
    (Denied("too_many_tries", seconds=1), "in 1 second."),
    (Unreachable("ConnectionError"), "cannot be reached"),
    (NotCentral("status 404"), "not the head office"),
    (Refusal("already_enrolled"), "already belongs"),
]


@pytest.mark.parametrize(("no", "words"), NOES, ids=lambda value: value if isinstance(value, str) else "")
def test_a_refused_enrolment_is_said_in_words_and_keeps_what_was_typed(
    qtbot: QtBot, background: Background, no: Exception, words: str
) -> None:
    """Fault 71."""
    form = an_entrance(qtbot, ClosedDoors(no), background).enrolling
    qtbot.waitUntil(form.isVisible)
    for field, typed in ((form.code, "K7QM"), (form.central, "dms.example"), (form.user, "lin"), (form.password, "secret")):
        QTest.keyClicks(field, typed)
    QTest.keyClick(form.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: words in form.banner.text())
    assert (form.code.text(), form.password.text(), form.go.isEnabled()) == ("K7QM", "secret", True)


def test_what_is_missing_is_marked_at_its_field(qtbot: QtBot, background: Background) -> None:
    form = an_entrance(qtbot, ClosedDoors(Denied("code_used")), background).enrolling
    qtbot.waitUntil(form.isVisible)
    QTest.keyClick(form.code, Qt.Key.Key_Return)
    assert set(form.form.errors()) == {"code", "central", "user", "password"}


def test_a_code_file_fills_the_form(qtbot: QtBot, background: Background, tmp_path: Path) -> None:
    form = an_entrance(qtbot, ClosedDoors(Denied("code_used")), background).enrolling
    path = tmp_path / "shop.dmscode"
    path.write_text('{"central": "https://dms.example", "code": "K7QM-3XZ9"}', encoding="utf-8")
    form.take_file(path)
    assert (form.central.text(), form.code.text()) == ("https://dms.example", "K7QM-3XZ9")
    path.write_text("hello", encoding="utf-8")
    form.take_file(path)
    assert form.banner.text() == "This is not a code file."


@pytest.mark.parametrize("places", [[], [CARD]], ids=["a new PC", "a PC of another shop"])
def test_a_code_file_that_was_opened_begins_with_its_form(
    qtbot: QtBot, background: Background, tmp_path: Path, places: list[Place]
) -> None:
    """A double click on the file that the manufacturer has sent."""
    path = tmp_path / "shop.dmscode"
    path.write_text('{"central": "https://dms.example", "code": "K7QM-3XZ9", "user": "lin"}', encoding="utf-8")
    entrance = Entrance(ClosedDoors(Denied("code_used"), places), background, code_file=path)
    shown(qtbot, entrance)
    entrance.start()
    qtbot.waitUntil(entrance.enrolling.isVisible)
    assert (entrance.enrolling.code.text(), entrance.enrolling.user.text()) == ("K7QM-3XZ9", "lin")
    assert entrance.enrolling.back.isVisible() == bool(places)
    if places:
        qtbot.mouseClick(entrance.enrolling.back, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: entrance.people.name.currentText() == "lin")


def test_a_pc_that_central_forgot_is_enrolled_again_where_it_is(qtbot: QtBot, background: Background) -> None:
    doors = ClosedDoors(Denied("code_expired"), [CARD])
    entrance = an_entrance(qtbot, doors, background)
    qtbot.waitUntil(lambda: entrance.people.chosen_place() is not None)
    qtbot.mouseClick(entrance.people.again, Qt.MouseButton.LeftButton)
    form = entrance.enrolling
    assert "Everything on this PC is kept" in form.banner.text()
    assert (form.central.text(), form.central.isReadOnly()) == (CARD.central, True)
    for field, typed in ((form.code, "K7QM"), (form.user, "lin"), (form.password, "secret")):
        QTest.keyClicks(field, typed)
    QTest.keyClick(form.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "expired" in form.banner.text())
    assert doors.asked_again == (CARD, "K7QM")
    entrance.show_enrolling()
    assert not form.central.isReadOnly()


def test_words_to_press_stand_at_the_edge_of_the_form(qtbot: QtBot, background: Background) -> None:
    entrance = an_entrance(qtbot, ClosedDoors(Denied("code_expired"), [CARD]), background)
    qtbot.waitUntil(lambda: entrance.people.chosen_place() is not None)
    people = entrance.people
    dress(entrance)

    def indent(words: QPushButton) -> int:
        beside = (words.width() - words.fontMetrics().horizontalAdvance(words.text())) // 2
        return words.x() + beside - people.form.x()

    qtbot.waitUntil(lambda: max(indent(people.first), indent(people.again)) <= 4)


def test_who_is_here_for_the_first_time_types_the_code(qtbot: QtBot, background: Background) -> None:
    doors = ClosedDoors(Denied("password_too_short", least=8), [CARD])
    form = an_entrance(qtbot, doors, background).people
    qtbot.waitUntil(lambda: form.name.currentText() == "lin")
    assert not form.code.isVisible()
    qtbot.mouseClick(form.first, Qt.MouseButton.LeftButton)
    for field, typed in ((form.name.lineEdit(), "mei"), (form.password, "short"), (form.code, "K7QM")):
        QTest.keyClicks(field, typed)
    QTest.keyClick(form.code, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "at least 8 characters" in form.banner.text())
    assert (doors.asked_code, form.name.currentText()) == ("K7QM", "mei")


def test_a_damaged_replica_is_said_and_nothing_is_deleted(qtbot: QtBot, background: Background) -> None:
    entrance = an_entrance(qtbot, ClosedDoors(Damaged("torn"), [CARD]), background)
    qtbot.waitUntil(lambda: entrance.people.name.count() > 0)
    sign_in(entrance, "right")
    qtbot.waitUntil(lambda: "Nothing was deleted" in entrance.repairing.banner.text())


def test_a_pc_without_a_keyring_may_go_on_by_the_password_alone_when_somebody_says_so(
    qtbot: QtBot, background: Background
) -> None:
    """Fault 96."""
    doors = ClosedDoors(Denied("keyring_closed"))
    form = an_entrance(qtbot, doors, background).enrolling
    qtbot.waitUntil(form.isVisible)
    for field in (form.code, form.central, form.user, form.password):
        QTest.keyClicks(field, "typed")
    assert not form.alone.isVisible()
    QTest.keyClick(form.password, Qt.Key.Key_Return)
    qtbot.waitUntil(form.alone.isVisible)
    assert "No keyring of this PC can be used" in form.banner.text(), "nothing is kept in it yet"
    form.alone.setFocus()
    QTest.keyClick(form.alone, Qt.Key.Key_Space)
    QTest.keyClick(form.alone, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: doors.asked_alone == [False, True])


def a_home(folder: Path, keyring: Keyring | None) -> Path:
    """Enrolled, with a slot for Lin; `keyring` None: by the password alone."""
    a_replica(folder, people=(LIN,)).close()
    (folder / CARD_FILE).write_bytes(msgspec.json.encode(CARD))
    Slots(folder, keyring, costs=QUICK).keep("lin", "right", KEY)
    return folder


def open_toy(home: Path, keys: Keys) -> Replica:
    assert keys.data_key() == KEY
    return a_replica(home, people=(LIN,))


class ToyDoors(OpenDoors):
    """Real slots before a toy of a replica."""

    def _new_door(self, home: Path) -> FrontDoor:
        return FrontDoor(home, Slots(home, self._keyring, costs=QUICK), open_=open_toy)


def test_who_signed_in_once_signs_in_without_a_network(qtbot: QtBot, background: Background, tmp_path: Path) -> None:
    keyring = Keyring()
    doors = ToyDoors(tmp_path, home=a_home(tmp_path / "seven", keyring), keyring=keyring)
    entrance = an_entrance(qtbot, doors, background)
    came: list[Entered] = []
    entrance.entered.connect(came.append)
    qtbot.waitUntil(lambda: entrance.people.name.count() > 0)
    assert "Shop 7" in entrance.people.place.currentText()
    assert not entrance.people.note.isVisible()
    sign_in(entrance, "guessed")
    qtbot.waitUntil(lambda: "password is wrong" in entrance.people.banner.text())
    sign_in(entrance, "right")
    qtbot.waitUntil(lambda: len(came) == 1)
    came[0].replica.close()
    assert came[0].display_name == "Lin"


class SlowDoor(ClosedDoors):
    """It opens nothing, and only when it is told to."""

    def __init__(self) -> None:
        super().__init__(Denied("wrong_password"), [CARD])
        self.may_answer = Event()

    def sign_in(self, place: Place, name: str, password: str, *, code: str = "") -> Entered:
        assert self.may_answer.wait(patience.SECONDS)
        return super().sign_in(place, name, password, code=code)


def test_who_waits_for_the_database_of_a_newer_program_is_told_so(
    qtbot: QtBot, background: Background, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An update may make the index of a million products anew: there is more to see than a button that cannot be pressed."""
    monkeypatch.setattr("dms_desktop.features.sign_in.people.SOON_MS", 10)
    door = SlowDoor()
    form = an_entrance(qtbot, door, background).people
    qtbot.waitUntil(lambda: form.name.currentText() == "lin")
    QTest.keyClicks(form.password, "secret")
    assert not form.waiting.isVisible()
    QTest.keyClick(form.password, Qt.Key.Key_Return)
    qtbot.waitUntil(form.waiting.isVisible)
    assert "after an update" in form.waiting.text()
    door.may_answer.set()
    qtbot.waitUntil(form.go.isEnabled)
    assert not form.waiting.isVisible()


def test_a_weaker_kept_key_is_said(qtbot: QtBot, background: Background, tmp_path: Path) -> None:
    home = a_home(tmp_path / "seven", None)
    entrance = an_entrance(qtbot, ToyDoors(tmp_path, home=home, keyring=Keyring()), background)
    qtbot.waitUntil(lambda: "passwords alone" in entrance.people.note.text())
    key = unattended(home, CARD.device)
    key.keep(KEY)
    entrance.start()
    qtbot.waitUntil(lambda: "file of this account" in entrance.people.note.text())
    key.forget()


def sign_in(entrance: Entrance, password: str) -> None:
    """By name and password, with Enter."""
    entrance.people.name.setEditText("lin")
    entrance.people.password.setText(password)
    QTest.keyClick(entrance.people.password, Qt.Key.Key_Return)
