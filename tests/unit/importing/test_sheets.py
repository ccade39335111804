"""Files that a shop is sent become rows with the right columns, whatever they are called and however they are encoded."""

from pathlib import Path

import pytest
import xlsxwriter

from dms_desktop.importing.faults import FAULTS, Fault
from dms_desktop.importing.sheet import Field, SheetTable, guess, read_table
from dms_desktop.importing.words import UNREADABLE, unreadable_words
from sync.sheets.reading import nobody
from sync.sheets.unreadable import Unreadable, Why
from sync.sheets.writing import Heading, open_sheet


def read(path: Path) -> SheetTable:
    found = read_table(path, is_stopped=nobody)
    assert isinstance(found, SheetTable), str(found)
    return found


def table(folder: Path, text: str, encoding: str = "utf-8") -> SheetTable:
    path = folder / "x.csv"
    path.write_bytes(text.encode(encoding))
    return read(path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030", "big5"])
def test_every_usual_encoding_gives_the_same_columns(tmp_path: Path, encoding: str) -> None:
    """Issue 5: encodings UTF-8/16, GB18030, Big5."""
    words = "货号,名称,数量\n00012,刹车片,4\n" if encoding == "gb18030" else "貨號,名稱,數量\n00012,煞車來令片,4\n"
    found = table(tmp_path, words, encoding)
    assert (guess(found, Field.CODE, ()), guess(found, Field.UNITS, ())) == (0, 2)
    assert found.rows[0].text(0) == "00012"


@pytest.mark.parametrize(
    ("headings", "known", "columns"),
    [
        ("Qty,Part-No", (), (1, 0)),
        ("a,b,c", (), (0, 1)),
        ("a,b,品番", ("品番",), (2, 1)),
        ("code,old,new code", ("new code",), (2, 1)),
    ],
)
def test_a_column_is_known_by_the_heading_chosen_before_or_by_a_usual_one(
    tmp_path: Path, headings: str, known: tuple[str, ...], columns: tuple[int, int]
) -> None:
    """Issue 5: column mapping remembered."""
    found = table(tmp_path, f"{headings}\nx,y,z\n")
    assert (guess(found, Field.CODE, known), guess(found, Field.UNITS, ())) == columns


def test_a_file_without_headings_loses_no_line(tmp_path: Path) -> None:
    found = table(tmp_path, "\n04465-02220,4\nX,2\n")
    assert found.headings == ()
    assert [(row.number, row.text(0)) for row in found.rows] == [(2, "04465-02220"), (3, "X")]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("title", ["2026年11月 訂單", "宏達汽車百貨\n\n採購明細", "sep={}"])
def test_the_title_of_a_sheet_is_no_heading(tmp_path: Path, title: str, delimiter: str) -> None:
    text = f"{title}\n\n名稱,料號,數量\n來令片,0012,4\n".replace(",", delimiter).format(delimiter)
    found = table(tmp_path, text)
    assert found.headings == ("名稱", "料號", "數量")
    assert (guess(found, Field.CODE, ()), guess(found, Field.UNITS, ())) == (1, 2)
    assert [row.text(1) for row in found.rows] == ["0012"]


def test_codes_without_a_quantity_are_no_title(tmp_path: Path) -> None:
    assert [row.text(0) for row in table(tmp_path, "0012\nB-2,many\n").rows] == ["0012", "B-2"]
    assert [row.text(0) for row in table(tmp_path, "code\nA-1\nB-2\n").rows] == ["A-1", "B-2"]


def test_lines_that_end_as_on_an_old_mac_are_lines(tmp_path: Path) -> None:
    assert [row.text(1) for row in table(tmp_path, "料號,數量\rA-1,3\rB-2,4\r").rows] == ["3", "4"]


@pytest.mark.parametrize("begin", ["<html><body>", "\ufeff<!DOCTYPE html>", "  <table>", '<?xml version="1.0"?>\n<Workbook>'])
def test_a_web_page_that_calls_itself_a_workbook_is_said_so(tmp_path: Path, begin: str) -> None:
    """As many programs export their tables: of its text nobody makes lines."""
    path = tmp_path / "order.xls"
    path.write_text(f"{begin}<tr><td>料號</td><td>數量</td></tr><tr><td>A-1</td><td>5</td></tr>", encoding="utf-8")
    found = read_table(path, is_stopped=nobody)
    assert isinstance(found, Unreadable)
    assert unreadable_words(found, path.name) == "order.xls is no Excel workbook. Save it as .xlsx or as CSV."


def test_quotes_that_do_not_close_are_named_where_they_open(tmp_path: Path) -> None:
    """They take all rows behind them, and what stands there is not what has to be mended."""
    path = tmp_path / "x.csv"
    lines = ["code,name,qty", *("A,pipe,1" for _ in range(20)), 'B,"5 inch,3', *("C,pipe,1" for _ in range(3_000))]
    path.write_text("\n".join(lines))
    found = read_table(path, is_stopped=nobody)
    assert isinstance(found, Unreadable)
    assert unreadable_words(found, path.name).startswith("x.csv has quotation marks in line 22 ")


def test_codes_of_a_workbook_are_its_text_and_whole_numbers_are_written_out(tmp_path: Path) -> None:
    """Complaint C22."""
    with xlsxwriter.Workbook(str(tmp_path / "x.xlsx")) as book:
        page = book.add_worksheet()
        page.write_row(0, 0, ["code", "qty"])
        page.write_string(1, 0, "000123")
        page.write_number(1, 1, 4)
        page.write_number(2, 0, 4711234567899)
        page.write_number(3, 0, 1.66e17)
    rows = read(tmp_path / "x.xlsx").rows
    assert [(row.text(0), row.text(1)) for row in rows] == [("000123", "4"), ("4711234567899", ""), ("1.66e+17", "")]


def test_what_an_export_made_harmless_is_what_it_was(tmp_path: Path) -> None:
    sheet = open_sheet(tmp_path / "x.csv", (Heading(title="code"),))
    sheet.append([("-A1",), ("'quoted",)])
    sheet.finish()
    assert [row.text(0) for row in read(tmp_path / "x.csv").rows] == ["-A1", "'quoted"]


def test_a_reading_that_nobody_waits_for_ends(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("code,qty\n" + "A,1\n" * 50)
    assert isinstance(read_table(path, is_stopped=lambda: True), Unreadable)


def test_100_000_rows_are_taken_and_one_more_is_said_so(tmp_path: Path) -> None:
    """Issue 5: 100,000 rows."""
    found = table(tmp_path, "code,qty\n" + "A,1\n" * 100_000)
    assert len(found.rows) == 100_000
    (tmp_path / "x.csv").write_text("code,qty\n" + "A,1\n" * 100_001)
    more = read_table(tmp_path / "x.csv", is_stopped=nobody)
    assert isinstance(more, Unreadable)
    assert unreadable_words(more, "x.csv") == "x.csv has more than 100,000 rows. Divide it."


def test_every_reason_has_its_words() -> None:
    assert set(UNREADABLE) == set(Why)
    assert set(FAULTS) == set(Fault)


def test_every_hostile_file_is_rows_or_one_sentence(shared_data: Path) -> None:
    """Threat T9. Issue 5: the hostile files, each one clear sentence."""
    folders = ("workbooks", "encodings", "injection", "csv-spectrum")
    files = sorted(path for folder in folders for path in (shared_data / "badinput" / folder).iterdir() if path.is_file())
    assert len(files) > 40
    for path in files:
        found = read_table(path, is_stopped=nobody)
        if isinstance(found, Unreadable):
            words = unreadable_words(found, path.name)
            assert words.startswith(path.name)
            assert "{" not in words
        else:
            assert found.rows


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("workbooks/OOM_alloc3.xls", "old .xls workbook or has a password"),
        ("workbooks/pass_protected.ods", "no Excel workbook"),
        ("workbooks/empty_sheet.xlsx", "no cell with anything in it"),
        ("workbooks/table-multiple.xlsx", "Keep the one that is meant"),
        ("encodings/zhs_gb18030_truncated_midchar.csv", "cut off"),
        ("encodings/zhs_mixed_utf8_then_gbk.csv", "two files were put together"),
        ("encodings/zhs_utf16be_nobom.csv", "no text that can be read"),
    ],
)
def test_the_sentence_says_what_to_do(shared_data: Path, name: str, words: str) -> None:
    found = read_table(shared_data / "badinput" / name, is_stopped=nobody)
    assert isinstance(found, Unreadable)
    assert words in unreadable_words(found, name)


def test_a_file_that_is_gone_is_said_so(tmp_path: Path) -> None:
    found = read_table(tmp_path / "gone.xlsx", is_stopped=nobody)
    assert isinstance(found, Unreadable)
    assert unreadable_words(found, "gone.xlsx").startswith("gone.xlsx cannot be opened (No such file or directory).")
