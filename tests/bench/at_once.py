"""The app with a password that is typed in no time: `python -m tests.bench.at_once HOME PASSWORD`."""

import importlib
import logging
import sys
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from dms_desktop.__main__ import main


class Watch(logging.Handler):
    """Types as soon as the log says that the form is there, and says when."""

    def __init__(self, typed: Callable[[], object] = lambda: None) -> None:
        super().__init__()
        self._typed = typed

    def emit(self, record: logging.LogRecord) -> None:
        if record.getMessage() == "start reached sign_in":
            QTimer.singleShot(0, self._sign_in)

    def _sign_in(self) -> None:
        form = the_form()
        form.password.setText(sys.argv[-1])
        self._typed()
        form.go.click()


def the_form() -> Any:
    """Its module is loaded by now, and not before the app itself wanted it."""
    kind = importlib.import_module("dms_desktop.features.sign_in.people").PeopleForm
    [form] = [form for window in QApplication.topLevelWidgets() for form in window.findChildren(kind)]
    return form


if __name__ == "__main__":
    logging.getLogger().addHandler(Watch())
    sys.exit(main(["--home", sys.argv[1]]))
