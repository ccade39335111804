"""A no is for what was in front when its reason was asked for, whatever is decided elsewhere meanwhile."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dms_desktop.features.approvals.page import ApprovalsPage
from dms_desktop.ordering.reason_dialog import ReasonDialog
from sync.domain.accounts.rules import Role
from sync.domain.approvals.queries import approvals
from sync.domain.approvals.records import Approval, ApprovalStep
from sync.domain.approvals.rules import ApprovalState
from sync.domain.credit.records import CreditLimit
from sync.domain.credit.rules import LimitKind
from sync.kernel.commands import HOUSE
from tests.builders import OTHER_SHOP, SHOP, a_category, a_dealer, a_session
from tests.credit_builders import a_limit, day, decide
from tests.gui.showroom import Showroom


@pytest.fixture(name="house")
def a_house(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    with closing(Showroom(tmp_path, role=Role.FINANCE, dealer_id=HOUSE)) as room:
        room.receive(a_dealer(OTHER_SHOP, name="三重門市"), a_dealer(SHOP, name="板橋門市", credit_limit=60_000_00))
        yield room


def two_limits() -> list[Approval | ApprovalStep | CreditLimit]:
    """Both ask for a yes of the finance desk."""
    with a_session(a_dealer(SHOP), a_dealer(OTHER_SHOP), a_dealer(HOUSE), a_category("brakes")) as session:
        for name in ("first", "second"):
            decide(a_limit(LimitKind.TEMPORARY, 90_000_00, name, valid_from=day(0), valid_until=day(30)), session)
        rows = [row for kind in (Approval, ApprovalStep, CreditLimit) for row in session.query(kind).all()]
        session.expunge_all()
    return rows


def test_a_no_is_for_what_was_in_front_when_it_was_begun(house: Showroom) -> None:
    rows = two_limits()
    house.receive(*rows)
    page = house.open("approvals", "", ApprovalsPage)
    first, second = page.table.rows()
    page.table.setFocus()
    house.press(Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, ReasonDialog)
    over = next(row for row in rows if isinstance(row, Approval) and row.id == first.approval_id)
    over.state = ApprovalState.WITHDRAWN
    house.receive(over)
    page.refresh()
    house.settle()
    assert [row.approval_id for row in page.table.rows()] == [second.approval_id]
    house.type("not this month")
    house.press(Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.banner.isVisibleTo(dialog)
    [left] = house.replica.read(house.actor, approvals)
    assert (left.approval_id, left.state) == (second.approval_id, ApprovalState.OPEN)
    dialog.close()
