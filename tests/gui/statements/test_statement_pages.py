"""Reconciliation by keyboard: matched offline by one key, a difference noted, answered and agreed, the statement confirmed."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from dms_desktop.features.statements.confirming import ConfirmDialog
from dms_desktop.features.statements.differing import DifferenceDialog, SettleDifferenceDialog
from dms_desktop.features.statements.document import StatementPage
from dms_desktop.features.statements.own_list import OwnListDialog
from dms_desktop.features.statements.page import StatementsPage
from dms_desktop.widgets.parts import PlainLabel
from sync.domain.accounts.rules import Role
from sync.domain.approvals.queries import approvals
from sync.domain.credit.records import AccountEntry, CreditNote
from sync.domain.orders.records import Order, OrderLine, Shipment, ShipmentLine
from sync.domain.statements.bench import Standing
from sync.domain.statements.queries import StatementRow, disputes, statements
from sync.domain.statements.records import Dispute, Statement, StatementLine
from sync.domain.statements.rules import DisputeState, StatementState
from sync.kernel.commands import HOUSE
from sync.kernel.records import Record
from tests.builders import SHOP, a_category, a_dealer, a_product, an_id
from tests.contract_builders import buy
from tests.gui import sheet_files
from tests.gui.showroom import Showroom, a_showroom, named
from tests.order_builders import PAD, PRICE, a_market
from tests.statement_builders import LAST, issue, paid, raise_difference

COPIED: Sequence[type[Record]] = (
    *(Order, OrderLine, Shipment, ShipmentLine, AccountEntry, CreditNote),
    *(Statement, StatementLine, Dispute),
)
CTRL = Qt.KeyboardModifier.ControlModifier


def a_month(*, disputed: bool = False) -> list[Record]:
    """Ten bought, 1,000.00 paid, stated; `disputed`: the dealer says nine."""
    with a_market(a_dealer(HOUSE), a_category("brakes"), credit_limit=10**9, stock=1_000) as session:
        buy(session, "first", 10)
        paid(session, 1_000_00, days=5)
        issue(session)
        if disputed:
            raise_difference(session, "SH-1", 9 * PRICE)
        rows = [row for record in COPIED for row in session.query(record).all()]
        session.expunge_all()
    return rows


def later(room: Showroom) -> None:
    room.clock.pass_(timedelta(days=LAST + 2).total_seconds())


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    with a_showroom(tmp_path) as shown:
        later(shown)
        shown.receive(a_product(PAD), *a_month())
        yield shown


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    with closing(Showroom(tmp_path, role=Role.FINANCE, dealer_id=HOUSE)) as shown:
        later(shown)
        shown.receive(a_dealer(SHOP, name="板橋門市"), a_dealer(HOUSE), a_product(PAD), *a_month(disputed=True))
        yield shown


def opened(room: Showroom) -> StatementPage:
    return room.open("statement", str(an_id("statement")), StatementPage)


def the_row(room: Showroom) -> StatementRow:
    [row] = room.replica.read(room.actor, statements)
    return row


def in_front(room: Showroom) -> QDialog:
    room.settle()
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, QDialog)
    return dialog


def test_a_shop_matches_and_confirms_without_a_line(room: Showroom) -> None:
    listed = room.open("statements", "", StatementsPage)
    assert named(listed.table, "state") == ["To confirm"]
    [ages] = listed.ages.table.rows()
    assert ages.owed == the_row(room).closing
    room.press(Qt.Key.Key_Return)
    page = opened(room)
    assert [one.standing for one in page.lines.rows()] == [Standing.PROPOSED, Standing.ALONE]
    room.press(Qt.Key.Key_F6)
    assert [one.standing for one in page.lines.rows()] == [Standing.MATCHED, Standing.ALONE]
    room.press(Qt.Key.Key_Delete, CTRL)
    assert page.lines.rows()[0].standing is Standing.PROPOSED
    room.press(Qt.Key.Key_F12)
    dialog = in_front(room)
    assert isinstance(dialog, ConfirmDialog)
    assert [one.text() for one in dialog.findChildren(PlainLabel)][1:3] == [
        "ST-statement v1: CNY 1,850.00 owed at the end of 2026-12-23.",
        "2 lines are not matched.",
    ]
    assert the_row(room).state is StatementState.ISSUED
    room.press(Qt.Key.Key_F12)
    row = the_row(room)
    assert (row.state, row.agreed) == (StatementState.CONFIRMED, row.closing)


def test_two_keys_in_a_row_confirm_once(room: Showroom) -> None:
    page = opened(room)
    room.press(Qt.Key.Key_F12)
    room.press(Qt.Key.Key_F12)
    room.press(Qt.Key.Key_F12)
    assert the_row(room).state is StatementState.CONFIRMED
    assert "F12" not in [deed.key for deed in page.deeds()]


def test_what_is_disputed_is_said_before_the_yes(tmp_path: Path, qtbot: QtBot) -> None:
    with a_showroom(tmp_path) as room:
        later(room)
        room.receive(a_product(PAD), *a_month(disputed=True))
        opened(room)
        room.press(Qt.Key.Key_F12)
        dialog = in_front(room)
        assert isinstance(dialog, ConfirmDialog)
        words = [one.text() for one in dialog.findChildren(PlainLabel)]
        assert "2 lines are not matched. CNY 285.00 is disputed: you agree to CNY 1,565.00." in words
        room.press(Qt.Key.Key_Escape)
        assert the_row(room).state is StatementState.ISSUED


def test_the_own_list_out_of_a_file_is_matched(room: Showroom, qtbot: QtBot, tmp_path: Path) -> None:
    page = opened(room)
    path = sheet_files.a_file(tmp_path / "own.csv", "單號,日期,借方,貸方,摘要", "K-1,2026-11-28,,1000.00,匯款", "K-2,none,5,,x")
    dialog = sheet_files.look_at(room, qtbot, path, OwnListDialog)
    assert [(one.amount, one.wrong) for one in dialog.table.rows()] == [(5_00, "The day cannot be read"), (-1_000_00, "")]
    dialog.leaves_out.setChecked(True)
    room.press(Qt.Key.Key_F12)
    qtbot.waitUntil(lambda: page.lines.rows()[1].standing is Standing.PROPOSED)
    room.settle()
    assert page.lines.rows()[1].other == "K-1"


def test_what_no_rule_finds_is_matched_by_hand(room: Showroom, qtbot: QtBot, tmp_path: Path) -> None:
    page = opened(room)
    path = sheet_files.a_file(tmp_path / "own.csv", "單號,日期,貸方", "K-9,2026-11-28,900.00")
    sheet_files.look_at(room, qtbot, path, OwnListDialog)
    room.press(Qt.Key.Key_F12)
    qtbot.waitUntil(lambda: len(page.own.rows()) == 2)
    room.settle()
    page.lines.select_row(1)
    page.own.select_row(next(at for at, one in enumerate(page.own.rows()) if one.number == "K-9"))
    room.press(Qt.Key.Key_F4)
    assert (page.lines.rows()[1].standing, page.lines.rows()[1].difference) == (Standing.MATCHED, -100_00)


def test_a_difference_is_noted_first_and_raised_later(room: Showroom) -> None:
    page = opened(room)
    room.press(Qt.Key.Key_F2)
    dialog = in_front(room)
    assert isinstance(dialog, DifferenceDialog)
    room.press(Qt.Key.Key_F12)
    assert dialog.isVisible(), "nothing differs yet, and nothing is said"
    dialog.expected.set_value(9 * PRICE)
    dialog.note.setText("One came broken")
    room.press(Qt.Key.Key_S, CTRL)
    [noted] = page.differences.table.rows()
    assert (noted.state, noted.asked) == (DisputeState.NOTED, PRICE)
    room.press(Qt.Key.Key_F2)
    again = in_front(room)
    assert isinstance(again, DifferenceDialog)
    assert again.note.text() == "One came broken"
    room.press(Qt.Key.Key_F12)
    [raised] = page.differences.table.rows()
    assert (raised.state, raised.dispute_id) == (DisputeState.OPEN, noted.dispute_id)


def test_head_office_offers_a_part_and_somebody_else_has_to_say_yes(desk: Showroom) -> None:
    page = desk.open("statement_desk", "", StatementsPage)
    assert len(page.waiting.table.rows()) == 1
    page.waiting.table.setFocus(Qt.FocusReason.TabFocusReason)
    desk.press(Qt.Key.Key_Return)
    dialog = in_front(desk)
    assert isinstance(dialog, SettleDifferenceDialog)
    assert dialog.proposed.minor() == PRICE
    dialog.proposed.set_value(100_00)
    dialog.words.setText("It was repacked")
    desk.press(Qt.Key.Key_F12)
    [row] = desk.replica.read(desk.actor, disputes)
    [asked] = desk.replica.read(desk.actor, approvals)
    assert (row.state, asked.kind, asked.amount, asked.subject) == (DisputeState.OPEN, "dispute_credit", 100_00, row.number)
    assert "waits for a yes" in desk.workspace.toast.text()


def test_head_office_rejects_with_a_reason_and_needs_nobody_else(desk: Showroom) -> None:
    page = opened(desk)
    page.differences.table.opened.emit(page.differences.table.rows()[0])
    dialog = in_front(desk)
    assert isinstance(dialog, SettleDifferenceDialog)
    desk.press(Qt.Key.Key_Delete, CTRL)
    assert dialog.isVisible(), "a no has a reason"
    dialog.words.setText("Signed for in full")
    desk.press(Qt.Key.Key_Delete, CTRL)
    [row] = page.differences.table.rows()
    assert (row.state, row.answer) == (DisputeState.REJECTED, "Signed for in full")


def test_head_office_sees_the_statement_and_no_books_of_the_dealer(desk: Showroom) -> None:
    page = opened(desk)
    assert not page.own.isVisible()
    assert [deed.text() for deed in page.deeds()] == ["Draw up again"]
    assert named(page.lines, "standing") == ["Disputed", "Alone"]


def test_a_clerk_has_no_way_in(tmp_path: Path, qtbot: QtBot) -> None:
    with a_showroom(tmp_path, role=Role.CLERK) as room:
        assert not room.workspace.open_page("statements", "")
        assert not room.workspace.open_page("statement", str(an_id("statement")))


def test_an_accountant_matches_and_the_head_of_the_shop_confirms(tmp_path: Path, qtbot: QtBot) -> None:
    with a_showroom(tmp_path, role=Role.ACCOUNTANT) as room:
        later(room)
        room.receive(a_product(PAD), *a_month())
        page = opened(room)
        assert "F12" not in [deed.key for deed in page.deeds()]
        assert "F6" in [deed.key for deed in page.deeds()]


def test_head_office_draws_the_same_days_up_again(desk: Showroom) -> None:
    opened(desk)
    desk.press(Qt.Key.Key_F2)
    newest, before = desk.replica.read(desk.actor, statements)
    assert [(one.version, one.state) for one in (newest, before)] == [
        (2, StatementState.REQUESTED),
        (1, StatementState.SUPERSEDED),
    ]
    room = desk.workspace.rooms.current()
    assert room is not None
    assert isinstance(room.page, StatementPage)
    assert room.page.number() == f"{newest.number} v2"
