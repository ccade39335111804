"""The catalog's desk at head office writes products down: a new one, another name, another barcode."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dms_desktop.features.catalog.page import CatalogPage
from dms_desktop.features.catalog.product_page import ProductPage
from dms_desktop.features.catalog.writing import BarcodeDialog, ProductDialog
from sync.domain.accounts.rules import Role
from sync.domain.approvals.queries import approvals
from sync.domain.catalog.queries import ProductCard, product_card
from sync.domain.catalog.rules import ProductStatus
from sync.kernel.commands import HOUSE
from tests.builders import SHOP, a_category, a_dealer
from tests.gui.showroom import OIL, PAD, Showroom, goods
from tests.price_builders import asks_nobody

NEW = "NEW-1"


@pytest.fixture(name="house")
def a_house(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    """Where nobody else has to say yes to what the catalog's desk writes."""
    alone = [asks_nobody(kind) for kind in ("product", "barcode")]
    with closing(Showroom(tmp_path, role=Role.CATALOG_ADMIN, dealer_id=HOUSE)) as room:
        room.receive(a_dealer(SHOP), a_category(), *goods(), *alone)
        yield room


def card(room: Showroom, code: str) -> ProductCard:
    found = room.replica.read(room.actor, product_card, code=code, price_list="standard")
    assert found is not None
    return found


def begun(room: Showroom) -> ProductDialog:
    room.open("catalog", "", CatalogPage)
    room.press(Qt.Key.Key_F2)
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, ProductDialog)
    return dialog


def test_a_new_product_is_written_with_the_keyboard_and_is_planned_at_first(house: Showroom) -> None:
    begun(house)
    for words in (NEW, "陶瓷煞車片", "陶瓷刹车片", "Ceramic pad", "brakes", "pcs", "2", "4", "13"):
        house.type(words)
        house.press(Qt.Key.Key_Tab)
    house.press(Qt.Key.Key_F12)
    row = card(house, NEW).row
    assert (row.names.zh_hant, row.names.zh_hans, row.names.en) == ("陶瓷煞車片", "陶瓷刹车片", "Ceramic pad")
    assert (row.category_code, row.unit, row.pack_size, row.min_quantity, row.tax_basis_points) == ("brakes", "pcs", 2, 4, 1300)
    assert row.status is ProductStatus.PLANNED
    assert "dealers hear of it" in house.workspace.toast.text()


def test_a_code_that_is_taken_changes_no_product(house: Showroom) -> None:
    before = card(house, PAD)
    dialog = begun(house)
    for field, words in ((dialog.code, PAD), (dialog.en, "Mine"), (dialog.category, "brakes"), (dialog.unit, "pcs")):
        field.setText(words)
    dialog.tax.setText("13")
    house.press(Qt.Key.Key_F12)
    assert list(dialog.form.errors()) == ["code"]
    assert (dialog.isVisible(), dialog.en.text(), card(house, PAD)) == (True, "Mine", before)


@pytest.mark.parametrize(
    ("field", "words", "wrong"),
    [
        ("code", "=1+1", "code"),
        ("category", "nowhere", "category_code"),
        ("unit", " ", "unit"),
        ("pack", "0", "pack_size"),
        ("pack", "two", "pack_size"),
        ("tax", "x", "tax_basis_points"),
        ("tax", "101", "tax_basis_points"),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_stays_typed(house: Showroom, field: str, words: str, wrong: str) -> None:
    dialog = begun(house)
    for right, text in ((dialog.code, NEW), (dialog.en, "Pad"), (dialog.category, "brakes"), (dialog.unit, "pcs")):
        right.setText(text)
    dialog.tax.setText("13")
    getattr(dialog, field).setText(words)
    house.press(Qt.Key.Key_F12)
    assert (list(dialog.form.errors()), getattr(dialog, field).text()) == ([wrong], words)


def test_a_product_is_renamed_and_keeps_everything_else(house: Showroom) -> None:
    before = card(house, OIL)
    page = house.open("product", OIL, ProductPage)
    house.press(Qt.Key.Key_F9)
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, ProductDialog)
    assert not dialog.code.isVisible()
    dialog.en.setText("Oil filter, long")
    house.press(Qt.Key.Key_F12)
    after = card(house, OIL)
    assert after.row.names.en == "Oil filter, long"
    assert (after.barcodes, after.row.unit, after.row.status) == (before.barcodes, before.row.unit, before.row.status)
    assert page.lines["en"].text() == "Oil filter, long"


def test_a_carton_gets_a_barcode_of_its_own(house: Showroom) -> None:
    page = house.open("product", PAD, ProductPage)
    house.press(Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, BarcodeDialog)
    dialog.barcode.setText("x")
    house.press(Qt.Key.Key_F12)
    assert list(dialog.form.errors()) == ["barcode"]
    dialog.barcode.setText("2000000000008")
    dialog.units.setText("12")
    house.press(Qt.Key.Key_F12)
    assert ("2000000000008", 12) in [(one.barcode, one.quantity) for one in page.barcodes.table.rows()]


def test_it_waits_for_a_second_yes_where_the_house_has_no_other_rule(tmp_path: Path, qtbot: QtBot) -> None:
    """Behaviour 2.16.4."""
    with closing(Showroom(tmp_path, role=Role.CATALOG_ADMIN, dealer_id=HOUSE)) as room:
        room.receive(a_dealer(SHOP), a_category(), *goods())
        room.open("product", PAD, ProductPage)
        room.press(Qt.Key.Key_F9)
        room.press(Qt.Key.Key_F12)
        assert "waits for a yes" in room.workspace.toast.text()
        assert [one.kind for one in room.replica.read(room.actor, approvals)] == ["product"]


def test_who_may_not_has_no_key_for_it(tmp_path: Path, qtbot: QtBot) -> None:
    with closing(Showroom(tmp_path, role=Role.FINANCE, dealer_id=HOUSE)) as room:
        room.receive(*goods())
        catalog, product = room.open("catalog", "", CatalogPage), room.open("product", PAD, ProductPage)
        assert {"F2", "F9", "Ctrl+B"}.isdisjoint({deed.key for page in (catalog, product) for deed in page.deeds()})
