"""The dealer's own stock: what is where, deliveries, transfers, adjustments and counts."""

from PySide6.QtCore import QCoreApplication

from dms_desktop.features.stock.adjusting import AdjustmentPage
from dms_desktop.features.stock.cards import CARDS as CARDS
from dms_desktop.features.stock.claims import ClaimsPage
from dms_desktop.features.stock.count import CountPage
from dms_desktop.features.stock.counts import CountsPage
from dms_desktop.features.stock.deliveries import DeliveriesPage
from dms_desktop.features.stock.levels import StockPage
from dms_desktop.features.stock.moving import TransferPage
from dms_desktop.features.stock.receive import ReceivePage
from dms_desktop.page import PageSpec

PAGES = (
    PageSpec(
        kind="deliveries",
        title=lambda: QCoreApplication.translate("stock", "Receive"),
        icon="truck",
        build=DeliveriesPage,
        order=40,
        permissions=("stock.receive",),
    ),
    PageSpec(
        kind="stock",
        title=lambda: QCoreApplication.translate("StockPage", "Stock"),
        icon="boxes",
        build=StockPage,
        order=50,
        permissions=("stock.receive", "stock.transfer", "sales.sell"),
    ),
    PageSpec(
        kind="counts",
        title=lambda: QCoreApplication.translate("CountsPage", "Counts"),
        icon="clipboard-list",
        build=CountsPage,
        order=70,
        permissions=("stock.count",),
    ),
    PageSpec(
        kind="claims",
        title=lambda: QCoreApplication.translate("ClaimsPage", "Delivery claims"),
        icon="package-check",
        build=ClaimsPage,
        permissions=("stock.receive", "credit.read"),
        in_menu=False,
    ),
    PageSpec(
        kind="claim_desk",
        title=lambda: QCoreApplication.translate("ClaimsPage", "Delivery claims"),
        icon="package-check",
        build=ClaimsPage,
        permissions=("desk.claim",),
        in_menu=False,
    ),
    PageSpec(
        kind="shipment",
        title=lambda: QCoreApplication.translate("stock", "Delivery"),
        icon="truck",
        build=ReceivePage,
        permissions=("stock.receive",),
        in_menu=False,
    ),
    PageSpec(
        kind="transfer",
        title=lambda: QCoreApplication.translate("TransferPage", "Transfer"),
        icon="truck",
        build=TransferPage,
        permissions=("stock.transfer",),
        in_menu=False,
    ),
    PageSpec(
        kind="adjustment",
        title=lambda: QCoreApplication.translate("AdjustmentPage", "Adjustment"),
        icon="pencil",
        build=AdjustmentPage,
        permissions=("stock.adjust",),
        in_menu=False,
    ),
    PageSpec(
        kind="count",
        title=lambda: QCoreApplication.translate("CountPage", "Count"),
        icon="clipboard-list",
        build=CountPage,
        permissions=("stock.count",),
        in_menu=False,
    ),
)
