"""What somebody is told of by itself: an answer of head office, a promise that ends, a problem that is known."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from dms_desktop.cards import rows_of
from dms_desktop.reminding.rules import Matter
from dms_desktop.reminding.spec import ReminderSpec
from sync.domain.accounts.calendar import house_today
from sync.domain.tickets.problem_queries import ProblemRow, problems_now
from sync.domain.tickets.queries import AnswerRow, TicketRow, fresh_answers, tickets_to_answer
from sync.domain.tickets.rules import Promise
from sync.kernel.queries import View

STAGES = (1, 0)
translate = QCoreApplication.translate


@dataclass(frozen=True)
class Promised:
    """A ticket of mine, or nobody's, and how many days are left of its promise."""

    row: TicketRow
    days_left: int


def promises(view: View) -> Sequence[Promised]:
    """Nobody is told of what a colleague sees to."""
    today: date = house_today(view)
    mine = [one for one in tickets_to_answer(view) if one.assigned_to in ("", view.actor.name)]
    return [Promised(one, (one.promised_on - today).days) for one in mine if one.promise in (Promise.OPEN, Promise.LATE)]


def promised(answer: object) -> Sequence[Matter]:
    return [
        Matter(
            key=f"ticket:{one.row.ticket_id.hex}:{one.row.promised_on.isoformat()}",
            opens="ticket",
            record_id=str(one.row.ticket_id),
            subject=f"{one.row.number} {one.row.subject}",
            days_left=one.days_left,
            stages=STAGES,
        )
        for one in rows_of(answer, Promised)
    ]


def promised_words(matter: Matter) -> str:
    late = matter.days_left is not None and matter.days_left < 0
    today = matter.days_left == 0
    soon = translate("ticket", "{name}: an answer is promised for tomorrow.")
    words = translate("ticket", "{name}: an answer is promised for today.") if today else soon
    return (translate("ticket", "{name}: the promised answer is late.") if late else words).format(name=matter.subject)


def answers(answer: object) -> Sequence[Matter]:
    """Each answer once."""
    return [
        Matter(
            key=f"answer:{one.entry_id.hex}",
            opens="ticket",
            record_id=str(one.ticket_id),
            subject=f"{one.number} {one.subject}",
        )
        for one in rows_of(answer, AnswerRow)
    ]


def answer_words(matter: Matter) -> str:
    return translate("ticket", "Head office has answered: {name}").format(name=matter.subject)


def problems(answer: object) -> Sequence[Matter]:
    """Each publication once."""
    return [
        Matter(key=one.sign, opens="problems", record_id=str(one.problem_id), subject=one.title)
        for one in rows_of(answer, ProblemRow)
    ]


def problem_words(matter: Matter) -> str:
    return translate("ticket", "Known problem: {name}").format(name=matter.subject)


REMINDERS = (
    ReminderSpec(
        query=fresh_answers,
        matters=answers,
        words=answer_words,
        opens="tickets",
        tables=("ticket_entry",),
        permissions=("tickets.open",),
    ),
    ReminderSpec(
        query=problems_now,
        matters=problems,
        words=problem_words,
        opens="problems",
        tables=("known_problem",),
        permissions=("tickets.open",),
    ),
    ReminderSpec(
        query=promises,
        matters=promised,
        words=promised_words,
        opens="ticket_desk",
        tables=("ticket",),
        permissions=("tickets.answer",),
    ),
)
