"""Pictures of claims: what became of them at the shop, and the house's that wait for an answer."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import cache
from uuid import UUID

from dms_desktop.goods.samples import GOODS
from dms_desktop.samples import LONG_NAME, LONG_PERSON, MANY
from dms_desktop.scenes import NOW, Answers, Scene, bounded, in_every_state, press
from sync.domain.stock.paper_queries import ClaimRow, claims
from sync.domain.stock.rules import ClaimKind, Resolution

BROKEN = ClaimRow(
    dealer_id=7,
    dealer_name="板橋門市",
    claim_id=UUID(int=991),
    receipt_number="GR-D7-A-26-00031",
    shipment_number="SH-HQ-A-26-00064",
    product_code="DR-5520",
    names=GOODS[0].row.names,
    kind=ClaimKind.DAMAGED,
    quantity=2,
    reason="外箱壓壞，圓盤有裂痕",
    raised_at=NOW - timedelta(hours=3),
    raised_by="陳怡君",
    resolution=Resolution.OPEN,
    answer="",
    settled_by="",
    amount=0,
)
SHORT = replace(
    BROKEN, claim_id=UUID(int=992), product_code="OF-108", kind=ClaimKind.SHORT, quantity=12, reason="",
    raised_at=NOW - timedelta(days=2), resolution=Resolution.CREDIT, answer="下期帳單扣除", settled_by="黃志偉", amount=-3_840_00,
)  # fmt: skip
STRANGE = replace(
    SHORT, claim_id=UUID(int=993), product_code="WB-19", kind=ClaimKind.UNEXPECTED, quantity=1, resolution=Resolution.REJECT,
    answer="出貨紀錄相符", amount=0,
)  # fmt: skip
WAITING: Answers = {claims: lambda **_: [BROKEN, replace(SHORT, resolution=Resolution.OPEN, amount=0)]}
SHOP = Scene(name="claims", kind="claims", role="warehouse", answers={claims: lambda **_: [BROKEN, SHORT, STRANGE]})
HOUSE = Scene(name="claim-desk", kind="claim_desk", role="order_desk", answers=WAITING)
NONE: Answers = {claims: lambda **_: []}


@cache
def many_claims() -> Sequence[ClaimRow]:
    huge = replace(
        SHORT, dealer_name=LONG_NAME, quantity=9_999_999, answer=LONG_NAME, settled_by=LONG_PERSON, amount=-98_765_432_10
    )
    return tuple(replace(huge, claim_id=UUID(int=at)) for at in range(MANY))


HUGE: Answers = {claims: bounded(many_claims)}
CLAIM_SCENES = (
    *in_every_state("claims", SHOP, empty=replace(SHOP, answers=NONE), huge=replace(SHOP, answers=HUGE)),
    *in_every_state("claim-desk", HOUSE, empty=replace(HOUSE, answers=NONE), huge=replace(HOUSE, answers=HUGE)),
    replace(HOUSE, name="claim-desk-settle-typical", prepare=press("F12")),
)
