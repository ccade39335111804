"""Labels: both codes are read again at the resolution of a label printer."""

from uuid import UUID

import msgspec
import pytest

from dms_desktop.printing.codes import bars
from dms_desktop.printing.layout import Copies, pack, sheets_of, unpack
from dms_desktop.printing.painting import pdf_of
from dms_desktop.printing.templates import template
from tests.paper import Sheaf, a_paper

pytestmark = pytest.mark.usefixtures("qapp")
FORMS = template("label").forms


def labels(form: str, *symbols: str) -> Sheaf:
    rows = tuple({"name": "煞車來令片 前輪(左右一組)", "code": symbol, "unit": "pcs", "symbol": symbol} for symbol in symbols)
    paper = msgspec.structs.replace(a_paper("label"), document_id=UUID(int=9), rows=rows)
    return Sheaf(pdf_of(sheets_of(unpack(pack(paper)), form, Copies()), "labels"))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("symbol", "kind"), [("4711234567899", "EAN13"), ("12345678", "Code128"), ("MAIN-01", "Code128")])
def test_both_codes_say_what_is_printed_under_them(form: str, symbol: str, kind: str) -> None:
    sheaf = labels(form, symbol)
    assert sheaf.codes() == {kind: symbol, "QRCode": symbol}
    assert symbol in sheaf.text()


def test_every_row_is_a_label_of_its_own() -> None:
    sheaf = labels("label_60x40", "MAIN", "VAN", "A-01-03")
    assert sheaf.sizes() == [(pytest.approx(60, abs=0.2), pytest.approx(40, abs=0.2))] * 3
    assert [sheaf.codes(at)["QRCode"] for at in range(3)] == ["MAIN", "VAN", "A-01-03"]


def test_a_bar_code_too_fine_for_the_printer_is_left_to_the_qr_code() -> None:
    assert labels("label_60x40", "BK-M68B-42").codes() == {"Code128": "BK-M68B-42", "QRCode": "BK-M68B-42"}
    assert labels("label_40x30", "BK-M68B-42-LONG-CODE").codes() == {"QRCode": "BK-M68B-42-LONG-CODE"}


def test_letters_that_no_bar_code_has_are_in_the_qr_code() -> None:
    sheaf = labels("label_60x40", "架-甲-01")
    assert sheaf.codes() == {"QRCode": "架-甲-01"}


@pytest.mark.parametrize("text", ["4711234567890", "471123456789", "４７１１２３４５６７８９９"])
def test_a_number_that_is_no_ean_is_not_printed_as_one(text: str) -> None:
    assert len(bars(text)) != 95
