"""A machine that orders, amends, allocates, ships and receives at random: whatever happens, nothing is lost or doubled."""

from collections.abc import Callable
from contextlib import ExitStack
from typing import Any
from uuid import UUID

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from sqlalchemy import ColumnElement, func, select

from sync.domain.accounts.records import Dealer
from sync.domain.accounts.rules import BackorderPolicy
from sync.domain.availability.records import Availability, Supply
from sync.domain.desk.commands import AcceptOrder, AdjustLine, AnswerCancel, MarkPaid, RefuseOrder, ReleaseHold
from sync.domain.desk.shipping import AllocateOrder, CloseRemainder, LineUnits, ShipLines, ShippedLine
from sync.domain.orders.commands import AmendOrder, CancelOrder, CloseLine, PlaceOrder, RequestCancel
from sync.domain.orders.exposure import owed_by
from sync.domain.orders.receiving import Arrived, receive, shipment_of
from sync.domain.orders.records import Order, OrderLine, Shipment, ShipmentLine
from sync.domain.orders.rules import Hold, OrderState, is_at_desk, is_sound, line_state, order_state, reserved, total
from sync.kernel.commands import Command, Context
from sync.kernel.errors import Refusal
from tests.builders import OTHER_SHOP, SHOP, TODAY, a_context, a_price, a_product, an_actor, an_id
from tests.order_builders import DISC, PAD, PRICE, a_line, a_market, decide, line_id, the_desk

SERVICE = "SRV-01"
CODES = (PAD, DISC, SERVICE)
STOCK = 12
dealers = st.sampled_from([SHOP, OTHER_SHOP])
codes = st.sampled_from(CODES)
units = st.integers(-1, 9)
picks = st.integers(0, 11)
"""Which of what there is."""


class Laws(RuleBasedStateMachine):
    """What holds after every deed that changed something."""

    def __init__(self) -> None:
        super().__init__()
        self.stack = ExitStack()
        rows = a_product(SERVICE), a_price(SERVICE)
        self.session = self.stack.enter_context(a_market(*rows, stock=STOCK, credit_limit=25 * PRICE))
        self.shipped: dict[tuple[int, UUID], int] = {}
        self.changed = True

    def teardown(self) -> None:
        self.stack.close()

    @precondition(lambda self: self.changed)
    @invariant()
    def quantities_are_sound_and_states_follow(self) -> None:
        for order in self.session.scalars(select(Order)):
            is_accepted = order.accepted_at is not None
            assert order.state is order_state(order.lines, is_accepted=is_accepted, holds=order.holds)
            assert order.amount == total(order.lines)
            assert order.at_desk == is_at_desk(order.state, due=order.due, billed=order.billed, paid=order.paid)
            for line in order.lines:
                assert is_sound(line), f"{line.product_code}: {vars(line)}"
                assert line.state is line_state(line, is_accepted=is_accepted)
                assert is_accepted or not line.accepted

    @precondition(lambda self: self.changed)
    @invariant()
    def all_rows_of_an_order_are_in_the_same_scopes(self) -> None:
        for order in self.session.scalars(select(Order)):
            boxed = [line for shipment in order.shipments for line in shipment.lines]
            assert {row.at_desk for row in (*order.lines, *order.shipments, *boxed)} <= {order.at_desk}

    @precondition(lambda self: self.changed)
    @invariant()
    def stock_is_conserved_and_never_promised_twice(self) -> None:
        """Invariant 25."""
        for supply in self.session.scalars(select(Supply)):
            lines = self.session.scalars(select(OrderLine).where(OrderLine.product_code == supply.product_code)).all()
            assert supply.allocated == sum(reserved(line) for line in lines)
            assert supply.shipped == sum(line.shipped for line in lines)
            assert (supply.physical, supply.free >= 0) == (STOCK, True)
            told = self.session.get(Availability, (supply.product_code, supply.site))
            assert told is None or told.quantity == supply.free

    @precondition(lambda self: self.changed)
    @invariant()
    def what_left_the_house_stays_left_and_is_in_a_box(self) -> None:
        boxed = select(ShipmentLine.dealer_id, ShipmentLine.order_line_id, func.sum(ShipmentLine.quantity))
        settled = boxed.where(ShipmentLine.settled).group_by(ShipmentLine.dealer_id, ShipmentLine.order_line_id)
        sent = boxed.group_by(ShipmentLine.dealer_id, ShipmentLine.order_line_id)
        in_boxes, received = (
            {(dealer_id, line): int(count) for dealer_id, line, count in self.session.execute(rows)} for rows in (sent, settled)
        )
        for line in self.session.scalars(select(OrderLine)):
            key = (line.dealer_id, line.id)
            assert line.shipped == in_boxes.get(key, 0) >= self.shipped.get(key, 0)
            assert line.received == received.get(key, 0)
            self.shipped[key] = line.shipped

    @precondition(lambda self: self.changed)
    @invariant()
    def no_shop_touches_the_other(self) -> None:
        """Threats T5 and T6: the same ids in both shops, and never one row of the other."""
        for shipment in self.session.scalars(select(Shipment)):
            assert self.session.get(Order, (shipment.dealer_id, shipment.order_id)) is not None

    @precondition(lambda self: self.changed)
    @invariant()
    def credit_in_use_is_the_sum_of_open_orders(self) -> None:
        """Invariant 25."""
        for dealer_id in (SHOP, OTHER_SHOP):
            orders = self.session.scalars(select(Order).where(Order.dealer_id == dealer_id))
            owed = sum(max(order.due - order.paid, 0) for order in orders if order.accepted_at is not None)
            assert owed_by(self.session, dealer_id) == owed


class Market(Laws):
    """Two shops and the desk work on up to three orders each, of two scarce products and one without a stock."""

    def __init__(self) -> None:
        super().__init__()
        self.sent = 0

    def _attempt(self, deed: Callable[[], object]) -> None:
        """As at central: a refusal leaves no trace."""
        savepoint = self.session.begin_nested()
        try:
            deed()
            self.session.flush()
            savepoint.commit()
            self.changed = True
        except Refusal:
            savepoint.rollback()
            self.changed = False

    def _shop_does(self, dealer_id: int, command: Command) -> None:
        self._attempt(lambda: decide(command, self._shop(dealer_id)))

    def _desk_does(self, command: Command) -> None:
        self._attempt(lambda: decide(command, the_desk(self.session)))

    def _shop(self, dealer_id: int) -> Context:
        return a_context(self.session, an_actor(dealer_id=dealer_id))

    def _order(self, pick: int, *fits: ColumnElement[bool]) -> Order:
        """One that fits, if there is any: chance alone seldom gets as far as a lorry."""
        every = select(Order).order_by(Order.dealer_id, Order.id)
        found = self.session.scalars(every.where(*fits)).all() or self.session.scalars(every).all()
        return found[pick % len(found)]

    @initialize(policy=st.sampled_from(BackorderPolicy))
    def open_shops(self, policy: BackorderPolicy) -> None:
        self.session.get_one(Dealer, OTHER_SHOP).backorder_policy = policy
        for dealer_id in (SHOP, OTHER_SHOP):
            self.place(dealer_id, "first", dict.fromkeys(CODES, 5))

    @rule(dealer_id=dealers, name=st.sampled_from(["second", "third"]), wanted=st.dictionaries(codes, units, min_size=1))
    def place(self, dealer_id: int, name: str, wanted: dict[str, int]) -> None:
        lines = tuple(a_line(code, quantity, order_id=an_id(name)) for code, quantity in wanted.items())
        self._shop_does(dealer_id, PlaceOrder(order_id=an_id(name), valid_on=TODAY, lines=lines))

    @rule(pick=picks, code=codes, quantity=units, removed=st.frozensets(codes, max_size=1))
    def amend(self, pick: int, code: str, quantity: int, removed: frozenset[str]) -> None:
        order = self._order(pick)
        lines = (a_line(code, quantity, order_id=order.id),)
        gone = tuple(line_id(order.id, other) for other in removed)
        amendment = AmendOrder(order_id=order.id, version=order.version, valid_on=TODAY, lines=lines, removed=gone)
        self._shop_does(order.dealer_id, amendment)

    @rule(pick=picks, code=codes, deed=st.sampled_from(["cancel", "request", "close"]))
    def give_up(self, pick: int, code: str, deed: str) -> None:
        order = self._order(pick)
        deeds: dict[str, Command] = {
            "cancel": CancelOrder(order_id=order.id),
            "request": RequestCancel(order_id=order.id, reason="enough"),
            "close": CloseLine(order_id=order.id, line_id=line_id(order.id, code)),
        }
        self._shop_does(order.dealer_id, deeds[deed])

    @rule(pick=picks, code=codes, quantity=units, kind=st.integers(0, 6))
    def answer(self, pick: int, code: str, quantity: int, kind: int) -> None:
        order = self._order(pick)
        which: dict[str, Any] = {"dealer_id": order.dealer_id, "order_id": order.id}
        line = line_id(order.id, code)
        deeds: list[Command] = [
            AcceptOrder(**which),
            ReleaseHold(**which, hold=next(iter(order.holds), Hold.CREDIT), reason="fine"),
            AdjustLine(**which, line_id=line, quantity=quantity, reason="scarce"),
            AnswerCancel(**which, granted=quantity > 4, reason="so be it"),
            CloseRemainder(**which, line_ids=(line,) if quantity > 4 else (), reason="no more"),
            RefuseOrder(**which, reason="no"),
            MarkPaid(**which, amount=quantity * PRICE),
        ]
        self._desk_does(deeds[kind])

    @rule(pick=picks, wanted=st.just({}) | st.dictionaries(codes, units))
    def allocate(self, pick: int, wanted: dict[str, int]) -> None:
        order = self._order(pick, Order.state.in_([OrderState.ACCEPTED, OrderState.PART_SHIPPED]))
        lines = tuple(LineUnits(line_id=line_id(order.id, code), quantity=quantity) for code, quantity in wanted.items())
        self._desk_does(AllocateOrder(dealer_id=order.dealer_id, order_id=order.id, lines=lines))

    @rule(pick=picks, most=st.integers(1, 9), extra=st.sampled_from([0, 0, 0, 1]))
    def ship(self, pick: int, most: int, extra: int) -> None:
        order = self._order(pick, Order.state.in_([OrderState.ALLOCATED, OrderState.PART_SHIPPED, OrderState.ACCEPTED]))
        if not any(line.allocated for line in order.lines):
            self._desk_does(AllocateOrder(dealer_id=order.dealer_id, order_id=order.id))
        box = an_id(f"box{self.sent}")
        self.sent += 1
        lines = tuple(
            ShippedLine(shipment_line_id=an_id(f"{box}/{line.id}"), line_id=line.id, quantity=min(most, line.allocated) + extra)
            for line in order.lines
            if line.allocated
        )
        self._desk_does(ShipLines(dealer_id=order.dealer_id, order_id=order.id, shipment_id=box, lines=lines))
        self.changed = True  # the allocation may have succeeded alone

    @precondition(lambda self: self.sent)
    @rule(pick=picks, found=units, whole=st.booleans())
    def receive(self, pick: int, found: int, whole: bool) -> None:
        boxes = self.session.scalars(select(Shipment).order_by(Shipment.received_at, Shipment.dealer_id, Shipment.id)).all()
        if boxes:
            self._attempt(lambda: self._receive(boxes[pick % len(boxes)], found, whole))

    def _receive(self, sent: Shipment, found: int, whole: bool) -> None:
        context = self._shop(sent.dealer_id)
        shipment = shipment_of(context, sent.id)
        waiting = [line for line in shipment.lines if not line.settled] or shipment.lines
        lines = waiting if whole else waiting[:1]
        receive(context, shipment, {line.id: Arrived(received=found) for line in lines})


TestMarket = Market.TestCase
TestMarket.settings = settings(max_examples=15, stateful_step_count=30)
