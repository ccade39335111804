"""Short ways to say what a test of leases is about: a market, slices, orders of a PC by its letter, and central that decides."""

from contextlib import ExitStack
from datetime import datetime

from sqlalchemy.orm import Session

from sync.central.composition import WRAPPERS
from sync.domain import REGISTRY
from sync.domain.accounts.rules import Role
from sync.domain.allowances.commands import GrantSlice
from sync.domain.allowances.rules import SliceKind
from sync.domain.orders.commands import PlaceOrder
from sync.kernel.commands import Command, Context
from sync.kernel.errors import Refusal
from tests.builders import (
    SHOP,
    a_dealer,
    a_house_actor,
    a_price,
    a_product,
    a_session,
    a_supply,
    an_actor,
    an_id,
)
from tests.order_builders import DISC, PAD, PRICE, a_line, an_order

FINANCE = a_house_actor(Role.FINANCE)
LIMIT, STOCK = 40 * PRICE, 60


def decide(command: Command, session: Session, now: datetime, claimed_at: datetime | None = None, *, house: bool = False) -> bool:
    """What central does; False where it refused, without an effect."""
    actor = FINANCE if house else an_actor()
    context = Context(session=session, actor=actor, now=now, claimed_at=claimed_at)
    savepoint = session.begin_nested()
    try:
        WRAPPERS[type(command)](command, context, REGISTRY.verbs[type(command).__name__].handler)
        session.flush()
    except Refusal:
        savepoint.rollback()
        return False
    savepoint.commit()
    return True


def a_slice(kind: SliceKind, amount: int, letter: str = "A", *, name: str = "slice", days: int = 3) -> GrantSlice:
    code = PAD if kind is SliceKind.STOCK else ""
    promotion_id = an_id("promo") if kind is SliceKind.PROMOTION else None
    return GrantSlice(
        dealer_id=SHOP, slice_id=an_id(name), letter=letter, kind=kind, amount=amount, days=days, product_code=code,
        promotion_id=promotion_id,
    )  # fmt: skip


def wanted(name: str, quantity: int, letter: str = "A", code: str = PAD) -> PlaceOrder:
    order_id = an_id(name)
    number = f"SO-D7-{letter}-26-{int(an_id(name)) % 100_000:05}"
    return an_order(a_line(code, quantity, order_id=order_id), order_id=order_id, number=number)


def market(stack: ExitStack, limit: int = LIMIT) -> Session:
    goods = [a_product(PAD), a_price(PAD), a_supply(PAD, STOCK), a_product(DISC), a_price(DISC), a_supply(DISC, STOCK)]
    return stack.enter_context(a_session(a_dealer(SHOP, credit_limit=limit), *goods))
