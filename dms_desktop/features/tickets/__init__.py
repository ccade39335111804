"""Customer service: the list of tickets and the ticket of both sides, and problems that are known."""

from PySide6.QtCore import QCoreApplication

from dms_desktop.features.tickets.cards import CARDS as CARDS
from dms_desktop.features.tickets.document import TicketPage
from dms_desktop.features.tickets.page import TicketsPage
from dms_desktop.features.tickets.problems_page import ProblemsPage
from dms_desktop.features.tickets.reminders import REMINDERS as REMINDERS
from dms_desktop.page import PageSpec

BOTH = ("tickets.open", "tickets.answer")

PAGES = (
    PageSpec(
        kind="tickets",
        title=lambda: QCoreApplication.translate("TicketsPage", "Service"),
        icon="circle-help",
        build=TicketsPage,
        order=68,
        permissions=("tickets.open",),
    ),
    PageSpec(
        kind="ticket_desk",
        title=lambda: QCoreApplication.translate("TicketsPage", "Service"),
        icon="circle-help",
        build=TicketsPage,
        order=20,
        permissions=("tickets.answer",),
    ),
    PageSpec(
        kind="ticket",
        title=lambda: QCoreApplication.translate("TicketPage", "Ticket"),
        icon="circle-help",
        build=TicketPage,
        permissions=BOTH,
        in_menu=False,
    ),
    PageSpec(
        kind="problems",
        title=lambda: QCoreApplication.translate("ProblemsPage", "Known problems"),
        icon="triangle-alert",
        build=ProblemsPage,
        permissions=BOTH,
        in_menu=False,
        in_search=True,
    ),
)
