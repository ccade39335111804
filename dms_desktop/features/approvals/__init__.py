"""Approvals: what waits for a second yes at the manufacturer."""

from PySide6.QtCore import QCoreApplication

from dms_desktop.cards import count_words, rows_of
from dms_desktop.features.approvals.page import ApprovalsPage
from dms_desktop.features.approvals.reminders import waiting, words
from dms_desktop.features.approvals.rules_page import ApprovalRulesPage
from dms_desktop.page import CardFace, CardSpec, Desk, PageSpec
from dms_desktop.reminding.spec import ReminderSpec
from sync.domain.approvals.queries import ApprovalRow, my_approvals

HOUSE_DECIDES = ("credit.set", "desk.accept", "catalog.price")
HOUSE_RULES = ("accounts.house",)
"""Whoever runs the house lays down its rules; a dealer's deeds are approved by the house."""
TABLES = ("approval", "approval_step", "delegation")
MOST = 100


def _face(answer: object, desk: Desk) -> CardFace:
    rows = rows_of(answer, ApprovalRow)
    return CardFace(figure=count_words(len(rows), MOST), hint=rows[0].dealer_name if rows else "")


PAGES = (
    PageSpec(
        kind="approvals",
        title=lambda: QCoreApplication.translate("ApprovalsPage", "Approvals"),
        icon="list-checks",
        build=ApprovalsPage,
        order=17,
        permissions=HOUSE_DECIDES,
        opens=("approval",),
    ),
    PageSpec(
        kind="approval_rules",
        title=lambda: QCoreApplication.translate("ApprovalRulesPage", "Rules"),
        icon="list-checks",
        build=ApprovalRulesPage,
        order=18,
        permissions=HOUSE_RULES,
    ),
)
CARDS = (
    CardSpec(
        title=lambda: QCoreApplication.translate("approval", "For you to approve"),
        icon="list-checks",
        query=my_approvals,
        face=_face,
        opens="approvals",
        permissions=HOUSE_DECIDES,
        tables=TABLES,
    ),
)
REMINDERS = (
    ReminderSpec(query=my_approvals, matters=waiting, words=words, opens="approvals", tables=TABLES, permissions=HOUSE_DECIDES),
)
