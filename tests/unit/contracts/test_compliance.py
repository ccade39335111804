"""A contract against its plan: what is due by today, what was bought, and what went back, alike on both sides."""

from collections.abc import Iterator

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from sync.domain.contracts.compliance import ComplianceRow, Measure, compliance
from sync.domain.contracts.quota import ReturnQuota
from sync.domain.contracts.rules import Worry
from sync.domain.contracts.terms import Terms
from sync.domain.orders.records import ShipmentLine
from sync.domain.returns.commands import AskReturn
from sync.kernel.commands import HOUSE
from tests.builders import SHOP, a_category, a_dealer, a_view, an_id
from tests.contract_builders import HEAD, a_draft, agree, buy
from tests.credit_builders import MAKER, decide
from tests.order_builders import PRICE, a_market

PLAN = Terms(targets=(0, 0, 0, 92 * PRICE), minimum=365 * 100_00, return_basis_points=1_000)


@pytest.fixture(name="session")
def a_house() -> Iterator[Session]:
    """23 November: 54 of the quarter's 92 days and of the contract's 365 have gone."""
    with a_market(a_dealer(HOUSE), a_category("brakes"), credit_limit=10**9, stock=1_000) as session:
        agree(session, terms=PLAN)
        buy(session, "bought", 20)
        yield session


def rows(session: Session) -> list[ComplianceRow]:
    own, house = compliance(a_view(session, HEAD)), compliance(a_view(session, MAKER))
    assert own == house
    return list(own)


def test_what_is_due_follows_the_days(session: Session) -> None:
    [row] = rows(session)
    assert row.target == Measure(agreed=92 * PRICE, due=54 * PRICE, actual=20 * PRICE)
    assert row.target.percent == 37
    assert row.minimum == Measure(agreed=365 * 100_00, due=54 * 100_00, actual=20 * PRICE)
    assert row.minimum.percent == 106
    assert (row.contract.dealer_id, row.contract.worries) == (SHOP, [Worry.BEHIND])


def test_what_is_asked_back_is_used_of_the_quota(session: Session) -> None:
    line = session.scalars(select(ShipmentLine)).one()
    decide(AskReturn(return_id=an_id("back"), shipment_line_id=line.id, quantity=1, reason="wrong"), session, HEAD)
    [row] = rows(session)
    assert row.returns == ReturnQuota(whole=2 * PRICE, used=PRICE)


def test_only_what_is_in_force_has_a_plan(session: Session) -> None:
    decide(a_draft("draft"), session, MAKER)
    assert len(rows(session)) == 1
    assert compliance(a_view(session, MAKER), text="nobody") == []


@pytest.mark.parametrize(("due", "actual", "percent"), [(0, 5, None), (200, 99, 50), (200, -10, -5), (3, 4, 133)])
def test_a_percentage_is_of_what_is_due(due: int, actual: int, percent: int | None) -> None:
    assert Measure(agreed=due, due=due, actual=actual).percent == percent
