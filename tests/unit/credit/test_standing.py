"""The formula on screen adds up, and is the one that central decides by."""

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from sync.domain.accounts.records import Dealer
from sync.domain.credit.commands import SetCreditTerms
from sync.domain.credit.rules import LimitKind, debt, in_season, is_day_of_year
from sync.domain.desk.commands import MarkBilled
from sync.domain.desk.queries import Due, desk_queue
from sync.domain.desk.shipping import ShipLines, ShippedLine
from sync.domain.orders.commands import CancelOrder
from sync.domain.orders.exposure import overdue
from sync.domain.orders.queries.counters import credit
from sync.domain.orders.queries.limits import credit_rows, credit_standing
from sync.domain.orders.queries.owing import OwingOrder, owing_orders
from sync.domain.orders.records import Order
from sync.domain.orders.room import Room
from sync.domain.orders.rules import shipped_value
from tests.builders import NOW, OTHER_SHOP, SHOP, TODAY, a_category, a_house_actor, a_view, an_actor, an_id
from tests.credit_builders import DESK, a_note, decide, grant, pay, place, ship
from tests.order_builders import PAD, PRICE, a_market, line_id

AMOUNTS = st.integers(0, 10**9)


@given(shipped=AMOUNTS, due=AMOUNTS, billed=AMOUNTS, paid=AMOUNTS)
@settings(max_examples=50)
def test_the_terms_of_an_order_are_what_it_owes(shipped: int, due: int, billed: int, paid: int) -> None:
    """Invariant 25."""
    one = debt(shipped=shipped, due=due, billed=billed, paid=paid, lines={})
    assert one.owed == due - paid
    assert one.unbilled >= 0


def test_every_term_is_on_the_page_and_they_add_up() -> None:
    """Invariant 25."""
    with a_market(a_category("brakes"), credit_limit=10 * PRICE) as session:
        grant(LimitKind.DEPOSIT, 5 * PRICE, session, deposit=2 * PRICE)
        grant(LimitKind.LINE, 11 * PRICE, session, "ceiling", product_line="brakes")
        place(session, "shipped", 4)
        ship(session, "shipped", 3)
        decide(MarkBilled(dealer_id=SHOP, order_id=an_id("shipped"), amount=PRICE), session)
        pay(session, PRICE, "shipped")
        place(session, "held", 40)
        standing = credit_standing(a_view(session, a_house_actor()), dealer_id=SHOP)
        assert standing is not None
        assert [part.amount for part in standing.parts] == [10 * PRICE, 2 * PRICE]
        assert (standing.limit, standing.owed, standing.left) == (12 * PRICE, 3 * PRICE, 9 * PRICE)
        assert (standing.invoiced, standing.unbilled, standing.to_come, standing.paid) == (PRICE, 2 * PRICE, PRICE, PRICE)
        assert (standing.held, standing.asked) == (40 * PRICE, 0)
        assert [(one.ceiling, one.used) for one in standing.ceilings] == [(11 * PRICE, 3 * PRICE)]
        assert Room(session, session.get_one(Dealer, SHOP), NOW).owed == standing.owed
        [row, _] = credit_rows(a_view(session, a_house_actor()))
        assert (row.limit, row.owed, row.held) == (12 * PRICE, 3 * PRICE, 1)


def test_order_by_order_the_terms_are_those_of_the_formula() -> None:
    """Invariant 25: what an accountant adds up is what central decides by."""
    with a_market(a_category("brakes"), credit_limit=90 * PRICE) as session:
        decide(SetCreditTerms(dealer_id=SHOP, payment_days=30, grace_days=7), session)
        place(session, "shipped", 4, days=-9)
        ship(session, "shipped", 3, days=-8)
        decide(MarkBilled(dealer_id=SHOP, order_id=an_id("shipped"), amount=PRICE), session)
        pay(session, PRICE, "shipped")
        place(session, "to come", 5)
        view = a_view(session, a_house_actor())
        standing, rows = credit_standing(view, dealer_id=SHOP), owing_orders(view, dealer_id=SHOP)
        assert standing is not None
        assert [(row.invoiced, row.unbilled, row.to_come, row.paid, row.owed) for row in rows] == [
            (PRICE, 2 * PRICE, PRICE, PRICE, 3 * PRICE),
            (0, 0, 5 * PRICE, 0, 5 * PRICE),
        ]
        assert sum(row.owed for row in rows) == standing.owed
        assert [row.due_on for row in rows] == [TODAY + timedelta(days=22), None]
        assert owing_orders(a_view(session), dealer_id=SHOP) == rows
        assert owing_orders(a_view(session, an_actor(dealer_id=OTHER_SHOP))) == []


def test_what_is_held_takes_no_room_and_what_was_cancelled_asks_for_nothing() -> None:
    with a_market(credit_limit=4 * PRICE) as session:
        place(session, "held", 40)
        place(session, "cancelled", 40)
        pay(session, PRICE, "cancelled")
        decide(CancelOrder(order_id=an_id("cancelled")), session, an_actor())
        box, standing = credit(a_view(session)), credit_standing(a_view(session))
        assert box is not None
        assert standing is not None
        assert (box.owed, box.asked, box.left) == (0, 0, 4 * PRICE)
        assert (standing.asked, standing.held) == (0, 40 * PRICE)


def owing(session: Session, *, days: float = 0) -> Sequence[OwingOrder]:
    return owing_orders(a_view(session, a_house_actor(), now=NOW + timedelta(days=days)), dealer_id=SHOP)


def a_second_box(units: int) -> ShipLines:
    """Of what is allocated already."""
    order_id = an_id("order")
    box = ShippedLine(shipment_line_id=an_id("second line"), line_id=line_id(order_id, PAD), quantity=units)
    return ShipLines(dealer_id=SHOP, order_id=order_id, shipment_id=an_id("second"), number="SH-2", lines=(box,))


def test_an_order_is_late_as_long_as_what_left_is_not_paid() -> None:
    """Invariant 25: by the rule of what is overdue in all, and to the day of what is not paid."""
    with a_market(a_category("brakes"), credit_limit=90 * PRICE) as session:
        decide(SetCreditTerms(dealer_id=SHOP, payment_days=30, grace_days=7), session)
        place(session, "order", 6)
        ship(session, "order", 2)
        decide(a_second_box(3), session, DESK, days=5)
        assert [(row.due_on, row.is_late) for row in owing(session, days=29)] == [(TODAY + timedelta(days=30), False)]
        assert [row.is_late for row in owing(session, days=31)] == [True]
        pay(session, 2 * PRICE)
        assert [(row.due_on, row.is_late) for row in owing(session, days=31)] == [(TODAY + timedelta(days=35), False)]
        assert [row.is_late for row in owing(session, days=36)] == [True]
        pay(session, 3 * PRICE)
        assert [(row.due_on, row.is_late, row.owed) for row in owing(session, days=99)] == [(None, False, PRICE)]


def test_nothing_is_late_on_the_last_day_to_pay() -> None:
    """Whatever the hour at which goods left: days are the house's, and the last of them is whole."""
    with a_market(credit_limit=90 * PRICE) as session:
        decide(SetCreditTerms(dealer_id=SHOP, payment_days=30, grace_days=7), session)
        place(session, "order", 2)
        ship(session, "order", 2)
        evening = datetime.combine(TODAY + timedelta(days=30), time(23, 59), UTC) - NOW
        for later, amount in ((evening, 0), (evening + timedelta(minutes=2), 2 * PRICE)):
            assert overdue(session, SHOP, NOW + later).amount == amount
            assert [row.is_late for row in owing(session, days=later / timedelta(days=1))] == [bool(amount)]


def test_a_discount_is_rounded_once_however_many_boxes_leave() -> None:
    """A third of it for each box is a cent less than two thirds for two: that cent was late, and held every order."""
    with a_market(credit_limit=90 * PRICE) as session:
        decide(SetCreditTerms(dealer_id=SHOP, payment_days=30, grace_days=7), session)
        place(session, "order", 3)
        order = session.get_one(Order, (SHOP, an_id("order")))
        order.lines[0].discount = 1_00
        ship(session, "order", 1)
        decide(a_second_box(1), session, DESK, days=1)
        bill = shipped_value(order.lines)
        decide(MarkBilled(dealer_id=SHOP, order_id=order.id, amount=bill), session)
        assert desk_queue(a_view(session, a_house_actor()), due=Due.BILL) == []
        pay(session, bill)
        assert overdue(session, SHOP, NOW + timedelta(days=60)).amount == 0
        assert [(row.due_on, row.is_late) for row in owing(session, days=60)] == [(None, False)]


def test_what_a_claim_took_off_is_not_billed() -> None:
    with a_market(credit_limit=90 * PRICE) as session:
        place(session, "order", 2)
        ship(session, "order", 2)
        order = session.get_one(Order, (SHOP, an_id("order")))
        order.claimed = -PRICE
        decide(MarkBilled(dealer_id=SHOP, order_id=order.id, amount=PRICE), session)
        assert desk_queue(a_view(session, a_house_actor()), due=Due.BILL) == []


def test_what_a_credit_note_covers_is_not_late() -> None:
    with a_market(credit_limit=90 * PRICE) as session:
        decide(SetCreditTerms(dealer_id=SHOP, payment_days=30, grace_days=7), session)
        for name in ("one", "two"):
            place(session, name, 2)
            ship(session, name, 2)
        session.add(a_note(2 * PRICE))
        late = [row for row in owing(session, days=31) if row.is_late]
        assert len(late) == 1
        assert overdue(session, SHOP, NOW + timedelta(days=31)).amount == late[0].owed


def test_a_season_may_lie_on_both_sides_of_new_year() -> None:
    days = [TODAY.replace(month=month, day=day) for month, day in ((12, 14), (12, 15), (1, 1), (2, 28), (3, 1))]
    assert [in_season(1215, 228, day) for day in days] == [False, True, True, True, False]
    assert [number for number in (229, 230, 1231, 1301, 0) if is_day_of_year(number)] == [229, 1231]
