"""The words of a customer's card: fields, kinds, signs of a duplicate, states."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from dms_desktop.widgets.chip import Chip
from dms_desktop.widgets.tokens import Tone
from sync.domain.customers.duplicates import Sign
from sync.domain.customers.rules import CustomerKind, Values

FIELDS: Mapping[str, object] = {
    "name": QT_TRANSLATE_NOOP("customer", "Name"),
    "kind": QT_TRANSLATE_NOOP("customer", "Kind"),
    "legal_name": QT_TRANSLATE_NOOP("customer", "Legal name"),
    "tax_id": QT_TRANSLATE_NOOP("customer", "Tax number"),
    "contact": QT_TRANSLATE_NOOP("customer", "Contact"),
    "phone": QT_TRANSLATE_NOOP("customer", "Phone"),
    "mobile": QT_TRANSLATE_NOOP("customer", "Mobile"),
    "email": QT_TRANSLATE_NOOP("customer", "Email"),
    "region_code": QT_TRANSLATE_NOOP("customer", "Region code"),
    "postcode": QT_TRANSLATE_NOOP("customer", "Postcode"),
    "address_1": QT_TRANSLATE_NOOP("customer", "Address"),
    "address_2": QT_TRANSLATE_NOOP("customer", "Address 2"),
    "tags": QT_TRANSLATE_NOOP("customer", "Tags"),
    "note": QT_TRANSLATE_NOOP("customer", "Note"),
}
KINDS: Mapping[CustomerKind, object] = {
    CustomerKind.PERSON: QT_TRANSLATE_NOOP("customer", "Person"),
    CustomerKind.COMPANY: QT_TRANSLATE_NOOP("customer", "Company"),
}
SIGNS: Mapping[Sign, object] = {
    Sign.TAX_ID: QT_TRANSLATE_NOOP("customer", "Same tax number"),
    Sign.PHONE: QT_TRANSLATE_NOOP("customer", "Same phone"),
    Sign.NAME: QT_TRANSLATE_NOOP("customer", "Same name"),
    Sign.SIMILAR_NAME: QT_TRANSLATE_NOOP("customer", "Similar name"),
}


def field_words(name: str) -> str:
    return QCoreApplication.translate("customer", str(FIELDS[name]))


def kind_words(kind: CustomerKind) -> str:
    return QCoreApplication.translate("customer", str(KINDS.get(kind, kind)))


def sign_words(sign: Sign) -> str:
    return QCoreApplication.translate("customer", str(SIGNS[sign]))


def kind_text(value: str) -> str:
    """A kind as it stands among the editable texts of a customer."""
    return kind_words(CustomerKind(value)) if value in set(CustomerKind) else value


def value_words(values: Values) -> str:
    """Fields of one part as one line, without the empty ones."""
    return " · ".join(kind_text(text) if field == "kind" else text for field, text in values.items() if text)


def part_words(values: Values) -> str:
    return " · ".join(field_words(field) for field in values)


def active_chip(active: bool) -> Chip:
    if active:
        return Chip(QCoreApplication.translate("customer", "In use"), Tone.OK)
    return Chip(QCoreApplication.translate("customer", "Out of use"), Tone.IDLE)
