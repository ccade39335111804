"""What the dealer's own papers say: deliveries taken in, what it claimed and sent back, and its own list."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from sync.domain.accounts.calendar import day_begins, price_day
from sync.domain.contracts.terms import Payout
from sync.domain.credit.records import AccountEntry
from sync.domain.credit.rules import EntryKind
from sync.domain.orders.protected import ProtectionClaim, ProtectionState
from sync.domain.orders.records import Order, Shipment
from sync.domain.orders.sent_back import GoodsReturn, ReturnState
from sync.domain.rebates.lookup import payout_of
from sync.domain.rebates.records import RebateClaim
from sync.domain.rebates.rules import ClaimState
from sync.domain.statements.drawing import shipment_values
from sync.domain.statements.matching import WINDOW_DAYS, folded
from sync.domain.statements.records import OwnEntry, Statement

MOST = 5_000


class OwnSource(StrEnum):
    DELIVERY = "delivery"
    CLAIM = "claim"
    RETURN = "return"
    REBATE = "rebate"
    PROTECTION = "protection"
    LIST = "list"  # typed, or out of a file


@dataclass(frozen=True, kw_only=True)
class OwnDocument:
    """`amount` in minor units is what it adds to what the dealer owes, as the dealer's papers have it."""

    own_id: UUID
    source: OwnSource
    number: str
    day: date
    amount: int
    text: str = ""


@dataclass(frozen=True)
class _Period:
    dealer_id: int
    first: date
    last: date
    since: datetime
    until: datetime


def own_documents(session: Session, statement: Statement) -> Sequence[OwnDocument]:
    """Of the period of a statement. Where the dealer's own list names a document, what the list says counts."""
    period = _period(session, statement)
    listed = list(_listed(session, period))
    named = {folded(one.number) for one in listed}
    papers = [one for one in _papers(session, period) if folded(one.number) not in named]
    return sorted((*listed, *papers), key=lambda one: (one.day, one.number, one.own_id.hex))


def _period(session: Session, statement: Statement) -> _Period:
    since = day_begins(session, statement.first_day)
    until = day_begins(session, statement.last_day + timedelta(days=1))
    return _Period(statement.dealer_id, statement.first_day, statement.last_day, since, until)


def _listed(session: Session, period: _Period) -> Iterator[OwnDocument]:
    window = timedelta(days=WINDOW_DAYS)
    mine = select(OwnEntry).where(
        OwnEntry.dealer_id == period.dealer_id, OwnEntry.day.between(period.first - window, period.last + window)
    )
    for row in session.scalars(mine.order_by(OwnEntry.day, OwnEntry.id).limit(MOST)):
        yield OwnDocument(own_id=row.id, source=OwnSource.LIST, number=row.number, day=row.day, amount=row.amount, text=row.text)


def _papers(session: Session, period: _Period) -> Iterator[OwnDocument]:
    yield from _deliveries(session, period)
    yield from _claims(session, period)
    yield from _returns(session, period)
    yield from _rebates(session, period)
    yield from _protections(session, period)


def _deliveries(session: Session, period: _Period) -> Iterator[OwnDocument]:
    """Those that the dealer has taken in: what is still on the way is a difference of time."""
    sent = select(Shipment.order_id).where(
        Shipment.dealer_id == period.dealer_id, Shipment.shipped_at >= period.since, Shipment.shipped_at < period.until
    )
    orders = select(Order).where(Order.dealer_id == period.dealer_id, Order.id.in_(sent))
    for order in session.scalars(orders.options(selectinload(Order.lines), selectinload(Order.shipments))):
        for worth in shipment_values(order):
            shipment = worth.shipment
            if shipment.received_at is not None and period.since <= shipment.shipped_at < period.until:
                yield OwnDocument(
                    own_id=shipment.id,
                    source=OwnSource.DELIVERY,
                    number=shipment.number,
                    day=price_day(session, shipment.received_at),
                    amount=worth.value,
                    text=order.number,
                )


def _claims(session: Session, period: _Period) -> Iterator[OwnDocument]:
    """What head office answered to the dealer's own claims about deliveries."""
    mine = select(AccountEntry).where(
        AccountEntry.dealer_id == period.dealer_id,
        AccountEntry.kind == EntryKind.CLAIM,
        AccountEntry.booked_at >= period.since,
        AccountEntry.booked_at < period.until,
    )
    for row in session.scalars(mine.order_by(AccountEntry.booked_at, AccountEntry.id).limit(MOST)):
        yield OwnDocument(
            own_id=row.id, source=OwnSource.CLAIM, number=row.number, day=row.received_on, amount=row.amount, text=row.reference
        )


def _returns(session: Session, period: _Period) -> Iterator[OwnDocument]:
    """What the goods cost that the dealer sent, whatever of them the house took in."""
    mine = select(GoodsReturn).where(
        GoodsReturn.dealer_id == period.dealer_id,
        GoodsReturn.state == ReturnState.TAKEN,
        GoodsReturn.taken_at >= period.since,
        GoodsReturn.taken_at < period.until,
    )
    for row in session.scalars(mine.order_by(GoodsReturn.taken_at, GoodsReturn.id).limit(MOST)):
        day = price_day(session, row.taken_at or period.since)
        yield OwnDocument(own_id=row.id, source=OwnSource.RETURN, number=row.number, day=day, amount=-row.amount)


def _rebates(session: Session, period: _Period) -> Iterator[OwnDocument]:
    """Those that are paid by taking them off the debt."""
    mine = select(RebateClaim).where(
        RebateClaim.dealer_id == period.dealer_id,
        RebateClaim.state == ClaimState.PAID,
        RebateClaim.paid_at >= period.since,
        RebateClaim.paid_at < period.until,
    )
    for row in session.scalars(mine.order_by(RebateClaim.paid_at, RebateClaim.id).limit(MOST)):
        if payout_of(session, row) is Payout.CREDIT:
            day = price_day(session, row.paid_at or period.since)
            yield OwnDocument(own_id=row.id, source=OwnSource.REBATE, number=row.number, day=day, amount=-row.amount)


def _protections(session: Session, period: _Period) -> Iterator[OwnDocument]:
    """As they were claimed, whatever of it was credited."""
    mine = select(ProtectionClaim).where(
        ProtectionClaim.dealer_id == period.dealer_id,
        ProtectionClaim.state == ProtectionState.GRANTED,
        ProtectionClaim.answered_at >= period.since,
        ProtectionClaim.answered_at < period.until,
    )
    for row in session.scalars(mine.order_by(ProtectionClaim.answered_at, ProtectionClaim.id).limit(MOST)):
        day = price_day(session, row.answered_at or period.since)
        yield OwnDocument(own_id=row.id, source=OwnSource.PROTECTION, number=row.number, day=day, amount=-row.amount)
