"""Recovery: the shop's own key to its PCs, on paper with its head."""

from PySide6.QtCore import QCoreApplication

from dms_desktop.features.recovery.page import RecoveryPage
from dms_desktop.page import PageSpec

PAGES = (
    PageSpec(
        kind="recovery",
        title=lambda: QCoreApplication.translate("RecoveryPage", "Recovery key"),
        icon="key-round",
        build=RecoveryPage,
        permissions=("accounts.recovery",),
        in_menu=False,
    ),
)
