"""Pictures of ordering: a draft being typed, the list, an order on its way, one that central refused, and every dialog."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import msgspec

from dms_desktop.features.orders.reorder import Item, Source, SourceKind, reorder_sources
from dms_desktop.goods.facts import line_facts, product_facts
from dms_desktop.goods.samples import DISC, FACTS, FILTER, GOODS, LAMP, PAD, many_facts, many_goods
from dms_desktop.importing.lines import lines_of
from dms_desktop.importing.samples import LINES, typical, unreadable
from dms_desktop.ordering.draft import KIND, DraftLine, OrderDraft, encode
from dms_desktop.ordering.samples import CARD, CREDIT, HUGE_CREDIT, an_order_row, huge_card, many_orders
from dms_desktop.pasting.proposals import proposals
from dms_desktop.pasting.samples import PROPOSED, paste
from dms_desktop.printing.samples import ANSWERS as PRINTING
from dms_desktop.printing.samples import press_print
from dms_desktop.samples import ADJUSTMENTS, LONG_NAME, a_sent, decided, refused
from dms_desktop.scenes import NOW, Scene, everything, in_every_state, press
from sync.client.drafts import Draft
from sync.domain.contracts.rules import quarter_of
from sync.domain.contracts.terms import Basis
from sync.domain.orders.commands import PlaceOrder
from sync.domain.orders.gifts import GiftChoice, gift_choices
from sync.domain.orders.lines import WantedLine
from sync.domain.orders.outlook import Concern, Objection, OrderOutlook, order_outlook
from sync.domain.orders.queries.counters import credit
from sync.domain.orders.queries.documents import order_card, orders
from sync.domain.orders.quoting import LineQuote, line_quotes
from sync.domain.orders.rules import OrderState
from sync.domain.pricing.rules import Step
from sync.domain.pricing.trace import Trace, TracedCut
from sync.domain.rebates.coach import CoachRow, rebate_coach
from sync.domain.rebates.rules import NextStep
from sync.kernel.commands import OutcomeState

ORDER = UUID(int=501)
TYPED = OrderDraft(
    reference="工單 W-1123",
    voucher="AUTUMN26",
    lines=tuple(
        DraftLine(line_id=UUID(int=600 + at), code=row.code, quantity=units, price=row.price)
        for at, (row, units) in enumerate(((PAD, "4"), (DISC, "6"), (FILTER, "30"), (LAMP, "2")))
    ),
    at_row=1,
    at_column="quantity",
)
DRAFT = Draft(draft_id=ORDER, kind=KIND, body=encode(TYPED), saved_at=NOW - timedelta(minutes=2))


def long_draft() -> Draft:
    """As many lines as one order may have."""
    lines = tuple(
        DraftLine(line_id=UUID(int=3_000 + at), code=fact.row.code, quantity="96", price=fact.row.price)
        for at, fact in enumerate(many_goods()[1:1_000])
    )
    body = OrderDraft(reference=LONG_NAME, note=LONG_NAME * 2, lines=lines, at_row=2, at_column="quantity")
    return Draft(draft_id=ORDER, kind=KIND, body=encode(body), saved_at=NOW - timedelta(minutes=2))


COACH = CoachRow(
    number="CT-HQ-A-26-00001",
    quarter=quarter_of(NOW.date()),
    basis=Basis.AMOUNT,
    booked=2_689_00,
    expected=4_983_20,
    step=2,
    step_after=NextStep(step=3, missing=31_100_00, units=24, gain=1_840_00),
    code=LAMP.code,
)
GIFTS = tuple(GiftChoice(promotion="AUTUMN-4", product_code=row.code, names=row.names, units=2) for row in (FILTER, LAMP))
TRACE = Trace(
    engine=1,
    on=NOW.date(),
    list_price=3_650_00,
    step=Step.CONTRACT,
    rule="CT-BRAKES v2",
    price=3_400_00,
    floor=0,
    cuts=(TracedCut("AUTUMN v1", "percent", 1_020_00),),
)
QUOTES = {
    UUID(int=601): LineQuote(product_code=DISC.code, quantity=6, price=3_400_00, discount=1_020_00, trace=TRACE),
}
PLACED = PlaceOrder(
    order_id=ORDER,
    valid_on=NOW.date(),
    number="SO-D7-A-26-00046",
    reference="補貨",
    lines=(WantedLine(line_id=UUID(int=700), product_code=PAD.code, quantity=4, quoted_price=2850_00),),
)
BODY = msgspec.json.encode(PLACED)
REFUSED = decided(2, OutcomeState.REFUSED, "dealer_blocked", about=ORDER, body=BODY, why="逾期未付")
SHIPPED_ORDER = CARD.row.order_id

OUTLOOK = OrderOutlook(
    concerns=(
        Concern(objection=Objection.CREDIT, asked=51_180_00, got=31_680_00),
        Concern(objection=Objection.PACKS, subject=FILTER.code, asked=30, got=36, cure="36"),
        Concern(objection=Objection.SHORT, subject=DISC.code, asked=6, got=3, cure="3"),
        Concern(
            objection=Objection.PRICE_AHEAD, subject=DISC.code, asked=3650_00, got=3890_00, on=NOW.date() + timedelta(days=8)
        ),
    ),
    as_of=NOW - timedelta(hours=30),
)
ENTRY = Scene(
    name="order-entry",
    kind="order_entry",
    drafts=(DRAFT,),
    answers={
        credit: lambda **_: CREDIT,
        line_facts: lambda **_: GOODS,
        product_facts: lambda **_: FACTS,
        order_outlook: lambda **_: OUTLOOK,
        rebate_coach: lambda **_: [COACH],
        line_quotes: lambda **_: QUOTES,
        gift_choices: lambda **_: GIFTS,
    },
)
LIST = Scene(
    name="orders",
    kind="orders",
    drafts=(DRAFT,),
    answers={orders: lambda **_: tuple(an_order_row(at, state) for at, state in enumerate(OrderState))},
)
PAPER = Scene(name="order", kind="order", record_id=SHIPPED_ORDER.hex, answers={order_card: lambda **_: CARD})
FRESH = replace(
    CARD,
    row=replace(CARD.row, state=OrderState.ACCEPTED),
    lines=tuple(replace(line, allocated=0, shipped=0) for line in CARD.lines),
    shipments=(),
)
ITEMS = tuple(Item(code=fact.row.code, names=fact.row.names, units=12) for fact in GOODS)
SOURCES = (
    Source(kind=SourceKind.LAST_ORDER, name="SO-D7-A-26-00045", items=ITEMS),
    Source(kind=SourceKind.TEMPLATE, name="每月補貨", items=ITEMS[:3], template_id=UUID(int=1)),
    Source(kind=SourceKind.DUE, name="", items=ITEMS[1:]),
    Source(kind=SourceKind.BELOW_MINIMUM, name="", items=ITEMS[:2]),
    Source(kind=SourceKind.FAVOURITES, name="", items=ITEMS),
)
AGAIN = replace(ENTRY, answers={**ENTRY.answers, reorder_sources: lambda **_: SOURCES}, prepare=press("Ctrl+O"))


def many_sources() -> tuple[Source, ...]:
    items = tuple(Item(code=fact.row.code, names=fact.row.names, units=9_999_999) for fact in many_goods()[:1_000])
    return tuple(
        Source(kind=SourceKind.TEMPLATE, name=f"{at} {LONG_NAME}", items=items, template_id=UUID(int=at)) for at in range(200)
    )


SCENES = (
    *in_every_state(
        "order-entry",
        ENTRY,
        empty=replace(
            ENTRY,
            drafts=(),
            answers={
                credit: lambda **_: CREDIT,
                order_outlook: lambda **_: OrderOutlook(concerns=()),
                rebate_coach: lambda **_: [],
                line_quotes: lambda **_: {},
                gift_choices: lambda **_: (),
            },
        ),
        huge=replace(
            ENTRY,
            drafts=(),
            many_drafts=lambda: (long_draft(),),
            answers={
                credit: lambda **_: HUGE_CREDIT,
                line_facts: lambda **_: many_goods()[:1_000],
                product_facts: lambda **_: many_facts(),
                order_outlook: lambda **_: replace(OUTLOOK, concerns=(*OUTLOOK.concerns,) * 200),
                rebate_coach: lambda **_: [COACH],
                line_quotes: lambda **_: {},
                gift_choices: lambda **_: (),
            },
        ),
    ),
    replace(
        ENTRY,
        name="order-entry-paste-typical",
        drafts=(),
        answers={**ENTRY.answers, proposals: lambda **_: PROPOSED},
        prepare=paste,
    ),
    replace(ENTRY, name="order-entry-import-typical", answers={**ENTRY.answers, lines_of: lambda **_: LINES}, prepare=typical),
    replace(ENTRY, name="order-entry-import-attention", prepare=unreadable),
    replace(ENTRY, name="order-entry-why-typical", prepare=press("F7")),
    replace(ENTRY, name="order-entry-own-price-typical", prepare=press("Shift+F7")),
    replace(ENTRY, name="order-entry-gift-typical", prepare=press("Ctrl+G")),
    replace(AGAIN, name="order-entry-again-typical"),
    replace(AGAIN, name="order-entry-again-empty", answers={**ENTRY.answers, reorder_sources: lambda **_: ()}),
    replace(AGAIN, name="order-entry-again-huge", answers={**ENTRY.answers, reorder_sources: lambda **_: many_sources()}),
    replace(ENTRY, name="order-entry-template-typical", prepare=press("Ctrl+T")),
    replace(ENTRY, name="order-entry-discarded-typical", prepare=press("Ctrl+Shift+Del")),
    *in_every_state(
        "orders",
        LIST,
        empty=replace(LIST, drafts=(), answers={orders: lambda **_: ()}),
        huge=replace(LIST, answers={orders: everything(many_orders)}),
        sent=(REFUSED,),
    ),
    replace(PAPER, name="order-print-typical", answers={order_card: lambda **_: CARD, **PRINTING}, prepare=press_print),
    *in_every_state(
        "order",
        PAPER,
        empty=replace(PAPER, answers={order_card: lambda **_: None}),
        huge=replace(
            PAPER,
            answers={order_card: lambda **_: huge_card(), line_facts: lambda **_: ()},
            sent=(decided(3, OutcomeState.ADJUSTED, about=SHIPPED_ORDER, adjustments=ADJUSTMENTS * 100, body=BODY),),
        ),
        sent=(refused(SHIPPED_ORDER, "CancelOrder", code="not_permitted"),),
    ),
    replace(
        PAPER,
        name="order-refused-attention",
        record_id=ORDER.hex,
        sent=(REFUSED,),
        answers={order_card: lambda **_: None, line_facts: lambda **_: GOODS},
    ),
    replace(
        PAPER,
        name="order-waiting-offline",
        record_id=ORDER.hex,
        sent=(a_sent(0, about=ORDER, body=BODY),),
        answers={order_card: lambda **_: None, line_facts: lambda **_: GOODS},
    ),
    replace(PAPER, name="order-ask-to-cancel-typical", prepare=press("Ctrl+Del")),
    replace(PAPER, name="order-cancel-typical", answers={order_card: lambda **_: FRESH}, prepare=press("Ctrl+Del")),
    replace(PAPER, name="order-close-line-typical", prepare=press("Ctrl+L")),
)
