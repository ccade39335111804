"""The stock of a shop, deliveries, transfers, adjustments and counts, with every dialog over them."""

from dataclasses import replace

from dms_desktop.features.stock.claim_scenes import CLAIM_SCENES
from dms_desktop.features.stock.levels import stock_rows
from dms_desktop.features.stock.receive import ReceivePage
from dms_desktop.features.stock.samples import (
    COUNT,
    COUNTING,
    LEVEL,
    LONG_CODE,
    MANY_PLACES,
    PAPER,
    PLACES,
    REVIEW,
    ROWS,
    SHIPMENT,
    SHIPMENT_CARD,
    TAKEN,
    TO_RECEIVE,
    a_delivery,
    a_draft,
    a_movement,
    a_sheet,
    many_counts,
    many_deliveries,
    many_movements,
    many_reviews,
    many_rows,
    many_to_receive,
)
from dms_desktop.goods.facts import facts_of_texts
from dms_desktop.goods.samples import DISC, GOODS, PAD, many_goods
from dms_desktop.page import Page
from dms_desktop.samples import LONG_NAME, refused
from dms_desktop.scenes import Answers, Scene, bounded, everything, in_every_state, press
from sync.domain.catalog.queries import category_tree
from sync.domain.orders.queries.shipments import expected_shipments, shipment_card
from sync.domain.stock.paper_queries import count_review, count_sheet, counts, shipment_to_receive
from sync.domain.stock.queries import level_card, locations, movements

STOCK = Scene(
    name="stock",
    kind="stock",
    answers={
        locations: lambda **_: PLACES,
        stock_rows: lambda **_: ROWS,
        movements: lambda **_: [a_movement(at) for at in range(1, 20)],
    },
)
DELIVERIES = Scene(
    name="deliveries", kind="deliveries", answers={expected_shipments: lambda **_: [a_delivery(at) for at in range(1, 7)]}
)
RECEIVING: Answers = {
    locations: lambda **_: PLACES,
    shipment_card: lambda **_: SHIPMENT_CARD,
    shipment_to_receive: lambda **_: TO_RECEIVE,
}
RECEIVE = Scene(name="shipment", kind="shipment", record_id=SHIPMENT.hex, answers=RECEIVING, prepare=press("Ctrl+A"))


def book_short(page: Page) -> None:
    """One unit of the first line came, and F12."""
    assert isinstance(page, ReceivePage)
    page.grid.fill(page.grid.rows()[0].row_id, {"received": 1})
    page.summed()
    press("F12")(page)


TAKEN_IN = replace(RECEIVE, answers={**RECEIVING, shipment_to_receive: lambda **_: TAKEN})
PARTLY_TAKEN = (TO_RECEIVE[0], *TAKEN[1:])
TYPED = ({"code": PAD.code, "quantity": "2"}, {"code": DISC.code, "quantity": "12"})
MOVING: Answers = {
    locations: lambda **_: PLACES,
    level_card: lambda **_: LEVEL,
    facts_of_texts: lambda *, texts, **_: tuple((text, fact) for text in texts for fact in GOODS if fact.row.code == text),
}
MUCH = [{"code": f"{LONG_CODE}", "quantity": "1,234,567", "serials": LONG_CODE * 4}] * 300
FAR: Answers = {
    **MOVING,
    locations: lambda **_: MANY_PLACES,
    facts_of_texts: lambda *, texts, **_: tuple((text, many_goods()[1]) for text in texts),
}
TRANSFER = Scene(
    name="transfer", kind="transfer", record_id=PAPER.hex, answers=MOVING, drafts=(a_draft("transfer", PAPER, TYPED),)
)
ADJUSTMENT = Scene(
    name="adjustment", kind="adjustment", record_id=PAPER.hex, answers=MOVING, drafts=(a_draft("adjustment", PAPER, TYPED),)
)
COUNTS = Scene(
    name="counts",
    kind="counts",
    answers={locations: lambda **_: PLACES, category_tree: lambda **_: [], counts: lambda **_: [COUNTING]},
)
BLIND = [replace(a_sheet(line), expected=None) for line in REVIEW]
SHEET = Scene(
    name="count",
    kind="count",
    record_id=COUNT.hex,
    answers={
        counts: lambda **_: [COUNTING],
        count_review: lambda **_: REVIEW,
        count_sheet: lambda **_: tuple(map(a_sheet, REVIEW)),
        facts_of_texts: MOVING[facts_of_texts],
    },
)
BOOKED = replace(
    SHEET, answers={**SHEET.answers, count_review: lambda **_: tuple(one for one in REVIEW if one.counted is not None)}
)

SCENES = (
    *CLAIM_SCENES,
    *in_every_state(
        "stock",
        STOCK,
        empty=replace(STOCK, answers={**STOCK.answers, stock_rows: lambda **_: []}),
        huge=replace(
            STOCK,
            answers={
                locations: lambda **_: MANY_PLACES,
                stock_rows: everything(many_rows),
                movements: everything(many_movements),
            },
        ),
    ),
    replace(STOCK, name="stock-minimum-typical", prepare=press("Ctrl+M")),
    replace(STOCK, name="stock-place-typical", prepare=press("Ctrl+L")),
    *in_every_state(
        "deliveries",
        DELIVERIES,
        empty=replace(DELIVERIES, answers={expected_shipments: lambda **_: []}),
        huge=replace(DELIVERIES, answers={expected_shipments: bounded(many_deliveries)}),
    ),
    *in_every_state(
        "shipment",
        RECEIVE,
        empty=replace(
            RECEIVE,
            answers={**RECEIVING, shipment_card: lambda **_: None, shipment_to_receive: lambda **_: ()},
            prepare=lambda page: None,
        ),
        huge=replace(
            RECEIVE,
            answers={
                locations: lambda **_: MANY_PLACES,
                shipment_card: lambda **_: replace(SHIPMENT_CARD, carrier=LONG_NAME, note=LONG_NAME * 3),
                shipment_to_receive: lambda **_: many_to_receive(),
            },
        ),
        sent=(refused(SHIPMENT, "ReceiveShipment"),),
    ),
    replace(TAKEN_IN, name="shipment-taken-typical", prepare=lambda page: None),
    replace(RECEIVE, name="shipment-short-typical", prepare=book_short),
    replace(RECEIVE, name="shipment-partly-typical", answers={**RECEIVING, shipment_to_receive: lambda **_: PARTLY_TAKEN}),
    *in_every_state(
        "transfer",
        TRANSFER,
        empty=replace(TRANSFER, drafts=()),
        huge=replace(TRANSFER, answers=FAR, drafts=(a_draft("transfer", PAPER, MUCH),)),
        sent=(refused(PAPER, "Transfer"),),
    ),
    *in_every_state(
        "adjustment",
        ADJUSTMENT,
        empty=replace(ADJUSTMENT, drafts=()),
        huge=replace(ADJUSTMENT, answers=FAR, drafts=(a_draft("adjustment", PAPER, MUCH),)),
        sent=(refused(PAPER, "AdjustStock"),),
    ),
    *in_every_state(
        "counts",
        COUNTS,
        empty=replace(COUNTS, answers={**COUNTS.answers, counts: lambda **_: []}),
        huge=replace(COUNTS, answers={**COUNTS.answers, counts: bounded(many_counts)}),
    ),
    replace(COUNTS, name="counts-start-typical", prepare=press("F2")),
    *in_every_state(
        "count",
        SHEET,
        empty=replace(SHEET, answers={counts: lambda **_: [], count_review: lambda **_: (), count_sheet: lambda **_: ()}),
        huge=replace(
            SHEET,
            drafts=(a_draft("count", COUNT, MUCH),),
            answers={
                counts: lambda **_: [replace(many_counts()[0], count_id=COUNT)],
                count_review: bounded(many_reviews),
                count_sheet: lambda **_: tuple(map(a_sheet, many_reviews())),
                facts_of_texts: FAR[facts_of_texts],
            },
        ),
        sent=(refused(COUNT, "EnterCount"),),
    ),
    replace(SHEET, name="count-clerk-typical", role="clerk", answers={**SHEET.answers, count_sheet: lambda **_: BLIND}),
    replace(SHEET, name="count-post-typical", prepare=press("Ctrl+Return")),
    replace(BOOKED, name="count-post-whole-typical", prepare=press("Ctrl+Return")),
    replace(SHEET, name="count-give-up-typical", prepare=press("Ctrl+Shift+Del")),
)
