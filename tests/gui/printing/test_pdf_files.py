"""A paper as a file: where it is put, and what it is called."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from dms_desktop.features.orders.document_page import OrderPage
from dms_desktop.printing.preview import PreviewDialog
from tests.builders import an_id
from tests.gui.orders.trade import a_trade, an_order
from tests.gui.printing.hands import dialog, press_in
from tests.gui.showroom import Showroom


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    with a_trade(tmp_path) as shown:
        shown.do(an_order("one", PAD=2, OIL=4))
        shown.open("order", str(an_id("one")), OrderPage)
        yield shown


def choose(room: Showroom, path: Path) -> Path:
    """F8, Ctrl+S, and this file; what was proposed."""
    room.press(Qt.Key.Key_F8)
    preview = dialog(PreviewDialog)
    press_in(room, PreviewDialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    [chooser] = preview.findChildren(QFileDialog)
    proposed = Path(chooser.selectedFiles()[0])
    chooser.done(QFileDialog.DialogCode.Accepted)
    chooser.fileSelected.emit(str(path))
    room.settle()
    return proposed


def test_a_name_with_a_point_in_it_gets_its_ending(room: Showroom, tmp_path: Path) -> None:
    choose(room, tmp_path / "order No.5")
    assert (tmp_path / "order No.5.pdf").read_bytes().startswith(b"%PDF")


def test_what_stands_there_under_the_longer_name_stays(room: Showroom, tmp_path: Path) -> None:
    (tmp_path / "order No.5.pdf").write_text("of yesterday")
    choose(room, tmp_path / "order No.5")
    assert (tmp_path / "order No.5.pdf").read_text() == "of yesterday"
    assert (tmp_path / "order No.5 (2).pdf").read_bytes().startswith(b"%PDF")


def test_the_next_paper_is_proposed_beside_the_last_one(room: Showroom, tmp_path: Path) -> None:
    assert choose(room, tmp_path / "one.pdf").name == "SO-D7-A-26-00001.pdf"
    assert choose(room, tmp_path / "two.pdf") == tmp_path / "SO-D7-A-26-00001.pdf"
