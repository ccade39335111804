"""A sample of the pages looked at, and every dialog drawn; `python -m tests.looks` looks at all, in every language and theme."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dms_desktop.every_feature import PAGES
from dms_desktop.every_scene import SCENES
from dms_desktop.language import Language
from dms_desktop.render import staged, windows_over
from dms_desktop.scenes import Scene
from dms_desktop.widgets.dialog import Dialog
from dms_desktop.widgets.parts import focus_chain
from tests.looks import MANNERS, SIZE, STATES, AnyScene, Manner, look_at

LOOKED_AT = SCENES[::7]
MOST_BUTTONS = 3
"""Of a dialog that asks nothing but yes or no."""


def manner_of(scene: AnyScene) -> Manner:
    """Each scene in one of the six, neighbours in different ones."""
    return MANNERS[LOOKED_AT.index(scene) % len(MANNERS)]


def tab_stops(dialog: Dialog) -> Sequence[QWidget]:
    return [one for one in focus_chain(dialog) if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisible()]


@pytest.mark.parametrize("scene", LOOKED_AT, ids=lambda scene: scene.name)
def test_a_scene_has_nothing_an_eye_would_mind(qtbot: QtBot, qapp: QApplication, scene: AnyScene) -> None:
    """Threat T10: what central or a customer wrote is never interpreted."""
    manner, tongue = manner_of(scene), Language(qapp)
    tongue.choose(manner.language)
    try:
        assert not look_at(qapp, scene, manner)
    finally:
        tongue.choose("en")


@pytest.mark.parametrize("kind", [spec.kind for spec in PAGES])
def test_every_page_is_drawn_in_every_state(kind: str) -> None:
    states = {scene.name.rpartition("-")[2] for scene in SCENES if isinstance(scene, Scene) and scene.kind == kind}
    assert set(STATES) <= states


def test_every_dialog_is_drawn_and_tab_comes_to_its_buttons_last(qtbot: QtBot, qapp: QApplication) -> None:
    drawn: set[str] = set()
    for scene in (scene for scene in SCENES if isinstance(scene, Scene) and scene.name.count("-") > 1):
        if scene.name.endswith(("-typical", "-attention")):
            with staged(qapp, scene, size=(SIZE.width(), SIZE.height())) as stage:
                assert not stage.wrong
                for dialog in (one for one in windows_over(qapp, stage.widget) if isinstance(one, Dialog)):
                    drawn.update(kind.__name__ for kind in type(dialog).__mro__)
                    stops = tab_stops(dialog)
                    is_in_order = isinstance(stops[-1], QPushButton) and not isinstance(stops[0], QPushButton)
                    assert is_in_order or len(stops) <= MOST_BUTTONS
    assert {one.__name__ for one in Dialog.__subclasses__() if one.__module__.startswith("dms_desktop")} <= drawn
