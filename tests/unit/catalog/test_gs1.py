"""Codes as scanners send them (spec C18)."""

from datetime import date

import pytest

from sync.domain.catalog.gs1 import GS, Scan, barcode_forms, has_right_check_digit, read_scan

GTIN = "09506000134352"


@pytest.mark.parametrize(
    ("text", "scan"),
    [
        (f"01{GTIN}", Scan(gtin=GTIN)),
        (f"]C101{GTIN}10ABC{GS}21S1", Scan(gtin=GTIN, lot="ABC", serial="S1")),
        (f"]d2{GS}01{GTIN}17261130{'10ABC'}", Scan(gtin=GTIN, lot="ABC", expires_on=date(2026, 11, 30))),
        (f"01{GTIN}1010156", Scan(gtin=GTIN, lot="10156")),
        (f"01{GTIN}1010156{GS}2121", Scan(gtin=GTIN, lot="10156", serial="21")),
        (f"01{GTIN}17260200", Scan(gtin=GTIN, expires_on=date(2026, 2, 28))),
        (f"01{GTIN}310300123410A", Scan(gtin=GTIN, lot="A")),
        (f"(01){GTIN}(10)10156(21)S1", Scan(gtin=GTIN, lot="10156", serial="S1")),
        (f"{GS}10ABC", Scan(lot="ABC")),
        (f"01{GTIN}24012345{GS}10A\r\n", Scan(gtin=GTIN, lot="A")),
    ],
)
def test_a_gs1_code_is_read_element_by_element(text: str, scan: Scan) -> None:
    assert read_scan(text) == scan


@pytest.mark.parametrize(
    "text",
    [
        *("10156", "21ABC", "4711234567899", "BRK-01", "", "]C1", "17261130", "(10", "(01)123", "01123"),
        f"01{GTIN[:-1]}9",
        f"01{GTIN}17261399",
        f"01{GTIN}1726113",
        f"01{GTIN}10{'X' * 21}",
        f"01{GTIN}??",
    ],
)
def test_what_is_not_surely_gs1_is_left_alone(text: str) -> None:
    assert read_scan(text) is None


def test_the_serial_number_wins_over_the_lot() -> None:
    assert Scan(lot="L", serial="S").piece == "S"
    assert Scan(lot="L").piece == "L"


def test_a_product_number_is_looked_up_in_its_shorter_forms_too() -> None:
    assert barcode_forms(GTIN) == (GTIN, GTIN[1:])
    assert barcode_forms("00000040170725") == ("00000040170725", "0000040170725", "000040170725", "40170725")
    assert has_right_check_digit("40170725")
    assert not has_right_check_digit("40170726")
