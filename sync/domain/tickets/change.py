"""What every verb on a ticket shares: find it, check words, put down what happened, and count working days."""

from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from sync.domain.accounts.calendar import price_day
from sync.domain.tickets.records import HouseDay, Ticket, TicketEntry, TicketTerms
from sync.domain.tickets.rules import LONGEST_TEXT, AnswerTerms, EntryKind, TicketState, WorkingDays, standing
from sync.kernel.commands import HOUSE, Context
from sync.kernel.errors import Refusal

MOST_NAMED = 2_000


def ticket_of(context: Context, dealer_id: int, ticket_id: UUID) -> Ticket:
    """Refuses `ticket_unknown`: what belongs to another dealer does not exist."""
    if context.dealer_id not in (dealer_id, HOUSE):
        raise Refusal("ticket_unknown")
    ticket = context.session.get(Ticket, (dealer_id, ticket_id), with_for_update=True)
    if ticket is None:
        raise Refusal("ticket_unknown")
    return ticket


def state_of(ticket: Ticket, context: Context) -> TicketState:
    """As of today."""
    return standing(ticket.state, ticket.closes_on, today(context))


def check_state(ticket: Ticket, context: Context, *allowed: TicketState) -> None:
    """Refuses `ticket_state_wrong`."""
    state = state_of(ticket, context)
    if state not in allowed:
        raise Refusal("ticket_state_wrong", number=ticket.number, state=state)


def check_text(field: str, text: str, *, needed: bool = True, longest: int = LONGEST_TEXT) -> str:
    """Refuses `text_missing`, `text_too_long`."""
    if needed and not text.strip():
        raise Refusal("text_missing", field=field)
    if len(text) > longest:
        raise Refusal("text_too_long", field=field)
    return text.strip()


def check_new(context: Context, dealer_id: int, entry_id: UUID) -> None:
    """Refuses `entry_known`."""
    if context.session.get(TicketEntry, (dealer_id, entry_id)) is not None:
        raise Refusal("entry_known")


def write(ticket: Ticket, entry_id: UUID, kind: EntryKind, context: Context, text: str) -> None:
    context.session.add(
        TicketEntry(
            dealer_id=ticket.dealer_id,
            id=entry_id,
            ticket_id=ticket.id,
            kind=kind,
            by=context.actor.name,
            at=context.now,
            text=text,
        )
    )


def today(context: Context) -> date:
    return price_day(context.session, context.now)


def terms_of(session: Session, kind: str) -> AnswerTerms:
    """Of this kind, else of all, else those that the program came with."""
    row = session.get(TicketTerms, kind) or session.get(TicketTerms, "")
    return AnswerTerms() if row is None else read_terms(row)


def read_terms(row: TicketTerms) -> AnswerTerms:
    return AnswerTerms(low=row.low, normal=row.normal, high=row.high, critical=row.critical, silence=row.silence)


def working_days(session: Session, since: date) -> WorkingDays:
    named = select(HouseDay.day, HouseDay.works).where(HouseDay.day >= since).order_by(HouseDay.day).limit(MOST_NAMED)
    return WorkingDays(named=dict(session.execute(named).all()))
