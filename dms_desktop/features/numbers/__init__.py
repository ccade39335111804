"""Official numbers of a shop: which PC has which, and what became of every one."""

from PySide6.QtCore import QCoreApplication

from dms_desktop.features.numbers.page import NumbersPage
from dms_desktop.page import PageSpec

PAGES = (
    PageSpec(
        kind="numbers",
        title=lambda: QCoreApplication.translate("NumbersPage", "Official numbers"),
        icon="list-checks",
        build=NumbersPage,
        permissions=("sales.void",),
        in_menu=False,
    ),
)
