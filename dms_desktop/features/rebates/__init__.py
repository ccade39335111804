"""Rebates: one page for both sides, and a card for each."""

from PySide6.QtCore import QCoreApplication

from dms_desktop.features.rebates.cards import CARDS as CARDS
from dms_desktop.features.rebates.page import RebatesPage
from dms_desktop.features.rebates.reminders import REMINDERS as REMINDERS
from dms_desktop.page import PageSpec

PAGES = (
    PageSpec(
        kind="rebates",
        title=lambda: QCoreApplication.translate("RebatesPage", "Rebates"),
        icon="hand-coins",
        build=RebatesPage,
        permissions=("rebates.claim",),
        in_menu=False,
    ),
    PageSpec(
        kind="rebate_desk",
        title=lambda: QCoreApplication.translate("RebatesPage", "Rebates"),
        icon="hand-coins",
        build=RebatesPage,
        order=19,
        permissions=("rebates.settle",),
    ),
)
