"""Registration of customers and projects: the dealer's list and document, and the channel staff's desk."""

from PySide6.QtCore import QCoreApplication

from dms_desktop.features.deals.cards import CARDS as CARDS
from dms_desktop.features.deals.desk import DealDeskPage
from dms_desktop.features.deals.document import DealPage
from dms_desktop.features.deals.page import DealsPage
from dms_desktop.features.deals.pool_desk import PoolDeskPage
from dms_desktop.features.deals.pool_page import PoolPage
from dms_desktop.features.deals.reminders import REMINDERS as REMINDERS
from dms_desktop.features.deals.territories_page import TerritoriesPage
from dms_desktop.page import PageSpec

PAGES = (
    PageSpec(
        kind="deals",
        title=lambda: QCoreApplication.translate("DealsPage", "Deals"),
        icon="target",
        build=DealsPage,
        order=65,
        permissions=("deals.register",),
    ),
    PageSpec(
        kind="deal",
        title=lambda: QCoreApplication.translate("DealPage", "Registration"),
        icon="target",
        build=DealPage,
        permissions=("deals.register",),
        in_menu=False,
    ),
    PageSpec(
        kind="deal_desk",
        title=lambda: QCoreApplication.translate("DealDeskPage", "Deals"),
        icon="target",
        build=DealDeskPage,
        order=15,
        permissions=("deals.review",),
        opens=("deal",),
    ),
    PageSpec(
        kind="pool",
        title=lambda: QCoreApplication.translate("PoolPage", "Pool of registrations"),
        icon="inbox",
        build=PoolPage,
        permissions=("deals.register",),
        in_menu=False,
    ),
    PageSpec(
        kind="pool_desk",
        title=lambda: QCoreApplication.translate("PoolDeskPage", "Pool of registrations"),
        icon="inbox",
        build=PoolDeskPage,
        permissions=("deals.review",),
        in_menu=False,
    ),
    PageSpec(
        kind="territories",
        title=lambda: QCoreApplication.translate("TerritoriesPage", "Territories"),
        icon="map-pin",
        build=TerritoriesPage,
        permissions=("deals.terms",),
        in_menu=False,
    ),
)
