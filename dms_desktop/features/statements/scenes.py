"""Pictures of reconciliation: the list, the bench of one statement, a difference, and payments, on both sides."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from uuid import UUID

from dms_desktop.features.statements.document import StatementPage
from dms_desktop.features.statements.samples import (
    AGES,
    ANSWERED,
    BENCH,
    ISSUED,
    LINES,
    MUCH,
    OPEN,
    OTHER_AGES,
    OWN,
    PAIRS,
    PAYMENT,
    PAYMENTS,
    REQUESTED,
    ROWS,
)
from dms_desktop.page import Page
from dms_desktop.samples import LONG_NAME, LONG_PERSON, MANY
from dms_desktop.scenes import Answers, Scene, bounded, in_every_state, press
from sync.domain.statements.ageing import ageing
from sync.domain.statements.bench import Bench, bench
from sync.domain.statements.queries import PaymentRow, StatementRow, dealer_payments, disputes, disputes_to_answer, statements

ANSWERS: Answers = {
    statements: lambda **asked: ROWS[:1] if asked.get("statement_id") else ROWS,
    bench: lambda **_: BENCH,
    disputes: lambda **_: (OPEN, ANSWERED),
    disputes_to_answer: lambda **_: (ANSWERED,),
    dealer_payments: lambda **_: PAYMENTS,
    ageing: lambda **_: (AGES,),
}
AT_HOUSE: Answers = {
    **ANSWERS,
    statements: lambda **asked: ROWS[:1] if asked.get("statement_id") else (REQUESTED, *ROWS),
    disputes_to_answer: lambda **_: (OPEN,),
    ageing: lambda **_: (OTHER_AGES, AGES),
    bench: lambda **_: Bench(lines=LINES, is_whole=True),
}
NONE: Answers = {
    statements: lambda **_: (),
    bench: lambda **_: Bench(),
    disputes: lambda **_: (),
    disputes_to_answer: lambda **_: (),
    dealer_payments: lambda **_: (),
    ageing: lambda **_: (),
}
SHOP = Scene(name="statements", kind="statements", role="manager", answers=ANSWERS)
HOUSE = Scene(name="statement-desk", kind="statement_desk", role="finance", answers=AT_HOUSE)
ONE = Scene(name="statement", kind="statement", record_id=str(ISSUED.statement_id), role="manager", answers=ANSWERS)
PAID = Scene(name="dealer-payments", kind="dealer_payments", role="finance", answers=AT_HOUSE)


@cache
def many_rows() -> Sequence[StatementRow]:
    huge = replace(ISSUED, dealer_name=LONG_NAME, opening=MUCH, closing=MUCH, disputed=MUCH, line_count=5_000, matched=4_999)
    return tuple(replace(huge, dealer_id=at, statement_id=UUID(int=at)) for at in range(MANY))


@cache
def many_payments() -> Sequence[PaymentRow]:
    huge = replace(PAYMENT, dealer_name=LONG_NAME, payer=LONG_NAME, reference=LONG_NAME, amount=MUCH, left=MUCH)
    return tuple(replace(huge, dealer_id=at, payment_id=UUID(int=at)) for at in range(MANY))


@cache
def many_lines() -> Bench:
    line = replace(LINES[3], reference=LONG_NAME, other=LONG_NAME, amount=MUCH, difference=MUCH)
    mine = replace(OWN[3], number=LONG_NAME, amount=MUCH)
    return Bench(
        lines=tuple(replace(line, line_id=UUID(int=at), position=at) for at in range(5_000)),
        own=tuple(replace(mine, own_id=UUID(int=at)) for at in range(5_000)),
        pairs=PAIRS * 250,
        is_whole=True,
    )


MUCH_DISPUTED = replace(
    ANSWERED, dealer_name=LONG_NAME, owner=LONG_PERSON, note=LONG_NAME, answer=LONG_NAME, stated=MUCH, expected=-MUCH
)
HUGE: Answers = {
    **ANSWERS,
    statements: lambda **asked: many_rows()[:1] if asked.get("statement_id") else bounded(many_rows)(**asked),
    bench: lambda **_: many_lines(),
    disputes: lambda **_: (MUCH_DISPUTED,) * 40,
    disputes_to_answer: lambda **_: (MUCH_DISPUTED,) * 40,
    dealer_payments: bounded(many_payments),
    ageing: lambda **_: tuple(
        replace(AGES, dealer_id=at, dealer_name=LONG_NAME, ages=(MUCH,) * 4, advance=MUCH) for at in range(200)
    ),
}


def open_first(page: Page) -> None:
    """The first difference, as Enter does."""
    assert isinstance(page, StatementPage)
    table = page.differences.table
    table.select_row(1)
    table.opened.emit(table.current())


SCENES = (
    *in_every_state("statements", SHOP, empty=replace(SHOP, answers=NONE), huge=replace(SHOP, answers=HUGE)),
    *in_every_state("statement-desk", HOUSE, empty=replace(HOUSE, answers=NONE), huge=replace(HOUSE, answers=HUGE)),
    *in_every_state("statement", ONE, empty=replace(ONE, answers=NONE), huge=replace(ONE, answers=HUGE)),
    *in_every_state("dealer-payments", PAID, empty=replace(PAID, answers=NONE), huge=replace(PAID, answers=HUGE)),
    replace(ONE, name="statement-house-typical", role="finance", answers=AT_HOUSE),
    replace(ONE, name="statement-note-typical", prepare=press("F2")),
    replace(ONE, name="statement-answered-typical", prepare=open_first),
    replace(ONE, name="statement-answer-typical", role="finance", answers=AT_HOUSE, prepare=open_first),
    replace(ONE, name="statement-confirm-typical", prepare=press("F12")),
    replace(HOUSE, name="statement-issue-typical", prepare=press("F2")),
    replace(PAID, name="dealer-payments-record-typical", prepare=press("F2")),
    replace(PAID, name="dealer-payments-adjust-typical", prepare=press("F4")),
)
