"""Somebody's password is set anew while they sit at an open desk: they are out, and the new one opens it again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dms_desktop.features.sign_in.entrance import Entrance
from dms_desktop.shell.workspace import Workspace
from tests import patience
from tests.attack.test_changed_password import SET, says, set_by_operator
from tests.attack.test_shut_out_desk import Desk
from tests.fault.served import Served
from tests.fault.shop import enrolled
from tests.programs import PASSWORD


@pytest.fixture
def home(central: Served, tmp_path: Path) -> Path:
    return enrolled(tmp_path / "places" / "home", central)


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, home: Path) -> Iterator[Desk]:
    made = Desk(qapp, home)
    qtbot.addWidget(made.frame)
    yield made
    made.frame.close()


@pytest.mark.timeout(240)
def test_whose_password_is_another_is_out_of_an_open_desk(qtbot: QtBot, central: Served, desk: Desk, home: Path) -> None:
    """Threat T12. ASVS 5.0, 7.4.3."""
    qtbot.waitUntil(lambda: desk.shows(Workspace), timeout=patience.MS)
    qtbot.waitUntil(lambda: desk.entered.replica.status().last_sync is not None, timeout=patience.MS)
    set_by_operator(central)
    qtbot.waitUntil(lambda: desk.shows(Entrance) and not desk.shows(Workspace), timeout=patience.MS)
    qtbot.waitUntil(lambda: "signed out here" in desk.said, timeout=patience.MS)
    assert (says(home, PASSWORD), says(home, SET)) == ("wrong_password", "lin")
