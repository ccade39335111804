"""The house's lists at more dealers than anybody reads at once: who waits is at the top, and nothing ends without saying so."""

from collections.abc import Iterator
from datetime import date

import pytest
from sqlalchemy import insert, inspect
from sqlalchemy.orm import Session

from sync.domain.contracts.compliance import compliance, targets_kept
from sync.domain.contracts.queries import contracts, contracts_to_watch
from sync.domain.contracts.records import Contract, ContractQuarter
from sync.domain.contracts.rules import Worry
from sync.domain.contracts.terms import Terms, Tier, write_terms
from sync.domain.orders.queries.limits import credit_rows
from sync.domain.rebates.commands import ClaimRebate
from sync.domain.rebates.queries import rebates, rebates_to_settle
from sync.kernel.commands import HOUSE
from sync.kernel.records import Record
from tests.builders import NOW, SHOP, a_category, a_dealer, a_house_actor, a_view, an_id
from tests.contract_builders import CHANNEL, HEAD, agree, buy
from tests.credit_builders import MAKER, decide, place
from tests.order_builders import PRICE, a_market

OTHERS = range(1_000, 1_600)
STEPS = (Tier(reach=10 * PRICE, basis_points=100),)
NEXT_YEAR = 45


@pytest.fixture(name="session")
def a_house() -> Iterator[Session]:
    with a_market(a_dealer(HOUSE), a_category("brakes"), credit_limit=13 * PRICE, stock=1_000) as session:
        session.add_all(a_dealer(one, code=f"A{one}") for one in OTHERS)
        yield session


def fields_of(row: Record) -> dict[str, object]:
    return {column.key: getattr(row, column.key) for column in inspect(type(row)).column_attrs}


def everybody_signs_as(contract: Contract, session: Session, terms: Terms) -> None:
    """Six hundred other shops have a contract of a later day, with other terms."""
    session.flush()
    own = fields_of(contract) | {"terms": write_terms(terms), "drafted_at": NOW.replace(year=2027)}
    session.execute(
        insert(Contract),
        [
            own | {"dealer_id": one, "id": an_id(f"c{one}"), "family_id": an_id(f"c{one}"), "number": f"CT-{one}"}
            for one in OTHERS
        ],
    )


def test_a_dealer_whose_order_is_held_is_at_the_top_of_six_hundred(session: Session) -> None:
    place(session, "held", 40)
    [first, *_] = credit_rows(a_view(session, a_house_actor()), limit=10)
    assert (first.dealer_id, first.held) == (SHOP, 1)


def test_a_contract_that_needs_a_look_is_found_behind_six_hundred_later_ones(session: Session) -> None:
    behind = agree(session, terms=Terms(targets=(0, 0, 0, 10**9)))
    everybody_signs_as(behind, session, Terms())
    house = a_view(session, CHANNEL)
    assert [(row.dealer_id, list(row.worries)) for row in contracts_to_watch(house)] == [(SHOP, [Worry.BEHIND])]
    assert [row.dealer_id for row in contracts(house, limit=1)] == [SHOP]
    assert [row.contract.dealer_id for row in compliance(house, limit=1)] == [SHOP]
    assert len(contracts(house, limit=1_000)) == 601


def test_targets_that_are_kept_are_counted_of_all_six_hundred(session: Session) -> None:
    """The card on the home page stopped at two hundred."""
    behind = agree(session, terms=Terms(targets=(0, 0, 0, 10**9)))
    everybody_signs_as(behind, session, Terms(targets=(0, 0, 0, 10**9)))
    quarter = {"first_day": date(2026, 10, 1), "amount": 10**9, "units": 1}
    fields = {column.key for column in inspect(ContractQuarter).column_attrs}
    booked = [{"dealer_id": one, "id": an_id(f"q{one}"), "family_id": an_id(f"c{one}"), **quarter} for one in OTHERS]
    session.execute(insert(ContractQuarter), [dict.fromkeys(fields, 0) | row for row in booked])
    found = targets_kept(a_view(session, CHANNEL))
    assert (found.kept, found.asked, found.number) == (600, 601, behind.number)


def test_a_claim_that_waits_is_in_front_of_six_hundred_quarters(session: Session) -> None:
    own = agree(session, terms=Terms(tiers=STEPS))
    buy(session, "one", 12)
    claim = ClaimRebate(claim_id=an_id("claim"), family_id=own.family_id, first_day=date(2026, 10, 1), amount=34_20, number="R-1")
    decide(claim, session, HEAD, days=NEXT_YEAR)
    everybody_signs_as(own, session, Terms(tiers=STEPS))
    quarter = {"first_day": date(2026, 10, 1), "amount": PRICE, "units": 1}
    session.execute(
        insert(ContractQuarter),
        [quarter | {"dealer_id": one, "id": an_id(f"q{one}"), "family_id": an_id(f"c{one}")} for one in OTHERS],
    )
    house = a_view(session, MAKER)
    assert [row.dealer_id for row in rebates(house, limit=1)] == [SHOP]
    assert [row.dealer_id for row in rebates_to_settle(house)] == [SHOP]
