"""Leases over both sides' real handlers: nothing is given twice, whatever is saved apart, late, or on an old copy."""

from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from uuid import UUID

from hypothesis import HealthCheck, event, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from sqlalchemy import select
from sqlalchemy.orm import Session

from sync.domain import REGISTRY
from sync.domain.accounts.records import Dealer
from sync.domain.allowances.commands import ReturnSlice
from sync.domain.allowances.queries import allowances
from sync.domain.allowances.records import Slice, Spending
from sync.domain.allowances.rules import LATE, SliceKind
from sync.domain.orders.commands import PlaceOrder
from sync.domain.orders.queries.firmness import order_is_firm
from sync.domain.orders.records import Order, OrderLine
from sync.domain.orders.room import Room
from sync.domain.orders.rules import reserved
from sync.domain.pricing.promotions import Kind, Offer
from sync.domain.pricing.records import PromotionRule, PromotionUse
from sync.kernel.commands import Context
from sync.kernel.records import Record, image, values
from tests.builders import (
    NOW,
    SHOP,
    a_price,
    a_product,
    a_session,
    a_view,
    an_actor,
    an_id,
)
from tests.lease_builders import a_slice, decide, market, wanted
from tests.order_builders import DISC, PAD, PRICE, the_supply
from tests.price_builders import a_promotion, publish

TABLES: tuple[type[Record], ...] = (Dealer, Order, OrderLine, Slice, Spending, PromotionRule, PromotionUse)
QUOTA = 12


@dataclass(frozen=True, kw_only=True)
class Promise:
    """What a PC has told people of an order: whether it is firm, and what is taken off it."""

    command: PlaceOrder
    saved_at: datetime
    firm: bool
    off: int


@dataclass(kw_only=True)
class Pc:
    """A replica: its rows as central last sent them, and what waits on it, with what it told people."""

    letter: str
    rows: dict[type[Record], list[tuple[object, ...]]] = field(default_factory=dict)
    waiting: list[Promise] = field(default_factory=list)
    is_honest: bool = True
    """False from the moment on when an old copy was put back: what it says then is not to be relied on."""


class Leases(RuleBasedStateMachine):
    """Two PCs of one shop, the house that leases, and central; the clock goes on between all of them."""

    def __init__(self) -> None:
        super().__init__()
        self.stack = ExitStack()
        self.central = market(self.stack)
        publish(a_promotion(Kind.BUY_GET, offer=Offer(buy=3, get=1), quota=QUOTA), self.central)
        self.now, self.count = NOW, 0
        self.pcs = [Pc(letter="A"), Pc(letter="B")]
        self.promised: set[UUID] = set()
        self.has_returned = False

    @initialize()
    def first_contact(self) -> None:
        for at in range(2):
            self.sync(at)

    @rule(hours=st.sampled_from([1, 12, 36, 24 * 20]))
    def time_goes_on(self, hours: int) -> None:
        self.now += timedelta(hours=hours)

    @rule(at=st.integers(0, 1), credit=st.integers(5, 25), units=st.integers(5, 25), days=st.integers(2, 6))
    def the_house_leases(self, at: int, credit: int, units: int, days: int) -> None:
        """Credit, stock and a promotion together, and the PC hears of it."""
        wanted_of = {SliceKind.CREDIT: credit * PRICE, SliceKind.STOCK: units, SliceKind.PROMOTION: 1 + units % 5}
        for kind, amount in wanted_of.items():
            self.count += 1
            command = a_slice(kind, amount, self.pcs[at].letter, name=f"slice {self.count}", days=days)
            decide(command, self.central, self.now, house=True)
        self.sync(at)

    @rule(data=st.data())
    def the_house_takes_one_back(self, data: st.DataObject) -> None:
        rows = allowances(a_view(self.central), dealer_id=SHOP)
        if rows:
            self.has_returned = True
            command = ReturnSlice(dealer_id=SHOP, slice_id=data.draw(st.sampled_from([row.slice_id for row in rows])))
            decide(command, self.central, self.now, house=True)

    @rule(at=st.integers(0, 1), quantity=st.integers(1, 12), code=st.sampled_from([PAD, PAD, DISC]))
    def an_order_is_saved(self, at: int, quantity: int, code: str) -> None:
        pc = self.pcs[at]
        self.count += 1
        command = wanted(f"order {self.count}", quantity, pc.letter, code)
        with ExitStack() as stack:
            replica = self._opened(pc, stack)
            REGISTRY.verbs["PlaceOrder"].handler(command, Context(session=replica, actor=an_actor(), now=self.now))
            replica.flush()
            firm = order_is_firm(a_view(replica, now=self.now), order_id=command.order_id)
            off = sum(line.discount for line in replica.get_one(Order, (SHOP, command.order_id)).lines)
            self._keep(pc, replica)
        pc.waiting.append(Promise(command=command, saved_at=self.now, firm=firm, off=off))

    @rule(at=st.integers(0, 1), quantities=st.lists(st.integers(1, 5), min_size=1, max_size=3), days=st.integers(0, 13))
    def a_spell_without_a_network(self, at: int, quantities: list[int], days: int) -> None:
        for quantity in quantities:
            self.an_order_is_saved(at, quantity, PAD)
        self.now += timedelta(days=days)
        self.sync(at)

    @rule(at=st.integers(0, 1))
    def sync(self, at: int) -> None:
        """Everything that waits is decided, then the truth comes down."""
        pc = self.pcs[at]
        for one in pc.waiting:
            is_in_time = self.now <= one.saved_at + LATE
            decide(one.command, self.central, self.now, one.saved_at)
            event(f"firm {one.firm} {pc.is_honest} {one.off > 0}")
            if one.firm and pc.is_honest and is_in_time and not self.has_returned:
                self._check_kept(one)
        pc.waiting, pc.is_honest = [], True
        self._keep(pc, self.central)

    @rule(at=st.integers(0, 1))
    def an_old_copy_is_put_back(self, at: int) -> None:
        """What waited on it is lost to it, and reaches central by the journal; the copy spends the same slices again."""
        pc = self.pcs[at]
        lost = [replace(one, firm=False) for one in pc.waiting]
        rows = dict(pc.rows)
        self.sync(at)
        pc.rows, pc.waiting, pc.is_honest = rows, lost, False

    @invariant()
    def nothing_is_given_twice(self) -> None:
        """Credit: limit = owed + leased + free. Stock: physical = free + allocated + shipped, allocated = promised + leased.
        A promotion: quota = given + leased + free."""
        room = Room(self.central, self.central.get_one(Dealer, SHOP), self.now)
        assert room.owed + room.leased + room.left == room.limit
        assert room.left >= 0
        supply = the_supply(self.central)
        lines = self.central.scalars(select(OrderLine).where(OrderLine.product_code == PAD)).all()
        leased = sum(one.left for one in self._slices() if one.kind is SliceKind.STOCK)
        assert supply.allocated == sum(reserved(line) for line in lines if line.from_stock) + leased
        assert supply.free >= 0
        rule = self.central.get_one(PromotionRule, an_id("promo"))
        kept = sum(one.left for one in self._slices() if one.kind is SliceKind.PROMOTION)
        assert rule.used == sum(use.times for use in self.central.scalars(select(PromotionUse))) + kept
        assert rule.used <= QUOTA

    @invariant()
    def every_slice_adds_up(self) -> None:
        uses = self.central.scalars(select(Spending)).all()
        for one in self._slices():
            assert min(one.used, one.returned, one.left) >= 0
            assert one.used == sum(use.amount for use in uses if use.slice_id == one.id)

    def _slices(self) -> list[Slice]:
        return list(self.central.scalars(select(Slice)))

    def _check_kept(self, promise: Promise) -> None:
        order = self.central.get_one(Order, (SHOP, promise.command.order_id))
        assert order.accepted_at is not None
        assert [line.accepted for line in order.lines] == [line.quantity for line in promise.command.lines]
        assert sum(line.discount for line in order.lines) == promise.off

    def _opened(self, pc: Pc, stack: ExitStack) -> Session:
        goods = (a_product(PAD), a_price(PAD), a_product(DISC), a_price(DISC))
        rows = [kind(**values(kind, row)) for kind in TABLES for row in pc.rows.get(kind, [])]  # type: ignore[arg-type]
        return stack.enter_context(a_session(*goods, *rows))

    def _keep(self, pc: Pc, session: Session) -> None:
        pc.rows = {kind: [image(row) for row in session.scalars(select(kind))] for kind in TABLES}

    def teardown(self) -> None:
        self.stack.close()


TestLeases = Leases.TestCase
TestLeases.settings = settings(max_examples=10, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck))
