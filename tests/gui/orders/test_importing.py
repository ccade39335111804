"""Order lines out of a file: looked at first, all or none, the errors back as a file, the columns known the next time."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import xlsxwriter
from PySide6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot

from dms_desktop.features.orders.entry_page import OrderEntryPage
from dms_desktop.importing.checking import AT_ONCE
from dms_desktop.importing.dialog import ImportDialog
from dms_desktop.importing.faults import Fault
from dms_desktop.importing.sheet import SheetTable
from sync.domain.orders.rules import MOST_LINES
from tests.gui import sheet_files
from tests.gui.orders.test_entry import quantities
from tests.gui.orders.trade import a_trade
from tests.gui.showroom import LAMP, OIL, PAD, PAD_BARCODE, Showroom


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    with a_trade(tmp_path) as shown:
        yield shown


def look_at(room: Showroom, qtbot: QtBot, path: Path) -> ImportDialog:
    room.open("order_entry", "", OrderEntryPage)
    return sheet_files.look_at(room, qtbot, path, ImportDialog)


def a_file(folder: Path, *lines: str, headings: str = "料號,數量") -> Path:
    return sheet_files.a_file(folder / "order.csv", headings, *lines)


def entry(room: Showroom) -> OrderEntryPage:
    return room.open("order_entry", "", OrderEntryPage)


def test_lines_of_a_file_stand_on_the_order_and_are_undone_as_one(room: Showroom, qtbot: QtBot, tmp_path: Path) -> None:
    """Issue 5: import of order lines."""
    look_at(room, qtbot, a_file(tmp_path, f"{PAD},2", f"{OIL},3*4", f"{PAD_BARCODE},1"))
    room.press(Qt.Key.Key_F12)
    assert quantities(entry(room)) == [(PAD, "2"), (OIL, "12"), (PAD, "1")]
    room.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert quantities(entry(room)) == []


def test_the_order_message_of_another_system_stands_on_the_order(room: Showroom, qtbot: QtBot, tmp_path: Path) -> None:
    """Behaviour 2.10.4: by the seller's code, and by a barcode where there is none."""
    message = tmp_path / "order.edi"
    lines = f"LIN+1++{PAD_BARCODE}:EN'PIA+1+MINE:BP'QTY+21:4:PCE'LIN+2++9:IN'PIA+5+{OIL}:SA'QTY+21:6'"
    message.write_text(f"UNH+1+ORDERS:D:96A:UN'BGM+220+PO-7'{lines}UNS+S'CNT+2:2'UNT+10+1'", encoding="ascii")
    look_at(room, qtbot, message)
    room.press(Qt.Key.Key_F12)
    assert quantities(entry(room)) == [(PAD, "4"), (OIL, "6")]


def test_with_a_wrong_row_nothing_is_taken_unless_it_is_left_out(room: Showroom, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = look_at(room, qtbot, a_file(tmp_path, f"{PAD},2", "nobody,1", f"{OIL},many", "1.66E+17,1", f"{LAMP},"))
    assert dialog.count.text() == "1 row is good, 4 wrong."
    room.press(Qt.Key.Key_F12)
    assert quantities(entry(room)) == []
    dialog.leaves_out.click()
    room.press(Qt.Key.Key_F12)
    assert quantities(entry(room)) == [(PAD, "2")]


def test_the_errors_come_back_as_a_file_that_is_mended_and_taken(room: Showroom, qtbot: QtBot, tmp_path: Path) -> None:
    """Issue 5: errors row by row saved as a file."""
    dialog = look_at(room, qtbot, a_file(tmp_path, f"{PAD},2", "nobody,1"))
    errors = tmp_path / "errors.csv"
    dialog.save_errors(errors)
    room.settle()
    assert "1 row with what is wrong is in errors.csv" in dialog.banner.text()
    text = errors.read_text(encoding="utf-8-sig")
    assert text.splitlines() == ["料號,數量,Row,What is wrong", "nobody,1,3,Nothing is known under this code"]
    dialog.reject()
    errors.write_text(text.replace("nobody", LAMP), encoding="utf-8")
    look_at(room, qtbot, errors)
    room.press(Qt.Key.Key_F12)
    assert quantities(entry(room)) == [(LAMP, "1")]


@pytest.mark.parametrize(("asked", "units"), [("12.00", 12), ("1,200.0", 1_200), ("4.0000", 4), ("1.000", None), ("2.50", None)])
def test_a_whole_number_is_one_however_another_program_writes_it(
    room: Showroom, qtbot: QtBot, tmp_path: Path, asked: str, units: int | None
) -> None:
    """A thousand of some countries is not one of ours: it is asked, not guessed."""
    [line] = look_at(room, qtbot, a_file(tmp_path, f'{PAD},"{asked}"')).table.rows()
    assert line.units == units


def test_no_cell_of_a_wrong_row_is_lost_in_the_file_of_errors(room: Showroom, qtbot: QtBot, tmp_path: Path) -> None:
    """A comma too many moves the quantity behind the last heading, and there it is mended."""
    dialog = look_at(room, qtbot, a_file(tmp_path, f"{PAD},2", f"{LAMP}, left,3"))
    errors = tmp_path / "errors.csv"
    dialog.save_errors(errors)
    room.settle()
    assert errors.read_text(encoding="utf-8-sig").splitlines() == [
        "料號,數量,C,Row,What is wrong",
        f"{LAMP},left,3,3,Not a quantity",
    ]


def test_errors_of_a_file_without_headings_are_mended_and_taken(room: Showroom, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = look_at(room, qtbot, a_file(tmp_path, "nobody,1", headings=f"{PAD},2"))
    errors = tmp_path / "errors.csv"
    dialog.save_errors(errors)
    room.settle()
    dialog.reject()
    errors.write_text(errors.read_text(encoding="utf-8-sig").replace("nobody", LAMP), encoding="utf-8")
    look_at(room, qtbot, errors)
    room.press(Qt.Key.Key_F12)
    assert quantities(entry(room)) == [(LAMP, "1")]


def test_a_code_that_a_spreadsheet_shortened_is_told_from_one_that_looks_so(room: Showroom, qtbot: QtBot, tmp_path: Path) -> None:
    """Complaint C22."""
    with xlsxwriter.Workbook(str(tmp_path / "order.xlsx")) as book:
        page = book.add_worksheet()
        page.write_row(0, 0, ["料號", "數量"])
        page.write_row(1, 0, [1234567890123456, 1])
        page.write_row(2, 0, ["1E10", 1])
    dialog = look_at(room, qtbot, tmp_path / "order.xlsx")
    assert [line.fault for line in dialog.table.rows()] == [Fault.SPOILED, Fault.SPOILED]


def test_a_column_chosen_by_hand_is_known_the_next_time(room: Showroom, qtbot: QtBot, tmp_path: Path) -> None:
    """Issue 5: column mapping remembered."""
    path = a_file(tmp_path, f"x,1,{PAD},7", headings="code,qty,品番,本數")
    dialog = look_at(room, qtbot, path)
    for box, at in ((dialog.code, 2), (dialog.units, 3)):
        box.set_value(at)
        box.picked.emit(at)
    room.settle()
    dialog.reject()
    again = look_at(room, qtbot, path)
    assert (again.code.value(), again.units.value()) == (2, 3)
    room.press(Qt.Key.Key_F12)
    assert quantities(entry(room)) == [(PAD, "7")]


def test_a_file_that_cannot_be_read_is_one_sentence_and_takes_nothing(room: Showroom, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "old.xls"
    path.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + b"x" * 100)
    dialog = look_at(room, qtbot, path)
    assert dialog.banner.text().startswith("old.xls is an old .xls workbook or has a password.")
    room.press(Qt.Key.Key_F12)
    assert quantities(entry(room)) == []


def test_another_file_is_chosen_in_place_of_a_bad_one_and_in_place_of_a_good_one(
    room: Showroom, qtbot: QtBot, tmp_path: Path
) -> None:
    """It took starting over, at a page that the dialog hid."""
    path = tmp_path / "old.xls"
    path.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + b"x" * 100)
    dialog = look_at(room, qtbot, path)
    sheet_files.choose(room, a_file(tmp_path, f"{PAD},2"))
    qtbot.waitUntil(lambda: len(dialog.table.rows()) == 1)
    assert (dialog.banner.text(), dialog.code.count()) == ("", 2)
    sheet_files.choose(room, a_file(tmp_path, f"{OIL},3", "nobody,1"))
    qtbot.waitUntil(lambda: len(dialog.table.rows()) == 2)
    assert dialog.code.count() == 2
    dialog.leaves_out.click()
    room.press(Qt.Key.Key_F12)
    assert quantities(entry(room)) == [(OIL, "3")]


def test_more_lines_than_an_order_takes_are_said_so_before_anything_happens(room: Showroom, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = look_at(room, qtbot, a_file(tmp_path, *[f"{PAD},1"] * (MOST_LINES + 1)))
    assert dialog.banner.text() == "A document takes 1,000 lines at most: divide the file."
    room.press(Qt.Key.Key_F12)
    assert quantities(entry(room)) == []


def test_between_two_portions_of_rows_the_window_has_its_turn(room: Showroom, qtbot: QtBot, tmp_path: Path) -> None:
    """Issue 5: without a stall of the Qt thread."""
    turns: list[int] = []
    page = entry(room)
    dialog = ImportDialog(page, page.desk, a_file(tmp_path, *[f"{PAD},1"] * 12_000), print)
    beat = QTimer(dialog, interval=0)
    beat.timeout.connect(lambda: turns.append(1) if turns and turns[-1] == 0 else None)
    dialog.checking.looked.connect(lambda rows: turns.append(0))
    beat.start()
    with qtbot.waitSignal(dialog.checking.done, timeout=60_000):
        dialog.start()
    beat.stop()
    room.settle()
    assert sum(turns) >= 12_000 // AT_ONCE
    assert len(dialog.table.rows()) == 12_000
    dialog.reject()


def test_a_look_that_was_left_brings_nothing(room: Showroom, qtbot: QtBot, tmp_path: Path) -> None:
    page = entry(room)
    dialog = ImportDialog(page, page.desk, a_file(tmp_path, *[f"{PAD},1"] * 5_000), print)
    ends: list[object] = []
    dialog.checking.done.connect(ends.append)
    dialog.checking.looked.connect(lambda rows: dialog.reject() if rows else None)
    read: list[SheetTable] = []
    dialog.checking.read.connect(read.append)
    dialog.start()
    qtbot.waitUntil(lambda: bool(read))
    room.settle()
    assert ends == []
    assert quantities(page) == []
