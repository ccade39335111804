"""Three weeks of a shop's life, told by the commands of its people: opening stock, customers, orders, sales."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID, uuid5

from sqlalchemy import select

from sync.central.demo import DemoWorld
from sync.central.demo.chance import Chance
from sync.central.demo.customers import CUSTOMERS, DemoCustomer
from sync.central.demo.telling import FIRST, Teller, days_since_last_quarter
from sync.central.service import Service
from sync.domain.accounts.calendar import price_day
from sync.domain.accounts.rules import Role
from sync.domain.catalog.records import ListPrice, Product
from sync.domain.catalog.rules import STANDARD, ProductStatus, price_in_force
from sync.domain.customers.commands import CreateCustomer
from sync.domain.desk.commands import MarkBilled, MarkPaid
from sync.domain.desk.shipping import AllocateOrder, ShipLines, ShippedLine
from sync.domain.orders.commands import PlaceOrder
from sync.domain.orders.lines import WantedLine
from sync.domain.orders.records import Order, Shipment
from sync.domain.orders.rules import OrderState, reserved, shipped_value
from sync.domain.sales.lines import Paid, SoldLine
from sync.domain.sales.quoting import GiveQuote
from sync.domain.sales.rules import PaymentKind
from sync.domain.sales.selling import MakeSale
from sync.domain.stock.moving import AdjustStock, MovedLine
from sync.domain.stock.places import SetMinimum
from sync.domain.stock.receiving import ReceivedLine, ReceiveShipment
from sync.domain.stock.rules import AdjustmentReason, main_location
from sync.kernel.commands import HOUSE

SHELF = 24
FEWEST = 6
"""Goods to deal in: a world of less has no history."""
FIRST_DAY = 21
SHIP_AGO = 9
RECEIVE_AGO = 6
PAY_AGO = 13
"""Days before the demo's today: orders older than these have been shipped, received, and paid for."""
LAST_QUARTER = 4
"""Orders of the first shop before this quarter began, for what was agreed on to have something to count."""
BROKEN = 1
"""Of which order one piece came broken: the claim waits for the house."""


def write_history(service: Service, world: DemoWorld) -> int:
    """Every second shop has one, the first a long one; gives the number of commands. The same world, the same history."""
    shops = sorted({user.dealer_id for user in world.users} - {HOUSE})
    shelf = _shelf(service, world)
    if len(shelf) < FEWEST:
        return 0
    living = ((_Shop(service, world, dealer_id, shelf=shelf), dealer_id) for dealer_id in shops[::2])
    return sum(shop.live(orders=10 if dealer_id == FIRST else 3) for shop, dealer_id in living)


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
class _Shop(Teller):
    """One shop's storyteller, with chance of its own."""

    shelf: Sequence[_Article] = ()

    def live(self, *, orders: int) -> int:
        self.chance = Chance(self.world.seed << 16 | self.dealer_id)
        self._open()
        for number, person in enumerate(CUSTOMERS[: orders + 2]):
            self._greet(number, person)
        for number in range(orders, orders + LAST_QUARTER if self.dealer_id == FIRST else orders):
            self._order(number, days_ago=days_since_last_quarter(self.world) + number - orders)
        for number in range(orders):
            self._order(number, days_ago=FIRST_DAY - 2 - number * (FIRST_DAY - 2) // orders)
        for number in range(orders * 2):
            self._sell(number, days_ago=(orders * 2 - 1 - number) * FIRST_DAY // (orders * 2))
        self._quote()
        return self.told

    def _open(self) -> None:
        lines = tuple(
            MovedLine(line_id=self.id("open", at), product_code=one.code, quantity=self.chance.between(3, 30))
            for at, one in enumerate(self.shelf[:18])
        )
        opening = AdjustStock(
            adjustment_id=self.id("opening"),
            number=self.number("AJ"),
            location_id=main_location(self.dealer_id),
            reason=AdjustmentReason.OPENING,
            lines=lines,
        )
        self.tell(Role.MANAGER, opening, days_ago=FIRST_DAY)
        for one in self.shelf[:5]:
            self.tell(Role.MANAGER, SetMinimum(product_code=one.code, quantity=12), days_ago=FIRST_DAY)

    def _greet(self, number: int, person: DemoCustomer) -> None:
        command = CreateCustomer(
            customer_id=self.id("customer", number),
            number=self.number("CU"),
            name=person.name,
            kind=person.kind,
            contact=person.contact,
            phone=person.phone,
            address_1=person.address,
        )
        self.tell(Role.CLERK, command, days_ago=FIRST_DAY - 1)

    def _order(self, number: int, *, days_ago: int) -> None:
        order_id = self.id("order", number)
        articles = [self.chance.one_of(self.shelf) for _ in range(self.chance.between(2, 6))]
        wanted = tuple(
            WantedLine(
                line_id=self.id("order", number, one.code),
                product_code=one.code,
                quantity=one.pack * self.chance.between(1, 3),
                quoted_price=one.price,
            )
            for one in dict.fromkeys(articles)
        )
        day = (self.world.now - timedelta(days=days_ago)).date()
        placed = PlaceOrder(order_id=order_id, number=self.number("SO"), valid_on=day, lines=wanted)
        self.tell(Role.CLERK, placed, days_ago=days_ago)
        if self._is_promised(order_id):
            self._go_through(order_id, number, days_ago=days_ago)

    def _is_promised(self, order_id: UUID) -> bool:
        """At least in part. The house has no goods for the last of many shops: such orders stay with its order desk, or wait."""
        with self.service.store.read() as session:
            order = session.get_one(Order, (self.dealer_id, order_id))
            return order.state is OrderState.ACCEPTED and any(reserved(line) for line in order.lines)

    def _go_through(self, order_id: UUID, number: int, *, days_ago: int) -> None:
        if days_ago >= SHIP_AGO:
            self._ship(order_id, number, days_ago=days_ago - 2)
            self._bill(order_id, days_ago=days_ago - 2)
        if days_ago >= SHIP_AGO + RECEIVE_AGO:
            self._receive(number, days_ago=days_ago - 4)
        if days_ago >= PAY_AGO:
            self._pay(order_id, days_ago=days_ago - PAY_AGO)

    def _ship(self, order_id: UUID, number: int, *, days_ago: int) -> None:
        self.tell(Role.ORDER_DESK, AllocateOrder(dealer_id=self.dealer_id, order_id=order_id), days_ago=days_ago)
        with self.service.store.read() as session:
            lines = session.get_one(Order, (self.dealer_id, order_id)).lines
            ready = [(line.id, line.allocated - line.shipped) for line in lines if line.allocated > line.shipped]
        packed = tuple(
            ShippedLine(shipment_line_id=uuid5(line_id, "box"), line_id=line_id, quantity=units) for line_id, units in ready
        )
        shipped = ShipLines(
            dealer_id=self.dealer_id,
            order_id=order_id,
            shipment_id=self.id("shipment", number),
            number=self.number("SH"),
            lines=packed,
            carrier="順豐速運",
            tracking=f"SF{self.chance.between(10**11, 10**12 - 1)}",
        )
        self.tell(Role.ORDER_DESK, shipped, days_ago=days_ago)

    def _bill(self, order_id: UUID, *, days_ago: int) -> None:
        with self.service.store.read() as session:
            left = shipped_value(session.get_one(Order, (self.dealer_id, order_id)).lines)
        if left:
            bill = MarkBilled(dealer_id=self.dealer_id, order_id=order_id, amount=left)
            self.tell(Role.FINANCE, bill, days_ago=days_ago)

    def _pay(self, order_id: UUID, *, days_ago: int) -> None:
        with self.service.store.read() as session:
            billed = session.get_one(Order, (self.dealer_id, order_id)).billed
        if billed:
            paid = MarkPaid(dealer_id=self.dealer_id, order_id=order_id, amount=billed)
            self.tell(Role.FINANCE, paid, days_ago=days_ago)

    def _receive(self, number: int, *, days_ago: int) -> None:
        shipment_id = self.id("shipment", number)
        with self.service.store.read() as session:
            boxes = session.get_one(Shipment, (self.dealer_id, shipment_id)).lines
            counted = [(box.id, box.quantity) for box in boxes]
        broken = {counted[0][0]: 1} if number == BROKEN else {}
        lines = tuple(
            ReceivedLine(
                line_id=uuid5(box_id, "in"),
                shipment_line_id=box_id,
                received=units - broken.get(box_id, 0),
                damaged=broken.get(box_id, 0),
            )
            for box_id, units in counted
        )
        received = ReceiveShipment(
            receipt_id=self.id("receipt", number),
            number=self.number("GR"),
            shipment_id=shipment_id,
            location_id=main_location(self.dealer_id),
            lines=lines,
        )
        self.tell(Role.WAREHOUSE, received, days_ago=days_ago)

    def _sell(self, number: int, *, days_ago: int) -> None:
        lines = self._sold("sale", number, self.chance.between(1, 4))
        at = self.moment(days_ago)
        due = sum(line.quantity * line.unit_price for line in lines)
        kind = self.chance.one_of((PaymentKind.CASH, PaymentKind.CASH, PaymentKind.CARD, PaymentKind.WALLET))
        sale = MakeSale(
            sale_id=self.id("sale", number),
            number=self.number("SA"),
            location_id=main_location(self.dealer_id),
            lines=lines,
            payments=(Paid(payment_id=self.id("paid", number), kind=kind, amount=due),),
            sold_at=at,
            day=at.date(),
            customer_id=self._buyer(),
        )
        self.tell(Role.CLERK, sale, days_ago=days_ago)

    def _quote(self) -> None:
        until = (self.world.now + timedelta(days=14)).date()
        lines = self._sold("quote", 0, 3)
        quote = GiveQuote(
            quote_id=self.id("quote"), number=self.number("QU"), lines=lines, valid_until=until, customer_id=self._buyer()
        )
        self.tell(Role.REP, quote, days_ago=1)

    def _buyer(self) -> UUID:
        return self.id("customer", self.chance.below(4))

    def _sold(self, kind: str, number: int, count: int) -> tuple[SoldLine, ...]:
        """Sold a little above what the manufacturer asks, in round numbers."""
        some = dict.fromkeys(self.chance.one_of(self.shelf[:18]) for _ in range(count))
        return tuple(
            SoldLine(
                line_id=self.id(kind, number, one.code),
                product_code=one.code,
                quantity=self.chance.between(1, 2),
                unit_price=-(-one.price * 13 // 1000) * 100,
            )
            for one in some
        )
