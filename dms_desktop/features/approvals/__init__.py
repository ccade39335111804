"""Approvals: what waits for a second yes, at the manufacturer or in a shop, and the rules that say so."""

from PySide6.QtCore import QCoreApplication

from dms_desktop.cards import count_words, rows_of
from dms_desktop.features.approvals.page import ApprovalsPage
from dms_desktop.features.approvals.reminders import waiting, words
from dms_desktop.features.approvals.rules_page import ApprovalRulesPage
from dms_desktop.page import CardFace, CardSpec, Desk, PageSpec
from dms_desktop.reminding.spec import ReminderSpec
from sync.domain.approvals.queries import ApprovalRow, my_approvals

HOUSE_DECIDES, HOUSE_RULES = ("credit.set", "desk.accept", "catalog.price"), ("accounts.house",)
SHOP_DECIDES, SHOP_ASKS, SHOP_RULES = ("credit.read",), ("credit.read", "stock.adjust"), ("accounts.shop",)
"""A shop's own approvals are few: they have a card and reminders, and no line of the menu."""
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
    PageSpec(
        kind="shop_approvals",
        title=lambda: QCoreApplication.translate("ApprovalsPage", "Approvals"),
        icon="list-checks",
        build=ApprovalsPage,
        permissions=SHOP_ASKS,
        in_menu=False,
        opens=("approval",),
    ),
    PageSpec(
        kind="shop_rules",
        title=lambda: QCoreApplication.translate("ApprovalRulesPage", "Rules"),
        icon="list-checks",
        build=ApprovalRulesPage,
        permissions=SHOP_RULES,
        in_menu=False,
    ),
)


def _card(opens: str, permissions: tuple[str, ...]) -> CardSpec:
    return CardSpec(
        title=lambda: QCoreApplication.translate("approval", "For you to approve"),
        icon="list-checks",
        query=my_approvals,
        face=_face,
        opens=opens,
        permissions=permissions,
        tables=TABLES,
    )


def _reminder(opens: str, permissions: tuple[str, ...]) -> ReminderSpec:
    return ReminderSpec(query=my_approvals, matters=waiting, words=words, opens=opens, tables=TABLES, permissions=permissions)


CARDS = (_card("approvals", HOUSE_DECIDES), _card("shop_approvals", SHOP_DECIDES))
REMINDERS = (_reminder("approvals", HOUSE_DECIDES), _reminder("shop_approvals", SHOP_DECIDES))
