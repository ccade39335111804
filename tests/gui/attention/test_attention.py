"""The attention list by keyboard: one deed for many entries that are alike, shown before it is done."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy import delete

from dms_desktop.features.attention.many import Batch, ManyDialog
from dms_desktop.features.attention.page import AttentionPage
from dms_desktop.widgets.formats import moment
from sync.domain.accounts.rules import Role
from sync.domain.orders.records import Order, OrderLine
from sync.domain.orders.rules import OrderState
from sync.domain.stock.places import AddLocation
from sync.domain.stock.records import Location
from sync.kernel.commands import Adjustment, OutcomeState
from tests.builders import NOW
from tests.gui.answers import answered
from tests.gui.orders.trade import an_order
from tests.gui.showroom import Showroom, a_showroom, named

CTRL = Qt.KeyboardModifier.ControlModifier
CHANGED = Adjustment(code="price_changed", asked="285000", got="300000", subject="BRK-01")


@pytest.fixture(name="room")
def a_room(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    with a_showroom(tmp_path, role=Role.MANAGER) as room:
        yield room


def place(room: Showroom, count: int) -> None:
    """Orders that were saved while the line was down."""
    for at in range(count):
        room.do(an_order(f"order {at}", PAD=1))


def refuse(room: Showroom) -> None:
    """What was refused leaves no order behind."""
    answered(room, OutcomeState.REFUSED, code="dealer_blocked", gone=(OrderLine, Order))


def the_dialog() -> ManyDialog:
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, ManyDialog)
    return dialog


def test_forty_refused_orders_are_sent_again_with_one_deed(room: Showroom) -> None:
    """The same orders under the same numbers, each once; nothing is left that nobody has dealt with. Invariants 2, 3."""
    place(room, 40)
    numbers = sorted(msgspec.json.decode(sent.body)["number"] for sent in room.replica.sent())
    refuse(room)
    page = room.open("attention", "", AttentionPage)
    room.press(Qt.Key.Key_R, CTRL)
    assert len(the_dialog().table.rows()) == 40
    room.press(Qt.Key.Key_F12)
    waiting = room.replica.sent(only_waiting=True)
    assert sorted(msgspec.json.decode(sent.body)["number"] for sent in waiting) == numbers
    assert room.replica.sent(only_attention=True) == []
    assert page.table.rows() == []


def test_nothing_happens_before_somebody_says_yes(room: Showroom) -> None:
    place(room, 3)
    refuse(room)
    room.open("attention", "", AttentionPage)
    room.press(Qt.Key.Key_R, CTRL)
    the_dialog().reject()
    room.settle()
    assert room.replica.sent(only_waiting=True) == []
    assert len(room.replica.sent(only_attention=True)) == 3


def test_marked_ones_alone_are_sent_again(room: Showroom) -> None:
    place(room, 5)
    refuse(room)
    page = room.open("attention", "", AttentionPage)
    page.table.setFocus()
    for _ in range(2):
        room.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    room.press(Qt.Key.Key_R, CTRL)
    assert len(the_dialog().table.rows()) == 3
    room.press(Qt.Key.Key_F12)
    assert len(room.replica.sent(only_attention=True)) == 2


def test_what_was_granted_otherwise_is_cancelled_with_one_deed(room: Showroom) -> None:
    place(room, 4)
    answered(room, OutcomeState.ADJUSTED, adjustments=(CHANGED,))
    room.open("attention", "", AttentionPage)
    room.press(Qt.Key.Key_Delete, CTRL)
    assert len(the_dialog().table.rows()) == 4
    room.press(Qt.Key.Key_F12)
    assert {sent.name for sent in room.replica.sent(only_waiting=True)} == {"CancelOrder"}
    assert len(room.replica.sent(only_waiting=True)) == 4
    assert room.workspace.toast.findChildren(QPushButton) == []  # it would undo the last of them alone
    assert room.replica.sent(only_attention=True) == []
    with room.replica.lanes.parts.store.read() as connection:
        states = connection.execute(Order.__table__.select().with_only_columns(Order.__table__.c.state)).scalars().all()
    assert set(states) == {OrderState.CANCELLED}


def test_what_the_business_still_refuses_stays_with_its_reason(room: Showroom) -> None:
    """Promise 4: the list says which did not go, and why."""
    place(room, 3)
    answered(room, OutcomeState.REFUSED, code="dealer_blocked")
    page = room.open("attention", "", AttentionPage)
    room.press(Qt.Key.Key_R, CTRL)
    room.press(Qt.Key.Key_F12)
    assert len(room.replica.sent(only_attention=True)) == 3
    assert page.banner.text().startswith("3 stay in the list.")


def test_two_deeds_under_way_at_once_are_counted_apart(room: Showroom) -> None:
    place(room, 5)
    refuse(room)
    page = room.open("attention", "", AttentionPage)
    rows, went = page.table.rows(), list[int]()
    for some in (rows[:3], rows[3:]):
        batch = Batch(page.desk.bridge, some, page)
        batch.ended.connect(went.append)
        batch.send_again()
    room.settle()
    assert sorted(went) == [2, 3]
    assert page.table.rows() == []


@pytest.mark.parametrize("code", ["price_changed", "rebate_reckoned", "protection_reckoned", "return_over_quota"])
def test_what_was_asked_and_got_stands_there_as_money(room: Showroom, code: str) -> None:
    place(room, 1)
    change = Adjustment(code=code, asked="285000", got="300000", subject="RB-1")
    answered(room, OutcomeState.ADJUSTED, adjustments=(change,))
    page = room.open("attention", "", AttentionPage)
    assert (named(page.changes, "asked"), named(page.changes, "got")) == (["2,850.00"], ["3,000.00"])


def test_what_a_wrong_clock_said_stands_there_in_the_time_of_this_pc(room: Showroom) -> None:
    place(room, 1)
    ahead = NOW + timedelta(days=400)
    answered(
        room,
        OutcomeState.ADJUSTED,
        adjustments=(Adjustment(code="clock_ahead", asked=ahead.isoformat(), got=NOW.isoformat()),),
    )
    page = room.open("attention", "", AttentionPage)
    assert (named(page.changes, "asked"), named(page.changes, "got")) == ([moment(ahead)], [moment(NOW)])


def test_what_has_no_document_offers_none(room: Showroom) -> None:
    """The key did nothing, and said nothing."""
    room.do(AddLocation(location_id=UUID(int=1), code="B1", name="Back room"))
    place(room, 1)
    answered(room, OutcomeState.REFUSED, code="dealer_blocked")
    page = room.open("attention", "", AttentionPage)
    offered, advised = [], []
    for at in range(2):
        page.table.select_row(at)
        room.settle()
        offered += [deed.enabled for deed in page.deeds() if deed.key == "Ctrl+Return"]
        advised.append(page.advice.text().split(":")[0])
    assert offered == [True, False]
    assert advised == [
        "Open the document to change it and send it again, or mark it done.",
        "It has no page of its own",
    ]


def test_what_waits_for_the_head_of_the_shop_is_taken_over_where_it_is_listed(room: Showroom) -> None:
    """Invariant 7: it goes again under the name of whoever takes it over."""
    room.do(AddLocation(location_id=UUID(int=1), code="B1", name="Back room"))
    answered(room, OutcomeState.QUARANTINED, code="actor_revoked")
    page = room.open("attention", "", AttentionPage)
    [deed] = [one for one in page.deeds() if one.key == "Ctrl+O"]
    assert (deed.enabled, deed.in_bar) == (True, True)
    with room.replica.lanes.parts.store.write() as connection:
        connection.execute(delete(Location).where(Location.__table__.c.id == UUID(int=1)))
    deed.run()
    room.settle()
    again, first = room.replica.sent()
    assert (first.needs_attention, again.outcome, again.body) == (False, None, first.body)
    assert page.table.rows() == []
