"""The catalog's desk at head office sets prices and takes products out of sale, on the card of a product."""

from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dms_desktop.features.catalog.changing import ListPriceDialog, StatusDialog
from dms_desktop.features.catalog.product_page import ProductPage
from sync.domain.accounts.rules import Role
from sync.domain.approvals.queries import approvals
from sync.domain.catalog.rules import ProductStatus
from sync.kernel.commands import HOUSE
from tests.builders import SHOP, TODAY, a_dealer, a_price
from tests.gui.showroom import LAMP, OIL, PAD, Showroom, goods, named


@pytest.fixture(name="house")
def a_house(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    with closing(Showroom(tmp_path, role=Role.CATALOG_ADMIN, dealer_id=HOUSE)) as room:
        room.receive(a_dealer(SHOP), *goods())
        yield room


def asked(room: Showroom) -> list[tuple[str, str, int]]:
    return [(one.kind, one.subject, one.amount) for one in room.replica.read(room.actor, approvals)]


def test_a_price_is_set_from_a_day_that_has_not_passed_and_waits_for_a_second_yes(house: Showroom) -> None:
    """Behaviour 2.16.4."""
    page = house.open("product", PAD, ProductPage)
    [known] = page.prices.table.rows()
    house.press(Qt.Key.Key_F7)
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, ListPriceDialog)
    heading = page.prices.table.model().headerData(1, Qt.Orientation.Horizontal)
    assert [heading, dialog.price.placeholderText()] == [f"Price {page.desk.currency}", page.desk.currency]
    assert (dialog.price_list.text(), dialog.first.day()) == (known.price_list, TODAY)
    dialog.price.setText("3000")
    dialog.first.setText("2026-11-01")
    house.press(Qt.Key.Key_F12)
    assert set(dialog.form.errors()) == {"valid_from"}
    dialog.first.setText("+7")
    house.press(Qt.Key.Key_F12)
    assert "waits for a yes" in house.workspace.toast.text()
    assert asked(house) == [("list_price", PAD, 150_00)]


def test_a_price_to_come_is_taken_back_and_one_in_force_is_not(house: Showroom) -> None:
    house.receive(a_price(PAD, 3_000_00, since=TODAY + timedelta(days=9)))
    page = house.open("product", PAD, ProductPage)
    assert named(page.prices.table, "when") == ["Announced", "In force"]
    page.prices.table.setFocus()
    page.prices.table.select_row(1)
    house.settle()
    assert [deed.enabled for deed in page.deeds() if deed.key == "Ctrl+Del"] == [False]
    page.prices.table.select_row(0)
    house.settle()
    house.press(Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert "waits for a yes" in house.workspace.toast.text()
    assert [kind for kind, _, _ in asked(house)] == ["price_withdrawal"]


def test_a_product_goes_out_of_sale_with_what_follows_it(house: Showroom) -> None:
    house.open("product", OIL, ProductPage)
    house.press(Qt.Key.Key_F4)
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, StatusDialog)
    dialog.status.set_value(ProductStatus.OBSOLETE)
    dialog.successor.setText(OIL)
    house.press(Qt.Key.Key_F12)
    assert set(dialog.form.errors()) == {"successor_code"}
    dialog.successor.setText(LAMP)
    house.press(Qt.Key.Key_F12)
    assert asked(house) == [("product_status", OIL, 0)]


def test_who_may_not_has_no_key_for_it(tmp_path: Path, qtbot: QtBot) -> None:
    with closing(Showroom(tmp_path, role=Role.FINANCE, dealer_id=HOUSE)) as room:
        room.receive(*goods())
        page = room.open("product", PAD, ProductPage)
        assert {"F7", "F4"}.isdisjoint({deed.key for deed in page.deeds()})
