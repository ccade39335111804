"""The sync centre: everything this PC sent, what waits, and what central said."""

from PySide6.QtCore import QCoreApplication

from dms_desktop.features.sync_centre.page import SyncCentrePage
from dms_desktop.page import PageSpec

PAGES = (
    PageSpec(
        kind="sync_centre",
        title=lambda: QCoreApplication.translate("SyncCentrePage", "Sync"),
        icon="refresh-cw",
        build=SyncCentrePage,
        order=900,
    ),
)

__all__ = ["PAGES"]
