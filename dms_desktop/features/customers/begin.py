"""What somebody begins for a customer from the card: a sale or a quote, an order to the manufacturer, a registration."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from dms_desktop.page import Deed, Desk
from dms_desktop.pieces import CUSTOMER

translate = QCoreApplication.translate


def begin_deeds(desk: Desk, customer_id: UUID) -> Sequence[Deed]:
    """Those that the role has a page for."""
    sells, how = desk.may("sales.sell"), f"{CUSTOMER}:{customer_id}"
    sale = Deed(
        text=(lambda: translate("CustomerPage", "Sale")) if sells else (lambda: translate("CustomerPage", "Quote")),
        key="F2",
        icon="store",
        run=partial(desk.open_page, "counter", how),
    )
    order = Deed(
        text=lambda: translate("CustomerPage", "Order"),
        key="Ctrl+O",
        icon="shopping-cart",
        run=partial(desk.open_page, "order_entry", how),
    )
    return (
        *((sale,) if sells or desk.may("sales.quote") else ()),
        *((order,) if desk.may("orders.place") else ()),
        *((_registration(desk, how),) if desk.may("deals.register") else ()),
    )


def _registration(desk: Desk, how: str) -> Deed:
    def go() -> None:
        desk.open_page("deal", f"{desk.bridge.ids.new()}:{how}")

    return Deed(text=lambda: translate("CustomerPage", "Register"), key="Ctrl+G", icon="target", run=go)
