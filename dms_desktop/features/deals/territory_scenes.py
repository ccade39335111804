"""Territories as pictures: the list, one being granted, and one that ends."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import cache
from uuid import UUID

from dms_desktop.samples import LONG_NAME, LONG_PERSON, MANY
from dms_desktop.scenes import NOW, Answers, Scene, bounded, in_every_state, press
from sync.domain.catalog.names import Names
from sync.domain.catalog.queries import category_tree
from sync.domain.deals.house_queries import TerritoryRow, territories

TODAY = NOW.date()
BRAKES = Names(zh_hant="煞車系統", zh_hans="制动系统", en="Brakes")
DEALERS = (("D7", "板橋門市"), ("D8", "三重門市"), ("D12", "桃園旗艦店"))


def a_territory(at: int, **changed: object) -> TerritoryRow:
    code, name = DEALERS[at // 3 % len(DEALERS)]
    is_over, is_whole = at == 4, at % 3 == 0
    row = TerritoryRow(
        territory_id=UUID(int=at + 1),
        dealer_id=7 + at // 3 % 3,
        dealer_code=code,
        dealer_name=name,
        product_line="" if is_whole else "brakes",
        line=None if is_whole else BRAKES,
        area=("6500", "6800", "")[at % 3],
        valid_from=TODAY + timedelta(days=30 if at == 7 else -90),
        valid_until=TODAY + timedelta(days=-5 if is_over else 275) if at % 2 == 0 else None,
        granted_by="huang",
        has_begun=at != 7,
        has_ended=is_over,
    )
    return replace(row, **changed)  # type: ignore[arg-type]


@cache
def many_territories() -> Sequence[TerritoryRow]:
    huge = a_territory(2, dealer_name=LONG_NAME, granted_by=LONG_PERSON, line=Names(zh_hant=LONG_NAME), area="440106001002")
    return tuple(replace(huge, territory_id=UUID(int=at)) for at in range(MANY))


ROWS = [row for row in map(a_territory, range(9)) if not row.has_ended]
ANSWERS: Answers = {territories: lambda **_: ROWS, category_tree: lambda **_: []}
LIST = Scene(name="territories", kind="territories", role="channel_manager", answers=ANSWERS)
TERRITORY_SCENES = (
    *in_every_state(
        "territories",
        LIST,
        empty=replace(LIST, answers={**ANSWERS, territories: lambda **_: []}),
        huge=replace(LIST, answers={**ANSWERS, territories: bounded(many_territories)}),
    ),
    replace(LIST, name="territories-grant-typical", prepare=press("F2")),
    replace(LIST, name="territories-change-typical", prepare=press("F4")),
    replace(LIST, name="territories-end-typical", prepare=press("Ctrl+Del")),
)
