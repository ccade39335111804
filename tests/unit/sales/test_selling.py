"""Sales as the counter knows them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace as with_fields

from sync.domain.accounts.rules import Role
from sync.domain.customers.commands import CreateCustomer
from sync.domain.sales.cards import SaleCard, sale_card
from sync.domain.sales.lines import Paid
from sync.domain.sales.queries import PriceSource, last_price, sales, selling_price, sold_serials, takings
from sync.domain.sales.rules import PaymentKind, SaleState
from sync.domain.sales.search import paper_text
from sync.domain.sales.selling import VoidSale
from sync.domain.stock.queries import Which, levels, serial_cards
from sync.domain.stock.rules import SerialState
from sync.kernel.commands import Context
from sync.kernel.errors import Refusal
from tests.builders import NOW, OTHER_SHOP, TODAY, a_dealer, an_actor, an_id, run
from tests.counter import SALE, a_return, a_sale, back, cash, sold
from tests.shelves import MAIN, OIL, PAD, VAN, a_shop, books_balance, on_hand, put, view_of

CHEN = an_id("chen")


@pytest.fixture
def shop() -> Iterator[Context]:
    with a_shop() as context:
        put(context, PAD, 5)
        yield context


def card(shop: Context) -> SaleCard:
    found = sale_card(view_of(shop), sale_id=SALE)
    assert found is not None
    return found


def void(**more: Any) -> VoidSale:
    fields: dict[str, Any] = {"sale_id": SALE, "reason": "typed twice"}
    return VoidSale(**fields | more)


def money(shop: Context) -> dict[PaymentKind, int]:
    return {row.kind: row.left for row in takings(view_of(shop), day=TODAY) if row.taken or row.given_back}


def test_a_sale_takes_goods_from_the_shelf_and_money_into_the_till(shop: Context) -> None:
    run(a_sale(sold(quantity=2, price=100_00)), shop)
    assert (on_hand(shop, PAD), money(shop), card(shop).total) == (3, {PaymentKind.CASH: 200_00}, 200_00)
    assert [row.sale_id for row in sales(view_of(shop))] == [SALE]
    assert books_balance(shop)


def test_somebody_who_walks_in_needs_no_record(shop: Context) -> None:
    run(a_sale(customer_name=" the man with the red van "), shop)
    assert card(shop).customer_name == "the man with the red van"


def test_more_than_the_books_know_of_can_be_sold_and_is_shown(shop: Context) -> None:
    """Spec 2.6.12: an oversell is an exception, never a lost sale."""
    run(a_sale(sold(quantity=7)), shop)
    [row] = levels(view_of(shop), which=Which.NEGATIVE)
    assert (row.product_code, row.on_hand) == (PAD, -2)


@pytest.mark.parametrize(
    ("tax_included", "total", "tax"),
    [(True, 180_00, 20_71), (False, 203_40, 23_40)],
)
def test_discount_and_tax_are_rounded_once_a_line(shop: Context, tax_included: bool, total: int, tax: int) -> None:
    line = sold(quantity=2, price=100_00, discount_basis_points=1000, tax_basis_points=1300)
    run(a_sale(line, payments=cash(total), tax_included=tax_included), shop)
    assert (card(shop).total, card(shop).tax) == (total, tax)


def test_a_sale_is_paid_in_several_ways(shop: Context) -> None:
    card_part = Paid(payment_id=an_id("card"), kind=PaymentKind.CARD, amount=150_00)
    run(a_sale(payments=(*cash(50_00, tendered=100_00), card_part)), shop)
    assert money(shop) == {PaymentKind.CASH: 50_00, PaymentKind.CARD: 150_00}


@pytest.mark.parametrize(
    ("sale", "code"),
    [
        (a_sale(lines=()), "nothing_to_sell"),
        (a_sale(payments=cash(199_99)), "payment_mismatch"),
        (a_sale(payments=()), "payment_mismatch"),
        (a_sale(payments=cash(200_00, tendered=100_00)), "payment_invalid"),
        (a_sale(payments=(*cash(300_00), *cash(-100_00, "minus"))), "payment_invalid"),
        (a_sale(sold(quantity=0)), "quantity_invalid"),
        (a_sale(sold(quantity=-1)), "quantity_invalid"),
        (a_sale(sold(price=-1), payments=()), "price_invalid"),
        (a_sale(sold(quantity=9_999_999, price=9_999_999_99)), "amount_too_large"),
        (a_sale(sold(discount_basis_points=10_001)), "rate_invalid"),
        (a_sale(sold(tax_basis_points=-1)), "rate_invalid"),
        (a_sale(sold("NO-SUCH")), "product_unknown"),
        (a_sale(sold(serials=("S1",))), "serials_differ"),
        (a_sale(sold(quantity=1, serials=("S1",)), sold(quantity=1, serials=("S1",), lot="x")), "serial_twice"),
        (a_sale(sold(), sold()), "line_twice"),
        (a_sale(customer_id=CHEN), "customer_unknown"),
        (a_sale(location_id=VAN), "location_unknown"),
        (a_sale(day=TODAY + timedelta(days=2)), "day_wrong"),
    ],
)
def test_what_cannot_be_sold_is_refused(shop: Context, sale: Any, code: str) -> None:
    """Threat T5: whatever a device sends is checked again."""
    with pytest.raises(Refusal) as refusal:
        run(sale, shop)
    assert refusal.value.code == code


def test_a_sale_is_made_once(shop: Context) -> None:
    """Invariant 2."""
    run(a_sale(), shop)
    with pytest.raises(Refusal, match="sale_exists"):
        run(a_sale(), shop)


def test_a_piece_is_sold_once_and_its_sale_can_be_found(shop: Context) -> None:
    """Spec C17."""
    run(a_sale(sold(quantity=1, serials=("S1",))), shop)
    [found] = sold_serials(view_of(shop), serial="S1")
    assert (found.number, found.state) == ("SA-sale", SerialState.SOLD)
    with pytest.raises(Refusal, match="serial_sold"):
        run(a_sale(sold(quantity=1, serials=("S1",)), name="again"), shop)


def test_a_sale_of_the_same_day_can_be_undone_whole(shop: Context) -> None:
    run(a_sale(sold(quantity=1, serials=("S1",)), sold(OIL)), shop)
    run(void(), shop)
    [piece] = serial_cards(view_of(shop), serial="S1")
    assert (on_hand(shop, PAD), on_hand(shop, OIL), money(shop), piece.state) == (5, 0, {}, SerialState.HERE)
    assert (card(shop).state, card(shop).void_reason) == (SaleState.VOIDED, "typed twice")
    assert sold_serials(view_of(shop), serial="S1") == []
    assert books_balance(shop)


@pytest.mark.parametrize(
    ("undo", "code"),
    [
        (void(reason=" "), "reason_missing"),
        (void(sale_id=an_id("x")), "sale_unknown"),
    ],
)
def test_a_sale_is_not_undone_without_a_reason(shop: Context, undo: VoidSale, code: str) -> None:
    run(a_sale(), shop)
    with pytest.raises(Refusal, match=code):
        run(undo, shop)


def test_a_sale_can_be_undone_for_one_day_whatever_day_the_command_names(shop: Context) -> None:
    run(a_sale(), shop)
    a_day_later = replace(shop, now=NOW + timedelta(days=1))
    with pytest.raises(Refusal, match="void_too_late"):
        run(void(day=TODAY), a_day_later)
    run(void(day=TODAY - timedelta(days=9)), replace(shop, now=NOW + timedelta(hours=23)))
    assert card(shop).state is SaleState.VOIDED


def test_a_void_saved_by_an_earlier_program_is_still_understood() -> None:
    body = b'{"sale_id":"%s","day":"2026-11-23","reason":"mistake"}' % str(SALE).encode()
    assert msgspec.json.decode(body, type=VoidSale) == void(day=TODAY, reason="mistake")


def test_an_undone_sale_stays_undone_and_a_returned_one_is_not_undone(shop: Context) -> None:
    run(a_sale(), shop)
    run(a_return(back(card(shop).lines[0].line_id), refund=100_00), shop)
    with pytest.raises(Refusal, match="sale_has_returns"):
        run(void(), shop)
    run(a_sale(name="other"), shop)
    run(void(sale_id=an_id("other")), shop)
    with pytest.raises(Refusal, match="sale_voided"):
        run(void(sale_id=an_id("other")), shop)


def test_a_customer_is_offered_the_last_price_and_others_the_list(shop: Context) -> None:
    run(CreateCustomer(customer_id=CHEN, name="Chen"), shop)
    view = view_of(shop)
    first = selling_price(view, product_code=PAD, customer_id=CHEN)
    assert first is not None
    assert (first.unit_price, first.source) == (285_00, PriceSource.LIST)
    run(a_sale(sold(price=250_00), customer_id=CHEN), shop)
    second = selling_price(view, product_code=PAD, customer_id=CHEN)
    assert second is not None
    assert (second.unit_price, second.source) == (250_00, PriceSource.LAST)
    assert selling_price(view, product_code="NO-SUCH") is None


def test_an_undone_sale_leaves_no_last_price(shop: Context) -> None:
    run(CreateCustomer(customer_id=CHEN, name="Chen"), shop)
    run(a_sale(customer_id=CHEN), shop)
    run(void(), shop)
    assert last_price(view_of(shop), customer_id=CHEN, product_code=PAD) is None


def test_a_sale_to_a_customer_waits_for_the_customer(shop: Context) -> None:
    """Invariant 8."""
    assert a_sale(customer_id=CHEN).refers() == (CHEN,)
    assert a_sale().refers() == ()


def test_another_shop_neither_sees_nor_undoes_a_sale(shop: Context) -> None:
    """Threat T6."""
    run(a_sale(), shop)
    shop.session.add(a_dealer(OTHER_SHOP))
    other = replace(shop, actor=an_actor("otto", Role.MANAGER, dealer_id=OTHER_SHOP))
    assert (sales(view_of(other)), sale_card(view_of(other), sale_id=SALE)) == ([], None)
    with pytest.raises(Refusal, match="sale_unknown"):
        run(void(), other)


def test_the_list_goes_on_before_the_last_row(shop: Context) -> None:
    for hour in range(5):
        run(a_sale(name=str(hour), sold_at=NOW + timedelta(hours=hour // 2)), shop)
    first = sales(view_of(shop), limit=3)
    rest = sales(view_of(shop), before_at=first[-1].sold_at, before_id=first[-1].sale_id)
    assert len({row.number for row in (*first, *rest)}) == 5
    assert [row.number for row in sales(view_of(shop), text="sa-3", day=TODAY)] == ["SA-3"]


def test_a_month_is_listed_and_its_takings_are_the_sum_of_its_days(shop: Context) -> None:
    """What an accountant compares with the bank."""
    for name, ago in (("one", 0), ("two", 3), ("old", 40)):
        run(a_sale(name=name, day=TODAY - timedelta(days=ago), sold_at=NOW - timedelta(days=ago)), shop)
    month = TODAY.replace(day=1)
    rows = sales(view_of(shop), day=month, until=TODAY)
    assert len(rows) == 2
    kept = {row.kind: row.left for row in takings(view_of(shop), day=month, until=TODAY) if row.left}
    assert sum(kept.values()) == sum(row.total for row in rows)


def test_a_sale_is_found_by_its_number_and_name() -> None:
    text = paper_text("sale", "sold_at")({"number": "SA-D7-A-26-00001", "customer_name": "陳先生", "sold_at": 1})
    assert text is not None
    assert (text.kind, text.code, text.folded) == ("sale", "SA-D7-A-26-00001", "陈先生")


def test_the_shelf_sold_from_is_the_one_named(shop: Context) -> None:
    run(with_fields(a_sale(), location_id=MAIN), shop)
    assert on_hand(shop, PAD) == 3


def test_no_two_papers_share_a_line_or_a_payment(shop: Context) -> None:
    first, second = a_sale(), a_sale(name="second")
    run(first, shop)
    with pytest.raises(Refusal, match="line_exists"):
        run(with_fields(second, lines=first.lines), shop)
    for payments in (first.payments, cash(100_00) * 2):
        with pytest.raises(Refusal, match="payment_invalid"):
            run(with_fields(second, payments=payments), shop)
    assert on_hand(shop, PAD) == 3
