"""Loads the app behind the form: what knows no Qt in the background, the rest in the window's thread, a little at a time.

Classes of Qt's are made in the window's thread alone. PySide keeps what it knows of them in a table that it reads without a lock
while an event is delivered: a class that another thread makes at that moment ends the process.
"""

import importlib
import pkgutil
from collections.abc import Callable
from types import ModuleType

from PySide6.QtCore import QTimer

from dms_desktop import features
from dms_desktop.background import Background

PLAIN = ("sync.domain", "dms_desktop.session", "sync.client.support", "sync.client.updating.updater", "sync.sheets.writing")
"""Five sixths of the time: database, network, rules. Nothing that they load makes a class of Qt's."""

PARTS = (
    "dms_desktop.widgets.record_table",
    "dms_desktop.widgets.entry_grid",
    "dms_desktop.bridge",
    "dms_desktop.printing.printers",
    "dms_desktop.printing.form_files",
    "dms_desktop.page",
    "dms_desktop.printing.frame",
    "dms_desktop.importing.sheet_dialog",
    "dms_desktop.pasting.dialog",
    "dms_desktop.shell.workspace",
)
"""What the pages share, in steps between which people go on typing; each brings what the next ones stand on."""

LAST = "dms_desktop.app"


class Loading:
    """Once. `on_loaded` is called on the Qt thread with the module of the app; what goes wrong is raised there."""

    def __init__(self, background: Background, on_loaded: Callable[[ModuleType], None]) -> None:
        self._background, self._on_loaded = background, on_loaded
        self._left = [*PARTS, *(f"{features.__name__}.{found.name}" for found in pkgutil.iter_modules(features.__path__)), LAST]

    def begin(self) -> None:
        self._background.run(_load_plain, lambda _nothing: self._step(), _not_loaded)

    def stop(self) -> None:
        """The window goes before everything is there."""
        self._left.clear()

    def _step(self) -> None:
        if not self._left:
            return
        module = importlib.import_module(self._left.pop(0))
        if self._left:
            QTimer.singleShot(0, self._step)
        else:
            self._on_loaded(module)


def _load_plain() -> None:
    for name in PLAIN:
        importlib.import_module(name)


def _not_loaded(error: Exception) -> None:
    raise error
