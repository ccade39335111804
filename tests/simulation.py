"""Central and some devices in one process, driven by hand, for tests of one thing. Histories by seed are in `tests/simulator`."""

from collections.abc import Mapping
from pathlib import Path
from random import Random
from uuid import UUID

from sync.central.business import Business, DealerCard
from sync.central.device_people import note_person
from sync.central.exchange import THE_ONE, Caller
from sync.central.exchange import Exchange as CentralExchange
from sync.central.journal_keys import JournalKeys
from sync.central.records import Central, CentralRow
from sync.central.snapshots import Snapshots
from sync.central.store import Store as CentralStore
from sync.client.confirmed import confirmed_by_scope
from sync.client.transport import Take
from sync.kernel.commands import Actor
from sync.kernel.dump import Dump, canonical
from sync.kernel.errors import Unreachable
from sync.kernel.records import Record, image
from sync.protocol.codec import decode_answer, decode_request, encode_answer, encode_request
from sync.protocol.journal import JournalAnswer
from sync.protocol.messages import Answer, Manifest, Request, SignedIn, SignInRequest, UserCard
from tests.shops import StandingClock, a_replica
from tests.tables import make_tables
from tests.toy import LIN, OTHER_SHOP, OTTO, PEOPLE, REGISTRY, SHOP, WRAPPERS

LIMIT = 1 << 24


class House:
    """The manufacturer's side of the world."""

    def __init__(self, folder: Path, clock: StandingClock, *, pull_limit: int = 20_000, worth_building: int = 5_000) -> None:
        folder.mkdir(parents=True)
        self.clock = clock
        self._pull_limit = pull_limit
        self.store = CentralStore(f"sqlite:///{folder / 'central.db'}")
        make_tables(self.store.engine, CentralRow.metadata)
        make_tables(self.store.engine, Record.metadata, [record.__table__ for record in REGISTRY.records.values()])  # type: ignore[misc]
        with self.store.transaction(clock.now()) as session:
            session.add(Central(id=THE_ONE, epoch="first", name="House", currency="CNY", created_at=clock.now()))
        self.people = toy_people()
        business = toy_business(self.people)
        self.exchange = self._exchange()
        self.snapshots = Snapshots(self.store, business, clock, folder / "snapshots", worth_building=worth_building)

    def fall_back_to(self, path: Path) -> None:
        """Another database takes the place of this one, under the same epoch."""
        self.store = CentralStore(f"sqlite:///{path}")
        self.exchange = self._exchange()

    def answer_up_to(self, entries: int) -> None:
        """An answer carries so many rows of a scope from now on."""
        self._pull_limit = entries
        self.exchange = self._exchange()

    def note(self, actor: Actor, device_id: UUID) -> None:
        """They have signed in on this device."""
        with self.store.transaction(now := self.clock.now()) as session:
            note_person(session, actor.dealer_id, device_id, actor.user_id, now)

    def dismiss_everybody(self) -> None:
        """Nobody has any rights from now on."""
        self.people.clear()

    def _exchange(self) -> CentralExchange:
        keys = JournalKeys(self.store, self.clock, Random(1).randbytes)
        return CentralExchange(self.store, toy_business(self.people), self.clock, keys, pull_limit=self._pull_limit)

    def rows_of(self, scopes: set[str]) -> Dump:
        """What a replica that holds these scopes must have."""
        with self.store.read() as session:
            rows = [row for record in REGISTRY.records.values() for row in session.query(record)]
            named = [(scope, row) for row in rows for scope, there in row.scopes().items() if there and scope in scopes]
            return canonical((scope, type(row), image(row)) for scope, row in named)


class Wire:
    """One device's way to central: every message goes through its bytes."""

    def __init__(self, house: House, caller: Caller) -> None:
        self._house = house
        self._caller = caller

    def exchange(self, request: Request) -> Answer:
        asked = decode_request(encode_request(request), LIMIT)
        return decode_answer(encode_answer(self._house.exchange.answer(self._caller, asked).answer), LIMIT)

    def manifest(self, scope: str, takes: str = "") -> Manifest:
        return self._house.snapshots.manifest(self._caller.dealer_id, scope, takes)

    def chunk(self, digest: str, start: int, take: Take) -> None:
        take(self._house.snapshots.chunk(self._caller.dealer_id, digest)[start:])

    def sign_in(self, request: SignInRequest) -> SignedIn:
        raise Unreachable("nobody signs in here")

    def journal(self, entries: bytes) -> JournalAnswer:
        raise Unreachable("nobody hands in a journal")

    def health(self) -> None:
        """Always there."""

    def close(self) -> None:
        """Nothing is held open."""


class Device:
    """A PC in a shop, driven step by step."""

    def __init__(self, folder: Path, house: House, actor: Actor, number: int) -> None:
        self.actor = actor
        house.note(actor, UUID(int=number))
        self.wire = Wire(house, Caller(dealer_id=actor.dealer_id, device_id=UUID(int=number)))
        self.replica = a_replica(folder, people=[actor], transport=self.wire, clock=house.clock, device=number)

    def sync(self) -> None:
        """One exchange, and whatever it orders to be filled."""
        exchange = self.replica.lanes.exchange()
        step = exchange.run()
        for order in step.fills:
            self.replica.lanes.filling().run(order.scope, stopped=lambda: False)
        exchange.catch_up(stopped=lambda: False)

    def dump(self) -> Dump:
        with self.replica.lanes.parts.store.read() as connection:
            return canonical(confirmed_by_scope(connection, REGISTRY))

    def held(self) -> set[str]:
        with self.replica.lanes.parts.store.read() as connection:
            return set(connection.exec_driver_sql("SELECT scope FROM cursor").scalars())


def toy_people() -> dict[tuple[int, UUID], UserCard]:
    return {
        (one.dealer_id, one.user_id): UserCard(
            user_id=one.user_id, name=one.name, display_name=one.name, role=one.role, dealer_id=one.dealer_id
        )
        for one in PEOPLE
    }


def toy_business(people: Mapping[tuple[int, UUID], UserCard]) -> Business:
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
        may_invite=lambda _role: False,
    )


def a_world(folder: Path, *, pull_limit: int = 20_000, worth_building: int = 5_000) -> tuple[House, list[Device]]:
    """Two devices of one shop and one of another."""
    house = House(folder / "house", StandingClock(), pull_limit=pull_limit, worth_building=worth_building)
    return house, [Device(folder / f"device-{i}", house, actor, i) for i, actor in enumerate((LIN, LIN, OTTO), start=1)]
