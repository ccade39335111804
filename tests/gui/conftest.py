"""Windows of tests: what is left of them is taken apart in their own thread, and before the next test begins."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent


@pytest.fixture(autouse=True)
def own_garbage() -> Iterator[None]:
    """As in the app (`dms_desktop.pace`): Python's own search would run in any thread, and take widgets apart there."""
    gc.disable()
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # type: ignore[arg-type]  # None: of every object
    gc.collect(1)
    gc.enable()
