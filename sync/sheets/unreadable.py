"""Why a file cannot be read: one sentence for whoever chose it, and a word by which another language says the same."""

from enum import StrEnum
from typing import Self

EXCEL = "save it as an Excel workbook (.xlsx) or as CSV"
AS_UTF8 = "save it again as UTF-8"


class Why(StrEnum):
    """Each names its sentence in `SENTENCES`, and the facts that stand in it."""

    CANNOT_OPEN = "cannot_open"
    TOO_LARGE = "too_large"
    EMPTY = "empty"
    NO_ROWS = "no_rows"
    TOO_MANY_ROWS = "too_many_rows"
    CUT_OFF = "cut_off"
    BAD_QUOTES = "bad_quotes"
    ZERO_BYTES = "zero_bytes"
    NOT_AS_MARKED = "not_as_marked"
    ZERO_CHARACTERS = "zero_characters"
    TURNS_ENCODING = "turns_encoding"
    UNKNOWN_ENCODING = "unknown_encoding"
    NO_ROW_END = "no_row_end"
    OLD_OR_LOCKED = "old_or_locked"
    DAMAGED_OUTSIDE = "damaged_outside"
    NO_WORKBOOK = "no_workbook"
    PASSWORD = "password"
    UNPACKS_TOO_FAR = "unpacks_too_far"
    TOO_SLOW = "too_slow"
    DAMAGED_INSIDE = "damaged_inside"
    NO_CELLS = "no_cells"
    MANY_SHEETS = "many_sheets"
    NO_ORDER = "no_order"
    MANY_ORDERS = "many_orders"
    MESSAGE_CUT_OFF = "message_cut_off"
    MESSAGE_INCOMPLETE = "message_incomplete"


SENTENCES = {
    Why.CANNOT_OPEN: "cannot be opened: {reason}",
    Why.TOO_LARGE: "has {size} bytes, at most {most} are taken",
    Why.EMPTY: "is empty",
    Why.NO_ROWS: "has no rows under its headings",
    Why.TOO_MANY_ROWS: "has more than {most} rows",
    Why.CUT_OFF: "ends in the middle of a character: it was cut off",
    Why.BAD_QUOTES: "line {line} cannot be read: {reason}",
    Why.ZERO_BYTES: f"has zero bytes in it: it is no text, or UTF-16 without a byte order mark; {AS_UTF8}",
    Why.NOT_AS_MARKED: f"is marked as {{encoding}} and is not: it is damaged or cut off; {AS_UTF8}",
    Why.ZERO_CHARACTERS: "has zero characters in it: it is no text",
    Why.TURNS_ENCODING: f"is UTF-8 up to line {{line}} and something else from there on; {AS_UTF8}",
    Why.UNKNOWN_ENCODING: f"is in no encoding that we know (UTF-8, UTF-16, GB18030, Big5), or in a mixture; {AS_UTF8}",
    Why.NO_ROW_END: "does not end with a row end: it was cut off",
    Why.OLD_OR_LOCKED: f"is an old .xls workbook or has a password; {EXCEL}, without a password",
    Why.DAMAGED_OUTSIDE: f"is a damaged workbook; {EXCEL}",
    Why.NO_WORKBOOK: f"is no .xlsx workbook; {EXCEL}",
    Why.PASSWORD: "has a password: take it off first",
    Why.UNPACKS_TOO_FAR: "unpacks to far more than its size: it is not opened; divide it, or save it as CSV",
    Why.TOO_SLOW: "took more than {seconds} seconds to read: it is too large",
    Why.DAMAGED_INSIDE: f"cannot be read with the memory and time that a file may take: it is damaged or far too large; {EXCEL}",
    Why.NO_CELLS: "has no cell with anything in it",
    Why.MANY_SHEETS: "has {count} filled sheets: keep the one that is meant",
    Why.NO_ORDER: "is an EDI message and no order: {kind}",
    Why.MANY_ORDERS: "has several orders, {count}: ask for one in each file",
    Why.MESSAGE_CUT_OFF: "is an EDI message that ends in the middle, behind {tag}: it was cut off",
    Why.MESSAGE_INCOMPLETE: "is an EDI message that says it has {said} parts and has {found}: some are missing",
}


class Unreadable(Exception):
    """A file as a whole cannot be read. The message is one sentence; `why` is None where only central says it."""

    why: Why | None = None
    facts: dict[str, str]

    @classmethod
    def because(cls, why: Why, **facts: str) -> Self:
        """With the sentence of `why`; `facts` are what stands in it, as it is shown."""
        error = cls(SENTENCES[why].format(**facts))
        error.why, error.facts = why, facts
        return error
