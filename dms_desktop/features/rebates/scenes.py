"""Pictures of rebates: the shop's quarters, and the house's with a claim to answer."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from uuid import UUID

from dms_desktop.samples import LONG_NAME, LONG_PERSON, MANY
from dms_desktop.scenes import NOW, Answers, Scene, bounded, in_every_state, press
from sync.domain.contracts.purchases import Bought
from sync.domain.contracts.rules import quarter_of
from sync.domain.contracts.terms import Terms, Tier
from sync.domain.rebates.queries import ClaimRow, RebateRow, rebates
from sync.domain.rebates.rules import ClaimState, NextStep

TERMS = Terms(
    tiers=(
        Tier(reach=300_000_00, basis_points=100),
        Tier(reach=500_000_00, basis_points=200),
        Tier(reach=800_000_00, basis_points=350),
    )
)
CLAIM = ClaimRow(
    claim_id=UUID(int=801),
    number="RC-D7-A-26-00003",
    amount=10_629_60,
    state=ClaimState.CLAIMED,
    claimed_by="陳怡君",
    claimed_on=NOW.date(),
    answered_by="",
    reason="",
    paid_by="",
    reference="",
)
ACCEPTED = replace(CLAIM, claim_id=UUID(int=802), state=ClaimState.ACCEPTED, answered_by="方國華")
PAID = replace(
    CLAIM, claim_id=UUID(int=800), number="RC-D7-A-26-00002", amount=4_873_15, state=ClaimState.PAID, answered_by="fang",
    paid_by="gao", reference="CN-2026-118",
)  # fmt: skip


def a_row(at: int, day: date, bought: int, step: int, earned: int) -> RebateRow:
    return RebateRow(
        dealer_id=7 + at,
        dealer_name="板橋門市",
        family_id=UUID(int=600 + at),
        number="CT-HQ-A-26-00001",
        quarter=quarter_of(day),
        terms=TERMS,
        bought=Bought(amount=bought, units=bought // 285_00),
        step=step,
        earned=earned,
        unclaimed=earned,
        paid=0,
        claim_until=date(2026, 12, 29),
        is_claimable=False,
        step_after=None,
        claims=(),
    )


RUNNING = replace(a_row(1, NOW.date(), 268_900_00, 0, 0), step_after=NextStep(step=1, missing=31_100_00, units=0, gain=3_000_00))
CLAIMED = replace(a_row(2, date(2026, 7, 1), 531_480_00, 2, 10_629_60), claims=(CLAIM,), unclaimed=0)
CLAIMABLE = replace(a_row(4, date(2026, 7, 1), 531_480_00, 2, 10_629_60), is_claimable=True)
SETTLED = replace(a_row(3, date(2026, 4, 1), 487_315_00, 1, 4_873_15), claims=(PAID,), unclaimed=0, paid=4_873_15)
SHOP = Scene(name="rebates", kind="rebates", role="accountant", answers={rebates: lambda **_: [RUNNING, CLAIMABLE, SETTLED]})
HOUSE = Scene(name="rebate-desk", kind="rebate_desk", role="finance", answers={rebates: lambda **_: [CLAIMED, RUNNING, SETTLED]})


@cache
def many_rows() -> Sequence[RebateRow]:
    huge = Bought(amount=98_765_432_10, units=9_876_543)
    claims = tuple(
        replace(PAID, claim_id=UUID(int=at), amount=98_765_432_10, reason=LONG_NAME, paid_by=LONG_PERSON) for at in range(200)
    )
    return tuple(
        replace(
            CLAIMED,
            dealer_id=at,
            dealer_name=LONG_NAME,
            bought=huge,
            earned=98_765_432_10,
            unclaimed=98_765_432_10,
            claims=claims,
        )
        for at in range(MANY)
    )


NONE: Answers = {rebates: lambda **_: []}
HUGE: Answers = {rebates: bounded(many_rows)}
SCENES = (
    *in_every_state("rebates", SHOP, empty=replace(SHOP, answers=NONE), huge=replace(SHOP, answers=HUGE)),
    *in_every_state("rebate-desk", HOUSE, empty=replace(HOUSE, answers=NONE), huge=replace(HOUSE, answers=HUGE)),
    replace(HOUSE, name="rebate-desk-refuse-typical", prepare=press("Ctrl+Del")),
    replace(HOUSE, name="rebate-desk-accepted-typical", answers={rebates: lambda **_: [replace(CLAIMED, claims=(ACCEPTED,))]}),
)
