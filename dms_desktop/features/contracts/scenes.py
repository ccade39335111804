"""Pictures of contracts: the shop's list and document, the house's desk, and the dialogs."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from uuid import UUID

from msgspec.structs import replace as with_fields

from dms_desktop.features.contracts.plan_scenes import SCENES as PLAN_SCENES
from dms_desktop.features.contracts.samples import LAST, ROWS, TODAY
from dms_desktop.printing.samples import ANSWERS as PRINTING
from dms_desktop.printing.samples import press_print
from dms_desktop.samples import LONG_NAME, LONG_PERSON, MANY
from dms_desktop.scenes import NOW, Answers, Scene, bounded, in_every_state, press
from sync.domain.accounts.queries import DealerRow, dealers
from sync.domain.accounts.rules import DealerStatus, Role
from sync.domain.contracts.books import QuarterRow
from sync.domain.contracts.queries import (
    ContractCard,
    ContractRow,
    SignatureRow,
    TemplateRow,
    contract_card,
    contract_templates,
    contracts,
)
from sync.domain.contracts.rules import Party, Standing, quarter_of
from sync.domain.contracts.signers import Signers
from sync.domain.contracts.terms import Difference, Method, Terms, Tier
from sync.kernel.blobs import Blob

CONTRACT = UUID(int=701)
TERMS = Terms(
    regions=("TW-NWT", "TW-TPE"),
    product_lines=("brakes", "oils"),
    price_list="standard",
    payment_days=30,
    credit_limit=600_000_00,
    minimum=2_000_000_00,
    targets=(400_000_00, 500_000_00, 500_000_00, 600_000_00),
    method=Method.RETROACTIVE,
    tiers=(
        Tier(reach=300_000_00, basis_points=100),
        Tier(reach=500_000_00, basis_points=200),
        Tier(reach=800_000_00, basis_points=350),
    ),
    cap=30_000_00,
    return_basis_points=300,
    protection_days=30,
)
WORDING = (
    "乙方於約定區域 {regions} 內經銷甲方之 {product_lines}，應於 {payment_days} 日內付款，"
    "並應依本合約所列最低採購額及各季目標訂貨。\n"
    "返利依當季實際驗收入庫之金額計算，退回及短少之貨品不列入。"
)
QUARTERS = [
    QuarterRow(quarter=quarter_of(day), target=target, due=due, bought=bought, units=bought // 285_00)
    for day, target, due, bought in (
        (date(2026, 7, 1), 500_000_00, 500_000_00, 531_480_00),
        (TODAY, 600_000_00, 352_173_91, 268_900_00),
    )
]
CARD = ContractCard(
    row=ROWS[0],
    valid_until=LAST,
    terms=TERMS,
    wording=WORDING,
    paper_hash="9f2c4be01d77aa35" * 4,
    drafted_by="fang",
    drafted_at=NOW - timedelta(days=300),
    decided_because="",
    signed_by="陳淑芬",
    signed_at=NOW - timedelta(days=290),
    signed_hash="9f2c4be01d77aa35" * 4,
    ended_by="",
    ended_because="",
    differences=(
        Difference(field="payment_days", before=45, after=30),
        Difference(field="tiers", before=TERMS.tiers[:2], after=TERMS.tiers),
    ),
    versions=(ROWS[0], replace(ROWS[0], contract_id=UUID(int=699), version=1, standing=Standing.SUPERSEDED, worries=())),
    quarters=QUARTERS,
    paper=Blob(dealer_id=8, digest="9f2c4be01d77aa35" * 4, size=48_000),
    signatures=[
        SignatureRow(
            party=party,
            signer=name,
            signed_at=NOW - timedelta(days=ago),
            digest="9f2c4be01d77aa35" * 4,
            ink="60,180 140,60 200,220 260,90 330,210;420,160 520,120 620,190 720,100",
        )
        for party, name, ago in ((Party.DEALER, "陳淑芬", 290), (Party.HOUSE, "方國華", 289))
    ],
)
TO_SIGN = replace(
    CARD,
    row=ROWS[1],
    signed_by="",
    signed_at=None,
    signed_hash="",
    quarters=(),
    differences=(),
    versions=(),
    signatures=(),
    signs_next=Signers(party=Party.DEALER, roles=[Role.MANAGER], people=["王建國", "陳怡君"]),
)
SIGNED_BY_DEALER = replace(
    CARD,
    row=replace(ROWS[1], standing=Standing.ACCEPTED),
    quarters=(),
    versions=(),
    signatures=CARD.signatures[:1],
    signs_next=Signers(
        party=Party.HOUSE, roles=[Role.CHANNEL_MANAGER, Role.FINANCE], people=["方國華", "林淑惠", "趙明", "黃美玲", "吳敏"]
    ),
)
DRAFT = replace(TO_SIGN, row=ROWS[4], decided_because="第三季目標太低", paper=None, signs_next=None)
DEALERS = [
    DealerRow(
        dealer_id=7 + at,
        code=f"D{7 + at}",
        name=name,
        status=DealerStatus.ACTIVE,
        region="TW-NWT",
        price_list="standard",
        currency="CNY",
        credit_limit=600_000_00,
    )
    for at, name in enumerate(("板橋門市", "三重門市", "桃園旗艦店"))
]
LIST = Scene(name="contracts", kind="contracts", answers={contracts: lambda **_: ROWS[:3]})
DOCUMENT = Scene(name="contract", kind="contract", record_id=str(CONTRACT), answers={contract_card: lambda **_: CARD})
TEMPLATES = [
    TemplateRow(name=name, version=version, text=WORDING, is_retired=False, written_by="fang", written_at=NOW)
    for name, version in (("經銷合約", 3), ("區域代理合約", 1))
]
HOUSE: Answers = {
    contracts: lambda **_: ROWS,
    contract_card: lambda **_: CARD,
    dealers: lambda **_: DEALERS,
    contract_templates: lambda **_: TEMPLATES,
}
STAFF = Scene(name="contract-desk", kind="contract_desk", role="channel_manager", answers=HOUSE)
TEXTS = Scene(
    name="contract-templates",
    kind="contract_templates",
    role="channel_manager",
    answers={contract_templates: lambda **_: TEMPLATES},
)
OF_DRAFT = replace(STAFF, answers={**HOUSE, contract_card: lambda **_: DRAFT})


@cache
def many_rows() -> Sequence[ContractRow]:
    return tuple(
        replace(ROWS[at % 6], contract_id=UUID(int=at), dealer_name=LONG_NAME, number=f"CT-HQ-A-26-{at:06}") for at in range(MANY)
    )


def many_templates() -> Sequence[TemplateRow]:
    return [replace(TEMPLATES[0], name=f"{LONG_NAME} {at}", text=WORDING * 60, written_by=LONG_PERSON) for at in range(200)]


def huge_card() -> ContractCard:
    names = tuple(f"{LONG_NAME}{at}" for at in range(8))
    terms = with_fields(TERMS, product_lines=names, regions=names, minimum=98_765_432_10, targets=(98_765_432_10,) * 4)
    return replace(
        CARD,
        row=replace(ROWS[0], dealer_name=LONG_NAME),
        terms=terms,
        wording=WORDING * 40,
        signed_by=LONG_PERSON,
        drafted_by=LONG_PERSON,
        versions=[replace(ROWS[0], contract_id=UUID(int=at), version=at) for at in range(200)],
        quarters=[replace(QUARTERS[0], quarter=quarter_of(date(2000 + at // 4, at % 4 * 3 + 1, 1))) for at in range(100)],
    )


SCENES = (
    *PLAN_SCENES,
    *in_every_state(
        "contracts",
        LIST,
        empty=replace(LIST, answers={contracts: lambda **_: []}),
        huge=replace(LIST, answers={contracts: bounded(many_rows)}),
    ),
    *in_every_state(
        "contract",
        DOCUMENT,
        empty=replace(DOCUMENT, answers={contract_card: lambda **_: None}),
        huge=replace(DOCUMENT, answers={contract_card: lambda **_: huge_card()}),
    ),
    replace(DOCUMENT, name="contract-to-sign-typical", role="accountant", answers={contract_card: lambda **_: TO_SIGN}),
    replace(DOCUMENT, name="contract-sign-typical", answers={contract_card: lambda **_: TO_SIGN}, prepare=press("F12")),
    replace(DOCUMENT, name="contract-print-typical", answers={contract_card: lambda **_: CARD, **PRINTING}, prepare=press_print),
    *in_every_state(
        "contract-templates",
        TEXTS,
        empty=replace(TEXTS, answers={contract_templates: lambda **_: []}),
        huge=replace(TEXTS, answers={contract_templates: lambda **_: many_templates()}),
    ),
    replace(TEXTS, name="contract-templates-write-typical", prepare=press("F4")),
    *in_every_state(
        "contract-desk",
        STAFF,
        empty=replace(STAFF, answers={**HOUSE, contracts: lambda **_: [], contract_card: lambda **_: None}),
        huge=replace(STAFF, answers={**HOUSE, contracts: bounded(many_rows), contract_card: lambda **_: huge_card()}),
    ),
    replace(OF_DRAFT, name="contract-desk-draft-typical"),
    replace(OF_DRAFT, name="contract-desk-change-typical", prepare=press("F4")),
    replace(
        STAFF,
        name="contract-desk-sign-typical",
        answers={**HOUSE, contract_card: lambda **_: SIGNED_BY_DEALER},
        prepare=press("F12"),
    ),
    replace(STAFF, name="contract-desk-new-typical", prepare=press("F2")),
)
