"""Receipts on 58 and 80 mm paper."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.domain.sales.cards import sale_receipt
from sync.domain.sales.receipt import Printed, PrintedLine, PrintedPayment, Roll, Words, apart, columns, lay_out
from sync.domain.sales.rules import PaymentKind
from tests.builders import NOW, an_id, run
from tests.counter import SALE, a_sale, cash, sold
from tests.shelves import a_shop, view_of

WORDS = Words(
    sold_at="2026-11-23 17:00",
    phone="電話",
    tax_id="統一編號",
    number="單號",
    clerk="經手",
    customer="客戶",
    serial="序號",
    discount="折扣",
    subtotal="小計",
    tax="稅額",
    tax_included="內含稅",
    total="合計",
    tendered="收現",
    change="找零",
    void="作廢",
    payment_kinds=dict(zip(PaymentKind, ("現金", "刷卡", "轉帳", "行動支付"), strict=True)),
    thanks="謝謝惠顧",
)
LINE = PrintedLine("BRK-01", "煞車來令片", 2, 100_00, 1000, 180_00, ("S1",))
SALE_ON_PAPER = Printed(
    shop="大華汽車材料行",
    address="台北市中山區民生東路一段二十三號四樓之五",
    phone="02-2345-6789",
    tax_id="04595257",
    number="SA-D7-A-26-00041",
    sold_at=NOW,
    clerk="lin",
    customer="陳先生",
    currency="TWD",
    lines=(LINE,),
    tax=8_57,
    tax_included=True,
    total=180_00,
    payments=(PrintedPayment(PaymentKind.CASH, 180_00, 200_00),),
    is_void=False,
)


def test_a_receipt_on_narrow_paper_reads_like_this() -> None:
    assert lay_out(SALE_ON_PAPER, WORDS, roll=Roll.MM_58, marks=("未確認",)).splitlines() == [
        "          ** 未確認 **",
        "         大華汽車材料行",
        "台北市中山區民生東路一段二十三號",
        "            四樓之五",
        "       電話 02-2345-6789",
        "       統一編號 04595257",
        "單號            SA-D7-A-26-00041",
        "2026-11-23 17:00        經手 lin",
        "客戶                      陳先生",
        "--------------------------------",
        "煞車來令片",
        "BRK-01 2 x 100.00         200.00",
        "  折扣 10 %               -20.00",
        "  序號 S1",
        "--------------------------------",
        "合計 TWD                  180.00",
        "內含稅                      8.57",
        "現金                      180.00",
        "收現                      200.00",
        "找零                       20.00",
        "            謝謝惠顧",
    ]


@pytest.mark.parametrize("roll", Roll)
def test_no_row_is_wider_than_the_paper(roll: Roll) -> None:
    long = replace(LINE, name="煞車" * 40, code="C" * 60, unit_price=9_999_999_99, serials=("S" * 70,))
    text = lay_out(replace(SALE_ON_PAPER, lines=(long,), customer="陳" * 50, note="注意" * 30), WORDS, roll=roll)
    assert max(columns(row) for row in text.splitlines()) <= roll


def test_tax_on_top_shows_what_it_comes_to() -> None:
    text = lay_out(replace(SALE_ON_PAPER, tax_included=False, total=188_57), WORDS, roll=Roll.MM_80)
    assert [row.split() for row in text.splitlines() if row.startswith(("小計", "稅額"))] == [
        ["小計", "180.00"],
        ["稅額", "8.57"],
    ]


def test_an_undone_sale_says_so() -> None:
    assert "** 作廢 **" in lay_out(replace(SALE_ON_PAPER, is_void=True), WORDS, roll=Roll.MM_80)


texts = st.text(max_size=60)


@given(texts, texts, st.sampled_from(Roll))
def test_any_two_texts_fit_beside_or_under_each_other(left: str, right: str, roll: Roll) -> None:
    rows = apart(left, right, roll).split("\n")
    assert all(columns(row) <= roll and (row.isprintable() or not row) for row in rows)


def test_the_paper_of_a_sale_has_names_in_the_language_asked_for() -> None:
    with a_shop() as shop:
        run(a_sale(sold(), payments=cash(200_00, tendered=500_00)), shop)
        paper = sale_receipt(view_of(shop), sale_id=SALE, language="en")
        assert paper is not None
        assert (paper.lines[0].name, paper.total, paper.payments[0].tendered) == ("Brake pad", 200_00, 500_00)
        assert sale_receipt(view_of(shop), sale_id=an_id("x")) is None
