"""What a deed that waits would change, in words: each field as it was and as it would become."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from dms_desktop.deciders import chain_words, role_words
from dms_desktop.features.approvals.words import kind_words as deed_words
from dms_desktop.goods.marks import status_chip
from dms_desktop.goods.reasons import reason_words
from dms_desktop.limits import limit_kind_words
from dms_desktop.ordering.states import policy_words
from dms_desktop.ordering.why import kind_words, step_words
from dms_desktop.widgets.formats import DASH, change, money
from dms_desktop.widgets.shares import percent_text
from sync.domain.accounts.rules import DealerStatus
from sync.domain.approvals.rules import steps_of
from sync.domain.four_eyes.people import NO, YES
from sync.domain.four_eyes.watching import Fact

FIELDS: Mapping[str, object] = {
    "category_code": QT_TRANSLATE_NOOP("approval", "Category"),
    "name_en": QT_TRANSLATE_NOOP("approval", "English name"),
    "name_zh_hant": QT_TRANSLATE_NOOP("approval", "Traditional Chinese name"),
    "name_zh_hans": QT_TRANSLATE_NOOP("approval", "Simplified Chinese name"),
    "unit": QT_TRANSLATE_NOOP("approval", "Unit"),
    "pack_size": QT_TRANSLATE_NOOP("approval", "Units in a pack"),
    "min_quantity": QT_TRANSLATE_NOOP("approval", "Least quantity"),
    "tax_basis_points": QT_TRANSLATE_NOOP("approval", "Tax"),
    "status": QT_TRANSLATE_NOOP("approval", "Status"),
    "successor_code": QT_TRANSLATE_NOOP("approval", "Successor"),
    "barcode": QT_TRANSLATE_NOOP("approval", "Barcode"),
    "quantity": QT_TRANSLATE_NOOP("approval", "Units behind it"),
    "price_list": QT_TRANSLATE_NOOP("approval", "Price list"),
    "region": QT_TRANSLATE_NOOP("approval", "Region"),
    "note": QT_TRANSLATE_NOOP("approval", "Note"),
    "valid_from": QT_TRANSLATE_NOOP("approval", "First day"),
    "valid_until": QT_TRANSLATE_NOOP("approval", "Last day"),
    "price": QT_TRANSLATE_NOOP("approval", "Price of a unit"),
    "step": QT_TRANSLATE_NOOP("approval", "Kind"),
    "kind": QT_TRANSLATE_NOOP("approval", "Kind"),
    "product_code": QT_TRANSLATE_NOOP("approval", "Product"),
    "category": QT_TRANSLATE_NOOP("approval", "Category"),
    "from_quantity": QT_TRANSLATE_NOOP("approval", "From units"),
    "basis_points": QT_TRANSLATE_NOOP("approval", "Off the price"),
    "amount": QT_TRANSLATE_NOOP("approval", "Amount"),
    "buy": QT_TRANSLATE_NOOP("approval", "Buy units"),
    "get": QT_TRANSLATE_NOOP("approval", "Get units"),
    "least": QT_TRANSLATE_NOOP("approval", "From an amount of"),
    "products": QT_TRANSLATE_NOOP("approval", "Products"),
    "categories": QT_TRANSLATE_NOOP("approval", "Categories"),
    "tiers": QT_TRANSLATE_NOOP("approval", "Steps"),
    "parts": QT_TRANSLATE_NOOP("approval", "Parts"),
    "gifts": QT_TRANSLATE_NOOP("approval", "Gifts"),
    "voucher": QT_TRANSLATE_NOOP("approval", "Voucher"),
    "quota": QT_TRANSLATE_NOOP("approval", "At most, in all"),
    "dealer_quota": QT_TRANSLATE_NOOP("approval", "At most, a dealer"),
    "credit_limit": QT_TRANSLATE_NOOP("approval", "Credit limit"),
    "limit_kind": QT_TRANSLATE_NOOP("approval", "Kind"),
    "product_line": QT_TRANSLATE_NOOP("approval", "Product line"),
    "deposit": QT_TRANSLATE_NOOP("approval", "Deposit"),
    "season": QT_TRANSLATE_NOOP("approval", "Season"),
    "tax_included": QT_TRANSLATE_NOOP("approval", "The price holds the tax"),
    "price_honour_days": QT_TRANSLATE_NOOP("approval", "Days an old price is honoured"),
    "price_honour_basis_points": QT_TRANSLATE_NOOP("approval", "Honoured up to below the price"),
    "backorder_policy": QT_TRANSLATE_NOOP("approval", "Goods that are short"),
    "payment_days": QT_TRANSLATE_NOOP("approval", "Days to pay"),
    "grace_days": QT_TRANSLATE_NOOP("approval", "Days of grace"),
    "reason": QT_TRANSLATE_NOOP("approval", "Reason"),
    "deed": QT_TRANSLATE_NOOP("approval", "What"),
    "from_amount": QT_TRANSLATE_NOOP("approval", "From amount"),
    "chain": QT_TRANSLATE_NOOP("approval", "Who says yes"),
    "parallel": QT_TRANSLATE_NOOP("approval", "All are asked at once"),
    "escalate_days": QT_TRANSLATE_NOOP("approval", "Waits too long after days"),
    "escalate_to": QT_TRANSLATE_NOOP("approval", "then also"),
    "active": QT_TRANSLATE_NOOP("approval", "Counts"),
    "name": QT_TRANSLATE_NOOP("approval", "Name"),
    "display_name": QT_TRANSLATE_NOOP("approval", "Name as shown"),
    "role": QT_TRANSLATE_NOOP("approval", "Role"),
}
ANSWERS: Mapping[str, object] = {YES: QT_TRANSLATE_NOOP("approval", "Yes"), NO: QT_TRANSLATE_NOOP("approval", "No")}
STANDINGS: Mapping[str, object] = {
    DealerStatus.ACTIVE: QT_TRANSLATE_NOOP("approval", "May order"),
    DealerStatus.BLOCKED: QT_TRANSLATE_NOOP("approval", "Blocked"),
}
AMOUNTS = frozenset({"price", "amount", "least", "credit_limit", "from_amount", "deposit"})
UNITS = "units"
"""A product and how many more or fewer of it: the code stands where other fields have what was before."""


def field_words(fact: Fact) -> str:
    if fact.field == UNITS:
        return str(fact.before)
    return QCoreApplication.translate("approval", str(FIELDS.get(fact.field, fact.field)))


def before_words(fact: Fact, currency: str) -> str:
    return "" if fact.field == UNITS else _words(fact.field, fact.before, currency)


def after_words(fact: Fact, currency: str) -> str:
    if fact.field == UNITS and isinstance(fact.after, int):
        return change(fact.after)
    return _words(fact.field, fact.after, currency)


def _words(field: str, value: int | str | None, currency: str) -> str:
    if value is None or value == "":
        return DASH
    if not isinstance(value, int):
        return CHOSEN[field](value) if field in CHOSEN else value
    if field in AMOUNTS:
        return money(value, currency)
    return f"{percent_text(value)} %" if field.endswith("basis_points") else str(value)


def _status_words(status: str) -> str:
    """Of a dealer or a product."""
    return QCoreApplication.translate("approval", str(STANDINGS[status])) if status in STANDINGS else status_chip(status).text


def _answer_words(answer: str) -> str:
    return QCoreApplication.translate("approval", str(ANSWERS.get(answer, answer)))


def _chain_words(chain: str) -> str:
    return chain_words(steps_of(chain))


CHOSEN: Mapping[str, Callable[[str], str]] = {
    "step": step_words,
    "kind": kind_words,
    "status": _status_words,
    "backorder_policy": policy_words,
    "reason": reason_words,
    "limit_kind": limit_kind_words,
    "tax_included": _answer_words,
    "deed": deed_words,
    "chain": _chain_words,
    "escalate_to": role_words,
    "role": role_words,
    "parallel": _answer_words,
    "active": _answer_words,
}
"""Fields whose values have words, as everywhere else."""
