"""The PCs of a shop, or of the house: which there are, who uses them, and an end to one that was lost."""

from PySide6.QtCore import QCoreApplication

from dms_desktop.features.pcs.page import PcsPage
from dms_desktop.page import PageSpec

PAGES = (
    PageSpec(
        kind="pcs",
        title=lambda: QCoreApplication.translate("PcsPage", "PCs"),
        icon="monitor",
        build=PcsPage,
        permissions=("accounts.staff",),
        in_menu=False,
        in_search=True,
    ),
)
