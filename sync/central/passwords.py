"""Checks passwords, at the same cost and with the same answer whether the person exists or not."""

from base64 import b64encode
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from threading import Semaphore
from uuid import UUID

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError
from argon2.low_level import ARGON2_VERSION
from sqlalchemy.orm import Session

from sync.central.audit import Deed, tell
from sync.central.records import Credential, SignInFailure
from sync.central.store import Store
from sync.kernel.clock import Clock
from sync.kernel.errors import Denied
from sync.kernel.passwords import refuse_unfit
from sync.protocol.messages import UserCard

AT_ONCE = 2
"""Verifications at a time: each takes 64 MiB and a core."""

DELAYS = (0, 0, 0, 2, 5, 15, 60, 300, 900)
"""Seconds to wait after so many wrong passwords from one place; the last holds for all further ones. Never a lock-out."""


@dataclass(frozen=True, kw_only=True)
class Attempt:
    """Somebody at one place (a device, or a network address) claims to be `user` of a dealer."""

    dealer_id: int
    source: str
    user: str


@dataclass(frozen=True, kw_only=True)
class Proven:
    """Who has just proven to be this person, by the password of this credential."""

    user: UserCard
    credential: str


class Passwords:
    """Argon2id hashes (RFC 9106). Verifying is slow by design: call it outside of transactions, in a thread."""

    def __init__(self, store: Store, clock: Clock, hasher: PasswordHasher | None = None) -> None:
        self._store = store
        self._clock = clock
        self._hasher = hasher or PasswordHasher()
        self._nobody = _unfit(self._hasher)
        self._room = Semaphore(AT_ONCE)

    def hash(self, password: str) -> str:
        """A credential for `keep`; two hashes of one password differ."""
        return self._hasher.hash(password)

    def keep(self, session: Session, dealer_id: int, user_id: UUID, password_hash: str) -> None:
        """From now on the person signs in with the password of this hash."""
        now = self._clock.now()
        session.merge(Credential(dealer_id=dealer_id, user_id=user_id, password_hash=password_hash, changed_at=now))
        tell(session, Deed(dealer_id=dealer_id, actor="central", name="PasswordSet", subject=user_id.hex))

    def is_new(self, dealer_id: int, user_id: UUID) -> bool:
        """Whether this person has no password yet."""
        with self._store.read() as session:
            return session.get(Credential, (dealer_id, user_id)) is None

    def chosen(self, password: str, *, names: Iterable[str]) -> str:
        """A credential for `keep` of a password that somebody has just chosen. Raises Denied as `refuse_unfit` does."""
        refuse_unfit(password, names=names)
        return self.hash(password)

    def keep_first(self, session: Session, dealer_id: int, user_id: UUID, password_hash: str) -> None:
        """Two codes of one person may be used at once: the first one counts, the other raises Denied `wrong_password`."""
        if session.get(Credential, (dealer_id, user_id)) is not None:
            raise Denied("wrong_password")
        self.keep(session, dealer_id, user_id, password_hash)

    def check(self, attempt: Attempt, user_id: UUID | None, password: str) -> str:
        """The credential that the password fits. `user_id` None stands for a person who does not exist.

        Raises Denied `wrong_password`, or `too_many_tries` (seconds).

        The attempt counts before the password is looked at: a crash refunds nothing.
        """
        self._count(attempt)
        with self._store.read() as session:
            credential = None if user_id is None else session.get(Credential, (attempt.dealer_id, user_id))
        with self._room:
            is_right = self._verify(credential.password_hash if credential else self._nobody, password)
        if credential is None or not is_right:
            raise Denied("wrong_password")
        with self._store.transaction(self._clock.now()) as session:
            failure = session.get(SignInFailure, (attempt.dealer_id, attempt.source, attempt.user))
            if failure is not None:
                session.delete(failure)
        return credential.password_hash

    def stand(self, session: Session, dealer_id: int, user_id: UUID, password_hash: str) -> None:
        """Hold the credential until the transaction ends. Raises Denied `wrong_password` where it is another by now."""
        credential = session.get(Credential, (dealer_id, user_id), with_for_update=True)
        if credential is None or credential.password_hash != password_hash:
            raise Denied("wrong_password")

    def _verify(self, password_hash: str, password: str) -> bool:
        try:
            return self._hasher.verify(password_hash, password)
        except VerificationError:
            return False

    def _count(self, attempt: Attempt) -> None:
        now = self._clock.now()
        key = (attempt.dealer_id, attempt.source, attempt.user)
        with self._store.transaction(now) as session:
            failure = session.get(SignInFailure, key, with_for_update=True)
            if failure is None:
                failure = SignInFailure(
                    dealer_id=attempt.dealer_id, source=attempt.source, user=attempt.user, count=0, last_at=now
                )
                session.add(failure)
            wait = _wait(failure, now)
            if wait:
                raise Denied("too_many_tries", seconds=wait)
            failure.count, failure.last_at = failure.count + 1, now


def _wait(failure: SignInFailure, now: datetime) -> int:
    """Whole seconds until the next try. A clock set back does not prolong it."""
    delay = timedelta(seconds=DELAYS[min(failure.count, len(DELAYS) - 1)])
    passed = max(now - failure.last_at, timedelta(0))
    return 0 if passed >= delay else -(-(delay - passed) // timedelta(seconds=1))


def _unfit(hasher: PasswordHasher) -> str:
    """A hash that no password fits, and that takes as long to try as one of `hasher`: made without its work."""
    cost = f"m={hasher.memory_cost},t={hasher.time_cost},p={hasher.parallelism}"
    salt, digest = (b64encode(bytes(count)).decode().rstrip("=") for count in (hasher.salt_len, hasher.hash_len))
    return f"$argon2id$v={ARGON2_VERSION}${cost}${salt}${digest}"
