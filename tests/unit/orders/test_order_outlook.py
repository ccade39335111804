"""What the page says before an order is saved is what central says after, as far as the replica can know."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import msgspec
import pytest
from sqlalchemy.orm import Session

from sync.domain.accounts.rules import BackorderPolicy, DealerStatus
from sync.domain.catalog.records import Product
from sync.domain.catalog.rules import ProductStatus
from sync.domain.credit.commands import SetCreditTerms
from sync.domain.credit.rules import LimitKind
from sync.domain.orders.lines import WantedLine
from sync.domain.orders.outlook import Concern, Objection, OrderOutlook, order_outlook
from sync.domain.pricing.rules import Step
from sync.kernel.errors import Refusal
from sync.kernel.records import Record
from tests.builders import NOW, SHOP, TODAY, a_category, a_context, a_price, a_product, a_view, an_availability, an_id, run
from tests.credit_builders import decide, grant, place, ship
from tests.order_builders import DISC, PAD, PRICE, a_line, a_market, an_order
from tests.price_builders import a_special, from_shop, publish


def told(session: Session, *lines: WantedLine, **asked: Any) -> OrderOutlook:
    return order_outlook(a_view(session), lines=lines, **asked)


def codes(outlook: OrderOutlook) -> list[Objection]:
    return [concern.objection for concern in outlook.concerns]


def test_nothing_speaks_against_a_plain_order() -> None:
    with a_market(an_availability(PAD)) as session:
        outlook = told(session, a_line())
    assert (outlook.concerns, outlook.as_of) == ([], NOW)


@pytest.mark.parametrize("quantity", range(1, 9))
def test_the_outlook_on_credit_is_what_central_decides(quantity: int) -> None:
    with a_market(credit_limit=8 * PRICE) as session:
        place(session, "accepted", 4)
        before = Objection.CREDIT in codes(told(session, a_line(PAD, quantity)))
        assert before == (place(session, "order", quantity) == ["credit_hold"])


def test_orders_on_their_way_to_head_office_count_before_this_one() -> None:
    with a_market(credit_limit=8 * PRICE) as session:
        from_here = place_here(session, 6)
        assert codes(told(session, a_line(PAD, 3))) == [Objection.CREDIT]
        assert codes(told(session, a_line(PAD, 3), amends=from_here)) == []


def test_late_payment_and_a_full_product_line_are_told() -> None:
    with a_market(a_category("brakes")) as session:
        grant(LimitKind.LINE, PRICE, session, product_line="brakes")
        ceiling = told(session, a_line(PAD, 2)).concerns
        assert ceiling == [Concern(objection=Objection.CEILING, subject="brakes", asked=2 * PRICE, got=PRICE)]
        place(session, "old", 1)
        ship(session, "old", 1)
        decide(SetCreditTerms(dealer_id=SHOP, payment_days=30, grace_days=0), session)
        late = order_outlook(a_view(session, now=NOW + timedelta(days=31)), lines=(a_line(),))
        assert codes(late)[0] is Objection.OVERDUE


@pytest.mark.parametrize(
    ("changed", "quantity", "concern"),
    [
        ({"pack_size": 6}, 4, Concern(objection=Objection.PACKS, subject=PAD, asked=4, got=6, cure="6")),
        ({"min_quantity": 5}, 4, Concern(objection=Objection.MINIMUM, subject=PAD, asked=4, got=5, cure="5")),
        (
            {"status": ProductStatus.OBSOLETE, "successor_code": DISC},
            4,
            Concern(objection=Objection.OBSOLETE, subject=PAD, cure=DISC),
        ),
        ({"status": ProductStatus.PLANNED}, 4, Concern(objection=Objection.PLANNED, subject=PAD)),
    ],
)
def test_a_line_that_cannot_be_ordered_names_what_would_do(changed: dict[str, Any], quantity: int, concern: Concern) -> None:
    with a_market() as session:
        product = session.get_one(Product, PAD)
        for name, value in changed.items():
            setattr(product, name, value)
        assert told(session, a_line(PAD, quantity)).concerns == [concern]
        with pytest.raises(Refusal):
            place(session, "order", quantity)


def test_prices_that_changed_and_that_will_change_are_told_with_the_day() -> None:
    dearer = a_price(PAD, 300_00, since=TODAY + timedelta(days=8))
    with a_market(dearer) as session:
        old = told(session, a_line(quoted=280_00)).concerns
    assert old == [
        Concern(objection=Objection.PRICE, subject=PAD, asked=280_00, got=PRICE),
        Concern(objection=Objection.PRICE_AHEAD, subject=PAD, asked=PRICE, got=300_00, on=dearer.valid_from),
    ]


def test_a_price_of_the_shops_own_is_no_objection_and_the_lists_next_one_no_news() -> None:
    """Rules of the shop go before the list: the outlook must not warn of what central will take."""
    dearer = a_price(PAD, 300_00, since=TODAY + timedelta(days=8))
    with a_market(dearer, a_category()) as session:
        publish(a_special(250_00), session)
        assert told(session, a_line(quoted=250_00)).concerns == []
        assert from_shop(an_order(a_line(quoted=250_00)), session) == []
        listed = told(session, a_line(quoted=PRICE)).concerns
    assert listed == [Concern(objection=Objection.PRICE, subject=PAD, asked=PRICE, got=250_00)]


def test_what_an_order_was_promised_is_there_for_it_when_it_is_changed() -> None:
    with a_market(an_availability(PAD, 0), stock=6) as session:
        place(session, "order", 8)
        line = a_line(PAD, 8, order_id=an_id("order"))
        [short] = told(session, line, amends=an_id("order")).concerns
        assert (short.objection, short.asked, short.got) == (Objection.SHORT, 8, 6)
        [elsewhere] = told(session, a_line(PAD, 8)).concerns
        assert elsewhere.got == 0, "to any other order it is gone"


def test_what_is_short_says_how_much_is_there_and_whether_all_waits() -> None:
    with a_market(an_availability(PAD, 3)) as session:
        lines = (a_line(PAD, 2), a_line(PAD, 2, order_id=an_id("other")))
        short = told(session, *lines).concerns
        assert short == [Concern(objection=Objection.SHORT, subject=PAD, asked=2, got=1, cure="1")]
        assert codes(told(session, *lines, policy=BackorderPolicy.SHIP_COMPLETE)) == [Objection.WAITS]


def test_a_blocked_shop_and_an_unknown_product_are_told() -> None:
    with a_market(status=DealerStatus.BLOCKED, block_reason="late") as session:
        said = told(session, a_line("NO-SUCH"))
    assert codes(said) == [Objection.BLOCKED, Objection.UNKNOWN]


def test_a_product_without_a_price_is_told() -> None:
    rows: list[Record] = [a_product("NEW")]
    with a_market(*rows) as session:
        assert codes(told(session, a_line("NEW"))) == [Objection.NO_PRICE]


def place_here(session: Session, quantity: int) -> UUID:
    """Saved on this replica, unanswered."""
    order_id = an_id("waiting")
    run(an_order(a_line(PAD, quantity, order_id=order_id), order_id=order_id), a_context(session))
    return order_id


def test_a_price_of_ones_own_and_one_below_the_floor_are_told() -> None:
    with a_market() as session:
        publish(a_special(260_00, name="floor", step=Step.FLOOR), session)
        own = msgspec.structs.replace(a_line(quoted=250_00), price_reason="Three shops opened")
        assert codes(told(session, own)) == [Objection.ASKED, Objection.FLOOR]
