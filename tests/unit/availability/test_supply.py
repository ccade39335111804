"""The house's stock: nothing is promised twice, nothing vanishes."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.domain.availability.queries import available, available_by_site, supply
from sync.domain.availability.records import Availability, Supply
from sync.domain.availability.supply import Stock, counted, publish
from sync.kernel.commands import Context
from sync.kernel.errors import Refusal
from tests.builders import NOW, a_context, a_house_actor, a_session, a_supply, a_view, an_availability

LATER = NOW + timedelta(hours=1)


@pytest.fixture
def desk() -> Iterator[Context]:
    with a_session(a_supply("A", 10), a_supply("A", 4, site="north"), an_availability("A", 10)) as session:
        context = a_context(session, a_house_actor(), now=LATER)
        publish(session.get_one(Supply, ("A", "north")), context)
        yield context


def told(context: Context) -> dict[str, int]:
    return {row.site: row.quantity for row in available_by_site(a_view(context.session), code="A")}


def test_what_is_allocated_is_no_longer_offered_from_the_fullest_site_on(desk: Context) -> None:
    Stock(desk, ["A"]).allocate("A", 12)
    assert told(desk) == {"main": 0, "north": 2}
    assert desk.session.get_one(Availability, ("A", "main")).as_of == LATER


def test_nobody_is_promised_more_than_there_is(desk: Context) -> None:
    """Invariant 25: no allocation above stock."""
    with pytest.raises(Refusal, match="stock_short"):
        Stock(desk, ["A"]).allocate("A", 15)
    assert told(desk) == {"main": 10, "north": 4}


def test_what_is_given_back_is_offered_again(desk: Context) -> None:
    stock = Stock(desk, ["A"])
    stock.allocate("A", 12)
    stock.release("A", 12)
    assert told(desk) == {"main": 10, "north": 4}


def test_only_what_was_allocated_can_be_shipped_or_given_back(desk: Context) -> None:
    stock = Stock(desk, ["A"])
    stock.allocate("A", 3)
    for deed in (stock.ship, stock.release):
        with pytest.raises(Refusal, match="not_allocated"):
            deed("A", 4)
    with pytest.raises(Refusal, match="not_allocated"):
        stock.ship("UNKNOWN", 1)


@given(st.lists(st.tuples(st.sampled_from(["allocate", "release", "ship"]), st.integers(1, 9)), max_size=30))
def test_no_sequence_of_deeds_makes_or_loses_a_unit(deeds: list[tuple[str, int]]) -> None:
    """Invariant 25: physical = free + allocated + shipped, at every site, after every deed."""
    with a_session(a_supply("A", 10), a_supply("A", 4, site="north")) as session:
        stock = Stock(a_context(session), ["A"])
        for deed, quantity in deeds:
            try:
                getattr(stock, deed)("A", quantity)
            except Refusal:
                continue
            rows = supply(a_view(session, a_house_actor()), code="A")
            assert [(row.site, row.physical) for row in rows] == [("main", 10), ("north", 4)]
            assert all(row.free + row.allocated + row.shipped == row.physical for row in rows)
            assert all(min(row.free, row.allocated, row.shipped) >= 0 for row in rows)


def test_a_count_keeps_what_is_promised_and_what_has_left() -> None:
    before = Supply(product_code="A", site="main", physical=10, allocated=3, shipped=2, counted_at=NOW)
    after = counted(before, code="A", site="main", on_hand=6, at=LATER)
    assert (after.physical, after.on_hand, after.free, after.allocated, after.shipped) == (8, 6, 3, 3, 2)


def test_an_older_count_changes_nothing() -> None:
    before = Supply(product_code="A", site="main", physical=10, allocated=3, shipped=2, counted_at=NOW)
    after = counted(before, code="A", site="main", on_hand=99, at=NOW - timedelta(days=1))
    assert (after.physical, after.counted_at) == (10, NOW)


def test_a_sum_is_as_old_as_its_oldest_part(desk: Context) -> None:
    [row] = available(a_view(desk.session), codes=("A", "NO"))
    assert (row.quantity, row.as_of) == (14, NOW)


def test_the_reckoning_is_the_houses_alone(desk: Context) -> None:
    assert dict(a_supply().scopes()) == {"dealer:0": True}
    assert supply(a_view(desk.session), code="A") == []
