"""The manufacturer's order desk: the queue of dealers' orders, and everything the house does with one."""

from PySide6.QtCore import QCoreApplication

from dms_desktop.features.order_desk.page import OrderDeskPage
from dms_desktop.ordering.found import found_key, found_words
from dms_desktop.page import PageSpec, Telling
from sync.domain.orders.queries import found_orders

__all__ = ["PAGES"]

PAGES = (
    PageSpec(
        kind="order_desk",
        title=lambda: QCoreApplication.translate("OrderDeskPage", "Order desk"),
        icon="inbox",
        build=OrderDeskPage,
        order=10,
        permissions=("desk.accept", "desk.release", "desk.bill"),
        opens=("order",),
        telling=Telling("order", found_orders, found_words, found_key, "keys"),
    ),
)
