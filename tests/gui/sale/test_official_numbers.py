"""Official numbers by keyboard: entered for a PC, given to a sale, voided with a reason."""

from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dms_desktop.features.numbers.dialog import EnterDialog
from dms_desktop.features.numbers.page import NumbersPage
from dms_desktop.features.sale.document import SalePage
from sync.domain.accounts.rules import Role
from sync.domain.numbers.queries import BlockState, NumberState, sale_number
from sync.domain.numbers.records import NumberBlock
from tests.builders import NOW, SHOP, TODAY, a_dealer, a_product, an_id
from tests.counter import SALE, a_sale, sold
from tests.gui.showroom import Showroom
from tests.shelves import PAD

BLOCK = an_id("block")


@pytest.fixture(name="room")
def a_room(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    with closing(Showroom(tmp_path, role=Role.MANAGER)) as room:
        room.receive(a_dealer(SHOP), a_product(PAD))
        yield room


def a_block() -> NumberBlock:
    """As central has said yes to it."""
    return NumberBlock(
        dealer_id=SHOP, id=BLOCK, prefix="AB", digits=8, first=12_345_600, last=12_345_649, next=12_345_600, letter="A",
        valid_from=TODAY - timedelta(days=9_000), valid_until=TODAY + timedelta(days=9_000), is_sure=True, entered_by="lin",
        entered_at=NOW,
    )  # fmt: skip


def test_a_block_is_entered_for_a_pc_and_waits_for_central(room: Showroom) -> None:
    page = room.open("numbers", "", NumbersPage)
    room.press(Qt.Key.Key_F2)
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, EnterDialog)
    room.press(Qt.Key.Key_F12)
    assert set(dialog.form.errors()) == {"prefix"}
    for name, text in (("prefix", "ab"), ("letter", "a"), ("first", "00000100"), ("last", "00000149")):
        dialog.texts[name].setText(text)
    dialog.ends.set_value(dialog.begins.day())
    dialog.texts["last"].setText("9" * 5_000)  # more than Python reads as a number
    room.press(Qt.Key.Key_F12)
    assert set(dialog.form.errors()) == {"last"}
    dialog.texts["last"].setText("00000149")
    room.press(Qt.Key.Key_F12)
    [row] = page.blocks.rows()
    assert (row.first, row.last, row.letter, row.state) == ("AB-00000100", "AB-00000149", "A", BlockState.WAITS)


def test_a_sale_takes_the_next_number_of_this_pc(room: Showroom) -> None:
    room.receive(a_block())
    room.replica.submit(a_sale(sold(quantity=1, price=100_00)), actor=room.actor).result()
    page = room.open("sale", SALE.hex, SalePage)
    room.press(Qt.Key.Key_F6)
    assert page.facts.text().startswith("AB-12345600")
    assert room.replica.read(room.actor, sale_number, sale_id=SALE, on=TODAY).text == "AB-12345600"


def test_a_spoilt_form_is_void_for_a_reason(room: Showroom) -> None:
    room.receive(a_block())
    page = room.open("numbers", "", NumbersPage)
    room.press(Qt.Key.Key_F6)
    room.type("torn")
    room.press(Qt.Key.Key_Return)
    [row] = page.numbers.rows()
    assert (row.text, row.state, row.reason) == ("AB-12345600", NumberState.VOID, "torn")
