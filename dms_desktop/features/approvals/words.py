"""The words of approvals: what is asked, by whom, and the steps of its chain."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.tokens import Tone
from sync.domain.accounts.rules import Role
from sync.domain.approvals.queries import StepRow
from sync.domain.approvals.rules import ApprovalState

KINDS: Mapping[str, object] = {
    "credit_limit": QT_TRANSLATE_NOOP("approval", "Credit limit"),
    "contract": QT_TRANSLATE_NOOP("approval", "Contract"),
    "price_exception": QT_TRANSLATE_NOOP("approval", "Price below the rules"),
    "credit_release": QT_TRANSLATE_NOOP("approval", "Release of credit"),
}
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
STATES: Mapping[ApprovalState, tuple[object, Tone]] = {
    ApprovalState.OPEN: (QT_TRANSLATE_NOOP("approval", "Waits"), Tone.NOTE),
    ApprovalState.GRANTED: (QT_TRANSLATE_NOOP("approval", "Approved"), Tone.OK),
    ApprovalState.REFUSED: (QT_TRANSLATE_NOOP("approval", "Refused"), Tone.BAD),
    ApprovalState.WITHDRAWN: (QT_TRANSLATE_NOOP("approval", "Taken back"), Tone.IDLE),
}


def kind_words(kind: str) -> str:
    return translated(KINDS[kind]) if kind in KINDS else kind


def role_words(step: str) -> str:
    """A step in words; any of several roles will do."""
    return " / ".join(translated(ROLES[role]) if role in ROLES else role for role in step.split("|"))


def chain_words(steps: Sequence[str], *, parallel: bool = False) -> str:
    """Who says yes, in order or all at once; empty for nobody."""
    return ("  +  " if parallel else "  →  ").join(role_words(step) for step in steps)


def state_chip(state: ApprovalState) -> Chip:
    words, tone = STATES.get(state, (state, Tone.NOTE))
    return Chip(translated(words), tone)


def step_chip(step: StepRow) -> Chip:
    if step.state is ApprovalState.OPEN and not step.is_on_turn:
        return Chip(QCoreApplication.translate("approval", "Later"), Tone.IDLE)
    return state_chip(step.state)


def decided_words(step: StepRow) -> str:
    if not step.stands_for:
        return step.decided_by
    return QCoreApplication.translate("approval", "{name} for {other}").format(name=step.decided_by, other=step.stands_for)


def translated(words: object) -> str:
    return QCoreApplication.translate("approval", str(words))
