"""The counter: selling, quoting, what was sold, and the day's takings."""

from PySide6.QtCore import QCoreApplication

from dms_desktop.features.sale.cards import CARDS as CARDS
from dms_desktop.features.sale.counter import CounterPage
from dms_desktop.features.sale.document import SalePage
from dms_desktop.features.sale.page import SalesPage
from dms_desktop.features.sale.quote import QuotePage
from dms_desktop.page import PageSpec

PAGES = (
    PageSpec(
        kind="counter",
        title=lambda: QCoreApplication.translate("CounterPage", "Counter"),
        icon="store",
        build=CounterPage,
        order=10,
        permissions=("sales.sell", "sales.quote"),
    ),
    PageSpec(
        kind="sales",
        title=lambda: QCoreApplication.translate("SalesPage", "Sales"),
        icon="receipt",
        build=SalesPage,
        order=20,
        permissions=("sales.sell", "sales.quote", "sales.void"),
    ),
    PageSpec(
        kind="sale",
        title=lambda: QCoreApplication.translate("SalePage", "Sale"),
        icon="receipt",
        build=SalePage,
        permissions=("sales.sell", "sales.quote", "sales.void"),
        in_menu=False,
    ),
    PageSpec(
        kind="quote",
        title=lambda: QCoreApplication.translate("QuotePage", "Quote"),
        icon="file-text",
        build=QuotePage,
        permissions=("sales.sell", "sales.quote"),
        in_menu=False,
    ),
)
