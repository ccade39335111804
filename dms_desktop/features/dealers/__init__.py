"""The manufacturer's dealers: how each is reached, on which terms it buys, and whether it may order."""

from PySide6.QtCore import QCoreApplication

from dms_desktop.features.dealers.page import DealersPage
from dms_desktop.page import PageSpec

PAGES = (
    PageSpec(
        kind="dealers",
        title=lambda: QCoreApplication.translate("DealersPage", "Dealers"),
        icon="building-2",
        build=DealersPage,
        order=22,
        permissions=("accounts.block", "accounts.terms"),
    ),
)
