"""Which page shows what a ticket is about, for who sits here: both sides have the document, each its own page of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from dms_desktop.helpdesk import Subject
from dms_desktop.page import Desk
from sync.domain.tickets.queries import TicketCard
from sync.domain.tickets.rules import About
from sync.kernel.commands import HOUSE


@dataclass(frozen=True)
class Place:
    """A page and the record to open there."""

    kind: str
    record: str


@dataclass(frozen=True)
class _Room:
    """A page, and the rights of which any one opens it; none: everybody."""

    kind: str
    rights: tuple[str, ...] = ()


OF_SHOP: Mapping[About, _Room] = {
    About.ORDER: _Room("order", ("orders.place", "orders.amend", "orders.cancel")),
    About.SHIPMENT: _Room("shipment", ("stock.receive",)),
    About.CLAIM: _Room("claims", ("stock.receive", "credit.read")),
    About.RETURN: _Room("returns", ("returns.ask",)),
    About.DEAL: _Room("deal", ("deals.register",)),
    About.CONTRACT: _Room("contract", ("contracts.read",)),
    About.PRODUCT: _Room("product"),
    About.SALE: _Room("sale", ("sales.sell", "sales.quote", "sales.void")),
}
OF_HOUSE: Mapping[About, _Room] = {
    About.ORDER: _Room("order", ("desk.accept",)),
    About.CLAIM: _Room("claim_desk", ("desk.claim",)),
    About.RETURN: _Room("return_desk", ("returns.settle",)),
    About.DEAL: _Room("deal", ("deals.review",)),
    About.CONTRACT: _Room("contract", ("contracts.draft", "contracts.countersign")),
    About.PRODUCT: _Room("product"),
}
"""What a shop sold to its own customers, and how it took goods in, is in its own books: the house reads the number alone."""


def subject_in(card: TicketCard) -> Subject | None:
    """What the ticket names; None where it names nothing, or what only a later program knows."""
    known = next((one for one in About if one == card.about_kind), None)
    return None if known is None else Subject(known, card.about_id, card.about_number)


def about_page(desk: Desk, subject: Subject | None) -> Place | None:
    """None where nobody here may look at it."""
    rooms = OF_HOUSE if desk.bridge.actor.dealer_id == HOUSE else OF_SHOP
    room = rooms.get(subject.kind) if subject is not None else None
    if subject is None or room is None or (room.rights and not any(map(desk.may, room.rights))):
        return None
    record = subject.number if subject.kind is About.PRODUCT else str(subject.document or "")
    return Place(room.kind, record) if record else None
