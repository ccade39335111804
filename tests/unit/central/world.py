"""A central that serves the toy feature, and devices that talk to it: what the engine's tests are built from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from uuid import UUID

import msgspec
from argon2 import PasswordHasher
from sqlalchemy.orm import Session

from sync.central.accounts import Source
from sync.central.business import Business, DealerCard
from sync.central.device_people import note_person
from sync.central.devices import token_hash
from sync.central.exchange import Caller, Exchanged
from sync.central.records import AccessToken, CentralRow, Device
from sync.central.service import Service, Tuning, found
from sync.central.store import Store
from sync.kernel.clock import to_micros
from sync.kernel.commands import HOUSE, Actor, Command, Context, Envelope, Handler, Outcome
from sync.kernel.ids import TimeOrderedIds
from sync.kernel.records import Record, Row, key_text, table_of
from sync.protocol.leases import LeaseEnd
from sync.protocol.messages import Answer, ExchangeHead, Request, UserCard
from sync.protocol.proofs import HEADER, Asked, prove, public_of
from sync.protocol.version import PROTOCOL
from tests.tables import make_tables
from tests.toy import LIN, OTHER_SHOP, PEOPLE, REGISTRY, SHOP, WRAPPERS, WriteNote, central_write_note

MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)
DEVICE_KEY = bytes(range(100, 132))
QUICK = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)
DEALERS = {
    HOUSE: DealerCard(dealer_id=HOUSE, code="HQ", name="House", price_list=""),
    SHOP: DealerCard(dealer_id=SHOP, code="D7", name="Seven", price_list="base"),
    OTHER_SHOP: DealerCard(dealer_id=OTHER_SHOP, code="D8", name="Eight", price_list="base"),
}


@dataclass
class HandClock:
    """Stands still until it is told."""

    wall: datetime = MONDAY
    seconds: float = 0.0

    def now(self) -> datetime:
        return self.wall

    def monotonic(self) -> float:
        return self.seconds

    def pass_time(self, time: timedelta) -> None:
        self.wall += time
        self.seconds += time.total_seconds()


@dataclass
class ToyPeople:
    """Who works where; a test may send somebody away."""

    gone: set[UUID] = field(default_factory=set)

    def find(self, _session: Session, dealer_id: int, user_id: UUID) -> UserCard | None:
        return self._card([one for one in PEOPLE if (one.dealer_id, one.user_id) == (dealer_id, user_id)])

    def named(self, _session: Session, dealer_id: int, name: str) -> UserCard | None:
        return self._card([one for one in PEOPLE if (one.dealer_id, one.name) == (dealer_id, name)])

    def _card(self, found: Sequence[Actor]) -> UserCard | None:
        if not found or found[0].user_id in self.gone:
            return None
        [one] = found
        return UserCard(user_id=one.user_id, name=one.name, display_name=one.name.title(), role=one.role, dealer_id=one.dealer_id)


class World:
    """One central on one database. Ids, tokens and times come from a seed: the same steps give the same bytes."""

    def __init__(self, url: str, folder: Path, *, pull_limit: int = 20_000, standby: str = "") -> None:
        self.clock = HandClock()
        self.people = ToyPeople()
        self.dealers = dict(DEALERS)
        self.lists: tuple[str, ...] = ("base",)
        self.trouble: list[Exception] = []
        self.ends: list[tuple[LeaseEnd, str]] = []
        self.store = Store(url, standby)
        random = Random(7)
        source = Source(clock=self.clock, ids=TimeOrderedIds(self.clock, random.randbytes), random=random.randbytes)
        self.service = Service(self.store, self._business(), source, folder, Tuning(pull_limit=pull_limit, hasher=QUICK))
        make_tables(self.store.engine, CentralRow.metadata)
        make_tables(self.store.engine, Record.metadata, [table_of(record) for record in REGISTRY.records.values()])
        with self.store.transaction(self.clock.now()) as session:
            found(session, source, name="Toy Works", currency="TWD")

    def _business(self) -> Business:
        return Business(
            registry=REGISTRY,
            wrappers={**WRAPPERS, WriteNote: self._write_note},
            dealer_card=lambda _session, dealer_id: self.dealers.get(dealer_id),
            dealer_coded=lambda _session, code: next((card for card in self.dealers.values() if card.code == code), None),
            dealer_codes=lambda _session: [card.code for card in self.dealers.values()],
            price_lists=lambda _session: self.lists,
            find_user=self.people.find,
            user_named=self.people.named,
            may_invite=lambda role: role == LIN.role,
            keep_end=lambda _session, end, word: self.ends.append((end, word)),
        )

    def _write_note(self, command: WriteNote, context: Context, handler: Handler) -> None:
        """The toy's own rule; and under the text `disk full` the database fails as often as there is `trouble`."""
        central_write_note(command, context, handler)
        if command.text == "disk full" and self.trouble:
            raise self.trouble.pop()

    def give_password(self, actor: Actor, password: str) -> None:
        with self.store.transaction(self.clock.now()) as session:
            self.service.passwords.keep(session, actor.dealer_id, actor.user_id, self.service.passwords.hash(password))

    def device(self, actor: Actor = LIN, *, number: int = 1, people: Sequence[Actor] = PEOPLE) -> "ToyDevice":
        """A PC that is already enrolled for the actor's dealer, on which those of `people` who work there have signed in."""
        device_id = UUID(int=actor.dealer_id << 32 | number)
        now = self.clock.now()
        row = Device(
            dealer_id=actor.dealer_id,
            device_id=device_id,
            name=f"PC {number}",
            token_hash=device_id.hex,
            enrolled_by=actor.user_id,
            created_at=now,
            last_seen_at=now,
            heard_at=None,
            revoked_at=None,
            share=None,
            public_key=public_of(DEVICE_KEY),
            former_hash="",
            renewals=0,
            erase_order="",
        )
        with self.store.transaction(now) as session:
            session.merge(row)
            for one in people:
                if one.dealer_id == actor.dealer_id:
                    note_person(session, one.dealer_id, device_id, one.user_id, now)
        return ToyDevice(self, actor, device_id, instance_id=UUID(int=device_id.int << 8))

    def token(self, device: "ToyDevice") -> str:
        """A token that this device may show over HTTP, for a year."""
        dealer_id, device_id = device.actor.dealer_id, device.device_id
        token = f"{dealer_id}.token-of-{device_id.hex}"
        until = self.clock.now() + timedelta(days=365)
        row = AccessToken(dealer_id=dealer_id, token_hash=token_hash(token), device_id=device_id, expires_at=until)
        with self.store.transaction(self.clock.now()) as session:
            session.merge(row)
        return token

    def headers(self, device: "ToyDevice", path: str, body: bytes = b"", *, method: str = "POST") -> dict[str, str]:
        """What a request of this device brings along."""
        name = f"{device.actor.dealer_id}.{device.device_id.hex}"
        return proven(self, name, Asked(method=method, path=path, body=body, token=self.token(device)))

    def close(self) -> None:
        self.store.close()


def proven(world: World, device: str, asked: Asked, key: bytes = DEVICE_KEY) -> dict[str, str]:
    """The headers that prove a request; all toy devices have one key unless told otherwise."""
    proof = {HEADER: prove(asked, key, device=device, at=to_micros(world.clock.now()))}
    return proof | ({"Authorization": f"Bearer {asked.token}"} if asked.token else {})


@dataclass
class ToyDevice:
    """A device reduced to its numbering and its cursors: it keeps rows as they come, and has no predictions."""

    world: World
    actor: Actor
    device_id: UUID
    instance_id: UUID
    seq: int = 0
    protocol: int = PROTOCOL
    epoch: str = ""
    cursors: dict[str, int] = field(default_factory=dict)
    rows: dict[tuple[str, str], dict[str, Row]] = field(default_factory=dict)

    def envelope(self, command: Command, *, after: Sequence[UUID] = (), actor: Actor | None = None) -> Envelope:
        """The next command of this device, saved and not yet sent."""
        self.seq += 1
        return Envelope(
            command_id=UUID(int=self.instance_id.int << 16 | self.seq),
            seq=self.seq,
            name=type(command).__name__,
            body=msgspec.Raw(msgspec.json.encode(command)),
            actor_id=(actor or self.actor).user_id,
            claimed_at=to_micros(self.world.clock.now()),
            after=tuple(after),
        )

    def request(self, *envelopes: Envelope, hold: float = 0.0) -> Request:
        head = ExchangeHead(
            protocol=self.protocol,
            request_id=UUID(int=5),
            instance_id=self.instance_id,
            epoch=self.epoch,
            cursors=self.cursors,
            shape="",
            hold=hold,
        )
        return Request(head=head, commands=envelopes)

    def send(self, *envelopes: Envelope, **options: timedelta) -> Exchanged:
        """Exchange without taking the answer in."""
        caller = Caller(dealer_id=self.actor.dealer_id, device_id=self.device_id)
        return self.world.service.exchange.answer(caller, self.request(*envelopes), **options)

    def sync(self, *envelopes: Envelope) -> Answer:
        """Exchange, and take the answer in."""
        answer = self.send(*envelopes).answer
        self.take_in(answer)
        return answer

    def decide(self, command: Command, **options: Sequence[UUID]) -> Outcome:
        [outcome] = self.sync(self.envelope(command, **options)).outcomes
        return outcome

    def take_in(self, answer: Answer) -> None:
        self.epoch = answer.head.epoch
        for scope in answer.head.gone:
            self._forget(scope)
        for span in answer.head.spans:
            if span.start == 0:
                self._forget(span.scope)
            assert self.cursors.get(span.scope, 0) == span.start
            self.cursors[span.scope] = span.end
        for section in answer.sections:
            rows = self.rows.setdefault((section.scope, section.table), {})
            for row in section.rows:
                rows[_key(section.table, row)] = row
            for key in section.removed:
                rows.pop(_key(section.table, key), None)

    def held(self, scope: str) -> Mapping[str, Sequence[Row]]:
        """Rows of a scope by table, sorted; tables without rows left out."""
        return {table: sorted(rows.values()) for (of, table), rows in sorted(self.rows.items()) if of == scope and rows}

    def _forget(self, scope: str) -> None:
        self.cursors.pop(scope, None)
        for known in [known for known in self.rows if known[0] == scope]:
            del self.rows[known]


def _key(table: str, row: Row) -> str:
    return key_text(REGISTRY.records[table], row)
