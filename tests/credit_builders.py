"""Short ways to say what a test of credit is about: the house's people, a dealer's orders, and central that decides."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from sync.central.composition import WRAPPERS
from sync.domain import REGISTRY
from sync.domain.accounts.records import Dealer
from sync.domain.accounts.rules import Role
from sync.domain.approvals.commands import DecideStep, SetApprovalRule
from sync.domain.approvals.records import Approval
from sync.domain.approvals.rules import ApprovalState, on_turn
from sync.domain.credit.commands import ProposeLimit
from sync.domain.credit.records import CreditNote
from sync.domain.credit.rules import LimitKind, NoteKind
from sync.domain.desk.commands import MarkPaid, ReleaseHold
from sync.domain.desk.shipping import AllocateOrder, ShipLines, ShippedLine
from sync.domain.orders.commands import PlaceOrder
from sync.domain.orders.records import Order
from sync.domain.orders.rules import Hold
from sync.kernel.commands import HOUSE, Actor, Command, Context
from tests.builders import NOW, SHOP, a_house_actor, an_actor, an_id
from tests.order_builders import PAD, a_line, an_order, line_id

MAKER, CHECKER = a_house_actor(Role.FINANCE, "fang"), a_house_actor(Role.FINANCE, "gao")
CHANNEL, DESK = a_house_actor(Role.CHANNEL_MANAGER, "chen"), a_house_actor(Role.ORDER_DESK, "mei")


def decide(command: Command, session: Session, actor: Actor = MAKER, *, days: float = 0) -> list[str]:
    """What central does with a command, so many days from `NOW`; the codes of what it granted otherwise."""
    context = Context(session=session, actor=actor, now=NOW + timedelta(days=days))
    handler = REGISTRY.verbs[type(command).__name__].handler
    wrapper = WRAPPERS.get(type(command))
    if wrapper is None:
        handler(command, context)
    else:
        wrapper(command, context, handler)
    session.flush()
    return [one.code for one in context.adjustments]


def place(session: Session, name: str = "order", quantity: int = 4, *, code: str = PAD, days: float = 0) -> list[str]:
    order_id = an_id(name)
    wanted: PlaceOrder = an_order(a_line(code, quantity, order_id=order_id), order_id=order_id, number=f"SO-{name}")
    return decide(wanted, session, an_actor(), days=days)


def ship(session: Session, name: str = "order", quantity: int = 4, *, code: str = PAD, days: float = 0) -> list[str]:
    """Allocate and ship so much of an order."""
    order_id = an_id(name)
    line = line_id(order_id, code)
    allocated = decide(AllocateOrder(dealer_id=SHOP, order_id=order_id), session, DESK, days=days)
    shipment_id = an_id(f"{name} shipment {days}")
    box = (ShippedLine(shipment_line_id=an_id(f"{name} box {days}"), line_id=line, quantity=quantity),)
    shipment = ShipLines(dealer_id=SHOP, order_id=order_id, shipment_id=shipment_id, number="SH-1", lines=box)
    return allocated + decide(shipment, session, DESK, days=days)


def pay(session: Session, amount: int, name: str = "order", *, days: float = 0) -> list[str]:
    return decide(MarkPaid(dealer_id=SHOP, order_id=an_id(name), amount=amount), session, MAKER, days=days)


def a_release(name: str = "order", **changed: Any) -> ReleaseHold:
    return ReleaseHold(dealer_id=SHOP, order_id=an_id(name), hold=Hold.CREDIT, reason="paid by Friday", **changed)


def a_limit(kind: LimitKind, amount: int, name: str = "limit", **changed: Any) -> ProposeLimit:
    return ProposeLimit(dealer_id=SHOP, limit_id=an_id(name), kind=kind, amount=amount, reason="New year's trade", **changed)


def a_note(amount: int, name: str = "note") -> CreditNote:
    return CreditNote(
        dealer_id=SHOP,
        id=an_id(name),
        kind=NoteKind.REBATE,
        number="RC-1",
        reference="CN-1",
        amount=amount,
        used=0,
        booked_by="gao",
        booked_at=NOW,
    )


def a_rule(kind: str, from_amount: int, chain: str, name: str = "rule", **changed: Any) -> SetApprovalRule:
    return SetApprovalRule(rule_id=an_id(name), kind=kind, from_amount=from_amount, chain=chain, **changed)


def grant(kind: LimitKind, amount: int, session: Session, name: str = "limit", *, days: float = 0, **changed: Any) -> list[str]:
    """A limit that one proposes and another approves."""
    said = decide(a_limit(kind, amount, name, **changed), session, MAKER, days=days)
    return said + answer(session, CHECKER, days=days)


def the_approval(session: Session, dealer_id: int = HOUSE) -> Approval:
    """The last one that was asked for."""
    mine = select(Approval).where(Approval.dealer_id == dealer_id)
    return session.scalars(mine.order_by(Approval.state != ApprovalState.OPEN, Approval.asked_at.desc())).all()[0]


def a_decision(approval: Approval, *, granted: bool = True, at: int = 0, **changed: Any) -> DecideStep:
    """On the step whose turn it is."""
    step = on_turn(approval.steps, parallel=approval.parallel)[at]
    fields: dict[str, Any] = {"version": approval.version, "reason": "" if granted else "not this month"}
    return DecideStep(approval_id=approval.id, step_id=step.id, granted=granted, **fields | changed)


def answer(session: Session, actor: Actor, *, granted: bool = True, days: float = 0) -> list[str]:
    return decide(a_decision(the_approval(session), granted=granted), session, actor, days=days)


def states(session: Session, *names: str) -> Sequence[str]:
    """Of orders by name."""
    return [session.get_one(Order, (SHOP, an_id(name))).state.value for name in names or ("order",)]


def the_dealer(session: Session) -> Dealer:
    return session.get_one(Dealer, SHOP)


def day(offset: int) -> date:
    return NOW.date() + timedelta(days=offset)
