"""What a screen quotes is what the order then costs, on both sides and in one go."""

from dms_desktop.goods.facts import facts_of_texts, line_facts
from sync.domain.orders.quoting import Quote, quotes
from sync.domain.pricing.promotions import Kind, Offer
from tests.builders import TODAY, a_house_actor, a_view
from tests.order_builders import DISC, PAD, PRICE, a_market
from tests.price_builders import a_promotion, a_special, publish


def test_a_quote_holds_special_prices_breaks_and_promotions() -> None:
    with a_market() as session:
        publish(a_special(), session)
        publish(a_special(240_00, name="ten", from_quantity=10), session)
        publish(a_promotion(Kind.ORDER, offer=Offer(amount=100)), session)
        few, many = (quotes(a_view(session), quantities={PAD: units}, on=TODAY)[PAD] for units in (9, 10))
        assert few == Quote(price=250_00, discount=100)
        assert many == Quote(price=240_00, discount=100)


def test_nothing_is_quoted_of_what_is_not_known_nor_to_the_house() -> None:
    with a_market() as session:
        assert quotes(a_view(session), quantities={"NOPE": 1}, on=TODAY) == {}
        assert quotes(a_view(session, a_house_actor()), quantities={PAD: 1}, on=TODAY) == {}


def test_a_line_being_typed_shows_the_shops_own_price() -> None:
    with a_market() as session:
        publish(a_special(), session)
        view = a_view(session)
        assert {fact.row.code: fact.row.price for fact in line_facts(view, codes=(PAD, DISC), on=TODAY)} == {
            PAD: 250_00,
            DISC: PRICE,
        }
        assert [fact.row.price for _, fact in facts_of_texts(view, texts=(PAD,), on=TODAY)] == [250_00]
