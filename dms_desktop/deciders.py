"""Who has to say yes, in words; and what is said once something is saved that may have to wait for them."""

from collections.abc import Mapping, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from dms_desktop.page import Desk
from sync.domain.accounts.rules import Role
from sync.domain.four_eyes.queries import asked_now

ROLES: Mapping[str, object] = {
    Role.MANAGER: QT_TRANSLATE_NOOP("approval", "Head of the shop"),
    Role.CLERK: QT_TRANSLATE_NOOP("approval", "Counter"),
    Role.REP: QT_TRANSLATE_NOOP("approval", "Sales rep"),
    Role.WAREHOUSE: QT_TRANSLATE_NOOP("approval", "Warehouse"),
    Role.ACCOUNTANT: QT_TRANSLATE_NOOP("approval", "Accountant"),
    Role.CHANNEL_MANAGER: QT_TRANSLATE_NOOP("approval", "Channel manager"),
    Role.ORDER_DESK: QT_TRANSLATE_NOOP("approval", "Order desk"),
    Role.FINANCE: QT_TRANSLATE_NOOP("approval", "Finance"),
    Role.CATALOG_ADMIN: QT_TRANSLATE_NOOP("approval", "Catalog"),
    Role.OPERATOR: QT_TRANSLATE_NOOP("approval", "Operator"),
}


def role_words(step: str) -> str:
    """A step in words; any of several roles will do."""
    return " / ".join(translated(ROLES[role]) if role in ROLES else role for role in step.split("|"))


def chain_words(steps: Sequence[str], *, parallel: bool = False) -> str:
    """Who says yes, in order or all at once; empty for nobody."""
    return ("  +  " if parallel else "  →  ").join(role_words(step) for step in steps)


def tell_saved(desk: Desk, words: str, *, kind: str, document_id: UUID) -> None:
    """`words` where it counts already; otherwise who has to say yes before it does."""
    desk.bridge.fetch(asked_now, partial(_tell, desk, words), kind=kind, document_id=document_id)


def _tell(desk: Desk, words: str, steps: Sequence[str]) -> None:
    waits = QCoreApplication.translate("approval", "Nothing is changed yet: this waits for a yes from {role}.")
    desk.tell(waits.format(role=chain_words(steps, parallel=True)) if steps else words)


def translated(words: object) -> str:
    return QCoreApplication.translate("approval", str(words))
