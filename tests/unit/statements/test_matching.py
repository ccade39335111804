"""Which documents of two sides are the same: by number, by amount, within a tolerance, and as a sum of several."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from sync.domain.statements.matching import MOST_STEPS, Item, Proposal, propose, subset
from sync.domain.statements.rules import MatchRule
from tests.builders import TODAY, an_id


def an_item(name: str, amount: int, *, number: str = "", day: int = 0) -> Item:
    return Item(item_id=an_id(name), numbers=(number,), day=TODAY + timedelta(days=day), amount=amount)


def told(pairs: list[Proposal]) -> list[tuple[str, int, int, int]]:
    return [(one.rule.value, len(one.lines), len(one.own), one.difference) for one in pairs]


def matched(lines: list[Item], own: list[Item]) -> list[tuple[str, int, int, int]]:
    return told(list(propose(lines, own).proposals))


def test_the_same_number_comes_before_the_same_amount() -> None:
    line = an_item("line", 500_00, number="SH-HQ-A-26-00061")
    near, named = an_item("near", 500_00), an_item("named", 500_00, number="sh hq a 26 00061", day=60)
    [pair] = propose([line], [near, named]).proposals
    assert (pair.rule, [one.item_id for one in pair.own]) == (MatchRule.NUMBER, [an_id("named")])


def test_one_number_and_two_amounts_is_for_a_person() -> None:
    """It is neither accepted by itself nor matched with something else of that amount."""
    line, own = an_item("line", 500_00, number="SH-1"), an_item("own", 450_00, number="SH-1")
    found = propose([line], [own, an_item("other", 500_00)])
    assert list(found.proposals) == []
    assert told(list(found.differing)) == [("number", 1, 1, 50_00)]


def test_the_same_amount_counts_within_a_week_and_the_nearest_day_first() -> None:
    lines = [an_item("line", -90_00)]
    assert matched(lines, [an_item("own", -90_00, day=8)]) == []
    [pair] = propose(lines, [an_item("far", -90_00, day=-7), an_item("close", -90_00, day=2)]).proposals
    assert [one.item_id for one in pair.own] == [an_id("close")]


def test_a_thousandth_or_one_unit_of_money_is_let_pass() -> None:
    assert matched([an_item("line", 10_00)], [an_item("own", 11_00)]) == [("tolerance", 1, 1, -1_00)]
    assert matched([an_item("line", 10_00)], [an_item("own", 11_01)]) == []
    assert matched([an_item("line", 5_000_00)], [an_item("own", 5_005_00)]) == [("tolerance", 1, 1, -5_00)]


def test_several_payments_are_one_and_one_is_several() -> None:
    whole, parts = [an_item("whole", -600_00)], [an_item("a", -150_00), an_item("b", -450_00), an_item("c", -70_00)]
    assert matched(whole, parts) == [("sum", 1, 2, 0)]
    assert matched(parts, whole) == [("sum", 2, 1, 0)]


def test_a_debt_is_never_matched_with_a_payment() -> None:
    assert matched([an_item("line", 50, number="X-1")], [an_item("own", -50, number="X-1")]) == []


def test_a_sum_that_would_take_too_many_tries_is_left_to_a_person() -> None:
    pool = [an_item(str(at), 2 * 10**6 + 2 * at) for at in range(16)]
    assert subset(9 * 10**6 + 1, pool) == ()
    assert MOST_STEPS < 10_000


AMOUNTS = st.lists(st.integers(-400, 400).filter(bool), max_size=7)


@given(AMOUNTS, AMOUNTS)
def test_nothing_is_used_twice_and_signs_never_mix(ours: list[int], theirs: list[int]) -> None:
    """Whatever the amounts: and the same input gives the same answer."""
    lines = [an_item(f"line {at}", amount * 100, day=at % 4) for at, amount in enumerate(ours)]
    own = [an_item(f"own {at}", amount * 100, day=at % 3) for at, amount in enumerate(theirs)]
    found = propose(lines, own)
    used = [one.item_id for pair in found.proposals for one in (*pair.lines, *pair.own)]
    assert len(used) == len(set(used))
    for pair in found.proposals:
        assert len({one.amount < 0 for one in (*pair.lines, *pair.own)}) == 1
        assert pair.rule is MatchRule.TOLERANCE or pair.difference == 0
    assert propose(list(reversed(lines)), list(reversed(own))) == found


def test_days_are_days_of_the_calendar() -> None:
    """A year's end is no border."""
    line = Item(item_id=an_id("l"), numbers=(), day=date(2026, 12, 30), amount=5)
    assert matched([line], [Item(item_id=an_id("o"), numbers=(), day=date(2027, 1, 5), amount=5)]) == [("amount", 1, 1, 0)]


def test_what_costs_nothing_is_matched_by_its_number() -> None:
    """A delivery of gifts."""
    assert matched([an_item("line", 0, number="SH-9")], [an_item("own", 0, number="SH-9")]) == [("number", 1, 1, 0)]
