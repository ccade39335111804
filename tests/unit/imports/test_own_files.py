"""Our own CSV and XLSX files: codes stay text, bad cells are named, a run is all or nothing, twice is once."""

from datetime import timedelta
from pathlib import Path

import pytest
import xlsxwriter
from sqlalchemy import select

from sync.central.imports.report import SHOWN
from sync.domain.accounts.records import Dealer
from sync.domain.availability.records import Availability, Supply
from sync.domain.catalog.records import Barcode, Category, ListPrice, Product
from sync.kernel.clock import to_micros
from tests.builders import NOW, TODAY
from tests.unit.imports.conftest import ImportBench

TAKEN = to_micros(NOW)
PRODUCTS = "code,name_en,名稱,名称,category,pack_size\n0012,Brake pad,煞車來令片,刹车片,brakes,2\nLMP-1,Lamp,,,,\n"


def workbook(path: Path, *rows: list[object]) -> Path:
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    return path


def test_leading_zeros_survive_and_products_are_found_by_all_their_names(bench: ImportBench) -> None:
    assert bench.take_text("products", PRODUCTS).ok
    with bench.store.read() as session:
        product = session.get_one(Product, "0012")
        assert (product.folded, product.initials, product.pack_size) == (
            "brake pad 煞车来令片 刹车片",
            "scllp shachelailingpian scp shachepian",
            2,
        )
        assert session.scalars(select(Category.code).order_by(Category.code)).all() == ["brakes", "unsorted"]


def test_the_same_file_twice_changes_nothing(bench: ImportBench) -> None:
    """Fault 105."""
    first, before = bench.take_text("products", PRODUCTS), bench.everything()
    again = bench.take_text("products", PRODUCTS, now=NOW + timedelta(days=1))
    assert (first.changed, again.changed) == ({"category": 2, "product": 2}, {})
    assert bench.everything() == before


def test_what_a_file_does_not_say_stays(bench: ImportBench) -> None:
    bench.take_text("products", PRODUCTS)
    bench.take_text("products", "code,name_en\n0012,Pad\n")
    with bench.store.read() as session:
        product = session.get_one(Product, "0012")
        assert (product.name_en, product.name_zh_hans, product.pack_size) == ("Pad", "刹车片", 2)


def test_one_bad_cell_keeps_the_whole_run_out(bench: ImportBench) -> None:
    """Fault 25: all or nothing."""
    report = bench.take_text("products", PRODUCTS + "X,Good,,,,0\n")
    assert [str(fault) for fault in report.faults] == ["products.csv, row 4, column pack_size: must be at least 1"]
    assert (report.changed, bench.rows(Product)) == ({}, [])


def test_a_second_bad_file_keeps_the_first_out_too(bench: ImportBench) -> None:
    """Fault 25: all or nothing for all files of a run."""
    good, bad = bench.file("good.csv", PRODUCTS), bench.file("bad.csv", "code,name\n,x\n")
    report = bench.take("products", good, bad)
    assert [str(fault) for fault in report.faults] == ["bad.csv, row 2, column code: is empty"]
    assert bench.rows(Product) == []


def test_a_hundred_faults_are_told_and_the_rest_counted(bench: ImportBench) -> None:
    report = bench.take_text("products", "code,name\n" + "=1+1,x\n" * 250)
    assert (len(report.faults), report.fault_count) == (SHOWN, 250)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("1.66E+17,x", "has shortened"),
        ("12.0,x", "has shortened"),
        ("=cmd|' /C calc'!A0,x", "looks like a formula"),
        ("A,=1+1", "looks like a formula"),
        ("A,#N/A", "the spreadsheet's error"),
        ('A,"two\nlines"', "line break"),
        ("A,x,y", "has 3 cells under 2 headings"),
        ("A", "has 1 cells under 2 headings"),
        (f"{'A' * 65},x", "is no code"),
        (f"A,{'x' * 501}", "has 501 characters"),
    ],
)
def test_a_spoiled_cell_is_named_with_its_reason(bench: ImportBench, row: str, reason: str) -> None:
    [fault] = bench.take_text("products", f"code,name\n{row}\n").faults
    assert (fault.row, reason in fault.reason) == (2, True), fault


def test_a_code_that_excel_made_a_number_is_refused_and_text_is_not(bench: ImportBench) -> None:
    bad = workbook(bench.folder / "bad.xlsx", ["code", "name"], [12.0, "Lamp"], [1.66e17, "Lamp"])
    assert ["format the column as text" in fault.reason for fault in bench.take("products", bad).faults] == [True, True]
    good = workbook(bench.folder / "good.xlsx", ["Code", "Name", "Pack size"], ["0012", "Lamp", 6], ["", "", ""])
    assert bench.take("products", good).changed == {"category": 1, "product": 1}


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("0012,1.005,2026-01-01", "not an exact amount of CNY"),
        ("0012,-1,2026-01-01", "not between 0"),
        ("0012,1,01/02/2026", "not a day"),
        ("NO,1,2026-01-01", "unknown product NO"),
    ],
)
def test_a_price_is_exact_dated_and_of_a_known_product(bench: ImportBench, row: str, reason: str) -> None:
    bench.take_text("products", PRODUCTS)
    [fault] = bench.take_text("prices", f"product,price,valid_from\n{row}\n").faults
    assert reason in fault.reason
    assert bench.rows(ListPrice) == []


def test_prices_are_announced_by_file(bench: ImportBench) -> None:
    bench.take_text("products", PRODUCTS)
    text = 'product,price,valid_from,price_list\n0012,"1,285.50",2026-01-01,\n0012,1300,2027/01/01,vip\n'
    assert bench.take_text("prices", text).changed == {"list_price": 2}
    assert bench.rows(ListPrice) == [
        ("standard", "0012", "2026-01-01", 1, 128550, TAKEN),
        ("vip", "0012", "2027-01-01", 1, 130000, TAKEN),
    ]


def test_a_price_said_otherwise_by_a_later_file_stays_on_record(bench: ImportBench) -> None:
    bench.take_text("products", PRODUCTS)
    for price, changed in (("10", 1), ("10", 0), ("11", 1), ("11", 0), ("10", 1)):
        text = f"product,price,valid_from\n0012,{price},{TODAY.isoformat()}\n"
        assert bench.take_text("prices", text).changed.get("list_price", 0) == changed
    assert [row[3:5] for row in bench.rows(ListPrice)] == [(1, 10_00), (2, 11_00), (3, 10_00)]


def test_saying_one_thing_twice_is_a_fault(bench: ImportBench) -> None:
    bench.take_text("products", PRODUCTS)
    text = "product,price,valid_from\n0012,1,2026-01-01\n0012,2,2026-01-01\n"
    [fault] = bench.take_text("prices", text).faults
    assert str(fault) == "prices.csv, row 3: says the same price again as row 2"


def test_a_barcode_finds_its_product_and_cannot_change_hands(bench: ImportBench) -> None:
    bench.take_text("products", PRODUCTS)
    assert bench.take_text("barcodes", "barcode,product,quantity\n04711,0012,10\n").changed == {"product": 1, "barcode": 1}
    [fault] = bench.take_text("barcodes", "barcode,product\n04711,LMP-1\n").faults
    assert "gives the barcode 04711 of 0012 to LMP-1" in fault.reason
    with bench.store.read() as session:
        assert session.get_one(Product, "0012").folded.endswith(" 04711")
        assert session.get_one(Barcode, "04711").quantity == 10


def test_a_count_of_the_warehouse_keeps_what_is_promised(bench: ImportBench) -> None:
    """Invariant 25: physical = free + allocated + shipped."""
    bench.take_text("products", PRODUCTS)
    bench.take_text("stock", "product,quantity\n0012,100\n")
    with bench.store.transaction(NOW) as session:
        row = session.get_one(Supply, ("0012", "main"))
        row.allocated, row.shipped = 30, 20
    later = NOW + timedelta(days=1)
    bench.take_text("stock", "product,quantity\n0012,90\n", now=later)
    with bench.store.read() as session:
        row = session.get_one(Supply, ("0012", "main"))
        assert (row.physical, row.free, row.allocated, row.shipped) == (110, 60, 30, 20)
        told = session.get_one(Availability, ("0012", "main"))
        assert (told.quantity, told.as_of) == (60, later)


def test_the_same_count_again_is_no_news_and_an_older_one_is_ignored(bench: ImportBench) -> None:
    """Fault 105."""
    bench.take_text("products", PRODUCTS)
    bench.take_text("stock", "product,quantity\n0012,100\n")
    assert bench.take_text("stock", "product,quantity\n0012,100\n", now=NOW + timedelta(days=1)).changed == {}
    assert bench.take_text("stock", "product,quantity,as_of\n0012,7,2020-01-01\n").changed == {}


def test_dealers_get_numbers_once_and_keep_what_a_later_file_does_not_say(bench: ImportBench) -> None:
    text = "code,name,phone,credit_limit,price_honour_percent\nB2,乙店,02-1,500,2.5\nA1,甲店,,,\n"
    assert bench.take_text("dealers", text).changed == {"dealer": 2}
    bench.take_text("dealers", "code,name\nB2,乙店二\n")
    with bench.store.read() as session:
        [first, second] = session.scalars(select(Dealer).order_by(Dealer.dealer_id))
        assert (first.dealer_id, first.code, second.dealer_id, second.code) == (1, "A1", 2, "B2")
        assert (second.name, second.credit_limit, second.price_honour_basis_points) == ("乙店二", 500_00, 250)


def test_a_successor_has_to_exist(bench: ImportBench) -> None:
    text = "code,name,status,successor\nOLD,x,obsolete,NEW\nNEW,y,planned,\n"
    assert bench.take_text("products", text).ok
    [fault] = bench.take_text("products", "code,name,successor\nOLD,x,NO\n").faults
    assert fault.reason == "names the unknown product NO"


def test_days_of_a_workbook_are_days(bench: ImportBench) -> None:
    bench.take_text("products", PRODUCTS)
    path = bench.folder / "prices.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["product", "price", "valid_from"])
        sheet.write_string(1, 0, "0012")
        sheet.write_number(1, 1, 19.99)
        sheet.write_datetime(1, 2, NOW.replace(tzinfo=None), book.add_format({"num_format": "yyyy-mm-dd"}))
    assert bench.take("prices", path).ok
    assert bench.rows(ListPrice) == [("standard", "0012", TODAY.isoformat(), 1, 19_99, TAKEN)]
