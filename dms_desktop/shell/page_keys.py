"""Keys that do a deed while a widget's window is in front."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


class PageKeys:
    """The keys of the page in front. An action is made once for each key, and rests while no deed is on it."""

    def __init__(self, owner: QWidget) -> None:
        self._owner = owner
        self._deeds: Mapping[str, Callable[[], object]] = {}
        self._actions: dict[str, QAction] = {}

    def bind(self, deeds: Mapping[str, Callable[[], object]]) -> None:
        """From now on these, and no others."""
        self._deeds = deeds
        for key in deeds.keys() - self._actions.keys():
            self._actions[key] = bind_key(self._owner, key, partial(self._press, key))
        for key, action in self._actions.items():
            action.setEnabled(key in deeds)

    def _press(self, key: str) -> None:
        self._deeds[key]()


def bind_key(owner: QWidget, key: str, run: Callable[[], object]) -> QAction:
    """A key that is held does it once."""
    action = QAction(owner)
    action.setAutoRepeat(False)
    action.setShortcut(QKeySequence(key))
    action.triggered.connect(lambda: run())
    owner.addAction(action)
    return action
