"""What the second wall and the audit trail cost on PostgreSQL: the same central with them and without, in turns."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

import msgspec
from sqlalchemy import select
from sqlalchemy.orm import Session

from sync.central import opening
from sync.central.audit import TOLD
from sync.central.demo import run as make_demo
from sync.central.device_people import note_person
from sync.central.exchange import Caller
from sync.central.service import Service
from sync.central.store import Store
from sync.domain.accounts.records import User
from sync.domain.accounts.rules import Role
from sync.domain.catalog.records import Product
from sync.domain.catalog.rules import ProductStatus
from sync.domain.orders.commands import PlaceOrder
from sync.domain.orders.lines import WantedLine
from sync.kernel.clock import to_micros
from sync.kernel.commands import Envelope
from sync.protocol.messages import ExchangeHead, Request
from sync.protocol.version import PROTOCOL
from tests.bench.measure import Figure, percentile, side_by_side
from tests.builders import TODAY
from tests.postgres import running_cluster

PRODUCTS, ORDERS, ROUNDS = 400, 5, 80
DEALER = 1
QUIET = 0.2
"""The fastest fifth: the database is a program of its own, and what held it up cannot be taken off."""
LONG = timedelta(minutes=1)


class WithoutWalls(Store):
    """Begins every transaction for everybody."""

    @contextmanager
    def transaction(self, now: datetime, *, dealer_id: int | None = None) -> Iterator[Session]:
        with super().transaction(now) as session:
            yield session

    @contextmanager
    def read(self, *, dealer_id: int | None = None) -> Iterator[Session]:
        with super().read() as session:
            yield session


class WithoutTrail(Store):
    """Forgets what it was told."""

    @contextmanager
    def transaction(self, now: datetime, *, dealer_id: int | None = None) -> Iterator[Session]:
        with super().transaction(now, dealer_id=dealer_id) as session:
            yield session
            session.info.pop(TOLD, None)


class Pc:
    """A device of one dealer at one central."""

    def __init__(self, store: Store, service: Service, number: int) -> None:
        self._service = Service(store, service.business, service.source, Path(store.url).parent)
        self._caller = Caller(dealer_id=DEALER, device_id=UUID(int=number))
        self._instance, self._seq = UUID(int=number), 0
        self._epoch = ""
        self._cursors: Mapping[str, int] = {}
        with store.read() as session:
            wanted = select(User.id).where(User.dealer_id == DEALER, User.role == Role.MANAGER)
            self._actor = session.scalars(wanted).one()
            orderable = select(Product.code).where(Product.status == ProductStatus.ORDERABLE).order_by(Product.code).limit(50)
            self._codes = session.scalars(orderable).all()
        with store.transaction(now := service.source.clock.now()) as session:
            note_person(session, DEALER, self._caller.device_id, self._actor, now)

    def push(self) -> None:
        """Orders of two lines each, decided one by one; the rows that they changed come back."""
        self._ask(tuple(self._order() for _ in range(ORDERS)), self._cursors)

    def pull(self) -> None:
        """Everything that the dealer holds, anew."""
        self._ask((), {})

    def _ask(self, commands: tuple[Envelope, ...], cursors: Mapping[str, int]) -> None:
        head = ExchangeHead(
            protocol=PROTOCOL, request_id=uuid4(), instance_id=self._instance, epoch=self._epoch, cursors=dict(cursors), shape=""
        )
        told = self._service.exchange.answer(self._caller, Request(head=head, commands=commands), budget=LONG)
        assert len(told.answer.outcomes) == len(commands)
        self._epoch, self._cursors = told.answer.head.epoch, told.heads

    def _order(self) -> Envelope:
        self._seq += 1
        codes = (self._codes[self._seq % 50], self._codes[(self._seq + 7) % 50])
        lines = tuple(WantedLine(line_id=uuid4(), product_code=code, quantity=12, quoted_price=1) for code in codes)
        return Envelope(
            command_id=uuid4(),
            seq=self._seq,
            name=PlaceOrder.__name__,
            body=msgspec.Raw(msgspec.json.encode(PlaceOrder(order_id=uuid4(), lines=lines, valid_on=TODAY))),
            actor_id=self._actor,
            claimed_at=to_micros(self._service.source.clock.now()),
        )


def run(folder: Path) -> Iterator[Figure]:
    """Each against the same central without it."""
    with running_cluster() as cluster, cluster.place() as url:
        service = opening.create(folder / "central", database=url, name="Manufacturer", currency="USD")
        now = service.source.clock.now()
        make_demo(service.store, service.passwords, now=now, password="eight words", products=PRODUCTS, dealers=2)
        assert not service.store.is_open_to_all()
        stores = [service.store, WithoutWalls(url), WithoutTrail(url)]
        ours, open_, untold = (Pc(store, service, number) for number, store in enumerate(stores, start=1))
        push = f"to decide {ORDERS} orders of two lines each, and to answer with what they changed"
        yield _figure("wall-push", push, "without the second wall", ours.push, open_.push, limit=1.25)
        yield _figure(
            "wall-pull", "to answer with every row of a dealer", "without the second wall", ours.pull, open_.pull, limit=1.25
        )
        yield _figure("trail-push", push, "without the audit trail", ours.push, untold.push, limit=1.5)
        for store in stores:
            store.close()


def _figure(name: str, what: str, floor: str, ours: Callable[[], None], bare: Callable[[], None], *, limit: float) -> Figure:
    for deed in (ours, bare) * 3:
        deed()
    with_it, without = side_by_side([ours] * ROUNDS, [bare] * ROUNDS)
    return Figure(
        name=name,
        what=f"{what}, on PostgreSQL",
        floor=f"the same central {floor}, in turns",
        ours=percentile(with_it, QUIET) * 1000,
        bare=percentile(without, QUIET) * 1000,
        unit="ms",
        limit=limit,
        samples=ROUNDS,
    )
