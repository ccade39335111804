"""Special prices and promotions: the house's page and the dealer's view of the same."""

from PySide6.QtCore import QCoreApplication

from dms_desktop.features.prices.cards import CARDS as CARDS
from dms_desktop.features.prices.page import PricesPage
from dms_desktop.page import PageSpec


def _title() -> str:
    return QCoreApplication.translate("PricesPage", "Prices and promotions")


PAGES = (
    PageSpec(kind="prices", title=_title, icon="percent", build=PricesPage, permissions=("orders.place",), in_menu=False),
    PageSpec(
        kind="price_desk",
        title=lambda: QCoreApplication.translate("PricesPage", "Prices"),
        icon="percent",
        build=PricesPage,
        order=21,
        permissions=("pricing.rule",),
    ),
)
