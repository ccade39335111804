"""Windows of tests: they are waited for with patience, and what is left of them is taken apart before the next test begins."""

import gc
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests import patience


class PatientBot(QtBot):
    """Waits for what happens by itself, however busy the machine is."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = patience.MS) -> None:
        super().waitUntil(callback, timeout=timeout)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    return PatientBot(request)


@pytest.fixture(autouse=True)
def own_garbage() -> Iterator[None]:
    """As in the app (`dms_desktop.pace`): Python's own search would run in any thread, and take widgets apart there."""
    gc.disable()
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # type: ignore[arg-type]  # None: of every object
    gc.collect(1)
    gc.enable()
