"""The search box among documents: the order that somebody means is one of the last, and is known by its day and its dealer."""

from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from pytestqt.qtbot import QtBot

from dms_desktop.features.home.page import HomePage
from dms_desktop.features.stock.receive import ReceivePage
from sync.domain.accounts.rules import Role
from tests.gui.burst import LATE, burst
from tests.gui.orders.trade import a_house, a_trade, accepted, allocated, an_order, central_sent, shipped
from tests.gui.showroom import PAD, Showroom

CONTROL = Qt.KeyboardModifier.ControlModifier


def found(room: Showroom, text: str) -> list[tuple[str, str, str]]:
    room.press(Qt.Key.Key_K, CONTROL)
    room.type(text)
    return [(hit.kind, hit.code, hit.name) for hit in room.workspace.search.hits()]


def test_orders_come_newest_first_with_day_state_and_reference(qtbot: QtBot, tmp_path: Path) -> None:
    with a_trade(tmp_path) as room:
        room.do(an_order("one", reference="PO 1", PAD=1))
        room.clock.pass_(86_400)
        room.do(an_order("two", reference="PO 2", PAD=1))
        [(_, newer, said), (_, older, _)] = found(room, "so-")
    assert newer > older
    assert said == "2026-11-24  ·  Submitted  ·  PO 2"


def test_the_house_sees_whose_order_it_is(qtbot: QtBot, tmp_path: Path) -> None:
    with a_house(tmp_path, an_order("one", number="SO-D7-A-26-00001", PAD=1)) as room:
        [(kind, _, said)] = found(room, "so-d7")
    assert kind == "order"
    assert "板橋門市" in said


@pytest.mark.parametrize(("role", "kinds"), [(Role.WAREHOUSE, ["shipment"]), (Role.REP, [])])
def test_the_carriers_number_opens_the_delivery_for_those_who_take_it_in(
    qtbot: QtBot, tmp_path: Path, role: Role, kinds: list[str]
) -> None:
    with a_trade(tmp_path, role=role) as room:
        one = an_order("one", number="SO-D7-A-26-00001", PAD=2)
        central_sent(room, one, accepted("one"), allocated("one", PAD=2), shipped("one", "SH-77", PAD=2))
        assert [kind for kind, _, _ in found(room, "sh-77")] == kinds
        if kinds:
            room.press(Qt.Key.Key_Return)
            front = room.workspace.rooms.current()
            assert front is not None
            assert isinstance(front.page, ReceivePage)
            assert front.page.number() == "SH-77"
            assert front.page.facts.text() == "SO-D7-A-26-00001 · 黑貓"
            room.press(Qt.Key.Key_O, CONTROL)
            front = room.workspace.rooms.current()
            assert front is not None
            assert (front.spec.kind, front.page.number()) == ("order", "SO-D7-A-26-00001")


@pytest.mark.parametrize(("language", "name"), [("en", "Brake pads, front (pair)"), ("zh_CN", "刹车片 前轮(左右一组)")])
def test_goods_are_named_in_the_language_of_the_desk(qtbot: QtBot, tmp_path: Path, language: str, name: str) -> None:
    """The index holds one name of the three; a shop in Suzhou does not read the other script all day."""
    with a_trade(tmp_path) as room:
        before = QLocale()
        QLocale.setDefault(QLocale(language))
        try:
            [(kind, code, said), *_] = found(room, PAD)
        finally:
            QLocale.setDefault(before)
    assert (kind, code, said) == ("product", PAD, name)


def test_a_parcel_that_is_scanned_anywhere_opens_its_delivery(qtbot: QtBot, tmp_path: Path) -> None:
    """Behaviour 2.6.7: the clerk stands at the ramp, on whatever page was left open."""
    with a_trade(tmp_path, role=Role.WAREHOUSE) as room:
        one = an_order("one", number="SO-D7-A-26-00001", PAD=2)
        central_sent(room, one, accepted("one"), allocated("one", PAD=2), shipped("one", "SH-77-0001", PAD=2))
        room.open("home", "", HomePage)
        burst(room.workspace.window().windowHandle(), "SH-77-0001")
        room.settle()
        front = room.workspace.rooms.current()
        assert front is not None
        assert isinstance(front.page, ReceivePage)


def test_what_is_scanned_and_known_to_nobody_is_said_in_the_search_box(qtbot: QtBot, tmp_path: Path) -> None:
    with a_trade(tmp_path, role=Role.WAREHOUSE) as room:
        room.open("home", "", HomePage)
        burst(room.workspace.window().windowHandle(), "9999999999999")
        room.settle()
        assert room.workspace.search.text() == "9999999999999"
        assert room.workspace.search.hits() == []
        burst(room.workspace.window().windowHandle(), "8888888888888", since=2 * LATE)
        room.settle()
        assert room.workspace.search.text() == "8888888888888", "the next one is looked for by itself"
