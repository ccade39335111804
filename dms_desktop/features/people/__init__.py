"""The people of a shop, or of the house: added, let in, given another role, and let go by whoever is its head."""

from PySide6.QtCore import QCoreApplication

from dms_desktop.features.people.page import PeoplePage
from dms_desktop.page import PageSpec

PAGES = (
    PageSpec(
        kind="people",
        title=lambda: QCoreApplication.translate("PeoplePage", "People"),
        icon="users",
        build=PeoplePage,
        permissions=("accounts.staff",),
        in_menu=False,
        in_search=True,
    ),
)
