"""One PC at several shops, or at the centrals of several manufacturers: nothing of one is taken for the other."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dms_desktop.background import Background
from sync.client.places import Enrolling
from sync.kernel.errors import Denied
from tests.gui.foundation.test_entrance import CARD, ClosedDoors, an_entrance


@pytest.fixture
def background() -> Iterator[Background]:
    made = Background()
    yield made
    made.close()


def test_the_authority_of_a_code_file_vouches_for_its_own_central_alone(
    qtbot: QtBot, background: Background, tmp_path: Path
) -> None:
    """Another manufacturer's central, enrolled after it, would not have been believed."""
    form = an_entrance(qtbot, ClosedDoors(Denied("code_used")), background).enrolling
    path = tmp_path / "shop.dmscode"
    path.write_text('{"central": "https://dms.example", "code": "K7QM", "user": "lin", "ca": "PEM"}', encoding="utf-8")
    form.take_file(path)
    form.password.setText("secret")
    asked: list[Enrolling] = []
    form.asked.connect(lambda wanted, _alone: asked.append(wanted))
    form.go.click()
    form.set_busy(False)
    form.central.setText("https://other.example")
    form.go.click()
    assert [(one.central, one.authority) for one in asked] == [("https://dms.example", "PEM"), ("https://other.example", "")]


def test_what_was_said_of_one_place_is_not_said_of_another(qtbot: QtBot, background: Background) -> None:
    other = msgspec.structs.replace(CARD, dealer_code="D8", home="eight")
    entrance = an_entrance(qtbot, ClosedDoors(Denied("wrong_password"), [CARD, other]), background)
    qtbot.waitUntil(lambda: entrance.people.place.count() == 2)
    qtbot.waitUntil(lambda: entrance.people.name.currentText() == "lin")
    QTest.keyClicks(entrance.people.password, "guessed")
    QTest.keyClick(entrance.people.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "password is wrong" in entrance.people.banner.text())
    entrance.people.place.setCurrentIndex(1)
    entrance.people.place.activated.emit(1)
    qtbot.waitUntil(lambda: not entrance.people.banner.isVisible())
