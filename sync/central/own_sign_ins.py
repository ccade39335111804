"""What people do about their own ways in: choose another password, see where they are signed in, end one of these."""

from collections.abc import Callable, Iterable
from datetime import datetime
from uuid import UUID

import msgspec
from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from sync.central.accounts import OFFLINE, Accounts
from sync.central.audit import Deed, tell
from sync.central.authority import Authority
from sync.central.devices import Devices
from sync.central.exchange import Caller
from sync.central.passwords import Passwords
from sync.central.records import Device, DevicePerson
from sync.central.store import Store
from sync.kernel.clock import Clock, to_micros
from sync.kernel.errors import Denied
from sync.protocol.leases import LeaseEnd
from sync.protocol.messages import SignedIn, UserCard
from sync.protocol.sign_ins import PasswordRequest, SignInPlace, SignIns, SignInsRequest

THEIRS = select(DevicePerson).where(DevicePerson.dealer_id == bindparam("dealer"), DevicePerson.user_id == bindparam("user"))
PLACES = (
    select(Device, DevicePerson.leased_at)
    .join(DevicePerson, (Device.dealer_id == DevicePerson.dealer_id) & (Device.device_id == DevicePerson.device_id))
    .where(DevicePerson.dealer_id == bindparam("dealer"), DevicePerson.user_id == bindparam("user"))
    .where(Device.revoked_at.is_(None), DevicePerson.leased_at > bindparam("since"))
    .order_by(Device.last_seen_at.desc(), Device.device_id)
    .limit(100)
)
"""Devices for which the days that a person was given last are not over."""

KeepEnd = Callable[[Session, LeaseEnd, str], None]


class OwnSignIns:
    """Every deed asks for the person's password again. Every refusal is a Denied with a stable code."""

    def __init__(
        self,
        store: Store,
        accounts: Accounts,
        passwords: Passwords,
        *,
        devices: Devices,
        authority: Authority,
        keep_end: KeepEnd,
        clock: Clock,
    ) -> None:
        self._store = store
        self._accounts = accounts
        self._passwords = passwords
        self._devices = devices
        self._authority = authority
        self._keep_end = keep_end
        self._clock = clock

    def change_password(self, caller: Caller, request: PasswordRequest) -> SignedIn:
        """Theirs is another from now on, and every other device of theirs hears that its leases are over.

        Raises Denied `wrong_password`, `too_many_tries`, and as `refuse_unfit` does.
        """
        proven = self._accounts.proven(caller, request.user, request.password)
        credential = self._accounts.credential(proven.user, request.wanted)
        with self._store.transaction(self._clock.now()) as session:
            self._passwords.stand(session, caller.dealer_id, proven.user.user_id, proven.credential)
            self._renew(session, proven.user, credential, but_for=caller.device_id)
        answer = self._accounts.signed_in(caller, proven.user, credential)
        return msgspec.structs.replace(answer, tokens=self._devices.reopen(caller, request.refresh))

    def set_password(self, user: UserCard, credential: str) -> None:
        """By an operator: every device of theirs hears of it."""
        with self._store.transaction(self._clock.now()) as session:
            self._renew(session, user, credential)

    def places(self, caller: Caller, request: SignInsRequest) -> SignIns:
        """Where this person is signed in, after the end of one where that was asked. Raises Denied `wrong_password`,
        `too_many_tries`, `sign_in_unknown`."""
        user = self._accounts.proven(caller, request.user, request.password).user
        if request.end is not None:
            with self._store.transaction(self._clock.now()) as session:
                found = session.get(DevicePerson, (user.dealer_id, request.end, user.user_id))
                if found is None or found.leased_at is None:
                    raise Denied("sign_in_unknown")
                self._end(session, [found])
        asked = {"dealer": user.dealer_id, "user": user.user_id, "since": self._clock.now() - OFFLINE}
        with self._store.read() as session:
            return SignIns(places=tuple(_place(row.Device, row.leased_at) for row in session.execute(PLACES, asked)))

    def _renew(self, session: Session, user: UserCard, credential: str, *, but_for: UUID | None = None) -> None:
        theirs = session.scalars(THEIRS, {"dealer": user.dealer_id, "user": user.user_id}).all()
        self._end(session, [one for one in theirs if one.device_id != but_for])
        self._passwords.keep(session, user.dealer_id, user.user_id, credential)

    def _end(self, session: Session, ended: Iterable[DevicePerson]) -> None:
        at = to_micros(self._clock.now())
        for one in ended:
            end = LeaseEnd(dealer_id=one.dealer_id, device_id=one.device_id, user_id=one.user_id, at=at)
            self._keep_end(session, end, self._authority.end(end))
            one.leased_at = None
            tell(session, Deed(dealer_id=one.dealer_id, actor=one.user_id.hex, name="SignInEnded", subject=one.device_id.hex))


def _place(device: Device, signed_in_at: datetime | None) -> SignInPlace:
    assert signed_in_at is not None
    return SignInPlace(
        device_id=device.device_id,
        name=device.name,
        signed_in_at=to_micros(signed_in_at),
        seen_at=to_micros(device.last_seen_at),
    )
