"""What the house and a dealer read of special prices and promotions."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from sync.domain.pricing.promotions import Kind
from sync.domain.pricing.queries import Promoted, SpecialPrice, price_rules
from sync.domain.pricing.rules import Standing, Step
from tests.builders import NOW, OTHER_SHOP, TODAY, a_view, an_actor
from tests.order_builders import a_market
from tests.price_builders import ADMIN, a_promotion, a_special, by_house, publish


@pytest.fixture(name="session")
def a_book() -> Iterator[Session]:
    """A draft, a price of the shop, a floor, one of the other shop, a promotion for all that begins tomorrow."""
    with a_market() as session:
        by_house(a_special(name="draft", from_quantity=9), session)
        publish(a_special(name="own"), session)
        publish(a_special(name="floor", step=Step.FLOOR, dealer_id=0), session)
        publish(a_special(name="other", dealer_id=OTHER_SHOP), session)
        publish(a_promotion(valid_from=TODAY + timedelta(days=1), valid_until=TODAY + timedelta(days=5)), session)
        yield session


def test_the_house_sees_all_and_drafts_first(session: Session) -> None:
    rows = price_rules(a_view(session, ADMIN))
    assert [row.code for row in rows] == ["draft", "floor", "other", "own", "promo"]
    assert [row.standing for row in rows][::4] == [Standing.DRAFT, Standing.ANNOUNCED]
    assert [row.code for row in price_rules(a_view(session, ADMIN), text="OW")] == ["own"]


def test_a_dealer_sees_what_is_published_for_it_and_no_floors(session: Session) -> None:
    rows = price_rules(a_view(session, an_actor()))
    assert [row.code for row in rows] == ["own", "promo"]
    own, promo = (row.terms for row in rows)
    assert isinstance(own, SpecialPrice)
    assert isinstance(promo, Promoted)
    assert (own.step, own.price, promo.kind, promo.offer.basis_points) == (Step.DEALER, 250_00, Kind.PERCENT, 1_000)


def test_what_has_ended_is_shown_when_asked_for(session: Session) -> None:
    later = a_view(session, an_actor(), now=NOW + timedelta(days=6))
    assert [row.code for row in price_rules(later)] == ["own"]
    assert [row.standing for row in price_rules(later, with_ended=True)] == [Standing.IN_FORCE, Standing.ENDED]
