"""Who may work here: people whom central has confirmed on this PC, also while central cannot be asked."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, delete, func, insert, select

from sync.client.changes import STATUS, ChangeSet
from sync.client.local import outbox, person, place
from sync.client.passport import Passport
from sync.client.store import Store
from sync.client.transport import Transport
from sync.client.writer import Writing
from sync.kernel.clock import Clock, from_micros
from sync.kernel.commands import Actor
from sync.kernel.registry import no_end, nobody_left
from sync.protocol.leases import Lease, read_end, read_lease
from sync.protocol.messages import Invitation, InviteRequest, SignedIn, SignInRequest

HERE = select(place.c.dealer_id, place.c.device_id, place.c.authority)
NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, kw_only=True)
class Person:
    """Someone remembered on this PC."""

    user_id: UUID
    name: str
    display_name: str
    role: str


class People:
    """Who of those that can open this replica may work in it now: what this PC knows first, then central."""

    def __init__(
        self,
        *,
        store: Store,
        writer: Writing,
        clock: Clock,
        passport: Passport,
        connect: Callable[[], Transport],
        authority: bytes = b"",
        has_left: Callable[[Connection, int, UUID], bool] = nobody_left,
        end_of_leases: Callable[[Connection, int, UUID, UUID], str] = no_end,
    ) -> None:
        """`authority`: central's public key; where it is empty, that of the replica's file. `has_left`, `end_of_leases`: by the
        rows here."""
        self._authority = authority
        self._has_left = has_left
        self._end_of_leases = end_of_leases
        self._store = store
        self._writer = writer
        self._clock = clock
        self._passport = passport
        self._connect = connect

    def known(self) -> list[Person]:
        """People who signed in on this PC, the last one first."""
        with self._store.read() as connection:
            rows = connection.execute(select(person).order_by(person.c.checked_at.desc(), person.c.name))
            return [Person(user_id=r.user_id, name=r.name, display_name=r.display_name, role=r.role) for r in rows]

    def actor(self, user_id: UUID) -> Actor:
        """One of those known here, as the author of commands."""
        with self._store.read() as connection:
            return actor_of(connection, user_id)

    def enter(self, name: str) -> Actor | None:
        """Somebody whose password has opened this replica.

        None where central has to be asked again: the lease is over, ended or no word of central's, central signed this device
        out, or said that this person left.
        """
        with self._store.read() as connection:
            lease = next((lease for lease in self._leases(connection) if lease.name == name), None)
            is_gone = lease is not None and self._has_left(connection, lease.dealer_id, lease.user_id)
        if lease is None or is_gone or from_micros(lease.expires_at) < self.now() or not self._passport.shown().refresh:
            return None
        self._passport.begin()
        return Actor(user_id=lease.user_id, name=lease.name, role=lease.role, dealer_id=lease.dealer_id)

    def is_gone(self, name: str) -> bool:
        """Whether central has said that somebody known here by this name does not belong here any more."""
        with self._store.read() as connection:
            known = connection.execute(select(person.c.dealer_id, person.c.user_id).where(person.c.name == name)).first()
            return known is not None and self._has_left(connection, known.dealer_id, known.user_id)

    def ended(self) -> list[str]:
        """Names of those whose days here central has ended before their time."""
        with self._store.read() as connection:
            return [lease.name for lease in self._signed(connection) if self._is_ended(connection, lease)]

    def offline_until(self, user_id: UUID) -> datetime:
        """Until when this person may sign in here without central; the beginning of time for who is not known here."""
        with self._store.read() as connection:
            ends = (from_micros(lease.expires_at) for lease in self._leases(connection) if lease.user_id == user_id)
            return next(ends, NEVER)

    def now(self) -> datetime:
        """The time by which leases run: never before anything that this replica has seen, nor before central's last lease."""
        with self._store.read() as connection:
            issued = (from_micros(lease.issued_at) for lease in self._leases(connection))
            return max(self._clock.now(), _latest(connection), *issued)

    def ask(self, name: str, password: str) -> SignedIn:
        """Central's word. Raises Denied (`wrong_password`, `too_many_tries`) and Unreachable."""
        transport = self._connect()
        try:
            refresh = self._passport.shown().refresh
            return transport.sign_in(SignInRequest(user=name, password=password, refresh=refresh))
        finally:
            transport.close()

    def invite(self, colleague: str, *, by: str, password: str) -> Invitation:
        """Ask central for a code for a colleague. `by` proves with the password to be who may. Raises Denied, Unreachable."""
        transport = self._connect()
        try:
            return transport.invite(InviteRequest(user=by, password=password, colleague=colleague))
        finally:
            transport.close()

    def _leases(self, connection: Connection) -> list[Lease]:
        """Those of this device that central has signed and not ended; whatever else the rows say counts for nothing."""
        return [lease for lease in self._signed(connection) if not self._is_ended(connection, lease)]

    def _signed(self, connection: Connection) -> list[Lease]:
        here = connection.execute(HERE).one()
        authority = self._authority or here.authority or b""
        kept = connection.execute(select(person.c.lease).order_by(person.c.checked_at.desc())).scalars()
        read = [lease for text in kept if (lease := read_lease(text, authority)) is not None]
        return [lease for lease in read if (lease.dealer_id, lease.device_id) == (here.dealer_id, here.device_id)]

    def _is_ended(self, connection: Connection, lease: Lease) -> bool:
        word = self._end_of_leases(connection, lease.dealer_id, lease.user_id, lease.device_id)
        if not word:
            return False
        end = read_end(word, self._authority or connection.execute(HERE).one().authority or b"")
        return end is not None and end.ends(lease)

    def admit(self, answer: SignedIn) -> Actor:
        """Keep a person whom central has just confirmed, so that the next sign-in needs no network."""
        if answer.tokens is not None:
            self._passport.take(answer.tokens)
        return self._writer.put(lambda connection: remember(connection, answer, self._clock.now())).result()


def _latest(connection: Connection) -> datetime:
    """The latest moment that this replica has seen, by central's clock or its own: setting the clock back gains no day."""
    moments = (select(func.max(person.c.checked_at)), select(func.max(outbox.c.saved_at)), select(func.max(place.c.last_sync)))
    seen: list[datetime | None] = [connection.execute(moment).scalar() for moment in moments]
    return max(moment for moment in seen if moment is not None)


def _actor(row: Row[Any]) -> Actor:
    return Actor(user_id=row.user_id, name=row.name, role=row.role, dealer_id=row.dealer_id)


def remember(connection: Connection, answer: SignedIn, now: datetime) -> tuple[Actor, ChangeSet]:
    """Who this is and when central said so. Passwords are not kept: a key slot proves them."""
    card = answer.user
    connection.execute(delete(person).where((person.c.user_id == card.user_id) | (person.c.name == card.name)))
    connection.execute(
        insert(person).values(
            user_id=card.user_id,
            name=card.name,
            display_name=card.display_name,
            role=card.role,
            dealer_id=card.dealer_id,
            checked_at=now,
            lease=answer.lease,
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
