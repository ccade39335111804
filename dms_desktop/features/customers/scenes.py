"""The list of customers and the card of one, with duplicates beside it and edits that crossed."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import cache
from uuid import UUID

from dms_desktop.features.customers.found import found_customers
from dms_desktop.features.customers.sheet_rows import customers_of
from dms_desktop.features.customers.sheet_samples import answer, huge, typical
from dms_desktop.features.customers.words import FIELDS
from dms_desktop.samples import LONG_NAME, LONG_PERSON, MANY, refused
from dms_desktop.scenes import NOW, Answers, Scene, everything, in_every_state
from dms_desktop.typed import Typed
from sync.client.drafts import Draft
from sync.domain.customers.duplicates import Duplicate, Sign, likely_duplicates
from sync.domain.customers.queries import CustomerCard, CustomerRow, MergeRow, customer_card, customer_merges
from sync.domain.customers.rules import CustomerKind
from sync.domain.sales.queries import SaleRow, sales
from sync.domain.sales.rules import SaleState

NAMES = ("宏達汽車修理廠(板橋)", "林志明", "大華汽車有限公司", "全球汽車百貨股份有限公司", "Zhang Wei")
WHO = UUID(int=1)


def a_customer(at: int, name: str) -> CustomerRow:
    return CustomerRow(
        customer_id=UUID(int=at),
        number=f"CU-D7-A-26-{at:05}",
        name=name,
        kind=CustomerKind.PERSON if at % 2 else CustomerKind.COMPANY,
        contact="陳小姐" if name != LONG_NAME else LONG_PERSON,
        phone="02-2960-1111",
        mobile="0912-345-678",
        active=at % 7 != 0,
    )


@cache
def many_customers() -> Sequence[CustomerRow]:
    return tuple(a_customer(at, LONG_NAME) for at in range(MANY))


def a_sale(at: int, total: int) -> SaleRow:
    return SaleRow(
        sale_id=UUID(int=at),
        number=f"SA-D7-A-26-{at:05}",
        day=NOW.date(),
        sold_at=NOW - timedelta(days=at),
        sold_by="陳怡君",
        customer_id=WHO,
        customer_name=NAMES[0],
        total=total,
        currency="CNY",
        state=SaleState.SOLD,
    )


def a_merge(at: int, kept: str, lost: str) -> MergeRow:
    return MergeRow(
        merge_id=UUID(int=at),
        customer_id=WHO,
        number="CU-D7-A-26-00001",
        name=NAMES[0],
        part="phone",
        kept={"phone": kept},
        lost={"phone": lost},
        changed_by="林志明",
        changed_at=NOW - timedelta(hours=3),
        settled_by="陳怡君" if at % 3 == 2 else "",
    )


BLANK = dict.fromkeys(FIELDS, "") | {"kind": CustomerKind.COMPANY.value}
VALUES = BLANK | {
    "name": NAMES[0],
    "contact": "林志明",
    "mobile": "0912-345-678",
    "phone": "02-2960-1111",
    "tax_id": "04595257",
    "postcode": "220",
    "address_1": "新北市板橋區文化路一段 188 號",
    "tags": "修理廠 月結",
    "note": "週三下午送貨",
}
CARD = CustomerCard(
    customer_id=WHO,
    number="CU-D7-A-26-00001",
    values=VALUES,
    active=True,
    version=4,
    created_at=NOW - timedelta(days=300),
    created_by="陳怡君",
    tax_id_warning=None,
    merges=(),
)
LONG = {field: LONG_NAME for field in FIELDS if field != "kind"} | {"kind": CustomerKind.COMPANY.value, "note": LONG_NAME * 20}
TWINS = tuple(
    Duplicate(
        customer_id=UUID(int=40 + at),
        number=f"CU-D7-A-26-{40 + at:05}",
        name=NAMES[at % len(NAMES)],
        phone="02-2960-1111",
        active=True,
        sign=sign,
        score=100 - at * 7,
    )
    for at, sign in enumerate(Sign)
)
TYPED = Typed(head={**VALUES, **{f"old.{field}": "" for field in FIELDS}, "at": "name"})
DRAFT = Draft(draft_id=WHO, kind="customer", body=TYPED.pack(), saved_at=NOW - timedelta(minutes=3))

LIST = Scene(
    name="customers",
    kind="customers",
    answers={
        found_customers: lambda **_: [a_customer(at, NAMES[at % len(NAMES)]) for at in range(1, 31)],
        customer_merges: lambda **_: [],
    },
)
ONE: Answers = {
    customer_card: lambda **_: CARD,
    sales: lambda **_: [a_sale(at, 1_250_00 * at) for at in range(1, 9)],
    likely_duplicates: lambda **_: (),
}
FORM = Scene(name="customer", kind="customer", record_id=WHO.hex, answers=ONE)
CROSSED = replace(CARD, merges=(a_merge(1, "02-2960-1111", "02-2960-2222"), a_merge(2, "0912-345-678", "0933-111-222")))
LADEN = replace(
    CARD,
    values=LONG,
    active=False,
    version=1_234,
    created_by=LONG_PERSON,
    tax_id_warning="tax_id_checksum",
    merges=tuple(a_merge(at, LONG_NAME, LONG_NAME) for at in range(40)),
)

SCENES = (
    *in_every_state(
        "customers",
        LIST,
        empty=replace(LIST, answers={found_customers: lambda **_: [], customer_merges: lambda **_: []}),
        huge=replace(
            LIST, answers={found_customers: everything(many_customers), customer_merges: lambda **_: [a_merge(1, "1", "2")] * 99}
        ),
    ),
    replace(
        LIST,
        name="customers-import-typical",
        answers={**LIST.answers, customers_of: answer},
        prepare=typical,
    ),
    replace(LIST, name="customers-import-huge", answers={**LIST.answers, customers_of: answer}, prepare=huge),
    *in_every_state(
        "customer",
        FORM,
        empty=replace(FORM, answers={customer_card: lambda **_: None, sales: lambda **_: (), likely_duplicates: lambda **_: ()}),
        huge=replace(
            FORM,
            answers={
                customer_card: lambda **_: LADEN,
                sales: lambda **_: [a_sale(at, 98_765_432_10) for at in range(20)],
                likely_duplicates: lambda **_: TWINS * 5,
            },
        ),
        sent=(refused(WHO, "ChangeCustomer", code="not_permitted"),),
    ),
    replace(
        FORM,
        name="customer-duplicates-typical",
        drafts=(DRAFT,),
        answers={customer_card: lambda **_: None, sales: lambda **_: (), likely_duplicates: lambda **_: TWINS},
    ),
    replace(FORM, name="customer-crossed-attention", answers={**ONE, customer_card: lambda **_: CROSSED}),
)
