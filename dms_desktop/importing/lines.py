"""What the rows of a file mean as lines of an order: each is whole, or says what is wrong with it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dms_desktop.goods.facts import LineFact, facts_of_texts
from dms_desktop.goods.quantities import parse_units
from dms_desktop.importing.faults import Fault, fault_words
from dms_desktop.importing.sheet import SheetRow, is_shortened
from sync.kernel.queries import View

LONGEST = 64
NO_PART = re.compile(r"\.(0|00|0000+)$")
"""As other programs write whole numbers; three zeros are a thousand in some countries."""


@dataclass(frozen=True, kw_only=True)
class SheetLine:
    """One row. `units` are base units: a carton's barcode stands for what is in it."""

    row: SheetRow
    code: str
    asked: str
    fact: LineFact | None = None
    units: int | None = None
    fault: Fault | None = None

    @property
    def wrong(self) -> str:
        return fault_words(self.fault) if self.fault else ""


def lines_of(view: View, *, rows: Sequence[SheetRow], code_at: int, units_at: int) -> Sequence[SheetLine]:
    """In the order of the rows."""
    texts = {row.number: row.text(code_at)[:LONGEST] for row in rows}
    wanted = tuple(dict.fromkeys(text for text in texts.values() if text))
    known = dict(facts_of_texts(view, texts=wanted))
    return [_line(row, texts[row.number], row.text(units_at), known.get(texts[row.number])) for row in rows]


def _line(row: SheetRow, code: str, asked: str, fact: LineFact | None) -> SheetLine:
    units = _units(asked)
    fault = _fault(code, asked, fact, units)
    whole = None if units is None or fact is None else units * fact.units
    return SheetLine(row=row, code=code, asked=asked, fact=fact, units=whole, fault=fault)


def _fault(code: str, asked: str, fact: LineFact | None, units: int | None) -> Fault | None:
    if not code:
        return Fault.NO_CODE
    if fact is None:
        return Fault.SPOILED if is_shortened(code) else Fault.UNKNOWN
    if not asked:
        return Fault.NO_UNITS
    if not units:
        return Fault.BAD_UNITS
    return Fault.NO_PRICE if fact.row.price is None else None


def _units(asked: str) -> int | None:
    try:
        return parse_units(NO_PART.sub("", asked))
    except ValueError:
        return None
