"""The first ten minutes: a tour that can be skipped and seen again, and empty pages that say what to do."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dms_desktop.every_scene import SCENES
from dms_desktop.features.home.page import HomePage
from dms_desktop.helping.dialog import HelpDialog
from dms_desktop.helping.tour import SEEN, Tour, steps
from dms_desktop.language import LANGUAGES, Language
from dms_desktop.memory import Memory
from dms_desktop.render import staged
from dms_desktop.scenes import Scene
from dms_desktop.widgets.entry_grid import EntryGrid
from dms_desktop.widgets.form import Form
from dms_desktop.widgets.notices import EmptyState
from tests.gui.showroom import Showroom, a_showroom

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    with a_showroom(tmp_path) as shown:
        shown.open("home", "", HomePage)
        yield shown


def tour_of(room: Showroom) -> Tour:
    return room.workspace.tour


def is_remembered(room: Showroom) -> bool:
    return Memory(room.folder / "desk.json").number(SEEN) == 1


def test_the_tour_is_walked_by_keyboard_and_remembered(room: Showroom) -> None:
    """Issue 5: first ten minutes."""
    room.press(Qt.Key.Key_F1, SHIFT)
    titles = []
    while tour_of(room).isVisible():
        titles.append(tour_of(room).title.text())
        room.press(Qt.Key.Key_Return)
    assert titles == [step.title["en"] for step in steps()]
    assert is_remembered(room)


def test_the_tour_is_skipped_at_any_step(room: Showroom) -> None:
    room.press(Qt.Key.Key_F1, SHIFT)
    room.press(Qt.Key.Key_Right)
    room.press(Qt.Key.Key_Escape)
    assert not tour_of(room).isVisible()
    assert is_remembered(room)


def test_the_help_shows_the_tour_again(room: Showroom) -> None:
    room.press(Qt.Key.Key_F1)
    assert room.workspace.findChildren(HelpDialog)
    room.press(Qt.Key.Key_F1, SHIFT)
    assert not room.workspace.findChildren(HelpDialog)
    assert tour_of(room).isVisible()


def test_the_tour_stops_nobody_from_working(room: Showroom) -> None:
    """It lies over the window, and every key of the desk goes on to work."""
    room.press(Qt.Key.Key_F1, SHIFT)
    room.press(Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    current = room.workspace.rooms.current()
    assert current is not None
    assert current.spec.kind != "home"
    assert tour_of(room).isVisible()


def test_every_step_tells_of_a_part_that_is_there_and_stays_in_the_window(room: Showroom) -> None:
    tour = tour_of(room)
    tour.begin()
    for _ in steps():
        assert room.workspace.rect().contains(tour.geometry())
        tour.onward()


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_step_is_as_high_as_its_words(room: Showroom, qapp: QApplication, code: str) -> None:
    """It was twice as high in Chinese, and lay over what it told of."""
    language = Language(qapp)
    language.choose(code)
    tour = tour_of(room)
    tour.begin()
    for _ in steps():
        assert tour.text.geometry().top() - tour.title.geometry().bottom() < 20
        assert tour.text.height() - tour.text.heightForWidth(tour.text.width()) in range(10)
        tour.onward()
    language.choose("en")


EMPTY = [scene for scene in SCENES if isinstance(scene, Scene) and scene.name.endswith("-empty") and "search" not in scene.name]
"""The list of the search box lies over a page, and says by itself that nothing was found."""


@pytest.mark.parametrize("scene", EMPTY, ids=lambda scene: scene.name)
def test_a_page_with_nothing_on_it_says_what_to_do(qtbot: QtBot, qapp: QApplication, scene: Scene) -> None:
    """Issue 5: empty pages say what to do. Advice comes with the picture; where people type, fields and grids stand ready."""
    with staged(qapp, scene, size=(1366, 768)) as stage:
        assert stage.settle()
        shown = [one for kind in (EmptyState, EntryGrid, Form) for one in stage.widget.findChildren(kind) if one.isVisible()]
        assert shown, "nothing is said"
