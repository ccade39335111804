"""Pictures of official numbers."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import cache
from uuid import UUID

from dms_desktop.samples import LONG_NAME, LONG_PERSON, MANY
from dms_desktop.scenes import NOW, Answers, Scene, bounded, in_every_state, press
from sync.domain.numbers.queries import BlockRow, BlockState, NumberRow, NumberState, number_blocks, official_numbers, own_letter
from sync.domain.numbers.rules import Account

TODAY = NOW.date()
BLOCK = BlockRow(
    block_id=UUID(int=981),
    first="AB-12345600",
    last="AB-12345649",
    next_value=12_345_607,
    next_text="AB-12345607",
    letter="A",
    is_here=True,
    valid_from=TODAY - timedelta(days=22),
    valid_until=TODAY + timedelta(days=38),
    account=Account(whole=50, issued=5, void=1, left=43),
    state=BlockState.VALID,
)
OTHER = replace(
    BLOCK, block_id=UUID(int=982), first="AB-12345650", last="AB-12345699", letter="B", is_here=False,
    account=Account(whole=50, issued=0, void=0, left=50), state=BlockState.WAITS,
)  # fmt: skip
OVER = replace(
    BLOCK, block_id=UUID(int=983), first="ZY-87654300", last="ZY-87654349", valid_from=TODAY - timedelta(days=83),
    valid_until=TODAY - timedelta(days=23), account=Account(whole=50, issued=44, void=2, left=4), state=BlockState.OVER,
)  # fmt: skip


def a_number(at: int, state: NumberState) -> NumberRow:
    is_gap = state is NumberState.GAP
    return NumberRow(
        number_id=UUID(int=990 + at),
        value=12_345_600 + at,
        text=f"AB-{12_345_600 + at}",
        state=state,
        paper="" if state is not NumberState.ISSUED else f"SA-D7-A-26-{at:05}",
        total=0 if is_gap else 1_250_00 * (at + 1),
        day=None if is_gap else TODAY,
        by="" if is_gap else "陳怡君",
        reason="紙張撕破" if state is NumberState.VOID else "",
    )


STATES = (NumberState.ISSUED,) * 3 + (NumberState.VOID, NumberState.GAP, NumberState.ISSUED, NumberState.ISSUED)
ROWS = [a_number(at, state) for at, state in reversed(list(enumerate(STATES)))]
ANSWERS: Answers = {
    number_blocks: lambda **_: [BLOCK, OTHER, OVER],
    official_numbers: lambda **_: ROWS,
    own_letter: lambda **_: "A",
}
SHOP = Scene(name="numbers", kind="numbers", role="accountant", answers=ANSWERS)
NONE: Answers = {number_blocks: lambda **_: [], official_numbers: lambda **_: []}


@cache
def many_blocks() -> Sequence[BlockRow]:
    return tuple(replace(BLOCK, block_id=UUID(int=at)) for at in range(MANY))


@cache
def many_numbers() -> Sequence[NumberRow]:
    long = replace(ROWS[3], reason=LONG_NAME, by=LONG_PERSON, total=98_765_432_10)
    return tuple(replace(long, number_id=UUID(int=at)) for at in range(MANY))


HUGE: Answers = {number_blocks: bounded(many_blocks), official_numbers: bounded(many_numbers)}
SCENES = (
    *in_every_state("numbers", SHOP, empty=replace(SHOP, answers=NONE), huge=replace(SHOP, answers=HUGE)),
    replace(SHOP, name="numbers-enter-typical", prepare=press("F2")),
)
