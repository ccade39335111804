"""How many of a paper: a file is none of its copies, and many are asked about."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dms_desktop.features.catalog.product_page import ProductPage
from dms_desktop.features.orders.document_page import OrderPage
from dms_desktop.printing.preview import PreviewDialog
from tests.builders import an_id
from tests.gui.orders.trade import a_trade, an_order
from tests.gui.printing.hands import dialog, press_in, print_it
from tests.gui.showroom import PAD, Showroom


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    with a_trade(tmp_path) as shown:
        yield shown


@pytest.fixture
def order(room: Showroom) -> OrderPage:
    room.do(an_order("one", PAD=2, OIL=4))
    return room.open("order", str(an_id("one")), OrderPage)


def test_a_file_is_no_copy(room: Showroom, order: OrderPage, tmp_path: Path) -> None:
    """Sent by mail first, then printed for the folder: the paper said that it was a reprint."""
    room.press(Qt.Key.Key_F8)
    preview = dialog(PreviewDialog)
    assert isinstance(preview, PreviewDialog)
    preview.save_pdf(str(tmp_path / "order.pdf"))
    room.settle()
    assert "Original" in print_it(room).text()


def test_copies_come_out_one_after_another(room: Showroom, order: OrderPage) -> None:
    room.press(Qt.Key.Key_F8)
    preview = dialog(PreviewDialog)
    assert isinstance(preview, PreviewDialog)
    preview.copies.set_value(3)
    press_in(room, PreviewDialog, Qt.Key.Key_F8)
    [paper] = room.printers.papers
    marks = ["Original", "Copy 2", "Copy 3"]
    assert [mark for at in range(3) for mark in marks if mark in paper.text(at)] == marks


@pytest.mark.parametrize(("kind", "copies", "said"), [("product", 201, "201 labels: F8"), ("order", 21, "21 copies: F8")])
def test_many_are_printed_by_the_key_once_more(room: Showroom, order: OrderPage, kind: str, copies: int, said: str) -> None:
    """A digit too many, or a code that was scanned into the field, was a roll of labels."""
    if kind == "product":
        room.open("product", PAD, ProductPage)
    room.press(Qt.Key.Key_F8)
    preview = dialog(PreviewDialog)
    assert isinstance(preview, PreviewDialog)
    preview.copies.set_value(copies)
    press_in(room, PreviewDialog, Qt.Key.Key_F8)
    assert preview.banner.text().startswith(said)
    assert room.printers.papers == []
    press_in(room, PreviewDialog, Qt.Key.Key_F8)
    assert len(room.printers.papers) == 1
