"""What the catalog admin does, and what is refused to him."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial

import pytest
from sqlalchemy import select

from sync.domain import REGISTRY
from sync.domain.accounts.calendar import house_today
from sync.domain.accounts.commands import ChangeHouse
from sync.domain.accounts.rules import DEALER_ROLES, Role
from sync.domain.catalog.central import WRAPPERS
from sync.domain.catalog.commands import ChangeProductStatus, PutBarcode, PutProduct, SetListPrice, WithdrawListPrice, put_product
from sync.domain.catalog.queries import product_card, product_rows
from sync.domain.catalog.records import ListPrice, Product
from sync.domain.catalog.rules import ProductStatus
from sync.kernel.commands import Command, Context
from sync.kernel.errors import Refusal
from sync.kernel.queries import View
from tests.builders import NOW, TODAY, a_barcode, a_category, a_context, a_house_actor, a_price, a_product, a_session, run

TOMORROW, YESTERDAY = TODAY + timedelta(days=1), TODAY - timedelta(days=1)

set_price = partial(SetListPrice, price_list="standard", product_code="BRK-01", valid_from=TODAY, price=300_00)
put = partial(PutProduct, code="NEW-1", category_code="brakes", name_zh_hant="煞車碟盤", unit="pcs", pack_size=2)


@pytest.fixture
def house() -> Iterator[Context]:
    with a_session(a_category(), a_product(), a_product("OLD-1"), a_barcode(), a_price()) as session:
        yield a_context(session, a_house_actor(Role.CATALOG_ADMIN))


def test_a_price_is_announced_ahead_and_can_be_withdrawn_until_it_begins(house: Context) -> None:
    run(set_price(valid_from=TOMORROW), house)
    run(set_price(valid_from=TOMORROW, price=310_00), house)
    assert said_of(TOMORROW, house) == [300_00, 310_00]
    run(WithdrawListPrice(price_list="standard", product_code="BRK-01", valid_from=TOMORROW), house)
    assert said_of(TOMORROW, house) == []


def test_every_price_of_a_day_stays_on_record_and_the_last_one_counts(house: Context) -> None:
    for price in (300_00, 310_00, 310_00, 300_00):
        run(set_price(price=price), house)
    assert said_of(TODAY, house) == [300_00, 310_00, 300_00]
    card = product_card(View(session=house.session, actor=house.actor, now=house.now), code="BRK-01", price_list="standard")
    assert card is not None
    assert card.in_force is not None
    assert (card.row.price, card.in_force.revision, card.in_force.set_at) == (300_00, 3, NOW)


def test_a_day_begins_by_the_clock_of_the_house(house: Context) -> None:
    """Nine in the morning in UTC, Monday: on an island far to the east it is Monday's last hour, and a day later soon after."""
    run(ChangeHouse(timezone="Pacific/Kiritimati"), a_context(house.session, a_house_actor(Role.OPERATOR)))
    later = a_context(house.session, house.actor, now=NOW + timedelta(hours=1))
    with pytest.raises(Refusal, match="price_in_past"):
        run(set_price(valid_from=TODAY), later)
    run(set_price(valid_from=TOMORROW), later)
    assert house_today(View(session=house.session, actor=house.actor, now=later.now)) == TOMORROW
    assert product_rows(View(session=house.session, actor=house.actor, now=later.now), codes=("BRK-01",))[0].price == 300_00


@pytest.mark.parametrize("name", ["", "Mars/Olympus", "../../etc/passwd", "Asia", "UTC\0"])
def test_what_is_no_time_zone_is_refused(house: Context, name: str) -> None:
    with pytest.raises(Refusal, match="timezone_unknown"):
        run(ChangeHouse(timezone=name), a_context(house.session, a_house_actor(Role.OPERATOR)))


def said_of(day: date, house: Context) -> list[int]:
    prices = select(ListPrice).where(ListPrice.product_code == "BRK-01", ListPrice.valid_from == day)
    return [price.price for price in house.session.scalars(prices.order_by(ListPrice.revision))]


def test_a_new_product_is_planned_until_somebody_says_otherwise(house: Context) -> None:
    run(put(), house)
    assert house.session.get_one(Product, "NEW-1").status is ProductStatus.PLANNED
    run(ChangeProductStatus(code="NEW-1", status=ProductStatus.ORDERABLE), house)
    assert house.session.get_one(Product, "NEW-1").status is ProductStatus.ORDERABLE


def test_central_makes_a_renamed_product_findable_in_both_scripts_by_initials_and_barcode(house: Context) -> None:
    WRAPPERS[PutProduct](put(code="BRK-01", name_en="Disc"), house, put_product)
    product = house.session.get_one(Product, "BRK-01")
    assert product.folded == "disc 煞车碟盘 4711234567899"
    assert product.initials == "scdp shachediepan"


def test_a_product_that_is_renamed_on_this_pc_is_still_found_by_its_barcodes(house: Context) -> None:
    """Before central has answered."""
    run(put(code="BRK-01", name_en="Disc"), house)
    assert house.session.get_one(Product, "BRK-01").folded.endswith(" 4711234567899")


def test_a_new_barcode_finds_its_product(house: Context) -> None:
    run(PutBarcode(code="BRK-01", barcode="2000000000008", quantity=12), house)
    assert house.session.get_one(Product, "BRK-01").folded.endswith(" 2000000000008")


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (set_price(valid_from=YESTERDAY), "price_in_past"),
        (set_price(price=-1), "price_negative"),
        (set_price(product_code="NO"), "product_unknown"),
        (set_price(price_list=" "), "price_list_missing"),
        (WithdrawListPrice(price_list="standard", product_code="BRK-01", valid_from=TODAY), "price_unknown"),
        (WithdrawListPrice(price_list="standard", product_code="BRK-01", valid_from=a_price().valid_from), "price_in_force"),
        (put(code="=NEW"), "product_code_invalid"),
        (put(category_code="no"), "category_unknown"),
        (put(name_zh_hant=""), "name_missing"),
        (put(code="BRK-01", is_new=True), "product_exists"),
        (put(name_en="x" * 201), "text_too_long"),
        (put(unit=""), "unit_missing"),
        (put(unit="x" * 21), "text_too_long"),
        (put(min_quantity=0), "pack_invalid"),
        (put(pack_size=0), "pack_invalid"),
        (put(tax_basis_points=10_001), "tax_invalid"),
        (PutBarcode(code="OLD-1", barcode="4711234567899"), "barcode_taken"),
        (PutBarcode(code="OLD-1", barcode="47 11"), "barcode_invalid"),
        (PutBarcode(code="BRK-01", barcode="4711234567899", quantity=0), "pack_invalid"),
        (ChangeProductStatus(code="NO", status=ProductStatus.OBSOLETE), "product_unknown"),
        (ChangeProductStatus(code="OLD-1", status=ProductStatus.OBSOLETE, successor_code="NO"), "successor_unknown"),
        (ChangeProductStatus(code="OLD-1", status=ProductStatus.OBSOLETE, successor_code="OLD-1"), "successor_circular"),
    ],
)
def test_what_cannot_be_is_refused_with_a_reason(house: Context, command: Command, code: str) -> None:
    with pytest.raises(Refusal) as refusal:
        run(command, house)
    assert refusal.value.code == code


def test_successors_never_lead_in_a_circle(house: Context) -> None:
    run(ChangeProductStatus(code="OLD-1", status=ProductStatus.OBSOLETE, successor_code="BRK-01"), house)
    with pytest.raises(Refusal, match="successor_circular"):
        run(ChangeProductStatus(code="BRK-01", status=ProductStatus.OBSOLETE, successor_code="OLD-1"), house)


def test_no_dealer_may_touch_the_catalog() -> None:
    """Threat T5: rights come from one table on both sides."""
    verbs = [verb for verb in REGISTRY.verbs.values() if verb.permission.startswith("catalog.")]
    assert verbs
    assert not [(role, verb) for role in DEALER_ROLES for verb in verbs if REGISTRY.allows(role, verb.permission)]
