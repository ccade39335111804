"""Pictures of the manufacturer's dealers, and of the forms in which one is stopped or gets other terms."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from dms_desktop.printing.samples import SHOP
from dms_desktop.samples import LONG_NAME, MANY
from dms_desktop.scenes import Answers, Scene, bounded, in_every_state, press
from sync.domain.accounts.queries import DealerRow, dealer_card, dealers
from sync.domain.accounts.rules import DealerStatus
from sync.domain.catalog.lists import price_lists

NAMES = ("板橋門市", "桃園旗艦店", "台中五金行")
CARD = replace(SHOP, name="板橋門市", region="北區", contact="王店長", email="banqiao@example.com")
BLOCKED = replace(CARD, status=DealerStatus.BLOCKED, block_reason="貨款逾期三個月")


def a_dealer(at: int, name: str = "") -> DealerRow:
    return DealerRow(
        dealer_id=7 + at,
        code=f"D{7 + at}",
        name=name or NAMES[at % len(NAMES)],
        status=DealerStatus.BLOCKED if at % 3 == 1 else DealerStatus.ACTIVE,
        region="北區",
        price_list="standard",
        credit_limit=600_000_00,
        currency="CNY",
    )


@cache
def many_dealers() -> Sequence[DealerRow]:
    """The first is blocked, as its card says."""
    return tuple(a_dealer(at, LONG_NAME) for at in range(1, MANY + 1))


LISTED: Answers = {
    dealers: lambda **_: [a_dealer(at) for at in range(3)],
    dealer_card: lambda **_: CARD,
    price_lists: lambda **_: [],
}
PAGE = Scene(name="dealers", kind="dealers", role="channel_manager", answers=LISTED)
LONG = replace(BLOCKED, name=LONG_NAME, address=LONG_NAME, block_reason=LONG_NAME)
HUGE: Answers = {**LISTED, dealers: bounded(many_dealers), dealer_card: lambda **_: LONG}
SCENES = (
    *in_every_state(
        "dealers",
        PAGE,
        empty=replace(PAGE, answers={**LISTED, dealers: lambda **_: []}),
        huge=replace(PAGE, answers=HUGE),
    ),
    replace(PAGE, name="dealers-terms-typical", prepare=press("F12")),
    replace(PAGE, name="dealers-block-typical", prepare=press("Ctrl+Del")),
)
