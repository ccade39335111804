"""Pictures of what is owed, order by order."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import cache
from uuid import UUID

from dms_desktop.samples import LONG_NAME, MANY
from dms_desktop.scenes import NOW, Scene, bounded, in_every_state
from sync.domain.orders.queries.owing import OwingOrder, owing_orders

LATE = OwingOrder(
    order_id=UUID(int=961), number="SO-D7-A-26-00031", reference="W-1088", placed_at=NOW - timedelta(days=52),
    left_at=NOW - timedelta(days=48), due_on=NOW.date() - timedelta(days=18), invoiced=48_200_00, unbilled=0, to_come=0,
    paid=20_000_00, owed=28_200_00, is_late=True,
)  # fmt: skip
PART = OwingOrder(
    order_id=UUID(int=962), number="SO-D7-A-26-00045", reference="補貨", placed_at=NOW - timedelta(days=9),
    left_at=NOW - timedelta(days=6), due_on=NOW.date() + timedelta(days=24), invoiced=0, unbilled=12_860_00, to_come=43_840_00,
    paid=0, owed=56_700_00,
)  # fmt: skip
TO_COME = replace(PART, order_id=UUID(int=963), number="SO-D7-B-26-00002", left_at=None, due_on=None, unbilled=0, owed=43_840_00)
ROWS = (LATE, PART, TO_COME)
SHOP = Scene(name="owing", kind="owing", role="accountant", answers={owing_orders: lambda **_: ROWS})


@cache
def many_rows() -> Sequence[OwingOrder]:
    much = 98_765_432_10
    huge = replace(LATE, reference=LONG_NAME, invoiced=much, unbilled=much, to_come=much, paid=much, owed=2 * much)
    return tuple(replace(huge, order_id=UUID(int=at), number=f"SO-D7123-AB-26-{at:06}") for at in range(MANY))


SCENES = in_every_state(
    "owing",
    SHOP,
    empty=replace(SHOP, answers={owing_orders: lambda **_: ()}),
    huge=replace(SHOP, answers={owing_orders: bounded(many_rows)}),
)
