"""Returns by keyboard: a shop asks for more than its quota, head office grants it, the goods leave."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dms_desktop.features.returns.dialogs import AskDialog, SendDialog
from dms_desktop.features.returns.page import ReturnsPage
from dms_desktop.ordering.reason_dialog import ReasonDialog
from sync.domain.accounts.rules import Role
from sync.domain.contracts.records import Contract, ContractQuarter
from sync.domain.contracts.terms import Terms
from sync.domain.orders.records import Order, OrderLine, Shipment, ShipmentLine
from sync.domain.orders.sent_back import GoodsReturn, ReturnState
from sync.domain.returns.commands import AnswerReturn, AskReturn
from sync.domain.returns.queries import returns
from sync.domain.stock.queries import levels
from sync.domain.stock.records import Location, StockLevel
from sync.kernel.commands import HOUSE
from sync.kernel.records import Record
from tests.builders import SHOP, a_category, a_dealer, an_id
from tests.contract_builders import HEAD, agree, buy
from tests.credit_builders import DESK, decide
from tests.gui.showroom import Showroom, a_showroom
from tests.order_builders import a_market

COPIED: Sequence[type[Record]] = (
    Contract, ContractQuarter, Order, OrderLine, Shipment, ShipmentLine, Location, StockLevel, GoodsReturn,
)  # fmt: skip


def bought(*, asked: int = 0, granted: bool = False) -> list[Record]:
    """Twenty units under a contract that lets a tenth go back, and a return of so many of them."""
    with a_market(a_dealer(HOUSE), a_category("brakes"), credit_limit=10**9, stock=1_000) as session:
        agree(session, terms=Terms(return_basis_points=1_000))
        buy(session, "bought", 20)
        if asked:
            line = session.query(ShipmentLine).one().id
            ask = AskReturn(return_id=an_id("back"), shipment_line_id=line, quantity=asked, reason="wrong", number="RH-1")
            decide(ask, session, HEAD)
        if granted:
            decide(AnswerReturn(dealer_id=SHOP, return_id=an_id("back"), granted=True), session, DESK)
        rows = [row for record in COPIED for row in session.query(record).all()]
        session.expunge_all()
    return rows


def test_a_shop_sees_the_quota_while_it_asks(tmp_path: Path, qtbot: QtBot) -> None:
    with a_showroom(tmp_path, role=Role.MANAGER) as room:
        room.receive(*bought())
        room.open("returns", "", ReturnsPage)
        room.press(Qt.Key.Key_F2)
        dialog = QApplication.activeWindow()
        assert isinstance(dialog, AskDialog)
        qtbot.waitUntil(lambda: dialog.table.current() is not None)
        dialog.units.setText("2")
        assert dialog.quota.text() == "Within the quota of the contract: 570.00 are left of 570.00."
        dialog.units.setText("3")
        assert dialog.quota.text() == "Quota 570.00, used 0.00, asked 855.00: a person decides."
        dialog.reason.setText("wrong size")
        room.press(Qt.Key.Key_F12)
        [row] = room.replica.read(room.actor, returns)
    assert (row.quantity, row.state) == (3, ReturnState.HELD)


def test_what_was_granted_leaves_the_shop(tmp_path: Path, qtbot: QtBot) -> None:
    with a_showroom(tmp_path, role=Role.MANAGER) as room:
        room.receive(*bought(asked=2, granted=True))
        room.open("returns", "", ReturnsPage)
        room.press(Qt.Key.Key_F12)
        dialog = QApplication.activeWindow()
        assert isinstance(dialog, SendDialog)
        dialog.place.set_value(str(an_id("main")))
        room.press(Qt.Key.Key_F12)
        [row] = room.replica.read(room.actor, returns)
        assert row.state is ReturnState.SENT
        assert [level.on_hand for level in room.replica.read(room.actor, levels)] == [18]


def test_past_the_quota_head_office_says_why(tmp_path: Path, qtbot: QtBot) -> None:
    room = Showroom(tmp_path, role=Role.ORDER_DESK, dealer_id=HOUSE)
    try:
        room.receive(a_dealer(SHOP), *bought(asked=3))
        room.open("return_desk", "", ReturnsPage)
        room.press(Qt.Key.Key_F12)
        dialog = QApplication.activeWindow()
        assert isinstance(dialog, ReasonDialog)
        dialog.reason.setText("our mistake")
        room.press(Qt.Key.Key_Return)
        [row] = room.replica.read(room.actor, returns)
        assert (row.state, row.answer) == (ReturnState.GRANTED, "our mistake")
    finally:
        room.close()
