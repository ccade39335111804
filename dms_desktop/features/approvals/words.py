"""The words of approvals: what is asked, by whom, and the steps of its chain."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from dms_desktop.deciders import translated
from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.tokens import Tone
from sync.domain.approvals.queries import ApprovalRow, StepRow
from sync.domain.approvals.rules import ApprovalState
from sync.kernel.commands import HOUSE

HOUSE_KINDS: Mapping[str, object] = {
    "credit_limit": QT_TRANSLATE_NOOP("approval", "Credit limit"),
    "contract": QT_TRANSLATE_NOOP("approval", "Contract"),
    "price_exception": QT_TRANSLATE_NOOP("approval", "Price below the rules"),
    "credit_release": QT_TRANSLATE_NOOP("approval", "Release of credit"),
    "credit_terms": QT_TRANSLATE_NOOP("approval", "Terms of payment"),
    "account_adjustment": QT_TRANSLATE_NOOP("approval", "Credit by hand"),
    "dispute_credit": QT_TRANSLATE_NOOP("approval", "Credit for a difference"),
    "dealer_terms": QT_TRANSLATE_NOOP("approval", "Terms of a dealer"),
    "dealer_standing": QT_TRANSLATE_NOOP("approval", "Unblocking a dealer"),
    "product": QT_TRANSLATE_NOOP("approval", "Product"),
    "product_status": QT_TRANSLATE_NOOP("approval", "Status of a product"),
    "barcode": QT_TRANSLATE_NOOP("approval", "Barcode"),
    "list_price": QT_TRANSLATE_NOOP("approval", "List price"),
    "price_withdrawal": QT_TRANSLATE_NOOP("approval", "Taking back a list price"),
    "price_rule": QT_TRANSLATE_NOOP("approval", "Special price"),
    "promotion": QT_TRANSLATE_NOOP("approval", "Promotion"),
}
OWN_KINDS: Mapping[str, object] = {
    "approval_rule": QT_TRANSLATE_NOOP("approval", "Rule of approval"),
    "person": QT_TRANSLATE_NOOP("approval", "New colleague"),
    "person_role": QT_TRANSLATE_NOOP("approval", "Role of a colleague"),
}
SHOP_KINDS: Mapping[str, object] = {
    "stock_adjustment": QT_TRANSLATE_NOOP("approval", "Stock adjustment"),
    "stock_count": QT_TRANSLATE_NOOP("approval", "Differences of a count"),
}
WHERE: Mapping[str, str] = {
    "contract": "contract_desk",
    "price_exception": "order_desk",
    "credit_release": "order_desk",
    "credit_limit": "credit_desk",
    "credit_terms": "credit_desk",
    "account_adjustment": "statement_desk",
    "dispute_credit": "statement_desk",
    "dealer_terms": "dealers",
    "dealer_standing": "dealers",
}
"""The page of the document that is asked about."""
KINDS = {**HOUSE_KINDS, **SHOP_KINDS, **OWN_KINDS}
STATES: Mapping[ApprovalState, tuple[object, Tone]] = {
    ApprovalState.OPEN: (QT_TRANSLATE_NOOP("approval", "Waits"), Tone.NOTE),
    ApprovalState.GRANTED: (QT_TRANSLATE_NOOP("approval", "Approved"), Tone.OK),
    ApprovalState.REFUSED: (QT_TRANSLATE_NOOP("approval", "Refused"), Tone.BAD),
    ApprovalState.WITHDRAWN: (QT_TRANSLATE_NOOP("approval", "Taken back"), Tone.IDLE),
}


def kinds_of(dealer_id: int) -> Sequence[str]:
    """What the house or a shop can have approved."""
    return (*(HOUSE_KINDS if dealer_id == HOUSE else SHOP_KINDS), *OWN_KINDS)


def kind_words(kind: str) -> str:
    return translated(KINDS[kind]) if kind in KINDS else kind


def document_of(row: ApprovalRow) -> str:
    """What the page of `WHERE` opens: a dealer by its number, else the document."""
    return str(row.subject_dealer) if WHERE.get(row.kind) in ("credit_desk", "dealers") else str(row.subject_id)


def subject_words(kind: str, subject: str) -> str:
    """The number of a document, the name of a person; a rule has neither, and is called by what it is about."""
    return kind_words(subject) if kind == "approval_rule" else subject


def state_chip(state: ApprovalState) -> Chip:
    words, tone = STATES.get(state, (state, Tone.NOTE))
    return Chip(translated(words), tone)


def step_chip(step: StepRow) -> Chip:
    if step.state is ApprovalState.OPEN and not step.is_on_turn:
        return Chip(QCoreApplication.translate("approval", "Later"), Tone.IDLE)
    return state_chip(step.state)


def decided_words(step: StepRow, person: Callable[[str], str]) -> str:
    if not step.stands_for:
        return person(step.decided_by)
    words = QCoreApplication.translate("approval", "{name} for {other}")
    return words.format(name=person(step.decided_by), other=person(step.stands_for))
