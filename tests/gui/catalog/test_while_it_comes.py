"""A first fill is under way: what is not found is not said to be nowhere."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dms_desktop.features.catalog.page import CatalogPage
from dms_desktop.features.orders.entry_page import OrderEntryPage
from dms_desktop.ordering.draft import DraftLine
from dms_desktop.widgets.parts import PlainLabel
from sync.client.replica import Replica, Status
from tests.gui.orders.trade import a_trade
from tests.gui.showroom import Showroom


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    with a_trade(tmp_path) as shown:
        yield shown


@contextmanager
def filling(room: Showroom, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    whole = Replica.status

    def status(replica: Replica) -> Status:
        return replace(whole(replica), reachable=True, filling=0.4)

    with monkeypatch.context() as patched:
        patched.setattr(Replica, "status", status)
        heard(room)
        yield
    heard(room)


def heard(room: Showroom) -> None:
    room.bridge.ask_status()
    room.settle()


def said(page: CatalogPage) -> list[str]:
    return [part.text() for part in page.empty.findChildren(PlainLabel)]


def test_a_list_that_is_empty_says_that_its_goods_are_coming(room: Showroom, monkeypatch: pytest.MonkeyPatch) -> None:
    """Invariant 37: it told to choose another branch."""
    page = room.open("catalog", "", CatalogPage)
    page.search.setText("nothing of this")
    room.settle()
    with filling(room, monkeypatch):
        assert said(page)[0] == "The goods are still on their way"
        assert "lower left" in said(page)[1]
    assert said(page)[0] == "No products here"


def test_a_scan_is_not_here_yet(room: Showroom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QApplication, "beep", lambda: None)
    page = room.open("catalog", "", CatalogPage)
    with filling(room, monkeypatch):
        room.scan("4719999999997")
        assert page.banner.text() == "The code 4719999999997 is not here yet: the goods are still on their way."


def test_a_code_on_an_order_is_not_here_yet(room: Showroom, monkeypatch: pytest.MonkeyPatch) -> None:
    page = room.open("order_entry", "", OrderEntryPage)
    with filling(room, monkeypatch):
        page.lines.add_lines([DraftLine(line_id=UUID(int=404), code="ZZ-404", quantity="1")])
        room.settle()
        assert errors(page) == ["Not here yet"]
    assert errors(page) == ["Not found"]


def errors(page: OrderEntryPage) -> list[str]:
    return [row.cell("code").error for row in page.lines.grid.rows() if row.text("code")]


def test_the_one_box_has_found_nothing_yet(room: Showroom, monkeypatch: pytest.MonkeyPatch) -> None:
    with filling(room, monkeypatch):
        room.press(Qt.Key.Key_F3)
        room.type("zz-404-nowhere")
        room.settle()
        words = [one.text() for one in room.workspace.search._popup.findChildren(PlainLabel)]
        assert any(one.startswith("Nothing found yet, the goods are still on their way") for one in words)
