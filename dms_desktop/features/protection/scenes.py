"""Pictures of price protection: what the shop can claim, what it claimed, and what head office answers."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from uuid import UUID

from dms_desktop.goods.samples import GOODS
from dms_desktop.samples import LONG_NAME, LONG_PERSON, MANY
from dms_desktop.scenes import NOW, Answers, Scene, bounded, in_every_state, press
from sync.domain.orders.protected import ProtectionState
from sync.domain.protection.queries import (
    CoveredRow,
    ProtectableRow,
    ProtectionRow,
    protectable,
    protection_lines,
    protections,
)

FELL = date(2026, 11, 16)
PADS = GOODS[0].row.names
CLAIMED = ProtectionRow(
    dealer_id=7,
    dealer_name="板橋門市",
    claim_id=UUID(int=951),
    number="PP-D7-A-26-00003",
    product_code="BP-2231-F",
    days=30,
    fell_on=FELL,
    before=2_850_00,
    after=2_500_00,
    on_hand=20,
    units=16,
    amount=5_600_00,
    credited=0,
    state=ProtectionState.CLAIMED,
    claimed_by="陳怡君",
    claimed_at=NOW - timedelta(hours=5),
    answered_by="",
    answer="",
    names=PADS,
)
GRANTED = replace(
    CLAIMED, claim_id=UUID(int=952), number="PP-D7-A-26-00002", product_code="OF-108", before=320_00, after=290_00, units=48,
    on_hand=96, amount=1_440_00, credited=1_440_00, state=ProtectionState.GRANTED, answered_by="方國華",
)  # fmt: skip
REFUSED = replace(
    GRANTED, claim_id=UUID(int=953), number="PP-D7-A-26-00001", credited=0, state=ProtectionState.REFUSED, answer="盤點數量不符",
)  # fmt: skip
ROWS = [CLAIMED, GRANTED, REFUSED]
LINES = [
    CoveredRow(
        line_id=UUID(int=960 + at),
        shipment_number=f"SH-HQ-A-26-0006{at}",
        received_at=NOW - timedelta(days=9 + 6 * at),
        units=units,
        each=350_00,
    )
    for at, units in enumerate((12, 4))
]
FALLS = [
    ProtectableRow(
        product_code=code,
        fell_at=NOW - timedelta(days=7),
        fell_on=FELL,
        before=before,
        after=after,
        days=30,
        on_hand=units + 4,
        units=units,
        amount=units * (before - after),
        last_day=FELL + timedelta(days=90),
        names=PADS,
    )
    for code, before, after, units in (("DR-5520", 4_180_00, 3_900_00, 8), ("WB-19", 450_00, 415_00, 30))
]
ANSWERS: Answers = {protections: lambda **_: ROWS, protection_lines: lambda **_: LINES, protectable: lambda **_: FALLS}
NONE: Answers = {protections: lambda **_: [], protection_lines: lambda **_: [], protectable: lambda **_: []}
SHOP = Scene(name="protection", kind="protection", role="manager", answers=ANSWERS)
HOUSE = Scene(name="protection-desk", kind="protection_desk", role="finance", answers=ANSWERS)


@cache
def many_rows() -> Sequence[ProtectionRow]:
    huge = replace(
        CLAIMED, dealer_name=LONG_NAME, amount=98_765_432_10, units=9_999_999, on_hand=9_999_999, answer=LONG_NAME,
        claimed_by=LONG_PERSON,
    )  # fmt: skip
    return tuple(replace(huge, dealer_id=at, claim_id=UUID(int=at)) for at in range(MANY))


HUGE: Answers = {**ANSWERS, protections: bounded(many_rows), protection_lines: lambda **_: LINES * 60}
SCENES = (
    *in_every_state("protection", SHOP, empty=replace(SHOP, answers=NONE), huge=replace(SHOP, answers=HUGE)),
    *in_every_state("protection-desk", HOUSE, empty=replace(HOUSE, answers=NONE), huge=replace(HOUSE, answers=HUGE)),
    replace(SHOP, name="protection-claim-typical", prepare=press("F2")),
    replace(SHOP, name="protection-nothing-typical", answers=NONE, prepare=press("F2")),
    replace(HOUSE, name="protection-desk-refuse-typical", prepare=press("Ctrl+Del")),
)
