"""Slices of credit and stock: what is kept for one PC makes its orders firm, and is nobody else's."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import insert, inspect
from sqlalchemy.orm import Session

from sync.domain.allowances.commands import ReturnSlice
from sync.domain.allowances.queries import allowances
from sync.domain.allowances.records import Slice
from sync.domain.allowances.rules import SliceKind
from sync.domain.orders.commands import AmendOrder
from sync.domain.orders.outlook import Objection, order_outlook
from sync.domain.orders.queries.counters import credit
from sync.domain.orders.queries.firmness import order_is_firm
from sync.domain.orders.records import Order
from tests.builders import (
    NOW,
    SHOP,
    TODAY,
    a_view,
    an_availability,
    an_id,
)
from tests.lease_builders import LIMIT, STOCK, a_slice, decide, market, wanted
from tests.order_builders import PAD, PRICE, a_line, the_supply


@pytest.fixture(name="central")
def a_central() -> Iterator[Session]:
    with ExitStack() as stack:
        yield market(stack)


def lease(central: Session, kind: SliceKind, amount: int, name: str, *, days: int = 3) -> bool:
    return decide(a_slice(kind, amount, name=name, days=days), central, NOW, house=True)


def saved(central: Session, name: str, quantity: int, letter: str = "A", *, day: float = 0, late: float = 0) -> Order:
    """Saved on a PC at `day`, and so many days later at central."""
    at = NOW + timedelta(days=day)
    assert decide(wanted(name, quantity, letter), central, at + timedelta(days=late), at)
    return central.get_one(Order, (SHOP, an_id(name)))


def firm(central: Session, name: str = "order") -> bool:
    return order_is_firm(a_view(central), order_id=an_id(name))


def test_inside_a_slice_an_order_is_firm_also_days_later(central: Session) -> None:
    lease(central, SliceKind.CREDIT, 30 * PRICE, "credit")
    lease(central, SliceKind.STOCK, STOCK - 10, "stock")
    others = saved(central, "others", 10, "B")
    assert (others.lines[0].accepted, the_supply(central).free) == (10, 0)
    mine = saved(central, "order", 30, day=3, late=13)
    assert (firm(central), mine.accepted_at is not None, mine.lines[0].accepted) == (True, True, 30)
    assert the_supply(central).allocated == STOCK, "20 are still leased"


def told(central: Session, quantity: int, letter: str = "A") -> list[Objection]:
    """What the page says before an order of this PC is saved."""
    view = replace(a_view(central), letter=lambda: letter)
    return [one.objection for one in order_outlook(view, lines=(a_line(PAD, quantity),)).concerns]


def test_what_is_kept_for_this_pc_is_foreseen_as_it_is_decided(central: Session) -> None:
    """Behaviour 2.13.8: inside will be accepted, and the page that says so before does not warn."""
    central.add(an_availability(PAD, quantity=STOCK - 30))
    lease(central, SliceKind.CREDIT, 35 * PRICE, "credit")
    lease(central, SliceKind.STOCK, 35, "stock")
    assert (told(central, 35), told(central, 35, "B")) == ([], [Objection.CREDIT, Objection.SHORT])
    assert told(central, 36) == [Objection.CREDIT], "more than is kept takes nothing of it"
    view = replace(a_view(central), letter=lambda: "A")
    found = credit(view)
    assert found is not None
    assert (found.kept, found.kept_here) == (35 * PRICE, 35 * PRICE)
    saved(central, "order", 35)
    assert firm(central)


def test_what_is_leased_is_nobody_elses(central: Session) -> None:
    lease(central, SliceKind.CREDIT, 10 * PRICE, "credit")
    assert saved(central, "too much", 31, "B").credit_hold
    assert not lease(central, SliceKind.CREDIT, 31 * PRICE, "second"), "never more than is free"
    lease(central, SliceKind.STOCK, STOCK, "stock")
    assert saved(central, "no stock", 5, "B").lines[0].accepted == 0


def test_outside_of_its_slice_an_order_is_subject_to_head_office(central: Session) -> None:
    lease(central, SliceKind.CREDIT, 2 * PRICE, "credit")
    lease(central, SliceKind.STOCK, 10, "stock")
    saved(central, "order", 3)
    assert not firm(central)
    assert [row.used for row in allowances(a_view(central)) if row.kind is SliceKind.CREDIT] == [0], "all of it or nothing"


def test_a_slice_counts_for_what_was_saved_in_time_and_comes_back_by_itself(central: Session) -> None:
    lease(central, SliceKind.CREDIT, LIMIT, "credit")
    saved(central, "late", 2, day=4)
    assert not firm(central, "late")
    assert saved(central, "held", 2, "B", day=10).credit_hold
    assert not saved(central, "free again", 2, "B", day=18).credit_hold


def test_an_old_copy_that_spends_again_gets_nothing(central: Session) -> None:
    """Threat T6. The row at central is the truth."""
    lease(central, SliceKind.CREDIT, LIMIT, "credit")
    lease(central, SliceKind.STOCK, STOCK, "stock")
    saved(central, "first", 40)
    again = saved(central, "from the old copy", 40)
    assert (firm(central, "first"), firm(central, "from the old copy"), again.credit_hold) == (True, False, True)


def test_another_copy_finds_nothing_in_the_slice(central: Session) -> None:
    lease(central, SliceKind.CREDIT, 10 * PRICE, "credit")
    saved(central, "order", 2, "B")
    assert not firm(central)


def test_what_is_given_back_lets_waiting_orders_go_on(central: Session) -> None:
    lease(central, SliceKind.CREDIT, LIMIT, "credit")
    waiting = saved(central, "order", 2, "B")
    assert waiting.credit_hold
    assert decide(ReturnSlice(dealer_id=SHOP, slice_id=an_id("credit")), central, NOW, house=True)
    assert not waiting.credit_hold


def test_an_order_that_was_changed_is_answered_anew(central: Session) -> None:
    lease(central, SliceKind.CREDIT, 4 * PRICE, "credit")
    saved(central, "order", 4)
    more = a_line(PAD, 41, order_id=an_id("order"))
    amended = AmendOrder(order_id=an_id("order"), version=1, valid_on=TODAY, lines=(more,))
    assert decide(amended, central, NOW)
    assert central.get_one(Order, (SHOP, an_id("order"))).credit_hold


def test_a_pc_that_has_used_up_hundreds_of_slices_takes_from_the_new_one(central: Session) -> None:
    lease(central, SliceKind.CREDIT, 1, "spent")
    spent = central.get_one(Slice, (SHOP, an_id("spent")))
    fields = {column.key: getattr(spent, column.key) for column in inspect(Slice).column_attrs} | {"used": 1}
    central.execute(insert(Slice), [fields | {"id": an_id(f"spent {at}")} for at in range(600)])
    lease(central, SliceKind.CREDIT, 30 * PRICE, "credit", days=4)
    lease(central, SliceKind.STOCK, 30, "stock", days=4)
    saved(central, "order", 30)
    assert firm(central)
