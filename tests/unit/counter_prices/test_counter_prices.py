"""A shop's own prices: a customer's before everybody's, the product's before its branch, breaks of quantity, days, and floors."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from msgspec.structs import replace as with_fields

from sync.domain import REGISTRY
from sync.domain.accounts.rules import Role
from sync.domain.counter_prices import lookup
from sync.domain.counter_prices.commands import EndCounterPrice, SetCounterPrice
from sync.domain.counter_prices.queries import counter_prices
from sync.domain.customers.commands import CreateCustomer
from sync.domain.pricing.rules import Standing, Step
from sync.domain.sales.cards import sale_card
from sync.domain.sales.central import WRAPPERS
from sync.domain.sales.queries import PriceOffer, PriceSource, selling_price
from sync.domain.sales.quotes import quote_card
from sync.domain.sales.quoting import GiveQuote
from sync.domain.sales.rules import is_below
from sync.domain.sales.selling import MakeSale
from sync.kernel.commands import Adjustment, Context
from sync.kernel.errors import Refusal
from tests.builders import TODAY, a_category, an_actor, an_id, run
from tests.counter import QUOTE, SALE, a_conversion, a_quote, a_sale, sold
from tests.shelves import OIL, PAD, a_shop, view_of

CHEN = an_id("chen")
LISTED = 285_00
DAY = timedelta(days=1)


@pytest.fixture
def shop() -> Iterator[Context]:
    """The head of a shop; everything costs 285.00 by the list. Chen is a customer."""
    with a_shop() as context:
        context.session.add(a_category("brakes"))
        context.session.flush()
        run(CreateCustomer(customer_id=CHEN, name="陳大文", mobile="0912345678"), context)
        yield context


def lay_down(shop: Context, name: str = "price", **fields: Any) -> None:
    given: dict[str, Any] = {"product_code": PAD, "price": 260_00, "valid_from": TODAY}
    run(SetCounterPrice(price_id=an_id(name), number=f"PR-{name}", **given | fields), shop)


def asked(shop: Context, quantity: int = 1, *, code: str = PAD, on: date = TODAY, **about: Any) -> PriceOffer:
    found = selling_price(view_of(shop), product_code=code, on=on, quantity=quantity, **about)
    assert found is not None
    return found


def clerk(shop: Context) -> Context:
    return replace(shop, actor=an_actor("mei", Role.CLERK))


def central(command: GiveQuote | MakeSale, shop: Context) -> list[Adjustment]:
    context = replace(shop, adjustments=[])
    WRAPPERS[type(command)](command, context, REGISTRY.verbs[type(command).__name__].handler)
    context.session.flush()
    return context.adjustments


def test_the_list_counts_until_the_shop_says_otherwise(shop: Context) -> None:
    assert (asked(shop).unit_price, asked(shop).source) == (LISTED, PriceSource.LIST)
    lay_down(shop)
    assert (asked(shop).unit_price, asked(shop).source) == (260_00, PriceSource.SHOP)
    assert asked(shop, code=OIL).unit_price == LISTED


def test_the_customer_goes_before_everybody_and_the_break_before_the_single_unit(shop: Context) -> None:
    """Spec 2.14.1: contract and customer before level before list; breaks of date and quantity."""
    lay_down(shop)
    lay_down(shop, "ten", from_quantity=10, price=240_00)
    lay_down(shop, "chen", customer_id=CHEN, price=250_00)
    assert [asked(shop, units).unit_price for units in (1, 9, 10, 50)] == [260_00, 260_00, 240_00, 240_00]
    assert [asked(shop, units, customer_id=CHEN).unit_price for units in (1, 10)] == [250_00, 250_00]
    assert asked(shop, customer_id=CHEN).source is PriceSource.CUSTOMER


def test_a_branch_of_the_catalog_is_a_promotion_for_some_days(shop: Context) -> None:
    """Spec 2.14.2, at the counter: so much off everything, and the product's own price goes first."""
    lay_down(shop, "sale", product_code="", category="brakes", price=None, basis_points=1_000, valid_until=TODAY + DAY)
    assert [asked(shop, on=TODAY + days * DAY).unit_price for days in (0, 1, 2)] == [256_50, 256_50, LISTED]
    lay_down(shop)
    assert asked(shop).unit_price == 260_00


def test_what_was_paid_last_counts_where_the_shop_has_no_price(shop: Context) -> None:
    run(a_sale(sold(PAD, 1, price=199_00), customer_id=CHEN), shop)
    assert (asked(shop, customer_id=CHEN).unit_price, asked(shop, customer_id=CHEN).source) == (199_00, PriceSource.LAST)
    lay_down(shop)
    assert asked(shop, customer_id=CHEN).unit_price == 260_00


def test_the_trace_says_why_and_is_kept_with_the_quote_and_its_sale(shop: Context) -> None:
    """Spec 2.6.5 and 2.14.4: validity, rule and price are told for good, whatever the rules say later."""
    lay_down(shop)
    line = with_fields(sold(PAD, 2, price=260_00), trace=asked(shop, 2).trace)
    run(a_quote(line, valid_until=TODAY), shop)
    run(EndCounterPrice(price_id=an_id("price"), last_day=TODAY - DAY), shop)
    assert asked(shop).unit_price == LISTED
    run(a_conversion(520_00), shop)
    quote, sale = quote_card(view_of(shop), quote_id=QUOTE), sale_card(view_of(shop), sale_id=SALE)
    assert quote is not None
    assert sale is not None
    for kept in (quote.lines[0], sale.lines[0]):
        assert kept.trace is not None
        told = (kept.trace.step, kept.trace.rule, kept.trace.price, kept.trace.list_price, kept.trace.on)
        assert told == (Step.LEVEL, "PR-price v1", 260_00, LISTED, TODAY)
    with pytest.raises(Refusal, match="quote_converted"):
        run(a_conversion(520_00, name="again"), shop)


@pytest.mark.parametrize(
    ("amount", "quantity", "floor", "below"), [(200, 2, 100, False), (199, 2, 100, True), (0, 1, 0, False), (0, 1, 1, True)]
)
def test_below_the_floor(amount: int, quantity: int, floor: int, below: bool) -> None:
    assert is_below(amount, quantity, floor) is below


def test_below_the_floor_only_the_head_of_the_shop_sells(shop: Context) -> None:
    """Spec 2.14.7. A discount counts as well, and who let it is kept."""
    lay_down(shop, "floor", price=None, basis_points=2_000, is_floor=True)
    assert (asked(shop).unit_price, asked(shop).source) == (LISTED, PriceSource.LIST)
    low = with_fields(sold(PAD, 1, price=LISTED, discount_basis_points=2_001), trace=asked(shop).trace)
    just = with_fields(low, line_id=an_id("just"), discount_basis_points=2_000)
    for command in (a_quote(low), a_sale(low, payments=())):
        with pytest.raises(Refusal, match="below_counter_floor"):
            run(command, clerk(shop))
    run(a_quote(just, quote_id=an_id("just")), clerk(shop))
    run(a_quote(low), shop)
    quote = quote_card(view_of(shop), quote_id=QUOTE)
    assert quote is not None
    assert quote.lines[0].trace is not None
    assert (quote.lines[0].trace.floor, quote.lines[0].trace.approved_by) == (228_00, shop.actor.name)
    run(a_conversion(quote.row.total), clerk(shop))


def test_a_floor_that_this_pc_did_not_know_loses_no_sale(shop: Context) -> None:
    """Spec 2.6.12: two PCs worked apart. The goods are gone, so it is said and somebody looks."""
    low = with_fields(sold(PAD, 1, price=100_00), trace=asked(shop).trace)
    lay_down(shop, "floor", price=200_00, is_floor=True)
    for command in (a_sale(low), a_quote(low)):
        [told] = central(command, clerk(shop))
        assert (told.code, told.asked, told.got) == ("sold_below_floor", "10000", "20000")
    assert central(a_sale(low, name="by the head"), shop) == []


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"product_code": "", "category": ""}, "counter_price_about"),
        ({"category": "brakes"}, "counter_price_about"),
        ({"product_code": "NONE"}, "product_unknown"),
        ({"product_code": "", "category": "none"}, "category_unknown"),
        ({"customer_id": an_id("nobody")}, "customer_unknown"),
        ({"from_quantity": 0}, "quantity_invalid"),
        ({"price": -1}, "price_invalid"),
        ({"price": None}, "price_or_share"),
        ({"valid_until": TODAY - DAY}, "dates_wrong"),
        ({"note": "x" * 201}, "text_too_long"),
    ],
)
def test_what_is_no_price_is_refused(shop: Context, fields: dict[str, Any], code: str) -> None:
    with pytest.raises(Refusal, match=code):
        lay_down(shop, **fields)


def test_two_prices_for_one_sale_are_refused_until_the_earlier_one_ends(shop: Context) -> None:
    lay_down(shop)
    with pytest.raises(Refusal, match="counter_prices_meet"):
        lay_down(shop, "another", price=255_00)
    run(EndCounterPrice(price_id=an_id("price"), last_day=TODAY - DAY), shop)
    with pytest.raises(Refusal, match="counter_price_ended"):
        run(EndCounterPrice(price_id=an_id("price"), last_day=TODAY), shop)
    lay_down(shop, "another", price=255_00)
    assert asked(shop).unit_price == 255_00
    rows = counter_prices(view_of(shop), on=TODAY, with_ended=True)
    assert {row.number: row.standing for row in rows} == {"PR-price": Standing.ENDED, "PR-another": Standing.IN_FORCE}
    assert [row.number for row in counter_prices(view_of(shop), on=TODAY, text="brk")] == ["PR-another"]


def test_a_price_is_the_shops_own_and_its_heads(shop: Context) -> None:
    """Threat T5: a clerk lays none down."""
    assert REGISTRY.verbs["SetCounterPrice"].permission == "sales.price"
    with pytest.raises(Refusal, match="counter_price_unknown"):
        run(EndCounterPrice(price_id=an_id("none"), last_day=TODAY), shop)
    lay_down(shop)
    with pytest.raises(Refusal, match="counter_price_exists"):
        lay_down(shop)


@pytest.mark.parametrize("trace", ["nonsense", '{"engine":' + "[" * 100_000], ids=["no trace", "deep"])
def test_a_trace_that_is_none_is_refused(shop: Context, trace: str) -> None:
    with pytest.raises(Refusal, match="trace_invalid"):
        central(a_sale(sold(PAD, 1, price=100_00, trace=trace)), shop)


def test_nonsense_on_a_line_is_refused_before_its_floor_is_asked(shop: Context) -> None:
    lay_down(shop, "floor", price=200_00, is_floor=True)
    line = sold(PAD, 1, price=100_00, tax_basis_points=-10_000, trace=asked(shop).trace)
    for command in (a_sale(line, tax_included=True), a_quote(line, tax_included=True)):
        with pytest.raises(Refusal, match="rate_invalid"):
            central(command, shop)


def test_prices_that_have_ended_hide_none_that_counts(shop: Context, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lookup, "MOST", 1)
    for ago in range(1, 9):
        lay_down(shop, f"{ago} days ago", valid_from=TODAY - ago * DAY, valid_until=TODAY - ago * DAY)
    lay_down(shop, price=255_00)
    lay_down(shop, "tomorrow's", category="brakes", product_code="", valid_from=TODAY + DAY)
    assert asked(shop).unit_price == 255_00
    assert asked(shop, on=TODAY - 3 * DAY).unit_price == 260_00
