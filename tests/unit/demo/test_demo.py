"""The demo world: the same for everybody who asks for the same, and whole."""

from datetime import timedelta

import pytest
from argon2 import PasswordHasher

from sync.central.demo import DemoWorld, run
from sync.central.demo.chance import Chance
from sync.central.demo.goods import SORTS, article, code_of, size_of
from sync.central.demo.words import FAMILIES
from sync.central.passwords import Attempt, Passwords
from sync.domain.accounts.records import Dealer
from sync.domain.accounts.rules import DEALER_ROLES, HOUSE_ROLES, Role
from sync.domain.availability.records import Availability, Supply
from sync.domain.catalog.queries import by_barcode, category_tree, product_card, products
from sync.domain.catalog.records import Barcode, ListPrice, Product
from sync.domain.catalog.rules import check_digit, is_code, quantity_problem
from sync.kernel.clock import SystemClock
from sync.kernel.commands import HOUSE
from sync.kernel.records import values
from tests.builders import NOW, a_view, an_actor
from tests.unit.imports.conftest import ImportBench, bench

__all__ = ["bench"]

FAST = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
MANY = 300


def build(bench: ImportBench, *, seed: int = 7, dealers: int = 2) -> DemoWorld:
    passwords = Passwords(bench.store, SystemClock(), FAST)
    return run(bench.store, passwords, now=NOW, password="open sesame", products=MANY, dealers=dealers, seed=seed)


@pytest.fixture
def world(bench: ImportBench) -> DemoWorld:
    return build(bench)


def test_the_same_seed_and_clock_give_the_same_world(bench: ImportBench, world: DemoWorld) -> None:
    before = bench.everything()
    assert build(bench) == world
    assert bench.everything() == before


def test_another_seed_gives_another_world_with_the_same_codes(bench: ImportBench, world: DemoWorld) -> None:
    before = bench.everything()
    build(bench, seed=8)
    after = bench.everything()
    assert [row[0] for row in before["product"]] == [row[0] for row in after["product"]]
    assert before["product"] != after["product"]


def test_every_role_has_a_person_who_signs_in_with_the_password(bench: ImportBench, world: DemoWorld) -> None:
    passwords = Passwords(bench.store, SystemClock(), FAST)
    for dealer_id, roles in ((HOUSE, HOUSE_ROLES), (1, DEALER_ROLES), (2, DEALER_ROLES)):
        for role in roles:
            user = world.user(dealer_id, role)
            attempt = Attempt(dealer_id=dealer_id, source="test", user=user.name)
            passwords.check(attempt, user.user_id, "open sesame")
    assert (world.user(1, Role.CLERK).name, world.user(1, Role.CLERK).dealer_code) == ("lin", "D1")
    assert len(world.users) == 15


def test_every_product_can_be_named_found_priced_scanned_and_packed(bench: ImportBench, world: DemoWorld) -> None:
    rows = [values(Product, row) for row in bench.rows(Product)]
    assert len(rows) == MANY == len(set(world.product_codes))
    for row in rows:
        assert is_code(str(row["code"]))
        assert all(row[name] for name in ("name_en", "name_zh_hant", "name_zh_hans", "folded", "initials"))
        assert quantity_problem(int(str(row["min_quantity"])), pack_size=int(str(row["pack_size"])), min_quantity=1) is None
    assert len({row["name_zh_hant"] for row in rows}) == MANY
    assert {row[1] for row in bench.rows(Barcode)} == {row[1] for row in bench.rows(ListPrice)} == set(world.product_codes)


def test_barcodes_are_valid_and_of_the_range_for_shops(bench: ImportBench, world: DemoWorld) -> None:
    barcodes = [str(row[0]) for row in bench.rows(Barcode)]
    assert len(barcodes) > MANY
    assert all(len(code) == 13 and code.startswith("29") and code[-1] == check_digit(code[:12]) for code in barcodes)


def test_stock_adds_up_and_is_told_with_its_age(bench: ImportBench, world: DemoWorld) -> None:
    """Invariant 25: physical = free + allocated + shipped."""
    supply, told = bench.rows(Supply), bench.rows(Availability)
    assert [row[:3] for row in supply] == [row[:3] for row in told]
    assert all(row[3:5] == (0, 0) for row in supply)
    assert len({row[3] for row in told}) == 1


def test_a_counter_reads_it_like_any_other_catalog(bench: ImportBench, world: DemoWorld) -> None:
    with bench.store.read() as session:
        view = a_view(session, an_actor(dealer_id=1))
        [branch, *_] = [row for row in category_tree(view) if row.code == "brakes"]
        [first, *_] = products(view, category="BRK", limit=5)
        card = product_card(view, code=first.code)
        assert card is not None
        scanned = by_barcode(view, barcode=card.barcodes[0].barcode)
    assert branch.products > 0
    assert (card.in_force is not None, [names.en for names in card.path]) == (True, ["Brakes and chassis", "Brake pad"])
    assert scanned is not None
    assert scanned.row == first


def test_some_prices_are_announced_for_next_month(bench: ImportBench, world: DemoWorld) -> None:
    later = [row for row in bench.rows(ListPrice) if str(row[2]) > NOW.date().isoformat()]
    assert 0 < len(later) < MANY // 4
    assert {row[2] for row in later} == {"2026-12-01"}


def test_more_products_leave_the_first_ones_as_they_are() -> None:
    """Every article has dice of its own, so a small world is the beginning of a large one."""
    assert article(5, Chance(5), NOW) == article(5, Chance(5), NOW)
    assert code_of(0) == "HXB-00001"
    assert len({code_of(number) for number in range(2_000)}) == 2_000


def test_no_two_sizes_of_a_sort_are_one() -> None:
    for scheme in {kind.size for _, kind in SORTS}:
        sizes = [size_of(scheme, number) for number in range(3_000)]
        assert len(set(sizes)) == len(sizes), scheme
    assert all(len(family.qualities) == 7 for family in FAMILIES)


def test_dice_fall_the_same_everywhere() -> None:
    """The published first values of SplitMix64 for the seed 1234567."""
    chance = Chance(1234567)
    assert [chance.below(1 << 64) for _ in range(3)] == [6457827717110365317, 3203168211198807973, 9817491932198370423]


def test_a_dealer_has_a_shop_with_terms(bench: ImportBench, world: DemoWorld) -> None:
    with bench.store.read() as session:
        shop, house = session.get_one(Dealer, 1), session.get_one(Dealer, HOUSE)
    assert (shop.code, shop.currency, house.code, house.name) == ("D1", "CNY", "HQ", "Maker")
    assert shop.credit_limit > 0
    assert timedelta(days=shop.price_honour_days) == timedelta(days=14)
