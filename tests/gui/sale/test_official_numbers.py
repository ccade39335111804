"""Official numbers by keyboard: entered for a PC, given to a sale, voided with a reason."""

from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from dms_desktop.features.numbers.dialog import EnterDialog
from dms_desktop.features.numbers.page import NumbersPage
from dms_desktop.features.sale.document import SalePage
from sync.client.changes import ChangeSet
from sync.domain.accounts.rules import Role
from sync.domain.numbers.commands import IssueNumber
from sync.domain.numbers.queries import BlockState, NumberState, official_numbers, sale_number
from sync.domain.numbers.records import NumberBlock
from tests.builders import NOW, SHOP, TODAY, a_dealer, a_product, an_id
from tests.counter import SALE, a_sale, sold
from tests.gui.showroom import Showroom
from tests.shelves import PAD

BLOCK = an_id("block")
CTRL = Qt.KeyboardModifier.ControlModifier


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


def test_a_number_on_paper_is_not_taken_back_and_given_again(room: Showroom) -> None:
    """Undo would have given it to the next sale, whoever holds the first paper."""
    room.receive(a_block())
    room.replica.submit(a_sale(sold(quantity=1, price=100_00)), actor=room.actor).result()
    page = room.open("sale", SALE.hex, SalePage)
    room.press(Qt.Key.Key_F6)
    room.press(Qt.Key.Key_Z, CTRL)
    assert "stands on paper already" in room.workspace.toast.text()
    assert page.facts.text().startswith("AB-12345600")


def test_a_sale_that_is_taken_back_leaves_its_number_used(room: Showroom) -> None:
    room.receive(a_block())
    sale = room.replica.submit(a_sale(sold(quantity=1, price=100_00)), actor=room.actor).result()
    room.do(IssueNumber(block_id=BLOCK, value=12_345_600, sale_id=SALE, on=TODAY))
    room.replica.withdrawing.withdraw(sale.command_id, actor=room.actor).result()
    found = room.replica.read(room.actor, sale_number, sale_id=an_id("next"), on=TODAY)
    assert found.next_text == "AB-12345601"


def test_a_sale_is_voided_with_its_number_and_both_are_undone_by_one_key(room: Showroom) -> None:
    room.receive(a_block())
    room.replica.submit(a_sale(sold(quantity=1, price=100_00)), actor=room.actor).result()
    page = room.open("sale", SALE.hex, SalePage)
    room.press(Qt.Key.Key_F6)
    room.press(Qt.Key.Key_Delete, CTRL)
    dialog = QApplication.activeWindow()
    assert dialog is not None
    assert any("AB-12345600" in part.text() for part in dialog.findChildren(QLabel))
    assert dialog.windowTitle() == f"Void {page.number()}"
    heard: list[ChangeSet] = []
    room.replica.subscribe(heard.append)
    room.type("twice")
    room.press(Qt.Key.Key_Return)
    assert states(room) == [NumberState.VOID]
    [voided] = [changes for changes in heard if changes.touches("sale")]
    assert voided.touches("official_number")  # one transaction: a crash behind the first would leave the number issued for good
    assert page.state.text() == "Void"
    room.press(Qt.Key.Key_Z, CTRL)
    assert states(room) == [NumberState.ISSUED]
    assert page.state.text() != "Void"


def test_the_last_numbers_are_said_and_that_none_is_left(room: Showroom) -> None:
    block = a_block()
    block.next = block.last
    room.receive(block)
    for name in ("sale", "second"):
        room.replica.submit(a_sale(sold(quantity=1, price=100_00), name=name), actor=room.actor).result()
    room.open("sale", SALE.hex, SalePage)
    room.press(Qt.Key.Key_F6)
    assert room.workspace.toast.text().endswith("0 are left on this PC.")
    page = room.open("sale", an_id("second").hex, SalePage)
    room.press(Qt.Key.Key_F6)
    assert "No official number is left" in page.banner.text()


def test_which_number_is_voided_is_said_and_that_another_pc_gives_it(room: Showroom) -> None:
    block = a_block()
    block.letter = "B"
    room.receive(block)
    room.open("numbers", "", NumbersPage)
    room.press(Qt.Key.Key_F6)
    dialog = QApplication.activeWindow()
    assert dialog is not None
    assert dialog.windowTitle() == "Void AB-12345600"
    assert any("PC B gives these numbers" in part.text() for part in dialog.findChildren(QLabel))
    dialog.close()


def test_the_letter_of_this_pc_is_proposed_and_digits_must_agree(room: Showroom) -> None:
    room.open("numbers", "", NumbersPage)
    room.press(Qt.Key.Key_F2)
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, EnterDialog)
    assert dialog.texts["letter"].text() == "A"
    for name, text in (("prefix", "ab"), ("first", "１"), ("last", "00000050")):
        dialog.texts[name].setText(text)
    dialog.ends.set_value(dialog.begins.day())
    room.press(Qt.Key.Key_F12)
    assert set(dialog.form.errors()) == {"first"}
    dialog.close()


def states(room: Showroom) -> list[NumberState]:
    return [row.state for row in room.replica.read(room.actor, official_numbers, block_id=BLOCK)]
