"""Credit by keyboard: finance proposes, somebody else approves, and the shop reads how it adds up."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dms_desktop.features.approvals.page import ApprovalsPage
from dms_desktop.features.credit.allowances import AllowancesPage
from dms_desktop.features.credit.desk import CreditDeskPage
from dms_desktop.features.credit.dialogs import LimitDialog, PaymentDialog
from dms_desktop.features.credit.owing_page import OwingPage, Which
from dms_desktop.features.credit.page import CreditPage
from dms_desktop.features.credit.pane import CreditPane
from dms_desktop.keep_dialog import KeepDialog
from dms_desktop.widgets.formats import money
from dms_desktop.widgets.record_model import FaceRole
from sync.domain.accounts.rules import Role
from sync.domain.allowances.queries import allowances
from sync.domain.allowances.records import Slice
from sync.domain.allowances.rules import LATE, SliceKind
from sync.domain.approvals.queries import approvals
from sync.domain.approvals.records import Approval, ApprovalStep
from sync.domain.approvals.rules import ApprovalState
from sync.domain.credit.queries import credit_limits, credit_notes
from sync.domain.credit.rules import LimitKind, LimitState
from sync.domain.four_eyes.queries import held_facts
from sync.domain.orders.queries.limits import credit_standing
from sync.domain.orders.records import Order, OrderLine
from sync.kernel.commands import HOUSE
from sync.kernel.records import Record
from tests.builders import NOW, SHOP, a_dealer, a_session, an_id
from tests.credit_builders import a_limit, a_note, decide, place
from tests.gui.orders.trade import accepted, an_order, central_sent
from tests.gui.showroom import Showroom, a_showroom
from tests.order_builders import PRICE, a_market

Open = Callable[..., Showroom]
OTHER = SHOP + 1


@pytest.fixture(name="house")
def a_house(tmp_path: Path, qtbot: QtBot) -> Iterator[Open]:
    rooms: list[Showroom] = []

    def opened(*rows: Record, role: Role = Role.FINANCE) -> Showroom:
        room = Showroom(tmp_path, role=role, dealer_id=HOUSE)
        rooms.append(room)
        room.receive(a_dealer(SHOP, name="板橋門市", credit_limit=60_000_00), *rows)
        return room

    yield opened
    for room in rooms:
        room.close()


def a_kept_slice(amount: int, *, used: int) -> Slice:
    until = NOW + timedelta(days=3_650)
    return Slice(
        dealer_id=SHOP,
        id=an_id("slice"),
        kind=SliceKind.CREDIT,
        product_code="",
        letter="A",
        amount=amount,
        used=used,
        returned=0,
        valid_until=until,
        keep_until=until + LATE,
        granted_by="fang",
        granted_at=NOW,
    )


def test_finance_proposes_a_limit_and_it_counts_for_nothing_yet(house: Open) -> None:
    room = house()
    room.open("credit_desk", "", CreditDeskPage)
    room.press(Qt.Key.Key_F2)
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, LimitDialog)
    dialog.amount.setText("90,000")
    dialog.reason.setText("new branch")
    room.press(Qt.Key.Key_Return)
    [limit] = room.replica.read(room.actor, credit_limits, dealer_id=SHOP)
    assert (limit.kind, limit.amount, limit.state, limit.counts) == (LimitKind.DEALER, 90_000_00, LimitState.PROPOSED, 0)
    [asked] = room.replica.read(room.actor, approvals)
    assert asked.mine is None, "whoever proposed it does not approve it"


def test_a_limit_that_lacks_its_days_keeps_what_was_typed(house: Open) -> None:
    room = house()
    room.open("credit_desk", "", CreditDeskPage)
    room.press(Qt.Key.Key_F2)
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, LimitDialog)
    assert not dialog.last.isEnabled(), "the dealer's own limit has no days"
    dialog.kind.setFocus()
    for _ in range(2):
        room.press(Qt.Key.Key_Down)
    dialog.amount.setText("90,000")
    dialog.reason.setText("new branch")
    room.press(Qt.Key.Key_F12)
    assert set(dialog.form.errors()) == {"valid_until"}
    assert (dialog.kind.value(), dialog.amount.minor(), dialog.reason.text()) == (LimitKind.TEMPORARY, 90_000_00, "new branch")
    dialog.first.setText("+0")
    dialog.last.setText("+30")
    room.press(Qt.Key.Key_F12)
    [limit] = room.replica.read(room.actor, credit_limits, dealer_id=SHOP)
    assert (limit.kind, limit.amount, limit.state) == (LimitKind.TEMPORARY, 90_000_00, LimitState.PROPOSED)


def test_terms_of_payment_are_laid_down_by_two(house: Open) -> None:
    room = house()
    room.open("credit_desk", "", CreditDeskPage)
    room.press(Qt.Key.Key_F4)
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, PaymentDialog)
    dialog.payment.setText("30")
    dialog.grace.setText("7")
    room.press(Qt.Key.Key_Return)
    standing = room.replica.read(room.actor, credit_standing, dealer_id=SHOP)
    assert standing is not None
    assert standing.payment_days is None
    [asked] = room.replica.read(room.actor, approvals)
    facts = room.replica.read(room.actor, held_facts, approval_id=asked.approval_id)
    assert [(fact.field, fact.after) for fact in facts] == [("payment_days", 30), ("grace_days", 7)]
    assert "Channel manager" in room.workspace.toast.text()


def test_finance_keeps_credit_for_a_pc_and_takes_it_back(house: Open) -> None:
    """Of the dealer in hand alone: another dealer's slice is not shown, and nobody is asked whose it is."""
    others = a_kept_slice(1_000_00, used=0)
    others.dealer_id = OTHER
    room = house(a_dealer(OTHER, name="三重門市"), others)
    page = room.open("credit_desk", "", CreditDeskPage)
    page.dealers.select_key(SHOP)
    room.settle()
    room.press(Qt.Key.Key_F6)
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, KeepDialog)
    room.type("a")
    room.press(Qt.Key.Key_Tab)
    room.type("0")
    room.press(Qt.Key.Key_F12)
    assert set(dialog.form.errors()) == {"amount"}
    room.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    room.type("5000")
    room.press(Qt.Key.Key_F12)
    [kept] = dialog.table.rows()
    assert (kept.dealer_id, kept.part.letter, kept.part.kind, kept.part.left) == (SHOP, "A", SliceKind.CREDIT, 5_000_00)
    amounts = {term.words: term.amount for term in page.credit.formula.table.rows()}
    assert amounts["Kept for PCs"] == 5_000_00, "not free any more"
    listed = {one.dealer_id: one.left for one in page.dealers.rows()}
    assert listed[SHOP] == amounts["Left"] == 55_000_00, "the list says what the formula says"
    room.press(Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert [one.part.left for one in dialog.table.rows()] == [0]
    room.press(Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    assert dialog.banner.isVisible(), "nothing is left of it"


def test_somebody_else_approves_with_one_key(house: Open) -> None:
    with a_session(a_dealer(SHOP), a_dealer(HOUSE)) as session:
        decide(a_limit(LimitKind.DEPOSIT, 5_000_00, deposit=5_000_00), session)
        rows = [*session.query(Approval).all(), *session.query(ApprovalStep).all()]
        session.expunge_all()
    room = house(*rows)
    page = room.open("approvals", "", ApprovalsPage)
    assert [row.amount for row in page.table.rows()] == [5_000_00]
    room.press(Qt.Key.Key_F12)
    [row] = room.replica.read(room.actor, approvals, with_closed=True)
    assert row.state is ApprovalState.GRANTED
    assert page.table.rows() == []


def test_finance_sets_a_credit_note_off_with_one_key(house: Open) -> None:
    with a_market() as session:
        place(session, quantity=4)
        rows = [session.get_one(Order, (SHOP, an_id("order"))), *session.query(OrderLine).all()]
        session.expunge_all()
    room = house(*rows, a_note(34_20))
    page = room.open("credit_desk", "", CreditDeskPage)
    page.credit.notes.table.select_row(0)
    room.press(Qt.Key.Key_F12)
    [note] = room.replica.read(room.actor, credit_notes, dealer_id=SHOP)
    assert note.left == 0
    amounts = {term.words: term.amount for term in page.credit.formula.table.rows()}
    assert (amounts["Paid on these orders"], amounts["Owed"]) == (34_20, 4 * PRICE - 34_20)


def test_a_shop_reads_how_its_credit_adds_up(tmp_path: Path, qtbot: QtBot) -> None:
    with a_showroom(tmp_path, role=Role.ACCOUNTANT) as room:
        central_sent(room, an_order("one", PAD=2), accepted("one"))
        page = room.open("credit", "", CreditPage)
        amounts = {term.words: term.amount for term in page.pane.formula.table.rows()}
        model = page.pane.formula.table.model()
        faces = [model.index(at, 1).data(FaceRole) for at in range(model.rowCount())]
    assert [face.text for face in faces if face.is_strong] == ["May be owed", "Owed", "Left"]
    assert amounts["Accepted, still to ship"] == amounts["Owed"] == 2 * 2850_00
    assert amounts["Left"] == amounts["May be owed"] - amounts["Owed"]


class Flashes(QObject):
    """Windows that are shown while something is only being built."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[QObject] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(watched)
        return False


def test_no_part_of_the_pane_is_a_window_of_its_own_before_it_has_its_place(qapp: QApplication) -> None:
    flashes = Flashes()
    qapp.installEventFilter(flashes)
    pane = CreditPane("CNY", str)
    qapp.removeEventFilter(flashes)
    assert not flashes.seen
    assert not pane.formula.isHidden()


def test_an_accountant_reads_order_by_order_what_the_sum_is_made_of(tmp_path: Path, qtbot: QtBot) -> None:
    """From a figure to its documents by Enter, and on to the order."""
    with a_showroom(tmp_path, role=Role.ACCOUNTANT) as room:
        both = an_order("one", PAD=2, number="SO-1"), an_order("two", OIL=12, number="SO-2")
        central_sent(room, *both, accepted("one"), accepted("two"))
        room.open("credit", "", CreditPage)
        room.press(Qt.Key.Key_Return)
        front = room.workspace.rooms.current()
        assert front is not None
        page = front.page
        assert isinstance(page, OwingPage)
        standing = room.replica.read(room.actor, credit_standing)
        assert standing is not None
        assert (len(page.table.rows()), sum(one.owed for one in page.table.rows())) == (2, standing.owed)
        room.press(Qt.Key.Key_Return)
        front = room.workspace.rooms.current()
        assert front is not None
        assert (front.spec.kind, front.page.number()) == ("order", page.table.rows()[0].number)


def test_what_is_owed_is_looked_through_by_number_and_by_what_is_late(tmp_path: Path, qtbot: QtBot) -> None:
    """The sums below are of what is shown, in the parts of which the credit reckons it."""
    with a_showroom(tmp_path, role=Role.ACCOUNTANT) as room:
        both = an_order("one", PAD=2, number="SO-1"), an_order("two", OIL=12, number="SO-2")
        central_sent(room, *both, accepted("one"), accepted("two"))
        page = room.open("owing", "", OwingPage)
        [first, second] = page.table.rows()
        assert page.sum.text() == f"CNY {money(first.owed + second.owed, 'CNY')}"
        room.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        room.type("so-2")
        assert page.table.rows() == [second]
        assert page.sum.text() == f"CNY {money(second.owed, 'CNY')}"
        assert f"still to ship {money(second.to_come, 'CNY')} − paid 0.00" in page.parts.text()
        page.which.set_value(Which.LATE)
        page.which.picked.emit(Which.LATE)
        assert page.table.rows() == []
        assert page.table.isVisible()


def test_a_shop_gives_back_what_is_kept_for_a_pc(tmp_path: Path, qtbot: QtBot) -> None:
    """One key from the credit page; what is left of the slice is free for everybody again."""
    with a_showroom(tmp_path, role=Role.MANAGER) as room:
        room.receive(a_kept_slice(5_000_00, used=1_200_00))
        room.open("credit", "", CreditPage)
        room.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        shown = room.workspace.rooms.current()
        assert shown is not None
        assert isinstance(shown.page, AllowancesPage)
        room.press(Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
        [row] = room.replica.read(room.actor, allowances)
        assert (row.amount, row.used, row.returned, row.left) == (5_000_00, 1_200_00, 3_800_00, 0)
