"""Customers as the counter knows them."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest

from sync.domain.customers.central import WRAPPERS
from sync.domain.customers.commands import (
    ChangeCustomer,
    CreateCustomer,
    DeactivateCustomer,
    ReactivateCustomer,
    SettleMerge,
    create_customer,
)
from sync.domain.customers.duplicates import Sign, likely_duplicates
from sync.domain.customers.known import known_by_name, known_customers
from sync.domain.customers.queries import CustomerCard, customer_card, customer_merges, customer_regions, customers
from sync.domain.customers.records import Customer
from sync.domain.customers.rules import changes_between
from sync.domain.customers.search import customer_text
from sync.kernel.commands import Context
from sync.kernel.errors import Refusal
from sync.kernel.phones import phone_key
from sync.kernel.queries import View
from sync.kernel.records import attribute_names, image
from sync.kernel.search import index_terms
from tests.builders import OTHER_SHOP, a_context, a_session, a_view, an_actor, an_id, run

DAHUA = an_id("dahua")


@pytest.fixture
def counter() -> Iterator[Context]:
    with a_session() as session:
        yield a_context(session)


def a_customer(customer_id: UUID = DAHUA, *, name: str = "廣州大華汽車有限公司", **changed: str) -> CreateCustomer:
    fields = {"number": "CU-D7-A-26-00001", "phone": "020-8123 4567", "tax_id": "91350100M000100Y43"} | changed
    return CreateCustomer(customer_id=customer_id, name=name, **fields)  # type: ignore[arg-type]


def the_view(counter: Context) -> View:
    return a_view(counter.session, counter.actor)


def the_card(counter: Context) -> CustomerCard:
    card = customer_card(the_view(counter), customer_id=DAHUA)
    assert card is not None
    return card


def a_change(card: CustomerCard, change: str, **typed: str) -> ChangeCustomer:
    return ChangeCustomer(
        customer_id=DAHUA, change_id=an_id(change), changes=changes_between(card.values, {**card.values, **typed})
    )


def test_a_new_customer_is_listed_under_name_number_and_phone(counter: Context) -> None:
    run(a_customer(), counter)
    for text in ("大华", "大華", "00001", "8123"):
        [row] = customers(the_view(counter), text=text)
        assert row.name == "廣州大華汽車有限公司"
    assert customers(the_view(counter), text="無此人") == []


def test_phones_and_tax_numbers_of_a_file_find_those_in_use_of_this_shop_alone(counter: Context) -> None:
    run(a_customer(phone="020-8123 4567", tax_id="91350100M000100Y43"), counter)
    run(a_customer(an_id("old"), name="舊客", phone="02-2720-8889", tax_id=""), counter)
    run(DeactivateCustomer(customer_id=an_id("old")), counter)
    phones = {phone_key("(020) 81234567"), phone_key("02-27208889")}
    asked: dict[str, Any] = {"phones": phones, "tax_ids": {"91350100M000100Y43"}}
    assert set(known_customers(the_view(counter), **asked)) >= {"2081234567", "91350100M000100Y43"}
    elsewhere = a_view(counter.session, an_actor(dealer_id=OTHER_SHOP))
    assert known_customers(elsewhere, **asked) == {}


def test_names_of_a_file_find_those_in_use_without_a_number(counter: Context) -> None:
    for key, phone in (("one", ""), ("two", "020-8123 4567"), ("old", "")):
        run(a_customer(an_id(key), name=f"客戶 {key}", phone=phone, tax_id="", address_1="文化路 1 號"), counter)
    run(DeactivateCustomer(customer_id=an_id("old")), counter)
    names = {"客戶 one", "客戶 two", "客戶 old", "無此人"}
    assert known_by_name(the_view(counter), names=names) == {("客戶 one", "文化路 1 號")}
    assert known_by_name(a_view(counter.session, an_actor(dealer_id=OTHER_SHOP)), names=names) == set()


def test_the_list_goes_on_after_the_last_row(counter: Context) -> None:
    for name in "丙甲乙":
        run(a_customer(an_id(name), name=name), counter)
    first = customers(the_view(counter), limit=2)
    rest = customers(the_view(counter), after_name=first[-1].name, after_id=first[-1].customer_id)
    assert [row.name for row in (*first, *rest)] == sorted("丙甲乙")


def test_two_people_changing_different_fields_both_win(counter: Context) -> None:
    run(a_customer(), counter)
    shown = the_card(counter)
    run(a_change(shown, "one", phone="13912345678"), counter)
    run(a_change(shown, "two", note="pays late"), counter)
    card = the_card(counter)
    assert (card.values["phone"], card.values["note"], card.version, card.merges) == ("13912345678", "pays late", 3, [])


def test_of_two_phones_the_later_stands_and_the_earlier_can_be_taken_back(counter: Context) -> None:
    run(a_customer(), counter)
    shown = the_card(counter)
    run(a_change(shown, "one", phone="111111"), counter)
    run(a_change(shown, "two", phone="222222"), counter)
    [row] = customer_merges(the_view(counter))
    assert (row.kept, row.lost, counter.adjustments) == ({"phone": "222222"}, {"phone": "111111"}, [])
    run(SettleMerge(merge_id=row.merge_id, customer_id=DAHUA, take_lost=True), counter)
    [settled] = the_card(counter).merges
    assert the_card(counter).values["phone"] == "111111"
    assert (settled.lost, settled.settled_by, customer_merges(the_view(counter))) == ({"phone": "222222"}, "lin", [])


def test_of_two_addresses_the_earlier_stands_until_somebody_looks(counter: Context) -> None:
    run(a_customer(), counter)
    shown = the_card(counter)
    run(a_change(shown, "one", address_1="1 First Road", postcode="510000"), counter)
    run(a_change(shown, "two", address_1="2 Second Road"), counter)
    card = the_card(counter)
    [row] = card.merges
    [adjustment] = counter.adjustments
    assert (card.values["address_1"], row.lost["address_1"]) == ("1 First Road", "2 Second Road")
    assert (adjustment.code, adjustment.subject, adjustment.asked.strip()) == (
        "customer_changed_by_others",
        "address",
        "2 Second Road",
    )


def test_a_settled_merge_is_not_settled_again(counter: Context) -> None:
    run(a_customer(), counter)
    shown = the_card(counter)
    run(a_change(shown, "one", name="大華甲"), counter)
    run(a_change(shown, "two", name="大華乙"), counter)
    [row] = customer_merges(the_view(counter))
    run(SettleMerge(merge_id=row.merge_id, customer_id=DAHUA), counter)
    with pytest.raises(Refusal, match="merge_settled"):
        run(SettleMerge(merge_id=row.merge_id, customer_id=DAHUA), counter)


@pytest.mark.parametrize(
    ("typed", "code"),
    [({"name": " "}, "name_missing"), ({"note": "x" * 4_001}, "text_too_long"), ({"kind": "robot"}, "kind_unknown")],
)
def test_a_change_that_cannot_be_is_refused(counter: Context, typed: dict[str, str], code: str) -> None:
    run(a_customer(), counter)
    with pytest.raises(Refusal, match=code):
        run(a_change(the_card(counter), "one", **typed), counter)


def test_a_piece_of_an_address_is_refused(counter: Context) -> None:
    run(a_customer(), counter)
    change = a_change(the_card(counter), "one", postcode="510000")
    piece = ChangeCustomer(customer_id=DAHUA, change_id=an_id("one"), changes={"postcode": change.changes["postcode"]})
    with pytest.raises(Refusal, match="change_incomplete"):
        run(piece, counter)


def test_another_shop_neither_sees_nor_changes_a_customer(counter: Context) -> None:
    """Threat T6."""
    run(a_customer(), counter)
    change = a_change(the_card(counter), "one", note="mine")
    other = replace(counter, actor=an_actor("otto", dealer_id=OTHER_SHOP))
    assert customers(the_view(other)) == []
    assert customer_card(the_view(other), customer_id=DAHUA) is None
    with pytest.raises(Refusal, match="customer_unknown"):
        run(change, other)


def test_a_customer_out_of_use_leaves_list_and_search_and_can_come_back(counter: Context) -> None:
    run(a_customer(), counter)
    run(DeactivateCustomer(customer_id=DAHUA), counter)
    row = counter.session.get_one(Customer, (7, DAHUA))
    assert customers(the_view(counter)) == []
    assert customer_text(dict(zip(attribute_names(Customer), image(row), strict=True))) is None
    run(ReactivateCustomer(customer_id=DAHUA), counter)
    assert [found.customer_id for found in customers(the_view(counter))] == [DAHUA]


@pytest.mark.parametrize(
    ("asked", "sign"),
    [
        ({"tax_id": "91350100m000100y43", "name": "x"}, Sign.TAX_ID),
        ({"phone": "+86 20 8123 4567"}, Sign.PHONE),
        ({"phone": "+86 20 8123 4567", "mobile": "13900000000"}, Sign.PHONE),
        ({"name": "广州大华汽车"}, Sign.NAME),
        ({"name": "廣州大華汽配行"}, Sign.SIMILAR_NAME),
    ],
)
def test_a_probable_duplicate_is_found_by_its_surest_sign(counter: Context, asked: dict[str, str], sign: Sign) -> None:
    run(a_customer(), counter)
    run(a_customer(an_id("other"), name="北京長城貿易", phone="", tax_id=""), counter)
    [hit] = likely_duplicates(the_view(counter), **asked)  # type: ignore[arg-type]
    assert (hit.customer_id, hit.sign) == (DAHUA, sign)
    assert likely_duplicates(the_view(counter), **asked, besides=DAHUA) == []  # type: ignore[arg-type]


def test_central_keeps_a_customer_noted_twice_and_says_so(counter: Context) -> None:
    run(a_customer(), counter)
    WRAPPERS[CreateCustomer](a_customer(an_id("again"), name="大華"), counter, create_customer)
    counter.session.flush()
    assert len(customers(the_view(counter))) == 2
    [adjustment] = counter.adjustments
    assert (adjustment.code, adjustment.asked) == ("customer_maybe_known", "大華")


def test_the_search_box_finds_a_customer_in_every_way_people_type(counter: Context) -> None:
    run(a_customer(contact="Ms Lee", mobile="13912345678", phone="02-2555-0101"), counter)
    row = counter.session.get_one(Customer, (7, DAHUA))
    text = customer_text(dict(zip(attribute_names(Customer), image(row), strict=True)))
    assert text is not None
    assert {"大华", "w13912345678", "w5678", "w25550101", "w5550101", "wlee", "pdh", "n00"} <= index_terms(text)


def test_region_codes_of_customers_are_known_by_code_and_by_address(counter: Context) -> None:
    for at, code, street in ((1, "440106", "天河區體育東路"), (2, "440106", "天河區黃埔大道"), (3, "310101", "黃浦區南京東路")):
        run(a_customer(an_id(str(at)), name=f"no. {at}", phone="", tax_id="", region_code=code, address_1=street), counter)
    view = a_view(counter.session, counter.actor)
    assert [(row.word, row.count) for row in customer_regions(view)] == [("440106", 2), ("310101", 1)]
    assert [row.word for row in customer_regions(view, text="31")] == ["310101"]
    assert [row.word for row in customer_regions(view, text="天河")] == ["440106"]
    assert customer_regions(a_view(counter.session, an_actor(dealer_id=OTHER_SHOP))) == []
