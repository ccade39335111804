"""Pictures of credit: a shop's own, finance's list with one dealer in hand, and the dialogs."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import cache
from uuid import UUID

from dms_desktop.features.credit.allowance_scenes import CREDIT
from dms_desktop.features.credit.allowance_scenes import SCENES as ALLOWANCE_SCENES
from dms_desktop.features.credit.owing_scenes import SCENES as OWING_SCENES
from dms_desktop.samples import LONG_NAME, LONG_PERSON, MANY
from dms_desktop.scenes import LADEN, NOW, Answers, Scene, bounded, in_every_state, press
from sync.domain.allowances.queries import KeptRow, kept_slices
from sync.domain.catalog.names import Names
from sync.domain.credit.queries import LimitRow, NoteRow, ReleaseRow, credit_limits, credit_notes, credit_releases
from sync.domain.credit.rules import LimitKind, LimitPart, LimitState, NoteKind
from sync.domain.orders.exposure import Overdue
from sync.domain.orders.queries.limits import Ceiling, CreditRow, CreditStanding, credit_rows, credit_standing

TODAY = NOW.date()
BRAKES = Names(zh_hant="煞車系統", zh_hans="制动系统", en="Brakes")
STANDING = CreditStanding(
    dealer_id=7,
    code="D7",
    name="板橋門市",
    currency="CNY",
    parts=(
        LimitPart(kind=LimitKind.DEALER, amount=600_000_00),
        LimitPart(kind=LimitKind.TEMPORARY, amount=200_000_00, until=TODAY + timedelta(days=30)),
        LimitPart(kind=LimitKind.DEPOSIT, amount=50_000_00),
    ),
    limit=850_000_00,
    invoiced=412_300_00,
    unbilled=36_500_00,
    to_come=298_450_00,
    paid=120_000_00,
    credited=4_873_15,
    owed=622_376_85,
    leased=50_000_00,
    left=177_623_15,
    asked=48_000_00,
    held=15_200_00,
    overdue=Overdue(amount=62_400_00, days=4, is_held=False),
    payment_days=30,
    grace_days=7,
    ceilings=(Ceiling(line=BRAKES, ceiling=300_000_00, used=248_000_00),),
)


def a_limit(at: int, kind: LimitKind, state: LimitState = LimitState.ACTIVE) -> LimitRow:
    return LimitRow(
        limit_id=UUID(int=at),
        kind=kind,
        line=BRAKES if kind is LimitKind.LINE else None,
        amount=at * 100_000_00,
        deposit=50_000_00 if kind is LimitKind.DEPOSIT else 0,
        counts=at * 100_000_00 if state is LimitState.ACTIVE else 0,
        valid_from=TODAY if kind is LimitKind.TEMPORARY else None,
        valid_until=TODAY + timedelta(days=30) if kind is LimitKind.TEMPORARY else None,
        season_from=1215 if kind is LimitKind.SEASONAL else 0,
        season_until=228 if kind is LimitKind.SEASONAL else 0,
        state=state,
        reason="農曆年前備貨",
        proposed_by="fang",
        proposed_at=NOW - timedelta(days=at),
        ended_by="",
        ended_at=None,
        ended_because="",
    )


LIMITS = [
    a_limit(1, LimitKind.SEASONAL, LimitState.PROPOSED),
    a_limit(2, LimitKind.TEMPORARY),
    a_limit(3, LimitKind.LINE),
    a_limit(4, LimitKind.DEPOSIT),
    a_limit(6, LimitKind.DEALER),
]
RELEASES = [
    ReleaseRow(
        release_id=UUID(int=9),
        order_id=UUID(int=501),
        number="SO-D7-A-26-00045",
        amount=15_200_00,
        valid_until=TODAY + timedelta(days=5),
        reason="週五前付款",
        released_by="fang",
        released_at=NOW - timedelta(hours=3),
    )
]
NOTE = NoteRow(
    note_id=UUID(int=11), kind=NoteKind.REBATE, number="RC-D7-A-26-00002", reference="CN-2026-118",
    amount=4_873_15, left=4_873_15, booked_by="gao", booked_at=NOW - timedelta(days=2),
)  # fmt: skip
NOTES = [NOTE, replace(NOTE, note_id=UUID(int=12), number="RC-D7-A-26-00001", reference="CN-2026-071", amount=3_120_00, left=0)]
DEALERS = [
    CreditRow(dealer_id=7 + at, code=f"D{7 + at}", name=name, currency="CNY", limit=850_000_00, owed=owed, held=held)
    for at, (name, owed, held) in enumerate(
        (("板橋門市", 627_250_00, 1), ("三重門市", 912_000_00, 2), ("桃園旗艦店", 0, 0), ("新竹店", 84_600_00, 0))
    )
]
ONE: Answers = {
    credit_standing: lambda **_: STANDING,
    credit_limits: lambda **_: LIMITS,
    credit_releases: lambda **_: RELEASES,
    credit_notes: lambda **_: NOTES,
}
OWN = Scene(name="credit", kind="credit", role="accountant", answers=ONE)
FINANCE = Scene(name="credit-desk", kind="credit_desk", role="finance", answers={**ONE, credit_rows: lambda **_: DEALERS})
KEPT = [
    KeptRow(dealer_id=7, dealer_code="D7", dealer_name="板橋門市", part=part)
    for part in (CREDIT, replace(CREDIT, slice_id=UUID(int=958), letter="C", amount=20_000_00, used=20_000_00, left=0))
]
KEEPS = replace(FINANCE, answers={**FINANCE.answers, kept_slices: lambda **_: KEPT}, prepare=press("F6"))
NOTHING: Answers = {
    credit_standing: lambda **_: None,
    credit_limits: lambda **_: [],
    credit_releases: lambda **_: [],
    credit_notes: lambda **_: [],
}


def huge() -> Answers:
    names = Names(zh_hant=LONG_NAME, zh_hans=LONG_NAME, en=LONG_NAME)
    standing = replace(
        STANDING,
        name=LONG_NAME,
        owed=98_765_432_10,
        left=-98_765_432_10,
        ceilings=tuple(Ceiling(line=names, ceiling=98_765_432_10, used=98_765_432_10) for _ in range(30)),
    )
    limits = [replace(LIMITS[at % 5], limit_id=UUID(int=at), proposed_by=LONG_PERSON) for at in range(200)]
    releases = [replace(RELEASES[0], release_id=UUID(int=at), reason=LONG_NAME, released_by=LONG_PERSON) for at in range(200)]
    notes = [
        replace(NOTE, note_id=UUID(int=at), amount=98_765_432_10, left=98_765_432_10, reference=LONG_NAME) for at in range(200)
    ]
    return {
        credit_standing: lambda **_: standing,
        credit_limits: lambda **_: limits,
        credit_releases: lambda **_: releases,
        credit_notes: lambda **_: notes,
    }


@cache
def many_kept() -> Sequence[KeptRow]:
    part = replace(CREDIT, letter="ABC", amount=98_765_432_10, used=98_765_432_10, left=98_765_432_10)
    return tuple(replace(KEPT[0], part=replace(part, slice_id=UUID(int=at))) for at in range(MANY))


@cache
def many_dealers() -> Sequence[CreditRow]:
    return tuple(replace(DEALERS[at % 4], dealer_id=at + 1, name=LONG_NAME, held=at) for at in range(MANY))


SCENES = (
    *ALLOWANCE_SCENES,
    *OWING_SCENES,
    *in_every_state("credit", OWN, empty=replace(OWN, answers=NOTHING), huge=replace(OWN, answers=huge())),
    *in_every_state(
        "credit-desk",
        FINANCE,
        empty=replace(FINANCE, answers={**NOTHING, credit_rows: lambda **_: []}),
        huge=replace(FINANCE, answers={**huge(), credit_rows: bounded(many_dealers)}),
    ),
    replace(FINANCE, name="credit-desk-propose-typical", prepare=press("F2")),
    replace(KEEPS, name="credit-desk-keep-typical"),
    replace(KEEPS, name="credit-desk-keep-empty", answers={**KEEPS.answers, kept_slices: lambda **_: []}),
    replace(
        KEEPS,
        name="credit-desk-keep-huge",
        status=LADEN,
        answers={**KEEPS.answers, **huge(), kept_slices: bounded(many_kept)},
    ),
    replace(FINANCE, name="credit-desk-terms-typical", prepare=press("F4")),
)
