"""Customers at the counter, by keyboard: duplicates are said, two edits lose nothing, and a power cut costs no letter."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from dms_desktop.features.customers.card import CustomerPage
from dms_desktop.features.customers.page import CustomersPage
from sync.domain.customers.commands import ChangeCustomer, CreateCustomer
from sync.domain.customers.queries import customer_card, customers
from sync.domain.customers.rules import FieldChange
from tests.builders import an_id
from tests.gui.showroom import Showroom, a_showroom

HONGDA = an_id("hongda")


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Showroom:  # type: ignore[misc]
    with a_showroom(tmp_path) as shown:
        shown.do(CreateCustomer(customer_id=HONGDA, name="宏達汽車修理廠", phone="02-2960-1111", tax_id="04595257"))
        yield shown


def test_a_new_customer_is_typed_and_saved_without_a_mouse(room: Showroom) -> None:
    room.open("customers", "", CustomersPage)
    room.press(Qt.Key.Key_F2)
    room.type("林志明")
    room.press(Qt.Key.Key_F12)
    assert "林志明" in [row.name for row in room.replica.read(room.actor, customers)]


def test_a_probable_duplicate_is_said_while_typing_and_never_stops_the_hand(room: Showroom) -> None:
    """Behaviour 2.8.2: the matching field is shown; saving stays possible."""
    page = room.open("customer", str(an_id("new")), CustomerPage)
    room.type("宏達汽車修理廠有限公司")
    assert [(twin.name, page.side.twins_box.isHidden()) for twin in page.side.twins.rows()] == [("宏達汽車修理廠", False)]
    room.press(Qt.Key.Key_F12)
    assert len(room.replica.read(room.actor, customers)) == 2


def test_a_refusal_is_said_at_its_field(room: Showroom) -> None:
    page = room.open("customer", str(an_id("new")), CustomerPage)
    contact = page.form.field("contact")
    contact.setFocus()
    room.type("Lin")
    room.press(Qt.Key.Key_F12)
    assert page.form.field("name").hasFocus()
    assert page.form.short.errors() == {"name": "A name is needed."}


def test_what_is_typed_comes_back_in_the_same_field_after_a_power_cut(room: Showroom) -> None:
    """Invariant: nothing typed is lost."""
    page = room.open("customer", str(HONGDA), CustomerPage)
    page.form.field("contact").setFocus()
    room.type("陳小姐")
    room.die()
    room.reopen()
    again = room.open("customer", str(HONGDA), CustomerPage)
    contact = again.form.field("contact")
    assert isinstance(contact, QLineEdit)
    assert (contact.text(), contact.hasFocus(), again.chip().text if again.chip() else "") == ("陳小姐", True, "Draft")


def test_the_value_that_lost_can_be_taken_back(room: Showroom) -> None:
    """Invariant: where two people changed the same, nothing that somebody typed is lost."""
    page = room.open("customer", str(HONGDA), CustomerPage)
    theirs = {"note": FieldChange(old="", new="pays monthly")}
    note = page.form.field("note")
    assert isinstance(note, QPlainTextEdit)
    note.setFocus()
    room.type("pays cash")
    room.do(ChangeCustomer(customer_id=HONGDA, change_id=an_id("theirs"), changes=theirs))
    room.settle()
    room.press(Qt.Key.Key_F12)
    page.side.take.click()
    room.settle()
    card = room.replica.read(room.actor, customer_card, customer_id=HONGDA)
    assert card is not None
    assert (card.values["note"], card.merges[0].lost) == ("pays monthly", {"note": "pays cash"})


def test_the_filter_finds_by_pinyin_and_by_a_phone_as_it_is_written(room: Showroom) -> None:
    """C24; and a number without its area code, as people say it."""
    room.do(CreateCustomer(customer_id=an_id("other"), name="大安機車行", mobile="0912-550-103"))
    page = room.open("customers", "", CustomersPage)
    found = []
    for typed in ("hdqc", "2960-1111", "0912-550", "0296", "550103", ""):
        page.filter.setText(typed)
        room.settle()
        found.append([row.name for row in page.table.rows()])
    assert found == [
        ["宏達汽車修理廠"],
        ["宏達汽車修理廠"],
        ["大安機車行"],
        ["宏達汽車修理廠"],
        ["大安機車行"],
        ["大安機車行", "宏達汽車修理廠"],
    ]


def test_whom_the_index_does_not_find_is_listed_all_the_same(room: Showroom) -> None:
    """The search box finds the beginnings of words; a list that left the others out would say that there are none."""
    for name in ("Sony", "Johnson"):
        room.do(CreateCustomer(customer_id=an_id(name), name=name))
    page = room.open("customers", "", CustomersPage)
    page.filter.setText("son")
    room.settle()
    assert [row.name for row in page.table.rows()] == ["Johnson", "Sony"]
