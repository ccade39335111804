"""What the person who is signed in does about ways in: prove to be there, change the password, see and end sign-ins, let
colleagues in."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Protocol, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject
from shiboken6 import isValid

from sync.client.own_sign_ins import SignedInAt
from sync.client.shop_pcs import ShopPc

T = TypeVar("T")
Failed = Callable[[Exception], None]


@dataclass(frozen=True, kw_only=True)
class Invited:
    """What a colleague chooses a password with, once."""

    code: str
    expires_at: datetime


class OwnDoor(Protocol):
    """May wait for disk and network. Raises Denied, Unreachable, NotSaved."""

    def prove(self, password: str) -> object: ...

    def change_password(self, password: str, wanted: str) -> object: ...

    def places(self, password: str, *, end: UUID | None = None) -> Sequence[SignedInAt]: ...

    def pcs(self, password: str, *, shut_out: UUID | None = None) -> Sequence[ShopPc]: ...

    def invite(self, password: str, colleague: str) -> Invited: ...


class Run(Protocol):
    """As `Background.run`."""

    def __call__(self, work: Callable[[], T], on_done: Callable[[T], None], on_error: Failed, /) -> None: ...


class Account:
    """Answers come on the window's thread, for as long as `owner` is there."""

    def __init__(self, door: OwnDoor, run: Run) -> None:
        self._door = door
        self._run = run

    def prove(self, owner: QObject, password: str, on_done: Callable[[object], None], on_error: Failed) -> None:
        """Whoever sits here knows the password."""
        self._ask(owner, partial(self._door.prove, password), on_done, on_error)

    def change_password(
        self, owner: QObject, password: str, wanted: str, *, on_done: Callable[[object], None], on_error: Failed
    ) -> None:
        self._ask(owner, partial(self._door.change_password, password, wanted), on_done, on_error)

    def places(
        self,
        owner: QObject,
        password: str,
        *,
        on_places: Callable[[Sequence[SignedInAt]], None],
        on_error: Failed,
        end: UUID | None = None,
    ) -> None:
        """Where they are signed in; after the end of one where a device is named."""
        self._ask(owner, partial(self._door.places, password, end=end), on_places, on_error)

    def pcs(
        self,
        owner: QObject,
        password: str,
        *,
        on_pcs: Callable[[Sequence[ShopPc]], None],
        on_error: Failed,
        shut_out: UUID | None = None,
    ) -> None:
        """The PCs of the shop; after the end of one where it is named."""
        self._ask(owner, partial(self._door.pcs, password, shut_out=shut_out), on_pcs, on_error)

    def invite(self, colleague: str, owner: QObject, password: str, on_done: Callable[[object], None], on_error: Failed) -> None:
        """A code for somebody who was added and has no password yet."""
        self._ask(owner, partial(self._door.invite, password, colleague), on_done, on_error)

    def _ask(self, owner: QObject, work: Callable[[], T], on_done: Callable[[T], None], on_error: Failed) -> None:
        self._run(work, partial(_tell, owner, on_done), partial(_tell, owner, on_error))


def _tell(owner: QObject, callback: Callable[[T], None], answer: T) -> None:
    if isValid(owner):  # its dialog may have been closed meanwhile
        callback(answer)
