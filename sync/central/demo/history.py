"""Three weeks of a shop's life, told by the commands of its people: opening stock, customers, orders, sales."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID, uuid5

from sqlalchemy import select

from sync.central.console import run_verb
from sync.central.demo import DemoWorld
from sync.central.demo.chance import Chance
from sync.central.demo.customers import CUSTOMERS, DemoCustomer
from sync.central.service import Service
from sync.domain.accounts.calendar import price_day
from sync.domain.accounts.rules import Role
from sync.domain.catalog.records import ListPrice, Product
from sync.domain.catalog.rules import STANDARD, ProductStatus, price_in_force
from sync.domain.customers.commands import CreateCustomer
from sync.domain.desk.shipping import AllocateOrder, ShipLines, ShippedLine
from sync.domain.orders.commands import PlaceOrder
from sync.domain.orders.lines import WantedLine
from sync.domain.orders.records import Order, Shipment
from sync.domain.sales.lines import Paid, SoldLine
from sync.domain.sales.quoting import GiveQuote
from sync.domain.sales.rules import PaymentKind
from sync.domain.sales.selling import MakeSale
from sync.domain.stock.moving import AdjustStock, MovedLine
from sync.domain.stock.places import SetMinimum
from sync.domain.stock.receiving import ReceivedLine, ReceiveShipment
from sync.domain.stock.rules import AdjustmentReason, main_location
from sync.kernel.commands import HOUSE, Actor, Command
from sync.kernel.ids import document_number

LETTER = "0"
"""In the document numbers of this history: replicas get letters, so theirs never meet these."""
SHELF = 24
FEWEST = 6
"""Goods to deal in: a world of less has no history."""
FIRST_DAY = 21
SHIP_AGO = 9
RECEIVE_AGO = 6
"""Days before the demo's today: orders older than these have been shipped, and received."""


def write_history(service: Service, world: DemoWorld) -> int:
    """Every second shop has one, the first a long one; gives the number of commands. The same world, the same history."""
    shops = sorted({user.dealer_id for user in world.users} - {HOUSE})
    shelf = _shelf(service, world)
    if len(shelf) < FEWEST:
        return 0
    return sum(_Shop(service, world, dealer_id, shelf).live(orders=10 if dealer_id == 1 else 3) for dealer_id in shops[::2])


@dataclass(frozen=True)
class _Article:
    code: str
    pack: int
    price: int


def _shelf(service: Service, world: DemoWorld) -> Sequence[_Article]:
    """What the shops deal in: the best known goods that can be ordered and have a price."""
    with service.store.read() as session:
        orderable = select(Product).where(Product.status == ProductStatus.ORDERABLE)
        known = session.scalars(orderable.order_by(Product.weight.desc(), Product.code).limit(SHELF)).all()
        codes = [product.code for product in known]
        prices = session.scalars(
            select(ListPrice).where(ListPrice.price_list == STANDARD, ListPrice.product_code.in_(codes))
        ).all()
        today = price_day(session, world.now)
    found = []
    for product in known:
        price = price_in_force((one for one in prices if one.product_code == product.code), today)
        if price is not None:
            found.append(_Article(product.code, max(product.pack_size, product.min_quantity), price.price))
    return found


@dataclass
class _Shop:
    """One shop's storyteller: ids, numbers and chance of its own."""

    service: Service
    world: DemoWorld
    dealer_id: int
    shelf: Sequence[_Article]
    counts: dict[str, int] = field(default_factory=dict)
    told: int = 0

    def live(self, *, orders: int) -> int:
        self.chance = Chance(self.world.seed << 16 | self.dealer_id)
        self._open()
        for number, person in enumerate(CUSTOMERS[: orders + 2]):
            self._greet(number, person)
        for number in range(orders):
            self._order(number, days_ago=FIRST_DAY - 2 - number * (FIRST_DAY - 2) // orders)
        for number in range(orders * 2):
            self._sell(number, days_ago=(orders * 2 - 1 - number) * FIRST_DAY // (orders * 2))
        self._quote()
        return self.told

    def _open(self) -> None:
        lines = tuple(
            MovedLine(line_id=self._id("open", at), product_code=one.code, quantity=self.chance.between(3, 30))
            for at, one in enumerate(self.shelf[:18])
        )
        opening = AdjustStock(
            adjustment_id=self._id("opening"),
            number=self._number("AJ"),
            location_id=main_location(self.dealer_id),
            reason=AdjustmentReason.OPENING,
            lines=lines,
        )
        self._tell(Role.MANAGER, opening, days_ago=FIRST_DAY)
        for one in self.shelf[:5]:
            self._tell(Role.MANAGER, SetMinimum(product_code=one.code, quantity=12), days_ago=FIRST_DAY)

    def _greet(self, number: int, person: DemoCustomer) -> None:
        command = CreateCustomer(
            customer_id=self._id("customer", number),
            number=self._number("CU"),
            name=person.name,
            kind=person.kind,
            contact=person.contact,
            phone=person.phone,
            address_1=person.address,
        )
        self._tell(Role.CLERK, command, days_ago=FIRST_DAY - 1)

    def _order(self, number: int, *, days_ago: int) -> None:
        order_id = self._id("order", number)
        articles = [self.chance.one_of(self.shelf) for _ in range(self.chance.between(2, 6))]
        wanted = tuple(
            WantedLine(
                line_id=self._id("order", number, one.code),
                product_code=one.code,
                quantity=one.pack * self.chance.between(1, 3),
                quoted_price=one.price,
            )
            for one in dict.fromkeys(articles)
        )
        day = (self.world.now - timedelta(days=days_ago)).date()
        placed = PlaceOrder(order_id=order_id, number=self._number("SO"), valid_on=day, lines=wanted)
        self._tell(Role.CLERK, placed, days_ago=days_ago)
        if days_ago >= SHIP_AGO:
            self._ship(order_id, number, days_ago=days_ago - 2)
        if days_ago >= SHIP_AGO + RECEIVE_AGO:
            self._receive(number, days_ago=days_ago - 4)

    def _ship(self, order_id: UUID, number: int, *, days_ago: int) -> None:
        self._tell(Role.ORDER_DESK, AllocateOrder(dealer_id=self.dealer_id, order_id=order_id), days_ago=days_ago)
        with self.service.store.read() as session:
            lines = session.get_one(Order, (self.dealer_id, order_id)).lines
            ready = [(line.id, line.allocated - line.shipped) for line in lines if line.allocated > line.shipped]
        packed = tuple(
            ShippedLine(shipment_line_id=uuid5(line_id, "box"), line_id=line_id, quantity=units) for line_id, units in ready
        )
        shipped = ShipLines(
            dealer_id=self.dealer_id,
            order_id=order_id,
            shipment_id=self._id("shipment", number),
            number=self._number("SH"),
            lines=packed,
            carrier="順豐速運",
            tracking=f"SF{self.chance.between(10**11, 10**12 - 1)}",
        )
        self._tell(Role.ORDER_DESK, shipped, days_ago=days_ago)

    def _receive(self, number: int, *, days_ago: int) -> None:
        shipment_id = self._id("shipment", number)
        with self.service.store.read() as session:
            boxes = session.get_one(Shipment, (self.dealer_id, shipment_id)).lines
            counted = [(box.id, box.quantity) for box in boxes]
        lines = tuple(
            ReceivedLine(line_id=uuid5(box_id, "in"), shipment_line_id=box_id, received=units) for box_id, units in counted
        )
        received = ReceiveShipment(
            receipt_id=self._id("receipt", number),
            number=self._number("GR"),
            shipment_id=shipment_id,
            location_id=main_location(self.dealer_id),
            lines=lines,
        )
        self._tell(Role.WAREHOUSE, received, days_ago=days_ago)

    def _sell(self, number: int, *, days_ago: int) -> None:
        lines = self._sold("sale", number, self.chance.between(1, 4))
        at = self._moment(days_ago)
        due = sum(line.quantity * line.unit_price for line in lines)
        kind = self.chance.one_of((PaymentKind.CASH, PaymentKind.CASH, PaymentKind.CARD, PaymentKind.WALLET))
        sale = MakeSale(
            sale_id=self._id("sale", number),
            number=self._number("SA"),
            location_id=main_location(self.dealer_id),
            lines=lines,
            payments=(Paid(payment_id=self._id("paid", number), kind=kind, amount=due),),
            sold_at=at,
            day=at.date(),
            customer_id=self._buyer(),
        )
        self._tell(Role.CLERK, sale, days_ago=days_ago)

    def _quote(self) -> None:
        until = (self.world.now + timedelta(days=14)).date()
        lines = self._sold("quote", 0, 3)
        quote = GiveQuote(
            quote_id=self._id("quote"), number=self._number("QU"), lines=lines, valid_until=until, customer_id=self._buyer()
        )
        self._tell(Role.REP, quote, days_ago=1)

    def _buyer(self) -> UUID:
        return self._id("customer", self.chance.below(4))

    def _sold(self, kind: str, number: int, count: int) -> tuple[SoldLine, ...]:
        """Sold a little above what the manufacturer asks, in round numbers."""
        some = dict.fromkeys(self.chance.one_of(self.shelf[:18]) for _ in range(count))
        return tuple(
            SoldLine(
                line_id=self._id(kind, number, one.code),
                product_code=one.code,
                quantity=self.chance.between(1, 2),
                unit_price=-(-one.price * 13 // 1000) * 100,
            )
            for one in some
        )

    def _tell(self, role: Role, command: Command, *, days_ago: int) -> None:
        house = role is Role.ORDER_DESK
        person = self.world.user(HOUSE if house else self.dealer_id, role)
        actor = Actor(user_id=person.user_id, name=person.name, role=role.value, dealer_id=person.dealer_id)
        run_verb(self.service, command, actor=actor, now=self._moment(days_ago))
        self.told += 1

    def _moment(self, days_ago: int) -> datetime:
        """Later commands of one day come later; nothing lies in the future."""
        return self.world.now - timedelta(days=days_ago, hours=2) + timedelta(seconds=self.told)

    def _number(self, series: str) -> str:
        count = self.counts[series] = self.counts.get(series, 0) + 1
        code = self.world.user(self.dealer_id, Role.MANAGER).dealer_code
        return document_number(series=series, dealer_code=code, letter=LETTER, year=self.world.now.year, count=count)

    def _id(self, *what: object) -> UUID:
        return uuid5(UUID(int=self.world.seed << 64 | self.dealer_id), "/".join(map(str, what)))
