"""A dealer's customers: the list, and one customer's card with duplicates and edits that crossed."""

from PySide6.QtCore import QCoreApplication

from dms_desktop.features.customers.card import CustomerPage
from dms_desktop.features.customers.page import CustomersPage
from dms_desktop.page import PageSpec

PAGES = (
    PageSpec(
        kind="customers",
        title=lambda: QCoreApplication.translate("CustomersPage", "Customers"),
        icon="users",
        build=CustomersPage,
        order=60,
        permissions=("customers.create",),
    ),
    PageSpec(
        kind="customer",
        title=lambda: QCoreApplication.translate("CustomerPage", "Customer"),
        icon="user",
        build=CustomerPage,
        permissions=("customers.create",),
        in_menu=False,
    ),
)
