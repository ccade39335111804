"""Pictures of contracts against plan, for a dealer and for the house."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from uuid import UUID

from dms_desktop.features.contracts.samples import ROWS
from dms_desktop.samples import LONG_NAME, MANY
from dms_desktop.scenes import Answers, Scene, bounded, in_every_state
from sync.domain.contracts.compliance import ComplianceRow, Measure, compliance
from sync.domain.contracts.quota import ReturnQuota

BEHIND = ComplianceRow(
    contract=ROWS[0],
    target=Measure(agreed=600_000_00, due=352_173_91, actual=268_900_00),
    minimum=Measure(agreed=2_000_000_00, due=1_791_780_82, actual=1_702_344_00),
    returns=ReturnQuota(whole=51_070_32, used=34_200_00),
)
KEPT = replace(
    BEHIND,
    contract=replace(ROWS[2], worries=()),
    target=Measure(agreed=500_000_00, due=293_478_26, actual=311_250_00),
    minimum=Measure(agreed=0, due=0, actual=1_102_410_00),
    returns=ReturnQuota(),
)
OVER = replace(KEPT, contract=replace(ROWS[2], contract_id=UUID(int=709)), returns=ReturnQuota(whole=20_000_00, used=28_500_00))
SHOP = Scene(name="compliance", kind="compliance", role="manager", answers={compliance: lambda **_: [BEHIND]})
HOUSE = Scene(
    name="compliance-desk", kind="compliance", role="channel_manager", answers={compliance: lambda **_: [BEHIND, OVER, KEPT]}
)


@cache
def many_rows() -> Sequence[ComplianceRow]:
    huge = Measure(agreed=98_765_432_10, due=98_765_432_10, actual=8_765_432_10)
    quota = ReturnQuota(whole=98_765_432_10, used=98_765_432_11)
    contract = replace(ROWS[0], dealer_name=LONG_NAME)
    return tuple(
        ComplianceRow(contract=replace(contract, contract_id=UUID(int=at)), target=huge, minimum=huge, returns=quota)
        for at in range(MANY)
    )


NONE: Answers = {compliance: lambda **_: []}
HUGE: Answers = {compliance: bounded(many_rows)}
SCENES = (
    *in_every_state("compliance", SHOP, empty=replace(SHOP, answers=NONE), huge=replace(SHOP, answers=HUGE)),
    *in_every_state("compliance-desk", HOUSE, empty=replace(HOUSE, answers=NONE), huge=replace(HOUSE, answers=HUGE)),
)
