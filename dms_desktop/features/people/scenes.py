"""Pictures of the people of a shop, and of the forms in which somebody is added, let in and let go."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import cache
from uuid import UUID

from dms_desktop.account import Invited
from dms_desktop.features.people.dialogs import CodeDialog
from dms_desktop.page import Page
from dms_desktop.samples import LONG_PERSON, MANY
from dms_desktop.scenes import NOW, Answers, Scene, bounded, in_every_state, press
from sync.domain.accounts.calendar import house_timezone
from sync.domain.accounts.queries import DealerCard, StaffMember, dealer_card, staff
from sync.domain.accounts.rules import BackorderPolicy, DealerStatus, Role

SHOP = DealerCard(
    dealer_id=7, code="D7", name="板橋門市", status=DealerStatus.ACTIVE, block_reason="", price_list="standard", currency="CNY",
    region="北區", contact="王店長", phone="02-2960-3456", email="", address="新北市板橋區文化路一段 188 號", tax_id="12345675",
    credit_limit=0, price_honour_days=7, price_honour_basis_points=300, backorder_policy=BackorderPolicy.SHIP_PARTIAL,
)  # fmt: skip
NAMES = (("chen", "陳怡君", Role.CLERK), ("lin", "林志明", Role.MANAGER), ("wu", "吳佩珊", Role.ACCOUNTANT))


def a_person(at: int, called: str = "") -> StaffMember:
    name, usual, role = NAMES[at % len(NAMES)]
    return StaffMember(
        user_id=UUID(int=at + 1), name=f"{name}{at or ''}", display_name=called or usual, role=role, active=at % 4 != 3
    )


@cache
def many_people() -> Sequence[StaffMember]:
    return tuple(a_person(at, LONG_PERSON) for at in range(MANY))


def show_code(page: Page) -> None:
    invited = Invited(code="7K2M-94QX-H8TD", expires_at=NOW + timedelta(days=3))
    CodeDialog(page, a_person(0), invited).show_modeless()


ANSWERS: Answers = {staff: lambda **_: [a_person(at) for at in range(4)], dealer_card: lambda **_: SHOP}
PAGE = Scene(name="people", kind="people", role="manager", answers=ANSWERS)
SCENES = (
    *in_every_state(
        "people",
        PAGE,
        empty=replace(PAGE, answers={staff: lambda **_: []}),
        huge=replace(PAGE, answers={staff: bounded(many_people)}),
    ),
    replace(PAGE, name="people-add-typical", prepare=press("F2")),
    replace(PAGE, name="people-change-typical", prepare=press("Ctrl+E")),
    replace(PAGE, name="people-leave-typical", prepare=press("Ctrl+Del")),
    replace(PAGE, name="people-shop-typical", prepare=press("F6")),
    replace(
        PAGE,
        name="people-house-typical",
        role="operator",
        answers={**ANSWERS, house_timezone: lambda **_: "Asia/Shanghai"},
        prepare=press("F6"),
    ),
    replace(PAGE, name="people-code-typical", prepare=show_code),
)
