"""Reconciliation: statements of account and payments, for both sides."""

from PySide6.QtCore import QCoreApplication

from dms_desktop.features.statements.cards import CARDS as CARDS
from dms_desktop.features.statements.document import StatementPage
from dms_desktop.features.statements.page import StatementsPage
from dms_desktop.features.statements.payments_page import PaymentsPage
from dms_desktop.page import PageSpec

PAGES = (
    PageSpec(
        kind="statements",
        title=lambda: QCoreApplication.translate("StatementsPage", "Statements"),
        icon="list-checks",
        build=StatementsPage,
        order=68,
        permissions=("statements.match",),
    ),
    PageSpec(
        kind="statement_desk",
        title=lambda: QCoreApplication.translate("StatementsPage", "Statements"),
        icon="list-checks",
        build=StatementsPage,
        order=20,
        permissions=("statements.issue",),
    ),
    PageSpec(
        kind="statement",
        title=lambda: QCoreApplication.translate("StatementPage", "Statement"),
        icon="list-checks",
        build=StatementPage,
        permissions=("statements.match", "statements.issue"),
        in_menu=False,
    ),
    PageSpec(
        kind="dealer_payments",
        title=lambda: QCoreApplication.translate("PaymentsPage", "Payments"),
        icon="wallet",
        build=PaymentsPage,
        permissions=("statements.match", "desk.pay"),
        in_menu=False,
    ),
)
