"""The order desk by keyboard: one key for what an order needs next, and on to the one below."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from msgspec import structs
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dms_desktop.features.order_desk import page as page_of_desk
from dms_desktop.features.order_desk.deeds import Step, main_step, possible
from dms_desktop.features.order_desk.dialogs import AdjustDialog, AmountDialog, ReleaseDialog
from dms_desktop.features.order_desk.facts import DeskFacts, desk_facts
from dms_desktop.features.order_desk.order_pane import OrderPane
from dms_desktop.features.order_desk.page import OrderDeskPage
from dms_desktop.features.order_desk.scenes import HELD
from dms_desktop.features.order_desk.ship_dialog import ShipDialog
from dms_desktop.widgets.chip import ChipLabel
from dms_desktop.widgets.grid_rows import Cell
from sync.domain.accounts.rules import Role
from sync.domain.desk.commands import AdjustLine, MarkPaid, ReleaseHold
from sync.domain.desk.queries import Due
from sync.domain.desk.shipping import CloseRemainder
from sync.domain.orders.commands import PlaceOrder
from sync.domain.orders.lines import WantedLine
from sync.domain.orders.queries.documents import OrderCard, order_card
from sync.domain.orders.rules import Hold, OrderState
from tests.builders import SHOP, TODAY, an_id
from tests.gui.orders.trade import a_house, accepted, allocated, an_order, line_id, shipped
from tests.gui.showroom import PAD, Showroom

FACTS = DeskFacts(card=HELD, dealer=None, credit=None, lines=())
ONE, TWO = an_order("one", number="SO-1", PAD=2), an_order("two", number="SO-2", OIL=12)


def card_of(room: Showroom, name: str) -> OrderCard:
    card = room.replica.read(room.actor, order_card, order_id=an_id(name), dealer_id=SHOP)
    assert card is not None
    return card


def test_one_key_accepts_and_goes_to_the_next(tmp_path: Path, qtbot: QtBot) -> None:
    with a_house(tmp_path, ONE, TWO) as room:
        page = room.open("order_desk", "", OrderDeskPage)
        first = page.number()
        room.press(Qt.Key.Key_F12)
        assert page.number() != first
        assert room.workspace.toast.text() == f"{first}: saved on this PC; the dealer is told by itself."
        room.press(Qt.Key.Key_F12)
        assert {card_of(room, name).row.state for name in ("one", "two")} == {OrderState.ACCEPTED}


def test_a_line_is_granted_otherwise_and_the_reason_is_demanded(tmp_path: Path, qtbot: QtBot) -> None:
    with a_house(tmp_path, TWO) as room:
        room.open("order_desk", "", OrderDeskPage)
        room.press(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
        room.type("10")
        room.press(Qt.Key.Key_Return)
        assert card_of(room, "two").lines[0].closed == 0, "without a reason nothing is granted"
        room.type("ten are left")
        room.press(Qt.Key.Key_Return)
        line = card_of(room, "two").lines[0]
        assert (line.quantity, line.closed, line.reason) == (12, 2, "ten are left")


def test_an_expected_day_is_taken_back_and_a_price_is_not_left_out(tmp_path: Path, qtbot: QtBot) -> None:
    told = AdjustLine(dealer_id=SHOP, order_id=an_id("two"), line_id=line_id("two", "OIL"), reason="boat", expected_on=TODAY)
    with a_house(tmp_path, TWO, told) as room:
        room.open("order_desk", "", OrderDeskPage)
        room.press(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, AdjustDialog)
        dialog.price.clear()
        dialog.expected.clear()
        dialog.reason.setText("nobody knows")
        room.press(Qt.Key.Key_Return)
        assert set(dialog.form.errors()) == {"price"}
        dialog.price.setText("1380")
        room.press(Qt.Key.Key_Return)
        [line] = card_of(room, "two").lines
        assert (line.expected_on, line.reason, line.unit_price) == (None, "nobody knows", 1380_00)


def test_goods_are_shipped_in_parts(tmp_path: Path, qtbot: QtBot) -> None:
    with a_house(tmp_path, TWO, accepted("two"), allocated("two", OIL=12)) as room:
        room.open("order_desk", "", OrderDeskPage)
        room.press(Qt.Key.Key_F12)
        room.type("5")
        room.press(Qt.Key.Key_Return)
        room.press(Qt.Key.Key_F12)
        card = card_of(room, "two")
        assert [(line.shipped, line.allocated) for line in card.lines] == [(5, 7)]
        assert [shipment.number for shipment in card.shipments] == ["SH-D0-A-26-00001"]
        assert room.workspace.toast.text().startswith(f"{card.row.number}: saved on this PC SH-D0-A-26-00001;")


def test_a_serial_number_that_was_scanned_twice_costs_nothing_that_was_typed(tmp_path: Path, qtbot: QtBot) -> None:
    with a_house(tmp_path, ONE, accepted("one"), allocated("one", PAD=2)) as room:
        room.open("order_desk", "", OrderDeskPage)
        room.press(Qt.Key.Key_F12)
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ShipDialog)
        [first] = dialog.grid.rows()
        second = dialog.grid.add({"code": PAD, "quantity": 1, "serial": Cell("S-1", "S-1")})
        dialog.grid.fill(first.row_id, {"quantity": 1, "serial": Cell("S-1", "S-1")})
        dialog.tracking.setText("907-1122")
        QTest.keyClick(dialog, Qt.Key.Key_F12)
        room.settle()
        assert dialog.isVisible()
        assert dialog.banner.isVisible(), "which number it is, is said above the goods"
        dialog.grid.fill(second, {"serial": Cell("S-2", "S-2")})
        QTest.keyClick(dialog, Qt.Key.Key_F12)
        QTest.keyClick(dialog, Qt.Key.Key_F12)
        room.settle()
        [shipment] = card_of(room, "one").shipments
        assert (shipment.tracking, [line.serial for line in shipment.lines]) == ("907-1122", ["S-1", "S-2"])


def test_an_esc_that_slipped_loses_no_box_that_is_packed(tmp_path: Path, qtbot: QtBot) -> None:
    with a_house(tmp_path, ONE, accepted("one"), allocated("one", PAD=2)) as room:
        room.open("order_desk", "", OrderDeskPage)
        for typed, needed in (("", 1), ("S-1", 2)):
            room.press(Qt.Key.Key_F12)
            dialog = QApplication.activeModalWidget()
            assert isinstance(dialog, ShipDialog)
            dialog.grid.fill(dialog.grid.rows()[0].row_id, {"serial": Cell(typed, typed)})
            for _ in range(needed):
                assert dialog.isVisible()
                dialog.reject()
            room.settle()
            assert QApplication.activeModalWidget() is None


def test_a_release_until_a_day_that_has_passed_is_said_at_its_field(tmp_path: Path, qtbot: QtBot) -> None:
    with a_house(tmp_path, ONE, role=Role.CHANNEL_MANAGER) as room:
        held = room.replica.read(room.actor, desk_facts, dealer_id=SHOP, order_id=an_id("one"))
        assert held is not None
        page = room.open("order_desk", "", OrderDeskPage)
        dialog = ReleaseDialog(
            page, held, Hold.CREDIT, today=TODAY, on_command=lambda one: dialog.save(page.desk, one, lambda _: None)
        )
        dialog.show_modeless()
        dialog.reason.setText("paid on Friday")
        assert dialog.until is not None
        dialog.until.setText("2026-01-15")
        dialog._done()
        room.settle()
        assert set(dialog.form.errors()) == {"valid_until"}
        assert (dialog.isVisible(), dialog.reason.text()) == (True, "paid on Friday")


def test_a_product_on_two_lines_is_shipped_from_both(tmp_path: Path, qtbot: QtBot) -> None:
    twice = replaced_lines(an_order("twice"), (("first", 4), ("second", 12)))
    with a_house(tmp_path, twice, accepted("twice"), allocated("twice", first=4, second=12)) as room:
        room.open("order_desk", "", OrderDeskPage)
        room.press(Qt.Key.Key_F12)
        room.press(Qt.Key.Key_F12)
        assert [line.shipped for line in card_of(room, "twice").lines] == [4, 12]


def replaced_lines(order: PlaceOrder, lines: Sequence[tuple[str, int]]) -> PlaceOrder:
    """The order with these lines, all of one product."""
    pads = [
        WantedLine(line_id=line_id("twice", key), product_code=PAD, quantity=units, quoted_price=2850_00) for key, units in lines
    ]
    return structs.replace(order, lines=tuple(pads))


def test_an_order_is_refused_with_a_reason(tmp_path: Path, qtbot: QtBot) -> None:
    with a_house(tmp_path, ONE) as room:
        room.open("order_desk", "", OrderDeskPage)
        room.press(Qt.Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
        room.type("not for this region")
        room.press(Qt.Key.Key_Return)
        assert (card_of(room, "one").row.state, card_of(room, "one").reason) == (OrderState.CANCELLED, "not for this region")


def test_finance_sees_money_deeds_only(tmp_path: Path, qtbot: QtBot) -> None:
    with a_house(tmp_path, ONE, role=Role.FINANCE) as room:
        page = room.open("order_desk", "", OrderDeskPage)
        assert [deed.text() for deed in page.acting.deeds()] == ["Billed", "Paid"]
        room.press(Qt.Key.Key_F12)
        room.press(Qt.Key.Key_Return)
        assert card_of(room, "one").billed == card_of(room, "one").row.amount
        shown = {due: narrowed(room, page, due) for due in Due}
        assert shown == {Due.BILL: [], Due.PAY: [card_of(room, "one").row.number]}


def test_finance_is_offered_what_has_left_and_what_was_billed(tmp_path: Path, qtbot: QtBot) -> None:
    """Nine of twelve have left: no more than they are worth is billed, and their money is asked for before more is."""
    deeds = (accepted("two"), allocated("two", OIL=9), shipped("two", "SH-1", OIL=9))
    with a_house(tmp_path, TWO, *deeds, role=Role.FINANCE) as room:
        page = room.open("order_desk", "", OrderDeskPage)
        for main in ("Billed", "Paid"):
            assert [deed.text() for deed in page.acting.deeds() if deed.key == "F12"] == [main]
            room.press(Qt.Key.Key_F12)
            room.press(Qt.Key.Key_Return)
        card = card_of(room, "two")
        assert (card.billed, card.paid) == (9 * 1380_00, 9 * 1380_00)
        room.press(Qt.Key.Key_F12)
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, AmountDialog)
        assert dialog.windowTitle() == f"Billed {page.number()}", "which order is in front is not seen behind the dialog"
        assert dialog.amount.text() == "", "the rest is ahead of the goods: a person says how much"


def test_money_that_was_too_much_goes_back(tmp_path: Path, qtbot: QtBot) -> None:
    paid = MarkPaid(dealer_id=SHOP, order_id=an_id("one"), amount=2 * 2850_00)
    gone = CloseRemainder(dealer_id=SHOP, order_id=an_id("one"), reason="no longer made")
    with a_house(tmp_path, ONE, accepted("one"), paid, gone, role=Role.FINANCE) as room:
        page = room.open("order_desk", "", OrderDeskPage)
        assert [deed.text() for deed in page.acting.deeds()] == ["Paid"]
        room.press(Qt.Key.Key_F12)
        room.press(Qt.Key.Key_Return)
        assert (card_of(room, "one").paid, page.queue.rows()) == (0, [])


def test_an_order_far_down_the_queue_is_not_said_to_be_finished(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_of_desk, "AT_ONCE", 1)
    with a_house(tmp_path, ONE, TWO) as room:
        page = room.open("order_desk", "", OrderDeskPage)
        other = next(name for name in ("one", "two") if card_of(room, name).row.number != page.number())
        room.open("order_desk", str(an_id(other)), OrderDeskPage)
        room.settle()
        assert page.number() == card_of(room, other).row.number
        assert not page.banner.isVisible()


def narrowed(room: Showroom, page: OrderDeskPage, due: Due) -> list[str]:
    """What is in the queue for finance to do."""
    page.filter.set_value(due)
    page.refresh()
    room.settle()
    return [row.number for row in page.queue.rows()]


@pytest.mark.parametrize(
    ("deeds", "first"),
    [((), Step.ACCEPT), ((accepted("one"),), Step.ALLOCATE), ((accepted("one"), allocated("one", PAD=2)), Step.SHIP)],
    ids=["submitted", "accepted", "allocated"],
)
def test_the_main_key_follows_the_state(tmp_path: Path, qtbot: QtBot, deeds: tuple[object, ...], first: Step) -> None:
    with a_house(tmp_path, ONE, *deeds) as room:  # type: ignore[arg-type]
        card = card_of(room, "one")
        assert main_step(card, possible(card)) is first


@pytest.mark.parametrize(("typed", "until"), [("2026-11-30", date(2026, 11, 30)), ("", None)])
def test_credit_is_let_pass_until_a_day(qtbot: QtBot, typed: str, until: date | None) -> None:
    released: list[ReleaseHold] = []
    over = QWidget()
    qtbot.addWidget(over)
    dialog = ReleaseDialog(over, FACTS, Hold.CREDIT, today=TODAY, on_command=released.append)
    dialog._done()
    assert released == [], "without a reason nothing is released"
    dialog.reason.setText("paid on Friday")
    assert dialog.until is not None
    dialog.until.setText(typed)
    dialog._done()
    assert [(one.hold, one.reason, one.valid_until) for one in released] == [(Hold.CREDIT, "paid on Friday", until)]


def test_other_holds_have_no_last_day(qtbot: QtBot) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    assert ReleaseDialog(over, FACTS, Hold.PRICE, today=TODAY, on_command=[].append).until is None


def test_the_reason_is_given_and_the_dialog_done_with_f12_as_everywhere(tmp_path: Path, qtbot: QtBot) -> None:
    with a_house(tmp_path, TWO) as room:
        room.open("order_desk", "", OrderDeskPage)
        room.press(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
        room.type("10")
        room.press(Qt.Key.Key_Return)
        room.type("ten are left")
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        QTest.keyClick(dialog, Qt.Key.Key_F12)
        room.settle()
        assert card_of(room, "two").lines[0].closed == 2


def test_a_hold_that_is_the_state_itself_is_said_once(qtbot: QtBot) -> None:
    pane = OrderPane()
    qtbot.addWidget(pane)
    pane.show_order(replace(FACTS, card=replace(HELD, row=replace(HELD.row, state=OrderState.CREDIT_HOLD))), ())
    words = [chip.text() for chip in pane.findChildren(ChipLabel) if chip.text()]
    assert len(words) == len(set(words))
