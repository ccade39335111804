"""Tickets on the home page: how many wait for whoever looks."""

from PySide6.QtCore import QCoreApplication

from dms_desktop.cards import count_words, rows_of
from dms_desktop.features.tickets.words import promise_words
from dms_desktop.page import CardFace, CardSpec, Desk
from dms_desktop.widgets.words import by_count
from sync.domain.tickets.queries import TicketRow, tickets_to_answer
from sync.domain.tickets.rules import Promise

MOST = 100
translate = QCoreApplication.translate
TABLES = ("ticket", "house_day")


def _dealer_face(answer: object, desk: Desk) -> CardFace:
    rows = rows_of(answer, TicketRow)
    return CardFace(figure=count_words(len(rows), MOST), hint=rows[0].subject if rows else "")


def _house_face(answer: object, desk: Desk) -> CardFace:
    rows = rows_of(answer, TicketRow)
    late = sum(one.promise is Promise.LATE for one in rows)
    words = by_count(late, translate("ticket", "{count} is late"), translate("ticket", "{count} are late")).format(count=late)
    hint = words if late else next((promise_words(one) for one in rows if one.promise is Promise.OPEN), "")
    return CardFace(figure=count_words(len(rows), MOST), hint=hint)


CARDS = (
    CardSpec(
        title=lambda: translate("ticket", "Answers of head office"),
        icon="circle-help",
        query=tickets_to_answer,
        face=_dealer_face,
        opens="tickets",
        permissions=("tickets.open",),
        tables=TABLES,
    ),
    CardSpec(
        title=lambda: translate("ticket", "Tickets to answer"),
        icon="circle-help",
        query=tickets_to_answer,
        face=_house_face,
        opens="ticket_desk",
        permissions=("tickets.answer",),
        tables=TABLES,
    ),
)
