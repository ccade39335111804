"""Orders to the manufacturer: typing one, the list, and the document."""

from PySide6.QtCore import QCoreApplication

from dms_desktop.features.orders.document_page import OrderPage
from dms_desktop.features.orders.entry_page import OrderEntryPage
from dms_desktop.features.orders.list_page import OrdersPage
from dms_desktop.ordering.found import found_key, found_words
from dms_desktop.page import PageSpec, Telling
from sync.domain.orders.queries import found_orders

SHOP = ("orders.place", "stock.receive", "sales.void")
"""Every role of a dealer has one of these; none of the house."""

__all__ = ["PAGES"]

PAGES = (
    PageSpec(
        kind="order_entry",
        title=lambda: QCoreApplication.translate("OrderEntryPage", "New order"),
        icon="shopping-cart",
        build=OrderEntryPage,
        order=30,
        permissions=("orders.place",),
    ),
    PageSpec(
        kind="orders",
        title=lambda: QCoreApplication.translate("OrdersPage", "Orders"),
        icon="file-text",
        build=OrdersPage,
        order=31,
        permissions=SHOP,
    ),
    PageSpec(
        kind="order",
        title=lambda: QCoreApplication.translate("OrderPage", "Order"),
        icon="file-text",
        build=OrderPage,
        in_menu=False,
        is_ahead=True,
        permissions=SHOP,
        telling=Telling("order", found_orders, found_words, found_key, "keys"),
    ),
)
