"""The list of customers with some in it, and with none."""

from uuid import UUID

from dms_desktop.scenes import OFFLINE, Scene
from sync.domain.customers.queries import CustomerRow, customer_merges, customers
from sync.domain.customers.rules import CustomerKind

NAMES = ("宏達汽車修理廠(板橋)", "林志明", "大華汽車有限公司", "全球汽車百貨股份有限公司", "Zhang Wei")
ROWS = [
    CustomerRow(
        customer_id=UUID(int=at),
        number=f"CU-D7-A-26-{at:05}",
        name=NAMES[at % len(NAMES)],
        kind=CustomerKind.PERSON if at % 2 else CustomerKind.COMPANY,
        contact="陳小姐",
        phone="02-2960-1111",
        mobile="0912-345-678",
        active=at % 7 != 0,
    )
    for at in range(1, 31)
]

SCENES = (
    Scene(name="customers", kind="customers", answers={customers: lambda **_: ROWS, customer_merges: lambda **_: []}),
    Scene(
        name="customers-none",
        kind="customers",
        answers={customers: lambda **_: [], customer_merges: lambda **_: []},
        status=OFFLINE,
    ),
)
