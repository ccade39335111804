"""Registrations as pictures: lists, one being typed, one protected, one taken, and the channel staff's desk."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from uuid import UUID

from dms_desktop.features.deals.desk import DealDeskPage
from dms_desktop.features.deals.document import DealPage
from dms_desktop.features.deals.pool_scenes import POOL_SCENES
from dms_desktop.features.deals.territory_scenes import TERRITORY_SCENES
from dms_desktop.page import Page
from dms_desktop.printing.samples import ANSWERS as PRINTING
from dms_desktop.printing.samples import press_print
from dms_desktop.samples import LONG_NAME, LONG_PERSON, MANY, refused
from dms_desktop.scenes import NOW, Answers, Scene, bounded, everything, in_every_state, press
from sync.domain.catalog.names import Names
from sync.domain.catalog.queries import category_tree
from sync.domain.catalog.tree import CategoryRow
from sync.domain.deals.house_queries import DealTermsRow, deal_terms_known
from sync.domain.deals.outlook import Concern, DisputeRow, Objection, disputes, outlook
from sync.domain.deals.queries import DealCard, DealRow, EventRow, EvidenceRow, TransferRow, deal_card, deals, deals_to_decide
from sync.domain.deals.rules import DEFAULTS, DealState, Stage, Subject, Terms

TODAY = NOW.date()
DEAL = UUID(int=5)
BRAKES = Names(zh_hant="煞車系統", zh_hans="制动系统", en="Brakes")
CHASSIS = Names(zh_hant="底盤", zh_hans="底盘", en="Chassis")
CATEGORIES = [
    CategoryRow(code="chassis", parent_code=None, names=CHASSIS, depth=0, products=40),
    CategoryRow(code="brakes", parent_code="chassis", names=BRAKES, depth=1, products=12),
]
NAMES = ("宏達汽車修理廠", "大華汽車股份有限公司", "新北市政府交通局", "全球汽車百貨股份有限公司", "Zhang Wei Motors")
STATES = (DealState.PROTECTED, DealState.IN_REVIEW, DealState.MORE_INFO, DealState.PROTECTED, DealState.DISPUTED)
DEALERS = (("D7", "板橋門市"), ("D8", "三重門市"), ("D12", "桃園旗艦店"))
TEXTS = {
    "name": "新北市政府交通局",
    "tax_id": "03734301",
    "contact": "林科長",
    "phone": "02-2960-3456",
    "region_code": "6500",
    "address": "新北市板橋區中山路一段 161 號",
    "project": "公務車隊保養三年約",
    "site": "板橋",
    "note": "標案預計一月公告，現有供應商合約到十二月底。",
}


def a_row(at: int, **changed: object) -> DealRow:
    code, name = DEALERS[at % len(DEALERS)]
    row = DealRow(
        dealer_id=7 + at % 3,
        dealer_code=code,
        dealer_name=name,
        deal_id=UUID(int=at),
        number=f"RG-{code}-A-26-{at:05}",
        subject=Subject.PROJECT if at % 2 else Subject.CUSTOMER,
        product_line="brakes",
        line=BRAKES,
        name=NAMES[at % len(NAMES)],
        project="公務車隊保養三年約 板橋" if at % 2 else "",
        state=STATES[at % len(STATES)],
        stage=list(Stage)[at % len(Stage)],
        next_step="送樣品",
        next_on=TODAY + timedelta(days=at),
        expected_amount=at * 18_500_00,
        captured_at=NOW - timedelta(days=at, hours=2),
        days_left=(12, None, None, 80, None)[at % 5],
        has_wish=at % 10 == 0,
        is_special=at % 7 == 2,
    )
    return replace(row, **changed)  # type: ignore[arg-type]


ROWS = [a_row(at) for at in range(1, 31)]
EVENTS = [
    EventRow(event_id=UUID(int=3), kind="ReportProgress", by="陳怡君", at=NOW - timedelta(days=2), text="送出報價單，等回覆"),
    EventRow(event_id=UUID(int=2), kind="ApproveDeal", by="huang", at=NOW - timedelta(days=9), text=""),
    EventRow(event_id=UUID(int=1), kind="RegisterDeal", by="陳怡君", at=NOW - timedelta(days=11), text=""),
]
FILES = ("採購意向書.pdf", "現場照片 0412.jpg", "letter of intent (signed) 2026-11-20 final version.pdf")
EVIDENCE = [
    EvidenceRow(evidence_id=UUID(int=at), digest=f"{at:064x}", size=size, name=name, by="陳怡君", at=NOW - timedelta(days=at))
    for at, (name, size) in enumerate(zip(FILES, (482_113, 2_918_400, 91_022), strict=True))
]
CARD = DealCard(
    row=a_row(5, state=DealState.PROTECTED, days_left=12, name=TEXTS["name"]),
    texts=TEXTS,
    customer_id=None,
    expected_on=date(2027, 1, 20),
    question="",
    reason="",
    taken_on=None,
    wish="",
    registered_by="陳怡君",
    heard_at=NOW - timedelta(days=11, hours=6),
    received_at=NOW - timedelta(days=11),
    protected_from=TODAY - timedelta(days=11),
    protected_until=TODAY + timedelta(days=79),
    extensions=1,
    won_amount=0,
    terms=DEFAULTS,
    events=EVENTS,
    evidence=EVIDENCE,
)
TAKEN = replace(
    CARD, row=replace(CARD.row, state=DealState.DUPLICATE, days_left=None), reason="deal_taken", taken_on=date(2026, 11, 3),
    protected_from=None, protected_until=None, events=EVENTS[2:],
)  # fmt: skip
PASSED = replace(
    TAKEN, row=replace(CARD.row, state=DealState.TRANSFERRED, days_left=None), reason="工地由較近的門市服務", events=EVENTS,
)  # fmt: skip
BEFORE = TransferRow(dealer="三重門市 (D8)", number="RG-D8-B-26-00002", reason="工地由較近的門市服務", at=NOW - timedelta(days=3))
GOT = replace(CARD, came_from=BEFORE)
WAITING = replace(
    CARD,
    row=a_row(1, state=DealState.IN_REVIEW, is_special=True, captured_at=CARD.row.captured_at),
    events=EVENTS[2:],
    protected_until=None,
)
FIRST = {
    **TEXTS,
    "dealer": "板橋門市 (D7)",
    "number": "RG-D7-A-26-00005",
    "registered_by": "陳怡君",
    "heard_at": "2026-11-20 01:00:00",
    "captured_at": "2026-11-20 02:10:00",
    "received_at": "2026-11-22 03:00:00",
}
SECOND = {
    **FIRST,
    "dealer": "三重門市 (D8)",
    "number": "RG-D8-B-26-00002",
    "registered_by": "li",
    "heard_at": "2026-11-19 08:30:00",
    "captured_at": "2026-11-20 07:45:00",
    "received_at": "2026-11-23 01:20:00",
    "name": "新北市交通局",
    "contact": "王先生",
    "note": "",
}
DISPUTE = DisputeRow(
    dispute_id=UUID(int=9),
    opened_at=NOW,
    first_dealer=7,
    first=FIRST,
    second_dealer=8,
    second=SECOND,
    favours_first=True,
    ruled_by="",
    ruling="",
)
DOCUMENT: Answers = {category_tree: lambda **_: CATEGORIES, outlook: lambda **_: []}
TERMS = [
    DealTermsRow(product_line="", terms=DEFAULTS),
    DealTermsRow(product_line="brakes", terms=Terms(customer_days=365, project_days=120, free_amount=250_000_00)),
]
DESK: Answers = {
    category_tree: lambda **_: CATEGORIES,
    deal_terms_known: lambda **_: TERMS,
    deals_to_decide: lambda **_: ROWS[:8],
    deals: lambda **_: ROWS,
    disputes: lambda **_: [],
    deal_card: lambda **_: WAITING,
}


def _type(page: Page) -> None:
    assert isinstance(page, DealPage)
    more = {"product_line": "brakes", "subject": "project", "expected_amount": "1,250,000.00", "expected_on": ""}
    page.form.show_texts({**TEXTS, **more})
    page.deeds_changed.emit()


def _pass_on(page: Page) -> None:
    assert isinstance(page, DealDeskPage)
    page.pass_on()


def _set_terms(page: Page) -> None:
    assert isinstance(page, DealDeskPage)
    page.set_terms()


def _rule(page: Page) -> None:
    assert isinstance(page, DealDeskPage)
    page.rule()


LIST = Scene(name="deals", kind="deals", answers={deals: lambda **_: ROWS})
PAPER = Scene(name="deal", kind="deal", record_id=str(DEAL), answers={**DOCUMENT, deal_card: lambda **_: CARD})
STAFF = Scene(name="deal-desk", kind="deal_desk", role="channel_manager", answers=DESK)
NEW: Answers = {
    **DOCUMENT,
    deal_card: lambda **_: None,
    outlook: lambda **_: [Concern(Objection.OUTSIDE), Concern(Objection.ALIKE, "RG-D7-A-26-00003")],
}


@cache
def many_rows() -> Sequence[DealRow]:
    return tuple(
        a_row(at, name=LONG_NAME, dealer_name=LONG_NAME, project=LONG_NAME, next_step=LONG_NAME, expected_amount=98_765_432_10)
        for at in range(MANY)
    )


def huge_card() -> DealCard:
    events = [replace(EVENTS[at % 3], event_id=UUID(int=at), by=LONG_PERSON, text=LONG_NAME * 2) for at in range(200)]
    row = replace(CARD.row, name=LONG_NAME, project=LONG_NAME, dealer_name=LONG_NAME, expected_amount=98_765_432_10)
    return replace(CARD, row=row, texts=dict.fromkeys(TEXTS, LONG_NAME), registered_by=LONG_PERSON, events=events)


SCENES = (
    *in_every_state(
        "deals",
        LIST,
        empty=replace(LIST, answers={deals: lambda **_: []}),
        huge=replace(LIST, answers={deals: everything(many_rows)}),
    ),
    *in_every_state(
        "deal",
        PAPER,
        empty=replace(PAPER, answers=NEW),
        huge=replace(PAPER, answers={**DOCUMENT, deal_card: lambda **_: huge_card()}),
        sent=(refused(DEAL, "RegisterDeal"),),
    ),
    replace(PAPER, name="deal-new-typical", answers=NEW, prepare=_type),
    replace(PAPER, name="deal-taken-attention", answers={**DOCUMENT, deal_card: lambda **_: TAKEN}),
    replace(PAPER, name="deal-passed-attention", answers={**DOCUMENT, deal_card: lambda **_: PASSED}),
    replace(PAPER, name="deal-progress-typical", prepare=press("F12")),
    replace(PAPER, name="deal-won-typical", prepare=press("Ctrl+Return")),
    replace(PAPER, name="deal-letter-typical", answers={**PAPER.answers, **PRINTING}, prepare=press_print),
    *in_every_state(
        "deal-desk",
        STAFF,
        empty=replace(STAFF, answers={**DESK, deals_to_decide: lambda **_: []}),
        huge=replace(
            STAFF,
            answers={
                **DESK,
                deals_to_decide: bounded(many_rows),
                deals: bounded(many_rows),
                deal_card: lambda **_: replace(huge_card(), row=replace(huge_card().row, state=DealState.IN_REVIEW)),
            },
        ),
    ),
    replace(STAFF, name="deal-desk-pass-typical", answers={**DESK, deal_card: lambda **_: GOT}, prepare=_pass_on),
    replace(STAFF, name="deal-desk-terms-typical", prepare=_set_terms),
    *POOL_SCENES,
    *TERRITORY_SCENES,
    replace(STAFF, name="deal-desk-dispute-attention", answers={**DESK, disputes: lambda **_: [DISPUTE]}, prepare=_rule),
)
