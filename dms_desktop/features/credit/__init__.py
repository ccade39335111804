"""Credit: the shop's own standing, and finance's page for all dealers."""

from PySide6.QtCore import QCoreApplication

from dms_desktop.features.credit.allowances import AllowancesPage
from dms_desktop.features.credit.desk import CreditDeskPage
from dms_desktop.features.credit.owing_page import OwingPage
from dms_desktop.features.credit.page import CreditPage
from dms_desktop.page import PageSpec

PAGES = (
    PageSpec(
        kind="credit",
        title=lambda: QCoreApplication.translate("CreditPage", "Credit"),
        icon="credit-card",
        build=CreditPage,
        permissions=("credit.read", "orders.place"),
        in_menu=False,
    ),
    PageSpec(
        kind="credit_desk",
        title=lambda: QCoreApplication.translate("CreditDeskPage", "Credit"),
        icon="credit-card",
        build=CreditDeskPage,
        order=16,
        permissions=("credit.set",),
    ),
    PageSpec(
        kind="allowances",
        title=lambda: QCoreApplication.translate("AllowancesPage", "Offline allowances"),
        icon="wallet",
        build=AllowancesPage,
        permissions=("credit.read", "orders.place"),
        in_menu=False,
    ),
    PageSpec(
        kind="owing",
        title=lambda: QCoreApplication.translate("OwingPage", "Owed, order by order"),
        icon="credit-card",
        build=OwingPage,
        permissions=("credit.read", "orders.place", "credit.set"),
        in_menu=False,
    ),
)
