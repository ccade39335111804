"""The home page of an ordinary morning, offline, and while a new PC still fills; what lies over every page: search and keys."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from PySide6.QtWidgets import QLineEdit

from dms_desktop.goods.samples import GOODS
from dms_desktop.helping.tour import Tour, steps
from dms_desktop.ordering.draft import KIND, DraftLine, OrderDraft, encode
from dms_desktop.ordering.samples import CREDIT, HUGE_CREDIT
from dms_desktop.page import Page
from dms_desktop.reminding.samples import reminded, reminded_of_many
from dms_desktop.samples import LONG_NAME
from dms_desktop.scanning import samples as scanner
from dms_desktop.scenes import FILLING, NOW, OFFLINE, Answers, Scene, in_every_state, press
from sync.client.drafts import Draft
from sync.client.search import Hit
from sync.domain.approvals.queries import my_approvals
from sync.domain.catalog.queries import product_names
from sync.domain.contracts.compliance import TargetsKept, targets_kept
from sync.domain.contracts.queries import contracts_to_watch
from sync.domain.orders.queries import FoundOrder, OrderKey, found_orders
from sync.domain.orders.queries.counters import OrderCounters, credit, order_counters
from sync.domain.orders.rules import OrderState
from sync.domain.pricing.queries import price_rules
from sync.domain.protection.queries import protectable
from sync.domain.rebates.queries import rebates_to_settle
from sync.domain.returns.queries import returns_to_settle
from sync.domain.tickets.problem_queries import ProblemRow, problems_now
from sync.domain.tickets.queries import tickets_to_answer
from sync.domain.tickets.rules import Severity


def a_draft(at: int, reference: str, lines: int = 1) -> Draft:
    body = OrderDraft(
        reference=reference,
        lines=tuple(DraftLine(line_id=UUID(int=n), code="04465-02220", quantity="4") for n in range(1, lines + 1)),
    )
    return Draft(draft_id=UUID(int=2 + at), kind=KIND, body=encode(body), saved_at=NOW - timedelta(minutes=25 * (at + 1)))


def many_drafts() -> Sequence[Draft]:
    return [a_draft(at, LONG_NAME * 3, lines=1_000 if at < 3 else 1) for at in range(400)]


COUNTERS = OrderCounters(submitted=2, exceptions=1, accepted=5, on_the_way=3, deliveries=2)
MANY = OrderCounters(submitted=12_345, exceptions=6_789, accepted=98_765, on_the_way=54_321, deliveries=9_999)
NOTHING = OrderCounters(submitted=0, exceptions=0, accepted=0, on_the_way=0, deliveries=0)
LISTS = (
    my_approvals,
    contracts_to_watch,
    price_rules,
    protectable,
    rebates_to_settle,
    returns_to_settle,
    tickets_to_answer,
)
NONE: Answers = {**{query: lambda **_: [] for query in LISTS}, targets_kept: lambda **_: TargetsKept()}
HOME = Scene(
    name="home",
    kind="home",
    drafts=(a_draft(0, "工單 W-1123"),),
    answers={**NONE, order_counters: lambda **_: COUNTERS, credit: lambda **_: CREDIT},
)
PROBLEM = ProblemRow(
    problem_id=UUID(int=731),
    severity=Severity.HIGH,
    title="BP-2231-F 批號 L26-07 可能異音",
    text="先檢查卡鉗導銷是否上油；仍有異音請附照片建立工單，勿自行退回。",
    begins_on=NOW.date(),
    ends_on=NOW.date() + timedelta(days=14),
    by="chen",
    at=NOW,
    version=1,
    is_on=True,
    is_over=False,
)
HITS = (
    *(Hit(kind="product", id=fact.row.code, code=fact.row.code, name=fact.row.names.zh_hant) for fact in GOODS),
    Hit(kind="customer", id=UUID(int=1).hex, code="CU-D7-A-26-00001", name="煞車專家汽車修理廠"),
    Hit(kind="order", id=f'[7,"{UUID(int=2).hex}"]', code="SO-D7-A-26-00045", name="煞車補貨"),
)
NAMES = {fact.row.code: fact.row.names for fact in GOODS}
FOUND = FoundOrder(
    key=OrderKey(7, UUID(int=2)),
    placed_at=NOW - timedelta(days=2),
    state=OrderState.PART_SHIPPED,
    dealer_name="板橋宏達汽車材料行",
    reference="工單 W-1123",
    note="煞車補貨",
)
LONG_HITS = (Hit(kind="customer", id="", code="CU-D7123-AB-26-000001", name=LONG_NAME * 2),)


def search(text: str) -> Callable[[Page], None]:
    """Ctrl+K, and a text into the box."""

    def run(page: Page) -> None:
        press("Ctrl+K")(page)
        box = page.window().focusWidget()
        assert isinstance(box, QLineEdit)
        box.setText(text)

    return run


def toured(page: Page) -> None:
    """At its last step, where the line is bad."""
    press("Shift+F1")(page)
    [tour] = page.window().findChildren(Tour)
    for _ in range(len(steps()) - 1):
        tour.onward()


SCENES = (
    replace(HOME, name="home-problem-typical", answers={**HOME.answers, problems_now: lambda **_: [PROBLEM, PROBLEM]}),
    *in_every_state(
        "home",
        HOME,
        empty=replace(HOME, drafts=(), answers={**NONE, order_counters: lambda **_: NOTHING, credit: lambda **_: None}),
        huge=replace(
            HOME,
            drafts=(),
            many_drafts=many_drafts,
            answers={**NONE, order_counters: lambda **_: MANY, credit: lambda **_: HUGE_CREDIT},
        ),
    ),
    replace(HOME, name="home-filling", status=FILLING),
    replace(
        HOME,
        name="home-search-typical",
        hits=HITS,
        prepare=search("煞"),
        answers={**HOME.answers, found_orders: lambda **_: [FOUND], product_names: lambda **_: NAMES},
    ),
    replace(HOME, name="home-search-huge", hits=LONG_HITS * 40, prepare=search("TW-4351202330-000001-LHD")),
    replace(HOME, name="home-search-empty", prepare=search("zzz")),
    replace(HOME, name="home-help-typical", prepare=press("F1")),
    replace(HOME, name="home-tour-typical", prepare=press("Shift+F1")),
    replace(HOME, name="home-tour-offline", status=OFFLINE, prepare=toured),
    replace(HOME, name="home-scanner-typical", prepare=scanner.scanned),
    replace(HOME, name="home-scanner-empty", prepare=scanner.without),
    replace(HOME, name="home-scanner-huge", prepare=scanner.unplugged),
    replace(HOME, name="home-reminder-typical", prepare=reminded),
    replace(HOME, name="home-reminder-huge", prepare=reminded_of_many),
)
