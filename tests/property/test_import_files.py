"""Whatever bytes a file has: rows, or one sentence. Never anything else."""

import csv
import io
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from sync.central.imports.cells import BadCell, barcode, code, day, exact_text, percent, text, whole
from sync.central.imports.report import Faults
from sync.central.imports.tables import lines_of, read_lines
from sync.sheets.cells import Cell, DayCell
from sync.sheets.child import text_cells
from sync.sheets.encodings import decode
from sync.sheets.reading import MAX_ROWS, is_blank
from sync.sheets.unreadable import Unreadable
from sync.sheets.workbook import looks_like_workbook

CELLS = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=30), st.builds(DayCell, st.text(max_size=12))
)
WORDS = st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Cf", "Zs", "Zl", "Zp"]), max_size=8)


def read(content: bytes, name: str = "x.csv") -> list[list[Cell]] | str:
    """Text as the child reads it; a workbook by the child itself, which may well end over it."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        faults = Faults()
        try:
            is_text = name.endswith(".csv") and not looks_like_workbook(content)
            lines = lines_of(name, text_cells(content, MAX_ROWS), faults) if is_text else read_lines(path, faults)
            return [list(line.cells.values()) for line in lines]
        except Unreadable as why:
            return str(why)


@given(st.binary(max_size=400))
def test_any_bytes_are_rows_or_one_sentence(content: bytes) -> None:
    """Threat T9."""
    found = read(content)
    assert isinstance(found, list) or (found and "\n" not in found)


@given(st.lists(st.lists(WORDS, min_size=3, max_size=3), max_size=12), st.sampled_from([",", ";", "\t"]), st.booleans())
def test_what_a_spreadsheet_writes_is_read_back(rows: list[list[str]], delimiter: str, crlf: bool) -> None:
    written = io.StringIO()
    writer = csv.writer(written, delimiter=delimiter, lineterminator="\r\n" if crlf else "\n", quoting=csv.QUOTE_ALL)
    writer.writerows([["a", "b", "c"], *rows])
    expected = [[cell or None for cell in row] for row in rows if not is_blank(row)]
    assert read(written.getvalue().encode()) == expected


@given(st.text(alphabet="锂电池充电器刹车片显示螺栓轴承钛a1,\n", max_size=60), st.sampled_from(["gb18030", "utf-8", "utf-16"]))
def test_simplified_text_survives_its_encoding(words: str, encoding: str) -> None:
    text = f"编号,名称\n{words}"
    assert decode(text.encode(encoding)) == text


@given(st.text(alphabet="鋰電池充電器煞車來令片顯示螺栓軸承鈦a1,\n", max_size=60), st.sampled_from(["big5", "utf-8", "utf-16"]))
def test_traditional_text_survives_its_encoding(words: str, encoding: str) -> None:
    text = f"編號,名稱\n{words}"
    assert decode(text.encode(encoding)) == text


@given(CELLS, st.sampled_from([text, exact_text, code, barcode, whole, percent, day]))
def test_any_cell_is_a_value_or_a_reason(cell: Cell, parse: object) -> None:
    assert callable(parse)
    with suppress(BadCell):
        parse(cell)


def a_workbook() -> bytes:
    written = io.BytesIO()
    with xlsxwriter.Workbook(written, {"in_memory": True}) as book:
        book.add_worksheet().write_column(0, 0, ["code", "A", "B"])
    return written.getvalue()


WORKBOOK = a_workbook()


@settings(max_examples=12)
@given(st.integers(0, len(WORKBOOK) - 1), st.integers(1, 255), st.booleans())
def test_a_damaged_workbook_is_rows_or_one_sentence(at: int, flip: int, is_cut: bool) -> None:
    """Threat T9."""
    damaged = WORKBOOK[:at] if is_cut else WORKBOOK[:at] + bytes([WORKBOOK[at] ^ flip]) + WORKBOOK[at + 1 :]
    found = read(damaged, "x.xlsx")
    assert isinstance(found, list) or (found and "\n" not in found)
