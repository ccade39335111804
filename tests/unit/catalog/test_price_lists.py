"""Which price lists a field offers."""

from collections.abc import Iterator

import pytest
from sqlalchemy.orm import Session

from sync.domain.catalog.lists import price_lists
from sync.kernel.commands import HOUSE
from tests.builders import SHOP, a_dealer, a_house_actor, a_price, a_session, a_view, an_actor


@pytest.fixture
def session() -> Iterator[Session]:
    """Two dealers buy by gold; silver has prices and nobody yet, bronze a dealer and no prices yet."""
    dealers = [a_dealer(at, code=f"D{at}", price_list=name) for at, name in ((SHOP, "gold"), (98, "gold"), (99, "bronze"))]
    prices = [a_price(price=1, price_list=name) for name in ("gold", "silver")]
    with a_session(a_dealer(HOUSE, code="HQ", price_list="house"), *dealers, *prices) as session:
        yield session


def test_the_house_is_offered_lists_that_have_prices_before_any_dealer_has_them(session: Session) -> None:
    house = a_view(session, a_house_actor())
    assert [(row.word, row.count) for row in price_lists(house)] == [("bronze", 1), ("gold", 2), ("silver", 0)]
    assert [row.word for row in price_lists(house, text="IL")] == ["silver"]
    assert [row.word for row in price_lists(house, limit=1)] == ["bronze"]


def test_of_other_lists_a_shop_learns_nothing(session: Session) -> None:
    assert [(row.word, row.count) for row in price_lists(a_view(session, an_actor()))] == [("gold", 1)]


def test_where_there_are_no_prices_there_are_the_lists_of_the_dealers() -> None:
    with a_session(a_dealer(price_list="gold")) as session:
        assert [row.word for row in price_lists(a_view(session, a_house_actor()))] == ["gold"]
