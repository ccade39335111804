"""Enrolled PCs: each proves its requests with a key of its own, and shows tokens that do not live long."""

import base64
import hashlib
import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from string import hexdigits
from typing import Protocol
from uuid import UUID

from sqlalchemy import bindparam, delete, select
from sqlalchemy.orm import Session

from sync.central.audit import Deed, tell
from sync.central.exchange import Caller
from sync.central.records import AccessToken, Device
from sync.central.store import Store
from sync.kernel.clock import Clock, to_micros
from sync.kernel.errors import Denied
from sync.protocol.messages import TokenRequest, Tokens
from sync.protocol.proofs import Asked, Proof, read_proof

LOG = logging.getLogger(__name__)
TOKEN_BYTES = 32
SHARE_BYTES = 32
DEALER_DIGITS = 19
UUID_DIGITS = 32
ACCESS_LIVES = timedelta(minutes=15)
SKEW = timedelta(minutes=35)
"""How far a device's clock may be off before it is told the time."""
SEEN_EVERY = timedelta(minutes=10)
"""How stale a device's `last_seen_at` may be: an idle exchange writes nothing, and two lanes that come back are one contact."""

SHOWN = (
    select(
        Device.dealer_id,
        Device.device_id,
        Device.public_key,
        Device.revoked_at,
        Device.erase_order,
        Device.last_seen_at,
        Device.heard_at,
        AccessToken.expires_at,
    )
    .join(AccessToken, (Device.dealer_id == AccessToken.dealer_id) & (Device.device_id == AccessToken.device_id))
    .where(AccessToken.dealer_id == bindparam("dealer"), AccessToken.token_hash == bindparam("hash"))
)


@dataclass(frozen=True, kw_only=True)
class Bearer:
    """Who hands in a journal."""

    caller: Caller
    is_revoked: bool


class Known(Protocol):
    """What is asked of a device with each request: no more of it is read."""

    @property
    def dealer_id(self) -> int: ...
    @property
    def device_id(self) -> UUID: ...
    @property
    def public_key(self) -> bytes | None: ...
    @property
    def revoked_at(self) -> datetime | None: ...
    @property
    def erase_order(self) -> str: ...
    @property
    def last_seen_at(self) -> datetime: ...
    @property
    def heard_at(self) -> datetime | None: ...


class Devices:
    """Whose request it is. Every refusal is a Denied with a stable code."""

    def __init__(self, store: Store, clock: Clock, random: Callable[[int], bytes]) -> None:
        self._store = store
        self._clock = clock
        self._random = random

    def admit(self, asked: Asked, proof: str) -> Caller:
        """The device whose token this is, and whose key signed the request.

        Raises Denied `token_unknown`, `token_expired`, `device_revoked`, `proof_wrong`, `clock_off` (now).
        """
        device = self._shown(asked.token)
        claimed = _read(proof)
        if _ids(claimed.device) != (device.dealer_id, device.device_id):
            LOG.warning("token_of_another_device dealer=%d device=%s", device.dealer_id, device.device_id)
            raise Denied("proof_wrong")
        self._check(device, claimed, asked)
        return self._seen(device)

    def caller(self, token: str) -> Caller:
        """Whose token this is, with no proof asked for: that a right still holds. Raises Denied as `admit` does."""
        return self._seen(self._shown(token))

    def proven(self, asked: Asked, proof: str) -> Caller:
        """The device whose key signed the request, which shows no token. Raises Denied as `admit` does."""
        dealer_id, device_id = self._signer(asked, proof)
        return Caller(dealer_id=dealer_id, device_id=device_id)

    def bearer(self, asked: Asked, proof: str) -> Bearer:
        """As `proven`, also for a device that was shut out: it may still hand in its work."""
        try:
            return Bearer(caller=self.proven(asked, proof), is_revoked=False)
        except Denied as no:
            if no.code != "device_revoked":
                raise
        dealer_id, device_id = _ids(_read(proof).device)
        return Bearer(caller=Caller(dealer_id=dealer_id, device_id=device_id), is_revoked=True)

    def issue(self, session: Session, device: Device) -> Tokens:
        """A fresh pair; the pair before it stays good until this one is shown."""
        access, refresh = self._token(device.dealer_id), self._token(device.dealer_id)
        now = self._clock.now()
        old = (AccessToken.dealer_id == device.dealer_id) & (AccessToken.device_id == device.device_id)
        session.execute(delete(AccessToken).where(old, AccessToken.expires_at <= now))
        session.add(
            AccessToken(
                dealer_id=device.dealer_id,
                token_hash=token_hash(access),
                device_id=device.device_id,
                expires_at=now + ACCESS_LIVES,
            )
        )
        device.former_hash, device.token_hash = device.token_hash, token_hash(refresh)
        device.renewals += 1
        return Tokens(access=access, refresh=refresh, generation=device.renewals)

    def renew(self, request: TokenRequest, asked: Asked, proof: str) -> Tokens:
        """The next pair for the one shown; the one before it is taken until then, as answers may be lost.

        Raises Denied `signed_out` where a token comes back that was used up: somebody has a copy, and both have to sign in.
        """
        claimed = _read(proof)
        key = _ids(claimed.device)
        with self._store.transaction(self._clock.now()) as session:
            device = session.get(Device, key, with_for_update=True)
            shown = token_hash(request.refresh)
            if device is not None and device.public_key is None and shown == device.token_hash and request.device_key:
                device.public_key = request.device_key  # from before devices had keys
            self._check(device, claimed, asked)
            assert device is not None
            tokens = self._next(session, device, shown)
        if tokens is None:
            LOG.warning("refresh_token_reused dealer=%d device=%s", *key)
            raise Denied("signed_out")
        return tokens

    def reopen(self, caller: Caller, refresh: str) -> Tokens | None:
        """New tokens after a person proved a password there: what the device showed with its requests counts no more.

        None for a program that does not say what it has (`refresh`), unless it was signed out: two lost answers would cost it
        everything.
        """
        with self._store.transaction(self._clock.now()) as session:
            device = session.get_one(Device, (caller.dealer_id, caller.device_id), with_for_update=True)
            if device.token_hash and not refresh:
                return None
            _end_access(session, device)
            shown = token_hash(refresh)
            if shown in (device.token_hash, device.former_hash):
                return self._next(session, device, shown)
            return self.issue(session, device)

    def called(self, text: str) -> Caller | None:
        """None for a device that is not there or was shut out. Proves nothing."""
        try:
            key = _ids(text)
        except Denied:
            return None
        with self._store.read() as session:
            device = session.get(Device, key)
        return None if device is None or device.revoked_at else Caller(dealer_id=device.dealer_id, device_id=device.device_id)

    def share(self, caller: Caller) -> bytes:
        """Made when it is first asked for, and the same ever after."""
        with self._store.transaction(self._clock.now()) as session:
            device = session.get_one(Device, (caller.dealer_id, caller.device_id), with_for_update=True)
            device.share = device.share or self._random(SHARE_BYTES)
            return device.share

    def revoke(self, dealer_id: int, device_id: UUID, *, erase_order: str = "", by: str = "central") -> bool:
        """The device is told so from its next request on, and given the order. False where there is no such device. `by` whom,
        as the audit names them."""
        with self._store.transaction(now := self._clock.now()) as session:
            device = session.get(Device, (dealer_id, device_id))
            if device is not None and device.revoked_at is None:
                device.revoked_at = now
                tell(session, _deed(device, "DeviceRevoked", by))
            if device is not None and erase_order:
                device.erase_order = erase_order
                tell(session, _deed(device, "ErasingOrdered"))
            return device is not None

    def _next(self, session: Session, device: Device, shown: str) -> Tokens | None:
        """None where the token was used up: then everything of the device ends."""
        if not device.token_hash:
            return None
        if shown == device.token_hash:
            return self.issue(session, device)
        if device.former_hash and shown == device.former_hash:
            tokens = self.issue(session, device)
            device.former_hash = shown  # until the device shows that an answer has come, any number of them may be lost
            return tokens
        device.token_hash = device.former_hash = ""
        _end_access(session, device)
        tell(session, _deed(device, "TokenReused"))
        return None

    def _shown(self, token: str) -> Known:
        dealer, _, secret = token.partition(".")
        if not (_is_dealer(dealer) and secret):
            raise Denied("token_unknown")
        with self._store.read() as session:
            found = session.execute(SHOWN, {"dealer": int(dealer), "hash": token_hash(token)}).first()
        if found is None:
            raise Denied("token_unknown")
        device: Known = found
        if device.revoked_at is not None:
            raise _shut_out(device)
        if found.expires_at <= self._clock.now():
            raise Denied("token_expired")
        return device

    def _signer(self, asked: Asked, proof: str) -> tuple[int, UUID]:
        claimed = _read(proof)
        key = _ids(claimed.device)
        with self._store.read() as session:
            self._check(session.get(Device, key), claimed, asked)
        return key

    def _check(self, device: Known | None, claimed: Proof, asked: Asked) -> None:
        if device is None or device.public_key is None or not claimed.is_of(asked, device.public_key):
            raise Denied("proof_wrong")
        if device.revoked_at is not None:
            raise _shut_out(device)
        now = self._clock.now()
        if abs(claimed.at - to_micros(now)) > SKEW / timedelta(microseconds=1):
            raise Denied("clock_off", now=to_micros(now))

    def _seen(self, device: Known) -> Caller:
        is_back = self._clock.now() - device.last_seen_at > SEEN_EVERY
        heard_at = device.last_seen_at if is_back else device.heard_at
        caller = Caller(dealer_id=device.dealer_id, device_id=device.device_id, heard_at=heard_at)
        if is_back:
            self._mark_seen(caller)
        return caller

    def _mark_seen(self, caller: Caller) -> None:
        with self._store.transaction(now := self._clock.now()) as session:
            device = session.get_one(Device, (caller.dealer_id, caller.device_id))
            device.heard_at, device.last_seen_at = caller.heard_at, now

    def _token(self, dealer_id: int) -> str:
        return f"{dealer_id}.{base64.urlsafe_b64encode(self._random(TOKEN_BYTES)).decode().rstrip('=')}"


def token_hash(secret: str) -> str:
    """What is kept of a token."""
    return hashlib.sha256(secret.encode()).hexdigest()


def _deed(device: Device, name: str, by: str = "central") -> Deed:
    return Deed(dealer_id=device.dealer_id, actor=by, name=name, subject=device.device_id.hex)


def _end_access(session: Session, device: Device) -> None:
    its = (AccessToken.dealer_id == device.dealer_id) & (AccessToken.device_id == device.device_id)
    session.execute(delete(AccessToken).where(its))


def _shut_out(device: Known) -> Denied:
    return Denied("device_revoked", order=device.erase_order) if device.erase_order else Denied("device_revoked")


def _read(proof: str) -> Proof:
    try:
        return read_proof(proof)
    except ValueError as error:
        raise Denied("proof_wrong") from error


def _ids(text: str) -> tuple[int, UUID]:
    """Dealer and device, from `7.` and 32 hex digits. Raises Denied `proof_wrong`."""
    dealer, _, hexadecimal = text.partition(".")
    if not (_is_dealer(dealer) and len(hexadecimal) == UUID_DIGITS and set(hexadecimal) <= set(hexdigits)):
        raise Denied("proof_wrong")
    return int(dealer), UUID(hex=hexadecimal)


def _is_dealer(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < DEALER_DIGITS
