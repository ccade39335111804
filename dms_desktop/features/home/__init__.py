"""Home: today's work, from the cards of every feature that this person may open."""

from PySide6.QtCore import QCoreApplication

from dms_desktop.features.home.cards import CARDS
from dms_desktop.features.home.page import HomePage
from dms_desktop.page import PageSpec

PAGES = (
    PageSpec(kind="home", title=lambda: QCoreApplication.translate("HomePage", "Home"), icon="house", build=HomePage, order=0),
)

__all__ = ["CARDS", "PAGES"]
