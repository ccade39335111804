"""Pictures of ordering: a draft being typed, the list, an order on its way, and one that central refused."""

from datetime import timedelta
from uuid import UUID

import msgspec

from dms_desktop.goods.facts import line_facts, product_facts
from dms_desktop.goods.samples import DISC, FACTS, FILTER, GOODS, LAMP, PAD
from dms_desktop.ordering.draft import KIND, DraftLine, OrderDraft, encode
from dms_desktop.ordering.samples import CARD, CREDIT, an_order_row
from dms_desktop.pasting.proposals import proposals
from dms_desktop.pasting.samples import PROPOSED, paste
from dms_desktop.printing.samples import ANSWERS as PRINTING
from dms_desktop.printing.samples import press_print
from dms_desktop.scenes import NOW, OFFLINE, Scene
from sync.client.drafts import Draft
from sync.client.sent import Sent
from sync.domain.orders.commands import PlaceOrder
from sync.domain.orders.lines import WantedLine
from sync.domain.orders.queries.counters import credit
from sync.domain.orders.queries.documents import order_card, orders
from sync.domain.orders.rules import OrderState
from sync.kernel.clock import to_micros
from sync.kernel.commands import Outcome, OutcomeState

ORDER = UUID(int=501)
TYPED = OrderDraft(
    reference="工單 W-1123",
    lines=tuple(
        DraftLine(line_id=UUID(int=600 + at), code=row.code, quantity=units, price=row.price)
        for at, (row, units) in enumerate(((PAD, "4"), (DISC, "6"), (FILTER, "30"), (LAMP, "2")))
    ),
    at_row=1,
    at_column="quantity",
)
DRAFT = Draft(draft_id=ORDER, kind=KIND, body=encode(TYPED), saved_at=NOW - timedelta(minutes=2))
REFUSED = PlaceOrder(
    order_id=ORDER,
    valid_on=NOW.date(),
    number="SO-D7-A-26-00046",
    reference="補貨",
    lines=(WantedLine(line_id=UUID(int=700), product_code=PAD.code, quantity=4, quoted_price=2850_00),),
)
SENT = Sent(
    seq=46,
    command_id=UUID(int=46),
    name="PlaceOrder",
    body=msgspec.json.encode(REFUSED),
    actor_id=UUID(int=1),
    saved_at=NOW - timedelta(hours=2),
    subjects=(ORDER,),
    tries=1,
    doubt=None,
    outcome=Outcome(
        command_id=UUID(int=46),
        seq=46,
        state=OutcomeState.REFUSED,
        decided_at=to_micros(NOW),
        code="dealer_blocked",
        params={"reason": "逾期未付"},
    ),
    needs_attention=True,
)
ROWS = tuple(an_order_row(at, state) for at, state in enumerate(OrderState))

SCENES = (
    Scene(
        name="order-entry-typical",
        kind="order_entry",
        drafts=(DRAFT,),
        answers={credit: lambda **_: CREDIT, line_facts: lambda **_: GOODS, product_facts: lambda **_: FACTS},
    ),
    Scene(
        name="order-entry-paste",
        kind="order_entry",
        answers={credit: lambda **_: CREDIT, proposals: lambda **_: PROPOSED},
        prepare=paste,
    ),
    Scene(name="order-entry-empty", kind="order_entry", answers={credit: lambda **_: CREDIT}),
    Scene(
        name="orders-typical", kind="orders", drafts=(DRAFT,), sent=(SENT,), status=OFFLINE, answers={orders: lambda **_: ROWS}
    ),
    Scene(name="orders-empty", kind="orders", answers={orders: lambda **_: ()}),
    Scene(name="order-typical", kind="order", record_id=str(CARD.row.order_id), answers={order_card: lambda **_: CARD}),
    Scene(
        name="order-print-preview",
        kind="order",
        record_id=str(CARD.row.order_id),
        answers={order_card: lambda **_: CARD, **PRINTING},
        prepare=press_print,
    ),
    Scene(
        name="order-refused",
        kind="order",
        record_id=str(ORDER),
        sent=(SENT,),
        answers={order_card: lambda **_: None, line_facts: lambda **_: GOODS},
    ),
)
