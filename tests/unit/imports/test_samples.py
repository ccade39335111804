"""The published samples, imported whole: golden figures of real data."""

import shutil
from datetime import date, timedelta
from pathlib import Path

import pytest

from sync.domain.accounts.queries import dealers
from sync.domain.accounts.records import Dealer
from sync.domain.availability.records import Availability, Supply
from sync.domain.catalog.queries import category_tree, product_card
from sync.domain.catalog.records import ListPrice, Product
from sync.domain.catalog.rules import ProductStatus
from sync.kernel.pinyin import spellings
from sync.kernel.text import fold
from tests.builders import NOW, a_house_actor, a_view
from tests.unit.imports.conftest import ImportBench


def test_adventureworks_arrives_whole_and_only_once(bench: ImportBench, shared_data: Path) -> None:
    """Fault 105."""
    report = bench.take("adventureworks", shared_data / "adventureworks")
    assert report.ok, report.faults
    assert report.read == {"categories": 41, "products": 504, "prices": 406, "stock": 1069, "dealers": 701}
    before = bench.everything()
    assert bench.take("adventureworks", shared_data / "adventureworks", now=NOW + timedelta(days=1)).changed == {}
    assert bench.everything() == before


@pytest.mark.parametrize(
    ("day", "price"),
    [
        (date(2022, 5, 29), None),
        (date(2022, 5, 30), 33_64),
        (date(2023, 5, 30), 33_64),
        (date(2024, 5, 28), 33_64),
        (date(2024, 5, 29), 34_99),
        (date(2026, 11, 23), 34_99),
    ],
)
def test_a_list_price_holds_across_its_history(bench: ImportBench, shared_data: Path, day: date, price: int | None) -> None:
    """HL-U509-R, Sport-100 Helmet, Red: 33.6442 from 2022-05-30, 34.99 from 2024-05-29."""
    bench.take("adventureworks", shared_data / "adventureworks")
    with bench.store.read() as session:
        card = product_card(a_view(session), code="HL-U509-R", on=day)
    assert card is not None
    assert card.row.names.en == "Sport-100 Helmet, Red"
    assert (card.in_force.price if card.in_force else None) == price


def test_adventureworks_means_what_it_says(bench: ImportBench, shared_data: Path) -> None:
    bench.take("adventureworks", shared_data / "adventureworks")
    with bench.store.read() as session:
        view = a_view(session, a_house_actor())
        [helmets] = [row for row in category_tree(view) if row.names.en == "Helmets"]
        [shop] = dealers(view, text="Next-Door Bike Store")
        statuses = {code: session.get_one(Product, code).status for code in ("HL-U509-R", "BK-M82S-44", "AR-5381")}
        address = session.get_one(Dealer, shop.dealer_id).address
    assert (helmets.depth, helmets.products) == (1, 3)
    assert (shop.code, shop.region, address) == ("AW00000585", "Southeast", "Mall Of Memphis, Memphis, TN 38103, United States")
    assert list(statuses.values()) == [ProductStatus.ORDERABLE, ProductStatus.OBSOLETE, ProductStatus.PLANNED]
    physical, free = ([int(row[2] or 0) for row in bench.rows(record)] for record in (Supply, Availability))
    assert (sum(physical), free) == (335_974, physical)


def test_a_chinese_product_is_found_by_its_names_in_both_scripts(bench: ImportBench, shared_data: Path) -> None:
    report = bench.take("oracle-oe", shared_data / "oracle-oe")
    assert report.read == {"categories": 17, "products": 288, "prices": 286, "stock": 1112}
    with bench.store.read() as session:
        product = session.get_one(Product, "3060")
    assert (product.name_zh_hant, product.name_zh_hans) == ("顯示器 17/HR", "显示器 17/HR")
    assert fold("顯示器") in product.folded
    assert set(spellings("显示器").split()) <= set(product.initials.split())
    assert bench.rows(ListPrice)[0][:5] == ("standard", "1726", "2000-01-01", 1, 259_00)


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (lambda text: text[:-3], "does not end with a row end"),
        (lambda text: text.split("&|\n", 1)[1], "rows where 701 were announced"),
        (lambda text: text.replace("+|279+|", "+|", 1), "has 5 cells for 6 columns"),
        (lambda text: text.replace("292+|", "999999+|", 1), "refers to '999999'"),
    ],
)
def test_a_damaged_sample_is_refused_as_a_whole(bench: ImportBench, shared_data: Path, spoil: object, sentence: str) -> None:
    """Fault 25."""
    folder = bench.folder / "aw"
    shutil.copytree(shared_data / "adventureworks", folder, copy_function=shutil.copyfile)
    folder.chmod(0o755)
    stores = folder / "Store.csv"
    assert callable(spoil)
    stores.write_bytes(spoil(stores.read_bytes().decode()).encode())
    report = bench.take("adventureworks", folder)
    assert sentence in report.faults[0].reason
    assert bench.rows(Product) == bench.rows(Dealer) == []


@pytest.mark.parametrize("kind", ["adventureworks", "oracle-oe"])
def test_a_folder_that_is_no_sample_is_said_so(bench: ImportBench, kind: str) -> None:
    [fault] = bench.take(kind, bench.folder).faults
    assert "cannot be opened" in fault.reason
    [fault] = bench.take(kind, bench.file("x.csv", "")).faults
    assert fault.reason == f"{kind} takes one folder"
