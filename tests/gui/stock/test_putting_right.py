"""Putting the books right: the sign goes with the reason, one line is counted again alone, and no key throws a count away."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from dms_desktop.features.stock.adjusting import AdjustmentPage
from dms_desktop.features.stock.count import CountPage
from dms_desktop.features.stock.count_dialogs import GiveUpDialog
from sync.domain.stock.counting import CancelCount, CountCommand, EnterCount, PostCount, Seen, StartCount
from sync.domain.stock.moving import AdjustStock, MovedLine
from sync.domain.stock.paper_queries import count_review, counts
from sync.domain.stock.queries import level_card
from sync.domain.stock.rules import AdjustmentReason, main_location
from tests.builders import SHOP, an_id
from tests.gui.showroom import LAMP, OIL, PAD, Showroom, a_showroom

MAIN, COUNT = main_location(SHOP), an_id("count")


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    """Ten of each on the shelf."""
    with a_showroom(tmp_path) as shown:
        lines = tuple(MovedLine(line_id=an_id(code), product_code=code, quantity=10) for code in (PAD, OIL, LAMP))
        opening = AdjustmentReason.OPENING
        shown.do(AdjustStock(adjustment_id=an_id("opening"), location_id=MAIN, reason=opening, lines=lines))
        yield shown


def on_hand(room: Showroom, code: str) -> int:
    return room.replica.read(room.actor, level_card, product_code=code).level.on_hand


def an_adjustment(room: Showroom, reason: AdjustmentReason) -> AdjustmentPage:
    page = room.open("adjustment", str(an_id("adjustment")), AdjustmentPage)
    page.other.set_value(reason.value)
    return page


def a_count(room: Showroom) -> CountPage:
    """Each of three products found short by three."""
    room.do(StartCount(count_id=COUNT, location_id=MAIN))
    room.do(EnterCount(count_id=COUNT, entries=tuple(Seen(product_code=code, quantity=7) for code in (PAD, OIL, LAMP))))
    return room.open("count", str(COUNT), CountPage)


def test_what_is_scanned_as_damaged_leaves(room: Showroom) -> None:
    """Damaged stands there first: a scan put one more into the books."""
    room.open("adjustment", str(an_id("adjustment")), AdjustmentPage)
    room.scan(PAD)
    room.scan(PAD)
    room.press(Qt.Key.Key_F12)
    assert on_hand(room, PAD) == 8


def test_what_is_scanned_as_found_comes(room: Showroom) -> None:
    an_adjustment(room, AdjustmentReason.FOUND)
    room.scan(PAD)
    room.press(Qt.Key.Key_F12)
    assert on_hand(room, PAD) == 11


@pytest.mark.parametrize(
    ("reason", "typed", "words"),
    [
        (AdjustmentReason.LOST, "3", "Line 1: goods leave for this reason, so type -3; or choose another reason."),
        (AdjustmentReason.FOUND, "-3", "Line 1: goods come in for this reason, so type +3; or choose another reason."),
    ],
)
def test_whoever_forgets_the_sign_is_asked(room: Showroom, reason: AdjustmentReason, typed: str, words: str) -> None:
    page = an_adjustment(room, reason)
    room.scan(PAD)
    page.grid.setFocus()
    page.grid.hand.go(0, "quantity")
    room.type(typed)
    room.press(Qt.Key.Key_Return)
    room.press(Qt.Key.Key_F12)
    assert (page.banner.text(), page.grid.hand.place(), on_hand(room, PAD)) == (words, (0, "quantity"), 10)


def test_a_correction_goes_either_way(room: Showroom) -> None:
    page = an_adjustment(room, AdjustmentReason.CORRECTION)
    room.scan(PAD)
    room.scan(OIL)
    page.grid.fill(page.grid.rows()[1].row_id, {"quantity": -4})
    room.press(Qt.Key.Key_F12)
    assert (on_hand(room, PAD), on_hand(room, OIL)) == (11, 6)


def test_the_line_that_is_marked_is_counted_again_alone(room: Showroom) -> None:
    """With one marked line all that differed were cleared, and had been counted for nothing."""
    page = a_count(room)
    page.review.setFocus()
    page.review.select_key(OIL)
    room.press(Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    lines = room.replica.read(room.actor, count_review, count_id=COUNT)
    assert {line.product_code: line.counted for line in lines} == {PAD: 7, OIL: None, LAMP: 7}


def test_a_count_is_given_up_once_somebody_has_said_so(room: Showroom) -> None:
    page = a_count(room)
    for answer, left in ((Qt.Key.Key_Escape, 1), (Qt.Key.Key_F12, 0)):
        page.setFocus()
        room.press(Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, GiveUpDialog)
        QTest.keyClick(dialog, answer)
        room.settle()
        assert len(room.replica.read(room.actor, counts)) == left


def test_an_enter_that_slipped_gives_no_count_up(room: Showroom) -> None:
    """It is the work of everybody who counted: F12 alone gives it up."""
    page = a_count(room)
    page.setFocus()
    room.press(Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, GiveUpDialog)
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    room.settle()
    assert len(room.replica.read(room.actor, counts)) == 1


def test_what_is_scanned_while_a_count_is_being_saved_is_not_lost(room: Showroom) -> None:
    """One more of the same, and another product."""
    room.do(StartCount(count_id=COUNT, location_id=MAIN))
    page = room.open("count", str(COUNT), CountPage)
    room.scan(PAD)
    page._enter()
    page.grid.fill(page.grid.rows()[0].row_id, {"quantity": 3})
    page.grid.add({"code": page.grid.rows()[0].value("code"), "quantity": 1})
    room.settle()
    assert [row.value("quantity") for row in page.grid.rows()] == [2, 1]
    room.press(Qt.Key.Key_F12)
    [line] = [one for one in room.replica.read(room.actor, count_review, count_id=COUNT) if one.product_code == PAD]
    assert (line.counted, page.grid.rows()) == (4, [])


@pytest.mark.parametrize(("end", "said"), [(CancelCount, "given up"), (PostCount, "booked")])
def test_lines_for_a_count_that_somebody_ended_go_to_another_one(room: Showroom, end: type[CountCommand], said: str) -> None:
    """No word was said, and no key was left for them."""
    page = a_count(room)
    room.scan(PAD)
    room.scan(LAMP)
    room.scan(LAMP)
    room.do(end(count_id=COUNT))
    room.settle()
    assert said in page.banner.text()
    button = page.banner.findChild(QPushButton)
    assert button is not None
    button.click()
    room.settle()
    assert (page.grid.rows(), page.banner.text()) == ([], "")
    assert room.replica.drafts(room.actor, "count") == []
    room.do(StartCount(count_id=an_id("next"), location_id=MAIN))
    other = room.open("count", str(an_id("next")), CountPage)
    room.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    room.press(Qt.Key.Key_F12)
    seen = {one.product_code: one.counted for one in room.replica.read(room.actor, count_review, count_id=an_id("next"))}
    assert (seen, other.grid.rows()) == ({PAD: 1, LAMP: 2, OIL: None}, [])
