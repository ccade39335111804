"""Draws a statement up at central, out of the documents themselves: its closing is what the one formula of debts says."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import uuid5

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from sync.domain.accounts.calendar import day_begins, price_day
from sync.domain.credit.lookup import credited
from sync.domain.credit.records import AccountEntry, CreditNote
from sync.domain.credit.rules import EntryKind, NoteKind
from sync.domain.orders.records import Order, Shipment
from sync.domain.orders.rules import line_value, shipped_value
from sync.domain.statements.carrying import carry_over
from sync.domain.statements.lookup import head_of, statement_before, version_before
from sync.domain.statements.records import Statement, StatementLine
from sync.domain.statements.rules import MOST_LINES, LineKind, StatedLine, StatementState, closes_at, digest_of
from sync.kernel.errors import Refusal

NOTES = {
    NoteKind.REBATE: LineKind.REBATE,
    NoteKind.RETURN: LineKind.RETURN,
    NoteKind.PROTECTION: LineKind.PROTECTION,
    NoteKind.ADJUSTMENT: LineKind.ADJUSTMENT,
}
"""A payment has an entry of its own."""


@dataclass(frozen=True)
class Moved:
    """A document that moved the account at a moment."""

    at: datetime
    line: StatedLine


def draw_up(session: Session, statement: Statement) -> None:
    """Refuses `statement_too_long`."""
    begin = day_begins(session, statement.first_day)
    end = day_begins(session, statement.last_day + timedelta(days=1))
    moved = sorted(_moved_since(session, statement, begin), key=lambda one: (one.at, one.line.kind, one.line.number))
    lines = [one.line for one in moved if one.at < end]
    closing = owed_for_what_left(session, statement.dealer_id) - sum(one.line.amount for one in moved if one.at >= end)
    reckoned = closing - sum(line.amount for line in lines)
    before = statement_before(session, statement)
    statement.opening = before.closing if before else reckoned
    if before is not None and reckoned != before.closing:
        lines.insert(0, _correction(statement, before, reckoned - before.closing))
    if len(lines) > MOST_LINES:
        raise Refusal("statement_too_long", most=MOST_LINES)
    statement.closing = closes_at(statement.opening, lines)
    statement.line_count, statement.digest = len(lines), digest_of(head_of(statement), lines)
    statement.state = StatementState.ISSUED
    session.add_all(_row(statement, at, line) for at, line in enumerate(lines))
    session.flush()
    if (earlier := version_before(session, statement)) is not None:
        carry_over(session, earlier, statement)


def owed_for_what_left(session: Session, dealer_id: int) -> int:
    """Goods that left and settled claims, less what is paid and credited, in minor units. An order that the desk is done with
    owes nothing."""
    at_desk = select(Order).where(Order.dealer_id == dealer_id, Order.at_desk).options(selectinload(Order.lines))
    owed = sum(shipped_value(order.lines) + order.claimed - order.paid for order in session.scalars(at_desk))
    return owed - credited(session, dealer_id)


def _moved_since(session: Session, statement: Statement, since: datetime) -> Iterator[Moved]:
    yield from _deliveries(session, statement, since)
    entries = select(AccountEntry).where(AccountEntry.dealer_id == statement.dealer_id, AccountEntry.booked_at >= since)
    for entry in session.scalars(entries):
        yield Moved(entry.booked_at, _entry_line(entry))
    notes = select(CreditNote).where(CreditNote.dealer_id == statement.dealer_id, CreditNote.booked_at >= since)
    for note in session.scalars(notes.where(CreditNote.kind.in_(NOTES))):
        yield Moved(note.booked_at, _note_line(session, note))


def _deliveries(session: Session, statement: Statement, since: datetime) -> Iterator[Moved]:
    """What each shipment added to what its order costs: all of them together are the order to the cent."""
    sent = select(Shipment.order_id).where(Shipment.dealer_id == statement.dealer_id, Shipment.shipped_at >= since)
    orders = select(Order).where(Order.dealer_id == statement.dealer_id, Order.id.in_(sent))
    for order in session.scalars(orders.options(selectinload(Order.lines), selectinload(Order.shipments))):
        for worth in shipment_values(order):
            if worth.shipment.shipped_at >= since:
                yield Moved(worth.shipment.shipped_at, _delivery_line(session, order, worth))


@dataclass(frozen=True)
class Worth:
    """What one shipment added to what its order costs, in minor units."""

    shipment: Shipment
    value: int


def shipment_values(order: Order) -> Sequence[Worth]:
    """In the order in which they left. A PC that is still being filled may have a box before the line that it belongs to."""
    lines = {line.id: line for line in order.lines}
    gone, found = dict.fromkeys(lines, 0), []
    for shipment in sorted(order.shipments, key=lambda one: (one.shipped_at, one.id.hex)):
        value = 0
        for part in (one for one in shipment.lines if one.order_line_id in lines):
            line, before = lines[part.order_line_id], gone[part.order_line_id]
            gone[part.order_line_id] += part.quantity
            value += line_value(line, before + part.quantity) - line_value(line, before)
        found.append(Worth(shipment, value))
    return found


def _delivery_line(session: Session, order: Order, worth: Worth) -> StatedLine:
    shipment = worth.shipment
    return StatedLine(
        kind=LineKind.DELIVERY,
        document_id=shipment.id,
        opens_id=order.id,
        number=shipment.number,
        reference=order.number,
        day=price_day(session, shipment.shipped_at),
        amount=worth.value,
    )


def _entry_line(entry: AccountEntry) -> StatedLine:
    return StatedLine(
        kind=LineKind.PAYMENT if entry.kind is EntryKind.PAYMENT else LineKind.CLAIM,
        document_id=entry.id,
        opens_id=entry.order_id,
        number=entry.number,
        reference=entry.reference,
        day=entry.received_on,
        amount=entry.amount,
    )


def _note_line(session: Session, note: CreditNote) -> StatedLine:
    return StatedLine(
        kind=NOTES[note.kind],
        document_id=note.id,
        opens_id=None,
        number=note.number,
        reference=note.reference,
        day=price_day(session, note.booked_at),
        amount=-note.amount,
    )


def _correction(statement: Statement, before: Statement, amount: int) -> StatedLine:
    return StatedLine(
        kind=LineKind.CORRECTION,
        document_id=before.id,
        opens_id=before.id,
        number=before.number,
        reference="",
        day=statement.first_day,
        amount=amount,
    )


def _row(statement: Statement, at: int, line: StatedLine) -> StatementLine:
    return StatementLine(
        dealer_id=statement.dealer_id,
        id=uuid5(statement.id, f"{line.kind}/{line.document_id.hex}"),
        statement_id=statement.id,
        position=at + 1,
        kind=line.kind,
        document_id=line.document_id,
        opens_id=line.opens_id,
        number=line.number,
        reference=line.reference,
        day=line.day,
        amount=line.amount,
    )
