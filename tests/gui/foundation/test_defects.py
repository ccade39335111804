"""A defect of ours: one dialog with a reference, the whole story in the log, and the desk goes on."""

import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from dms_desktop.logs import catch_crashes, report, start_logs
from dms_desktop.widgets.notices import show_defect


@pytest.fixture
def own_logging() -> Iterator[None]:
    root, hook = logging.getLogger(), sys.excepthook
    handlers, level = list(root.handlers), root.level
    yield
    for added in [handler for handler in root.handlers if handler not in handlers]:
        root.removeHandler(added)
        added.close()
    root.setLevel(level)
    sys.excepthook = hook
    qInstallMessageHandler(None)


def crash(error: Exception) -> None:
    try:
        raise error
    except type(error) as caught:
        sys.excepthook(type(caught), caught, caught.__traceback__)


def test_the_same_defect_is_shown_once_and_logged_each_time(own_logging: None, tmp_path: Path, error_log: list[str]) -> None:
    path, shown = start_logs(tmp_path), list[str]()
    catch_crashes(shown.append)
    for _ in range(3):
        crash(ZeroDivisionError("division by zero"))
    written = path.read_text(encoding="utf-8")
    assert len(shown) == 1
    assert written.count("ZeroDivisionError") == 3
    assert f"defect {shown[0]}" in written


def test_what_an_error_says_is_not_in_the_log(own_logging: None, tmp_path: Path, error_log: list[str]) -> None:
    """Threat T15: an error of a database says the rows it was given, and a missing key says whose it was."""
    path, name, phone = start_logs(tmp_path), "Canary & Sons", "7391"
    catch_crashes(lambda _reference: None)
    try:
        try:
            {}[name]
        except KeyError as error:
            raise ValueError(f"no row {name} {phone}") from error
    except ValueError as error:
        crash(error)
    written = path.read_text(encoding="utf-8")
    assert "KeyError" in written
    assert "ValueError" in written
    assert "test_defects.py" in written
    assert phone not in written
    assert "no row Canary" not in written


def test_the_dialog_names_the_reference(qtbot: QtBot, error_log: list[str]) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    reference = report(ValueError("ours"))
    show_defect(over, reference)
    box = over.findChild(QMessageBox)
    assert isinstance(box, QMessageBox)
    assert reference in box.text()
    box.close()
