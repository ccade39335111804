"""Pictures of the order desk: a queue with exceptions on top, an empty one, a huge one, and every dialog."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import cache
from uuid import UUID

from dms_desktop.features.order_desk.facts import DeskFacts, DeskLine, desk_facts
from dms_desktop.ordering.samples import BIG, CARD, CREDIT, HUGE_CREDIT, huge_card
from dms_desktop.printing.samples import SHOP
from dms_desktop.samples import LONG_NAME, LONG_PERSON, MANY, decided
from dms_desktop.scenes import NOW, Answers, Scene, everything, in_every_state, press
from sync.domain.accounts.rules import DealerStatus
from sync.domain.desk.queries import DeskRow, desk_queue
from sync.domain.orders.queries.documents import OrderCard
from sync.domain.orders.rules import Hold, OrderState
from sync.kernel.commands import OutcomeState

DEALER = replace(SHOP, name="板橋門市", contact="林志明")


def facts_of(card: OrderCard) -> DeskFacts:
    lines = tuple(DeskLine(row=line, free=(14, 0, 1280)[at % 3], currency="CNY") for at, line in enumerate(card.lines))
    return DeskFacts(card=card, dealer=DEALER, credit=CREDIT, lines=lines)


PACKED = replace(CARD, lines=tuple(replace(line, allocated=line.accepted - line.shipped) for line in CARD.lines))
STOPPED = replace(CARD, row=replace(CARD.row, is_cancel_requested=True), reason="客戶改訂別款,請停止出貨")
HELD = replace(CARD, holds=(Hold.CREDIT,), accepted_at=None, row=replace(CARD.row, state=OrderState.CREDIT_HOLD))
FRESH = replace(
    CARD,
    accepted_at=None,
    row=replace(CARD.row, state=OrderState.SUBMITTED),
    lines=tuple(replace(line, shipped=0, accepted=0) for line in CARD.lines),
    shipments=(),
)


@cache
def huge_facts() -> DeskFacts:
    dealer = replace(
        DEALER,
        name=LONG_NAME,
        code="D7123-NORDOST",
        contact=LONG_PERSON,
        status=DealerStatus.BLOCKED,
        block_reason=LONG_NAME * 2,
    )
    return replace(facts_of(huge_card()), dealer=dealer, credit=HUGE_CREDIT)


def a_desk_row(at: int, name: str, state: OrderState) -> DeskRow:
    return DeskRow(
        dealer_id=7,
        dealer_code="D7",
        dealer_name=name,
        order_id=UUID(int=400 + at),
        number=f"SO-D7-A-26-{45 - at:05d}",
        state=state,
        placed_at=NOW - timedelta(hours=3 * at + 1),
        placed_by="chen",
        reference="",
        requested_on=None,
        currency="CNY",
        amount=56_700_00 - at * 4_735_00,
        is_cancel_requested=at == 0,
        rank=min(at // 3, 2),
    )


@cache
def many_rows() -> Sequence[DeskRow]:
    states = tuple(OrderState)
    return tuple(replace(a_desk_row(at, LONG_NAME, states[at % len(states)]), amount=BIG * 1_000 + at) for at in range(MANY))


QUEUE = tuple(
    a_desk_row(at, name, state)
    for at, (name, state) in enumerate(
        (
            ("板橋門市", OrderState.PART_SHIPPED),
            ("台中機車材料行", OrderState.CREDIT_HOLD),
            ("宏達汽車修理廠", OrderState.PRICE_EXCEPTION),
            ("新竹門市", OrderState.ACCEPTED),
            ("板橋門市", OrderState.ALLOCATED),
            ("花蓮東部總經銷股份有限公司", OrderState.SHIPPED),
        )
    )
)


def desk_of(name: str, card: OrderCard, *keys: str, role: str = "order_desk") -> Scene:
    answers: Answers = {desk_queue: lambda **_: QUEUE, desk_facts: lambda **_: facts_of(card)}
    return Scene(name=name, kind="order_desk", role=role, answers=answers, prepare=press(*keys))


DESK = desk_of("order-desk", CARD)

SCENES = (
    *in_every_state(
        "order-desk",
        DESK,
        empty=replace(DESK, answers={desk_queue: lambda **_: ()}),
        huge=replace(DESK, answers={desk_queue: everything(many_rows), desk_facts: lambda **_: huge_facts()}),
        sent=(decided(2, OutcomeState.REFUSED, "nothing_to_allocate", name="AllocateOrder", about=CARD.row.order_id),),
    ),
    desk_of("order-desk-adjust-typical", CARD, "Ctrl+E"),
    desk_of("order-desk-ship-typical", PACKED, "F12"),
    replace(
        desk_of("order-desk-ship-huge", CARD, "Ctrl+S"),
        answers={desk_queue: lambda **_: QUEUE, desk_facts: lambda **_: facts_of(replace(huge_card(), holds=()))},
    ),
    desk_of("order-desk-refuse-typical", FRESH, "Ctrl+Del"),
    desk_of("order-desk-answer-attention", STOPPED, "F12"),
    desk_of("order-desk-release-attention", HELD, "F12", role="finance"),
    desk_of("order-desk-close-typical", CARD, "Ctrl+R"),
    desk_of("order-desk-billed-typical", CARD, "F12", role="finance"),
    desk_of("order-desk-paid-typical", CARD, "Ctrl+M", role="finance"),
)
