"""Places by keyboard: several are added, one is called otherwise, and one that is out of use is chosen nowhere."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dms_desktop.features.sale.counter import CounterPage
from dms_desktop.features.stock.levels import StockPage
from dms_desktop.features.stock.places import PlacesDialog
from sync.domain.stock.places import AddLocation, ChangeLocation
from sync.domain.stock.queries import LocationRow, locations
from sync.domain.stock.rules import main_location
from tests.builders import SHOP, an_id
from tests.gui.showroom import Showroom, a_showroom

VAN = an_id("van")


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    with a_showroom(tmp_path) as shown:
        shown.do(AddLocation(location_id=VAN, code="VAN", name="Vann"))
        yield shown


def dialog_of(room: Showroom) -> PlacesDialog:
    room.open("stock", "", StockPage)
    room.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, PlacesDialog)
    return dialog


def save(dialog: PlacesDialog, room: Showroom) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_F12)
    room.settle()


def change(dialog: PlacesDialog, room: Showroom, code: str) -> None:
    dialog.table.setFocus()
    dialog.table.select_key(next(one.location_id for one in dialog.table.rows() if one.code == code))
    room.press(Qt.Key.Key_Return)


def known(room: Showroom) -> list[LocationRow]:
    return list(room.replica.read(room.actor, locations, with_inactive=True))


def test_places_are_added_one_after_another(room: Showroom) -> None:
    dialog = dialog_of(room)
    for code in ("a-01", "a-02"):
        QTest.keyClicks(dialog.focusWidget(), code)
        save(dialog, room)
    assert [place.code for place in dialog.table.rows()] == ["MAIN", "A-01", "A-02", "VAN"]
    dialog.reject()


def test_a_code_that_is_taken_stays_to_be_changed(room: Showroom) -> None:
    """The main place's as well, which nobody has written down: there were two of them."""
    dialog = dialog_of(room)
    for code in ("main", "van"):
        dialog.code.setText(code)
        save(dialog, room)
        assert dialog.form.errors() == {"code": f"There is a place with the code {code.upper()} already."}
    assert len(known(room)) == 2
    dialog.reject()


def test_a_place_is_called_otherwise(room: Showroom) -> None:
    """A slip in its name stayed for good."""
    dialog = dialog_of(room)
    change(dialog, room, "VAN")
    assert (dialog.code.text(), dialog.code.isReadOnly()) == ("VAN", True)
    room.type("Van")
    save(dialog, room)
    assert [place.name for place in known(room) if place.location_id == VAN] == ["Van"]
    dialog.reject()


def test_a_place_out_of_use_is_chosen_nowhere_and_comes_back(room: Showroom) -> None:
    dialog = dialog_of(room)
    for choices in (1, 2):
        change(dialog, room, "VAN")
        dialog.active.click()
        save(dialog, room)
        assert len(dialog.table.rows()) == 2
        dialog.reject()
        page = room.open("counter", "", CounterPage)
        assert page.sale_head.place.count() == choices
        dialog = dialog_of(room)
    dialog.reject()


def test_who_has_chosen_a_place_sells_from_another_once_it_is_out_of_use(room: Showroom) -> None:
    """None was chosen then, and F12 did nothing."""
    counter = room.open("counter", "", CounterPage)
    counter.sale_head.place.set_value(str(VAN))
    room.do(ChangeLocation(location_id=main_location(SHOP), name="Shop"))
    room.settle()
    assert [counter.sale_head.place.itemText(at) for at in range(2)] == ["MAIN Shop", "VAN Vann"]
    assert counter.sale_head.location_id() == VAN
    room.do(ChangeLocation(location_id=VAN, name="Vann", active=False))
    room.settle()
    assert counter.sale_head.location_id() == main_location(SHOP)


def test_the_main_place_stays_in_use(room: Showroom) -> None:
    dialog = dialog_of(room)
    change(dialog, room, "MAIN")
    assert not dialog.active.isEnabled()
    dialog.reject()
