"""Rebates on screen: the shop claims with one key, the house answers, and the coach speaks while an order is typed."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dms_desktop.features.orders.entry_page import OrderEntryPage
from dms_desktop.features.rebates.page import RebatesPage
from dms_desktop.features.rebates.reminders import unclaimed_rebates, waiting, words
from sync.domain.accounts.rules import Role
from sync.domain.contracts.records import Contract, ContractQuarter, quarter_key
from sync.domain.contracts.rules import Change, ContractState
from sync.domain.contracts.terms import Basis, Terms, Tier, write_terms
from sync.domain.rebates.commands import ClaimRebate
from sync.domain.rebates.queries import rebates
from sync.domain.rebates.records import RebateClaim
from sync.domain.rebates.rules import ClaimState
from sync.kernel.commands import HOUSE
from tests.builders import NOW, SHOP, a_dealer, an_id
from tests.gui.showroom import PAD, Showroom, a_showroom, named

SECOND, THIRD = date(2026, 4, 1), date(2026, 7, 1)
FAMILY = an_id("contract")
TERMS = Terms(basis=Basis.UNITS, tiers=(Tier(reach=10, basis_points=100), Tier(reach=20, basis_points=300)))


def a_signed_contract() -> Contract:
    return Contract(
        dealer_id=SHOP,
        id=FAMILY,
        family_id=FAMILY,
        number="CT-HQ-A-26-00001",
        version=1,
        change=Change.NEW,
        state=ContractState.SIGNED,
        valid_from=date(2026, 1, 1),
        valid_until=date(2026, 12, 31),
        terms=write_terms(TERMS),
        wording="",
        drafted_by="fang",
        drafted_at=NOW,
        decided_because="",
        signed_by="Wang",
        signed_at=NOW,
        signed_hash="",
        ended_on=None,
        ended_by="",
        ended_because="",
    )


def a_quarter(first_day: date = THIRD) -> ContractQuarter:
    """12 units worth 3,420.00."""
    key = quarter_key(FAMILY, first_day)
    return ContractQuarter(dealer_id=SHOP, id=key, family_id=FAMILY, first_day=first_day, amount=3_420_00, units=12)


def a_claim(first_day: date = THIRD) -> RebateClaim:
    return RebateClaim(
        dealer_id=SHOP,
        id=an_id(f"claim of {first_day}"),
        family_id=FAMILY,
        first_day=first_day,
        number="RC-1",
        amount=34_20,
        state=ClaimState.CLAIMED,
        claimed_by="chen",
        claimed_at=NOW - timedelta(days=1),
        answered_by="",
        answered_by_id=None,
        answered_at=None,
        reason="",
        paid_by="",
        paid_at=None,
        reference="",
    )


@pytest.fixture(name="shop")
def a_shop(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    with a_showroom(tmp_path, role=Role.MANAGER) as room:
        room.receive(a_signed_contract(), a_quarter())
        yield room


def test_a_quarter_that_is_over_is_claimed_with_one_key(shop: Showroom) -> None:
    page = shop.open("rebates", "", RebatesPage)
    at = next(at for at, row in enumerate(page.table.rows()) if row.quarter.first == THIRD)
    page.table.select_row(at)
    shop.press(Qt.Key.Key_F12)
    [claim] = next(row for row in shop.replica.read(shop.actor, rebates) if row.quarter.first == THIRD).claims
    assert (claim.amount, claim.state, claim.number[:2]) == (34_20, ClaimState.CLAIMED, "RC")
    assert page.claims.rows() == [claim]


def test_the_house_accepts_a_claim_and_leaves_the_paying_to_another(tmp_path: Path, qtbot: QtBot) -> None:
    with closing(Showroom(tmp_path, role=Role.FINANCE, dealer_id=HOUSE)) as room:
        room.receive(a_dealer(SHOP, name="板橋門市"), a_signed_contract(), a_quarter(), a_claim())
        page = room.open("rebate_desk", "", RebatesPage)
        room.press(Qt.Key.Key_F12)
        [row] = room.replica.read(room.actor, rebates)
        assert [claim.state for claim in row.claims] == [ClaimState.ACCEPTED]
        assert {deed.key: deed.enabled for deed in page.deeds()} == {"Ctrl+Del": False, "F4": False, "F12": False}
        assert named(page.claims, "words") == ["chen · to be paid by another pair of eyes: Channel manager / Finance"]


def test_from_a_claim_that_is_accepted_the_house_comes_to_the_next(tmp_path: Path, qtbot: QtBot) -> None:
    with closing(Showroom(tmp_path, role=Role.FINANCE, dealer_id=HOUSE)) as room:
        room.receive(a_dealer(SHOP), a_signed_contract(), a_quarter(), a_claim(), a_quarter(SECOND), a_claim(SECOND))
        page = room.open("rebate_desk", "", RebatesPage)
        room.press(Qt.Key.Key_F12)
        marked = page.table.current()
        assert marked is not None
        assert (marked.quarter.first, marked.claims[0].state) == (SECOND, ClaimState.CLAIMED)


def test_what_somebody_else_accepted_is_paid_by_keyboard_with_its_reference(tmp_path: Path, qtbot: QtBot) -> None:
    accepted = a_claim()
    accepted.state, accepted.answered_by, accepted.answered_by_id = ClaimState.ACCEPTED, "fang", an_id("fang")
    with closing(Showroom(tmp_path, role=Role.FINANCE, dealer_id=HOUSE)) as room:
        room.receive(a_dealer(SHOP, name="板橋門市"), a_signed_contract(), a_quarter(), accepted)
        room.open("rebate_desk", "", RebatesPage)
        room.press(Qt.Key.Key_F4)
        room.type("CN-1")
        room.press(Qt.Key.Key_F12)
        [row] = room.replica.read(room.actor, rebates)
    assert [(claim.state, claim.paid_by, claim.reference) for claim in row.claims] == [(ClaimState.PAID, "chen", "CN-1")]


def test_the_coach_says_what_one_more_step_takes_and_gives(shop: Showroom) -> None:
    """12 units are typed; 8 more are the second step: 3 % of 20 instead of 1 % of 12, at 2,850.00 each."""
    page = shop.open("order_entry", "new", OrderEntryPage)
    page.lines.add_code(PAD, lambda code: None)
    shop.settle()
    row = page.lines.grid.rows()[0]
    shop.type("12")
    shop.press(Qt.Key.Key_Return)
    assert row.row_id == page.lines.grid.rows()[0].row_id
    assert page.outlook.rebate.text() == (
        f"Rebate Q4: 342.00 once all of this arrives; 0.00 so far. 8 more of {PAD}: step 2, +1,368.00"
    )


def test_a_quarter_that_nobody_claimed_is_told_at_its_stages_and_no_more_once_it_is(shop: Showroom) -> None:
    [matter] = waiting(shop.replica.read(shop.actor, unclaimed_rebates))
    assert words(matter) == "The rebate of CT-HQ-A-26-00001 2026 Q3 can be claimed for 36 more days."
    assert [replace(matter, days_left=days).sign.split(":")[-1] for days in (36, 30, 7)] == ["3650", "30", "7"]
    claim = ClaimRebate(claim_id=an_id("claim"), family_id=FAMILY, first_day=THIRD, amount=34_20)
    shop.do(claim)
    assert shop.replica.read(shop.actor, unclaimed_rebates) == []
