"""Any table becomes a file: all rows of the filter, not only those in sight; it can be stopped, and it says what went wrong."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from dms_desktop.every_scene import SCENES
from dms_desktop.exporting.dialog import ExportDialog
from dms_desktop.exporting.export import AT_ONCE, Export
from dms_desktop.exporting.values import values_of
from dms_desktop.features.catalog.page import AT_ONCE as LISTED
from dms_desktop.features.catalog.page import CatalogPage
from dms_desktop.features.catalog.product_page import ProductPage
from dms_desktop.features.orders.entry_page import OrderEntryPage
from dms_desktop.render import staged
from dms_desktop.widgets.columns import Column, Kind
from dms_desktop.widgets.formats import DASH
from dms_desktop.widgets.record_model import RecordModel
from dms_desktop.widgets.record_table import RecordTable
from dms_desktop.widgets.words import literal
from sync.sheets.reading import table_rows
from tests.builders import a_price
from tests.gui.showroom import Showroom, a_showroom, named_product

CODES = [f"EX-{number:04}" for number in range(2 * LISTED)]
EXPORT = (Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    goods = [named_product(code, f"Bolt {code}", f"螺栓 {code}", f"螺栓 {code}") for code in CODES]
    with a_showroom(tmp_path, *goods, *(a_price(code, 12_50) for code in CODES)) as shown:
        yield shown


def choose(room: Showroom, path: Path) -> None:
    """Ctrl+Shift+E, and this file in the dialog of the system."""
    room.press(*EXPORT)
    [chooser] = room.workspace.findChildren(QFileDialog)
    chooser.done(QFileDialog.DialogCode.Accepted)
    chooser.fileSelected.emit(str(path))
    chooser.deleteLater()


def rows_of(path: Path) -> list[list[object]]:
    return [list(row) for row in table_rows(path)]


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_all_rows_of_a_list_are_exported_with_their_titles(room: Showroom, qtbot: QtBot, tmp_path: Path, ending: str) -> None:
    """Issue 5: export of any table."""
    room.open("catalog", "", CatalogPage)
    choose(room, tmp_path / f"goods.{ending}")
    qtbot.waitUntil((tmp_path / f"goods.{ending}").exists)
    room.settle()
    titles, *rows = rows_of(tmp_path / f"goods.{ending}")
    assert titles == ["Code", "Name", "Unit", "Pack", "Minimum", "Available", "Price", "State"]
    assert [row[0] for row in rows if str(row[0]).startswith("EX")] == CODES
    assert {row[6] for row in rows if str(row[0]).startswith("EX")} == {"12.50" if ending == "csv" else 12.5}
    assert "rows are in" in room.workspace.toast.text()


def test_a_filtered_list_is_exported_as_filtered(room: Showroom, qtbot: QtBot, tmp_path: Path) -> None:
    page = room.open("catalog", "", CatalogPage)
    page.search.setText("EX-0007")
    room.settle()
    choose(room, tmp_path / "few.xlsx")
    qtbot.waitUntil((tmp_path / "few.xlsx").exists)
    assert [row[0] for row in rows_of(tmp_path / "few.xlsx")] == ["Code", "EX-0007"]


@pytest.mark.parametrize(
    ("typed", "kept"), [("bolts 1.5 mm", "bolts 1.5 mm.xlsx"), ("bolts.CSV", "bolts.CSV"), ("bolts v1.2.xlsx", "bolts v1.2.xlsx")]
)
def test_a_name_with_a_point_in_it_gets_its_ending(room: Showroom, qtbot: QtBot, tmp_path: Path, typed: str, kept: str) -> None:
    """Else nothing on the PC opens the file."""
    room.open("catalog", "", CatalogPage)
    choose(room, tmp_path / typed)
    qtbot.waitUntil((tmp_path / kept).exists)
    room.settle()
    assert rows_of(tmp_path / kept)[0][0] == "Code"


@pytest.mark.parametrize(
    ("title", "proposed"), [('M8*20 3/4" <new>', "M8_20 3_4_ _new_ 2026-11-23.xlsx"), ("超" * 120, f"{'超' * 80}.xlsx")]
)
def test_the_name_that_is_proposed_can_be_written_on_every_system(
    room: Showroom, monkeypatch: pytest.MonkeyPatch, title: str, proposed: str
) -> None:
    monkeypatch.setattr(CatalogPage, "title", lambda page: title)
    room.open("catalog", "", CatalogPage)
    room.press(*EXPORT)
    [chooser] = room.workspace.findChildren(QFileDialog)
    assert Path(chooser.selectedFiles()[0]).name == proposed
    chooser.done(QFileDialog.DialogCode.Rejected)
    chooser.deleteLater()


@pytest.mark.parametrize("name", ["sale-typical", "order-desk-typical", "stock-typical", "owing-typical"])
def test_every_number_in_a_file_is_the_one_on_the_screen(qtbot: QtBot, qapp: QApplication, name: str) -> None:
    """Issue 5: export with types. A discount of 12.5 % is no 1,250."""
    with staged(qapp, next(scene for scene in SCENES if scene.name == name), size=(1366, 768)) as stage:
        for table in stage.widget.findChildren(RecordTable):
            model = table.model()
            numbers = [column for column in model.columns if column.kind.is_number]
            for row in model.rows:
                shown = [column.text(row).replace(",", "").replace("−", "-") for column in numbers]
                read = [Decimal(text) if text not in ("", DASH) else None for text in shown]
                assert [value or None for value in values_of(numbers, row)] == [value or None for value in read]


def test_a_file_that_another_program_holds_is_said_so_and_stays(
    room: Showroom, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As Windows answers while Excel has the file open."""
    (tmp_path / "open.xlsx").write_text("in Excel")

    def refused(source: object, target: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("sync.sheets.excel.put", refused)
    room.open("catalog", "", CatalogPage)
    choose(room, tmp_path / "open.xlsx")
    [dialog] = room.workspace.findChildren(ExportDialog)
    qtbot.waitUntil(lambda: bool(dialog.banner.text()))
    room.settle()
    assert dialog.banner.text().startswith("open.xlsx is open in another program")
    assert (tmp_path / "open.xlsx").read_text() == "in Excel"
    assert not list(tmp_path.glob(".*.part"))


def a_long_table(qtbot: QtBot) -> RecordTable[int]:
    columns: Sequence[Column[int]] = [
        Column(key="code", title=literal("Code"), value=lambda row: f"{row:08}", kind=Kind.CODE),
        Column(key="units", title=literal("Units"), value=lambda row: row, kind=Kind.QUANTITY),
    ]
    table: RecordTable[int] = RecordTable(literal("Numbers"), columns, key=lambda row: row)
    qtbot.addWidget(table)
    table.set_rows(range(20_000))
    return table


def test_between_two_portions_of_rows_the_window_has_its_turn(room: Showroom, qtbot: QtBot, tmp_path: Path) -> None:
    """Issue 5: without a stall of the Qt thread."""
    table, turns = a_long_table(qtbot), []
    model = table.model()
    assert isinstance(model, RecordModel)
    export = Export(table, model, room.bridge, table)
    beat = QTimer(table, interval=0)
    export.wrote.connect(lambda rows, of: turns.append(0))
    beat.timeout.connect(lambda: turns.append(1) if turns and turns[-1] == 0 else None)
    beat.start()
    with qtbot.waitSignal(export.done, timeout=60_000):
        export.start(tmp_path / "long.csv")
    assert sum(turns) >= 20_000 // AT_ONCE
    assert len(rows_of(tmp_path / "long.csv")) == 20_001


def test_a_stopped_export_leaves_nothing_behind(room: Showroom, qtbot: QtBot, tmp_path: Path) -> None:
    table = a_long_table(qtbot)
    model = table.model()
    assert isinstance(model, RecordModel)
    export = Export(table, model, room.bridge, table)
    export.wrote.connect(lambda rows, of: export.stop() if rows > 3 * AT_ONCE else None)
    with qtbot.waitSignal(export.gone, timeout=60_000):
        export.start(tmp_path / "long.xlsx")
    room.settle()
    assert not list(tmp_path.glob("*long*"))


@pytest.mark.parametrize("is_whole", [True, False], ids=["written", "read"])
def test_a_page_that_is_closed_meanwhile_leaves_nothing_behind(
    room: Showroom, qtbot: QtBot, tmp_path: Path, is_whole: bool
) -> None:
    """Neither half a file nor silence, while rows are fetched and while they are written."""
    page = room.open("product", CODES[0], ProductPage)
    table = a_long_table(qtbot)
    table.setParent(page)
    table.set_rows(range(20_000), complete=is_whole)
    dialog = ExportDialog(page, page.desk, table, tmp_path / "long.xlsx")
    dialog.start()
    qtbot.waitUntil(lambda: bool(dialog.sentence.text()))
    room.workspace.rooms.close_current()
    qtbot.waitUntil(lambda: bool(room.workspace.toast.text()))
    room.settle()
    assert room.workspace.toast.text() == "long.xlsx was not written: its page was closed meanwhile."
    assert not list(tmp_path.glob("*long*")) + list(tmp_path.glob("tmp*"))


def test_lines_that_are_typed_are_a_table_as_well(room: Showroom, qtbot: QtBot, tmp_path: Path) -> None:
    room.open("order_entry", "", OrderEntryPage)
    for text in (CODES[0], "3", CODES[1], "many"):
        room.type(text)
        room.press(Qt.Key.Key_Return)
    choose(room, tmp_path / "order.xlsx")
    qtbot.waitUntil((tmp_path / "order.xlsx").exists)
    room.settle()
    titles, first, second = rows_of(tmp_path / "order.xlsx")
    found = [dict(zip(titles, row, strict=False)) for row in (first, second)]
    assert [(row["Code"], row["Quantity"], row["Price"]) for row in found] == [(CODES[0], 3, 12.5), (CODES[1], "many", 12.5)]


def test_a_page_without_a_table_says_so(room: Showroom) -> None:
    room.open("order_entry", "", OrderEntryPage)
    room.press(*EXPORT)
    assert room.workspace.toast.text() == "There is no table here to export."
    assert not room.workspace.findChildren(QFileDialog)
