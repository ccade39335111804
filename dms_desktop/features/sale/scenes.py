"""The counter before the first line, and the sales of a day."""

from datetime import timedelta
from uuid import UUID

from dms_desktop.goods.samples import FILTER, PAD
from dms_desktop.printing.samples import ANSWERS as PRINTING
from dms_desktop.printing.samples import press_print
from dms_desktop.scenes import NOW, OFFLINE, Scene
from sync.domain.sales.cards import LineCard, PaymentCard, SaleCard, sale_card
from sync.domain.sales.queries import SaleRow, TakingsRow, sales, takings
from sync.domain.sales.rules import PaymentKind, SaleState
from sync.domain.stock.queries import LocationRow, locations

PLACES = [
    LocationRow(location_id=UUID(int=1), code="MAIN", name="台北總倉", active=True),
    LocationRow(location_id=UUID(int=2), code="VAN", name="外務車", active=True),
]
SOLD = [
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
]
TAKEN = [TakingsRow(kind=kind, taken=12_400_00 * at, given_back=0) for at, kind in enumerate(PaymentKind)]

SALE = SaleCard(
    sale_id=UUID(int=77),
    number="SA-D7-A-26-00118",
    state=SaleState.SOLD,
    customer_id=None,
    customer_name="宏達汽車修理廠",
    location_id=UUID(int=1),
    quote_id=None,
    day=NOW.date(),
    sold_at=NOW,
    sold_by="chen",
    currency="CNY",
    tax_included=True,
    tax=702_39,
    total=6_105_40,
    note="",
    void_reason="",
    voided_by="",
    lines=[
        LineCard(
            line_id=UUID(int=80 + at),
            product_code=row.code,
            names=row.names,
            unit=row.unit,
            quantity=units,
            unit_price=row.price or 0,
            discount_basis_points=points,
            tax_basis_points=1300,
            amount=units * (row.price or 0) * (10_000 - points) // 10_000,
            tax=0,
            gross=0,
            serials=("SN-20398", "SN-20399") if row is PAD else (),
        )
        for at, (row, units, points) in enumerate(((PAD, 2, 500), (FILTER, 4, 0)))
    ],
    payments=[PaymentCard(kind=PaymentKind.CASH, amount=6_105_40, tendered=6_200_00)],
    returns=[],
)

SCENES = (
    Scene(name="counter-blank", kind="counter", answers={locations: lambda **_: PLACES}),
    Scene(
        name="sale-print-preview",
        kind="sale",
        record_id=str(SALE.sale_id),
        answers={sale_card: lambda **_: SALE, **PRINTING},
        prepare=press_print,
    ),
    Scene(name="sales", kind="sales", answers={sales: lambda **_: SOLD, takings: lambda **_: TAKEN}),
    Scene(name="sales-none", kind="sales", answers={sales: lambda **_: [], takings: lambda **_: []}, status=OFFLINE),
)
