"""Named reads of tickets: the shop's own, and all dealers' for the house. Frozen rows go out; no record leaves its session."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, not_, or_, select, tuple_

from sync.domain.accounts.calendar import house_today
from sync.domain.accounts.records import Dealer, User
from sync.domain.accounts.rules import allows
from sync.domain.tickets.answering import ANSWERS
from sync.domain.tickets.records import Ticket, TicketEntry, TicketFile, TicketNote
from sync.domain.tickets.rules import (
    FOR_DEALER,
    FOR_HOUSE,
    OF_HOUSE,
    OPEN,
    EntryKind,
    Promise,
    Severity,
    TicketKind,
    TicketState,
    promise,
    standing,
)
from sync.kernel.commands import HOUSE
from sync.kernel.queries import View

MOST = 500
FRESH = timedelta(days=14)


@dataclass(frozen=True, kw_only=True)
class TicketRow:
    """A line of a list. `state` and `promise` are as of today; `dealer_code` and `dealer_name` are empty for the shop's own."""

    dealer_id: int
    dealer_code: str
    dealer_name: str
    ticket_id: UUID
    number: str
    kind: TicketKind
    severity: Severity
    subject: str
    state: TicketState
    opened_by: str
    opened_at: datetime
    assigned_to: str
    promised_on: date
    answered_on: date | None
    promise: Promise
    score: int


@dataclass(frozen=True, kw_only=True)
class EntryRow:
    """One thing in the thread. `is_note`: the house's own, which no dealer has."""

    entry_id: UUID
    kind: EntryKind | None
    by: str
    by_house: bool
    at: datetime
    text: str

    @property
    def is_note(self) -> bool:
        return self.kind is None


@dataclass(frozen=True, kw_only=True)
class AnswerRow:
    """Something that the house wrote to whoever asked."""

    entry_id: UUID
    ticket_id: UUID
    kind: EntryKind
    number: str
    subject: str


@dataclass(frozen=True, kw_only=True)
class FileRow:
    """A file beside a ticket. `digest` and `size` name its content."""

    file_id: UUID
    digest: str
    size: int
    name: str
    by: str
    by_house: bool
    at: datetime


@dataclass(frozen=True, kw_only=True)
class TicketCard:
    """Everything of one ticket, the thread in the order in which it was written; `stored` is its state before silence counts."""

    row: TicketRow
    stored: TicketState
    text: str
    about_kind: str
    about_id: UUID | None
    about_number: str
    closes_on: date | None
    entries: Sequence[EntryRow]
    files: Sequence[FileRow]


def tickets(
    view: View,
    *,
    which: str = "open",
    kind: TicketKind | None = None,
    text: str = "",
    after_on: date | None = None,
    after_at: datetime | None = None,
    after_id: UUID | None = None,
    limit: int = 200,
) -> Sequence[TicketRow]:
    """Newest first, after the one that was opened then. `which`: "open", "ended", "all", or "mine": for the viewer's side to act
    on, what was promised first in front, after the one that was promised on that day."""
    query = _visible(view).where(_which(view, which))
    if kind is not None:
        query = query.where(Ticket.kind == kind)
    if text.strip():
        fields = (Ticket.number, Ticket.subject, Ticket.text, Ticket.about_number)
        signs: list[ColumnElement[bool]] = [field.icontains(text.strip(), autoescape=True) for field in fields]
        called = or_(Dealer.name.icontains(text.strip(), autoescape=True), Dealer.code.icontains(text.strip(), autoescape=True))
        signs.append(Ticket.dealer_id.in_(select(Dealer.dealer_id).where(called)))
        query = query.where(or_(*signs))
    if which == "mine":
        if after_on is not None:
            query = query.where(tuple_(Ticket.promised_on, Ticket.id) > (after_on, after_id))
        return _rows(view, query.order_by(Ticket.promised_on, Ticket.id), limit)
    if after_at is not None:
        query = query.where(tuple_(Ticket.opened_at, Ticket.id) < (after_at, after_id))
    return _rows(view, query.order_by(Ticket.opened_at.desc(), Ticket.id.desc()), limit)


def tickets_to_answer(view: View, *, limit: int = 100) -> Sequence[TicketRow]:
    """For the viewer's side to act on; what was promised first in front."""
    return tickets(view, which="mine", limit=limit)


def ticket_card(view: View, *, ticket_id: UUID) -> TicketCard | None:
    """None where the viewer has no such ticket."""
    ticket = view.session.scalars(_visible(view).where(Ticket.id == ticket_id).order_by(Ticket.dealer_id).limit(1)).first()
    if ticket is None:
        return None
    return TicketCard(
        row=_row(view, ticket, _dealers(view, [ticket]).get(ticket.dealer_id), house_today(view)),
        stored=ticket.state,
        text=ticket.text,
        about_kind=ticket.about_kind,
        about_id=ticket.about_id,
        about_number=ticket.about_number,
        closes_on=ticket.closes_on,
        entries=sorted([*_entries(view, ticket), *_notes(view, ticket)], key=lambda one: one.at),
        files=_files(view, ticket),
    )


def ticket_people(view: View) -> Sequence[str]:
    """Sign-in names of those at the house who may see to a ticket; nobody's for a dealer."""
    if view.dealer_id != HOUSE:
        return ()
    people = select(User.name, User.role).where(User.dealer_id == HOUSE, User.active).order_by(User.name).limit(MOST)
    return [name for name, role in view.session.execute(people) if allows(role, ANSWERS)]


def ticket_words(view: View, *, ids: Collection[UUID]) -> Mapping[UUID, TicketRow]:
    """Of those that the viewer has."""
    wanted = _visible(view).where(Ticket.id.in_(list(ids)[:MOST])).order_by(Ticket.id)
    return {row.ticket_id: row for row in _rows(view, wanted, MOST)}


def _which(view: View, which: str) -> ColumnElement[bool]:
    is_silent = and_(Ticket.state == TicketState.SOLVED, Ticket.closes_on < house_today(view))
    if which == "mine":
        waits = Ticket.state.in_(FOR_HOUSE if view.dealer_id == HOUSE else FOR_DEALER)
        return and_(waits, not_(is_silent)) if view.dealer_id != HOUSE else waits
    if which == "open":
        return or_(Ticket.state.in_(OPEN), and_(Ticket.state == TicketState.SOLVED, not_(is_silent)))
    return or_(Ticket.state == TicketState.CLOSED, is_silent) if which == "ended" else Ticket.number != ""


def _visible(view: View) -> Select[Ticket]:
    """A replica of the house has all dealers' tickets."""
    return select(Ticket) if view.dealer_id == HOUSE else select(Ticket).where(Ticket.dealer_id == view.dealer_id)


def _rows(view: View, query: Select[Ticket], limit: int) -> Sequence[TicketRow]:
    found = view.session.scalars(query.limit(limit)).all()
    dealers, today = _dealers(view, found), house_today(view)
    return [_row(view, one, dealers.get(one.dealer_id), today) for one in found]


def _dealers(view: View, found: Sequence[Ticket]) -> Mapping[int, Dealer]:
    ids = {one.dealer_id for one in found} if view.dealer_id == HOUSE else set()
    return {one.dealer_id: one for one in view.session.scalars(select(Dealer).where(Dealer.dealer_id.in_(ids)))}


def _row(view: View, one: Ticket, dealer: Dealer | None, today: date) -> TicketRow:
    state = standing(one.state, one.closes_on, today)
    return TicketRow(
        dealer_id=one.dealer_id,
        dealer_code=dealer.code if dealer else "",
        dealer_name=dealer.name if dealer else "",
        ticket_id=one.id,
        number=one.number,
        kind=one.kind,
        severity=one.severity,
        subject=one.subject,
        state=state,
        opened_by=one.opened_by,
        opened_at=one.opened_at,
        assigned_to=one.assigned_to,
        promised_on=one.promised_on,
        answered_on=one.answered_on,
        promise=promise(one.promised_on, one.answered_on, state, today),
        score=one.score,
    )


def _entries(view: View, ticket: Ticket) -> Sequence[EntryRow]:
    mine = (TicketEntry.dealer_id == ticket.dealer_id, TicketEntry.ticket_id == ticket.id)
    rows = view.session.scalars(select(TicketEntry).where(*mine).order_by(TicketEntry.at.desc(), TicketEntry.id).limit(MOST))
    return [
        EntryRow(entry_id=row.id, kind=row.kind, by=row.by, by_house=row.kind in OF_HOUSE, at=row.at, text=row.text)
        for row in rows
    ]


def _notes(view: View, ticket: Ticket) -> Sequence[EntryRow]:
    """A dealer's replica has none; asked of central through a dealer's eyes there are none either."""
    if view.dealer_id != HOUSE:
        return ()
    about = (TicketNote.about_dealer == ticket.dealer_id, TicketNote.ticket_id == ticket.id)
    rows = view.session.scalars(select(TicketNote).where(*about).order_by(TicketNote.at.desc(), TicketNote.id).limit(MOST))
    return [EntryRow(entry_id=row.id, kind=None, by=row.by, by_house=True, at=row.at, text=row.text) for row in rows]


def _files(view: View, ticket: Ticket) -> Sequence[FileRow]:
    beside = (TicketFile.dealer_id == ticket.dealer_id, TicketFile.ticket_id == ticket.id)
    rows = view.session.scalars(select(TicketFile).where(*beside).order_by(TicketFile.at, TicketFile.id).limit(MOST))
    return [
        FileRow(
            file_id=row.id, digest=row.digest, size=row.size, name=row.name, by=row.by, by_house=row.by_house, at=row.at
        )
        for row in rows
    ]  # fmt: skip


def fresh_answers(view: View, *, limit: int = 100) -> Sequence[AnswerRow]:
    """Of the house, in the last two weeks, to what the viewer asked: the newest first."""
    mine = (Ticket.dealer_id == view.dealer_id, Ticket.opened_by == view.actor.name)
    told = (TicketEntry.kind.in_((EntryKind.ANSWERED, EntryKind.ASKED, EntryKind.SOLVED)), TicketEntry.at >= view.now - FRESH)
    both = and_(Ticket.dealer_id == TicketEntry.dealer_id, Ticket.id == TicketEntry.ticket_id)
    found = select(TicketEntry, Ticket.number, Ticket.subject).join(Ticket, both).where(*mine, *told)
    rows = view.session.execute(found.order_by(TicketEntry.at.desc(), TicketEntry.id).limit(limit))
    return [
        AnswerRow(entry_id=one.id, ticket_id=one.ticket_id, kind=one.kind, number=number, subject=subject)
        for one, number, subject in rows
    ]


QUERIES = (tickets, tickets_to_answer, ticket_card, ticket_people, ticket_words, fresh_answers)
