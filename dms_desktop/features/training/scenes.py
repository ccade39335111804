"""Pictures of training: the lists of both sides, versions, and the dialogs."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from uuid import UUID

from dms_desktop.samples import LONG_NAME, LONG_PERSON, MANY
from dms_desktop.scenes import NOW, Answers, Scene, bounded, in_every_state, press
from sync.domain.catalog.names import Names
from sync.domain.training.following import ReaderRow, readers
from sync.domain.training.queries import MaterialCard, MaterialRow, TryRow, material_card, materials
from sync.domain.training.rules import MaterialKind, Question, Quiz, Standing

BRAKES = Names(en="Brakes", zh_hant="煞車系統", zh_hans="刹车系统")
COURSE = MaterialRow(
    material_id=UUID(int=971),
    family_id=UUID(int=970),
    version=3,
    kind=MaterialKind.COURSE,
    title="煞車來令片更換與磨合",
    standing=Standing.IN_FORCE,
    product_line="BRAKE",
    line=BRAKES,
    product_code="",
    roles=("clerk", "warehouse"),
    must_read=True,
    valid_from=date(2026, 11, 2),
    valid_until=None,
    has_quiz=True,
    changed_by="author",
    changed_at=NOW - timedelta(days=21),
    is_due=True,
)
SHEET = replace(
    COURSE,
    material_id=UUID(int=972),
    family_id=UUID(int=972),
    version=1,
    kind=MaterialKind.PRODUCT_SHEET,
    title="BP-2231-F 陶瓷來令片規格表",
    product_code="BP-2231-F",
    roles=(),
    must_read=False,
    has_quiz=False,
    is_due=False,
)
NOTICE = replace(
    SHEET,
    material_id=UUID(int=973),
    kind=MaterialKind.NOTICE,
    title="年終盤點期間出貨時間調整",
    product_code="",
    product_line="",
    line=Names(),
    must_read=True,
    valid_until=date(2027, 1, 5),
    is_read=True,
)
PASSED = replace(COURSE, is_due=False, is_read=True, is_certified=True, certified_until=date(2027, 11, 20))
DRAFT = replace(COURSE, material_id=UUID(int=974), version=0, standing=Standing.DRAFT, is_due=False, title="冷媒回收安全")
BODY = """# 拆卸
先放鬆卡鉗，再取下舊來令片。每次只拆一邊，另一邊作為對照。

- 卡鉗螺栓扭力 35 Nm
- 滑銷只用矽脂，不可用銅油
- 新片裝上後踩踏板至有阻力，再發動引擎

# 磨合
前 200 公里避免急煞。以時速 60 公里輕踩至 20 公里，重複十次，每次間隔 30 秒。

Do not use copper & paste on slide pins: it swells the rubber."""
QUIZ = Quiz(
    questions=(
        Question(text="滑銷用哪一種潤滑劑？", options=("銅油", "矽脂", "不用"), right=(1,)),
        Question(text="哪些情況要更換煞車油？", options=("滿兩年", "沸點低於標準", "顏色變淺"), right=(0, 1)),
        Question(text="磨合時要避免什麼？", options=("急煞", "R&D 測試", "輕踩"), right=(0,)),
    ),
    retake_days=2,
    valid_days=365,
)
TRIES = (
    TryRow(version=3, at=NOW - timedelta(days=2), correct=3, out_of=3, passed=True, is_outdated=False),
    TryRow(version=3, at=NOW - timedelta(days=5), correct=1, out_of=3, passed=False, is_outdated=False),
    TryRow(version=2, at=NOW - timedelta(days=19), correct=3, out_of=3, passed=True, is_outdated=True),
)
CARD = MaterialCard(row=COURSE, body=BODY, reason="", quiz=QUIZ, newer_id=None, tries=(), again_on=None)
READ = ReaderRow(
    dealer_id=7,
    dealer_name="板橋門市",
    person="wang",
    version=3,
    at=NOW - timedelta(days=3),
    tries=2,
    is_certified=True,
    certified_until=date(2027, 11, 20),
)
READERS = (
    replace(READ, dealer_id=8, dealer_name="中壢門市", person="", version=0, at=None, tries=0, is_certified=False),
    replace(READ, person="chen", version=0, at=None, tries=0, is_certified=False),
    replace(READ, person="lin", version=2, tries=1, certified_until=date(2026, 10, 1)),
    READ,
)
LIST: Answers = {materials: lambda **_: [COURSE, NOTICE, SHEET], material_card: lambda **_: CARD, readers: lambda **_: READERS}
DESK: Answers = {
    materials: lambda **_: [DRAFT, COURSE, NOTICE, SHEET],
    material_card: lambda **_: CARD,
    readers: lambda **_: READERS,
}
SHOP = Scene(name="training", kind="training", role="manager", answers=LIST)
HOUSE = Scene(name="training-desk", kind="training", role="catalog_admin", answers=DESK)
PAPER = Scene(name="material", kind="material", record_id=str(COURSE.material_id), role="manager", answers=LIST)
AUTHORS = replace(PAPER, role="catalog_admin")


def _with(card: MaterialCard | None) -> Answers:
    return {**LIST, material_card: lambda **_: card}


@cache
def many_rows() -> Sequence[MaterialRow]:
    huge = replace(
        COURSE, title=LONG_NAME, line=Names(en=LONG_NAME), roles=("manager", "clerk", "rep", "warehouse", "accountant")
    )
    return tuple(replace(huge, material_id=UUID(int=at), version=9_999) for at in range(MANY))


def huge_card(**_: object) -> MaterialCard:
    """As long as a text may be."""
    return replace(CARD, row=many_rows()[1], body=(BODY + "\n\n") * 60, tries=TRIES * 6, again_on=date(2026, 11, 25))


@cache
def many_readers() -> Sequence[ReaderRow]:
    return tuple(replace(READ, dealer_id=at, dealer_name=LONG_NAME, person=LONG_PERSON) for at in range(2_000))


NONE: Answers = {materials: lambda **_: []}
HUGE: Answers = {materials: bounded(many_rows)}
SCENES = (
    *in_every_state("training", SHOP, empty=replace(SHOP, answers=NONE), huge=replace(SHOP, answers=HUGE)),
    *in_every_state("training-desk", HOUSE, empty=replace(HOUSE, answers=NONE), huge=replace(HOUSE, answers=HUGE)),
    *in_every_state(
        "material",
        PAPER,
        empty=replace(PAPER, answers=_with(None)),
        huge=replace(PAPER, answers={**LIST, material_card: huge_card}),
    ),
    replace(PAPER, name="material-passed-typical", answers=_with(replace(CARD, row=PASSED, tries=TRIES))),
    replace(
        PAPER,
        name="material-old-typical",
        answers=_with(replace(CARD, row=replace(COURSE, standing=Standing.SUPERSEDED, is_due=False), newer_id=UUID(int=9))),
    ),
    replace(PAPER, name="material-quiz-typical", prepare=press("F6")),
    replace(PAPER, name="material-readers-typical", prepare=press("F7")),
    replace(AUTHORS, name="material-desk-typical"),
    replace(AUTHORS, name="material-desk-readers-typical", prepare=press("F7")),
    replace(
        AUTHORS,
        name="material-desk-readers-huge",
        prepare=press("F7"),
        answers={**LIST, readers: lambda **_: many_readers()},
    ),
    replace(AUTHORS, name="material-draft-typical", answers=_with(replace(CARD, row=DRAFT)), prepare=press("F4")),
    replace(HOUSE, name="training-desk-new-typical", prepare=press("F2")),
    replace(SHOP, name="training-product-typical", record_id="product:BP-2231-F", answers={materials: lambda **_: [SHEET]}),
)
