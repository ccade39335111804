"""What can be wrong with a row that is to be a line of an order, and how that is said."""

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication


class Fault(StrEnum):
    """What is wrong with a row."""

    NO_CODE = "no_code"
    SPOILED = "spoiled"
    UNKNOWN = "unknown"
    NO_UNITS = "no_units"
    BAD_UNITS = "bad_units"
    NO_PRICE = "no_price"


FAULTS: Mapping[Fault, object] = {
    Fault.NO_CODE: QT_TRANSLATE_NOOP("importing", "No code"),
    Fault.SPOILED: QT_TRANSLATE_NOOP("importing", "A spreadsheet has shortened this code: format the column as text"),
    Fault.UNKNOWN: QT_TRANSLATE_NOOP("importing", "Nothing is known under this code"),
    Fault.NO_UNITS: QT_TRANSLATE_NOOP("importing", "How many?"),
    Fault.BAD_UNITS: QT_TRANSLATE_NOOP("importing", "Not a quantity"),
    Fault.NO_PRICE: QT_TRANSLATE_NOOP("importing", "This product has no price yet"),
}


def fault_words(fault: Fault) -> str:
    return QCoreApplication.translate("importing", str(FAULTS[fault]))
