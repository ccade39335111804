"""Customers out of a file: looked at first, nobody twice, the errors back as a file, the columns known the next time."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from dms_desktop.features.customers.import_dialog import CustomersDialog
from dms_desktop.features.customers.page import CustomersPage
from sync.domain.customers.commands import CreateCustomer
from sync.domain.customers.queries import customer_card, customers
from sync.domain.customers.rules import CustomerKind
from tests.builders import an_id
from tests.gui import sheet_files
from tests.gui.showroom import Showroom, a_showroom

HEADINGS = "客戶名稱,類別,電話,手機,統一編號,地址,備註"


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Iterator[Showroom]:
    with a_showroom(tmp_path) as shown:
        yield shown


def a_file(folder: Path, *lines: str, headings: str = HEADINGS) -> Path:
    return sheet_files.a_file(folder / "customers.csv", headings, *lines)


def look_at(room: Showroom, qtbot: QtBot, path: Path) -> CustomersDialog:
    room.open("customers", "", CustomersPage)
    return sheet_files.look_at(room, qtbot, path, CustomersDialog)


def names(room: Showroom) -> list[str]:
    return sorted(row.name for row in room.replica.read(room.actor, customers, limit=500))


def test_a_list_of_customers_is_taken_with_everything_it_says(room: Showroom, qtbot: QtBot, tmp_path: Path) -> None:
    """Issue 5: import with preview; nothing is saved before somebody has looked."""
    look_at(
        room,
        qtbot,
        a_file(tmp_path, "宏達汽車,公司,02-2960-1111,,04595257,文化路一段 188 號,月結", "林志明,個人,,0912-345-678,,,"),
    )
    assert names(room) == []
    room.press(Qt.Key.Key_F12)
    qtbot.waitUntil(lambda: len(names(room)) == 2)
    room.settle()
    [company] = [row for row in room.replica.read(room.actor, customers) if row.kind is CustomerKind.COMPANY]
    card = room.replica.read(room.actor, customer_card, customer_id=company.customer_id)
    assert card is not None
    kept = ("name", "phone", "tax_id", "address_1", "note")
    assert [card.values[field] for field in kept] == ["宏達汽車", "02-2960-1111", "04595257", "文化路一段 188 號", "月結"]
    assert room.workspace.toast.text() == "2 customers are saved on this PC."
    assert not room.workspace.toast.findChildren(QPushButton), "one key would take back the last of them"


def test_who_is_a_company_is_seen_by_the_name_where_the_file_does_not_say(room: Showroom, qtbot: QtBot, tmp_path: Path) -> None:
    rows = ("台中泰光物流有限公司,", "花蓮隆宏汽車商行,", "Marco,", "Delta Parts Ltd.,", "楊家怡,", "大安機車,04595257")
    dialog = look_at(room, qtbot, a_file(tmp_path, *rows, headings="客戶名稱,統編"))
    kinds = [line.values["kind"] for line in dialog.table.rows()]
    assert kinds == ["company", "company", "person", "company", "person", "company"]


def test_who_is_here_already_or_stands_there_twice_is_left_out(room: Showroom, qtbot: QtBot, tmp_path: Path) -> None:
    room.do(CreateCustomer(customer_id=an_id("hongda"), name="宏達", phone="(02) 2960 1111"))
    dialog = look_at(
        room,
        qtbot,
        a_file(tmp_path, "宏達汽車,,02-29601111,,,,", "林,,,0912345678,,,", "林志明,,+886 912 345 678,,,,", ",,,,,,x"),
    )
    assert {line.row.number: line.wrong for line in dialog.table.rows()} == {
        2: "Here already: 宏達",
        3: "",
        4: "The same phone or tax number stands above, in row 3",
        5: "A name is needed",
    }
    room.press(Qt.Key.Key_F12)
    assert names(room) == ["宏達"]
    dialog.leaves_out.click()
    room.press(Qt.Key.Key_F12)
    qtbot.waitUntil(lambda: names(room) == ["宏達", "林"])


def test_branches_with_one_tax_number_are_customers_of_their_own(room: Showroom, qtbot: QtBot, tmp_path: Path) -> None:
    """A card that is typed may share its number. The second branch was refused, and so was the file that named both."""
    branches = ("宏達汽車 板橋店,,,,04595257,文化路 1 號,", "宏達汽車 中和店,,,,04595257,景平路 2 號,")
    look_at(room, qtbot, a_file(tmp_path, *branches))
    room.press(Qt.Key.Key_F12)
    qtbot.waitUntil(lambda: len(names(room)) == 2)
    room.settle()
    others = (
        "宏達汽車 中和店,,,,04595257,景平路 2 號 3 樓,",
        "宏達中和,,,,04595257,景平路２號,",
        "宏達汽車 新莊店,,,,0459-5257,中正路 3 號,",
        "新莊店,,,,04595257,中正路 3 號,",
        "宏達,,,,04595257,,",
    )
    again = look_at(room, qtbot, a_file(tmp_path, *branches, *others))
    wrong = [line.wrong for line in sorted(again.table.rows(), key=lambda line: line.row.number)]
    here = "Here already: 宏達汽車"
    assert wrong[:4] == [f"{here} 板橋店", f"{here} 中和店", "", f"{here} 中和店"]
    assert wrong[4:6] == ["", "The same phone or tax number stands above, in row 6"]
    assert wrong[6].startswith(here)


def test_a_chain_whose_branches_bear_one_name_and_number_is_asked_about_and_taken(
    room: Showroom, qtbot: QtBot, tmp_path: Path
) -> None:
    """They were called known, so none but the first could be taken."""
    look_at(room, qtbot, a_file(tmp_path, "宏達汽車,,,,04595257,文化路 1 號,"))
    room.press(Qt.Key.Key_F12)
    qtbot.waitUntil(lambda: len(names(room)) == 1)
    room.settle()
    more = ("林志明,,,,,,", "宏達汽車,,,,04595257,景平路 2 號,", "金龍,,,,12345675,中正路 3 號,", "金龍,,,,12345675,中山路 4 號,")
    dialog = look_at(room, qtbot, a_file(tmp_path, *more))
    told = [(line.row.number, line.wrong, line.note) for line in dialog.table.rows()]
    assert told == [
        (3, "", "宏達汽車 has this tax number at another address: a branch?"),
        (5, "", "Row 4 has this tax number at another address: a branch?"),
        (2, "", ""),
        (4, "", ""),
    ]
    room.press(Qt.Key.Key_F12)
    qtbot.waitUntil(lambda: len(names(room)) == 5)
    room.settle()


def test_errors_come_back_as_a_file_with_what_is_wrong(room: Showroom, qtbot: QtBot, tmp_path: Path) -> None:
    """Issue 5: errors row by row saved as a file."""
    dialog = look_at(room, qtbot, a_file(tmp_path, "好客戶,,,,,,", "怪客戶,外星人,,,,,"))
    errors = tmp_path / "errors.csv"
    dialog.save_errors(errors)
    room.settle()
    [_, wrong] = errors.read_text(encoding="utf-8-sig").splitlines()
    assert wrong.startswith("怪客戶,外星人,")
    assert wrong.endswith("3,Neither Person nor Company")


def test_a_column_chosen_by_hand_is_known_the_next_time(room: Showroom, qtbot: QtBot, tmp_path: Path) -> None:
    """Issue 5: column mapping remembered."""
    path = a_file(tmp_path, "宏達,02-2960-1111", headings="客戶名稱,總機")
    dialog = look_at(room, qtbot, path)
    phone = dialog.boxes["phone"]
    assert phone.value() == -1
    phone.setCurrentIndex(phone.findData(1))
    phone.picked.emit(1)
    room.settle()
    room.press(Qt.Key.Key_Escape)
    assert look_at(room, qtbot, path).boxes["phone"].value() == 1


def test_esc_stops_and_the_same_file_goes_on_with_the_rest(room: Showroom, qtbot: QtBot, tmp_path: Path) -> None:
    """Issue 5: progress and cancel. What is saved stays, and nobody is saved twice."""
    path = a_file(tmp_path, *(f"客戶 {at:03},,,09123{at:05},,," for at in range(150)))
    dialog = look_at(room, qtbot, path)
    dialog.put.click()
    qtbot.waitUntil(lambda: dialog.bar.value() >= 25)
    dialog.reject()
    room.settle()
    saved = len(names(room))
    assert 25 <= saved < 150
    again = look_at(room, qtbot, path)
    assert sum(bool(line.wrong) for line in again.table.rows()) == saved
    again.leaves_out.click()
    again.put.click()
    qtbot.waitUntil(lambda: len(names(room)) == 150)


def test_nothing_begins_anew_while_customers_are_saved(room: Showroom, qtbot: QtBot, tmp_path: Path) -> None:
    """One key more is not everybody twice."""
    path = a_file(tmp_path, *(f"客戶 {at:03},,,09123{at:05},,," for at in range(60)), ",,,0912999999,,,")
    dialog = look_at(room, qtbot, path)
    dialog.leaves_out.click()
    dialog.put.click()
    dialog.leaves_out.click()
    dialog.leaves_out.click()
    dialog.put.click()
    room.settle()
    qtbot.waitUntil(lambda: len(names(room)) >= 60)
    room.settle()
    assert len(names(room)) == 60


def test_who_has_no_number_is_here_already_by_name_and_address(room: Showroom, qtbot: QtBot, tmp_path: Path) -> None:
    """A power cut in the middle of a file, and the same file again."""
    look_at(room, qtbot, a_file(tmp_path, "王小明,,,,,文化路 1 號,", "王小明,,,,,中山路 9 號,"))
    room.press(Qt.Key.Key_F12)
    qtbot.waitUntil(lambda: len(names(room)) == 2)
    room.settle()
    again = look_at(
        room, qtbot, a_file(tmp_path, "王小明,,,,,文化路 1 號,", "王小明,,,,,民生路 3 號,", "王小明,,,0912345678,,文化路 1 號,")
    )
    assert [line.wrong for line in again.table.rows()] == ["Here already: 王小明", "", ""]


def test_a_number_that_a_spreadsheet_shortened_is_not_saved(room: Showroom, qtbot: QtBot, tmp_path: Path) -> None:
    """Complaint C22."""
    dialog = look_at(room, qtbot, a_file(tmp_path, "宏達汽車,,,,9.1350100M+17,,", "大華汽車,,,,9.13501E+17,,"))
    assert [line.wrong for line in dialog.table.rows()] == [
        "Tax number: a spreadsheet has shortened it, format the column as text",
        "",
    ]


def test_one_that_is_refused_keeps_nobody_from_being_saved_before_it(room: Showroom, qtbot: QtBot, tmp_path: Path) -> None:
    """They are saved some at a time: of those among which one is refused each is tried alone, and the row is named."""
    path = a_file(tmp_path, *(f"客戶 {at:03},,,09123{at:05},,," for at in range(40)))
    dialog = look_at(room, qtbot, path)
    lines = list(dialog.table.rows())
    lines[29] = replace(lines[29], values={**lines[29].values, "name": ""})
    dialog.take(lines)
    qtbot.waitUntil(lambda: dialog.banner.isVisible())
    assert dialog.banner.text().startswith("Row 31 was not saved:")
    assert dialog.banner.text().endswith("29 are saved.")
    assert len([name for name in names(room) if name.startswith("客戶")]) == 29


def test_a_file_that_cannot_be_read_is_one_sentence(room: Showroom, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "old.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    assert "Save it as .xlsx without a password" in look_at(room, qtbot, path).banner.text()
