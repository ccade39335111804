"""The desk of a PC that is shut out while somebody works at it: the work is handed over, and the window says what happened."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event
from uuid import UUID, uuid4

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dms_desktop.app import App
from dms_desktop.appearance import Appearance
from dms_desktop.background import Background
from dms_desktop.doors import Doors
from dms_desktop.entry import Begun
from dms_desktop.features.sign_in.entrance import Entrance
from dms_desktop.features.sign_in.lock_screen import LockScreen
from dms_desktop.language import Language
from dms_desktop.memory import Memory
from dms_desktop.printing.form_files import FormFiles
from dms_desktop.session import Entered
from dms_desktop.settings import read_settings
from dms_desktop.shell.frame import Frame
from dms_desktop.shell.workspace import Workspace
from sync.central import console
from sync.client.keys import DATABASE
from sync.domain.customers.commands import CreateCustomer
from tests import patience
from tests.fault.served import Served
from tests.fault.shop import enrolled
from tests.programs import PASSWORD


class Worker(Background):
    """What is written when it goes counts: what waits for it by then is dropped."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder, self._gate = folder, Event()
        self.next_labels: list[int] = []

    def occupy(self) -> None:
        self.run(self._gate.wait, lambda _: None, lambda _: None)

    def close(self) -> None:
        self.next_labels.append(FormFiles(next(self._folder.glob("*"), self._folder)).next_label("sheet_3x8"))
        self._gate.set()
        super().close()


class Desk:
    """The real app, somebody signed in, the line to a real central up."""

    def __init__(self, qapp: QApplication, home: Path) -> None:
        settings = read_settings(["--home", str(home), "--lang", "en"])
        memory, self.frame = Memory(settings.memory / "desk.json"), Frame(1000, 700)
        doors, self.background = Doors(settings.places, home=home), Worker(settings.memory / "print")
        self.app = App(
            Begun(settings, memory, Appearance(qapp, settings, memory, Language(qapp)), self.frame, self.background, doors, None)
        )
        [place] = doors.places()
        entered = doors.sign_in(place, "lin", PASSWORD)
        assert isinstance(entered, Entered)
        self.entered = entered
        self.app._enter(entered)
        self.frame.show()

    @property
    def device(self) -> UUID:
        return UUID(hex=self.entered.replica.lanes.passport.shown().device.partition(".")[2])

    def save(self) -> UUID:
        command = CreateCustomer(customer_id=uuid4(), name="Written at the last moment")
        return self.entered.replica.submit(command, actor=self.entered.actor).result().command_id

    @property
    def said(self) -> str:
        """What an entrance says above the form that is seen: of the next enrolment, or of the people while the place is found."""
        banners = [banner for one in self.frame.findChildren(Entrance) for banner in (one.people.banner, one.enrolling.banner)]
        return " ".join(banner.text() for banner in banners if banner.isVisible())

    def shows(self, kind: type[Entrance] | type[Workspace] | type[LockScreen]) -> bool:
        return any(one.isVisible() for one in self.frame.findChildren(kind))


@pytest.fixture
def home(central: Served, tmp_path: Path) -> Path:
    return enrolled(tmp_path / "places" / "home", central)


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, home: Path) -> Iterator[Desk]:
    made = Desk(qapp, home)
    qtbot.addWidget(made.frame)
    yield made
    made.frame.close()


@pytest.mark.timeout(150)
def test_an_order_to_erase_hands_the_work_over_and_leaves_the_entrance_with_a_word(
    qtbot: QtBot, central: Served, desk: Desk, home: Path
) -> None:
    """Threats T10, T12. Invariant 30. Fault 95."""
    qtbot.waitUntil(lambda: desk.shows(Workspace), timeout=patience.MS)
    saved = desk.save()
    console.revoke(central.books, desk.device, erase=True)
    qtbot.waitUntil(lambda: desk.shows(Entrance) and not desk.shows(Workspace), timeout=patience.MS)
    qtbot.waitUntil(lambda: not list(home.glob(f"{DATABASE}*")), timeout=patience.MS)
    assert central.decided(saved) in ("confirmed", "quarantined")  # sent before the order was heard, or handed over with it
    qtbot.waitUntil(lambda: "erased" in desk.said, timeout=patience.MS)


@pytest.mark.timeout(150)
def test_a_pc_that_is_closed_covers_the_work_and_keeps_it(qtbot: QtBot, central: Served, desk: Desk, home: Path) -> None:
    """Threat T12."""
    qtbot.waitUntil(lambda: desk.shows(Workspace), timeout=patience.MS)
    console.revoke(central.books, desk.device)
    desk.save()
    qtbot.waitUntil(lambda: desk.shows(LockScreen), timeout=patience.MS)
    assert not desk.shows(Workspace)
    assert (home / DATABASE).exists()
    assert desk.entered.replica.status().waiting == 1


@pytest.mark.timeout(150)
def test_a_code_file_that_is_opened_while_somebody_works_waits_for_the_entrance(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    """Fault 92: nothing of what is open gives way to it, and it is not lost."""
    code = tmp_path / "code.dmscode"
    code.write_text('{"central": "https://dms.example", "code": "K7QM-3XZ9"}', encoding="utf-8")
    qtbot.waitUntil(lambda: desk.shows(Workspace), timeout=patience.MS)
    [workspace] = desk.frame.findChildren(Workspace)
    desk.frame.brought.emit(code)
    assert "once you have signed out" in workspace.toast.text()
    desk.app._sign_out()
    qtbot.waitUntil(
        lambda: [one.enrolling.code.text() for one in desk.frame.findChildren(Entrance)] == ["K7QM-3XZ9"], timeout=patience.MS
    )


def test_which_label_is_the_next_is_written_before_the_window_goes(desk: Desk) -> None:
    """By whoever leaves: a worker that is busy by then takes nothing on any longer."""
    [workspace] = desk.frame.findChildren(Workspace)
    desk.background.occupy()
    workspace.desk.forms.keep_next_label("sheet_3x8", 5)
    desk.frame.close()
    assert desk.background.next_labels[0] == 5
