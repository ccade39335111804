"""A message becomes lines of an order, and nothing is ordered without a look."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from dms_desktop.features.orders.entry_page import OrderEntryPage
from dms_desktop.pasting.dialog import PasteDialog
from dms_desktop.pasting.proposals import Proposal, Sureness, proposals
from sync.domain.nicknames.commands import TeachNickname
from sync.domain.nicknames.queries import nicknames
from tests.gui.showroom import LAMP, OIL, PAD, PAD_BARCODE, Showroom, a_showroom

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Showroom:  # type: ignore[misc]
    with a_showroom(tmp_path) as shown:
        yield shown


def read(room: Showroom, text: str) -> list[Proposal]:
    return list(room.replica.read(room.actor, proposals, text=text))


def pasted(room: Showroom, text: str) -> tuple[OrderEntryPage, PasteDialog]:
    page = room.open("order_entry", "new", OrderEntryPage)
    QGuiApplication.clipboard().setText(text)
    room.press(Qt.Key.Key_V, CTRL_SHIFT)
    room.settle()
    [dialog] = page.findChildren(PasteDialog)
    return page, dialog


def ordered(page: OrderEntryPage) -> list[tuple[str, str]]:
    return [(line.code, line.quantity) for line in page.lines.drafted() if line.code]


def test_codes_barcodes_taught_words_and_names_are_told_apart(room: Showroom) -> None:
    room.do(TeachNickname(words="老價A", product_code=LAMP))
    text = f"{PAD} 2\n{PAD_BARCODE}\t3\n老价Ａ 1個\n全合成機油 4瓶\n無此物 5個"
    found = read(room, text)
    assert [one.sureness for one in found] == [
        Sureness.CODE, Sureness.CODE, Sureness.TAUGHT, Sureness.FOUND, Sureness.UNKNOWN,
    ]  # fmt: skip
    assert [one.fact.row.code if one.fact else "" for one in found] == [PAD, PAD, LAMP, OIL, ""]


def test_a_carton_code_stands_for_what_is_in_it(room: Showroom) -> None:
    [line] = read(room, "4711234567882\t2")
    assert line.fact is not None
    assert line.units(line.fact) == 24


def test_a_message_becomes_lines_on_one_key_and_is_not_yet_ordered(room: Showroom) -> None:
    page, _ = pasted(room, f"老闆你好\n{PAD} 4組，全合成機油 6瓶\n謝謝")
    room.press(Qt.Key.Key_F12)
    room.settle()
    assert ordered(page) == [(PAD, "4"), (OIL, "6")]
    assert [one.name for one in room.replica.sent()] == []


def test_a_message_that_nobody_understands_stays_where_it_is(room: Showroom) -> None:
    """What cannot be pressed answers to no key: the message would be gone, and nothing put in its place."""
    page, dialog = pasted(room, "無此物 5個")
    room.press(Qt.Key.Key_F12)
    room.settle()
    assert dialog.isVisible()
    assert ordered(page) == []


def test_what_is_asked_for_and_not_understood_stays_until_somebody_has_looked(room: Showroom) -> None:
    page, dialog = pasted(room, f"老闆好\n{PAD} 4組\n無此物 5個")
    room.press(Qt.Key.Key_F12)
    room.settle()
    assert ordered(page) == [(PAD, "4")]
    assert dialog.isVisible()
    assert dialog.text.toPlainText() == "無此物 5個"
    dialog.text.setPlainText("全合成機油 5瓶")
    room.settle()
    room.press(Qt.Key.Key_F12)
    room.settle()
    assert ordered(page) == [(PAD, "4"), (OIL, "5")]
    assert not page.findChildren(PasteDialog)


def test_a_page_that_said_there_is_nothing_to_order_says_so_no_longer(room: Showroom) -> None:
    page = room.open("order_entry", "new", OrderEntryPage)
    room.press(Qt.Key.Key_F12)
    room.settle()
    assert page.banner.text()
    room.type(PAD)
    room.press(Qt.Key.Key_Return)
    room.settle()
    assert page.banner.text() == ""


def test_the_lines_of_a_former_message_are_not_taken_for_those_of_this_one(room: Showroom) -> None:
    page, dialog = pasted(room, f"{PAD} 4組")
    dialog.text.setPlainText("全合成機油 6瓶")
    room.press(Qt.Key.Key_F12)
    room.settle()
    assert dialog.isVisible()
    room.press(Qt.Key.Key_F12)
    room.settle()
    assert ordered(page) == [(OIL, "6")]


def test_what_may_be_several_is_left_to_a_person_and_learned(room: Showroom) -> None:
    page, dialog = pasted(room, "前輪 2個")
    line = dialog.table.current()
    assert line is not None
    if line.fact is None:
        dialog.product.set_value(PAD)
    dialog.product.picked.emit(PAD)
    room.press(Qt.Key.Key_F12)
    room.settle()
    assert ordered(page) == [(PAD, "2")]
    assert [(row.words, row.product_code) for row in room.replica.read(room.actor, nicknames)] == [("前輪", PAD)]
    [again] = read(room, "前轮 9個")
    assert (again.sureness, again.fact.row.code if again.fact else "") == (Sureness.TAUGHT, PAD)


def test_words_that_find_nothing_are_given_a_product_and_learned(room: Showroom) -> None:
    """那種小的 stands in no name: without this the shop's own words could never be taught here."""
    page, dialog = pasted(room, f"老闆你好 幫我叫一下\n{PAD} 4組\n小的那種 10個")
    assert dialog.table.hasFocus()
    line = dialog.table.current()
    assert line is not None
    assert line.what == "小的那種"
    room.press(Qt.Key.Key_Return)
    assert dialog.other.hasFocus()
    room.type("全合成機油")
    room.settle()
    room.press(Qt.Key.Key_Return)
    room.settle()
    room.press(Qt.Key.Key_F12)
    room.settle()
    assert ordered(page) == [(PAD, "4"), (OIL, "10")]
    assert [(row.words, row.product_code) for row in room.replica.read(room.actor, nicknames)] == [("小的那種", OIL)]


def test_talk_is_not_counted_among_what_needs_a_look(room: Showroom) -> None:
    _, dialog = pasted(room, f"老闆你好 幫我叫一下\n{PAD} 4組")
    assert dialog.count.text() == "1 line is understood."


def test_a_message_of_ten_thousand_lines_says_what_was_left_out(room: Showroom, qtbot: QtBot) -> None:
    _, dialog = pasted(room, f"{PAD} 4組\n" * 10_000)
    assert len(dialog.table.rows()) == 1_000
    assert dialog.banner.text().startswith("Only the first 1,000 lines of this message are read.")
    dialog.text.setPlainText(f"{PAD} 4組\n" * 1_000)
    qtbot.waitUntil(lambda: not dialog.banner.isVisible())  # nothing is left out of a thousand
    assert len(dialog.table.rows()) == 1_000


def test_who_types_the_message_goes_on_typing(room: Showroom, qtbot: QtBot) -> None:
    """The hand is at the lines where a message was there to begin with, and nowhere else."""
    _, dialog = pasted(room, "")
    dialog.text.setFocus()
    dialog.text.setPlainText(f"{PAD} 4組")
    qtbot.waitUntil(lambda: len(dialog.table.rows()) == 1)
    assert dialog.text.hasFocus()


def test_a_line_without_a_number_waits_for_one(room: Showroom) -> None:
    page, dialog = pasted(room, f"{PAD}\n全合成機油 6瓶")
    assert "1" in dialog.count.text()
    dialog.table.select_row(0)
    dialog.units.setFocus()
    room.type("8")
    room.press(Qt.Key.Key_F12)
    room.settle()
    assert ordered(page) == [(PAD, "8"), (OIL, "6")]


def test_nothing_understood_puts_nothing_and_says_what_to_do(room: Showroom) -> None:
    _, dialog = pasted(room, "你好")
    assert dialog.pane.isVisible()
    assert dialog.table.rows() == []
