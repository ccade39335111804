"""Returns to the manufacturer: one page for both sides, and a card for each."""

from PySide6.QtCore import QCoreApplication

from dms_desktop.features.returns.cards import CARDS as CARDS
from dms_desktop.features.returns.page import ReturnsPage
from dms_desktop.page import PageSpec

PAGES = (
    PageSpec(
        kind="returns",
        title=lambda: QCoreApplication.translate("ReturnsPage", "Returns to the manufacturer"),
        icon="undo-2",
        build=ReturnsPage,
        permissions=("returns.ask",),
        in_menu=False,
    ),
    PageSpec(
        kind="return_desk",
        title=lambda: QCoreApplication.translate("ReturnsPage", "Dealers' returns"),
        icon="undo-2",
        build=ReturnsPage,
        permissions=("returns.settle",),
        in_menu=False,
    ),
)
