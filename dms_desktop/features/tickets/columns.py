"""What a list says of a ticket; at the house whose it is and who sees to it besides."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from dms_desktop.features.tickets.words import (
    kind_words,
    next_words,
    promise_short,
    promise_tone,
    severity_chip,
    state_chip,
)
from dms_desktop.page import Desk
from dms_desktop.widgets.columns import Column, Kind
from sync.domain.tickets.queries import TicketRow
from sync.kernel.commands import HOUSE

translate = QCoreApplication.translate


def ticket_columns(desk: Desk) -> Sequence[Column[TicketRow]]:
    dealer_id = desk.bridge.actor.dealer_id
    is_house = dealer_id == HOUSE
    number: Column[TicketRow] = Column(
        key="number", title=lambda: translate("ticket", "Number"), value=lambda one: one.number, kind=Kind.CODE, width=160
    )
    dealer: Column[TicketRow] = Column(
        key="dealer", title=lambda: translate("ticket", "Dealer"), value=lambda one: one.dealer_name, width=130
    )
    who: Column[TicketRow] = Column(
        key="who", title=lambda: translate("ticket", "Sees to it"), value=lambda one: desk.of_house(one.assigned_to), width=90
    )
    by: Column[TicketRow] = Column(
        key="by", title=lambda: translate("ticket", "Asked by"), value=lambda one: desk.of_shop(one.opened_by), width=90
    )
    following: Column[TicketRow] = Column(
        key="next", title=lambda: translate("ticket", "Next"), value=lambda one: next_words(one, dealer_id), width=90
    )
    return (number, *((dealer,) if is_house else ()), *_shared(), *((who,) if is_house else (by,)), following, _state())


def _shared() -> Sequence[Column[TicketRow]]:
    return (
        Column(key="subject", title=lambda: translate("ticket", "Subject"), value=lambda one: one.subject, stretch=True),
        Column(key="kind", title=lambda: translate("ticket", "Kind"), value=lambda one: kind_words(one.kind), width=120),
        Column(
            key="severity",
            title=lambda: translate("ticket", "How urgent"),
            value=lambda one: severity_chip(one.severity),
            kind=Kind.CHIP,
            width=100,
        ),
        Column(
            key="opened",
            title=lambda: translate("ticket", "Opened"),
            value=lambda one: one.opened_at,
            kind=Kind.MOMENT,
            width=130,
        ),
        Column(
            key="promise",
            title=lambda: translate("ticket", "First answer"),
            value=promise_short,
            tone=promise_tone,
            width=140,
        ),
    )


def _state() -> Column[TicketRow]:
    return Column(
        key="state",
        title=lambda: translate("ticket", "State"),
        value=lambda one: state_chip(one.state),
        kind=Kind.CHIP,
        width=120,
    )
