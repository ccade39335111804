"""A PC of a shop that a lying central will meet, and what an honest central would tell it: see `rogue`."""

from datetime import timedelta
from pathlib import Path
from random import Random
from uuid import UUID

from sqlalchemy import select

from sync.central import opening
from sync.central.demo import run as make_demo
from sync.central.device_people import note_person
from sync.central.exchange import Caller
from sync.central.service import Service, Tuning
from sync.client.exchange import Exchange
from sync.client.replica import Replica
from sync.client.transport import Take
from sync.domain import REGISTRY
from sync.domain.accounts.records import User
from sync.domain.accounts.rules import Role
from sync.domain.customers.commands import CreateCustomer
from sync.kernel.commands import Actor
from sync.protocol.codec import encode_answer
from sync.protocol.messages import Answer, Manifest, Request
from sync.protocol.proofs import new_key
from tests.attack.rogue import RogueLine, Undone
from tests.shops import StandingClock, a_replica

DEALER = 1
SECONDS = timedelta(seconds=30)
ONE = UUID(int=5)
KEYED = {"device_key": new_key()}


class OneId:
    """The same for every request: an answer that was made once fits all of them."""

    def new(self) -> UUID:
        return ONE


class Honest(RogueLine):
    """Asks the real central, which sits in the same process."""

    def __init__(self, service: Service) -> None:
        super().__init__()
        self._service, self._caller = service, Caller(dealer_id=DEALER, device_id=UUID(int=1))
        self.wires: list[bytes] = []

    def exchange(self, request: Request) -> Answer:
        answer = self._service.exchange.answer(self._caller, request, budget=SECONDS).answer
        self.wires.append(encode_answer(answer))
        return answer

    def manifest(self, scope: str) -> Manifest:
        return self._service.snapshots.manifest(DEALER, scope)

    def chunk(self, digest: str, start: int, take: Take) -> None:
        take(self._service.snapshots.chunk(DEALER, digest)[start:])


class Victim:
    """A PC of a shop with rows, decided commands and commands that wait; and what central would truly answer it."""

    def __init__(self, folder: Path) -> None:
        tuning = Tuning(pull_limit=150)
        self.service = opening.create(folder / "central", database="", name="Manufacturer", currency="USD")
        now = self.service.source.clock.now()
        make_demo(self.service.store, self.service.passwords, now=now, password="eight words", products=40, dealers=2)
        self.service = Service(self.service.store, self.service.business, self.service.source, folder / "central", tuning)
        self.clock = StandingClock(now)
        self.actor = self._person()
        with self.service.store.transaction(now) as session:
            note_person(session, DEALER, UUID(int=1), self.actor.user_id, now)
        self.honest = Honest(self.service)
        self.replica = a_replica(
            folder / "pc",
            registry=REGISTRY,
            people=[self.actor],
            transport=self.honest,
            clock=self.clock,
            place_values=KEYED,
        )
        self.first = self._wire()
        self._sync()
        self._save(3)
        self._sync()
        self._save(4)
        self.news = self._wire()
        self.sums = self._wire(push=False, sums=True)
        self.bare = self._bare(folder / "bare")
        self.replicas = (self.replica, self.bare)

    def _person(self) -> Actor:
        with self.service.store.read() as session:
            user = session.scalars(select(User).where(User.dealer_id == DEALER, User.role == Role.MANAGER)).one()
        return Actor(user_id=user.id, name=user.name, role=user.role.value, dealer_id=DEALER)

    def _bare(self, home: Path) -> Replica:
        """Another PC of the shop, to which nothing has come yet and on which somebody has worked: one that files are for."""
        replica = a_replica(
            home, registry=REGISTRY, people=[self.actor], transport=self.honest, clock=self.clock, place_values=KEYED
        )
        self._save(5, replica)
        return replica

    def _save(self, count: int, replica: Replica | None = None) -> None:
        random = Random(count)
        for number in range(count):
            command = CreateCustomer(customer_id=UUID(bytes=random.randbytes(16)), name=f"Customer {count}-{number}")
            (replica or self.replica).submit(command, actor=self.actor).result()

    def _sync(self) -> None:
        """Until central and the shop agree."""
        exchange, filling = self.replica.lanes.exchange(), self.replica.lanes.filling()
        while (step := exchange.run()).more or step.fills:
            for order in step.fills:
                filling.run(order.scope, stopped=lambda: False)

    def _wire(self, **asked: bool) -> bytes:
        """What central truly answers now, and nothing of it is used."""
        parts = self.replica.lanes.parts
        writer = Undone(parts.store, lambda _connection: None)
        self.exchange(writer, self.honest).run(**asked)
        return self.honest.wires[-1]

    def exchange(self, writer: Undone, line: RogueLine) -> Exchange:
        parts = self.replica.lanes.parts
        return Exchange(
            store=parts.store,
            writer=writer,
            rebase=self.replica.lanes.rebase,
            transport=line,
            clock=parts.clock,
            ids=OneId(),
            shape=REGISTRY.shape,
        )

    def wires(self) -> tuple[bytes, bytes, bytes]:
        """News of what was saved, the first answer of all, and sums."""
        return self.news, self.first, self.sums

    def close(self) -> None:
        for replica in self.replicas:
            replica.close()
        self.service.store.close()
