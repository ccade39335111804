"""Sales and quotes that look real, for pictures of pages."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import cache
from uuid import UUID

from dms_desktop.goods.samples import DISC, FILTER, LONG_NAMES, PAD
from dms_desktop.samples import LONG_NAME, LONG_PERSON, MANY
from dms_desktop.scenes import NOW
from dms_desktop.typed import Typed, TypedLine
from sync.client.drafts import Draft
from sync.domain.catalog.queries import ProductRow
from sync.domain.sales.cards import LineCard, PaymentCard, ReturnCard, SaleCard
from sync.domain.sales.queries import SaleRow, TakingsRow
from sync.domain.sales.quotes import QuoteCard, QuoteRow
from sync.domain.sales.rules import PaymentKind, QuoteState, SaleState
from sync.domain.stock.queries import LocationRow

SALE, QUOTE, DRAFT_ID = UUID(int=301), UUID(int=302), UUID(int=303)
BIG = 98_765_432_10
PLACES = [
    LocationRow(location_id=UUID(int=1), code="MAIN", name="台北總倉", active=True),
    LocationRow(location_id=UUID(int=2), code="VAN", name="外務車", active=True),
]
SOLD = tuple(
    SaleRow(
        sale_id=UUID(int=at),
        number=f"SA-D7-A-26-{at:05}",
        day=NOW.date(),
        sold_at=NOW - timedelta(minutes=at * 9),
        sold_by="陳怡君",
        customer_id=None,
        customer_name="宏達汽車修理廠" if at % 3 else "",
        total=1_250_00 * at,
        currency="CNY",
        state=SaleState.VOIDED if at == 4 else SaleState.SOLD,
    )
    for at in range(1, 19)
)
TAKEN = tuple(TakingsRow(kind=kind, taken=12_400_00 * at, given_back=0) for at, kind in enumerate(PaymentKind))
QUOTED = tuple(
    QuoteRow(
        quote_id=UUID(int=at),
        number=f"QU-D7-A-26-{at:05}",
        customer_id=None,
        customer_name="宏達汽車修理廠" if at % 3 else "",
        quoted_at=NOW - timedelta(days=at),
        quoted_by="陳怡君",
        valid_until=NOW.date() + timedelta(days=14 - 4 * at),
        is_expired=at > 3,
        state=tuple(QuoteState)[at % 3] if at > 1 else QuoteState.OPEN,
        total=8_400_00 * at,
        currency="CNY",
    )
    for at in range(1, 7)
)


def a_line(at: int, row: ProductRow, units: int, *, returned: int = 0) -> LineCard:
    price = row.price or 0
    return LineCard(
        line_id=UUID(int=at),
        product_code=row.code,
        names=row.names,
        unit=row.unit,
        quantity=units,
        unit_price=price,
        discount_basis_points=500 if at == 2 else 0,
        tax_basis_points=500,
        amount=units * price,
        tax=units * price // 21,
        gross=units * price,
        returned=returned,
        serials=("SN-20260001", "SN-20260002") if at == 1 else (),
    )


LINES = (a_line(1, PAD, 2, returned=1), a_line(2, DISC, 1), a_line(3, FILTER, 12))
SALE_CARD = SaleCard(
    sale_id=SALE,
    number="SA-D7-A-26-00031",
    state=SaleState.SOLD,
    customer_id=UUID(int=1),
    customer_name="宏達汽車修理廠(板橋)",
    location_id=PLACES[0].location_id,
    quote_id=None,
    day=NOW.date(),
    sold_at=NOW - timedelta(minutes=12),
    sold_by="陳怡君",
    currency="CNY",
    tax_included=True,
    tax=569_52,
    total=11_990_00,
    note="週三下午送貨",
    void_reason="",
    voided_by="",
    lines=LINES,
    payments=(
        PaymentCard(kind=PaymentKind.CASH, amount=1_990_00, tendered=2_000_00),
        PaymentCard(kind=PaymentKind.CARD, amount=10_000_00, tendered=0),
    ),
    returns=(
        ReturnCard(
            return_id=UUID(int=1),
            number="RT-D7-A-26-00004",
            returned_at=NOW - timedelta(minutes=3),
            returned_by="林志明",
            reason="規格不符",
            total=2_850_00,
            tax=135_71,
            lines=(),
        ),
    ),
)
QUOTE_CARD = QuoteCard(
    row=replace(QUOTED[0], quote_id=QUOTE, total=11_990_00),
    tax_included=True,
    tax=569_52,
    note="",
    sale_id=None,
    lines=tuple(replace(line, returned=0) for line in LINES),  # nothing comes back of what was not sold
)


def a_draft(lines: int, *, code: str = PAD.code, customer: str = "宏達汽車修理廠(板橋)") -> Draft:
    """A sale being typed."""
    texts = {"code": code, "quantity": "2", "price": "2,850.00", "discount": "5", "tax": "5"}
    body = Typed(
        head={"customer": customer, "note": "", "customer_id": "", "place": str(PLACES[0].location_id), "tax": "included"},
        lines=[TypedLine(UUID(int=at), texts) for at in range(1, lines + 1)],
        at_row=lines,
        at_column="code",
    )
    return Draft(draft_id=DRAFT_ID, kind="sale", body=body.pack(), saved_at=NOW - timedelta(minutes=1))


@cache
def many_sold() -> Sequence[SaleRow]:
    return tuple(
        replace(SOLD[at % 18], sale_id=UUID(int=at), customer_name=LONG_NAME, sold_by=LONG_PERSON, total=BIG + at)
        for at in range(MANY)
    )


@cache
def many_quotes() -> Sequence[QuoteRow]:
    return tuple(replace(QUOTED[at % 6], quote_id=UUID(int=at), customer_name=LONG_NAME, total=BIG + at) for at in range(MANY))


@cache
def many_lines() -> Sequence[LineCard]:
    names = {"names": LONG_NAMES, "amount": BIG, "unit_price": BIG, "gross": BIG, "quantity": 1_234_567}
    serials = tuple(f"SN-{at:08d}" for at in range(40))
    line = replace(LINES[0], product_code="TW-4351202330-000001-LHD", serials=serials, **names)  # type: ignore[arg-type]
    return tuple(replace(line, line_id=UUID(int=at)) for at in range(400))
