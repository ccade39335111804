"""Pictures of what head office keeps for the shop's PCs."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import cache
from uuid import UUID

from dms_desktop.samples import MANY
from dms_desktop.scenes import NOW, Answers, Scene, bounded, in_every_state
from sync.domain.allowances.queries import SliceRow, allowances
from sync.domain.allowances.rules import SliceKind

CREDIT = SliceRow(
    slice_id=UUID(int=951), kind=SliceKind.CREDIT, product_code="", letter="A", amount=50_000_00, used=18_240_00, returned=0,
    left=31_760_00, valid_until=NOW + timedelta(days=5), is_valid=True,
)  # fmt: skip
STOCK = SliceRow(
    slice_id=UUID(int=952), kind=SliceKind.STOCK, product_code="BP-2231-F", letter="B", amount=48, used=36, returned=0, left=12,
    valid_until=NOW + timedelta(days=2), is_valid=True,
)  # fmt: skip
PROMOTION = SliceRow(
    slice_id=UUID(int=955), kind=SliceKind.PROMOTION, product_code="AUTUMN-4 v1", letter="A", amount=12, used=5, returned=0,
    left=7, valid_until=NOW + timedelta(days=6), is_valid=True,
)  # fmt: skip
OVER = replace(STOCK, slice_id=UUID(int=953), used=20, returned=28, left=0, valid_until=NOW - timedelta(days=20), is_valid=False)
LATE = replace(CREDIT, slice_id=UUID(int=954), valid_until=NOW - timedelta(days=2), is_valid=False)
ROWS = [PROMOTION, CREDIT, STOCK, LATE, OVER]
SHOP = Scene(name="allowances", kind="allowances", role="manager", answers={allowances: lambda **_: ROWS})


@cache
def many_rows() -> Sequence[SliceRow]:
    huge = replace(CREDIT, amount=98_765_432_10, used=98_765_432_10, returned=98_765_432_10, left=98_765_432_10)
    return tuple(replace(huge, slice_id=UUID(int=at)) for at in range(MANY))


NONE: Answers = {allowances: lambda **_: []}
HUGE: Answers = {allowances: bounded(many_rows)}
SCENES = in_every_state("allowances", SHOP, empty=replace(SHOP, answers=NONE), huge=replace(SHOP, answers=HUGE))
