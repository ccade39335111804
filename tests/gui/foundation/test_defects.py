"""A defect of ours: one dialog with a reference, the whole story in the log, a report that leaves by a person's word alone."""

import json
import logging
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtWidgets import QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from dms_desktop.defects import MOST, Spool
from dms_desktop.defects_dialog import DefectsDialog
from dms_desktop.logs import catch_crashes, report, start_logs
from dms_desktop.widgets.notices import show_defect
from sync.kernel.errors import Unreachable


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


CANARY = "王小明 0912-345-678"


def sell_to(name: str) -> None:
    try:
        raise KeyError(name)
    except KeyError as error:
        raise ValueError(f"no customer {name}") from error


def test_a_report_says_where_and_of_which_kind_and_no_word_that_was_typed(
    own_logging: None, tmp_path: Path, error_log: list[str]
) -> None:
    """Threat T15."""
    spool = Spool(tmp_path, "1.2.0")
    start_logs(tmp_path, spool)
    try:
        sell_to(CANARY)
    except ValueError as error:
        reference = report(error)
    assert spool.waiting() == [reference]
    content = spool.content(reference)
    told = json.loads(content)
    assert [line for line in told["lines"] if ":" not in line] == ["builtins.KeyError", "builtins.ValueError"]
    assert any(line.endswith(" sell_to") for line in told["lines"])
    assert not any(word in content.decode() for word in (*CANARY.split(), "no customer", str(tmp_path), str(Path.home())))


def test_the_oldest_reports_make_room(tmp_path: Path) -> None:
    spool = Spool(tmp_path, "1.2.0")
    error = ValueError("ours")
    for number in range(MOST + 5):
        spool.emit(logging.LogRecord("x", 50, "", 0, "defect %s", (f"1128-{number:06}",), (ValueError, error, None)))
    assert spool.waiting() == [f"1128-{number:06}" for number in range(5, MOST + 5)]


class Desk:
    """What the dialog is given: reports that wait, and a line that somebody holds."""

    def __init__(self) -> None:
        self.waiting = {"1128-094115": b'{"lines": ["here"]}'}
        self.asked: list[tuple[Callable[[], None], Callable[[Exception], None]]] = []

    def send(self, on_sent: Callable[[], None], on_error: Callable[[Exception], None]) -> None:
        self.asked.append((on_sent, on_error))

    def drop(self, reference: str) -> None:
        del self.waiting[reference]


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def dialog(qtbot: QtBot, desk: Desk) -> DefectsDialog:
    made = DefectsDialog(dict(desk.waiting), desk.send, desk.drop)
    qtbot.addWidget(made)
    return made


def test_a_report_is_shown_whole_and_nothing_is_sent_before_somebody_says_so(dialog: DefectsDialog, desk: Desk) -> None:
    assert dialog.text.toPlainText() == '{"lines": ["here"]}'
    dialog.reject()
    assert (desk.asked, list(desk.waiting)) == ([], ["1128-094115"])


def test_offline_a_report_stays_and_can_be_sent_again(dialog: DefectsDialog, desk: Desk) -> None:
    dialog.go.click()
    desk.asked.pop()[1](Unreachable("no line"))
    assert dialog.banner.text()
    assert list(desk.waiting) == ["1128-094115"]
    dialog.go.click()
    desk.asked.pop()[0]()
    assert (desk.waiting, dialog.go.isEnabled()) == ({}, False)


def test_a_report_can_be_thrown_away_unsent(dialog: DefectsDialog, desk: Desk) -> None:
    dialog.away.click()
    assert (desk.waiting, desk.asked) == ({}, [])
