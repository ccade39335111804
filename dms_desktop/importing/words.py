"""What the desk says of a file that cannot be read."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from sync.sheets.unreadable import Unreadable, Why

translate = QCoreApplication.translate

UNREADABLE: Mapping[Why, object] = {
    Why.CANNOT_OPEN: QT_TRANSLATE_NOOP(
        "importing", "{file} cannot be opened ({reason}). Close it where it is open, or copy it to this PC, and try again."
    ),
    Why.TOO_LARGE: QT_TRANSLATE_NOOP("importing", "{file} has {size} bytes, at most {most} are taken. Divide it."),
    Why.EMPTY: QT_TRANSLATE_NOOP("importing", "{file} is empty."),
    Why.NO_ROWS: QT_TRANSLATE_NOOP("importing", "{file} has headings and no rows under them."),
    Why.TOO_MANY_ROWS: QT_TRANSLATE_NOOP("importing", "{file} has more than {most} rows. Divide it."),
    Why.CUT_OFF: QT_TRANSLATE_NOOP("importing", "{file} ends in the middle of a character: it was cut off. Ask for it again."),
    Why.BAD_QUOTES: QT_TRANSLATE_NOOP(
        "importing",
        "{file} has quotation marks in line {line} that do not close. Mend it, or save it as .xlsx.",
    ),
    Why.ZERO_BYTES: QT_TRANSLATE_NOOP("importing", "{file} is no text that can be read. Save it again as UTF-8."),
    Why.NOT_AS_MARKED: QT_TRANSLATE_NOOP(
        "importing", "{file} says that it is {encoding} and is not: it is damaged. Save it again as UTF-8."
    ),
    Why.ZERO_CHARACTERS: QT_TRANSLATE_NOOP("importing", "{file} is no text. Save it as a workbook (.xlsx) or as CSV."),
    Why.TURNS_ENCODING: QT_TRANSLATE_NOOP(
        "importing", "{file} changes its encoding at line {line}: two files were put together. Save it again as UTF-8."
    ),
    Why.UNKNOWN_ENCODING: QT_TRANSLATE_NOOP(
        "importing", "{file} is in an encoding that nobody here knows. Save it again as UTF-8, or as a workbook (.xlsx)."
    ),
    Why.NO_ROW_END: QT_TRANSLATE_NOOP("importing", "{file} was cut off. Ask for it again."),
    Why.OLD_OR_LOCKED: QT_TRANSLATE_NOOP(
        "importing", "{file} is an old .xls workbook or has a password. Save it as .xlsx without a password."
    ),
    Why.DAMAGED_OUTSIDE: QT_TRANSLATE_NOOP("importing", "{file} is a damaged workbook. Ask for it again, or save it as CSV."),
    Why.NO_WORKBOOK: QT_TRANSLATE_NOOP("importing", "{file} is no Excel workbook. Save it as .xlsx or as CSV."),
    Why.PASSWORD: QT_TRANSLATE_NOOP("importing", "{file} has a password. Take it off first."),
    Why.UNPACKS_TOO_FAR: QT_TRANSLATE_NOOP(
        "importing", "{file} unpacks to far more than its size and is not opened. Divide it, or save it as CSV."
    ),
    Why.TOO_SLOW: QT_TRANSLATE_NOOP("importing", "{file} took more than {seconds} seconds to read. Divide it."),
    Why.DAMAGED_INSIDE: QT_TRANSLATE_NOOP(
        "importing", "{file} cannot be read: it is damaged or far too large. Save it as CSV, or divide it."
    ),
    Why.NO_CELLS: QT_TRANSLATE_NOOP("importing", "{file} has no cell with anything in it."),
    Why.MANY_SHEETS: QT_TRANSLATE_NOOP("importing", "{file} has {count} filled sheets. Keep the one that is meant."),
    Why.NO_ORDER: QT_TRANSLATE_NOOP("importing", "{file} is an EDI message of the kind {kind}, and no order."),
    Why.MANY_ORDERS: QT_TRANSLATE_NOOP("importing", "{file} has several orders in it: {count}. Ask for one in each file."),
    Why.MESSAGE_CUT_OFF: QT_TRANSLATE_NOOP("importing", "{file} ends in the middle of an EDI message. Ask for it again."),
    Why.MESSAGE_INCOMPLETE: QT_TRANSLATE_NOOP(
        "importing", "{file} says that it has {said} parts, and has {found}: some are missing. Ask for it again."
    ),
}


def unreadable_words(why: Unreadable, file: str) -> str:
    """One sentence, with what to do where something can be done."""
    assert why.why is not None
    return translate("importing", str(UNREADABLE[why.why])).format(file=file, **why.facts)
