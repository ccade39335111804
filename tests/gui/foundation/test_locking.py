"""The desk of whoever is away: covered, its work kept, and opened by who can prove to be back."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from dms_desktop.background import Background
from dms_desktop.features.sign_in.lock_screen import LockScreen, PinDialog
from dms_desktop.features.sign_in.pin import TRIES, Pin
from dms_desktop.locking import Guarded, Locking
from dms_desktop.memory import Memory
from dms_desktop.page import Deed, Page
from dms_desktop.session import Entered
from dms_desktop.shell.frame import Frame
from dms_desktop.shell.workspace import Workspace
from dms_desktop.widgets.grid_rows import Choice
from dms_desktop.widgets.lookup_edit import ChoicePopup
from dms_desktop.widgets.words import literal
from sync.client.places import Place
from sync.kernel.errors import Denied
from tests.gui.foundation.stands import a_bridge, a_replica, a_spec, a_workspace
from tests.shops import StandingClock
from tests.toy import LIN

PLACE = Place(central="http://127.0.0.1:1", dealer_code="D7", dealer_name="Shop 7", manufacturer="House", home="seven")
MINUTE = 60.0


class TypingPage(Page):
    """A field to type in and a deed that must not be done while the desk is locked."""

    def build(self) -> None:
        self.done: list[str] = []
        self.field = QLineEdit()
        self.body.addWidget(self.field)

    def title(self) -> str:
        return "Typing"

    def deeds(self) -> list[Deed]:
        return [Deed(text=literal("Save"), key="F12", run=lambda: self.done.append("saved"), primary=True)]

    def scanned(self, code: str) -> bool:
        self.done.append(code)
        return True


@dataclass
class Desk:
    """A frame with a workspace in it, and a lock in front."""

    frame: Frame
    workspace: Workspace
    locking: Locking
    clock: StandingClock
    entered: Entered
    left: list[bool] = field(default_factory=list)
    right: str = "right password"

    @property
    def page(self) -> TypingPage:
        page = self.workspace.rooms.pages()[0]
        assert isinstance(page, TypingPage)
        return page

    @property
    def screen(self) -> LockScreen:
        return self.frame.findChildren(LockScreen)[-1]

    def unlock(self, password: str) -> Entered:
        if password != self.right:
            raise Denied("wrong_password")
        return self.entered

    def type(self, secret: str) -> None:
        self.screen.secret.setText(secret)
        QTest.keyClick(self.screen.secret, Qt.Key.Key_Return)

    def rest(self, minutes: float) -> None:
        self.clock.pass_(minutes * MINUTE)
        self.locking.idle.look()


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    clock, background = StandingClock(), Background()
    with a_bridge(a_replica()) as bridge:
        frame = Frame(900, 500)
        qtbot.addWidget(frame)
        workspace = a_workspace(qtbot, bridge, tmp_path, a_spec("home", TypingPage))
        workspace.start()
        frame.put(workspace)
        frame.show()
        replica = None  # the lock asks `unlock`, never the replica itself
        entered = Entered(PLACE, replica, LIN, "Lin", clock.now() + timedelta(days=2))  # type: ignore[arg-type]
        made = Desk(frame, workspace, Locking(frame, background, clock), clock, entered)
        made.locking.guard(
            Guarded(entered, lambda word: made.unlock(word), lambda: made.left.append(True), Memory(tmp_path / "lin.json"))
        )
        yield made
        made.locking.release()
        frame.close()
        background.close()


def test_a_desk_that_nobody_touches_locks_and_keeps_what_was_typed(qtbot: QtBot, desk: Desk) -> None:
    """Threat T2: what is behind the lock is neither seen nor reached by key or scanner; the password brings it back."""
    QTest.keyClicks(desk.page.field, "3 brake lev")
    desk.rest(9)
    assert not desk.locking.is_locked()
    desk.rest(2)
    assert (desk.locking.is_locked(), desk.workspace.isVisible(), desk.page.field.isVisible()) == (True, False, False)
    QTest.keyClick(desk.frame, Qt.Key.Key_F12)
    assert not desk.workspace._scanned("4710000000017")
    desk.type("guessed")
    qtbot.waitUntil(lambda: desk.screen.banner.text() == "Password is wrong.")
    desk.type(desk.right)
    qtbot.waitUntil(lambda: not desk.locking.is_locked())
    assert (desk.page.field.text(), desk.page.field.isVisible(), desk.page.done) == ("3 brake lev", True, [])
    QTest.keyClick(desk.frame, Qt.Key.Key_F12)
    assert desk.page.done == ["saved"]


def test_a_hand_keeps_the_desk_open_and_a_sleeping_pc_locks_at_the_first_key(desk: Desk) -> None:
    for _ in range(4):
        desk.clock.pass_(6 * MINUTE)
        desk.locking.idle.look()
        desk.locking.idle.stir()
    assert not desk.locking.is_locked()
    desk.clock.wall += timedelta(hours=8)  # asleep: the clock that cannot be set stood still
    desk.locking.idle.look()
    assert desk.locking.is_locked()


def test_who_wants_no_lock_has_none_and_it_is_remembered(desk: Desk) -> None:
    assert desk.locking.rest() == 10
    desk.locking.choose_rest(0)
    desk.rest(600)
    assert (desk.locking.is_locked(), desk.locking.rest()) == (False, 0)


def test_a_clock_put_back_does_not_put_the_lock_off(desk: Desk) -> None:
    desk.clock.wall -= timedelta(days=1)
    desk.clock.ticks += 11 * MINUTE
    desk.locking.idle.look()
    assert desk.locking.is_locked()
    assert desk.locking.offline_left() < timedelta(days=2)


def test_a_pin_opens_a_running_session_until_it_was_wrong_too_often(qtbot: QtBot, desk: Desk) -> None:
    """Threat T3: it is in no file, so there is none to guess it from."""
    choose_pin(desk, "2580")
    desk.locking.lock()
    desk.type("2580")
    assert not desk.locking.is_locked()
    desk.locking.lock()
    for wrong in range(TRIES):
        desk.type(f"000{wrong}")
        qtbot.waitUntil(lambda: desk.screen.go.isEnabled())
    assert desk.screen.secret.accessibleName() == desk.screen.form.captions()[0].text() == "Password"
    assert desk.screen.pin_over.isVisible()
    desk.type("2580")
    qtbot.waitUntil(lambda: desk.screen.go.isEnabled())
    assert desk.locking.is_locked()
    desk.type(desk.right)
    qtbot.waitUntil(lambda: not desk.locking.is_locked())


def test_a_pin_opens_nothing_once_the_days_without_central_are_over(qtbot: QtBot, desk: Desk) -> None:
    """Threat T12."""
    choose_pin(desk, "2580")
    desk.locking.lock()
    desk.clock.pass_(timedelta(days=3).total_seconds())
    desk.type("2580")
    qtbot.waitUntil(lambda: desk.screen.go.isEnabled())
    assert desk.locking.is_locked()
    assert desk.screen.pin_over.isVisible()


def test_dialogs_are_out_of_sight_while_locked_and_come_back(qtbot: QtBot, desk: Desk) -> None:
    desk.locking.ask_pin()
    dialog = desk.frame.findChildren(PinDialog)[-1]
    dialog.pin.setText("25")
    desk.locking.lock()
    assert not dialog.isVisible()
    desk.type(desk.right)
    qtbot.waitUntil(dialog.isVisible)
    assert dialog.pin.text() == "25"
    dialog.reject()


def test_a_list_of_suggestions_does_not_come_back_and_the_hand_does(qtbot: QtBot, desk: Desk) -> None:
    """A list that floated over every page until somebody typed in a cell again was seen at a counter."""
    cell = QLineEdit(desk.page.field)
    cell.show()
    cell.setFocus()
    popup = ChoicePopup(cell)
    popup.offer([Choice(value="A-1", code="A-1", name="Bolt")], cell, "A")
    desk.locking.lock()
    cell.deleteLater()  # as the editor of a cell does when it loses the focus
    QTest.qWait(1)
    desk.type(desk.right)
    qtbot.waitUntil(lambda: not desk.locking.is_locked())
    assert not [one for one in QApplication.topLevelWidgets() if isinstance(one, ChoicePopup) and one.isVisible()]
    assert QApplication.focusWidget() is desk.page.field


def test_signing_out_is_offered_behind_the_lock(desk: Desk) -> None:
    desk.locking.lock()
    desk.screen.sign_out_wanted.emit()
    assert desk.left == [True]


def test_the_foot_counts_the_days_that_are_left(qtbot: QtBot, desk: Desk) -> None:
    desk.workspace.footer._offline_left = desk.locking.offline_left
    now: datetime = desk.clock.now()
    for passed, words in ((0, "Offline days left: 2"), (30, "Offline hours left: 18")):
        desk.clock.pass_(passed * 3600.0)
        desk.workspace.footer.show_status(a_replica().status(), now)
        assert desk.workspace.footer.lease.text() == words


@pytest.mark.parametrize("text", ["", "123", "12a4", "1" * 13, "١٢٣٤"])
def test_what_is_no_pin_is_said(qtbot: QtBot, desk: Desk, text: str) -> None:
    desk.locking.ask_pin()
    dialog = desk.frame.findChildren(PinDialog)[-1]
    dialog.pin.setText(text)
    QTest.keyClick(dialog.pin, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert "4 to 12 digits" in dialog.banner.text()
    dialog.reject()


def test_without_a_pin_nothing_opens_by_one() -> None:
    assert [Pin().opens(text) for text in ("", "0000")] == [False, False]


def choose_pin(desk: Desk, pin: str) -> None:
    desk.locking.ask_pin()
    dialog = desk.frame.findChildren(PinDialog)[-1]
    dialog.pin.setText(pin)
    QTest.keyClick(dialog.pin, Qt.Key.Key_Return)
