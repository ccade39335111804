"""Customer service: a shop asks, the house answers, asks back and solves; what it tells itself, and everybody."""

from datetime import timedelta
from uuid import UUID

from sync.domain.tickets.answering import AnswerTicket, AssignTicket, NoteTicket, SolveTicket
from sync.domain.tickets.filing import AttachToAnswer, AttachToTicket
from sync.domain.tickets.opening import ConfirmTicket, GiveUpTicket, OpenTicket, ReopenTicket, ReplyTicket
from sync.domain.tickets.rules import Severity, TicketKind
from sync.domain.tickets.ruling import EndProblem, PublishProblem, SetHouseDay, SetTicketTerms
from sync.kernel.blobs import blob_of
from tests.simulator.shops.business import STAFF
from tests.simulator.shops.seat import Line, Seat

AMONG_US = "~among us~"
"""Stands in every note of the house, and in nothing that a shop may hold."""
UNSOLVED = "state NOT IN ('solved', 'closed')"


# at a shop


def open_ticket(seat: Seat) -> OpenTicket:
    order = seat.one('SELECT id, number FROM "order" WHERE dealer_id = ?') if seat.chance(0.5) else None
    return OpenTicket(
        ticket_id=seat.mine(),
        entry_id=seat.mine(),
        kind=seat.random.choice(list(TicketKind)),
        severity=seat.random.choice(list(Severity)),
        subject=f"it squeals {seat.word()}",
        text=f"on three cars {seat.word()}",
        about_kind="order" if order else "",
        about_id=UUID(order[0]) if order else None,
        about_number=order[1] if order else "",
    )


def reply(seat: Seat) -> ReplyTicket | None:
    ticket = _own(seat, "state <> 'closed'" if seat.chance(0.3) else UNSOLVED)
    return ticket and ReplyTicket(ticket_id=UUID(ticket[0]), entry_id=seat.mine(), text=seat.word())


def confirm(seat: Seat) -> ConfirmTicket | None:
    ticket = _own(seat, "state = 'solved'")
    return ticket and ConfirmTicket(ticket_id=UUID(ticket[0]), entry_id=seat.mine(), score=seat.random.randrange(1, 6))


def give_up(seat: Seat) -> GiveUpTicket | None:
    """Seldom: whoever gives up at once is never answered."""
    ticket = _own(seat, UNSOLVED) if seat.chance(0.1) else None
    return ticket and GiveUpTicket(ticket_id=UUID(ticket[0]), entry_id=seat.mine(), text=seat.word())


def reopen(seat: Seat) -> ReopenTicket | None:
    ticket = _own(seat, "state IN ('solved', 'closed')") if seat.chance(0.3) else None
    return ticket and ReopenTicket(ticket_id=UUID(ticket[0]), entry_id=seat.mine(), text=seat.word())


def attach(seat: Seat) -> AttachToTicket | None:
    ticket = _own(seat, "state <> 'closed'")
    made = blob_of(seat.dealer_id, f"{seat.word()}{seat.random.randrange(9)}".encode())
    return ticket and AttachToTicket(
        ticket_id=UUID(ticket[0]), file_id=seat.mine(), digest=made.digest, size=made.size, name=f"photo {seat.word()}.jpg"
    )


def _own(seat: Seat, where: str) -> Line | None:
    return seat.one(f"SELECT id FROM ticket WHERE dealer_id = ? AND {where}")


# at the house


def assign(seat: Seat) -> AssignTicket | None:
    """Now and then to somebody who answers no tickets."""
    ticket = _any(seat, UNSOLVED)
    to = seat.random.choice(STAFF[0]).name
    return ticket and AssignTicket(dealer_id=ticket[0], ticket_id=UUID(ticket[1]), entry_id=seat.new(), to=to)


def answer(seat: Seat) -> AnswerTicket | None:
    ticket = _any(seat, "state <> 'closed'" if seat.chance(0.1) else UNSOLVED)
    return ticket and AnswerTicket(
        dealer_id=ticket[0], ticket_id=UUID(ticket[1]), entry_id=seat.new(), text="Which lot?", asks=seat.chance(0.5)
    )


def solve(seat: Seat) -> SolveTicket | None:
    ticket = _any(seat, UNSOLVED)
    return ticket and SolveTicket(dealer_id=ticket[0], ticket_id=UUID(ticket[1]), entry_id=seat.new(), text="Grease the pins.")


def note(seat: Seat) -> NoteTicket | None:
    ticket = _any(seat, "number <> ''")
    return ticket and NoteTicket(dealer_id=ticket[0], ticket_id=UUID(ticket[1]), note_id=seat.new(), text=AMONG_US)


def attach_to_answer(seat: Seat) -> AttachToAnswer | None:
    ticket = _any(seat, "state <> 'closed'")
    made = blob_of(0, f"sheet {seat.random.randrange(9)}".encode())
    return ticket and AttachToAnswer(
        dealer_id=ticket[0], ticket_id=UUID(ticket[1]), file_id=seat.new(), digest=made.digest, size=made.size, name="sheet.pdf"
    )


def lay_down_days(seat: Seat) -> SetTicketTerms:
    low, silence = seat.random.randrange(1, 9), seat.random.randrange(1, 4)
    return SetTicketTerms(kind=seat.random.choice(("", "complaint")), low=low, normal=2, high=1, critical=1, silence=silence)


def name_a_day(seat: Seat) -> SetHouseDay:
    return SetHouseDay(day=seat.day(seat.random.randrange(5)), works=seat.chance(0.5), note="holiday")


def publish(seat: Seat) -> PublishProblem:
    """A new one, or what is new about one that is known."""
    known = seat.one("SELECT id FROM known_problem") if seat.chance(0.5) else None
    begins = seat.day(seat.random.randrange(-1, 2))
    return PublishProblem(
        problem_id=UUID(known[0]) if known else seat.new(),
        severity=seat.random.choice(list(Severity)),
        title="Portal slow",
        text="Invoices come late.",
        begins_on=begins,
        ends_on=begins + timedelta(days=2) if seat.chance(0.5) else None,
    )


def end_problem(seat: Seat) -> EndProblem | None:
    known = seat.one("SELECT id FROM known_problem WHERE ended_at IS NULL")
    return known and EndProblem(problem_id=UUID(known[0]))


def _any(seat: Seat, where: str) -> Line | None:
    return seat.one(f"SELECT dealer_id, id FROM ticket WHERE {where}")
