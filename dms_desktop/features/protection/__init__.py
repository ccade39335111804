"""Price protection: one page for both sides, and a card for each."""

from PySide6.QtCore import QCoreApplication

from dms_desktop.features.protection.cards import CARDS as CARDS
from dms_desktop.features.protection.page import ProtectionPage
from dms_desktop.page import PageSpec

PAGES = (
    PageSpec(
        kind="protection",
        title=lambda: QCoreApplication.translate("ProtectionPage", "Price protection"),
        icon="hand-coins",
        build=ProtectionPage,
        permissions=("protection.claim",),
        in_menu=False,
    ),
    PageSpec(
        kind="protection_desk",
        title=lambda: QCoreApplication.translate("ProtectionPage", "Dealers' price protection"),
        icon="hand-coins",
        build=ProtectionPage,
        permissions=("protection.settle",),
        in_menu=False,
    ),
)
