"""Documents on every form, read back from the PDF as the shop reads them from paper."""

import re
from collections.abc import Sequence
from uuid import UUID

import msgspec
import pytest

from dms_desktop.printing.layout import Copies, kept_of, sheets_of
from dms_desktop.printing.painting import pdf_of
from dms_desktop.printing.paper import Paper, digest
from dms_desktop.printing.pens import Pens
from dms_desktop.printing.templates import Layout, forms, template
from tests.paper import NAME, Sheaf, a_paper, a_row

KINDS = ("order", "quote", "sale", "return", "returns", "shipment", "count")
ON_PAPER = [(kind, form) for kind in KINDS for form in template(kind).forms]
pytestmark = pytest.mark.usefixtures("qapp")


FIRST = Copies()


def on_paper(paper: Paper, form: str = "a4", copies: Copies = FIRST) -> Sheaf:
    return Sheaf(pdf_of(sheets_of(kept_of(paper), form, copies), paper.number))


@pytest.mark.parametrize(("kind", "form"), ON_PAPER)
def test_every_document_fits_every_form_it_is_offered_on(kind: str, form: str) -> None:
    sheaf = on_paper(a_paper(kind), form)
    text = sheaf.text()
    assert [word for word in ("板橋汽車材料有限公司", "SO-D7-A-26-00042", NAME[:4], "C00003", "正本") if word not in text] == []
    assert sheaf.loose_fonts() == 0
    assert sheaf.codes() == {"QRCode": a_paper(kind).code()}


@pytest.mark.parametrize("form", ["a4", "a5", "continuous_half", "continuous_full"])
def test_titles_marks_and_numbers_stand_on_every_page(form: str) -> None:
    sheaf = on_paper(a_paper(lines=120, marks=("尚未確認",)), form)
    assert len(sheaf) > 2
    for at in range(len(sheaf)):
        text = sheaf.text(at)
        assert f"第 {at + 1} 頁 共 {len(sheaf)} 頁" in text
        assert "尚未確認" in text
        assert "SO-D7-A-26-00042" in text
        assert "料號" in text


def test_no_line_is_lost_or_doubled_between_two_pages() -> None:
    codes = re.findall(r"C\d{5}", on_paper(a_paper(lines=250), "continuous_half").text())
    assert codes == [f"C{at:05}" for at in range(1, 251)]


@pytest.mark.parametrize("lines", range(1, 40))
def test_the_total_is_never_cut_off(lines: int) -> None:
    sheets = sheets_of(kept_of(a_paper(lines=lines)), "continuous_half", Copies())
    lowest = max(mark.y for mark in sheets[-1].marks if hasattr(mark, "y"))
    assert lowest <= sheets[-1].height
    assert any(getattr(mark, "text", "").startswith("總計") for mark in sheets[-1].marks)


def test_a_name_of_two_hundred_wide_letters_keeps_to_its_column() -> None:
    sheaf = on_paper(a_paper(name="超" * 200, lines=2))
    assert "..." in sheaf.text()
    left, _ = sheaf.place_of("超", 0)
    quantity, _ = sheaf.place_of("數量", 0)
    assert 20 < left < quantity
    assert "C00002" in sheaf.text()


@pytest.mark.parametrize("name", ["𠮷" * 40, "🚗 " * 60, "𨋢 steel " * 20])
def test_letters_that_qt_counts_as_two_keep_to_their_lines(name: str) -> None:
    """A rare letter of a Chinese name, and what people send from telephones."""
    pens = Pens("zh_TW")
    pen = pens.pen(9)
    lines = pens.broken(name, 45, pen, 20)
    assert len(lines) > 2
    assert "".join("".join(lines).split()) == "".join(name.split())
    assert [line for line in lines if pens.width(line, pen) > 45] == []


def test_what_was_cut_says_so_however_a_line_breaks() -> None:
    """Else the rest of it is taken for another code."""
    pens = Pens("zh_TW")
    assert pens.broken("BK-M68B-42-REAR-LEFT-超長料號-ABCDEFGHIJKLMNOPQRSTUVWXYZ0123", 40, pens.pen(9), 2)[-1].endswith("…")


@pytest.mark.parametrize("form", ["a4", "a5", "continuous_half"])
def test_the_title_of_a_paper_is_whole(form: str) -> None:
    paper = msgspec.structs.replace(a_paper("returns", language="en"), title="Return to the manufacturer")
    assert paper.title in " ".join(on_paper(paper, form).text(0).split())


@pytest.mark.parametrize(("kind", "form"), ON_PAPER)
def test_a_code_of_sixty_letters_is_whole_beside_its_price(kind: str, form: str) -> None:
    code = "BK-M68B-42-REAR-LEFT-0123456789-ABCDEFGHIJKLMNOPQRSTUVWXYZ01"
    row = {**a_row(1, NAME), "code": code, "times": f"{code}  1,000 × 12,345.00"}
    text = "".join(on_paper(msgspec.structs.replace(a_paper(kind), rows=(row,)), form).text().split())
    assert code in text
    assert not form.startswith("roll") or "12,345.00" in text


@pytest.mark.parametrize("form", template("sale").forms)
@pytest.mark.parametrize("kind", ["sale", "return"])
def test_a_note_of_two_hundred_letters_is_whole(kind: str, form: str) -> None:
    """How to get there, whom to call, which gate."""
    note = "到貨前請先來電走側門找林先生" * 15
    paper = msgspec.structs.replace(a_paper(kind, lines=12), notes=(note,))
    sheaf = on_paper(paper, form)
    assert note in "".join(sheaf.text().split())


@pytest.mark.parametrize("form", template("sale").forms)
@pytest.mark.parametrize("kind", ["sale", "return"])
def test_every_serial_number_stands_on_every_paper_of_a_sale(kind: str, form: str) -> None:
    """A customer shows it when something breaks, whatever printer the shop had."""
    serials = [f"SN{at:010}" for at in range(60)]
    row = {**a_row(1, NAME), "serials": ", ".join(serials)}
    text = on_paper(msgspec.structs.replace(a_paper(kind), rows=(row, a_row(2, NAME))), form).text()
    assert re.findall(r"SN\d{10}", text) == serials


@pytest.mark.parametrize("form", ["roll_58", "roll_80", "a5"])
def test_a_number_is_never_cut(form: str) -> None:
    """However large, on however narrow a paper."""
    row = {**a_row(1, NAME), "amount": "123,456,789,012.00", "times": "C00001  1,000 × 123,456,789.00"}
    text = on_paper(msgspec.structs.replace(a_paper("sale"), rows=(row,)), form).text()
    assert "123,456,789,012.00" in text
    assert form == "a5" or "123,456,789.00" in text


def test_what_somebody_typed_gives_no_orders_to_a_printer() -> None:
    sheaf = on_paper(a_paper(name="Pad\x1b@\x0c\x07 <b>bold</b>"))
    assert "<b>bold</b>" in sheaf.text()
    assert not {"\x1b", "\x0c", "\x07"} & set(sheaf.text())


def test_marks_that_nobody_sees_leave_no_gap() -> None:
    """As they come with what is copied from a web page: a code with a gap in it is another one."""
    row = {**a_row(1, "煞\u200b車\ufeff片"), "code": "BK\u200b-4\u00ad2\u202e"}
    text = on_paper(msgspec.structs.replace(a_paper(), rows=(row,))).text()
    assert "煞車片" in text
    assert "BK-42" in text


def test_two_thousand_lines_have_all_their_pages() -> None:
    """Bad input: an order of 2,000 lines."""
    sheets = sheets_of(kept_of(a_paper(lines=2000)), "a4", Copies())
    assert len({mark.text for sheet in sheets for mark in sheet.marks if re.match(r"C\d{5}", getattr(mark, "text", ""))}) == 2000


def test_copies_are_numbered_and_reprints_marked() -> None:
    paper = a_paper()
    first = on_paper(paper, copies=Copies(1, 3))
    assert [mark for at in range(3) for mark in marks_on(first, at)] == ["正本", "副本 第 2 份", "副本 第 3 份"]
    assert marks_on(on_paper(paper, copies=Copies(4, 1, is_reprint=True)), 0) == ["補印 第 4 份"]


def test_a_long_receipt_is_cut_where_a_block_ends() -> None:
    sheaf = on_paper(a_paper("sale", lines=400), "roll_80")
    assert len(sheaf) > 1
    assert all(width == pytest.approx(80, abs=0.2) and height <= forms()["roll_80"].height for width, height in sheaf.sizes())
    assert len(set(re.findall(r"C\d{5}", sheaf.text()))) == 400


def test_a_receipt_is_as_long_as_what_stands_on_it() -> None:
    [short], [long] = (on_paper(a_paper("sale", lines=lines), "roll_58").sizes() for lines in (1, 10))
    assert 60 < short[1] < long[1] < 260


def test_the_digest_vouches_for_what_was_agreed_and_for_nothing_else() -> None:
    paper = a_paper()
    same = msgspec.structs.replace(a_paper(language="en"), title="Purchase order", marks=("not yet confirmed",), rows=())
    assert digest(same) == digest(paper)
    for changed in (
        msgspec.structs.replace(paper, facts=("CNY", "101")),
        msgspec.structs.replace(paper, number="SO-D7-A-26-00043"),
        msgspec.structs.replace(paper, document_id=UUID(int=43)),
    ):
        assert digest(changed) != digest(paper)


def test_the_code_names_the_document() -> None:
    version, kind, number, document_id, seal = on_paper(a_paper()).codes()["QRCode"].split(":")
    assert (version, kind, number, UUID(document_id)) == ("DMS1", "ORDER", "SO-D7-A-26-00042", UUID(int=42))
    assert seal.lower() == digest(a_paper())


@pytest.mark.parametrize("language", ["zh_TW", "zh_CN", "en"])
def test_every_language_has_its_letters_in_the_file(language: str) -> None:
    sheaf = on_paper(a_paper(language=language))
    assert sheaf.loose_fonts() == 0
    assert NAME in sheaf.text()


def test_every_template_reads_and_uses_known_forms_only() -> None:
    for kind in (*KINDS, "label"):
        found = template(kind)
        assert found.name == kind
        assert set(found.forms) <= set(forms())
        layouts = {forms()[name].layout for name in found.forms}
        assert bool(found.columns) == (Layout.PAGE in layouts)
        assert bool(found.roll) == (Layout.ROLL in layouts)
        assert set(found.labels) == {name for name in found.forms if forms()[name].layout is Layout.LABEL}


def marks_on(sheaf: Sheaf, page: int) -> Sequence[str]:
    return re.findall(r"正本|副本 第 \d+ 份|補印 第 \d+ 份", sheaf.text(page))
