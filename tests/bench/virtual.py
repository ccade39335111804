"""Devices that are no PCs: what central sees of one, and nothing else. Enrolled straight into the database."""

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

import msgspec
from sqlalchemy import Integer, cast, func, select
from sqlalchemy.orm import Session

from sync.central import opening
from sync.central.demo import run as make_demo
from sync.central.devices import token_hash
from sync.central.records import AccessToken, CentralRow, Device, DevicePerson
from sync.central.service import Service
from sync.domain.accounts.records import Dealer, User
from sync.domain.accounts.rules import Role
from sync.domain.catalog.records import ListPrice, Product
from sync.domain.catalog.rules import ProductStatus
from sync.domain.orders.commands import PlaceOrder
from sync.domain.orders.lines import WantedLine
from sync.kernel.clock import SystemClock, to_micros
from sync.kernel.commands import Envelope
from sync.kernel.records import dealer_scope
from sync.protocol.codec import decode_answer, encode_request
from sync.protocol.messages import EXCHANGE, MEDIA_TYPE, ExchangeHead, Request
from sync.protocol.proofs import HEADER, Asked, prove, public_of
from sync.protocol.version import PROTOCOL
from tests.postgres import running_cluster

PRODUCTS, LINES = 400, 5
KEY = bytes(range(32))
CLOCK = SystemClock()
LIMIT = 1 << 26
CREDIT = 10**15
"""Minor units: enough for every order of a run, so that each goes all the way to the stock."""


@dataclass
class VirtualDevice:
    """As much of a PC as central sees: a number, a key, a token, and the next number of a command."""

    dealer_id: int
    device_id: UUID
    token: str
    actor: UUID
    goods: Sequence[tuple[str, int, int]]
    """Products, the least that one can order of each, and the price that its screen shows, in minor units."""
    seq: int = 0
    epoch: str = ""
    cursors: dict[str, int] = field(default_factory=dict)

    def order(self) -> Envelope:
        self.seq += 1
        goods = [self.goods[(self.seq * 7 + step) % len(self.goods)] for step in range(LINES)]
        lines = tuple(
            WantedLine(line_id=uuid4(), product_code=code, quantity=least, quoted_price=price) for code, least, price in goods
        )
        return Envelope(
            command_id=uuid4(),
            seq=self.seq,
            name=PlaceOrder.__name__,
            body=msgspec.Raw(msgspec.json.encode(PlaceOrder(order_id=uuid4(), lines=lines, valid_on=CLOCK.now().date()))),
            actor_id=self.actor,
            claimed_at=to_micros(CLOCK.now()),
        )

    def request(self, orders: int, *, hold: float = 0.0) -> tuple[bytes, dict[str, str]]:
        """A body, and the headers that prove it."""
        head = ExchangeHead(
            protocol=PROTOCOL,
            request_id=uuid4(),
            instance_id=self.device_id,
            epoch=self.epoch,
            cursors=self.cursors,
            shape="",
            hold=hold,
        )
        body = encode_request(Request(head=head, commands=tuple(self.order() for _ in range(orders))))
        asked = Asked(method="POST", path=EXCHANGE, body=body, token=self.token)
        name = f"{self.dealer_id}.{self.device_id.hex}"
        proof = prove(asked, KEY, device=name, at=to_micros(CLOCK.now()))
        return body, {HEADER: proof, "Authorization": f"Bearer {self.token}", "Content-Type": MEDIA_TYPE}

    def take(self, body: bytes) -> Counter[str]:
        """What became of its orders."""
        answer = decode_answer(body, LIMIT)
        self.epoch = answer.head.epoch
        self.cursors |= {span.scope: span.end for span in answer.head.spans}
        # what is too far away would be fetched as a snapshot, from a cache: the generator claims to have it
        self.cursors |= {fill.scope: 0 for fill in answer.head.fills}
        return Counter(outcome.state.value for outcome in answer.outcomes)


@contextmanager
def a_house(folder: Path, database: str, dealers: int) -> Iterator[tuple[Path, str, list[VirtualDevice]]]:
    with ExitStack() as stack:
        url = ""
        if database == "postgresql":
            url = stack.enter_context(stack.enter_context(running_cluster(safe=True)).place())
        service = opening.create(folder / "central", database=url, name="Manufacturer", currency="USD")
        now = CLOCK.now()
        make_demo(service.store, service.passwords, now=now, password="eight words", products=PRODUCTS, dealers=dealers)
        devices = [enrolled(service, dealer_id, number) for number, dealer_id in enumerate(dealers_of(service), start=1)]
        service.store.close()
        yield folder / "central", url, devices


def dealers_of(service: Service) -> Sequence[int]:
    with service.store.read() as session:
        return session.scalars(select(User.dealer_id).where(User.dealer_id > 0).distinct().order_by(User.dealer_id)).all()


def enrolled(service: Service, dealer_id: int, number: int) -> VirtualDevice:
    """Straight into the database: what enrolment costs is not asked here."""
    with service.store.transaction(now := CLOCK.now()) as session:
        manager = select(User.id).where(User.dealer_id == dealer_id, User.role == Role.MANAGER)
        device = VirtualDevice(
            dealer_id=dealer_id,
            device_id=UUID(int=number << 64),
            token=f"{dealer_id}.token-{number}",
            actor=session.scalars(manager).one(),
            goods=_goods_of(session, dealer_id, now.date()),
            cursors={dealer_scope(dealer_id): 0},
        )
        session.add_all(_rows(device, now))
    return device


def more_of(service: Service, devices: Sequence[VirtualDevice], count: int) -> list[VirtualDevice]:
    """As many PCs, of the same dealers in turn."""
    more = []
    for number in range(len(devices), count):
        like = devices[number % len(devices)]
        its = {
            "device_id": UUID(int=(number + 1) << 64),
            "token": f"{like.dealer_id}.token-{number + 1}",
            "cursors": dict(like.cursors),
        }
        more.append(replace(like, seq=0, **its))
    with service.store.transaction(now := CLOCK.now()) as session:
        session.add_all(row for device in more for row in _rows(device, now))
    return [*devices, *more]


def _rows(device: VirtualDevice, now: datetime) -> Sequence[CentralRow]:
    key = {"dealer_id": device.dealer_id, "device_id": device.device_id}
    row = Device(
        **key,
        name=device.token,
        token_hash=device.device_id.hex,
        enrolled_by=device.device_id,
        created_at=now,
        last_seen_at=now,
        heard_at=None,
        revoked_at=None,
        share=None,
        public_key=public_of(KEY),
        former_hash="",
        renewals=0,
        erase_order="",
    )
    token = AccessToken(**key, token_hash=token_hash(device.token), expires_at=now + timedelta(days=1))
    return row, token, DevicePerson(**key, user_id=device.actor, at=now)


def _goods_of(session: Session, dealer_id: int, on: date) -> Sequence[tuple[str, int, int]]:
    """What a dealer can order, who has credit for all of it from here on."""
    dealer = session.get_one(Dealer, dealer_id)
    dealer.credit_limit, dealer.price_honour_days = CREDIT, 0
    packs = (Product.min_quantity + Product.pack_size - 1) / Product.pack_size
    least = cast(packs, Integer) * Product.pack_size
    begun = (ListPrice.product_code == Product.code) & (ListPrice.price_list == dealer.price_list)
    listed = select(Product.code, least, func.max(ListPrice.price)).join(ListPrice, begun & (ListPrice.valid_from <= on))
    orderable = listed.where(Product.status == ProductStatus.ORDERABLE).group_by(Product.code, least).order_by(Product.code)
    return [(code, int(quantity), price) for code, quantity, price in session.execute(orderable)]
