"""Who may talk to central: PCs enrolled by a one-time code, and people who prove themselves by a password."""

import base64
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

import msgspec
from sqlalchemy.orm import Session

from sync.central.audit import Deed, tell
from sync.central.authority import Authority
from sync.central.business import Business, DealerCard
from sync.central.device_people import note_person
from sync.central.devices import SHARE_BYTES, Devices, token_hash
from sync.central.exchange import THE_ONE, Caller
from sync.central.instances import Sender, lock_instance
from sync.central.journal_keys import JournalKeys
from sync.central.passwords import Attempt, Passwords, Proven
from sync.central.records import Central, Device, EnrolCode
from sync.central.store import Store
from sync.kernel.clock import Clock, to_micros
from sync.kernel.errors import Denied
from sync.kernel.ids import Ids
from sync.protocol.leases import Lease
from sync.protocol.messages import (
    Enrolment,
    EnrolRequest,
    Invitation,
    InviteRequest,
    SignedIn,
    SignInRequest,
    UnlockRequest,
    UserCard,
)
from sync.protocol.proofs import KEY_BYTES

CODE_BYTES = 10
CODE_GROUP = 4
CODE_LIVES = timedelta(days=7)
OFFLINE = timedelta(days=14)
"""How long a person may work on a device before central has to vouch again."""


@dataclass(frozen=True, kw_only=True)
class Code:
    """A one-time code as it is read out or put into a file."""

    code: str
    expires_at: datetime


@dataclass(frozen=True, kw_only=True)
class Source:
    """Where time, identities and secrets come from: the machine in service, seeds in a test."""

    clock: Clock
    ids: Ids
    random: Callable[[int], bytes]


class Accounts:
    """Enrolment and sign-in. Every refusal is a Denied with a stable code."""

    def __init__(
        self,
        store: Store,
        business: Business,
        passwords: Passwords,
        source: Source,
        *,
        devices: Devices,
        authority: Authority,
        journal_keys: JournalKeys,
    ) -> None:
        self._store = store
        self._business = business
        self._passwords = passwords
        self._devices = devices
        self._authority = authority
        self._journal_keys = journal_keys
        self._clock = source.clock
        self._ids = source.ids
        self._random = source.random

    def new_code(self, dealer_id: int, user_id: UUID) -> Code:
        """A code with which this user makes one PC a device, within a week."""
        plain = base64.b32encode(self._random(CODE_BYTES)).decode()
        code = "-".join(plain[at : at + CODE_GROUP] for at in range(0, len(plain), CODE_GROUP))
        now = self._clock.now()
        with self._store.transaction(now) as session:
            session.add(
                EnrolCode(
                    code_hash=token_hash(_folded(code)),
                    dealer_id=dealer_id,
                    user_id=user_id,
                    expires_at=now + CODE_LIVES,
                    used_by=None,
                    device_id=None,
                )
            )
            tell(session, _deed(dealer_id, user_id, "CodeIssued", user_id))
        return Code(code=code, expires_at=now + CODE_LIVES)

    def enrol(self, request: EnrolRequest, source: str) -> Enrolment:
        """`source` is the network address.

        Raises Denied `code_unknown`, `code_used`, `code_expired`, `code_of_other_dealer`, `wrong_password`, `too_many_tries`,
        `update_needed`, and what is said of a password that is chosen. The instance that used a code may use it again: its answer
        was lost. It gets new tokens for the same device. Whoever has no password yet says which one it shall be.
        """
        if len(request.device_key) != KEY_BYTES:
            raise Denied("update_needed")
        with self._store.read() as session:
            code = session.get(EnrolCode, token_hash(_folded(request.code)))
            user = None if code is None else self._business.user_named(session, code.dealer_id, request.user.strip())
        if code is None:
            raise Denied("code_unknown")
        self._check_code(code, request.instance_id)
        if request.dealer_id not in (None, code.dealer_id):
            raise Denied("code_of_other_dealer")
        user = user if user is not None and user.user_id == code.user_id else None
        if user is None or not self._passwords.is_new(user.dealer_id, user.user_id):
            attempt = Attempt(dealer_id=code.dealer_id, source=source, user=request.user.strip().lower())
            known = self._passwords.check(attempt, user.user_id if user else None, request.password)
            assert user is not None
            return self._admit(request, user, known, is_new=False)
        return self._admit(request, user, self.credential(user, request.password), is_new=True)

    def credential(self, user: UserCard, password: str) -> str:
        """Of a password that is to be this person's. Raises Denied as `refuse_unfit` does."""
        with self._store.read() as session:
            names = self._business.names_around(session, user)
        return self._passwords.chosen(password, names=names)

    def sign_in(self, caller: Caller, request: SignInRequest) -> SignedIn:
        """A person of the device's own dealer. Raises Denied `wrong_password`, `too_many_tries`."""
        proven = self.proven(caller, request.user, request.password)
        answer = self.signed_in(caller, proven.user, proven.credential)
        return msgspec.structs.replace(answer, tokens=self._devices.reopen(caller, request.refresh))

    def proven(self, caller: Caller, name: str, password: str) -> Proven:
        """The person of the device's own dealer whose password this is. Raises Denied `wrong_password`, `too_many_tries`."""
        name = name.strip().lower()
        with self._store.read() as session:
            user = self._business.user_named(session, caller.dealer_id, name)
        attempt = Attempt(dealer_id=caller.dealer_id, source=caller.device_id.hex, user=name)
        credential = self._passwords.check(attempt, None if user is None else user.user_id, password)
        assert user is not None
        return Proven(user=user, credential=credential)

    def unlock(self, request: UnlockRequest, source: str) -> SignedIn:
        """As `sign_in`, for a person at a device whose token they cannot reach yet. `source` is the network address.

        Raises Denied `wrong_password`, also for a device that is unknown or was revoked, and `too_many_tries`; and for who comes
        for the first time, with a code, as `enrol` does.
        """
        caller = self._devices.called(request.device)
        name = request.user.strip().lower()
        with self._store.read() as session:
            user = None if caller is None else self._business.user_named(session, caller.dealer_id, name)
        if request.code and caller is not None and user is not None and self._passwords.is_new(user.dealer_id, user.user_id):
            return self.signed_in(caller, user, self._begin(caller, request, user))
        attempt = Attempt(dealer_id=0 if caller is None else caller.dealer_id, source=f"unlock {source}", user=name)
        credential = self._passwords.check(attempt, None if user is None else user.user_id, request.password)
        assert user is not None
        assert caller is not None
        return self.signed_in(caller, user, credential)

    def invite(self, caller: Caller, request: InviteRequest) -> Invitation:
        """A code for a colleague without a password, asked for by somebody who may let people in and proves to be them.

        Raises Denied `wrong_password`, `too_many_tries`, `not_permitted`, `colleague_unknown`, `password_is_set`.
        """
        asking = self.proven(caller, request.user, request.password).user
        if not self._business.may_invite(asking.role):
            raise Denied("not_permitted")
        with self._store.read() as session:
            colleague = self._business.user_named(session, caller.dealer_id, request.colleague.strip())
        if colleague is None:
            raise Denied("colleague_unknown", name=request.colleague)
        if not self._passwords.is_new(colleague.dealer_id, colleague.user_id):  # nobody takes over an account that somebody uses
            raise Denied("password_is_set", name=colleague.name)
        code = self.new_code(caller.dealer_id, colleague.user_id)
        return Invitation(code=code.code, expires_at=to_micros(code.expires_at))

    def signed_in(self, caller: Caller, user: UserCard, credential: str) -> SignedIn:
        """Days of work for a person who has just proven the credential. Raises Denied `wrong_password` where it is over."""
        with self._store.transaction(now := self._clock.now()) as session:
            self._passwords.stand(session, user.dealer_id, user.user_id, credential)
            note_person(session, user.dealer_id, caller.device_id, user.user_id, now)
        return SignedIn(user=user, share=self._devices.share(caller), lease=self._lease(caller.device_id, user))

    def _lease(self, device_id: UUID, user: UserCard) -> str:
        now = self._clock.now()
        lease = Lease(
            dealer_id=user.dealer_id,
            device_id=device_id,
            user_id=user.user_id,
            name=user.name,
            role=user.role,
            issued_at=to_micros(now),
            expires_at=to_micros(now + OFFLINE),
        )
        return self._authority.lease(lease)

    def _begin(self, caller: Caller, request: UnlockRequest, user: UserCard) -> str:
        """The code is used up and the password is theirs, both or neither. The credential."""
        with self._store.read() as session:
            self._check_invitation(session.get(EnrolCode, token_hash(_folded(request.code))), caller, user)
        password_hash = self.credential(user, request.password)
        with self._store.transaction(self._clock.now()) as session:
            code = session.get(EnrolCode, token_hash(_folded(request.code)), with_for_update=True)
            self._check_invitation(code, caller, user).used_by = caller.device_id
            self._passwords.keep_first(session, user.dealer_id, user.user_id, password_hash)
        return password_hash

    def _check_invitation(self, code: EnrolCode | None, caller: Caller, user: UserCard) -> EnrolCode:
        if code is None or (code.dealer_id, code.user_id) != (user.dealer_id, user.user_id):
            raise Denied("code_unknown")
        self._check_code(code, caller.device_id)
        return code

    def _check_code(self, code: EnrolCode, used_by: UUID) -> None:
        """`used_by` is the instance that enrols, or the device where somebody signs in for the first time."""
        if code.used_by is not None and code.used_by != used_by:
            raise Denied("code_used")
        if code.expires_at < self._clock.now():
            raise Denied("code_expired")

    def _admit(self, request: EnrolRequest, user: UserCard, credential: str, *, is_new: bool) -> Enrolment:
        with self._store.transaction(now := self._clock.now()) as session:
            code = session.get_one(EnrolCode, token_hash(_folded(request.code)), with_for_update=True)
            self._check_code(code, request.instance_id)
            (self._passwords.keep_first if is_new else self._passwords.stand)(session, user.dealer_id, user.user_id, credential)
            device = self._device(session, code, request, now)
            device.public_key = request.device_key
            device.share = device.share or self._random(SHARE_BYTES)
            tokens = self._devices.issue(session, device)
            tell(session, _deed(user.dealer_id, user.user_id, "DeviceEnrolled", device.device_id))
            note_person(session, user.dealer_id, device.device_id, user.user_id, now)
            session.flush()
            sender = Sender(dealer_id=user.dealer_id, device_id=device.device_id, instance_id=request.instance_id)
            instance = lock_instance(session, sender, now)
            central = session.get_one(Central, THE_ONE)
            card = self._business.dealer_card(session, user.dealer_id) or _the_house(central)
        return Enrolment(
            device_id=device.device_id,
            tokens=tokens,
            letter=instance.letter,
            dealer_id=card.dealer_id,
            dealer_code=card.code,
            dealer_name=card.name,
            manufacturer=central.name,
            currency=central.currency,
            epoch=central.epoch,
            user=user,
            share=device.share,
            authority=self._authority.public_key(),
            journal_key=self._journal_keys.current(),
            lease=self._lease(device.device_id, user),
        )

    def _device(self, session: Session, code: EnrolCode, request: EnrolRequest, now: datetime) -> Device:
        if code.device_id is not None:
            return session.get_one(Device, (code.dealer_id, code.device_id))
        device = Device(
            dealer_id=code.dealer_id,
            device_id=self._ids.new(),
            name=request.device_name,
            token_hash="",
            enrolled_by=code.user_id,
            created_at=now,
            last_seen_at=now,
            heard_at=now,
            revoked_at=None,
            share=None,
            public_key=None,
            former_hash="",
            renewals=0,
            erase_order="",
        )
        session.add(device)
        code.used_by, code.device_id = request.instance_id, device.device_id
        return device


def _deed(dealer_id: int, actor: UUID, name: str, subject: UUID) -> Deed:
    return Deed(dealer_id=dealer_id, actor=actor.hex, name=name, subject=subject.hex)


def _folded(code: str) -> str:
    """As people type it: case and dashes do not matter."""
    return "".join(code.upper().replace("-", "").split())


def _the_house(central: Central) -> DealerCard:
    return DealerCard(dealer_id=0, code="", name=central.name, price_list="")
