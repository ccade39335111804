"""A database that cannot be trusted, as the person in front of it sees it: one form, one password, nothing of theirs lost."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import rmtree
from typing import TypeVar
from uuid import UUID
from zipfile import ZipFile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dms_desktop import entry
from dms_desktop.appearance import Appearance
from dms_desktop.background import Background
from dms_desktop.doors import Doors
from dms_desktop.features.sign_in.entrance import Entrance
from dms_desktop.features.sync_centre.page import SyncCentrePage
from dms_desktop.language import Language
from dms_desktop.memory import Memory
from dms_desktop.session import Entered
from dms_desktop.settings import read_settings
from dms_desktop.shell.frame import Frame
from dms_desktop.shell.workspace import Workspace
from sync.client.keys import DATABASE, OpenedKey
from sync.client.migrations import upgrade
from sync.client.opening import open_replica
from sync.client.place_copy import FILE
from sync.client.places import CARD, Enrolling, Place
from sync.client.slot_files import FOLDER
from sync.client.slots import Slots
from sync.client.store import Store
from sync.domain import REGISTRY
from sync.domain.customers.commands import CreateCustomer
from sync.kernel.errors import Damaged, Denied
from sync.protocol.journal import public_half
from tests import patience
from tests.builders import an_actor
from tests.gui.foundation.stands import shown
from tests.gui.showroom import a_showroom
from tests.keyrings import QUICK
from tests.shops import KEY, a_replica

PLACE = {"central": "http://127.0.0.1:9", "dealer_code": "D7", "dealer_name": "Seven", "manufacturer": "House", "device": "7.d"}
CHEN = an_actor("chen")
OFFICE = public_half(bytes(range(32)))
SEALED_TO: dict[str, object] = {"journal_key_id": OFFICE.key_id, "journal_key": OFFICE.public_key}
RIGHT = "right words"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A PC by the password alone, on which Chen saved one customer that central has not heard of."""
    home = tmp_path / "seven"
    home.mkdir()
    store = Store(home / DATABASE, KEY)
    upgrade(store)
    store.close()
    a_replica(home, registry=REGISTRY, people=(CHEN,), place_values=SEALED_TO).close()
    (home / CARD).write_text(json.dumps(PLACE))
    shop = open_replica(home, keys=OpenedKey(KEY), threaded=False)
    shop.submit(CreateCustomer(customer_id=UUID(int=1), name="Otto"), actor=CHEN).result()
    shop.close()
    Slots(home, None, costs=QUICK).keep("chen", RIGHT, KEY)
    return home


@pytest.fixture
def entrance(qtbot: QtBot, home: Path) -> Iterator[Entrance]:
    background = Background()
    made = Entrance(Doors(home.parent, home=home), background)
    shown(qtbot, made)
    made.start()
    qtbot.waitUntil(lambda: made.people.name.count() > 0)
    yield made
    background.close()


def harm(home: Path) -> None:
    """Every third page has one bit that flipped."""
    content = bytearray((home / DATABASE).read_bytes())
    for start in range(0, len(content), 4096 * 3):
        content[start + 77] ^= 1
    (home / DATABASE).write_bytes(content)


def sign_in(entrance: Entrance, password: str = RIGHT) -> None:
    entrance.people.name.setEditText("chen")
    entrance.people.password.setText(password)
    QTest.keyClick(entrance.people.password, Qt.Key.Key_Return)


def test_a_damaged_database_is_made_anew_by_one_key_and_keeps_what_was_saved(
    qtbot: QtBot, home: Path, entrance: Entrance
) -> None:
    """Fault 37. Invariant 1: Enter at the form, Enter when it is done, and the customer waits to be sent."""
    harm(home)
    came: list[Entered] = []
    entrance.entered.connect(came.append)
    sign_in(entrance)
    form = entrance.repairing
    qtbot.waitUntil(form.isVisible)
    assert "Nothing was deleted" in form.banner.text()
    qtbot.mouseClick(form.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(form.enter.isVisible)
    [aside] = home.glob("former-*")
    assert str(aside) in form.found.text()
    qtbot.mouseClick(form.enter, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(came) == 1)
    replica = came[0].replica
    journal = replica.lanes.parts.journal
    assert journal is not None
    assert replica.status().waiting + len(journal.deliveries.paths()) > 0, "in the outbox, or in a journal that goes to central"
    replica.close()
    assert (form.password.text(), entrance.people.password.text()) == ("", "")


def test_a_wrong_password_makes_nothing_anew(qtbot: QtBot, home: Path, entrance: Entrance) -> None:
    """Threat T13."""
    before = (home / DATABASE).read_bytes()
    entrance.show_repairing("chen")
    form = entrance.repairing
    QTest.keyClicks(form.password, "guessed")
    QTest.keyClick(form.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "password is wrong" in form.banner.text())
    assert (form.go.isEnabled(), list(home.glob("former-*")), (home / DATABASE).read_bytes()) == (True, [], before)
    qtbot.mouseClick(form.back, Qt.MouseButton.LeftButton)
    assert entrance.people.isVisible()


class NewDevice(Doors):
    """Central would be asked for another device, and says that the code is used."""

    asked: tuple[str, str, str] | None = None

    def enrol_anew(self, place: Place, wanted: Enrolling, *, is_alone: bool = False) -> Place:
        self.asked = (place.home, wanted.code, wanted.user)
        raise Denied("code_used")


def test_where_nothing_tells_which_pc_this_was_a_code_is_asked_for(qtbot: QtBot, home: Path) -> None:
    """Faults 97, 108: the form for a code stands there with the reason, central and name filled in; nothing is put aside yet."""
    (home / DATABASE).write_bytes(bytes(4096))
    (home / FILE).unlink(missing_ok=True)
    background, doors = Background(), NewDevice(home.parent, home=home)
    entrance = Entrance(doors, background)
    shown(qtbot, entrance)
    entrance.start()
    qtbot.waitUntil(lambda: entrance.people.name.count() > 0)
    entrance.show_repairing("chen", RIGHT)
    qtbot.mouseClick(entrance.repairing.go, Qt.MouseButton.LeftButton)
    form = entrance.enrolling
    qtbot.waitUntil(form.isVisible)
    assert "sealed journal" in form.banner.text()
    assert (form.central.text(), form.central.isReadOnly(), form.user.text()) == (PLACE["central"], True, "chen")
    qtbot.waitUntil(lambda: form.password.height() >= form.password.sizeHint().height())  # the long reason takes nobody's room
    QTest.keyClicks(form.code, "K7QM")
    QTest.keyClicks(form.password, RIGHT)
    QTest.keyClick(form.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "used already" in form.banner.text())
    assert (doors.asked, list(home.glob("former-*"))) == ((str(home), "K7QM", "chen"), [])
    background.close()


@pytest.mark.parametrize("is_by_code", [False, True])
def test_where_every_key_slot_is_lost_the_same_form_stands_there_whatever_was_tried(
    qtbot: QtBot, home: Path, is_by_code: bool
) -> None:
    """Faults 96, 97. Invariant 28: the database is whole and no colleague can open it; the PC becomes a new device, and what was
    typed already is not typed again."""
    rmtree(home / FOLDER)
    background, doors = Background(), NewDevice(home.parent, home=home)
    entrance = Entrance(doors, background)
    shown(qtbot, entrance)
    with qtbot.waitSignal(entrance.ready):
        entrance.start()
    form = entrance.enrolling
    if is_by_code:
        entrance.show_enrolling_again()
        form.user.setText("chen")
        form.code.setText("K7QM")
        form.password.setText(RIGHT)
        qtbot.mouseClick(form.go, Qt.MouseButton.LeftButton)
    else:
        sign_in(entrance)
        qtbot.waitUntil(form.isVisible, timeout=patience.MS)
        form.code.setText("K7QM")
        form.password.setText(RIGHT)
    qtbot.waitUntil(lambda: "sealed journal" in form.banner.text() and form.go.isEnabled(), timeout=patience.MS)
    assert (form.central.text(), form.central.isReadOnly(), form.user.text()) == (PLACE["central"], True, "chen")
    assert doors.asked is None
    qtbot.mouseClick(form.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "used already" in form.banner.text(), timeout=patience.MS)
    assert (doors.asked, list(home.glob("former-*"))) == ((str(home), "K7QM", "chen"), [])
    background.close()


def test_what_is_missing_is_marked(qtbot: QtBot, entrance: Entrance) -> None:
    entrance.show_repairing("")
    QTest.keyClick(entrance.repairing.password, Qt.Key.Key_Return)
    assert set(entrance.repairing.form.errors()) == {"name", "password"}


@pytest.fixture
def frame(qtbot: QtBot, home: Path) -> Iterator[Frame]:
    """The whole desk over that home, with Chen signed in; central cannot be reached."""
    qt = QApplication.instance()
    assert isinstance(qt, QApplication)
    made = Frame(1366, 768)
    qtbot.addWidget(made)
    made.show()
    memory = Memory(home / "desk.json")
    settings = read_settings(["--home", str(home)])
    begun = entry.start(settings, memory, Appearance(qt, settings, memory, Language(qt)), made)
    qtbot.waitUntil(lambda: len(child(made, Entrance).people.name.currentText()) > 0)
    sign_in(child(made, Entrance))
    qtbot.waitUntil(lambda: made.findChild(Workspace) is not None)
    yield made
    made.close()
    del begun  # held until the window is closed


W = TypeVar("W", bound=QWidget)


def child(frame: Frame, kind: type[W]) -> W:
    found = frame.findChild(kind)
    assert found is not None
    return found


def fail_while_reading(workspace: Workspace) -> None:
    """What a page is told when SQLite meets a page that does not agree with itself."""
    workspace.rooms.pages()[0].desk.bridge.failed.emit(Damaged("database disk image is malformed"))


def ask_in_the_sync_centre(workspace: Workspace) -> None:
    workspace.open_page("sync_centre", "")
    room = workspace.rooms.current()
    assert room is not None
    [deed] = [one for one in room.page.deeds() if one.key == "Ctrl+Shift+N"]
    deed.run()


@pytest.mark.parametrize("begin", [fail_while_reading, ask_in_the_sync_centre])
def test_who_is_at_work_is_led_to_the_form_and_back_to_work(
    qtbot: QtBot, frame: Frame, home: Path, begin: Callable[[Workspace], None]
) -> None:
    """Fault 37. Invariant 1: nobody works on a file that cannot be trusted, and what was saved there waits in the new one."""
    begin(child(frame, Workspace))
    qtbot.waitUntil(lambda: frame.findChild(Entrance) is not None and child(frame, Entrance).repairing.isVisible())
    form = child(frame, Entrance).repairing
    assert form.name.text() == "chen"
    QTest.keyClicks(form.password, RIGHT)
    QTest.keyClick(form.password, Qt.Key.Key_Return)
    qtbot.waitUntil(form.enter.isVisible)
    assert "Waiting to be sent: 1" in form.found.text()
    qtbot.mouseClick(form.enter, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: frame.findChild(Workspace) is not None)
    assert len(list(home.glob("former-*"))) == 1


def test_a_file_for_support_is_written_where_it_was_asked_for(qtbot: QtBot, tmp_path: Path) -> None:
    """Threat T15: no word of a customer is in it that can be read."""
    with a_showroom(tmp_path) as room:
        room.do(CreateCustomer(customer_id=UUID(int=1), name="Otto Canary"))
        page = room.open("sync_centre", "", SyncCentrePage)
        page.write_support(str(tmp_path / "support.zip"))
        room.settle()
        with ZipFile(tmp_path / "support.zip") as bundle:
            contents = {name: bundle.read(name) for name in bundle.namelist()}
        assert set(contents) >= {"about.json", "standing.json", "outbox.json", "verify.json"}
        assert b"Canary" not in b"".join(contents.values())
        page.write_support(str(tmp_path / "no" / "such" / "folder.zip"))
        room.settle()
        assert "could not be written" in page.banner.text()
