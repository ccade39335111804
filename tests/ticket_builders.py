"""Short ways to say what a test of customer service is about: a dealer's ticket, and the deeds of both sides on it."""

from datetime import timedelta
from itertools import count
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from sync.domain.accounts.rules import Role
from sync.domain.tickets.answering import AnswerTicket, AssignTicket, SolveTicket
from sync.domain.tickets.opening import ConfirmTicket, GiveUpTicket, OpenTicket, ReopenTicket, ReplyTicket
from sync.domain.tickets.queries import TicketCard, ticket_card
from sync.domain.tickets.records import Ticket
from sync.domain.tickets.rules import TicketKind, TicketState
from sync.kernel.commands import HOUSE, Actor, Command
from tests.builders import NOW, OTHER_SHOP, SHOP, a_dealer, a_house_actor, a_user, a_view, an_actor, an_id
from tests.credit_builders import decide

TICKET = an_id("ticket")
NUMBER = "CS-D7-A-26-00001"
DEALER, DESK = an_actor(), a_house_actor()
CHANNEL = a_house_actor(Role.CHANNEL_MANAGER, "chen")
RIVAL = an_actor(dealer_id=OTHER_SHOP)
ENTRIES = count(1)


def people() -> list[Any]:
    """The house with three of its people, and two dealers, for `a_session`."""
    staff = [("mei", Role.ORDER_DESK), ("chen", Role.CHANNEL_MANAGER), ("rao", Role.OPERATOR)]
    return [
        *(a_dealer(one) for one in (HOUSE, SHOP, OTHER_SHOP)),
        *(a_user(name, role, dealer_id=HOUSE) for name, role in staff),
    ]


def an_entry() -> UUID:
    return UUID(int=next(ENTRIES))


def a_ticket(ticket_id: UUID = TICKET, **changed: Any) -> OpenTicket:
    fields: dict[str, Any] = {
        "entry_id": an_entry(),
        "number": NUMBER,
        "kind": TicketKind.TECHNICAL,
        "subject": "Brake pads squeal",
        "text": "After 200 km, on three cars.",
    }
    return OpenTicket(ticket_id=ticket_id, **fields | changed)


def replied(text: str = "Lot L26-07.") -> ReplyTicket:
    return ReplyTicket(ticket_id=TICKET, entry_id=an_entry(), text=text)


def confirmed(score: int = 5, text: str = "") -> ConfirmTicket:
    return ConfirmTicket(ticket_id=TICKET, entry_id=an_entry(), score=score, text=text)


def given_up(text: str = "") -> GiveUpTicket:
    return GiveUpTicket(ticket_id=TICKET, entry_id=an_entry(), text=text)


def reopened(text: str = "It squeals again.") -> ReopenTicket:
    return ReopenTicket(ticket_id=TICKET, entry_id=an_entry(), text=text)


def assigned(to: str = "mei") -> AssignTicket:
    return AssignTicket(dealer_id=SHOP, ticket_id=TICKET, entry_id=an_entry(), to=to)


def answered(text: str = "We look into it.", *, asks: bool = False) -> AnswerTicket:
    return AnswerTicket(dealer_id=SHOP, ticket_id=TICKET, entry_id=an_entry(), text=text, asks=asks)


def solved(text: str = "Grease the guide pins.") -> SolveTicket:
    return SolveTicket(dealer_id=SHOP, ticket_id=TICKET, entry_id=an_entry(), text=text)


def do(session: Session, *commands: Command, days: float = 0) -> list[str]:
    """Each by whoever does such things; the codes of what the last was granted otherwise."""
    codes: list[str] = []
    for one in commands:
        codes = decide(one, session, _who(one), days=days)
    return codes


def _who(command: Command) -> Actor:
    return DESK if hasattr(command, "dealer_id") else DEALER


def the_ticket(session: Session) -> Ticket:
    return session.get_one(Ticket, (SHOP, TICKET))


def the_card(session: Session, actor: Actor = DEALER, *, days: float = 0) -> TicketCard:
    card = ticket_card(a_view(session, actor, now=NOW + timedelta(days=days)), ticket_id=TICKET)
    assert card is not None
    return card


def a_decided_ticket(session: Session, state: TicketState) -> Ticket:
    """The shop's ticket, brought to this state by deeds."""
    way = {
        TicketState.NEW: [],
        TicketState.ASSIGNED: [assigned()],
        TicketState.WAITING_DEALER: [answered(asks=True)],
        TicketState.WAITING_HOUSE: [answered(asks=True), replied()],
        TicketState.SOLVED: [solved()],
        TicketState.CLOSED: [solved(), confirmed()],
        TicketState.REOPENED: [solved(), reopened()],
    }
    do(session, a_ticket(), *way[state])
    return the_ticket(session)
