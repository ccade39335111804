"""Whoever says yes sees what it is about: the terms of a limit beside the request, and its document behind Enter."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dms_desktop.features.approvals.page import ApprovalsPage
from dms_desktop.features.credit.desk import CreditDeskPage
from dms_desktop.widgets.formats import DASH
from sync.domain.accounts.rules import Role
from sync.domain.approvals.records import Approval, ApprovalStep
from sync.domain.credit.commands import ProposeLimit
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


def asked(room: Showroom, proposal: ProposeLimit) -> ApprovalsPage:
    """The page of who is to decide it."""
    with a_session(a_dealer(SHOP), a_dealer(HOUSE), a_category("brakes")) as session:
        decide(proposal, session)
        rows = [row for kind in (Approval, ApprovalStep, CreditLimit) for row in session.query(kind).all()]
        session.expunge_all()
    room.receive(*rows)
    return room.open("approvals", "", ApprovalsPage)


def said(page: ApprovalsPage) -> list[tuple[str, str, str]]:
    model = page.facts.model()
    cells = [[str(model.index(row, at).data()) for at in range(3)] for row in range(model.rowCount())]
    return [(what, before, after) for what, before, after in cells]


def test_a_limit_beside_the_dealers_own_is_told_from_one_in_its_place(house: Showroom) -> None:
    page = asked(house, a_limit(LimitKind.TEMPORARY, 90_000_00, "later", valid_from=day(0), valid_until=day(30)))
    assert said(page) == [
        ("Kind", DASH, "Temporary limit"),
        ("Amount", DASH, "90,000.00"),
        ("First day", DASH, day(0).isoformat()),
        ("Last day", DASH, day(30).isoformat()),
    ]


def test_the_dealers_own_limit_stands_beside_the_one_that_counts(house: Showroom) -> None:
    page = asked(house, a_limit(LimitKind.DEALER, 90_000_00))
    assert said(page) == [("Kind", DASH, "Credit limit"), ("Credit limit", "60,000.00", "90,000.00")]


def test_a_ceiling_says_of_which_product_line(house: Showroom) -> None:
    page = asked(house, a_limit(LimitKind.LINE, 90_000_00, product_line="brakes"))
    assert ("Product line", DASH, "brakes") in said(page)


def test_enter_opens_what_is_asked_about(house: Showroom) -> None:
    page = asked(house, a_limit(LimitKind.DEALER, 90_000_00))
    page.table.setFocus()
    house.press(Qt.Key.Key_Return)
    current = house.workspace.rooms.current()
    assert current is not None
    assert isinstance(current.page, CreditDeskPage)
    chosen = current.page.dealers.current()
    assert chosen is not None
    assert chosen.dealer_id == SHOP
