"""What a dealer does with a ticket: open it, write, say that it is solved, need no answer any more, open it again."""

from typing import ClassVar
from uuid import UUID

from sync.domain.tickets.change import check_new, check_state, check_text, terms_of, ticket_of, today, working_days, write
from sync.domain.tickets.records import Ticket
from sync.domain.tickets.rules import LONGEST_SUBJECT, OPEN, SCORES, About, EntryKind, Severity, TicketKind, TicketState
from sync.kernel.commands import HOUSE, Command, Context, Verb
from sync.kernel.errors import Refusal

LONGEST_NUMBER = 64


class TicketCommand(Command, frozen=True, kw_only=True):
    """A dealer's deed on one of its own tickets; `entry_id` is what the thread gets."""

    ticket_id: UUID
    entry_id: UUID

    def subjects(self) -> tuple[UUID, ...]:
        return (self.ticket_id,)


class OpenTicket(TicketCommand, frozen=True, kw_only=True):
    """Ask the manufacturer for something. `about_*` name a document or product: it need not have been accepted, nor be there."""

    series: ClassVar[str | None] = "CS"

    number: str = ""
    kind: TicketKind
    severity: Severity = Severity.NORMAL
    subject: str
    text: str
    about_kind: str = ""
    about_id: UUID | None = None
    about_number: str = ""


def open_ticket(command: OpenTicket, context: Context) -> None:
    """The first answer is promised from the day on which central receives it. Refuses `dealer_only`, `ticket_exists`,
    `text_missing`, `text_too_long`, `about_unknown`, `entry_known`.
    """
    if context.dealer_id == HOUSE:
        raise Refusal("dealer_only")
    if context.session.get(Ticket, (context.dealer_id, command.ticket_id)) is not None:
        raise Refusal("ticket_exists", number=command.number)
    check_new(context, context.dealer_id, command.entry_id)
    if command.about_kind and command.about_kind not in set(About):
        raise Refusal("about_unknown")
    ticket = _new(command, context)
    _promise(ticket, context)
    context.session.add(ticket)
    context.session.flush()
    write(ticket, command.entry_id, EntryKind.OPENED, context, ticket.text)


def _new(command: OpenTicket, context: Context) -> Ticket:
    return Ticket(
        dealer_id=context.dealer_id,
        id=command.ticket_id,
        number=command.number,
        kind=command.kind,
        severity=command.severity,
        subject=check_text("subject", command.subject, longest=LONGEST_SUBJECT),
        text=check_text("text", command.text),
        about_kind=command.about_kind,
        about_id=command.about_id,
        about_number=check_text("about_number", command.about_number, needed=False, longest=LONGEST_NUMBER),
        state=TicketState.NEW,
        opened_by=context.actor.name,
        opened_at=context.now,
        assigned_to="",
        promised_on=today(context),
        answered_on=None,
        closes_on=None,
        score=0,
    )


def _promise(ticket: Ticket, context: Context) -> None:
    day = today(context)
    days = terms_of(context.session, ticket.kind.value).days(ticket.severity)
    ticket.promised_on, ticket.answered_on = working_days(context.session, day).after(day, days), None


class ReplyTicket(TicketCommand, frozen=True, kw_only=True):
    """Write one more thing; an answer where the manufacturer has asked."""

    text: str


def reply_ticket(command: ReplyTicket, context: Context) -> None:
    """What was called solved while this waited is opened again, adjusted as `ticket_was_solved`: words of somebody without a line
    are not lost. Refuses `ticket_unknown`, `ticket_state_wrong`, `text_missing`, `text_too_long`, `entry_known`."""
    ticket = ticket_of(context, context.dealer_id, command.ticket_id)
    check_state(ticket, context, *OPEN, TicketState.SOLVED)
    if ticket.state is TicketState.SOLVED:
        _open_again(ticket, command, context)
        context.adjust("ticket_was_solved", subject=ticket.number)
        return
    text = check_text("text", command.text)
    check_new(context, ticket.dealer_id, command.entry_id)
    if ticket.state is TicketState.WAITING_DEALER:
        ticket.state = TicketState.WAITING_HOUSE
    write(ticket, command.entry_id, EntryKind.REPLIED, context, text)


class ConfirmTicket(TicketCommand, frozen=True, kw_only=True):
    """It is solved indeed; `score` is how content the dealer is, 1 to 5. Also of one that silence has closed."""

    score: int
    text: str = ""


def confirm_ticket(command: ConfirmTicket, context: Context) -> None:
    """Refuses `ticket_unknown`, `ticket_state_wrong`, `score_invalid`, `text_too_long`, `entry_known`."""
    ticket = ticket_of(context, context.dealer_id, command.ticket_id)
    if ticket.state is not TicketState.SOLVED:
        raise Refusal("ticket_state_wrong", number=ticket.number, state=ticket.state)
    if command.score not in SCORES:
        raise Refusal("score_invalid", field="score")
    text = check_text("text", command.text, needed=False)
    check_new(context, ticket.dealer_id, command.entry_id)
    ticket.state, ticket.score = TicketState.CLOSED, command.score
    write(ticket, command.entry_id, EntryKind.CONFIRMED, context, text)


class GiveUpTicket(TicketCommand, frozen=True, kw_only=True):
    """It needs no answer any more: the trouble went away by itself, or was none."""

    text: str = ""


def give_up_ticket(command: GiveUpTicket, context: Context) -> None:
    """Refuses `ticket_unknown`, `ticket_state_wrong`, `text_too_long`, `entry_known`."""
    ticket = ticket_of(context, context.dealer_id, command.ticket_id)
    check_state(ticket, context, *OPEN)
    text = check_text("text", command.text, needed=False)
    check_new(context, ticket.dealer_id, command.entry_id)
    ticket.state = TicketState.CLOSED
    write(ticket, command.entry_id, EntryKind.GIVEN_UP, context, text)


class ReopenTicket(TicketCommand, frozen=True, kw_only=True):
    """It is not solved, or has come back: say what is still wrong."""

    text: str


def reopen_ticket(command: ReopenTicket, context: Context) -> None:
    """With a new promise; the score of before counts no more. Refuses `ticket_unknown`, `ticket_state_wrong`, `text_missing`,
    `text_too_long`, `entry_known`."""
    ticket = ticket_of(context, context.dealer_id, command.ticket_id)
    check_state(ticket, context, TicketState.SOLVED, TicketState.CLOSED)
    _open_again(ticket, command, context)


def _open_again(ticket: Ticket, command: ReopenTicket | ReplyTicket, context: Context) -> None:
    text = check_text("text", command.text)
    check_new(context, ticket.dealer_id, command.entry_id)
    ticket.state, ticket.closes_on, ticket.score = TicketState.REOPENED, None, 0
    _promise(ticket, context)
    write(ticket, command.entry_id, EntryKind.REOPENED, context, text)


VERBS = (
    Verb(OpenTicket, open_ticket, "tickets.open"),
    Verb(ReplyTicket, reply_ticket, "tickets.open"),
    Verb(ConfirmTicket, confirm_ticket, "tickets.open"),
    Verb(GiveUpTicket, give_up_ticket, "tickets.open"),
    Verb(ReopenTicket, reopen_ticket, "tickets.open"),
)
