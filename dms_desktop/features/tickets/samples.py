"""Tickets for the pictures: one of each state, a thread of both sides, and problems that are known."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import cache
from uuid import UUID

from dms_desktop.samples import LONG_NAME, LONG_PERSON, MANY
from dms_desktop.scenes import NOW
from sync.domain.tickets.problem_queries import HouseDayRow, ProblemRow
from sync.domain.tickets.queries import EntryRow, FileRow, TicketCard, TicketRow
from sync.domain.tickets.rules import EntryKind, Promise, Severity, TicketKind, TicketState

TODAY = NOW.date()
ASKED = TicketRow(
    dealer_id=7,
    dealer_code="D7",
    dealer_name="板橋門市",
    ticket_id=UUID(int=701),
    number="CS-D7-A-26-00007",
    kind=TicketKind.TECHNICAL,
    severity=Severity.HIGH,
    subject="BP-2231-F 煞車異音，三輛車都有",
    state=TicketState.WAITING_DEALER,
    opened_by="陳怡君",
    opened_at=NOW - timedelta(days=2, hours=3),
    assigned_to="mei",
    promised_on=TODAY,
    answered_on=TODAY - timedelta(days=1),
    promise=Promise.KEPT,
    score=0,
)
NEW = replace(
    ASKED,
    ticket_id=UUID(int=702),
    number="CS-D7-A-26-00008",
    kind=TicketKind.DELIVERY,
    severity=Severity.NORMAL,
    subject="SH-HQ-A-26-00061 少一箱",
    state=TicketState.NEW,
    opened_at=NOW - timedelta(hours=2),
    assigned_to="",
    promised_on=TODAY + timedelta(days=3),
    answered_on=None,
    promise=Promise.OPEN,
)
LATE = replace(
    NEW,
    ticket_id=UUID(int=703),
    number="CS-D7-A-26-00005",
    kind=TicketKind.COMPLAINT,
    severity=Severity.CRITICAL,
    subject="舉升機停擺，整間廠不能工作",
    state=TicketState.ASSIGNED,
    opened_at=NOW - timedelta(days=4),
    assigned_to="chen",
    promised_on=TODAY - timedelta(days=3),
    promise=Promise.LATE,
)
SOLVED = replace(
    ASKED,
    ticket_id=UUID(int=704),
    number="CS-D7-A-26-00004",
    kind=TicketKind.ACCOUNT,
    severity=Severity.LOW,
    subject="十月對帳單的折讓",
    state=TicketState.SOLVED,
    opened_at=NOW - timedelta(days=6),
)
AGAIN = replace(
    NEW,
    ticket_id=UUID(int=705),
    number="CS-D7-A-26-00003",
    subject="型錄與實物不符",
    state=TicketState.REOPENED,
    assigned_to="mei",
)
CLOSED = replace(
    ASKED,
    ticket_id=UUID(int=706),
    number="CS-D7-A-26-00001",
    kind=TicketKind.ADVICE,
    severity=Severity.LOW,
    subject="哪一款適合電動車？",
    state=TicketState.CLOSED,
    promise=Promise.BROKEN,
    score=4,
)
ROWS = (LATE, ASKED, NEW, AGAIN, SOLVED)
WORDS = "更換 BP-2231-F 後，約 200 公里開始有異音，冷車較明顯。三輛同型車都一樣，批號 L26-07。需要知道是否要退換。"


def entry(at: int, kind: EntryKind | None, by: str, text: str, *, hours: float) -> EntryRow:
    of_house = kind in (None, EntryKind.ANSWERED, EntryKind.ASKED, EntryKind.ASSIGNED, EntryKind.SOLVED)
    return EntryRow(entry_id=UUID(int=710 + at), kind=kind, by=by, by_house=of_house, at=NOW - timedelta(hours=hours), text=text)


THREAD = (
    entry(1, EntryKind.OPENED, "陳怡君", WORDS, hours=51),
    entry(2, EntryKind.ASSIGNED, "chen", "mei", hours=30),
    entry(3, EntryKind.ANSWERED, "mei", "已收到，正與品管查 L26-07 這批。", hours=26),
    entry(4, EntryKind.ASKED, "mei", "請問卡鉗導銷有上油嗎？能否拍一張來令片背面的照片？", hours=3),
)
NOTED = (*THREAD[:3], entry(5, None, "chen", "品管上週也收到另外兩件同批號的回報，先不要承諾退換。", hours=20), THREAD[3])
FILES = (
    FileRow(file_id=UUID(int=721), digest="ab" * 32, size=812_000, name="來令片背面.jpg", by="陳怡君", by_house=False, at=NOW),
    FileRow(file_id=UUID(int=722), digest="cd" * 32, size=96_000, name="安裝說明.pdf", by="mei", by_house=True, at=NOW),
)
CARD = TicketCard(
    row=replace(ASKED, dealer_code="", dealer_name=""),
    stored=TicketState.WAITING_DEALER,
    text=WORDS,
    about_kind="order",
    about_id=UUID(int=31),
    about_number="SO-D7-A-26-00031",
    closes_on=None,
    entries=THREAD,
    files=FILES,
)
HOUSE_CARD = replace(CARD, row=ASKED, entries=NOTED)
SOLVED_CARD = replace(
    CARD,
    row=replace(SOLVED, dealer_code="", dealer_name=""),
    stored=TicketState.SOLVED,
    closes_on=TODAY + timedelta(days=9),
    entries=(*THREAD, entry(6, EntryKind.SOLVED, "mei", "導銷上油後異音消失；這批沒有品質問題。", hours=1)),
)
PROBLEM = ProblemRow(
    problem_id=UUID(int=731),
    severity=Severity.HIGH,
    title="BP-2231-F 批號 L26-07 可能異音",
    text="先檢查卡鉗導銷是否上油；仍有異音請附照片建立工單，勿自行退回。",
    begins_on=TODAY - timedelta(days=1),
    ends_on=TODAY + timedelta(days=13),
    by="chen",
    at=NOW - timedelta(days=1),
    version=1,
    is_on=True,
    is_over=False,
)
PROBLEMS = (
    PROBLEM,
    replace(
        PROBLEM,
        problem_id=UUID(int=732),
        severity=Severity.NORMAL,
        title="11 月 28 日晚間系統維護",
        text="20:00 到 22:00 無法連線；離線作業照常，之後自動補傳。",
        begins_on=TODAY + timedelta(days=5),
        ends_on=TODAY + timedelta(days=5),
        is_on=False,
    ),
    replace(
        PROBLEM, problem_id=UUID(int=733), severity=Severity.LOW, title="型錄圖片錯置", text="已更正。", is_on=False, is_over=True
    ),
)
DAYS = (
    HouseDayRow(day=TODAY + timedelta(days=39), works=False, note="元旦"),
    HouseDayRow(day=TODAY + timedelta(days=47), works=True, note="補班"),
)


@cache
def many_rows() -> Sequence[TicketRow]:
    huge = replace(LATE, dealer_name=LONG_NAME, subject=LONG_NAME, opened_by=LONG_PERSON, assigned_to=LONG_PERSON)
    return tuple(replace(huge, dealer_id=at, ticket_id=UUID(int=at)) for at in range(MANY))


@cache
def many_problems() -> Sequence[ProblemRow]:
    huge = replace(PROBLEM, title=LONG_NAME, text=f"{LONG_NAME} " * 40)
    return tuple(replace(huge, problem_id=UUID(int=at)) for at in range(MANY))


@cache
def huge_card() -> TicketCard:
    told = tuple(replace(one, entry_id=UUID(int=at), text=f"{LONG_NAME} " * 8) for at, one in enumerate(THREAD * 60))
    row = replace(LATE, dealer_name=LONG_NAME, subject=LONG_NAME, opened_by=LONG_PERSON, assigned_to=LONG_PERSON)
    files = tuple(replace(FILES[0], file_id=UUID(int=at), name=f"{LONG_NAME}.jpg") for at in range(20))
    return replace(CARD, row=row, entries=told, files=files)
