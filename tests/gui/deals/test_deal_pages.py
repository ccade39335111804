"""Registrations by keyboard, at the shop and at the manufacturer."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from dms_desktop.features.deals.desk import DealDeskPage
from dms_desktop.features.deals.dialogs import ProgressDialog, WonDialog
from dms_desktop.features.deals.document import DealPage
from dms_desktop.features.deals.page import DealsPage
from dms_desktop.features.deals.transfer_dialog import TransferDialog
from dms_desktop.ordering.reason_dialog import ReasonDialog
from sync.domain.accounts.rules import Role
from sync.domain.customers.commands import CreateCustomer
from sync.domain.deals.queries import DealCard, deal_card, deals
from sync.domain.deals.rules import DealState, Stage
from sync.kernel.commands import HOUSE
from tests.builders import OTHER_SHOP, SHOP, a_category, a_dealer, an_id
from tests.deal_builders import DEAL, a_deal, a_decided_deal
from tests.gui.showroom import Showroom, a_showroom


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Showroom:  # type: ignore[misc]
    with a_showroom(tmp_path, role=Role.REP) as shown:
        yield shown


def the_card(room: Showroom) -> DealCard:
    card = room.replica.read(room.actor, deal_card, deal_id=DEAL, dealer_id=SHOP)
    assert card is not None
    return card


def test_a_customer_is_registered_offline_without_a_mouse(room: Showroom) -> None:
    """Promise 5: work never waits for the network; promise 4: nothing is claimed that central has not said."""
    page = room.open("deals", "", DealsPage)
    assert page.pane.isVisible()
    room.press(Qt.Key.Key_F2)
    form = room.workspace.rooms.current()
    assert form is not None
    assert isinstance(form.page, DealPage)
    form.page.form.lines.set_value("brakes")
    room.type("廣州大華汽車有限公司")
    room.press(Qt.Key.Key_F12)
    [row] = room.replica.read(room.actor, deals)
    assert (row.name, row.product_line, row.state) == ("廣州大華汽車有限公司", "brakes", DealState.SUBMITTED)
    chip = form.page.chip()
    assert chip is not None
    assert chip.text == "On this PC"


def test_f2_goes_to_the_blank_registration_that_is_open_and_to_another_one_once_something_is_typed(room: Showroom) -> None:
    first = begun(room)
    assert begun(room) is first
    room.type("廣州大華汽車有限公司")
    other = begun(room)
    assert other is not first
    assert (other.form.texts()["name"], first.form.texts()["name"]) == ("", "廣州大華汽車有限公司")
    assert begun(room) is other


def begun(room: Showroom) -> DealPage:
    """F2 on the list."""
    room.open("deals", "", DealsPage)
    room.press(Qt.Key.Key_F2)
    current = room.workspace.rooms.current()
    assert current is not None
    assert isinstance(current.page, DealPage)
    return current.page


def test_who_is_a_customer_already_is_registered_with_what_the_shop_knows(room: Showroom) -> None:
    """Behaviour 2.5: nothing typed twice; the name is the law's, by which central knows a company again."""
    room.do(
        CreateCustomer(
            customer_id=an_id("hongda"), name="宏達", legal_name="宏達汽車修理廠", mobile="0912-550-103", tax_id="04595257"
        )
    )
    page = room.open("deal", str(an_id("new")), DealPage)
    room.type("宏達")
    room.settle()
    room.press(Qt.Key.Key_Return)
    room.settle()
    texts = page.form.texts()
    assert (texts["name"], texts["phone"], texts["tax_id"]) == ("宏達汽車修理廠", "0912-550-103", "04595257")
    room.die()
    room.reopen()
    again = room.open("deal", str(an_id("new")), DealPage)
    assert again.form.texts() == texts


def test_a_long_value_that_is_only_read_begins_at_its_beginning(room: Showroom) -> None:
    """Only the tail of an address was in sight: the floor, and not the street."""
    address = "廣東省廣州市天河區珠江新城華夏路 30 號富力盈通大廈 3712 室" * 4
    room.receive(a_decided_deal(state=DealState.PROTECTED, address=address))
    field = room.open("deal", str(DEAL), DealPage).form.field("address")
    assert isinstance(field, QLineEdit)
    assert (field.isReadOnly(), field.text(), field.cursorPosition()) == (True, address, 0)


def test_what_is_typed_survives_a_power_cut(room: Showroom) -> None:
    """Fault 1."""
    room.open("deal", str(an_id("new")), DealPage)
    room.type("Zhang Wei Mot")
    room.die()
    room.reopen()
    again = room.open("deal", str(an_id("new")), DealPage)
    assert again.form.texts()["name"] == "Zhang Wei Mot"


def test_what_central_may_object_to_is_said_before_saving(room: Showroom) -> None:
    room.do(a_deal())
    page = room.open("deal", str(an_id("new")), DealPage)
    page.form.lines.set_value("brakes")
    room.type("广州大华汽车有限公司")
    room.settle()
    assert "RG-D7" in page.side.concerns.text()


def test_a_taken_customer_says_since_when_and_offers_a_dispute(room: Showroom) -> None:
    room.receive(a_decided_deal(state=DealState.DUPLICATE, taken_on=date(2026, 11, 3)))
    page = room.open("deal", str(DEAL), DealPage)
    room.settle()
    assert "2026-11-03" in page.banner.text()
    assert [deed.text() for deed in page.deeds()] == ["Ask head office", "Dispute", "Attach file"]


def test_a_refusal_goes_to_its_field(room: Showroom) -> None:
    page = room.open("deal", str(an_id("new")), DealPage)
    room.type("Zhang Wei")
    room.press(Qt.Key.Key_F12)
    assert page.form.short.errors() == {"product_line": "Choose a product line."}


def test_a_report_keeps_what_was_typed_where_it_is_refused_and_takes_days_away(room: Showroom) -> None:
    room.receive(a_decided_deal(next_on=date(2026, 12, 1)))
    room.open("deal", str(DEAL), DealPage)
    room.press(Qt.Key.Key_F12)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ProgressDialog)
    dialog.did.setText("visited " * 80)
    dialog.next_on.clear()
    room.press(Qt.Key.Key_Return)
    assert set(dialog.form.errors()) == {"text"}
    dialog.did.setText("visited")
    dialog.stage.set_value(Stage.QUOTE)
    room.press(Qt.Key.Key_Return)
    card = the_card(room)
    assert (card.row.next_on, card.row.stage, [event.text for event in card.events]) == (None, Stage.QUOTE, ["visited"])


def test_what_was_won_stays_to_be_mended_where_it_is_refused(room: Showroom) -> None:
    room.receive(a_decided_deal())
    room.open("deal", str(DEAL), DealPage)
    room.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, WonDialog)
    dialog.amount.setText("1200")
    room.receive(a_decided_deal(state=DealState.IN_REVIEW))  # the manufacturer looks at it again meanwhile
    room.press(Qt.Key.Key_Return)
    room.receive(a_decided_deal())
    room.press(Qt.Key.Key_Return)
    assert the_card(room).row.state is DealState.WON


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Showroom:  # type: ignore[misc]
    app = QApplication.instance()
    assert app is not None
    room = Showroom(tmp_path, role=Role.CHANNEL_MANAGER, dealer_id=HOUSE)
    try:
        yield room
    finally:
        room.close()


def test_the_channel_staff_approves_on_one_key(desk: Showroom) -> None:
    waiting = a_decided_deal(state=DealState.IN_REVIEW, at_desk=True)
    desk.receive(a_dealer(SHOP, name="板橋門市"), a_category(), waiting)
    page = desk.open("deal_desk", "", DealDeskPage)
    assert [row.dealer_name for row in page.queue.rows()] == ["板橋門市"]
    desk.press(Qt.Key.Key_F12)
    assert the_card(desk).row.state is DealState.PROTECTED


def test_a_key_that_comes_too_soon_passes_over_no_registration(desk: Showroom) -> None:
    desk.receive(a_dealer(SHOP), a_category())
    for name in ("first", "second", "third"):
        desk.receive(a_decided_deal(id=an_id(name), number=name, state=DealState.IN_REVIEW, at_desk=True))
    page = desk.open("deal_desk", "", DealDeskPage)
    numbers = [row.number for row in page.queue.rows()]
    assert len(numbers) == 3
    for _ in range(2):  # before the one below is shown
        QTest.keyClick(desk.workspace.focusWidget() or desk.workspace, Qt.Key.Key_F12)
    desk.settle()
    assert page.number() == numbers[1]
    decided = {row.number: row.state for row in desk.replica.read(desk.actor, deals)}
    assert [decided[number] for number in numbers] == [DealState.PROTECTED, DealState.IN_REVIEW, DealState.IN_REVIEW]


def test_a_rejection_needs_a_reason(desk: Showroom) -> None:
    waiting = a_decided_deal(state=DealState.IN_REVIEW, at_desk=True)
    desk.receive(a_dealer(SHOP), a_category(), waiting)
    page = desk.open("deal_desk", "", DealDeskPage)
    reject = next(deed for deed in page.deeds() if deed.text() == "Reject")
    reject.run()
    desk.settle()
    reason = QApplication.focusWidget()
    assert isinstance(reason, QLineEdit)
    desk.type("served directly")
    desk.press(Qt.Key.Key_Return)
    desk.settle()
    [sent] = desk.replica.sent()
    assert (sent.name, page.queue.rows()) == ("RejectDeal", [])


def test_a_reason_that_is_refused_stays_to_be_shortened(desk: Showroom) -> None:
    desk.receive(a_dealer(SHOP), a_category(), a_decided_deal(state=DealState.IN_REVIEW, at_desk=True))
    page = desk.open("deal_desk", "", DealDeskPage)
    next(deed for deed in page.deeds() if deed.text() == "Reject").run()
    desk.settle()
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, ReasonDialog)
    dialog.reason.setText("served directly " * 40)
    desk.press(Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.form.errors() == {"reason": "This text is longer than fits."}
    dialog.reason.setText("served directly")
    desk.press(Qt.Key.Key_Return)
    [sent] = desk.replica.sent()
    assert (sent.name, page.queue.rows()) == ("RejectDeal", [])


def test_a_page_that_goes_to_another_registration_takes_nothing_of_the_first_for_typed(room: Showroom) -> None:
    """Its title and its chip are those of the one that is shown."""
    first, second = an_id("first"), an_id("second")
    room.do(a_deal(first, name="大華汽車股份有限公司", tax_id=""))
    room.do(a_deal(second, name="新北市政府交通局", tax_id=""))
    page = room.open("deal", str(first), DealPage)
    page.show_record(str(second))
    room.settle()
    assert page.title() == "新北市政府交通局"
    chip = page.chip()
    assert chip is not None
    assert chip.text != "Draft"


def test_a_protection_is_passed_on_without_a_mouse(desk: Showroom) -> None:
    """Invariant 27: the giver's ends in the transaction in which the receiver's begins."""
    protected = a_decided_deal(at_desk=True)
    desk.receive(a_dealer(SHOP, name="板橋門市"), a_dealer(OTHER_SHOP, name="三重門市"), a_category(), protected)
    page = desk.open("deal_desk", "", DealDeskPage)
    page.which.set_value("open")
    page.refresh()
    desk.settle()
    page.pass_on()
    desk.settle()
    desk.type("三重")
    desk.settle()
    desk.press(Qt.Key.Key_Return)
    dialog = page.findChild(TransferDialog)
    assert dialog is not None
    assert dialog.form.errors() == {}, "the Enter that takes a dealer saves nothing yet"
    dialog.reason.setFocus()
    desk.type("closer to the site")
    desk.press(Qt.Key.Key_F12)
    desk.settle()
    [row] = page.queue.rows()
    assert (row.dealer_name, row.state, row.number[:3]) == ("三重門市", DealState.PROTECTED, "RG-")


def test_who_had_it_reads_why_it_was_passed_on(room: Showroom) -> None:
    room.receive(a_decided_deal(state=DealState.TRANSFERRED, taken_on=date(2026, 11, 3), reason="closer to the site"))
    page = room.open("deal", str(DEAL), DealPage)
    room.settle()
    assert "closer to the site" in page.banner.text()
    assert [deed.text() for deed in page.deeds()] == ["Ask head office"]
