"""Labels: both codes are read again at the resolution of a label printer."""

from uuid import UUID

import msgspec
import pytest

from dms_desktop.printing.codes import bars
from dms_desktop.printing.labels import DOT, next_label
from dms_desktop.printing.layout import Copies, kept_of, sheets_of
from dms_desktop.printing.own_form import OwnColumn, OwnForm
from dms_desktop.printing.painting import pdf_of
from dms_desktop.printing.paper import Paper
from dms_desktop.printing.pens import Pen, Pens
from dms_desktop.printing.sheets import Modules, Words
from dms_desktop.printing.templates import forms, template
from tests.paper import Sheaf, a_paper

pytestmark = pytest.mark.usefixtures("qapp")
FORMS = template("label").forms
POINT = 25.4 / 72


def a_label_paper(*symbols: str, begin: int = 1, times: int = 1) -> Paper:
    same = {"name": "煞車來令片 前輪(左右一組)", "unit": "pcs", "times": str(times)}
    rows = tuple({**same, "code": symbol, "symbol": symbol} for symbol in symbols)
    return msgspec.structs.replace(a_paper("label"), document_id=UUID(int=9), rows=rows, begin=begin)


def labels(form: str, *symbols: str) -> Sheaf:
    paper = a_label_paper(*symbols)
    return Sheaf(pdf_of(sheets_of(kept_of(paper), form, Copies()), "labels"))


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


@pytest.mark.parametrize("form", [name for name in FORMS if forms()[name].cells])
def test_a_sheet_of_labels_begins_where_the_last_one_ended(form: str) -> None:
    """Two labels of a begun sheet are gone: the third is the first, and what finds no room goes on on the next sheet."""
    cells = forms()[form].cells
    assert cells is not None
    half = cells.count // 2
    paper = a_label_paper("A-01", "B-02", begin=3, times=half)
    words = [[mark for mark in sheet.marks if isinstance(mark, Words)] for sheet in sheets_of(kept_of(paper), form, Copies())]
    codes = [[mark for mark in found if mark.bold and mark.text in ("A-01", "B-02")] for found in words]
    assert [len(found) for found in codes] == [cells.count - 2, 2 * half - (cells.count - 2)]
    first, last = codes[0][0], codes[1][-1]
    assert cells.corner(2)[0] < first.x < cells.corner(2)[0] + cells.width
    assert (first.text, last.text) == ("A-01", "B-02")
    assert next_label(paper, 1, cells.count) == 2 * half + 3 - cells.count


@pytest.mark.parametrize("form", FORMS)
def test_a_price_is_on_a_label_where_the_shop_wants_it(form: str) -> None:
    paper = a_label_paper("4711234567899")
    paper = msgspec.structs.replace(paper, rows=({**paper.rows[0], "price": "CNY 12,850.00"},))
    own = OwnForm(kind="label", form=form, columns=tuple(map(OwnColumn, ("name", "code", "price", "bars"))))
    usual, priced = (Sheaf(pdf_of(sheets_of(kept_of(paper, one), form, Copies()), "labels")) for one in (None, own))
    assert "CNY" not in usual.text()
    assert "CNY 12,850.00" in priced.text()
    assert priced.codes() == {"EAN13": "4711234567899"}


@pytest.mark.parametrize("form", [name for name in FORMS if forms()[name].cells])
def test_bars_of_every_label_of_a_sheet_begin_on_a_dot(form: str) -> None:
    """Where the label stands must not widen one bar and narrow the next."""
    [sheet, *_] = sheets_of(kept_of(a_label_paper("4711234567899", times=40)), form, Copies())
    codes = [mark for mark in sheet.marks if isinstance(mark, Modules)]
    assert len(codes) == 2 * forms()[form].labels
    assert all(mark.x / DOT == pytest.approx(round(mark.x / DOT), abs=1e-6) for mark in codes)


@pytest.mark.parametrize("form", FORMS)
def test_nothing_of_a_label_lies_outside_of_it(form: str) -> None:
    """Nor does any label lie outside of its sheet, or on another one."""
    size = forms()[form]
    width, height = (size.cells.width, size.cells.height) if size.cells else (size.width, size.height)
    for spot in template("label").labels[form]:
        assert spot.x >= 0
        assert spot.x + spot.width <= width
        assert spot.y >= 0
        assert spot.y + max(spot.height, spot.lines * spot.size * POINT) <= height
    if size.cells:
        x, y = size.cells.corner(size.cells.count - 1)
        assert x + width <= size.width
        assert y + height <= size.height


@pytest.mark.parametrize("text", ["4711234567890", "471123456789", "４７１１２３４５６７８９９"])
def test_a_number_that_is_no_ean_is_not_printed_as_one(text: str) -> None:
    assert len(bars(text)) != 95


@pytest.mark.parametrize("name", ["超" * 40, "Brake pads, front axle, left and right, with wear sensor and grease", "短"])
def test_a_long_name_is_whole_on_its_label_in_smaller_letters(name: str) -> None:
    """Letters shrink to 60 % of their size before any is cut, and no line is wider than its place."""
    paper = a_label_paper("A-01")
    paper = msgspec.structs.replace(paper, rows=({**paper.rows[0], "name": name},))
    [sheet] = sheets_of(kept_of(paper), "sheet_3x7", Copies())
    [spot] = [one for one in template("label").labels["sheet_3x7"] if one.field == "name"]
    lines = [mark for mark in sheet.marks if isinstance(mark, Words) and mark.text.strip() and mark.text.strip() in name]
    assert "".join("".join(mark.text for mark in lines).split()) == "".join(name.split())
    assert all(0.6 * spot.size <= mark.size <= spot.size for mark in lines)
    assert all(Pens("zh_TW").width(mark.text, Pen(mark.size, bold=True)) <= spot.width for mark in lines)
