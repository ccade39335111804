"""A hand that is quicker than the answers: keys go where they were meant, and an answer that comes too late harms nothing."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from dms_desktop.features.home.page import HomePage
from dms_desktop.features.orders.entry_page import OrderEntryPage
from dms_desktop.widgets.grid_rows import Choice
from dms_desktop.widgets.lookup_edit import LookupEdit
from tests.gui.orders.trade import a_trade
from tests.gui.showroom import OIL, PAD, Showroom


def type_at_once(text: str) -> None:
    for letter in text:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, letter)


def codes(page: OrderEntryPage) -> list[str]:
    return [row.text("code") for row in page.lines.grid.rows()]


@pytest.mark.parametrize("was_open", [False, True], ids=["first time", "again"])
def test_a_new_order_takes_the_first_keys_before_any_answer(tmp_path: Path, qtbot: QtBot, was_open: bool) -> None:
    with a_trade(tmp_path) as room:
        if was_open:
            begun(room)
        room.workspace.activateWindow()
        room.settle()
        room.workspace.open_page("order_entry", "new")
        type_at_once(PAD)
        room.settle()
        room.press(Qt.Key.Key_Return)
        page = room.open("order_entry", "", OrderEntryPage)
        assert codes(page) == [PAD]
        assert page.lines.grid.hand.place() == (0, "quantity")


def begun(room: Showroom) -> None:
    """Another order is being typed, and lies behind the home page."""
    page = room.open("order_entry", "", OrderEntryPage)
    room.type(OIL)
    room.press(Qt.Key.Key_Return)
    assert codes(page) == [OIL]
    room.open("home", "", HomePage)


def test_an_answer_for_a_cell_that_was_left_comes_to_nobody(qtbot: QtBot) -> None:
    answers: list[Callable[[Sequence[Choice]], None]] = []
    cell = QWidget()
    qtbot.addWidget(cell)
    editor = LookupEdit(lambda _text, deliver: answers.append(deliver), cell)
    QTest.keyClicks(editor, PAD)
    qtbot.waitUntil(lambda: bool(answers))
    delete(editor)
    answers[-1]([Choice(value=PAD, code=PAD)])
