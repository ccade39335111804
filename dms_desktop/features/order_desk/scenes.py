"""Pictures of the order desk: a queue with exceptions on top, and an empty one."""

from datetime import timedelta
from uuid import UUID

from dms_desktop.features.order_desk.facts import DeskFacts, DeskLine, desk_facts
from dms_desktop.ordering.samples import CARD, CREDIT
from dms_desktop.scenes import NOW, Scene
from sync.domain.accounts.queries import DealerCard
from sync.domain.accounts.rules import BackorderPolicy, DealerStatus
from sync.domain.desk.queries import DeskRow, desk_queue
from sync.domain.orders.rules import OrderState

DEALER = DealerCard(
    dealer_id=7,
    code="D7",
    name="板橋門市",
    status=DealerStatus.ACTIVE,
    block_reason="",
    price_list="standard",
    currency="CNY",
    region="北區",
    contact="林志明",
    phone="02-2960-3456",
    email="",
    address="",
    tax_id="",
    credit_limit=60_000_00,
    price_honour_days=14,
    price_honour_basis_points=500,
    backorder_policy=BackorderPolicy.SHIP_PARTIAL,
)
FACTS = DeskFacts(
    card=CARD,
    dealer=DEALER,
    credit=CREDIT,
    lines=tuple(DeskLine(row=line, free=units, currency="CNY") for line, units in zip(CARD.lines, (14, 0, 1280), strict=True)),
)
QUEUE = tuple(
    DeskRow(
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
        amount=12_480_00 + at * 9_735_00,
        is_cancel_requested=at == 0,
        rank=min(at // 3, 2),
    )
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

SCENES = (
    Scene(
        name="order-desk-typical",
        kind="order_desk",
        role="order_desk",
        answers={desk_queue: lambda **_: QUEUE, desk_facts: lambda **_: FACTS},
    ),
    Scene(name="order-desk-empty", kind="order_desk", role="order_desk", answers={desk_queue: lambda **_: ()}),
)
