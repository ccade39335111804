"""The style sheet is worn by windows: what is put together outside of one is styled once, when it comes in."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from dms_desktop.widgets.chip import PADDING, Chip, ChipLabel
from dms_desktop.widgets.dialog import Dialog
from dms_desktop.widgets.parts import PlainLabel, column, hold, panel, row
from dms_desktop.widgets.theme import apply_theme, dress
from dms_desktop.widgets.tokens import DARK, LIGHT, Tone
from dms_desktop.widgets.words import literal

TITLE_PX = 18


class Told(PlainLabel):
    """Counts how often it was given another style."""

    def __init__(self, times: list[None]) -> None:
        self._times = times
        super().__init__("Order", "title")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._times.append(None)


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[QWidget]:
    apply_theme(qapp, "light", "en")
    made = QWidget()
    QVBoxLayout(made)
    qtbot.addWidget(made)
    dress(made)
    yield made
    apply_theme(qapp, "light", "en")


def nested(innermost: QWidget) -> QWidget:
    """As pages are put together: from the inside out."""
    return hold(column(panel(column(hold(row(innermost, 1))))))


def put(window: QWidget, part: QWidget) -> None:
    layout = window.layout()
    assert layout is not None
    layout.addWidget(part)
    window.show()


def test_a_part_is_styled_once_and_not_each_time_it_is_put_into_another(window: QWidget) -> None:
    times: list[None] = []
    part = nested(Told(times))
    assert times == []
    put(window, part)
    assert len(times) == 1


def test_a_part_and_a_dialog_over_it_wear_the_sheet_of_their_window(window: QWidget) -> None:
    heading = PlainLabel("Order", "title")
    put(window, nested(heading))
    dialog = Dialog(literal("Reason"), window)
    asked = PlainLabel("Why?", "title")
    dialog.content.addWidget(nested(asked))
    for one in (heading, asked):
        one.ensurePolished()
        assert one.font().pixelSize() == TITLE_PX


def test_windows_follow_a_change_of_theme(window: QWidget, qapp: QApplication) -> None:
    assert LIGHT["rail"] in window.styleSheet()
    apply_theme(qapp, "dark", "en")
    assert DARK["rail"] in window.styleSheet()


def test_a_chip_that_was_drawn_once_follows_a_change_of_theme(window: QWidget, qapp: QApplication) -> None:
    """Its picture is kept for all rows that show the same."""
    chip = ChipLabel(Chip("Draft", Tone.IDLE))
    put(window, chip)
    grounds = [ground(chip)]
    for theme in ("dark", "light"):
        apply_theme(qapp, theme, "en")
        grounds.append(ground(chip))
    assert grounds == [QColor(tokens["idle"]).name() for tokens in (LIGHT, DARK, LIGHT)]


def ground(chip: ChipLabel) -> str:
    """Left of its word."""
    return chip.grab().toImage().pixelColor(PADDING // 2, chip.height() // 2).name()
