"""Pictures of special prices and promotions: the dealer's view, the house's page, and the dialogs."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from uuid import UUID

from dms_desktop.samples import LONG_NAME, MANY
from dms_desktop.scenes import NOW, Answers, Scene, bounded, in_every_state, press
from sync.domain.accounts.calendar import house_timezone
from sync.domain.accounts.queries import dealers
from sync.domain.allowances.queries import KeptRow, SliceRow, kept_slices, quotas_kept
from sync.domain.allowances.rules import SliceKind
from sync.domain.catalog.names import Names
from sync.domain.pricing.promotions import Kind, Offer, Tier
from sync.domain.pricing.queries import Promoted, RuleRow, SpecialPrice, price_rules
from sync.domain.pricing.rules import Standing, Step

TODAY = NOW.date()
PAD = Names(zh_hant="煞車來令片 前輪(左右一組)", zh_hans="刹车片 前轮(左右一组)", en="Brake pads front (set)")


def a_price(at: int, step: Step, standing: Standing, price: int | None, basis_points: int = 0) -> RuleRow:
    terms = SpecialPrice(
        step=step,
        product_code="04465-02220" if at % 2 else "",
        category="" if at % 2 else "brakes",
        names=PAD,
        deal_id=None,
        from_quantity=1 + at % 3 * 12,
        price=price,
        basis_points=basis_points,
        tax_included=False,
    )
    return _row(at, f"SP-{at:03}", standing, terms)


def a_promotion(at: int, kind: Kind, standing: Standing, offer: Offer) -> RuleRow:
    terms = Promoted(
        kind=kind, offer=offer, priority=at, stack="", exclusive=False, voucher="", quota=100, dealer_quota=None, used=37
    )
    return _row(at, f"AUTUMN-{at}", standing, terms)


def _row(at: int, code: str, standing: Standing, terms: SpecialPrice | Promoted) -> RuleRow:
    return RuleRow(
        rule_id=UUID(int=900 + at),
        code=code,
        version=1 + at % 2,
        standing=standing,
        dealer_id=7 if at % 2 else 0,
        dealer_name="板橋門市" if at % 2 else "",
        price_list="",
        region="",
        valid_from=TODAY - timedelta(days=10) if standing is Standing.IN_FORCE else date(2026, 12, 1),
        valid_until=date(2026, 12, 31),
        note="年底促銷",
        waits=standing is Standing.DRAFT and at % 2 == 0,
        changed_by="ping",
        terms=terms,
    )


ROWS = [
    a_price(1, Step.DEALER, Standing.DRAFT, 2500_00),
    a_price(2, Step.LEVEL, Standing.IN_FORCE, None, 500),
    a_price(3, Step.CONTRACT, Standing.IN_FORCE, 2480_00),
    a_promotion(4, Kind.BUY_GET, Standing.IN_FORCE, Offer(products=("04465-02220",), buy=10, get=1)),
    a_promotion(6, Kind.TIER, Standing.ANNOUNCED, Offer(tiers=(Tier(quantity=10, basis_points=300),))),
]
WAITING = a_price(8, Step.LEVEL, Standing.DRAFT, 2390_00)
HOUSE_ROWS = [*ROWS, WAITING]
KEPT = SliceRow(
    slice_id=UUID(int=971), kind=SliceKind.PROMOTION, product_code="AUTUMN-4 v1", letter="A", amount=12, used=5, returned=0,
    left=7, valid_until=NOW + timedelta(days=6), is_valid=True,
)  # fmt: skip
PARTS = [
    KeptRow(dealer_id=7, dealer_code="D7", dealer_name="板橋門市", part=KEPT),
    KeptRow(dealer_id=8, dealer_code="D8", dealer_name=LONG_NAME, part=replace(KEPT, slice_id=UUID(int=972), letter="C", left=0)),
]
KEPT_ANSWERS: Answers = {
    quotas_kept: lambda **_: {"AUTUMN-4 v1": 7},
    kept_slices: lambda **_: PARTS,
    house_timezone: lambda: "Asia/Taipei",
}
HOUSE_ANSWERS: Answers = {price_rules: lambda **_: HOUSE_ROWS, dealers: lambda **_: [], **KEPT_ANSWERS}
SHOP = Scene(name="prices", kind="prices", answers={price_rules: lambda **_: ROWS[1:], **KEPT_ANSWERS})
HOUSE = Scene(name="price-desk", kind="price_desk", role="catalog_admin", answers=HOUSE_ANSWERS)
OUT = replace(HOUSE, answers={**HOUSE_ANSWERS, price_rules: lambda **_: ROWS[1:]})


@cache
def many_rows(standing: Standing = Standing.IN_FORCE) -> Sequence[RuleRow]:
    names = Names(zh_hant=LONG_NAME, zh_hans=LONG_NAME, en=LONG_NAME)
    terms = SpecialPrice(
        step=Step.LEVEL,
        product_code="04465-02220",
        category="",
        names=names,
        deal_id=None,
        from_quantity=9_999,
        price=98_765_432_10,
        basis_points=0,
        tax_included=True,
    )
    of = replace(ROWS[0], standing=standing, dealer_name=LONG_NAME, terms=terms)
    return tuple(replace(of, rule_id=UUID(int=at)) for at in range(MANY))


def many_drafts() -> Sequence[RuleRow]:
    return many_rows(Standing.DRAFT)


SCENES = (
    *in_every_state(
        "prices",
        SHOP,
        empty=replace(SHOP, answers={price_rules: lambda **_: [], **KEPT_ANSWERS}),
        huge=replace(SHOP, answers={price_rules: bounded(many_rows), **KEPT_ANSWERS}),
    ),
    *in_every_state(
        "price-desk",
        HOUSE,
        empty=replace(HOUSE, answers={**HOUSE_ANSWERS, price_rules: lambda **_: []}),
        huge=replace(HOUSE, answers={**HOUSE_ANSWERS, price_rules: bounded(many_drafts)}),
    ),
    replace(HOUSE, name="price-desk-waits-typical", answers={**HOUSE_ANSWERS, price_rules: lambda **_: [WAITING, *ROWS]}),
    replace(HOUSE, name="price-desk-change-typical", prepare=press("F4")),
    replace(HOUSE, name="price-desk-promotion-typical", prepare=press("Ctrl+F2")),
    replace(OUT, name="price-desk-end-typical", prepare=press("Ctrl+Del")),
    replace(
        HOUSE,
        name="price-desk-keep-typical",
        role="channel_manager",
        answers={**HOUSE_ANSWERS, price_rules: lambda **_: ROWS[3:]},
        prepare=press("F6"),
    ),
)
