"""Laws of a dealer's stock, whatever people do in whatever order, and on however many devices."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, create_engine, select, text

from sync.domain import REGISTRY
from sync.domain.sales.central import WRAPPERS
from sync.domain.sales.records import SaleLine
from sync.domain.stock.moving import AdjustStock, MovedLine
from sync.domain.stock.places import AddLocation
from sync.domain.stock.records import Movement, SerialItem
from sync.domain.stock.rules import AdjustmentReason, MovementKind, SerialState
from sync.kernel.commands import Command, Context
from sync.kernel.errors import Refusal
from sync.kernel.records import Record, Row, image
from tests.builders import an_id, run
from tests.days import Deed, a_count, commands, days, sales
from tests.shelves import MAIN, OIL, PAD, VAN, a_shop, books_balance, on_hand, put
from tests.tables import make_tables


def attempt(command: Command, context: Context, *, at_central: bool = False) -> bool:
    """Run a command as the engines do: a refusal leaves nothing behind."""
    handler = REGISTRY.verbs[type(command).__name__].handler
    wrapper = WRAPPERS.get(type(command)) if at_central else None
    with context.session.begin_nested() as inner:
        try:
            wrapper(command, context, handler) if wrapper else handler(command, context)
            context.session.flush()
        except Refusal:
            inner.rollback()
            return False
    return True


@pytest.fixture(scope="module")
def disks() -> Iterator[list[Engine]]:
    """Two databases with empty tables: making those is what takes time."""
    engines = [create_engine("sqlite://") for _ in range(2)]
    for engine in engines:
        make_tables(engine, Record.metadata)
    yield engines
    for engine in engines:
        engine.dispose()


@contextmanager
def a_device(disk: Engine) -> Iterator[Context]:
    with a_shop(disk) as context:
        run(AddLocation(location_id=VAN, code="VAN"), context)
        put(context, PAD, 6)
        yield context


def rows(context: Context) -> set[tuple[str, Row]]:
    """Everything that a replica of this shop must hold."""
    return {(name, image(row)) for name, record in REGISTRY.records.items() for row in context.session.scalars(select(record))}


def pieces_are_sound(context: Context) -> bool:
    """A piece goes and comes in turns, however it goes and comes, and is known to be where its last way led."""
    moved = select(Movement.product_code, Movement.serial, Movement.quantity).where(Movement.serial != "")
    in_turn = moved.where(Movement.kind != MovementKind.TRANSFER).order_by(text("movement.rowid"))
    ways: dict[tuple[str, str], list[int]] = {}
    for code, serial, quantity in context.session.execute(in_turn):
        ways.setdefault((code, serial), []).append(quantity)
    items = context.session.scalars(select(SerialItem)).all()
    is_here = {(item.product_code, item.serial): item.state is SerialState.HERE for item in items}
    turns = all(before != after for way in ways.values() for before, after in pairwise(way))
    return turns and all(is_here[key] == (way[-1] > 0) for key, way in ways.items())


@settings(max_examples=15)
@given(days)
@example([("adjust", (OIL, MAIN, 1, ())), ("sell", (OIL, MAIN, 1, ("S1",))), ("adjust", (OIL, MAIN, 1, ("S1",)))])
def test_levels_are_the_sum_of_their_movements_and_nobody_returns_more_than_was_sold(
    disks: list[Engine], history: list[Deed]
) -> None:
    """Invariant 25."""
    with a_device(disks[0]) as shop:
        for command in commands(history, "one"):
            attempt(command, shop)
            assert books_balance(shop)
            assert pieces_are_sound(shop)
        assert all(0 <= line.returned <= line.quantity for line in shop.session.scalars(select(SaleLine)))


@settings(max_examples=15)
@given(days, days, st.randoms(use_true_random=False))
def test_two_devices_that_worked_apart_end_equal_through_central(
    disks: list[Engine], one: list[Deed], other: list[Deed], chance: Any
) -> None:
    """Invariants 15 and 25."""
    queues = [saved(commands(one, "one"), disks[0]), saved(commands(other, "other"), disks[0])]
    merged = []
    while any(queues):
        queue = chance.choice([queue for queue in queues if queue])
        merged.append(queue.pop(0))
    with a_device(disks[0]) as central, a_device(disks[1]) as replica:
        accepted = [command for command in merged if attempt(command, central, at_central=True)]
        again = [attempt(command, replica, at_central=True) for command in accepted]
        assert all(again)
        assert rows(central) == rows(replica)
        assert books_balance(central)


def saved(history: Sequence[Command], disk: Engine) -> list[Command]:
    """What a device put in its outbox: it refuses what cannot be on the spot."""
    with a_device(disk) as device:
        return [command for command in history if attempt(command, device)]


@settings(max_examples=15)
@given(st.lists(sales, max_size=6), st.lists(sales, max_size=6), st.randoms(use_true_random=False))
def test_no_sale_of_any_device_is_lost_in_whatever_order_they_arrive(
    disks: list[Engine], one: Any, other: Any, chance: Any
) -> None:
    """Spec 2.6.12 and C17: oversold or sold twice is shown, never refused."""
    made = [*saved(commands(one, "one"), disks[0]), *saved(commands(other, "other"), disks[0])]
    levels = []
    for _ in range(2):
        with a_device(disks[0]) as central:
            assert all(attempt(command, central, at_central=True) for command in made)
            assert books_balance(central)
            levels.append([on_hand(central, code, at=place) for code in (PAD, OIL) for place in (MAIN, VAN)])
        chance.shuffle(made)
    assert levels[0] == levels[1]


@settings(max_examples=15)
@given(st.integers(0, 9), st.integers(0, 12), st.lists(st.tuples(st.integers(-4, 4).filter(bool), st.booleans()), max_size=8))
def test_a_count_puts_the_books_right_whatever_moves_meanwhile(disks: list[Engine], before: int, seen: int, moved: Any) -> None:
    with a_shop(disks[0]) as shop:
        if before:
            put(shop, OIL, before)
        start, enter, post = a_count("count", OIL, MAIN, seen)
        run(start, shop)
        after = 0
        for at, (quantity, is_late) in enumerate(moved):
            if is_late:
                continue
            after += quantity if attempt(adjustment(quantity, at), shop) else 0
        run(enter, shop)
        for at, (quantity, is_late) in enumerate(moved):
            if is_late:
                after += quantity if attempt(adjustment(quantity, at), shop) else 0
        run(post, shop)
        assert on_hand(shop, OIL) == seen + after
        assert books_balance(shop)


def adjustment(quantity: int, at: int) -> AdjustStock:
    line = MovedLine(line_id=an_id(f"moved/{at}"), product_code=OIL, quantity=quantity)
    reason = AdjustmentReason.CORRECTION
    return AdjustStock(adjustment_id=an_id(f"adjust/{at}"), location_id=MAIN, reason=reason, lines=(line,))


@settings(max_examples=20)
@given(days)
def test_the_same_history_gives_the_same_rows(disks: list[Engine], history: list[Deed]) -> None:
    """Invariant 18: a handler has no memory, no clock and no chance."""
    with a_device(disks[0]) as one, a_device(disks[1]) as other:
        for command in commands(history, "one"):
            assert attempt(command, one) == attempt(command, replace(other, adjustments=[]))
        assert rows(one) == rows(other)
