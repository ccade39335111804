"""A small world in one process: a central, some shops with several devices, and a network that a seed makes unreliable.

Real engine code and real SQLite files on both sides; only the wire is replaced, and every message still goes through its bytes.
What this world does not contain: torn writes, two central processes, clocks that jump.
"""

from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from random import Random
from uuid import UUID

from sync.central.business import Business, DealerCard
from sync.central.exchange import THE_ONE, Caller
from sync.central.exchange import Exchange as CentralExchange
from sync.central.journal_keys import JournalKeys
from sync.central.records import Central, CentralRow
from sync.central.snapshots import Snapshots
from sync.central.store import Store as CentralStore
from sync.client.confirmed import confirmed_by_scope
from sync.client.replica import Replica
from sync.kernel.commands import Actor
from sync.kernel.dump import Dump, canonical
from sync.kernel.errors import Refusal, Unreachable
from sync.kernel.records import Record, image
from sync.protocol.codec import Garbled, decode_answer, decode_request, encode_answer, encode_request
from sync.protocol.messages import Answer, JournalAnswer, Manifest, Request, SignedIn, SignInRequest, UserCard
from tests.shops import StandingClock, a_replica
from tests.toy import LIN, OTHER_SHOP, OTTO, PEOPLE, REGISTRY, SHOP, WRAPPERS, ChangeNote, DropNote, WriteNote

LIMIT = 1 << 24
FAULTS = ("drop_request", "drop_answer", "double", "garble", "old_answer")


class House:
    """The manufacturer's side of the world."""

    def __init__(self, folder: Path, clock: StandingClock, *, pull_limit: int = 20_000) -> None:
        folder.mkdir(parents=True)
        self.clock = clock
        self.store = CentralStore(f"sqlite:///{folder / 'central.db'}")
        CentralRow.metadata.create_all(self.store.engine)
        Record.metadata.create_all(self.store.engine, tables=[record.__table__ for record in REGISTRY.records.values()])  # type: ignore[misc]
        with self.store.transaction(clock.now()) as session:
            session.add(Central(id=THE_ONE, epoch="first", name="House", currency="CNY", created_at=clock.now()))
        keys = JournalKeys(self.store, clock, Random(1).randbytes)
        self.exchange = CentralExchange(self.store, toy_business(), clock, keys, pull_limit=pull_limit)
        self.snapshots = Snapshots(self.store, toy_business(), clock, folder / "snapshots")

    def rows_of(self, scopes: set[str]) -> Dump:
        """What a replica that holds these scopes must have."""
        with self.store.read() as session:
            rows = [row for record in REGISTRY.records.values() for row in session.query(record)]
            named = [(scope, row) for row in rows for scope, there in row.scopes().items() if there and scope in scopes]
            return canonical((scope, type(row), image(row)) for scope, row in named)


class Wire:
    """One device's way to central. Faults come from a seed; `calm` ends them."""

    def __init__(self, house: House, caller: Caller, random: Random) -> None:
        self._house = house
        self._caller = caller
        self._random = random
        self._earlier: list[bytes] = []
        self.calm = True
        self.calls = 0

    def exchange(self, request: Request) -> Answer:
        self.calls += 1
        fault = "" if self.calm else self._random.choice((*FAULTS, "", "", ""))
        body = encode_request(request)
        if fault == "drop_request":
            raise Unreachable("the request was lost")
        answer = self._at_central(body)
        if fault == "double":
            answer = self._at_central(body)
        if fault == "drop_answer":
            raise Unreachable("the answer was lost")
        if fault == "old_answer" and self._earlier:
            answer = self._random.choice(self._earlier)
        self._earlier.append(answer)
        return self._arrived(answer if fault != "garble" else answer[: self._random.randrange(len(answer))], request)

    def manifest(self, scope: str) -> Manifest:
        return self._house.snapshots.manifest(self._caller.dealer_id, scope)

    def chunk(self, digest: str) -> bytes:
        if not self.calm and self._random.random() < 0.3:
            raise Unreachable("the chunk was lost")
        return self._house.snapshots.chunk(self._caller.dealer_id, digest)

    def sign_in(self, request: SignInRequest) -> SignedIn:
        raise Unreachable("nobody signs in here")

    def journal(self, entries: bytes) -> JournalAnswer:
        raise Unreachable("nobody hands in a journal")

    def health(self) -> None:
        """Always there."""

    def _at_central(self, body: bytes) -> bytes:
        request = decode_request(body, LIMIT)
        return encode_answer(self._house.exchange.answer(self._caller, request).answer)

    def _arrived(self, answer: bytes, request: Request) -> Answer:
        """As the HTTP transport does: half an answer or another request's answer is none."""
        try:
            decoded = decode_answer(answer, LIMIT)
        except Garbled as error:
            raise Unreachable(str(error)) from error
        if decoded.head.request_id != request.head.request_id:
            raise Unreachable("another request's answer")
        return decoded


class Device:
    """A PC in a shop, driven step by step."""

    def __init__(self, folder: Path, house: House, actor: Actor, number: int, random: Random) -> None:
        self._folder, self._number, self.actor, self._random = folder, number, actor, random
        self._clock = house.clock
        self.wire = Wire(house, Caller(dealer_id=actor.dealer_id, device_id=UUID(int=number)), random)
        self.replica = self._open()

    def _open(self) -> Replica:
        return a_replica(
            self._folder, people=[self.actor], transport=self.wire, clock=self._clock, device=self._number,
        )  # fmt: skip

    def restart(self) -> None:
        """The program ends and starts again."""
        self.replica.close()
        self.replica = self._open()

    def sync(self) -> None:
        """One exchange, and whatever it orders to be filled. Faults of the way are nothing special."""
        exchange = self.replica.lanes.exchange()
        with suppress(Unreachable):
            step = exchange.run()
            for order in step.fills:
                self.replica.lanes.filling().run(order.scope, stopped=lambda: False)
        exchange.catch_up(stopped=lambda: False)

    def work(self) -> None:
        """One thing that somebody in the shop does."""
        deed = self._random.choice((self._write, self._write, self._change, self._drop))
        with suppress(Refusal):  # the business says no, here and now: nothing was saved
            deed()

    def dump(self) -> Dump:
        with self.replica.lanes.parts.store.read() as connection:
            return canonical(confirmed_by_scope(connection, REGISTRY))

    def held(self) -> set[str]:
        with self.replica.lanes.parts.store.read() as connection:
            return set(connection.exec_driver_sql("SELECT scope FROM cursor").scalars())

    def _write(self) -> None:
        text = self._random.choice(("call", "visit", "forbidden", "a" * 60))
        about = self._random.choice((None, self._some_note()))
        note_id = UUID(int=self._random.getrandbits(128))
        self.replica.submit(WriteNote(note_id=note_id, text=text, tags=("x", "y"), about=about), actor=self.actor).result()

    def _change(self) -> None:
        text, to_desk = self._random.choice(("later", "soon")), self._random.choice((None, True, False))
        command = ChangeNote(note_id=self._some_note(), text=text, to_desk=to_desk)
        self.replica.submit(command, actor=self.actor).result()

    def _drop(self) -> None:
        self.replica.submit(DropNote(note_id=self._some_note()), actor=self.actor).result()

    def _some_note(self) -> UUID:
        with self.replica.lanes.parts.store.read() as connection:
            ids = list(connection.exec_driver_sql("SELECT id FROM toy_note ORDER BY id").scalars())
        return UUID(hex=self._random.choice(ids)) if ids else UUID(int=0)


def toy_business() -> Business:
    people: Mapping[tuple[int, UUID], UserCard] = {
        (one.dealer_id, one.user_id): UserCard(
            user_id=one.user_id, name=one.name, display_name=one.name, role=one.role, dealer_id=one.dealer_id
        )
        for one in PEOPLE
    }
    cards = {number: DealerCard(dealer_id=number, code=f"D{number}", name="Shop", price_list="") for number in (SHOP, OTHER_SHOP)}
    return Business(
        registry=REGISTRY,
        wrappers=WRAPPERS,
        dealer_card=lambda _session, dealer_id: cards.get(dealer_id),
        dealer_coded=lambda _session, code: next((card for card in cards.values() if card.code == code), None),
        price_lists=lambda _session: (),
        dealer_codes=lambda _session: [card.code for card in cards.values()],
        find_user=lambda _session, dealer_id, user_id: people.get((dealer_id, user_id)),
        user_named=lambda _session, dealer_id, name: next(
            (p for (d, _), p in people.items() if (d, p.name) == (dealer_id, name)), None
        ),
    )


def a_world(folder: Path, seed: int, *, pull_limit: int = 20_000) -> tuple[House, list[Device]]:
    """Two devices of one shop and one of another."""
    random = Random(seed)
    house = House(folder / "house", StandingClock(), pull_limit=pull_limit)
    staff = (LIN, LIN, OTTO)
    devices = [
        Device(folder / f"device-{i}", house, actor, i, Random(random.getrandbits(64))) for i, actor in enumerate(staff, start=1)
    ]
    return house, devices


def run(world: tuple[House, list[Device]], seed: int, *, steps: int, after_each: Callable[[Device], None]) -> None:
    """A history: people work, devices sync over a bad line, programs are restarted, time passes."""
    house, devices = world
    random = Random(seed)
    for device in devices:
        device.wire.calm = False
    for _ in range(steps):
        device = random.choice(devices)
        random.choice((device.work, device.work, device.sync, device.sync, device.restart))()
        house.clock.pass_(random.choice((0.5, 30, 3600)))
        after_each(device)


def settle(devices: list[Device], *, rounds: int = 12) -> None:
    """The network is good again: everything comes to rest by itself, within so many rounds."""
    for device in devices:
        device.wire.calm = True
    for _ in range(rounds):
        for device in devices:
            device.sync()
