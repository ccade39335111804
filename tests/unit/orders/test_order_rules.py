"""The rules of orders: states follow from quantities, whatever the quantities are."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.domain.orders.reorder import Ordered, suggestions
from sync.domain.orders.rules import (
    Hold,
    LineState,
    OrderState,
    Share,
    delivery_share,
    is_at_desk,
    is_honoured,
    is_sound,
    line_state,
    order_state,
    outstanding,
    share_of,
    total,
    was_in_force,
)
from sync.kernel.money import share

JANUARY = date(2026, 1, 1)


@dataclass(frozen=True)
class Line:
    quantity: int = 10
    accepted: int = 0
    allocated: int = 0
    shipped: int = 0
    received: int = 0
    closed: int = 0
    unit_price: int = 100
    discount: int = 0


@dataclass(frozen=True)
class Price:
    valid_from: date
    price: int
    revision: int = 1
    set_at: datetime = datetime(2000, 1, 1, tzinfo=UTC)


@st.composite
def sound_lines(draw: st.DrawFn) -> Line:
    received, moving, picking, promised, waiting, closed = (draw(st.integers(0, 3)) for _ in range(6))
    shipped = received + moving
    accepted = shipped + picking + promised
    quantity = accepted + waiting + closed or 1
    return Line(quantity, accepted, picking, shipped, received, closed)


any_order = st.lists(sound_lines(), min_size=1, max_size=4)
any_holds = st.frozensets(st.sampled_from(Hold))


@pytest.mark.parametrize(
    ("line", "state"),
    [
        (Line(), LineState.BACKORDERED),
        (Line(accepted=4), LineState.BACKORDERED),
        (Line(accepted=10), LineState.ACCEPTED),
        (Line(accepted=10, allocated=1), LineState.ALLOCATED),
        (Line(accepted=10, shipped=1), LineState.PART_SHIPPED),
        (Line(accepted=10, shipped=10), LineState.SHIPPED),
        (Line(accepted=10, shipped=10, received=1), LineState.PART_RECEIVED),
        (Line(accepted=10, shipped=10, received=10), LineState.RECEIVED),
        (Line(accepted=6, shipped=6, received=6, closed=4), LineState.CLOSED),
        (Line(closed=10), LineState.CANCELLED),
    ],
)
def test_a_lines_state_follows_from_its_quantities(line: Line, state: LineState) -> None:
    assert is_sound(line)
    assert line_state(line, is_accepted=True) is state


def test_a_line_without_an_answer_is_just_asked() -> None:
    assert line_state(Line(), is_accepted=False) is LineState.ASKED


@given(lines=any_order, holds=any_holds, is_accepted=st.booleans())
def test_an_order_is_finished_exactly_when_every_line_is(lines: list[Line], holds: frozenset[Hold], is_accepted: bool) -> None:
    state = order_state(lines, is_accepted=is_accepted, holds=holds)
    over = all(outstanding(line) == 0 and line.received == line.shipped for line in lines)
    assert over == (state in {OrderState.RECEIVED, OrderState.CLOSED, OrderState.CANCELLED})


@given(lines=any_order, holds=any_holds)
def test_what_has_left_is_never_called_held_or_cancelled(lines: list[Line], holds: frozenset[Hold]) -> None:
    state = order_state(lines, is_accepted=True, holds=holds)
    if any(line.shipped for line in lines):
        assert state not in {OrderState.CANCELLED, OrderState.CREDIT_HOLD, OrderState.PRICE_EXCEPTION, OrderState.STOCK_EXCEPTION}


@given(lines=any_order)
def test_the_order_of_the_lines_does_not_matter(lines: list[Line]) -> None:
    forth, back = (order_state(some, is_accepted=True, holds=()) for some in (lines, lines[::-1]))
    assert (forth, total(lines)) == (back, total(lines[::-1]))


@pytest.mark.parametrize(("hold", "state"), [*zip(Hold, list(OrderState)[1:4], strict=True)])
def test_each_hold_has_its_state(hold: Hold, state: OrderState) -> None:
    assert order_state([Line()], is_accepted=False, holds={hold}) is state


@pytest.mark.parametrize(
    "broken",
    [Line(accepted=11), Line(shipped=1), Line(accepted=5, closed=6), Line(closed=-1), Line(accepted=3, shipped=2, received=3)],
)
def test_quantities_that_cannot_all_be_true_are_told(broken: Line) -> None:
    assert not is_sound(broken)


@given(line=sound_lines(), at=st.sampled_from(["accepted", "shipped", "received", "closed"]))
def test_a_quantity_moved_out_of_its_bounds_is_told(line: Line, at: str) -> None:
    assert is_sound(line)
    assert not is_sound(replace(line, **{at: line.quantity + 1}))


def test_the_desk_keeps_a_finished_order_until_it_is_billed_and_paid() -> None:
    assert is_at_desk(OrderState.RECEIVED, due=10, billed=10, paid=9)
    assert is_at_desk(OrderState.RECEIVED, due=10, billed=0, paid=10)
    assert not is_at_desk(OrderState.RECEIVED, due=10, billed=10, paid=10)
    assert is_at_desk(OrderState.RECEIVED, due=10, billed=12, paid=12)
    assert is_at_desk(OrderState.CANCELLED, due=0, billed=0, paid=5)
    assert not is_at_desk(OrderState.CANCELLED, due=0, billed=0, paid=0)


@pytest.mark.parametrize(("part", "shown"), [(0, Share.NONE), (1, Share.PART), (10, Share.FULL), (11, Share.FULL)])
def test_indicators_are_none_part_or_full(part: int, shown: Share) -> None:
    assert share_of(part, 10) is shown


def test_an_order_given_up_whole_is_not_delivered() -> None:
    assert delivery_share([Line(closed=10)]) is Share.NONE


@given(quoted=st.integers(0, 10**9), in_force=st.integers(0, 10**9), basis_points=st.integers(0, 10_000))
def test_a_quote_is_never_honoured_above_the_price_or_below_the_policy(quoted: int, in_force: int, basis_points: int) -> None:
    if is_honoured(quoted, in_force, basis_points=basis_points):
        assert in_force - share(in_force, basis_points) <= quoted <= in_force
    assert is_honoured(in_force, in_force, basis_points=basis_points)


@pytest.mark.parametrize(("price", "was"), [(100, False), (200, True), (300, True), (400, False)])
def test_a_list_remembers_what_it_said_since_a_day(price: int, was: bool) -> None:
    prices = [Price(JANUARY + timedelta(days=days), 100 + 100 * at) for at, days in enumerate((0, 10, 20))]
    assert was_in_force(prices, price, since=JANUARY + timedelta(days=11), zone=UTC) is was
    assert not was_in_force([], price, since=JANUARY, zone=UTC)


def test_once_is_no_rhythm_and_the_most_overdue_comes_first() -> None:
    def on(code: str, *days: int) -> list[Ordered]:
        return [Ordered(product_code=code, day=JANUARY + timedelta(days=day), quantity=day + 1) for day in days]

    found = suggestions([*on("weekly", 0, 7, 14), *on("once", 3), *on("monthly", 0, 30)], to_come={"weekly": 4})
    assert [(one.product_code, one.quantity, one.every_days, one.to_come) for one in found] == [
        ("weekly", 8, 7, 4),
        ("monthly", 31, 30, 0),
    ]
