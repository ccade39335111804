"""Goods come, are sold, come back and go back, while a price goes up and down: what is credited adds up at every moment."""

from collections.abc import Sequence
from contextlib import ExitStack

from hypothesis import HealthCheck, event, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from sync.domain.contracts.terms import Terms
from sync.domain.credit.records import CreditNote
from sync.domain.credit.rules import NoteKind
from sync.domain.orders.protected import ProtectionClaim, ProtectionLine, ProtectionState
from sync.domain.orders.records import OrderLine, ShipmentLine
from sync.domain.orders.sent_back import GoodsReturn
from sync.domain.protection.commands import AnswerProtection, ClaimProtection
from sync.domain.protection.queries import protection_lines, protections
from sync.domain.returns.commands import AnswerReturn, AskReturn, SendReturn, TakeReturn
from sync.domain.stock.records import Movement, StockLevel
from sync.domain.stock.rules import MovementKind
from sync.kernel.commands import HOUSE, Actor, Command
from sync.kernel.errors import Refusal
from tests.builders import SHOP, a_category, a_dealer, a_view, an_id
from tests.contract_builders import HEAD, agree, buy
from tests.credit_builders import DESK, MAKER, decide
from tests.order_builders import PRICE, a_market
from tests.protection_builders import can_claim, moved, set_price

PRICES = st.sampled_from([PRICE, PRICE - 10_00, PRICE - 25_00, PRICE + 5_00])


def line_cost(session: Session, line: ShipmentLine) -> int:
    return session.get_one(OrderLine, (SHOP, line.order_line_id)).unit_price


class Laws(RuleBasedStateMachine):
    """One product of one dealer under a contract that protects for ten days."""

    def __init__(self) -> None:
        super().__init__()
        self.stack = ExitStack()
        market = a_market(a_dealer(HOUSE), a_category("brakes"), credit_limit=10**9, stock=10_000)
        self.session = self.stack.enter_context(market)
        agree(self.session, terms=Terms(protection_days=10, claim_days=20, return_basis_points=10_000))
        self.day, self.count = 1, 0

    @invariant()
    def a_cent_of_price_is_made_good_once(self) -> None:
        """Invariant 23. In all, never more than from what a unit cost down to the lowest price that was claimed for."""
        for line in self._deliveries():
            mine = self._claimed(line)
            cost = line_cost(self.session, line)
            assert sum(one.each for one, _ in mine) <= max((cost - claim.after for _, claim in mine), default=0)

    @invariant()
    def nothing_is_protected_and_sent_back_at_its_whole_cost(self) -> None:
        """Invariant 23. What went back is worth its cost, what stayed what was protected of it, and nothing besides."""
        for line in self._deliveries():
            granted = [one for one, claim in self._claimed(line) if claim.state is ProtectionState.GRANTED]
            back = self.session.scalars(select(GoodsReturn).where(GoodsReturn.shipment_line_id == line.id)).all()
            gone, each = sum(one.taken for one in back), sum(one.each for one in granted)
            credited = sum(one.credited for one in back) + sum(one.units * one.each for one in granted)
            assert credited <= gone * line_cost(self.session, line) + (line.received - gone) * each

    @invariant()
    def no_more_units_than_were_there(self) -> None:
        """Invariant 24."""
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

    def teardown(self) -> None:
        self.stack.close()

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
            decide(command, self.session, actor, days=self.day + 0.2)
        except Refusal as refusal:
            event(f"{type(command).__name__} {refusal.code}")
            savepoint.rollback()
            self.session.expire_all()
            return False
        savepoint.commit()
        return True


class Falling(Laws):
    """What happens, in any order."""

    @initialize(sold=st.integers(0, 8))
    def a_first_fall(self, sold: int) -> None:
        """Some of the goods are sold when the price falls, and nobody has claimed yet."""
        self.goods_come(10)
        if sold:
            self.goods_are_sold(sold)
        self.the_price_changes(PRICE - 10_00, 1)

    @rule(units=st.integers(1, 12))
    def goods_come(self, units: int) -> None:
        buy(self.session, self._name(), units, days=self.day)

    @rule(units=st.integers(1, 15))
    def goods_are_sold(self, units: int) -> None:
        on_hand = self.session.scalar(select(func.sum(StockLevel.on_hand))) or 0
        if on_hand:
            moved(self.session, -min(units, on_hand), self._name(), days=self.day)

    @rule(units=st.integers(1, 4))
    def a_customer_brings_goods_back(self, units: int) -> None:
        moved(self.session, units, self._name(), days=self.day, kind=MovementKind.RETURN)

    @rule(price=PRICES, days=st.integers(1, 3))
    def the_price_changes(self, price: int, days: int) -> None:
        self.day += days
        set_price(self.session, price, days=self.day)

    @rule()
    def the_dealer_claims(self) -> None:
        """What the screen shows is what central reckons."""
        for row in can_claim(self.session, days=self.day):
            command = ClaimProtection(product_code=row.product_code, fell_at=row.fell_at, amount=row.amount, number=self._name())
            event("claimed")
            decide(command, self.session, HEAD, days=self.day)

    @rule(granted=st.booleans())
    def the_house_answers(self, granted: bool) -> None:
        for claim in self.session.scalars(select(ProtectionClaim).order_by(ProtectionClaim.id)).all():
            if claim.state is ProtectionState.CLAIMED:
                event(f"granted {granted}")
                command = AnswerProtection(dealer_id=SHOP, claim_id=claim.id, granted=granted, reason="because")
                decide(command, self.session, MAKER, days=self.day + 0.1)

    @rule(at=st.integers(0, 3), units=st.integers(1, 10), granted=st.just(True) | st.booleans())
    def goods_go_back(self, at: int, units: int, granted: bool) -> None:
        lines, name = self._deliveries(), self._name()
        ask = AskReturn(
            return_id=an_id(name), shipment_line_id=lines[at % len(lines)].id, quantity=units, reason="x", number=name
        )
        if self._try(ask, HEAD):
            about = {"dealer_id": SHOP, "return_id": an_id(name)}
            self._try(AnswerReturn(**about, granted=granted, reason="because"), DESK)
            if self._try(SendReturn(**about, location_id=an_id("main")), HEAD):
                self._try(TakeReturn(**about, units=units), DESK)


TestFalling = Falling.TestCase
TestFalling.settings = settings(
    max_examples=20, stateful_step_count=10, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
