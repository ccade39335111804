"""Customers at the counter, by keyboard: duplicates are said, two edits lose nothing, and a power cut costs no letter."""

from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from dms_desktop.features.customers.card import CustomerPage
from dms_desktop.features.customers.page import CustomersPage
from dms_desktop.features.deals.document import DealPage
from dms_desktop.features.orders.entry_page import OrderEntryPage
from dms_desktop.features.sale.counter import CounterPage
from dms_desktop.features.sale.quote import QuotePage
from dms_desktop.ordering.draft import OrderDraft
from dms_desktop.page import Page
from sync.domain.accounts.rules import Role
from sync.domain.customers.commands import ChangeCustomer, CreateCustomer
from sync.domain.customers.queries import customer_card, customers
from sync.domain.customers.rules import FieldChange
from tests.builders import an_id
from tests.gui.showroom import PAD, Showroom, a_showroom

HONGDA = an_id("hongda")
CONTROL = Qt.KeyboardModifier.ControlModifier
P = TypeVar("P", bound=Page)


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


def test_what_is_typed_while_a_card_is_being_saved_is_not_lost(room: Showroom) -> None:
    """The key is pressed twice: it saves once."""
    page = room.open("customer", str(HONGDA), CustomerPage)
    page.form.field("contact").setFocus()
    room.type("bob ")
    page._save()
    page._save()
    QTest.keyClicks(page.form.field("contact"), "by")
    room.settle()
    assert (page.form.texts()["contact"], page.banner.text()) == ("bob by", "")
    room.press(Qt.Key.Key_F12)
    card = room.replica.read(room.actor, customer_card, customer_id=HONGDA)
    assert card is not None
    assert (card.values["contact"], card.version, card.merges) == ("bob by", 3, [])


def test_a_region_code_is_found_by_an_address_and_is_kept_as_if_it_was_typed(room: Showroom) -> None:
    room.do(CreateCustomer(customer_id=an_id("near"), name="天河輪胎", region_code="440106", address_1="天河區體育東路 12 號"))
    page = room.open("customer", str(HONGDA), CustomerPage)
    page.form.field("region_code").setFocus()
    room.type("天河")
    room.press(Qt.Key.Key_Down)
    room.press(Qt.Key.Key_Return)
    room.press(Qt.Key.Key_F12)
    card = room.replica.read(room.actor, customer_card, customer_id=HONGDA)
    assert card is not None
    assert card.values["region_code"] == "440106"


def test_f2_goes_to_the_blank_card_that_is_open_and_to_another_one_once_something_is_typed_in_it(room: Showroom) -> None:
    cards = [begun(room) for _ in range(3)]
    assert [card is cards[0] for card in cards] == [True] * 3
    room.type("林志明")
    other = begun(room)
    assert other is not cards[0]
    assert (other.form.texts()["name"], cards[0].form.texts()["name"]) == ("", "林志明")
    assert begun(room) is other


def test_a_blank_card_that_was_saved_or_belongs_to_somebody_is_none(room: Showroom) -> None:
    known = room.open("customer", str(HONGDA), CustomerPage)
    first = begun(room)
    assert first is not known
    room.type("林志明")
    room.press(Qt.Key.Key_F12)
    assert begun(room) is not first


def begun(room: Showroom) -> CustomerPage:
    """F2 on the list."""
    room.open("customers", "", CustomersPage)
    room.press(Qt.Key.Key_F2)
    return in_front(room, CustomerPage)


def test_a_landline_that_is_known_is_said_beside_a_mobile_that_is_not(room: Showroom) -> None:
    """Only the mobile was looked for where both were typed."""
    page = room.open("customer", str(an_id("new")), CustomerPage)
    for field, text in (("name", "Q"), ("mobile", "0987654321"), ("phone", "02-2960-1111")):
        page.form.field(field).setFocus()
        room.type(text)
    assert [twin.customer_id for twin in page.side.twins.rows()] == [HONGDA]


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
    room.press(Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
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


def test_a_sale_an_order_and_a_registration_begin_for_the_customer_on_the_screen(room: Showroom) -> None:
    """Nobody types a name that stands there already."""
    room.open("customer", str(HONGDA), CustomerPage)
    room.press(Qt.Key.Key_F2)
    sale = in_front(room, CounterPage)
    assert (sale.sale_head.customer_id, sale.sale_head.customer_name()) == (HONGDA, "宏達汽車修理廠")
    room.open("customer", str(HONGDA), CustomerPage)
    room.press(Qt.Key.Key_O, CONTROL)
    assert in_front(room, OrderEntryPage).head.onto(OrderDraft()).reference == "宏達汽車修理廠"
    room.open("customer", str(HONGDA), CustomerPage)
    room.press(Qt.Key.Key_G, CONTROL)
    texts = in_front(room, DealPage).form.texts()
    assert (texts["name"], texts["phone"], texts["tax_id"]) == ("宏達汽車修理廠", "02-2960-1111", "04595257")


def test_what_was_being_typed_at_the_counter_is_parked_for_the_next_customer(room: Showroom) -> None:
    """Invariant: nothing typed is lost."""
    room.open("counter", "", CounterPage)
    room.scan(PAD)
    room.open("customer", str(HONGDA), CustomerPage)
    room.press(Qt.Key.Key_F2)
    sale = in_front(room, CounterPage)
    assert (sale.grid.rows(), sale.sale_head.customer_id) == ([], HONGDA)
    room.press(Qt.Key.Key_O, CONTROL)
    assert [row.text("code") for row in sale.grid.rows()] == [PAD]


def test_a_role_without_a_till_begins_a_quote_and_ends_it_with_f12(tmp_path: Path, qtbot: QtBot) -> None:
    with a_showroom(tmp_path, role=Role.REP) as room:
        room.do(CreateCustomer(customer_id=HONGDA, name="宏達汽車修理廠"))
        room.open("customer", str(HONGDA), CustomerPage)
        room.press(Qt.Key.Key_F2)
        page = in_front(room, CounterPage)
        room.type(PAD)
        room.press(Qt.Key.Key_Return)
        assert [(deed.text(), deed.key) for deed in page.deeds() if deed.primary] == [("Quote", "F12")]
        room.press(Qt.Key.Key_F12)
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        QTest.keyClick(dialog, Qt.Key.Key_F12)
        room.settle()
        quote = in_front(room, QuotePage)
        assert "Sell" not in [deed.text() for deed in quote.deeds()]
        room.press(Qt.Key.Key_F2)
        copied = in_front(room, CounterPage)
        assert [(row.text("code"), copied.sale_head.customer_id) for row in copied.grid.rows()] == [(PAD, HONGDA)]


def in_front(room: Showroom, kind: type[P]) -> P:
    front = room.workspace.rooms.current()
    assert front is not None
    assert isinstance(front.page, kind)
    return front.page
