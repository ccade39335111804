"""Goods come, are sold, come back and go back, while a price goes up and down: what is credited adds up at every moment."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from datetime import datetime, timedelta
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from sync.domain.contracts.terms import Terms
from sync.domain.credit.records import CreditNote
from sync.domain.credit.rules import NoteKind
from sync.domain.orders.protected import ProtectionClaim, ProtectionLine, ProtectionState, protection_key
from sync.domain.orders.records import OrderLine, ShipmentLine
from sync.domain.orders.sent_back import GoodsReturn
from sync.domain.protection.commands import AnswerProtection
from sync.domain.protection.queries import protection_lines, protections
from sync.domain.returns.commands import AnswerReturn, AskReturn, SendReturn, TakeReturn
from sync.domain.stock.records import Movement, StockLevel
from sync.domain.stock.rules import MovementKind
from sync.kernel.commands import HOUSE, Actor, Command
from sync.kernel.errors import Refusal
from tests.builders import NOW, SHOP, a_category, a_dealer, a_view, an_id
from tests.contract_builders import HEAD, agree, buy
from tests.credit_builders import DESK, MAKER, decide
from tests.order_builders import PAD, PRICE, a_market
from tests.protection_builders import a_claim, can_claim, midnight, moved, set_price
from tests.unit.protection.shelf import Arrived, Back, Fallen, Shelf

PRICES = st.sampled_from([PRICE, PRICE - 4, PRICE - 9, PRICE + 3])
"""A few cents apart, so that one fall reaches into another."""
FEW = st.integers(1, 4)
DAYS, CLAIM_DAYS = 10, 12
MINUTES = 24 * 60
LINE = (OrderLine.dealer_id == ShipmentLine.dealer_id) & (OrderLine.id == ShipmentLine.order_line_id)


def line_cost(session: Session, line: ShipmentLine) -> int:
    return session.get_one(OrderLine, (SHOP, line.order_line_id)).unit_price


class Laws(RuleBasedStateMachine):
    """One product of one dealer under a contract that protects for ten days, and the shelf that knows what must come of it."""

    def __init__(self) -> None:
        super().__init__()
        self.stack = ExitStack()
        market = a_market(a_dealer(HOUSE), a_category("brakes"), credit_limit=10**9, stock=10_000)
        self.session = self.stack.enter_context(market)
        agree(self.session, terms=Terms(protection_days=DAYS, claim_days=CLAIM_DAYS, return_basis_points=10_000))
        self.day, self.count = 1, 0
        self.shelf = Shelf(days=DAYS, prices=[(midnight(-300), PRICE)])

    @invariant()
    def the_screen_offers_what_the_shelf_says(self) -> None:
        """Invariant 25. To the unit and to the cent, whatever was claimed, sold and sent back before."""
        offered = {row.fell_at: (row.units, row.amount) for row in can_claim(self.session, days=self.days)}
        assert offered == {fall.at: self._whole(fall) for fall in self._claimable()}

    @invariant()
    def a_cent_of_price_is_made_good_once(self) -> None:
        """Invariant 25. In all, never more than from what a unit cost down to the lowest price that was claimed for."""
        for line in self._deliveries():
            mine = self._claimed(line)
            cost = line_cost(self.session, line)
            assert sum(one.each for one, _ in mine) <= max((cost - claim.after for _, claim in mine), default=0)

    @invariant()
    def nothing_is_protected_and_sent_back_at_its_whole_cost(self) -> None:
        """Invariant 25. What went back is worth its cost, what stayed what was protected of it, and nothing besides."""
        for line in self._deliveries():
            granted = [one for one, claim in self._claimed(line) if claim.state is ProtectionState.GRANTED]
            back = self.session.scalars(select(GoodsReturn).where(GoodsReturn.shipment_line_id == line.id)).all()
            gone, each = sum(one.taken for one in back), sum(one.each for one in granted)
            credited = sum(one.credited for one in back) + sum(one.units * one.each for one in granted)
            assert credited <= gone * line_cost(self.session, line) + (line.received - gone) * each

    @invariant()
    def no_more_units_than_were_there(self) -> None:
        """Invariant 25."""
        for claim in self.session.scalars(select(ProtectionClaim)):
            there = self.session.scalar(select(func.sum(Movement.quantity)).where(Movement.at < claim.fell_at)) or 0
            assert sum(line.units for line in claim.lines) <= claim.units <= there
            assert claim.credited <= claim.amount

    @invariant()
    def every_grant_is_one_note(self) -> None:
        """Invariant 25."""
        notes = self.session.scalars(select(CreditNote).where(CreditNote.kind == NoteKind.PROTECTION)).all()
        claims = self.session.scalars(select(ProtectionClaim).where(ProtectionClaim.credited > 0)).all()
        assert {note.id: note.amount for note in notes} == {claim.id: claim.credited for claim in claims}
        assert all(claim.state is ProtectionState.GRANTED for claim in claims)

    @invariant()
    def both_sides_read_the_same(self) -> None:
        """Invariant 25. And a claim is the sum of its lines."""
        assert protections(a_view(self.session, HEAD)) == protections(a_view(self.session, MAKER))
        for row in protections(a_view(self.session, MAKER)):
            lines = protection_lines(a_view(self.session, MAKER), dealer_id=SHOP, claim_id=row.claim_id)
            whole = row.credited if row.state is ProtectionState.GRANTED else row.amount
            assert sum(line.amount for line in lines) == whole

    def _claimable(self) -> Iterator[Fallen]:
        for fall in self.shelf.falls():
            if fall.at not in self.shelf.claims and midnight(self.day - CLAIM_DAYS) <= fall.at and self._whole(fall)[1]:
                yield fall

    def _whole(self, fall: Fallen) -> tuple[int, int]:
        lines = self.shelf.expected(fall).values()
        return sum(units for units, _ in lines), sum(units * len(cents) for units, cents in lines)

    def teardown(self) -> None:
        self.stack.close()

    @property
    def days(self) -> float:
        """Now: no two things happen at one moment."""
        return self.day + self.count / MINUTES

    def _deliveries(self) -> Sequence[ShipmentLine]:
        return self.session.scalars(select(ShipmentLine).order_by(ShipmentLine.id)).all()

    def _claimed(self, line: ShipmentLine) -> Sequence[tuple[ProtectionLine, ProtectionClaim]]:
        """What was claimed for a delivery and not refused."""
        both = (ProtectionLine.claim_id == ProtectionClaim.id) & (ProtectionLine.dealer_id == ProtectionClaim.dealer_id)
        wanted = select(ProtectionLine, ProtectionClaim).join(ProtectionClaim, both)
        mine = wanted.where(ProtectionLine.shipment_line_id == line.id, ProtectionClaim.state != ProtectionState.REFUSED)
        return [(one, claim) for one, claim in self.session.execute(mine)]

    def _name(self) -> str:
        self.count += 1
        return f"m{self.count}"

    def _try(self, command: Command, actor: Actor) -> bool:
        """As at central: a refusal leaves no trace."""
        savepoint = self.session.begin_nested()
        try:
            decide(command, self.session, actor, days=self.days)
        except Refusal:
            savepoint.rollback()
            self.session.expire_all()
            return False
        savepoint.commit()
        return True


class Falling(Laws):
    """What happens, in any order."""

    @initialize(sold=st.integers(0, 3))
    def a_first_fall(self, sold: int) -> None:
        """Some of the goods are sold when the price falls, and nobody has claimed yet."""
        self.goods_come(3, 0)
        self.goods_come(4, 0)
        if sold:
            self.goods_are_sold(sold)
        self.the_price_changes(PRICE - 4, 1)

    @rule(units=FEW, broken=st.sampled_from([0, 0, 1]))
    def goods_come(self, units: int, broken: int) -> None:
        name = self._name()
        buy(self.session, name, units + broken, sound=units, days=self.days)
        line = self.session.scalars(select(ShipmentLine).join(OrderLine, LINE).where(OrderLine.order_id == an_id(name))).one()
        cost = line_cost(self.session, line)
        self.shelf.arrive(Arrived(line_id=line.id, at=self._at(), units=units, cost=cost))

    @rule(units=FEW)
    def goods_are_sold(self, units: int) -> None:
        on_hand = self.session.scalar(select(func.sum(StockLevel.on_hand))) or 0
        if on_hand:
            self._moved(-min(units, on_hand), MovementKind.SALE)

    @rule(units=st.integers(1, 2))
    def a_customer_brings_goods_back(self, units: int) -> None:
        self._moved(units, MovementKind.RETURN)

    @rule(price=PRICES, days=st.sampled_from([1, 1, 2, 7]))
    def the_price_changes(self, price: int, days: int) -> None:
        self.day += days
        set_price(self.session, price, days=self.day)
        self.shelf.prices.append((midnight(self.day), price))

    @rule(at=st.integers(0, 2))
    def the_dealer_claims(self, at: int) -> None:
        """Any of them first: each line of the claim is one of the shelf's."""
        open_ = list(self._claimable())
        if open_:
            fall = open_[at % len(open_)]
            expected = {line_id: (units, len(cents)) for line_id, (units, cents) in self.shelf.expected(fall).items()}
            name, amount = self._name(), self._whole(fall)[1]
            decide(a_claim(fall.at, amount, name), self.session, HEAD, days=self.days)
            lines = self.session.get_one(ProtectionClaim, (SHOP, protection_key(PAD, fall.at))).lines
            assert {line.shipment_line_id: (line.units, line.each) for line in lines} == expected
            self.shelf.claim(fall)

    @rule(granted=st.sampled_from([True, True, False]))
    def the_house_answers(self, granted: bool) -> None:
        for fell, claim in self.shelf.claims.items():
            if claim.is_open:
                key = protection_key(PAD, fell)
                command = AnswerProtection(dealer_id=SHOP, claim_id=key, granted=granted, reason="because")
                decide(command, self.session, MAKER, days=self.days)
                credited = self.session.get_one(ProtectionClaim, (SHOP, key)).credited
                assert credited == self.shelf.answer(fell, granted=granted)

    @rule(at=st.integers(0, 2), units=FEW)
    def goods_are_to_go_back(self, at: int, units: int) -> None:
        """Of one of the last deliveries; they stay where they are for now."""
        arrived, name = self.shelf.came[-1 - at % len(self.shelf.came)], self._name()
        asked = sum(one.units for one in self.shelf.back.values() if one.line_id == arrived.line_id and not one.is_refused)
        ask = AskReturn(return_id=an_id(name), shipment_line_id=arrived.line_id, quantity=units, reason="x", number=name)
        assert self._try(ask, HEAD) is (asked + units <= arrived.units)
        found = self.session.get(GoodsReturn, (SHOP, an_id(name)))
        if found is not None:
            assert found.amount == units * arrived.worth
            self.shelf.back[found.id] = Back(line_id=arrived.line_id, units=units, amount=found.amount)

    @rule(rise=st.sampled_from([0, 3]), depth=st.sampled_from([1, 3, 5]), asked=st.integers(0, 2), afterwards=st.integers(0, 1))
    def a_fall_is_settled(self, rise: int, depth: int, asked: int, afterwards: int) -> None:
        """Something has just come; some of it is asked to go back between the claim and the yes to it, and some afterwards."""
        before = self.shelf.prices[-1][1] + rise
        if rise:
            self.the_price_changes(before, 1)
        self.goods_come(3, 0)
        self.the_price_changes(before - depth, 1)
        self.the_dealer_claims(0)
        if asked:
            self.goods_are_to_go_back(0, asked)
        self.the_house_answers(granted=True)
        if afterwards:
            self.goods_are_to_go_back(0, afterwards)

    @rule(granted=st.sampled_from([True, True, False]))
    def goods_go_back(self, granted: bool) -> None:
        """Whatever was asked for is answered, and goes as far as there are goods."""
        for return_id, back in self.shelf.back.items():
            about: dict[str, Any] = {"dealer_id": SHOP, "return_id": return_id}
            if self._try(AnswerReturn(**about, granted=granted, reason="because"), DESK):
                back.is_refused = not granted
            self.count += 1
            if self._try(SendReturn(**about, location_id=an_id("main")), HEAD):
                self.shelf.send(return_id, self._at())
                assert self._try(TakeReturn(**about, units=back.units), DESK)

    def _moved(self, units: int, kind: MovementKind) -> None:
        moved(self.session, units, self._name(), days=self.days, kind=kind)
        self.shelf.moves.append((self._at(), units))

    def _at(self) -> datetime:
        return NOW + timedelta(days=self.days)


TestFalling = Falling.TestCase
TestFalling.settings = settings(
    max_examples=12, stateful_step_count=10, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
