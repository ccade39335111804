"""Hostile and broken files: each ends in one clear sentence, and nothing is half imported."""

import io
import json
import zipfile
from pathlib import Path

import pytest

from sync.central.imports.report import Faults
from sync.central.imports.tables import read_lines
from sync.domain.catalog.records import Product
from sync.sheets.unreadable import Unreadable
from tests.unit.imports.conftest import ImportBench


def hostile(shared_data: Path) -> list[Path]:
    folders = ("workbooks", "encodings", "injection", "csv-spectrum")
    return sorted(path for folder in folders for path in (shared_data / "badinput" / folder).iterdir() if path.is_file())


def test_every_hostile_file_gets_sentences_and_changes_nothing(bench: ImportBench, shared_data: Path) -> None:
    """Threat T9."""
    files = hostile(shared_data)
    assert len(files) > 40
    for path in files:
        report = bench.take("products", path)
        assert not report.ok, path.name
        assert all(fault.file == path.name and fault.reason and "\n" not in fault.reason for fault in report.faults)
    assert bench.rows(Product) == []


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("workbooks/OOM_alloc3.xls", "old .xls workbook"),
        ("workbooks/pass_protected.ods", "no .xlsx workbook"),
        ("workbooks/empty_sheet.xlsx", "no cell with anything in it"),
        ("workbooks/table-multiple.xlsx", "keep the one that is meant"),
        ("encodings/zhs_gb18030_truncated_midchar.csv", "cut off"),
        ("encodings/zhs_mixed_utf8_then_gbk.csv", "UTF-8 up to line 55"),
        ("encodings/zhs_utf16be_nobom.csv", "without a byte order mark"),
    ],
)
def test_the_sentence_says_what_is_wrong(bench: ImportBench, shared_data: Path, name: str, sentence: str) -> None:
    [fault] = bench.take("products", shared_data / "badinput" / name).faults
    assert sentence in str(fault)


@pytest.mark.parametrize(
    "name", ["comma_in_quotes", "empty", "escaped_quotes", "json", "newlines", "newlines_crlf", "quotes_and_newlines", "utf8"]
)
def test_quotes_commas_and_line_breaks_are_read_as_they_were_meant(shared_data: Path, name: str) -> None:
    folder = shared_data / "badinput" / "csv-spectrum"
    expected = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    lines = read_lines(folder / f"{name}.csv", Faults())
    assert [{key: plain(cell or "") for key, cell in line.cells.items()} for line in lines] == [
        {key: plain(cell) for key, cell in row.items()} for row in expected
    ]


def plain(cell: object) -> str:
    return str(cell).replace("\r\n", "\n")


def workbook(path: Path, parts: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


@pytest.mark.parametrize(
    ("parts", "sentence"),
    [
        ({"xl/workbook.xml": b"<x/>", "xl/worksheets/sheet1.xml": b" " * (8 << 20)}, "far more than its size"),
        ({f"xl/{number}.xml": b"" for number in range(2001)} | {"xl/workbook.xml": b"<x/>"}, "far more than its size"),
        ({"word/document.xml": b"<x/>"}, "no .xlsx workbook"),
        ({"xl/workbook.xml": b"<x/>"}, "damaged or far too large"),
    ],
)
def test_a_workbook_is_looked_at_before_it_is_unpacked(tmp_path: Path, parts: dict[str, bytes], sentence: str) -> None:
    """Threat T9: zip bombs."""
    with pytest.raises(Unreadable, match=sentence):
        read_lines(workbook(tmp_path / "bomb.xlsx", parts), Faults())


def test_a_cut_off_workbook_is_damaged(tmp_path: Path) -> None:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr("xl/workbook.xml", b"<x/>")
    path = tmp_path / "cut.xlsx"
    path.write_bytes(whole.getvalue()[:-30])
    with pytest.raises(Unreadable, match="damaged workbook"):
        read_lines(path, Faults())


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "is empty"),
        ("\n \n", "is empty"),
        ("code,name\n", "no rows under its headings"),
        ("code,,name\n1,2,3\n", "no heading over column 2"),
        ("code,code\n1,2\n", "heading code twice"),
        ("code,name,colour\n1,2,3\n", "heading 'colour'; known are code"),
        ("name\nLamp\n", "no column code"),
        ("code,unit\nA,pcs\n", "needs one of the columns name_en"),
        ("code,货号,name\nA,A,x\n", "two headings that mean the same"),
        ('code,name\nA,"open\n', "cannot be read"),
    ],
)
def test_a_file_of_another_layout_is_refused_as_a_whole(bench: ImportBench, text: str, sentence: str) -> None:
    [fault] = bench.take_text("products", text).faults
    assert sentence in fault.reason
    assert fault.row == 0


def test_a_missing_file_is_said_so(bench: ImportBench) -> None:
    [fault] = bench.take("products", bench.folder / "nowhere.csv").faults
    assert str(fault) == "nowhere.csv: cannot be opened: No such file or directory"
