"""Pictures of the PCs of a shop: nothing asked yet, some, many, and the question before one is shut out."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import cache
from uuid import UUID

from dms_desktop.features.pcs.page import PcsPage
from dms_desktop.page import Page
from dms_desktop.samples import LONG_PERSON, MANY
from dms_desktop.scenes import NOW, Answers, Scene, in_every_state, nothing, press
from sync.client.shop_pcs import ShopPc
from sync.domain.accounts.queries import StaffMember, staff
from sync.domain.accounts.rules import Role

NAMES = ("板橋門市-櫃台1", "板橋門市-倉庫", "CHEN-NB")
PEOPLE = tuple(
    StaffMember(user_id=UUID(int=at), name=name, display_name=called, role=Role.CLERK, active=True)
    for at, (name, called) in enumerate((("chen", "陳怡君"), ("lin", "林志明"), ("long", LONG_PERSON)))
)


def a_pc(at: int, *people: int) -> ShopPc:
    seen = NOW - timedelta(minutes=11 * at)
    return ShopPc(
        device_id=UUID(int=at + 1), name=NAMES[at % 3], people=tuple(UUID(int=one) for one in people), is_here=at == 0,
        enrolled_at=NOW - timedelta(days=300), seen_at=seen, shut_out_at=NOW if at % 3 == 2 else None,
    )  # fmt: skip


@cache
def many_pcs() -> Sequence[ShopPc]:
    return [a_pc(at, 0, 1, 2, 2, 2, 2) for at in range(MANY)]


def show(page: Page) -> None:
    assert isinstance(page, PcsPage)
    page.show_pcs([a_pc(0, 0, 1), a_pc(1, 1), a_pc(2, 0)])


def show_many(page: Page) -> None:
    assert isinstance(page, PcsPage)
    page.show_pcs(many_pcs())


def shut_out(page: Page) -> None:
    show(page)
    assert isinstance(page, PcsPage)
    page.table.select_row(1)
    press("Ctrl+Del")(page)


ANSWERS: Answers = {staff: lambda **_: PEOPLE}
PAGE = Scene(name="pcs", kind="pcs", role="manager", answers=ANSWERS, prepare=show)
SCENES = (
    *in_every_state("pcs", PAGE, empty=replace(PAGE, prepare=nothing), huge=replace(PAGE, prepare=show_many)),
    replace(PAGE, name="pcs-shut-out-typical", prepare=shut_out),
)
