"""The shop's own prices: what the counter asks of everybody or of one customer, and how low it may go."""

from PySide6.QtCore import QCoreApplication

from dms_desktop.features.counter_prices.page import CounterPricesPage
from dms_desktop.page import PageSpec

PAGES = (
    PageSpec(
        kind="counter_prices",
        title=lambda: QCoreApplication.translate("CounterPricesPage", "Prices of the counter"),
        icon="percent",
        build=CounterPricesPage,
        permissions=("sales.price",),
        in_menu=False,
    ),
)
