"""A person's own account: their password, and where they are signed in."""

from PySide6.QtCore import QCoreApplication

from dms_desktop.features.account.page import AccountPage
from dms_desktop.page import PageSpec

PAGES = (
    PageSpec(
        kind="account",
        title=lambda: QCoreApplication.translate("AccountPage", "Password and sign-ins"),
        icon="user",
        build=AccountPage,
        in_menu=False,
        in_search=True,
    ),
)
