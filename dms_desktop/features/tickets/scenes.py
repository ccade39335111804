"""Pictures of customer service: lists and tickets of both sides, known problems, and the dialogs."""

from dataclasses import replace
from uuid import UUID

from dms_desktop.features.tickets.samples import (
    CARD,
    DAYS,
    HOUSE_CARD,
    PROBLEM,
    PROBLEMS,
    ROWS,
    SOLVED_CARD,
    huge_card,
    many_problems,
    many_rows,
)
from dms_desktop.scenes import Answers, Scene, bounded, in_every_state, press
from sync.domain.tickets.problem_queries import house_days, known_problems, problems_now, ticket_terms
from sync.domain.tickets.queries import ticket_card, ticket_people, tickets
from sync.domain.tickets.rules import AnswerTerms

DRAFT = "00000000-0000-0000-0000-0000000002ff:about:order:00000000-0000-0000-0000-00000000001f:SO-D7-A-26-00031"
TOLD: Answers = {problems_now: lambda **_: [PROBLEM]}
RULES: Answers = {
    ticket_terms: lambda **_: {"": AnswerTerms()},
    house_days: lambda **_: DAYS,
    ticket_people: lambda **_: ["chen", "mei"],
}
SHOP = Scene(name="tickets", kind="tickets", role="manager", answers={tickets: lambda **_: ROWS, **TOLD})
HOUSE = Scene(name="ticket-desk", kind="ticket_desk", role="channel_manager", answers={tickets: lambda **_: ROWS, **RULES})
NONE: Answers = {tickets: lambda **_: []}
HUGE: Answers = {tickets: bounded(many_rows)}
TICKET = Scene(
    name="ticket",
    kind="ticket",
    role="manager",
    record_id=str(CARD.row.ticket_id),
    answers={ticket_card: lambda **_: CARD},
)
SOLVED = replace(TICKET, answers={ticket_card: lambda **_: SOLVED_CARD})
BLANK = replace(TICKET, record_id=DRAFT, answers={ticket_card: lambda **_: None, **TOLD})
HUGE_TICKET = replace(TICKET, answers={ticket_card: lambda **_: huge_card()})
AT_HOUSE = replace(TICKET, role="channel_manager", answers={ticket_card: lambda **_: HOUSE_CARD, **RULES})
KNOWN = Scene(name="problems", kind="problems", role="manager", answers={known_problems: lambda **_: PROBLEMS})
PUBLISHED = replace(KNOWN, role="channel_manager", record_id=str(UUID(int=731)))
SCENES = (
    *in_every_state("tickets", SHOP, empty=replace(SHOP, answers=NONE), huge=replace(SHOP, answers=HUGE)),
    *in_every_state("ticket-desk", HOUSE, empty=replace(HOUSE, answers=NONE), huge=replace(HOUSE, answers=HUGE)),
    *in_every_state("ticket", TICKET, empty=BLANK, huge=HUGE_TICKET),
    *in_every_state(
        "problems",
        KNOWN,
        empty=replace(KNOWN, answers={known_problems: lambda **_: []}),
        huge=replace(KNOWN, answers={known_problems: bounded(many_problems)}),
    ),
    replace(SOLVED, name="ticket-solved-typical"),
    replace(SOLVED, name="ticket-confirm-typical", prepare=press("F12")),
    replace(AT_HOUSE, name="ticket-house-typical"),
    replace(AT_HOUSE, name="ticket-assign-typical", prepare=press("F6")),
    replace(AT_HOUSE, name="ticket-note-typical", prepare=press("F9")),
    replace(HOUSE, name="ticket-desk-terms-typical", prepare=press("F7")),
    replace(PUBLISHED, name="problems-house-typical"),
    replace(PUBLISHED, name="problems-publish-typical", prepare=press("F2")),
)
