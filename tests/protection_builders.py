"""Short ways to say what a test of price protection is about: a price that falls, goods that are sold, a claim and its answer."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from uuid import uuid5

from sqlalchemy.orm import Session

from sync.domain.accounts.rules import Role
from sync.domain.catalog.commands import SetListPrice
from sync.domain.orders.protected import ProtectionClaim, protection_key
from sync.domain.protection.commands import AnswerProtection, ClaimProtection
from sync.domain.protection.queries import ProtectableRow, protectable
from sync.domain.stock.ledger import Cause, Move, move
from sync.domain.stock.rules import MovementKind
from sync.kernel.commands import Context
from tests.builders import NOW, SHOP, TODAY, a_house_actor, a_view, an_id
from tests.contract_builders import HEAD
from tests.credit_builders import MAKER, decide
from tests.order_builders import PAD

ADMIN = a_house_actor(Role.CATALOG_ADMIN, "cai")
MOVES = an_id("moves")


def midnight(days: int) -> datetime:
    return datetime.combine(TODAY + timedelta(days=days), time.min, UTC)


def set_price(session: Session, price: int, *, days: int) -> None:
    """From the morning of that day on; said the day before."""
    day: date = TODAY + timedelta(days=days)
    command = SetListPrice(price_list="standard", product_code=PAD, valid_from=day, price=price)
    decide(command, session, ADMIN, days=days - 1)


def moved(session: Session, units: int, name: str, *, days: float, kind: MovementKind = MovementKind.SALE) -> None:
    """Goods leave the counter (below zero), or come back over it."""
    context = Context(session=session, actor=HEAD, now=NOW + timedelta(days=days))
    line = Move(line_id=uuid5(MOVES, name), location_id=an_id("main"), product_code=PAD, quantity=units)
    move([line], Cause(kind=kind, document_id=an_id(name), number=name), context)
    session.flush()


def can_claim(session: Session, *, days: float) -> Sequence[ProtectableRow]:
    return protectable(a_view(session, HEAD, now=NOW + timedelta(days=days)))


def a_claim(fell_at: datetime, amount: int, number: str = "PP-1") -> ClaimProtection:
    return ClaimProtection(product_code=PAD, fell_at=fell_at, amount=amount, number=number)


def claim(session: Session, amount: int, *, fell: int, days: float | None = None) -> list[str]:
    """For the fall in the morning of a day."""
    return decide(a_claim(midnight(fell), amount), session, HEAD, days=fell + 0.5 if days is None else days)


def the_claim(session: Session, fell: int) -> ProtectionClaim:
    return session.get_one(ProtectionClaim, (SHOP, protection_key(PAD, midnight(fell))))


def answer_claim(session: Session, fell: int, *, granted: bool = True, reason: str = "", days: float) -> None:
    key = protection_key(PAD, midnight(fell))
    decide(AnswerProtection(dealer_id=SHOP, claim_id=key, granted=granted, reason=reason), session, MAKER, days=days)
