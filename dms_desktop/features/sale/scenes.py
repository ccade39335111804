"""The counter before the first line, and the sales of a day."""

from datetime import timedelta
from uuid import UUID

from dms_desktop.scenes import NOW, OFFLINE, Scene
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

SCENES = (
    Scene(name="counter-blank", kind="counter", answers={locations: lambda **_: PLACES}),
    Scene(name="sales", kind="sales", answers={sales: lambda **_: SOLD, takings: lambda **_: TAKEN}),
    Scene(name="sales-none", kind="sales", answers={sales: lambda **_: [], takings: lambda **_: []}, status=OFFLINE),
)
