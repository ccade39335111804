"""Reminders come offline, wait for a hand, and are not repeated: not after a restart, not when rows come again."""

from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from operator import attrgetter
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dms_desktop.every_feature import REMINDERS
from dms_desktop.features.deals.desk import DealDeskPage
from dms_desktop.features.deals.document import DealPage
from dms_desktop.features.deals.page import DealsPage
from dms_desktop.features.orders.entry_page import OrderEntryPage
from dms_desktop.page import Page
from dms_desktop.reminding.rules import Matter
from dms_desktop.reminding.spec import Reminder
from dms_desktop.reminding.watching import QUIET
from sync.domain.accounts.rules import Role
from sync.domain.deals.records import Deal, DealEvent
from sync.domain.deals.rules import DealState
from sync.kernel.commands import HOUSE
from tests.builders import NOW, SHOP, TODAY, an_id
from tests.deal_builders import DEAL, a_decided_deal
from tests.gui.showroom import Showroom, a_showroom

SUBJECT = attrgetter("subject")
BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def a_protection(days: int) -> Deal:
    return a_decided_deal(
        state=DealState.PROTECTED, protected_from=TODAY, protected_until=TODAY + timedelta(days=days), active_on=TODAY
    )


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    with a_showroom(tmp_path) as shown:
        shown.workspace.desk.memory.keep(QUIET, "0-0")
        begin(shown)
        yield shown


def begin(room: Showroom, kind: str = "deals", page: type[Page] = DealsPage) -> None:
    """As after signing in: this person is reminded from now on."""
    room.reminders = REMINDERS
    room.die()
    room.reopen()
    room.open(kind, "", page)


def look(room: Showroom) -> str:
    """What stands at the foot of the window after a look."""
    room.workspace.watching.look()
    room.settle()
    return room.workspace.reminder.text()


def test_a_protection_that_runs_out_is_told_without_a_connection_and_opens(room: Showroom) -> None:
    """Issue 5: reminders that fire offline. Behaviour 2.8.4."""
    room.receive(a_protection(6))
    assert look(room).startswith("The protection of RG-D7-A-26-00001")
    room.press(Qt.Key.Key_O, BOTH)
    shown = room.workspace.rooms.current()
    assert shown is not None
    assert (type(shown.page), shown.record_id) == (DealPage, str(DEAL))
    assert look(room) == ""


def test_the_channel_staff_hears_once_of_what_more_is_expected(tmp_path: Path, qtbot: QtBot) -> None:
    told = {"dealer_id": SHOP, "deal_id": DEAL, "by": "chen", "at_desk": True}
    raised = DealEvent(**told, id=an_id("raised"), kind="RaiseAmount", text="30000000", at=NOW)
    with closing(Showroom(tmp_path, role=Role.CHANNEL_MANAGER, dealer_id=HOUSE)) as desk:
        desk.workspace.desk.memory.keep(QUIET, "0-0")
        begin(desk, "deal_desk", DealDeskPage)
        desk.receive(a_decided_deal(state=DealState.PROTECTED, at_desk=True), raised)
        assert look(desk).startswith("Of RG-D7-A-26-00001")
        desk.press(Qt.Key.Key_O, BOTH)
        shown = desk.workspace.rooms.current()
        assert shown is not None
        assert isinstance(shown.page, DealDeskPage)
        assert shown.page.number() == "RG-D7-A-26-00001"
        model = shown.page.deal.side.events.model()
        assert model.index(0, 3).data() == "300,000.00"
        assert look(desk) == ""


def test_what_was_seen_is_not_repeated_after_a_restart_or_when_the_row_comes_again(room: Showroom) -> None:
    """Issue 5: no repeats after reconnect or restart."""
    room.receive(a_protection(6))
    assert look(room)
    room.press(Qt.Key.Key_H, BOTH)
    assert room.workspace.reminder.text() == ""
    room.receive(a_protection(6))
    assert look(room) == ""
    begin(room)
    assert look(room) == ""


def test_what_nobody_saw_is_there_again_after_a_restart(room: Showroom) -> None:
    room.receive(a_protection(6))
    assert look(room)
    begin(room)
    assert look(room)


def test_what_was_put_off_comes_again_in_an_hour(room: Showroom) -> None:
    """Issue 5: snooze."""
    room.receive(a_protection(6))
    assert look(room)
    room.press(Qt.Key.Key_L, BOTH)
    assert look(room) == ""
    room.clock.pass_(3_601)
    assert look(room)


def test_nobody_is_reminded_in_quiet_hours(room: Showroom) -> None:
    """Issue 5: quiet hours."""
    hour = room.clock.now().astimezone().hour
    room.workspace.desk.memory.keep(QUIET, f"{hour}-{(hour + 1) % 24}")
    room.receive(a_protection(6))
    assert look(room) == ""
    room.clock.pass_(3_600)
    assert look(room)


def test_several_of_a_kind_are_one_reminder_that_opens_the_list(room: Showroom) -> None:
    other = a_protection(3)
    other.id, other.number = an_id("other"), "RG-D7-A-26-00002"
    room.receive(a_protection(6), other)
    assert look(room).endswith("And 1 more.")
    room.press(Qt.Key.Key_O, BOTH)
    shown = room.workspace.rooms.current()
    assert shown is not None
    assert isinstance(shown.page, DealsPage)
    assert look(room) == ""


def test_what_comes_meanwhile_waits_behind_the_one_that_is_read(room: Showroom) -> None:
    """A key that is pressed for one must not put another one away unseen."""
    refused = Reminder(
        matters=[Matter(key="refused:1", opens="attention", record_id="", subject="SO-1")], words=SUBJECT, opens="x"
    )
    deal = Reminder(matters=[Matter(key="deal:1", opens="deal", record_id="", subject="RG-1")], words=SUBJECT, opens="x")
    toast = room.workspace.reminder
    toast.show_reminders([refused])
    toast.show_reminders([deal, refused])
    assert toast.text() == "SO-1"
    toast.away()
    assert toast.text() == "RG-1"


def test_a_reminder_never_takes_the_focus(room: Showroom) -> None:
    page = room.open("deals", "", DealsPage)
    page.setFocus()
    before = QApplication.focusWidget()
    room.receive(a_protection(6))
    assert look(room)
    assert QApplication.focusWidget() is before


def test_a_change_is_heard_without_waiting_for_the_minute(room: Showroom, qtbot: QtBot) -> None:
    room.receive(a_protection(6))
    qtbot.waitUntil(lambda: bool(room.workspace.reminder.text()))
    room.settle()


def test_a_reminder_hides_no_sum(room: Showroom) -> None:
    """It stays until somebody has seen it, and an order is typed meanwhile."""
    page = room.open("order_entry", "new", OrderEntryPage)
    room.receive(a_protection(6))
    assert look(room)
    over = room.workspace.reminder.geometry()
    for part in (page.foot.amount, page.credit):
        place = QRect(part.mapTo(room.workspace, part.rect().topLeft()), part.size())
        assert not over.intersects(place)
