"""What a demo shop and the house have with each other beside orders: contracts, registrations, and claims that wait."""

from collections.abc import Sequence
from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from sync.central.demo import DemoWorld
from sync.central.demo.contracts import Contracting
from sync.central.demo.registrations import Registering
from sync.central.demo.telling import Teller, days_since_last_quarter
from sync.central.service import Service
from sync.domain.accounts.calendar import price_day
from sync.domain.accounts.rules import Role
from sync.domain.catalog.commands import SetListPrice
from sync.domain.catalog.records import ListPrice, Product
from sync.domain.catalog.rules import STANDARD, price_in_force
from sync.domain.contracts.rules import quarter_of
from sync.domain.credit.commands import ProposeLimit, SetCreditTerms
from sync.domain.credit.rules import LimitKind
from sync.domain.orders.records import Order, ShipmentLine
from sync.domain.orders.rules import OrderState
from sync.domain.protection.commands import ClaimProtection
from sync.domain.protection.queries import protectable
from sync.domain.rebates.commands import ClaimRebate
from sync.domain.rebates.queries import rebates
from sync.domain.returns.commands import AskReturn
from sync.kernel.commands import HOUSE
from sync.kernel.queries import View

FALLEN = 2
"""So many of the goods that came have a lower list price since yesterday."""
CHEAPER = 92
"""Hundredths of the price before."""


def write_contracts(service: Service, world: DemoWorld) -> int:
    """Before there is anything bought under them; gives the number of commands."""
    shops = _shops(world)
    if not shops:
        return 0
    since = days_since_last_quarter(world)
    first_day = quarter_of(world.now.date() - timedelta(days=since)).first
    signed = Contracting(service, world, shops[0])
    signed.agree(first_day, days_ago=since + 10)
    signed.renew(first_day, days_ago=3)
    begun = [Contracting(service, world, dealer_id, counts=signed.counts) for dealer_id in shops[1:2]]
    for one in begun:
        one.begin(world.now.date() + timedelta(days=30), days_ago=1)
    return signed.told + sum(one.told for one in begun)


def write_dealings(service: Service, world: DemoWorld) -> int:
    """Behind the history; gives the number of commands. Nothing where nobody deals, or in nothing."""
    shops = _shops(world)
    if not (shops and world.product_codes):
        return 0
    line = _line(service, world)
    tellers = [Registering(service, world, dealer_id, line=line) for dealer_id in shops[:2]]
    tellers[0].live()
    for one in tellers[1:]:
        one.rival()
    dealing = _Dealing(service, world, shops[0])
    dealing.live()
    return dealing.told + sum(one.told for one in tellers)


def _shops(world: DemoWorld) -> Sequence[int]:
    return sorted({user.dealer_id for user in world.users} - {HOUSE})


def _line(service: Service, world: DemoWorld) -> str:
    with service.store.read() as session:
        return session.scalars(select(Product.category_code).where(Product.code == world.product_codes[0])).one()


class _Dealing(Teller):
    """What was laid down about money, and one claim of each kind that the house has to answer."""

    def live(self) -> None:
        self._lay_down()
        self._let_prices_fall()
        self._claim_rebate()
        self._send_back()

    def _lay_down(self) -> None:
        terms = SetCreditTerms(dealer_id=self.dealer_id, payment_days=30, grace_days=14)
        self.tell(Role.FINANCE, terms, days_ago=60)
        wanted = ProposeLimit(
            dealer_id=self.dealer_id,
            limit_id=self.id("limit"),
            kind=LimitKind.TEMPORARY,
            amount=300_000_00,
            reason="旺季備貨",
            valid_from=self.moment(0).date(),
            valid_until=self.moment(-60).date(),
        )
        self.tell(Role.CHANNEL_MANAGER, wanted, days_ago=1)

    def _let_prices_fall(self) -> None:
        for code in self._came()[:FALLEN]:
            self._lower(code)
        with self.service.store.read() as session:
            seen = protectable(self._view(session, Role.MANAGER))
        for row in seen[:1]:
            claim = ClaimProtection(
                product_code=row.product_code, fell_at=row.fell_at, amount=row.amount, number=self.number("PP")
            )
            self.tell(Role.ACCOUNTANT, claim, days_ago=0)

    def _came(self) -> Sequence[str]:
        """Codes of what was taken in whole, the latest delivery first."""
        with self.service.store.read() as session:
            came = select(Order).where(Order.dealer_id == self.dealer_id, Order.state == OrderState.RECEIVED)
            orders = session.scalars(came.order_by(Order.placed_at.desc())).all()
            return list(dict.fromkeys(line.product_code for order in orders for line in order.lines))

    def _lower(self, code: str) -> None:
        today = self.moment(1)
        with self.service.store.read() as session:
            known = session.scalars(select(ListPrice).where(ListPrice.product_code == code, ListPrice.price_list == STANDARD))
            day = price_day(session, today)
            price = price_in_force(known, day)
        if price is not None:
            fallen = SetListPrice(price_list=STANDARD, product_code=code, valid_from=day, price=price.price * CHEAPER // 100)
            self.tell(Role.CATALOG_ADMIN, fallen, days_ago=1)

    def _claim_rebate(self) -> None:
        with self.service.store.read() as session:
            due = [row for row in rebates(self._view(session, Role.ACCOUNTANT)) if row.is_claimable and row.unclaimed]
        for row in due[:1]:
            claim = ClaimRebate(
                claim_id=self.id("rebate"),
                family_id=row.family_id,
                first_day=row.quarter.first,
                amount=row.unclaimed,
                number=self.number("RC"),
            )
            self.tell(Role.ACCOUNTANT, claim, days_ago=2)

    def _send_back(self) -> None:
        with self.service.store.read() as session:
            lines = select(ShipmentLine).where(ShipmentLine.dealer_id == self.dealer_id, ShipmentLine.received > 0)
            found = session.scalars(lines.order_by(ShipmentLine.id).limit(1)).all()
            wanted = [line.id for line in found]
        for line_id in wanted:
            back = AskReturn(
                return_id=self.id("return"),
                shipment_line_id=line_id,
                quantity=1,
                reason="型號訂錯",
                number=self.number("RH"),
                serials=(),
            )
            self.tell(Role.WAREHOUSE, back, days_ago=2)

    def _view(self, session: Session, role: Role) -> View:
        return View(session=session, actor=self.actor(role), now=self.moment(0))
