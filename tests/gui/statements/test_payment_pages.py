"""Head office records money by keyboard, draws a statement up, and books an amount by hand."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dms_desktop.features.statements.dialogs import AdjustmentDialog, IssueDialog, RecordPaymentDialog
from dms_desktop.features.statements.page import StatementsPage
from dms_desktop.features.statements.payments_page import PaymentsPage
from sync.domain.accounts.rules import Role
from sync.domain.credit.queries import credit_notes
from sync.domain.credit.rules import NoteKind
from sync.domain.orders.records import Order, OrderLine, Shipment, ShipmentLine
from sync.domain.statements.queries import dealer_payments, statements
from sync.domain.statements.rules import StatementState
from sync.kernel.commands import HOUSE
from sync.kernel.records import Record
from tests.builders import SHOP, a_category, a_dealer, a_product
from tests.contract_builders import buy
from tests.gui.showroom import Showroom, a_showroom, named
from tests.order_builders import PAD, PRICE, a_market


def two_orders() -> list[Record]:
    with a_market(a_dealer(HOUSE), a_category("brakes"), credit_limit=10**9, stock=1_000) as session:
        buy(session, "old", 10)
        buy(session, "new", 2, days=3)
        rows = [row for record in (Order, OrderLine, Shipment, ShipmentLine) for row in session.query(record).all()]
        session.expunge_all()
    return rows


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    with closing(Showroom(tmp_path, role=Role.FINANCE, dealer_id=HOUSE)) as shown:
        shown.clock.pass_(timedelta(days=20).total_seconds())
        shown.receive(a_dealer(SHOP, name="板橋門市"), a_dealer(HOUSE), a_product(PAD), *two_orders())
        yield shown


def a_dialog(desk: Showroom) -> RecordPaymentDialog:
    desk.press(Qt.Key.Key_F2)
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, RecordPaymentDialog)
    dialog.dealer.set_value(SHOP, "D7")
    dialog.dealer.picked.emit()
    desk.settle()
    return dialog


def owed(desk: Showroom) -> list[int]:
    return [row.owed for row in a_dialog(desk).bills.rows()]


def test_money_pays_what_left_first(desk: Showroom) -> None:
    page = desk.open("dealer_payments", "", PaymentsPage)
    dialog = a_dialog(desk)
    assert [row.owed for row in dialog.bills.rows()] == [10 * PRICE, 2 * PRICE]
    dialog.amount.set_value(13 * PRICE)
    desk.press(Qt.Key.Key_F12)
    assert dialog.isVisible(), "the slip has a reference"
    dialog.reference.setText("TT-1")
    desk.press(Qt.Key.Key_F12)
    [row] = desk.replica.read(desk.actor, dealer_payments)
    assert (row.amount, row.left, row.reference, row.received_on) == (13 * PRICE, PRICE, "TT-1", date(2026, 12, 13))
    assert named(page.table, "payer") == [""]
    assert owed(desk) == []


def test_marked_orders_are_paid_and_the_others_wait(desk: Showroom) -> None:
    desk.open("dealer_payments", "", PaymentsPage)
    dialog = a_dialog(desk)
    dialog.bills.select_row(1)
    dialog.amount.set_value(PRICE)
    dialog.reference.setText("TT-2")
    desk.press(Qt.Key.Key_F12)
    assert owed(desk) == [10 * PRICE, PRICE]


def test_an_adjustment_is_credited(desk: Showroom) -> None:
    desk.open("dealer_payments", "", PaymentsPage)
    desk.press(Qt.Key.Key_F4)
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, AdjustmentDialog)
    dialog.dealer.set_value(SHOP, "D7")
    dialog.amount.set_value(-80_00)
    dialog.reason.setText("Freight")
    desk.press(Qt.Key.Key_F12)
    [note] = desk.replica.read(desk.actor, credit_notes, dealer_id=SHOP)
    assert (note.kind, note.amount, note.reference) == (NoteKind.ADJUSTMENT, -80_00, "Freight")


def test_a_statement_is_asked_for_and_waits_for_central(desk: Showroom) -> None:
    page = desk.open("statement_desk", "", StatementsPage)
    desk.press(Qt.Key.Key_F2)
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, IssueDialog)
    dialog.dealer.set_value(SHOP, "D7")
    dialog.dealer.picked.emit()
    desk.settle()
    assert (dialog.first.day(), dialog.last.day()) == (date(2026, 11, 1), date(2026, 11, 30))
    desk.press(Qt.Key.Key_F12)
    [row] = desk.replica.read(desk.actor, statements)
    assert (row.state, row.number[:3], named(page.table, "state")) == (StatementState.REQUESTED, "ST-", ["Being drawn up"])


def test_a_shop_sees_its_payments_and_records_none(tmp_path: Path, qtbot: QtBot) -> None:
    with a_showroom(tmp_path, role=Role.ACCOUNTANT) as room:
        page = room.open("dealer_payments", "", PaymentsPage)
        assert page.deeds() == ()
