"""Pictures of returns: the shop's own, the house's with one past its quota, and the dialogs."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import cache
from uuid import UUID

from dms_desktop.goods.samples import GOODS
from dms_desktop.printing.samples import ANSWERS as PRINTING
from dms_desktop.samples import LONG_NAME, LONG_PERSON, MANY
from dms_desktop.scenes import NOW, Answers, Scene, bounded, in_every_state, press
from sync.domain.catalog.queries import product_rows
from sync.domain.contracts.quota import ReturnQuota
from sync.domain.orders.sent_back import ReturnState
from sync.domain.returns.queries import PiecesToSend, ReturnableRow, ReturnRow, pieces_to_send, returnable, returns
from sync.domain.stock.queries import LocationRow, locations

HELD = ReturnRow(
    dealer_id=7,
    dealer_name="板橋門市",
    return_id=UUID(int=901),
    number="RH-D7-A-26-00004",
    product_code="BP-2231-F",
    quantity=12,
    amount=34_200_00,
    quota=48_731_50,
    used=28_500_00,
    has_contract=True,
    reason="型號訂錯",
    state=ReturnState.HELD,
    asked_by="陳怡君",
    asked_at=NOW - timedelta(hours=4),
    answered_by="",
    answer="",
    taken=0,
    credited=0,
    names=GOODS[0].row.names,
)
PIECES = tuple(f"SN-26-0{at:04}" for at in range(4711, 4719))
ASKED = replace(
    HELD, return_id=UUID(int=902), number="RH-D7-A-26-00003", quantity=4, amount=11_400_00, state=ReturnState.ASKED, lot="L26-08"
)
GRANTED = replace(
    ASKED,
    return_id=UUID(int=903),
    number="RH-D7-A-26-00002",
    state=ReturnState.GRANTED,
    answered_by="mei",
    lot="",
    serials=PIECES[:4],
)
SENT = replace(GRANTED, return_id=UUID(int=904), number="RH-D7-A-26-00001", state=ReturnState.SENT)
TAKEN = replace(
    SENT,
    return_id=UUID(int=905),
    number="RH-D7-A-25-00017",
    state=ReturnState.TAKEN,
    taken=4,
    credited=11_400_00,
    taken_serials=PIECES[:4],
)
QUOTA = ReturnQuota(whole=48_731_50, used=28_500_00)
DELIVERED = [
    ReturnableRow(
        shipment_line_id=UUID(int=910 + at),
        shipment_number=f"SH-HQ-A-26-0006{at}",
        product_code=code,
        left=left,
        each=each,
        quota=QUOTA,
        serials=pieces,
        loose=left - len(pieces),
        lots=lots,
        names=GOODS[0].row.names,
    )
    for at, (code, left, each, pieces, lots) in enumerate(
        (
            ("BP-2231-F", 8, 2_850_00, PIECES, ()),
            ("DR-5520", 12, 4_180_00, (), ()),
            ("OF-108", 96, 320_00, (), ("L26-07", "L26-08")),
        )
    )
]
BRAKES = replace(GOODS[0].row, code="BP-2231-F")
PLACES = [LocationRow(location_id=UUID(int=920), code="MAIN", name="板橋", active=True)]
ROWS = [GRANTED, HELD, ASKED, SENT, TAKEN]
SHOP_ANSWERS: Answers = {
    returns: lambda **_: ROWS,
    returnable: lambda **_: DELIVERED,
    locations: lambda **_: PLACES,
    product_rows: lambda **_: [BRAKES],
    **PRINTING,
    pieces_to_send: lambda **_: PiecesToSend(serials=PIECES[:6], asked=PIECES[:3]),
}
SHOP = Scene(name="returns", kind="returns", role="manager", answers=SHOP_ANSWERS)
HOUSE = Scene(
    name="return-desk", kind="return_desk", role="order_desk", answers={returns: lambda **_: [HELD, SENT, ASKED, TAKEN]}
)
ON_ITS_WAY = replace(HOUSE, answers={returns: lambda **_: [SENT, HELD, TAKEN]})
NONE: Answers = {returns: lambda **_: []}


@cache
def many_rows() -> Sequence[ReturnRow]:
    huge = replace(
        HELD, dealer_name=LONG_NAME, amount=98_765_432_10, quota=98_765_432_10, quantity=9_999_999, reason=LONG_NAME,
        asked_by=LONG_PERSON, serials=PIECES * 40,
    )  # fmt: skip
    return tuple(replace(huge, dealer_id=at, return_id=UUID(int=at)) for at in range(MANY))


HUGE: Answers = {returns: bounded(many_rows)}
SCENES = (
    *in_every_state("returns", SHOP, empty=replace(SHOP, answers=NONE), huge=replace(SHOP, answers=HUGE)),
    *in_every_state("return-desk", HOUSE, empty=replace(HOUSE, answers=NONE), huge=replace(HOUSE, answers=HUGE)),
    replace(SHOP, name="returns-ask-typical", prepare=press("F2")),
    replace(SHOP, name="returns-send-typical", prepare=press("F12")),
    replace(SHOP, name="returns-print-typical", prepare=press("F8")),
    replace(SHOP, name="returns-pieces-typical", prepare=press("F7")),
    replace(HOUSE, name="return-desk-grant-typical", prepare=press("F12")),
    replace(ON_ITS_WAY, name="return-desk-take-typical", prepare=press("F12")),
)
