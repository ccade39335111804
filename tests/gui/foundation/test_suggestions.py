"""The list of suggestions under a field: its texts are whole, and it stays where people can see it."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from dms_desktop.widgets.grid_rows import Choice
from dms_desktop.widgets.lookup_edit import SHOWN, ChoicePopup
from dms_desktop.widgets.theme import dress

PART = Choice(value=1, code="04465-02220", name="Brake pads", detail="2,850.00")
DEALER = Choice(value=2, code="D0001", name="Hongda Motor Works, Banqiao", detail="Greater Taipei and the north-east coast")
PRICEY = Choice(value=3, code="90915-YZZD2", name="Oil filter 1.8/2.0L for all engines since 2009", detail="1,234,567,890.00")
LIST = Choice(value=4, code="gold", name="2 dealers")


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    dress(made)
    made.resize(790, 700)
    qtbot.addWidget(made)
    made.show()
    return made


def a_field(window: QWidget, x: int, y: int) -> QLineEdit:
    made = QLineEdit(window)
    made.setGeometry(x, y, 160, 28)
    made.show()
    return made


def offered(field: QLineEdit, choices: Sequence[Choice], popup: ChoicePopup | None = None) -> ChoicePopup:
    made = popup or ChoicePopup(field)
    made.offer(choices, field, "x")
    return made


def cut_texts(popup: ChoicePopup) -> Sequence[str]:
    """Of those rows that are in sight."""
    table, found = popup.table, []
    for row, choice in enumerate(table.rows()[:SHOWN]):
        for at, text in enumerate((choice.code, choice.name, choice.detail)):
            cell = table.model().index(row, at)
            seen = table.visualRect(cell).intersected(table.viewport().rect())
            if text and table.sizeHintForIndex(cell).width() > seen.width():
                found.append(text)
    return found


@pytest.mark.parametrize("choices", [[PART], [DEALER], [PART, PRICEY], [LIST], [PART, PRICEY] * SHOWN])
def test_every_text_of_a_suggestion_is_whole(window: QWidget, choices: Sequence[Choice]) -> None:
    assert cut_texts(offered(a_field(window, 10, 10), choices)) == []


def test_the_room_that_an_earlier_text_needed_is_given_back(window: QWidget) -> None:
    field = a_field(window, 10, 10)
    popup = offered(field, [DEALER])
    wide = popup.width()
    offered(field, [LIST], popup)
    assert (popup.width() < wide, popup.table.isColumnHidden(2), cut_texts(popup)) == (True, True, [])


@pytest.mark.parametrize(("x", "y"), [(10, 10), (600, 10), (10, 650), (600, 650)])
def test_the_list_stands_in_sight_and_leaves_its_field_in_sight(window: QWidget, x: int, y: int) -> None:
    field = a_field(window, x, y)
    place = offered(field, [DEALER] * SHOWN).geometry()
    screen = window.screen().availableGeometry().united(window.frameGeometry())
    assert screen.contains(place)
    assert not place.intersects(QRect(field.mapToGlobal(field.rect().topLeft()), field.size()))
