"""Tables as files: kinds are kept, nothing is a formula, and the file that stood there stays until the new one is whole."""

import subprocess
import sys
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from sync.sheets.cells import DayCell
from sync.sheets.reading import table_rows
from sync.sheets.writing import CannotWrite, Form, Heading, Value, meant, neutral_block, open_sheet, tried
from tests.programs import ROOT

HEADINGS = (
    Heading(title="Code"),
    Heading(title="Units", form=Form.NUMBER),
    Heading(title="Price", form=Form.NUMBER, decimals=2),
    Heading(title="Day", form=Form.DAY),
    Heading(title="At", form=Form.MOMENT),
)
ROW = ("00123456789012345678", 12, Decimal("2850.10"), date(2026, 11, 23), datetime.fromisoformat("2026-11-23 14:05"))
EVIL = ("=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1", "\r=1", "＝1+1", "＋1", "－1", "＠SUM(A1)")


def written(path: Path, *rows: tuple[Value, ...]) -> Path:
    sheet = open_sheet(path, HEADINGS)
    sheet.append(rows)
    sheet.finish()
    return path


def test_a_workbook_keeps_codes_as_text_and_everything_else_as_what_it_is(tmp_path: Path) -> None:
    """Complaint C22."""
    page = openpyxl.load_workbook(written(tmp_path / "x.xlsx", ROW)).active
    assert page is not None
    cells = [page.cell(2, at) for at in range(1, 6)]
    assert [cell.value for cell in cells] == [ROW[0], 12, 2850.1, datetime.fromisoformat("2026-11-23"), ROW[4]]
    assert [cell.data_type for cell in cells] == ["s", "n", "n", "d", "d"]
    assert [cell.number_format for cell in cells] == ["@", "#,##0", "#,##0.00", "yyyy-mm-dd", "yyyy-mm-dd hh:mm"]


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_what_was_written_is_read_back(tmp_path: Path, ending: str) -> None:
    """Complaint C22: an exported file can be imported again."""
    path = written(tmp_path / f"x.{ending}", ROW, ('A,"1"\n', None, None, None, None))
    rows = [list(row) for row in table_rows(path)]
    as_text = [ROW[0], "12", "2850.10", "2026-11-23", "2026-11-23 14:05"]
    as_cells = [ROW[0], 12.0, 2850.1, DayCell("2026-11-23"), DayCell("2026-11-23T14:05:00")]
    assert rows[0] == ["Code", "Units", "Price", "Day", "At"]
    assert rows[1] == (as_text if ending == "csv" else as_cells)
    assert rows[2][0] == 'A,"1"\n'


def test_words_that_look_like_formulas_calculate_nothing(
    tmp_path: Path,
) -> None:
    """Threat T9."""
    rows = [(words, None, None, None, None) for words in EVIL]
    page = openpyxl.load_workbook(written(tmp_path / "x.xlsx", *rows)).active
    assert page is not None
    assert {page.cell(at, 1).data_type for at in range(2, 2 + len(EVIL))} == {"s"}
    plain = [row[0] for row in table_rows(written(tmp_path / "x.csv", *rows))][1:]
    assert plain == [f"'{words}" for words in EVIL]


def test_a_number_too_long_for_a_spreadsheet_is_text(tmp_path: Path) -> None:
    """Complaint C22."""
    path = written(tmp_path / "x.xlsx", ("A", 1234567890123456789, None, None, None))
    assert [list(row) for row in table_rows(path)][1][1] == "1234567890123456789"


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_a_stopped_export_leaves_what_was_there_and_nothing_else(tmp_path: Path, ending: str) -> None:
    before = tmp_path / f"x.{ending}"
    before.write_text("the one of yesterday")
    sheet = open_sheet(before, HEADINGS)
    sheet.append([ROW] * 5)
    sheet.abandon()
    assert before.read_text() == "the one of yesterday"
    assert list(tmp_path.iterdir()) == [before]


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_a_place_that_cannot_be_taken_is_an_answer(tmp_path: Path, ending: str) -> None:
    (tmp_path / f"x.{ending}").mkdir()
    sheet = open_sheet(tmp_path / f"x.{ending}", HEADINGS)
    assert isinstance(tried(sheet.finish), CannotWrite)
    sheet.abandon()
    assert [one.name for one in tmp_path.iterdir()] == [f"x.{ending}"]
    assert isinstance(tried(lambda: open_sheet(tmp_path / "nowhere" / f"x.{ending}", HEADINGS)), CannotWrite)


def test_a_block_on_the_clipboard_calculates_nothing_and_comes_back_as_it_was() -> None:
    """Threat T9: what somebody named a customer is pasted into a spreadsheet by somebody else."""
    [block] = neutral_block([EVIL])
    assert all(cell.startswith("'") for cell in block if cell not in ("+1", "-1"))
    assert [meant(cell) for cell in block] == list(EVIL)
    assert neutral_block([["-1,250.00", "+3", "12 %", "A-1"]]) == [["-1,250.00", "+3", "12 %", "A-1"]]


def test_who_exports_nothing_loads_no_writer_of_workbooks() -> None:
    """The clipboard asks here for what a spreadsheet may take, in every table of every PC."""
    look = "import sys, sync.sheets.writing; sys.exit('xlsxwriter' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", look], cwd=ROOT, timeout=60).returncode == 0


def test_two_exports_to_one_name_write_into_files_of_their_own(tmp_path: Path) -> None:
    """The second one wrote into what the first had not finished: neither was whole."""
    path = tmp_path / "orders.csv"
    first, second = (open_sheet(path, HEADINGS[:1]) for _ in range(2))
    first.append([["A-1"]] * 2)
    second.append([["B-1"]])
    second.finish()
    assert path.read_text("utf-8-sig").splitlines() == ["Code", "B-1"]
    first.finish()
    assert path.read_text("utf-8-sig").splitlines() == ["Code", "A-1", "A-1"]
    assert list(tmp_path.iterdir()) == [path]
