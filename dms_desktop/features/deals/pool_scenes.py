"""The pool as pictures: what a dealer may take up, and the house's list with its history and its terms."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import cache
from uuid import UUID

from dms_desktop.features.deals.pool_desk import PoolDeskPage
from dms_desktop.page import Page
from dms_desktop.samples import LONG_NAME, MANY
from dms_desktop.scenes import NOW, Answers, Scene, bounded, in_every_state, press
from sync.domain.catalog.names import Names
from sync.domain.catalog.queries import category_tree
from sync.domain.deals.pool_queries import PoolRow, PoolTermsRow, TrailRow, pool_entries, pool_terms_known, pool_trail
from sync.domain.deals.rules import PoolState, Subject

TODAY = NOW.date()
BRAKES = Names(zh_hant="煞車系統", zh_hans="制动系统", en="Brakes")
NAMES = ("宏達汽車修理廠", "新北市政府交通局", "全球汽車百貨股份有限公司", "Zhang Wei Motors")
DEALERS = ("板橋門市 (D7)", "三重門市 (D8)", "桃園旗艦店 (D12)")


def an_entry(at: int, **changed: object) -> PoolRow:
    row = PoolRow(
        entry_id=UUID(int=at),
        subject=Subject.PROJECT if at % 2 else Subject.CUSTOMER,
        product_line="brakes",
        line=BRAKES,
        region_code=("6500", "6800")[at % 2],
        name=NAMES[at % len(NAMES)],
        project="公務車隊保養三年約" if at % 2 else "",
        site="板橋" if at % 2 else "",
        opened_on=TODAY - timedelta(days=at),
        open_until=TODAY + timedelta(days=60 - at),
        waits_until=TODAY + timedelta(days=20) if at == 3 else None,
        own_number="RG-D7-A-26-00031" if at == 5 else "",
    )
    return replace(row, **changed)  # type: ignore[arg-type]


def a_trail(at: int, **changed: object) -> TrailRow:
    state = list(PoolState)[at % 5]
    is_taken = state is PoolState.TAKEN
    row = TrailRow(
        entry_id=UUID(int=at),
        line=BRAKES,
        region_code=("6500", "6800")[at % 2],
        name=NAMES[at % len(NAMES)],
        project="公務車隊保養三年約 板橋" if at % 2 else "",
        from_dealer=DEALERS[at % 3],
        from_number=f"RG-D7-A-26-{at:05}",
        opened_at=NOW - timedelta(days=at),
        state=state,
        closed_at=None if state is PoolState.OPEN else NOW - timedelta(hours=at),
        closed_by="" if state is PoolState.OPEN else "huang",
        reason="由總部直接服務" if state is PoolState.WITHDRAWN else "",
        to_dealer=DEALERS[(at + 1) % 3] if is_taken else "",
        to_number=f"RG-D8-B-26-{at:05}" if is_taken else "",
        until=TODAY + timedelta(days=60 - at),
    )
    return replace(row, **changed)  # type: ignore[arg-type]


ENTRIES = [an_entry(at) for at in range(1, 9)]
TRAIL = [a_trail(at) for at in (5, 1, 2, 3, 4, 6, 7, 8)]


@cache
def many_entries() -> Sequence[PoolRow]:
    return tuple(an_entry(at % 59, entry_id=UUID(int=at), name=LONG_NAME, project=LONG_NAME) for at in range(MANY))


@cache
def many_trails() -> Sequence[TrailRow]:
    return tuple(
        a_trail(at % 59, entry_id=UUID(int=at), name=LONG_NAME, project=LONG_NAME, from_dealer=LONG_NAME) for at in range(MANY)
    )


def _set_terms(page: Page) -> None:
    assert isinstance(page, PoolDeskPage)
    page.set_terms()


SHOP: Answers = {pool_entries: lambda **_: ENTRIES, category_tree: lambda **_: []}
HOUSE: Answers = {
    pool_trail: lambda **_: TRAIL,
    category_tree: lambda **_: [],
    pool_terms_known: lambda **_: [PoolTermsRow(product_line="", waiting_days=30, stay_days=60)],
}
LIST = Scene(name="pool", kind="pool", answers=SHOP)
DESK = Scene(name="pool-desk", kind="pool_desk", role="channel_manager", answers=HOUSE)
POOL_SCENES = (
    *in_every_state(
        "pool",
        LIST,
        empty=replace(LIST, answers={**SHOP, pool_entries: lambda **_: []}),
        huge=replace(LIST, answers={**SHOP, pool_entries: bounded(many_entries)}),
    ),
    *in_every_state(
        "pool-desk",
        DESK,
        empty=replace(DESK, answers={**HOUSE, pool_trail: lambda **_: []}),
        huge=replace(DESK, answers={**HOUSE, pool_trail: bounded(many_trails)}),
    ),
    replace(DESK, name="pool-desk-withdraw-typical", prepare=press("Ctrl+Del")),
    replace(DESK, name="pool-desk-terms-typical", prepare=_set_terms),
)
