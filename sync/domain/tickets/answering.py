"""What the manufacturer's people do with a dealer's ticket: take it on, answer, ask back, solve it, and tell each other of it."""

from uuid import UUID

from sqlalchemy import select

from sync.domain.accounts.records import User
from sync.domain.accounts.rules import allows
from sync.domain.tickets.change import check_new, check_state, check_text, terms_of, ticket_of, today, working_days, write
from sync.domain.tickets.records import Ticket, TicketNote
from sync.domain.tickets.rules import OPEN, EntryKind, TicketState
from sync.kernel.commands import HOUSE, Command, Context, Verb
from sync.kernel.errors import Refusal

ANSWERS = "tickets.answer"
"""The right to work on dealers' tickets."""


class DeskCommand(Command, frozen=True, kw_only=True):
    """A deed of the house on a dealer's ticket; `entry_id` is what the thread gets."""

    dealer_id: int
    ticket_id: UUID
    entry_id: UUID

    def subjects(self) -> tuple[UUID, ...]:
        return (self.ticket_id,)


class AssignTicket(DeskCommand, frozen=True, kw_only=True):
    """`to`, by sign-in name, sees to it from now on."""

    to: str


def assign_ticket(command: AssignTicket, context: Context) -> None:
    """Refuses `house_only`, `ticket_unknown`, `ticket_state_wrong`, `person_unfit`, `ticket_assigned`, `entry_known`."""
    ticket = _ticket(command, context)
    check_state(ticket, context, *OPEN)
    to = command.to.strip().lower()
    role = context.session.scalars(select(User.role).where(User.dealer_id == HOUSE, User.name == to, User.active)).first()
    if role is None or not allows(role, ANSWERS):
        raise Refusal("person_unfit", field="to", name=to)
    if ticket.assigned_to == to:
        raise Refusal("ticket_assigned", number=ticket.number, name=to)
    ticket.assigned_to = to
    if ticket.state in (TicketState.NEW, TicketState.REOPENED):
        ticket.state = TicketState.ASSIGNED
    write(ticket, command.entry_id, EntryKind.ASSIGNED, context, to)


class AnswerTicket(DeskCommand, frozen=True, kw_only=True):
    """Write to the dealer. `asks`: the dealer is to answer; else the house goes on. A solution that nobody has confirmed is
    taken back."""

    text: str
    asks: bool = False


def answer_ticket(command: AnswerTicket, context: Context) -> None:
    """Refuses `house_only`, `ticket_unknown`, `ticket_state_wrong`, `text_missing`, `text_too_long`, `entry_known`."""
    ticket = _ticket(command, context)
    check_state(ticket, context, *OPEN, TicketState.SOLVED)
    text = check_text("text", command.text)
    _answered(ticket, context)
    ticket.closes_on = None
    ticket.state = TicketState.WAITING_DEALER if command.asks else TicketState.WAITING_HOUSE
    write(ticket, command.entry_id, EntryKind.ASKED if command.asks else EntryKind.ANSWERED, context, text)


class SolveTicket(DeskCommand, frozen=True, kw_only=True):
    """This is the solution; the dealer says whether it is one."""

    text: str


def solve_ticket(command: SolveTicket, context: Context) -> None:
    """Refuses `house_only`, `ticket_unknown`, `ticket_state_wrong`, `text_missing`, `text_too_long`, `entry_known`."""
    ticket = _ticket(command, context)
    check_state(ticket, context, *OPEN)
    text = check_text("text", command.text)
    _answered(ticket, context)
    day = today(context)
    silence = terms_of(context.session, ticket.kind.value).silence
    ticket.state, ticket.closes_on = TicketState.SOLVED, working_days(context.session, day).after(day, silence)
    write(ticket, command.entry_id, EntryKind.SOLVED, context, text)


class NoteTicket(Command, frozen=True, kw_only=True):
    """Tell colleagues something that no dealer reads. It changes nothing of the ticket."""

    dealer_id: int
    ticket_id: UUID
    note_id: UUID
    text: str

    def subjects(self) -> tuple[UUID, ...]:
        return (self.ticket_id,)


def note_ticket(command: NoteTicket, context: Context) -> None:
    """Refuses `house_only`, `ticket_unknown`, `text_missing`, `text_too_long`, `entry_known`."""
    if context.dealer_id != HOUSE:
        raise Refusal("house_only")
    ticket = ticket_of(context, command.dealer_id, command.ticket_id)
    text = check_text("text", command.text)
    if context.session.get(TicketNote, (HOUSE, command.note_id)) is not None:
        raise Refusal("entry_known")
    context.session.add(
        TicketNote(
            dealer_id=HOUSE,
            id=command.note_id,
            about_dealer=ticket.dealer_id,
            ticket_id=ticket.id,
            by=context.actor.name,
            at=context.now,
            text=text,
        )
    )


def _ticket(command: DeskCommand, context: Context) -> Ticket:
    if context.dealer_id != HOUSE:
        raise Refusal("house_only")
    ticket = ticket_of(context, command.dealer_id, command.ticket_id)
    check_new(context, ticket.dealer_id, command.entry_id)
    return ticket


def _answered(ticket: Ticket, context: Context) -> None:
    """The first answer keeps the promise, or breaks it. Whoever gives it sees to the rest, where nobody does yet."""
    if ticket.answered_on is None:
        ticket.answered_on = today(context)
    if not ticket.assigned_to:
        ticket.assigned_to = context.actor.name


VERBS = (
    Verb(AssignTicket, assign_ticket, ANSWERS),
    Verb(AnswerTicket, answer_ticket, ANSWERS),
    Verb(SolveTicket, solve_ticket, ANSWERS),
    Verb(NoteTicket, note_ticket, ANSWERS),
)
