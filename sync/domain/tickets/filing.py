"""Files beside a ticket: photographs, papers and recordings of either side, for both to see."""

from uuid import UUID

from sqlalchemy import func, select

from sync.domain.tickets.answering import ANSWERS
from sync.domain.tickets.change import check_state, check_text, ticket_of
from sync.domain.tickets.records import Ticket, TicketFile
from sync.domain.tickets.rules import OPEN, TicketState
from sync.kernel.commands import HOUSE, Command, Context, Verb
from sync.kernel.errors import Refusal
from sync.kernel.kinds import check_file

MOST_FILES = 20
LONGEST_NAME = 255


class AttachToTicket(Command, frozen=True, kw_only=True):
    """A file of `size` bytes whose SHA-256 is `digest`, in hex, that belongs to the dealer. The file itself goes its own way,
    before the command or after."""

    ticket_id: UUID
    file_id: UUID
    digest: str
    size: int
    name: str

    def subjects(self) -> tuple[UUID, ...]:
        return (self.ticket_id,)


def attach_to_ticket(command: AttachToTicket, context: Context) -> None:
    """Refuses as `_attach` does."""
    _attach(command, context, context.dealer_id)


class AttachToAnswer(AttachToTicket, frozen=True, kw_only=True):
    """The same by the house, for this dealer."""

    dealer_id: int


def attach_to_answer(command: AttachToAnswer, context: Context) -> None:
    """Refuses `house_only`, and as `_attach` does."""
    if context.dealer_id != HOUSE:
        raise Refusal("house_only")
    _attach(command, context, command.dealer_id)


def _attach(command: AttachToTicket, context: Context, dealer_id: int) -> None:
    """Refuses `ticket_unknown`, `ticket_state_wrong`, `text_missing`, `text_too_long`, `file_unfit`, `file_kind`,
    `evidence_known`, `too_much_evidence`."""
    ticket = ticket_of(context, dealer_id, command.ticket_id)
    check_state(ticket, context, *OPEN, TicketState.SOLVED)
    name = check_text("name", command.name, longest=LONGEST_NAME)
    check_file(name, command.digest, command.size)
    _check_room(ticket, command, context, name)
    context.session.add(
        TicketFile(
            dealer_id=ticket.dealer_id,
            id=command.file_id,
            ticket_id=ticket.id,
            digest=command.digest,
            size=command.size,
            name=name,
            by=context.actor.name,
            by_house=context.dealer_id == HOUSE,
            at=context.now,
        )
    )


def _check_room(ticket: Ticket, command: AttachToTicket, context: Context, name: str) -> None:
    beside = (TicketFile.dealer_id == ticket.dealer_id, TicketFile.ticket_id == ticket.id)
    is_there = context.session.get(TicketFile, (ticket.dealer_id, command.file_id)) is not None
    same = context.session.scalar(select(func.count()).where(*beside, TicketFile.digest == command.digest))
    if is_there or same:
        raise Refusal("evidence_known", name=name)
    if (context.session.scalar(select(func.count()).where(*beside)) or 0) >= MOST_FILES:
        raise Refusal("too_much_evidence", most=MOST_FILES)


VERBS = (
    Verb(AttachToTicket, attach_to_ticket, "tickets.open"),
    Verb(AttachToAnswer, attach_to_answer, ANSWERS),
)
