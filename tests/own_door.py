"""What stands in for the front door where a page asks for the password of who sits there."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

from dms_desktop.account import Failed, Invited
from sync.client.own_sign_ins import SignedInAt
from sync.client.shop_pcs import ShopPc
from sync.kernel.errors import Denied
from tests.shops import MONDAY

RIGHT = "four wooden spoons"
"""The password of who sits in a showroom."""


class OwnDoor:
    """Knows one password, and takes another where `no` does not say no."""

    def __init__(self) -> None:
        self.right = RIGHT
        self.no: Exception | None = None
        self.at: list[SignedInAt] = []
        self.own: list[ShopPc] = []

    def prove(self, password: str) -> object:
        if password != self.right:
            raise Denied("wrong_password")
        return None

    def change_password(self, password: str, wanted: str) -> object:
        self.prove(password)
        if self.no is not None:
            raise self.no
        self.right = wanted
        return None

    def places(self, password: str, *, end: UUID | None = None) -> Sequence[SignedInAt]:
        self.prove(password)
        self.at = [one for one in self.at if one.device_id != end]
        return self.at

    def pcs(self, password: str, *, shut_out: UUID | None = None) -> Sequence[ShopPc]:
        self.prove(password)
        self.own = [replace(one, shut_out_at=MONDAY) if one.device_id == shut_out else one for one in self.own]
        return self.own

    def invite(self, password: str, colleague: str) -> Invited:
        self.prove(password)
        if self.no is not None:
            raise self.no
        return Invited(code=f"code-for-{colleague}", expires_at=MONDAY + timedelta(days=3))


def at_once(work: Callable[[], Any], on_done: Callable[[Any], None], on_error: Failed, /) -> None:
    """As the background does it, before it returns."""
    try:
        answer = work()
    except Exception as error:  # noqa: BLE001
        on_error(error)
    else:
        on_done(answer)
