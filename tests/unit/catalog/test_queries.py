"""What the counter reads of the catalog."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from sync.domain.catalog.queries import (
    by_barcode,
    category_tree,
    price_history,
    product_card,
    product_rows,
    products,
    recognised,
)
from sync.domain.catalog.rules import ProductStatus
from sync.kernel.queries import View
from tests.builders import TODAY, a_barcode, a_category, a_dealer, a_price, a_product, a_session, a_view

NEXT_MONTH = TODAY + timedelta(days=30)


@pytest.fixture
def counter() -> Iterator[View]:
    """Two branches under one, three products, a price that will rise and one of another list."""
    rows = [
        *(a_dealer(), a_category("parts"), a_category("brakes", "parts", 1), a_category("lamps", "parts", 0)),
        *(a_product("BRK-01"), a_product("BRK-02", status=ProductStatus.OBSOLETE, successor_code="BRK-01")),
        *(a_product("LMP-01", category_code="lamps"), a_barcode(), a_barcode("0036000291452", "LMP-01", 10)),
        *(a_price(price=285_00), a_price(price=300_00, since=NEXT_MONTH), a_price(price=1, price_list="vip")),
    ]
    with a_session(*rows) as session:
        yield a_view(session)


def test_a_page_of_products_continues_after_the_last_code(counter: View) -> None:
    first = products(counter, limit=2)
    rest = products(counter, after=first[-1].code, limit=2)
    assert [row.code for row in (*first, *rest)] == ["BRK-01", "BRK-02", "LMP-01"]


def test_a_category_shows_what_hangs_below_it_too(counter: View) -> None:
    assert [row.code for row in products(counter, category="parts")] == ["BRK-01", "BRK-02", "LMP-01"]
    assert [row.code for row in products(counter, category="lamps")] == ["LMP-01"]
    assert [row.code for row in products(counter, status=ProductStatus.OBSOLETE)] == ["BRK-02"]


def test_prices_are_those_of_the_viewers_own_list_on_the_day(counter: View) -> None:
    assert [row.price for row in product_rows(counter, codes=("BRK-01",))] == [285_00]
    assert [row.price for row in product_rows(counter, codes=("BRK-01",), on=NEXT_MONTH)] == [300_00]
    assert [row.price for row in product_rows(counter, codes=("BRK-01",), price_list="vip")] == [1]


def test_the_order_grid_gets_its_rows_in_its_own_order_without_unknown_codes(counter: View) -> None:
    rows = product_rows(counter, codes=("LMP-01", "NO", "BRK-01", "LMP-01"))
    assert [(row.code, row.price) for row in rows] == [("LMP-01", None), ("BRK-01", 285_00)]


def test_the_card_shows_the_price_in_force_and_the_next_one(counter: View) -> None:
    card = product_card(counter, code="BRK-01")
    assert card is not None
    assert card.in_force is not None
    assert card.following is not None
    assert (card.in_force.price, card.following.price, card.following.valid_from) == (285_00, 300_00, NEXT_MONTH)
    assert [names.en for names in card.path] == ["Parts", "Brakes"]
    assert [code.barcode for code in card.barcodes] == ["4711234567899"]
    assert product_card(counter, code="NO") is None


@pytest.mark.parametrize(
    ("scan", "code", "quantity"),
    [("4711234567899\r", "BRK-01", 1), ("036000291452", "LMP-01", 10), ("BRK-02", "BRK-02", 1)],
)
def test_a_scan_finds_the_piece_the_carton_and_the_shelf_label(counter: View, scan: str, code: str, quantity: int) -> None:
    scanned = by_barcode(counter, barcode=scan)
    assert scanned is not None
    assert (scanned.row.code, scanned.quantity) == (code, quantity)


def test_an_unknown_scan_finds_nothing(counter: View) -> None:
    assert by_barcode(counter, barcode="999") is None


def test_the_tree_comes_parents_first_with_counts_that_include_what_is_below(counter: View) -> None:
    assert [(row.code, row.depth, row.products) for row in category_tree(counter)] == [
        ("parts", 0, 3),
        ("lamps", 1, 1),
        ("brakes", 1, 2),
    ]


def test_branches_in_a_circle_stand_at_the_top_rather_than_vanish() -> None:
    with a_session(a_category("a", "b"), a_category("b", "a"), a_category("c", "gone")) as session:
        assert {(row.code, row.depth) for row in category_tree(a_view(session))} == {("a", 0), ("b", 0), ("c", 0)}


def test_past_prices_stay_explainable(counter: View) -> None:
    assert [row.price for row in price_history(counter, code="BRK-01")] == [300_00, 285_00]


def test_a_pasted_column_of_codes_and_barcodes_is_recognised_at_once(counter: View) -> None:
    found = recognised(counter, texts=("brk-01", "036000291452", "nothing", " BRK-02 "))
    assert [(one.barcode, one.quantity, one.row.code) for one in found] == [
        ("brk-01", 1, "BRK-01"),
        ("036000291452", 10, "LMP-01"),
        ("BRK-02", 1, "BRK-02"),
    ]


def test_more_codes_than_one_statement_takes_are_recognised(counter: View) -> None:
    texts = (*(f"X-{number}" for number in range(499)), "LMP-01")
    assert [one.row.code for one in recognised(counter, texts=texts)] == ["LMP-01"]
