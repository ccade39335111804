"""The figures of orders on the home page: a shop's own orders and credit, and the queue of the manufacturer's order desk."""

from PySide6.QtCore import QCoreApplication

from dms_desktop.page import CardFace, CardSpec, Desk
from dms_desktop.widgets.formats import amount, money, quantity
from dms_desktop.widgets.words import by_count
from sync.domain.desk.queries import DeskCounters, desk_counters
from sync.domain.orders.queries.counters import Credit, OrderCounters, credit, order_counters


def _orders_face(answer: object, desk: Desk) -> CardFace:
    if not isinstance(answer, OrderCounters):
        raise TypeError(f"not counters of orders: {answer!r}")
    words = QCoreApplication.translate("home", "{waiting} without an answer · {coming} on the way")
    under_way = answer.submitted + answer.exceptions + answer.accepted + answer.on_the_way
    hint = words.format(waiting=quantity(answer.submitted + answer.exceptions), coming=quantity(answer.on_the_way))
    return CardFace(figure=quantity(under_way), hint=hint)


def _credit_face(answer: object, desk: Desk) -> CardFace:
    if not isinstance(answer, Credit):
        return CardFace(figure="—")
    words = QCoreApplication.translate("home", "of {limit}, {asked} asked for")
    hint = words.format(limit=money(answer.limit, answer.currency), asked=money(answer.asked, answer.currency))
    return CardFace(figure=amount(answer.left, answer.currency), hint=hint)


def _desk_face(answer: object, desk: Desk) -> CardFace:
    if not isinstance(answer, DeskCounters):
        raise TypeError(f"not counters of the desk: {answer!r}")
    words = by_count(
        answer.cancels,
        QCoreApplication.translate("home", "{ship} to ship · {cancels} cancel to answer"),
        QCoreApplication.translate("home", "{ship} to ship · {cancels} cancels to answer"),
    )
    return CardFace(
        figure=quantity(answer.decisions), hint=words.format(ship=quantity(answer.to_ship), cancels=quantity(answer.cancels))
    )


CARDS = (
    CardSpec(
        title=lambda: QCoreApplication.translate("home", "Orders to decide"),
        icon="inbox",
        query=desk_counters,
        face=_desk_face,
        opens="order_desk",
        permissions=("desk.accept", "desk.release"),
        tables=("order",),
    ),
    CardSpec(
        title=lambda: QCoreApplication.translate("home", "Orders under way"),
        icon="shopping-cart",
        query=order_counters,
        face=_orders_face,
        opens="orders",
        permissions=("orders.place",),
        tables=("order", "shipment"),
    ),
    CardSpec(
        title=lambda: QCoreApplication.translate("home", "Credit left"),
        icon="credit-card",
        query=credit,
        face=_credit_face,
        opens="credit",
        permissions=("orders.place", "credit.read"),
        tables=("order", "dealer", "credit_limit"),
    ),
)
