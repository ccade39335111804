"""How an order being typed can begin from a paper that is already there: a copy, a change, one that was refused, a project, a
customer of the shop."""

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject

from dms_desktop.bridge import Bridge
from dms_desktop.ordering.draft import (
    OrderDraft,
    again,
    amendment_of,
    changed_again,
    copy_of,
    of_items,
    placed_by,
    refused_change,
)
from dms_desktop.pieces import CUSTOMER, WANTED, wanted_of
from sync.client.sent import Sent
from sync.domain.customers.queries import CustomerCard, customer_card
from sync.domain.orders.commands import AmendOrder, PlaceOrder
from sync.domain.orders.queries.documents import OrderCard, order_card

COPY, CHANGE, AGAIN, PROJECT = "copy", "change", "again", "project"
Deliver = Callable[[OrderDraft], None]


class Beginnings(QObject):
    """`begin("copy:<order id>", deliver)`; nothing is delivered where the paper is gone. `project:<registration id>` begins an
    order for that project, `customer:<customer id>` one whose own reference is that customer's name, `wanted:<goods>` one with
    these goods."""

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge

    def begin(self, how: str, deliver: Deliver) -> None:
        way, _, order_id = how.partition(":")
        if way == PROJECT:
            deliver(OrderDraft(deal_id=UUID(order_id)))
        elif way == CUSTOMER:
            self._bridge.fetch(customer_card, lambda card: self._for_customer(card, deliver), customer_id=UUID(order_id))
        elif way == WANTED:
            deliver(OrderDraft(lines=of_items(list(wanted_of(order_id).items()), self._bridge.ids)))
        elif way == AGAIN:
            self._bridge.sent(self, lambda sent: self._from_sent(sent, deliver), about=UUID(order_id))
        else:
            self._bridge.fetch(order_card, lambda card: self._from_card(way, card, deliver), order_id=UUID(order_id))

    def _for_customer(self, card: CustomerCard | None, deliver: Deliver) -> None:
        if card is not None:
            deliver(OrderDraft(reference=card.values["name"]))

    def _from_card(self, way: str, card: OrderCard | None, deliver: Deliver) -> None:
        if card is not None:
            deliver(amendment_of(card) if way == CHANGE else copy_of(card, self._bridge.ids))

    def _from_sent(self, sent: Sequence[Sent], deliver: Deliver) -> None:
        """The change that central refused, over the order as it stands; else the order that it did not take."""
        change, command = refused_change(sent), placed_by(sent)
        if change is not None:
            changed = partial(self._from_change, change, command, deliver)
            self._bridge.fetch(order_card, changed, order_id=change.order_id)
        elif command is not None:
            deliver(again(command, self._bridge.ids))

    def _from_change(self, change: AmendOrder, placed: PlaceOrder | None, deliver: Deliver, card: OrderCard | None) -> None:
        if card is not None:
            deliver(changed_again(card, change, self._bridge.ids))
        elif placed is not None:
            deliver(again(placed, self._bridge.ids))


def is_beginning(text: str) -> bool:
    return text.partition(":")[0] in (COPY, CHANGE, AGAIN, PROJECT, CUSTOMER, WANTED)
