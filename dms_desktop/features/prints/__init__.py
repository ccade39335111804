"""The print queue: papers that no printer has had, that failed, or whose paper nobody has looked for."""

from PySide6.QtCore import QCoreApplication

from dms_desktop.features.prints.cards import CARDS as CARDS
from dms_desktop.features.prints.page import PrintsPage
from dms_desktop.page import PageSpec

PAGES = (
    PageSpec(
        kind="prints",
        title=lambda: QCoreApplication.translate("PrintsPage", "Print queue"),
        icon="printer",
        build=PrintsPage,
        in_menu=False,
    ),
)
