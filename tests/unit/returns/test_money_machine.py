"""Contracts, rebates, returns and credit notes in any order: no cent is made or lost, and both sides say the same."""

from contextlib import ExitStack
from datetime import date, timedelta
from uuid import UUID

from hypothesis import HealthCheck, event, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from sqlalchemy import select

from sync.domain.contracts.quota import quota_of
from sync.domain.contracts.records import Contract, ContractQuarter
from sync.domain.contracts.rules import quarter_of
from sync.domain.contracts.terms import Payout, Terms, Tier
from sync.domain.credit.records import CreditNote
from sync.domain.desk.settling import SetOffCredit
from sync.domain.orders.queries.limits import credit_rows, credit_standing
from sync.domain.orders.records import Order, ShipmentLine
from sync.domain.orders.sent_back import GoodsReturn, ReturnState
from sync.domain.rebates.commands import AnswerRebate, ClaimRebate, PayRebate
from sync.domain.rebates.records import RebateClaim
from sync.domain.rebates.rules import ClaimState
from sync.domain.returns.commands import AnswerReturn, AskReturn, SendReturn, TakeReturn
from sync.domain.returns.lookup import units_left
from sync.kernel.commands import HOUSE, Actor, Command
from sync.kernel.errors import Refusal
from tests.builders import NOW, SHOP, a_category, a_dealer, a_view, an_id
from tests.contract_builders import HEAD, agree, buy
from tests.credit_builders import CHECKER, DESK, MAKER, decide, pay
from tests.order_builders import PRICE, a_market

NEXT_QUARTER = 45
"""Days from the first deliveries into the quarter in which they are claimed."""
UNITS = st.integers(1, 12)


class Laws(RuleBasedStateMachine):
    """One dealer under one contract, and what is true of its money at every moment."""

    def __init__(self) -> None:
        super().__init__()
        self.stack = ExitStack()
        market = a_market(a_dealer(HOUSE), a_category("brakes"), credit_limit=10**9, stock=10_000)
        self.session = self.stack.enter_context(market)
        terms = Terms(tiers=(Tier(reach=10 * PRICE, basis_points=150),), return_basis_points=1_500, payout=Payout.CREDIT)
        agree(self.session, terms=terms)
        self.count, self.days, self.cash = 0, 0.0, 0

    @invariant()
    def no_cent_is_made_or_lost(self) -> None:
        """Invariant 25. Owed = what orders cost less cash less everything ever credited."""
        notes = self._notes()
        assert all(0 <= note.used <= note.amount for note in notes)
        due = sum(order.due for order in self._orders())
        assert self._owed() == due - self.cash - sum(note.amount for note in notes)
        assert sum(order.paid for order in self._orders()) == self.cash + sum(note.used for note in notes)

    @invariant()
    def both_sides_say_the_same(self) -> None:
        """Invariant 25."""
        own = credit_standing(a_view(self.session, HEAD))
        house = credit_standing(a_view(self.session, MAKER), dealer_id=SHOP)
        assert own == house
        listed = credit_rows(a_view(self.session, MAKER))
        assert [row.owed for row in listed if row.dealer_id == SHOP] == [self._owed()]

    @invariant()
    def everything_is_credited_once(self) -> None:
        """Invariant 25."""
        claims = self.session.scalars(select(RebateClaim).where(RebateClaim.state == ClaimState.PAID)).all()
        back = self.session.scalars(select(GoodsReturn).where(GoodsReturn.credited > 0)).all()
        credits: dict[UUID, int] = {claim.id: claim.amount for claim in claims} | {one.id: one.credited for one in back}
        assert {note.id: note.amount for note in self._notes()} == credits

    @invariant()
    def no_more_goes_back_than_came_and_nothing_unasked_past_the_quota(self) -> None:
        """Invariant 25."""
        for line in self.session.scalars(select(ShipmentLine)):
            assert units_left(self.session, line.dealer_id, line.id) >= 0
        for row in self.session.scalars(select(GoodsReturn).where(GoodsReturn.state == ReturnState.ASKED)):
            assert row.used + row.amount <= row.quota
        contract = self.session.get_one(Contract, (SHOP, an_id("contract")))
        assert quota_of(self.session, contract, self._today(self.days)).used == sum(
            row.amount for row in self.session.scalars(select(GoodsReturn)) if row.state is not ReturnState.REFUSED
        )

    @invariant()
    def the_books_are_what_arrived_less_what_went_back(self) -> None:
        """Invariant 25."""
        sound = sum(min(line.received, line.quantity) for line in self.session.scalars(select(ShipmentLine)))
        back = sum(row.taken for row in self.session.scalars(select(GoodsReturn)))
        booked = sum(quarter.units for quarter in self.session.scalars(select(ContractQuarter)))
        assert booked == sound - back

    def teardown(self) -> None:
        self.stack.close()

    def _try(self, command: Command, actor: Actor) -> None:
        """As at central: a refusal leaves no trace."""
        savepoint = self.session.begin_nested()
        try:
            decide(command, self.session, actor, days=self.days)
        except Refusal as refusal:
            event(f"{type(command).__name__} {refusal.code}")
            savepoint.rollback()
            self.session.expire_all()
        else:
            savepoint.commit()

    def _today(self, days: float) -> date:
        return (NOW + timedelta(days=days)).date()

    def _owed(self) -> int:
        standing = credit_standing(a_view(self.session, HEAD))
        assert standing is not None
        return standing.owed

    def _notes(self) -> list[CreditNote]:
        return list(self.session.scalars(select(CreditNote).order_by(CreditNote.id)))

    def _orders(self) -> list[Order]:
        return list(self.session.scalars(select(Order).order_by(Order.placed_at, Order.id)))

    def _name(self) -> str:
        self.count += 1
        return f"m{self.count}"


class Money(Laws):
    """The house pays, credits, takes goods back and sets off."""

    @initialize()
    def first_deliveries(self) -> None:
        self.goods_arrive(12, 12)
        self.goods_arrive(12, 10)

    @rule(units=UNITS, sound=st.integers(0, 12))
    def goods_arrive(self, units: int, sound: int) -> None:
        buy(self.session, self._name(), units, sound=min(sound, units), days=self.days)

    @rule(at=st.integers(0, 3), cents=st.integers(1, 3_000_00))
    def the_dealer_pays(self, at: int, cents: int) -> None:
        orders = [order for order in self._orders() if order.due > order.paid]
        if orders:
            order = orders[at % len(orders)]
            amount = min(cents, order.due - order.paid)
            order_id = order.id
            name = next(f"m{number}" for number in range(1, self.count + 1) if an_id(f"m{number}") == order_id)
            pay(self.session, amount, name, days=self.days)
            self.cash += amount

    @rule(at=st.integers(0, 5), units=st.integers(1, 5))
    def the_dealer_asks_to_send_back(self, at: int, units: int) -> None:
        lines = self.session.scalars(select(ShipmentLine).order_by(ShipmentLine.id)).all()
        if lines:
            line = lines[at % len(lines)]
            name = self._name()
            self._try(AskReturn(return_id=an_id(name), shipment_line_id=line.id, quantity=units, reason="x", number=name), HEAD)

    @rule(granted=st.booleans(), units=st.integers(0, 12))
    def returns_go_on(self, granted: bool, units: int) -> None:
        for row in self.session.scalars(select(GoodsReturn).order_by(GoodsReturn.id)).all():
            event(f"return {row.state}")
            about = {"dealer_id": SHOP, "return_id": row.id}
            if row.state in (ReturnState.ASKED, ReturnState.HELD):
                self._try(AnswerReturn(**about, granted=granted, reason="because"), DESK)
            elif row.state is ReturnState.GRANTED:
                self._try(SendReturn(**about, location_id=an_id("main")), HEAD)
            elif row.state is ReturnState.SENT:
                self._try(TakeReturn(**about, units=min(units, row.quantity), reason="because"), DESK)

    @precondition(lambda self: self.days < NEXT_QUARTER)
    @rule()
    def the_quarter_ends(self) -> None:
        self.days = NEXT_QUARTER

    @rule()
    def the_dealer_claims(self) -> None:
        claim = ClaimRebate(
            claim_id=an_id(self._name()), family_id=an_id("contract"), first_day=quarter_of(self._today(0)).first, amount=1
        )
        self._try(claim, HEAD)

    @rule(granted=st.booleans())
    def a_claim_goes_on(self, granted: bool) -> None:
        for claim in self.session.scalars(select(RebateClaim).order_by(RebateClaim.id)).all():
            event(f"claim {claim.state}")
            about = {"dealer_id": SHOP, "claim_id": claim.id}
            if claim.state is ClaimState.CLAIMED:
                self._try(AnswerRebate(**about, granted=granted, reason="because"), MAKER)
            elif claim.state is ClaimState.ACCEPTED:
                self._try(PayRebate(**about, reference="CN"), CHECKER)

    @rule(at=st.integers(0, 3))
    def the_house_sets_off(self, at: int) -> None:
        notes = self._notes()
        if notes:
            before = self._owed()
            self._try(SetOffCredit(dealer_id=SHOP, note_id=notes[at % len(notes)].id), CHECKER)
            assert self._owed() == before


TestMoney = Money.TestCase
TestMoney.settings = settings(
    max_examples=10, stateful_step_count=20, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
