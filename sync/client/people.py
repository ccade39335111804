"""Who may work here: people whose password central has confirmed on this PC, also while central cannot be asked."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError
from sqlalchemy import Connection, Row, delete, insert, select, update

from sync.client.changes import STATUS, ChangeSet
from sync.client.local import person, place
from sync.client.store import Store
from sync.client.transport import Transport
from sync.client.writer import Writing
from sync.kernel.clock import Clock
from sync.kernel.commands import Actor
from sync.kernel.errors import Denied, Unreachable
from sync.protocol.messages import SignedIn, SignInRequest

DELAYS = (0, 0, 0, 2, 5, 15, 60, 300, 900)
"""Seconds to wait after so many wrong passwords in a row; never a lock-out for good."""


@dataclass(frozen=True, kw_only=True)
class Person:
    """Someone remembered on this PC."""

    user_id: UUID
    name: str
    display_name: str
    role: str


class People:
    """Sign-in, first from what this PC knows, then from central."""

    def __init__(self, *, store: Store, writer: Writing, clock: Clock, connect: Callable[[], Transport]) -> None:
        self._store = store
        self._writer = writer
        self._clock = clock
        self._connect = connect
        self._hasher = PasswordHasher()

    def known(self) -> list[Person]:
        """People who signed in on this PC, the last one first."""
        with self._store.read() as connection:
            rows = connection.execute(select(person).order_by(person.c.checked_at.desc(), person.c.name))
            return [Person(user_id=r.user_id, name=r.name, display_name=r.display_name, role=r.role) for r in rows]

    def actor(self, user_id: UUID) -> Actor:
        """One of those known here, as the author of commands."""
        with self._store.read() as connection:
            return actor_of(connection, user_id)

    def sign_in(self, name: str, password: str) -> Actor:
        """Waits for central only where this PC cannot tell by itself.

        Raises Denied: `wrong_password`, `too_many_tries`, `sign_in_online_first` (too long without central, or never here).
        """
        row = self._find(name)
        if row is not None:
            self._wait_out(row)
            if self._fresh(row) and self._matches(row, password):
                self._writer.put(lambda connection: self._note_failures(connection, row.user_id, 0)).result()
                return _actor(row)
        return self._sign_in_online(name, password, row)

    def _sign_in_online(self, name: str, password: str, row: Row[Any] | None) -> Actor:
        try:
            answer: SignedIn = self._connect().sign_in(SignInRequest(user=name, password=password))
        except Unreachable:
            raise self._offline_no(row) from None
        except Denied:
            if row is not None:
                self._writer.put(lambda connection: self._note_failures(connection, row.user_id, row.failures + 1)).result()
            raise
        return self._writer.put(lambda c: remember(c, answer, password, self._clock.now())).result()

    def _offline_no(self, row: Row[Any] | None) -> Denied:
        if row is None or not self._fresh(row):
            return Denied("sign_in_online_first")
        self._writer.put(lambda connection: self._note_failures(connection, row.user_id, row.failures + 1)).result()
        return Denied("wrong_password")

    def _find(self, name: str) -> Row[Any] | None:
        with self._store.read() as connection:
            return connection.execute(select(person).where(person.c.name == name.strip().lower())).first()

    def _fresh(self, row: Row[Any]) -> bool:
        age: timedelta = self._clock.now() - row.checked_at
        return age <= timedelta(days=row.offline_days)

    def _matches(self, row: Row[Any], password: str) -> bool:
        try:
            return self._hasher.verify(row.password_hash, password)
        except (Argon2Error, InvalidHashError):
            return False

    def _wait_out(self, row: Row[Any]) -> None:
        if row.failed_at is None:
            return
        failed_at: datetime = row.failed_at
        delay = DELAYS[min(row.failures, len(DELAYS) - 1)]
        passed = max((self._clock.now() - failed_at).total_seconds(), 0.0)  # a clock set back lengthens nothing
        left = delay - passed
        if left > 0:
            raise Denied("too_many_tries", seconds=int(left) + 1)

    def _note_failures(self, connection: Connection, user_id: UUID, failures: int) -> tuple[None, ChangeSet]:
        failed_at = self._clock.now() if failures else None
        connection.execute(update(person).where(person.c.user_id == user_id).values(failures=failures, failed_at=failed_at))
        return None, ChangeSet()


def _actor(row: Row[Any]) -> Actor:
    return Actor(user_id=row.user_id, name=row.name, role=row.role, dealer_id=row.dealer_id)


def remember(connection: Connection, answer: SignedIn, password: str, now: datetime) -> tuple[Actor, ChangeSet]:
    """Keep a person whose password central has just confirmed, so that the next sign-in needs no network."""
    card = answer.user
    connection.execute(delete(person).where((person.c.user_id == card.user_id) | (person.c.name == card.name)))
    connection.execute(
        insert(person).values(
            user_id=card.user_id,
            name=card.name,
            display_name=card.display_name,
            role=card.role,
            dealer_id=card.dealer_id,
            password_hash=PasswordHasher().hash(password),
            checked_at=now,
            offline_days=answer.offline_days,
            failures=0,
        )
    )
    actor = Actor(user_id=card.user_id, name=card.name, role=card.role, dealer_id=card.dealer_id)
    return actor, ChangeSet({STATUS: frozenset()})


def actor_of(connection: Connection, user_id: UUID) -> Actor:
    """Who saved a command. A person since forgotten has no role: what they saved is still theirs."""
    row = connection.execute(select(person).where(person.c.user_id == user_id)).first()
    if row is not None:
        return _actor(row)
    dealer_id = connection.execute(select(place.c.dealer_id)).scalar_one()
    return Actor(user_id=user_id, name="", role="", dealer_id=dealer_id)
