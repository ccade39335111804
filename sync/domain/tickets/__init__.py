"""Customer service: tickets between a dealer and the manufacturer, and problems that it tells everybody of."""

from sync.domain.tickets import answering, filing, opening, problem_queries, queries, ruling
from sync.domain.tickets.records import (
    DESK,
    TICKETS,
    HouseDay,
    KnownProblem,
    Ticket,
    TicketEntry,
    TicketFile,
    TicketNote,
    TicketTerms,
)
from sync.domain.tickets.searching import ticket_text
from sync.kernel.registry import Feature

FEATURE = Feature(
    name="tickets",
    records=(Ticket, TicketEntry, TicketFile, TicketNote, TicketTerms, HouseDay, KnownProblem),
    verbs=(*opening.VERBS, *filing.VERBS, *answering.VERBS, *ruling.VERBS),
    queries=(*queries.QUERIES, *problem_queries.QUERIES),
    searchable={Ticket: ticket_text},
    shared=(TICKETS,),
    queues=(DESK,),
)
