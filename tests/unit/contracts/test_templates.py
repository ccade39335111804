"""Templates of contracts: written by the house, version by version, with places that the terms fill."""

from collections.abc import Iterator

import pytest
from sqlalchemy.orm import Session

from sync.domain.contracts.queries import contract_templates
from sync.domain.contracts.templates import WriteTemplate, filled
from sync.kernel.commands import HOUSE
from sync.kernel.errors import Refusal
from tests.builders import a_dealer, a_view, an_actor
from tests.credit_builders import CHANNEL, MAKER, decide
from tests.order_builders import a_market


@pytest.fixture(name="session")
def a_house() -> Iterator[Session]:
    with a_market(a_dealer(HOUSE)) as session:
        yield session


def test_a_template_has_versions_and_the_last_is_offered(session: Session) -> None:
    decide(WriteTemplate(name="Dealer", text="Pays in {payment_days} days."), session, MAKER)
    decide(WriteTemplate(name=" Dealer ", text="Pays within {payment_days} days."), session, CHANNEL)
    decide(WriteTemplate(name="Agent", text="Sells in {regions}."), session, MAKER)
    rows = contract_templates(a_view(session, MAKER))
    assert [(row.name, row.version, row.text, row.written_by) for row in rows] == [
        ("Agent", 1, "Sells in {regions}.", MAKER.name),
        ("Dealer", 2, "Pays within {payment_days} days.", CHANNEL.name),
    ]


def test_a_retired_one_is_offered_no_more(session: Session) -> None:
    decide(WriteTemplate(name="Dealer", text="x"), session, MAKER)
    decide(WriteTemplate(name="Dealer", text="x", is_retired=True), session, MAKER)
    assert contract_templates(a_view(session, MAKER)) == []
    assert [row.version for row in contract_templates(a_view(session, MAKER), with_retired=True)] == [2]


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (WriteTemplate(name=" ", text="x"), "name_missing"),
        (WriteTemplate(name="Dealer", text=" "), "text_missing"),
        (WriteTemplate(name="Dealer", text="x" * 20_001), "text_too_long"),
        (WriteTemplate(name="Dealer", text="{days_to_pay}"), "place_unknown"),
    ],
)
def test_what_no_contract_fills_is_refused(session: Session, command: WriteTemplate, code: str) -> None:
    with pytest.raises(Refusal, match=code):
        decide(command, session, MAKER)


def test_a_dealer_writes_no_template(session: Session) -> None:
    """Threat T5."""
    with pytest.raises(Refusal, match="house_only"):
        decide(WriteTemplate(name="Dealer", text="x"), session, an_actor())


def test_places_are_filled_and_strange_ones_stay() -> None:
    assert filled("{number}: {payment_days} days, {other}", {"number": "CT-1", "payment_days": "30"}) == "CT-1: 30 days, {other}"
