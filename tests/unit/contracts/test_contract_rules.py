"""What a contract is on a day, and what of it needs a look."""

from datetime import date, timedelta

import pytest
from msgspec.structs import replace

from sync.domain.contracts.rules import (
    Actual,
    Change,
    ContractState,
    Standing,
    Worry,
    change_of,
    due_by,
    quarter_of,
    quarters_of,
    standing,
    worries,
)
from sync.domain.contracts.terms import Paper, Terms, Tier, differences, paper_hash, read_terms, terms_problem, write_terms

FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)
MIDDLE = date(2026, 11, 15)
FINE = Actual(price_list="A", credit_limit=500, payment_days=30, bought=10_000, bought_in_all=100_000)
TERMS = Terms(price_list="A", credit_limit=500, payment_days=30, minimum=100_000, targets=(0, 0, 0, 10_000))
PAPER = Paper(number="CT-1", version=1, dealer=7, valid_from=FIRST, valid_until=LAST, terms=TERMS, wording="As agreed.")


@pytest.mark.parametrize(
    ("on", "state", "expected"),
    [
        (FIRST - timedelta(days=1), ContractState.SIGNED, Standing.SIGNED),
        (FIRST, ContractState.SIGNED, Standing.IN_FORCE),
        (LAST - timedelta(days=60), ContractState.SIGNED, Standing.IN_FORCE),
        (LAST - timedelta(days=59), ContractState.SIGNED, Standing.EXPIRING),
        (LAST, ContractState.SIGNED, Standing.EXPIRING),
        (LAST + timedelta(days=1), ContractState.SIGNED, Standing.EXPIRED),
        (LAST, ContractState.TERMINATED, Standing.EXPIRING),
        (LAST + timedelta(days=1), ContractState.TERMINATED, Standing.TERMINATED),
        (LAST + timedelta(days=1), ContractState.SUPERSEDED, Standing.SUPERSEDED),
        (FIRST, ContractState.APPROVED, Standing.APPROVED),
    ],
)
def test_what_it_is_follows_from_the_day(on: date, state: ContractState, expected: Standing) -> None:
    assert standing(state, FIRST, LAST, on) is expected


def test_quarters_follow_the_calendar() -> None:
    assert (quarter_of(MIDDLE).first, quarter_of(MIDDLE).last, quarter_of(MIDDLE).number) == (date(2026, 10, 1), LAST, 4)
    assert [one.number for one in quarters_of(date(2026, 8, 31), date(2027, 1, 1))] == [3, 4, 1]
    assert quarter_of(date(9999, 12, 31)).last == date(9999, 12, 31)


def test_a_target_is_due_day_by_day() -> None:
    """92 days of a fourth quarter: 46 of them have gone on 15 November."""
    quarter = quarter_of(MIDDLE)
    assert due_by(9_200, quarter.first, quarter.last, quarter.first) == 100
    assert due_by(9_200, quarter.first, quarter.last, MIDDLE) == 4_600
    assert due_by(9_200, quarter.first, quarter.last, LAST + timedelta(days=9)) == 9_200


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, []),
        ({"bought": 4_499}, [Worry.BEHIND]),  # due are 5,000, nine tenths of which are 4,500
        ({"bought": 4_500}, []),
        ({"bought_in_all": 78_600}, [Worry.BELOW_MINIMUM]),  # due are 87,397 of 100,000 after 319 days of 365
        ({"price_list": "B", "credit_limit": 1, "payment_days": 60}, [Worry.PRICE_LIST, Worry.CREDIT, Worry.PAYMENT]),
    ],
)
def test_what_drifts_from_the_terms_is_named(changed: dict[str, object], expected: list[Worry]) -> None:
    actual = Actual(**{name: changed.get(name, getattr(FINE, name)) for name in FINE.__dataclass_fields__})  # type: ignore[arg-type]
    later = LAST + timedelta(days=365)
    assert worries(replace(TERMS, minimum=100_000), Standing.IN_FORCE, (FIRST, LAST), actual, MIDDLE) == expected
    assert worries(TERMS, Standing.EXPIRED, (FIRST, LAST), actual, later) == []


def test_what_ends_soon_or_is_not_signed_in_time_is_named() -> None:
    assert Worry.EXPIRES in worries(TERMS, Standing.EXPIRING, (FIRST, LAST), FINE, MIDDLE)
    assert worries(TERMS, Standing.APPROVED, (FIRST, LAST), FINE, FIRST) == [Worry.UNSIGNED]
    assert worries(TERMS, Standing.APPROVED, (FIRST, LAST), FINE, FIRST - timedelta(days=1)) == []


def test_the_next_version_is_an_amendment_or_a_renewal() -> None:
    assert [change_of(day, LAST) for day in (LAST, LAST + timedelta(days=1))] == [Change.AMENDMENT, Change.RENEWAL]
    assert change_of(FIRST, None) is Change.NEW


def test_the_hash_is_of_every_letter() -> None:
    """SHA-256 of the text: the same for the same, another for a comma."""
    again = replace(PAPER, terms=read_terms(write_terms(TERMS)))
    assert paper_hash(again) == paper_hash(PAPER)
    assert len(paper_hash(PAPER)) == 64
    others = [replace(PAPER, wording="As agreed,"), replace(PAPER, version=2), replace(PAPER, terms=replace(TERMS, cap=1))]
    assert len({paper_hash(one) for one in (PAPER, *others)}) == 4


def test_differences_name_the_terms_with_both_values() -> None:
    later = replace(PAPER, version=2, valid_until=LAST + timedelta(days=365), terms=replace(TERMS, payment_days=45))
    found = [(one.field, one.before, one.after) for one in differences(PAPER, later)]
    assert found == [("valid_until", LAST, later.valid_until), ("payment_days", 30, 45)]


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({}, ""),
        ({"cap": -1}, "cap"),
        ({"claim_days": 9_999}, "claim_days"),
        ({"targets": (0, 0, -1, 0)}, "targets"),
        ({"return_basis_points": 10_001}, "return_basis_points"),
        ({"product_lines": ("x",) * 51}, "product_lines"),
        ({"tiers": (Tier(reach=5, basis_points=200), Tier(reach=5, basis_points=300))}, "tiers"),
        ({"tiers": (Tier(reach=5, basis_points=200), Tier(reach=6, basis_points=200))}, "tiers"),
    ],
)
def test_terms_that_nobody_can_agree_on_are_named(changed: dict[str, object], field: str) -> None:
    assert terms_problem(replace(TERMS, **changed)) == field
