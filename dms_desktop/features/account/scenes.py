"""Pictures of a person's own account: nothing asked yet, PCs they are signed in on, and the forms."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import cache
from uuid import UUID

from dms_desktop.features.account.page import AccountPage
from dms_desktop.features.account.password_dialog import PasswordDialog
from dms_desktop.page import Page
from dms_desktop.samples import MANY
from dms_desktop.scenes import NOW, Scene, in_every_state, press
from sync.client.own_sign_ins import SignedInAt
from sync.kernel.errors import Denied

NAMES = ("板橋門市-櫃台1", "板橋門市-倉庫", "CHEN-NB")


def a_place(at: int) -> SignedInAt:
    seen = NOW - timedelta(minutes=11 * at)
    return SignedInAt(
        device_id=UUID(int=at + 1), name=NAMES[at % 3], signed_in_at=NOW - timedelta(days=at % 14), seen_at=seen, is_here=at == 0
    )


@cache
def many_places() -> Sequence[SignedInAt]:
    return [a_place(at) for at in range(MANY)]


def show(page: Page) -> None:
    assert isinstance(page, AccountPage)
    page.show_places([a_place(at) for at in range(3)])


def show_many(page: Page) -> None:
    assert isinstance(page, AccountPage)
    page.show_places(many_places())


def show_refused(page: Page) -> None:
    press("F2")(page)
    [dialog] = page.findChildren(PasswordDialog)
    dialog._failed(Denied("password_most_used"))


PAGE = Scene(name="account", kind="account", prepare=show)
SCENES = (
    *in_every_state("account", PAGE, empty=Scene(name="account", kind="account"), huge=replace(PAGE, prepare=show_many)),
    replace(PAGE, name="account-password-typical", prepare=press("F2")),
    replace(PAGE, name="account-refused-attention", prepare=show_refused),
    replace(PAGE, name="account-proof-typical", prepare=press("F4")),
)
