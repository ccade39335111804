"""Reads orders as people write them in messages, mails and spreadsheets: which words mean the product, and how many of what."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from sync.kernel.search import fold_width

MOST_LINES = 1_000
LONGEST_LINE = 300
MOST_UNITS = 9_999_999


class Measure(StrEnum):
    """What is counted: single units, whole packs as the catalog has them, or dozens."""

    UNIT = "unit"
    PACK = "pack"
    DOZEN = "dozen"


@dataclass(frozen=True, kw_only=True)
class Spoken:
    """One thing asked for. `text` as it was written, `what` the words for the product, `count` None where none is said."""

    text: str
    what: str
    count: int | None
    measure: Measure


PACKS = "箱|盒|包|件裝|件装|cartons?|ctns?|boxes|box|cases?|packs?"
DOZENS = "打|dozens?|dz"
UNITS = (
    "個|个|件|支|瓶|罐|組|组|對|对|雙|双|付|副|片|只|隻|顆|颗|粒|枚|台|部|套|根|條|条|張|张|塊|块|把|盞|盏|本|節|节|卷|捲|桶|袋"
    "|pcs?|pieces?|ea"
)
MEASURES = {Measure.PACK: re.compile(PACKS), Measure.DOZEN: re.compile(DOZENS), Measure.UNIT: re.compile(UNITS)}
DIGITS = r"\d{1,3}(?:,\d{3})+|\d{1,7}"
HAN = "零一二兩两三四五六七八九十百"
HAN_VALUES = {"零": 0, "一": 1, "二": 2, "兩": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
HALF_DOZEN = re.compile("半打")
COUNTED = re.compile(rf"(?<![\d.a-z-])(?P<count>{DIGITS}|[{HAN}]+)\s*(?P<unit>{PACKS}|{DOZENS}|{UNITS})(?![a-z])")
TIMES_BEHIND = re.compile(rf"[x*×]\s*(?P<count>{DIGITS})\s*$")
TIMES_BEFORE = re.compile(rf"^(?P<count>{DIGITS})\s*[x*×]\s*")
BEHIND = re.compile(rf"(?<=\s)(?P<count>{DIGITS})\s*$")
BEFORE = re.compile(rf"^(?P<count>{DIGITS})\s+(?=\D)")
BARE = re.compile(rf"(?:{DIGITS}|[{HAN}]+)\s*(?:{PACKS}|{DOZENS}|{UNITS})?")
BULLET = re.compile(r"^\s*(?:[-•·*]\s+|[(（]?\d{1,2}[.)．）]\s*(?=\D)|[①-⑳]\s*)")
PARTS = re.compile(r"[，、;；。\n]|,(?!\d{3}(?:\D|$))")
ASKING = re.compile(r"^(?:請給我|请给我|幫我|帮我|麻煩|麻烦|我要|給我|给我|還要|还要|另外|再|要|please|need|send)\s*")
LETTER = re.compile(r"[^\W_]")
POLITE = re.compile(
    r"^(?:老闆|老板)?(?:你好|您好|謝謝|谢谢|多謝|多谢|感謝|感谢|麻煩你?了?|麻烦你?了?|hi|hello|dear.*|thanks?.*|regards.*|best.*)[!~\s]*$"
)


def read_order(text: str) -> list[Spoken]:
    """The things asked for, in order; polite words and empty lines are left out. At most 1,000, and one more to say so."""
    found: list[Spoken] = []
    for part in _parts(text):
        spoken = _read(part)
        if spoken is not None:
            found.append(spoken)
        if len(found) > MOST_LINES:
            break
    return found


def units_of(spoken: Spoken, pack_size: int) -> int | None:
    """Base units of a product with this pack size; None where no number was said."""
    if spoken.count is None:
        return None
    return min(spoken.count * {Measure.UNIT: 1, Measure.DOZEN: 12, Measure.PACK: pack_size}[spoken.measure], MOST_UNITS)


def _parts(text: str) -> Iterator[str]:
    for line in text.replace("\r", "\n").split("\n"):
        if "\t" in line:
            yield line[:LONGEST_LINE]
        else:
            yield from (part[:LONGEST_LINE] for part in _joined(PARTS.split(line)))


def _joined(parts: list[str]) -> list[str]:
    """A number that stands alone behind a comma counts what stands before it."""
    joined: list[str] = []
    for part in parts:
        before = _read(joined[-1][:LONGEST_LINE]) if joined and BARE.fullmatch(fold_width(part)) else None
        if before is not None and before.count is None:
            joined[-1] = f"{joined[-1]} {part}"
        else:
            joined.append(part)
    return joined


def _read(part: str) -> Spoken | None:
    if "\t" in part:
        return _read_cells(part)
    plain = HALF_DOZEN.sub("6個", fold_width(BULLET.sub("", part)))
    if not LETTER.search(plain) or POLITE.match(plain):
        return None
    for pattern in (COUNTED, TIMES_BEHIND, TIMES_BEFORE, BEHIND, BEFORE):
        found = _last(pattern, plain)
        rest = "" if found is None else _clean(plain[: found.start()] + " " + plain[found.end() :])
        if found is not None and rest:
            return Spoken(text=part.strip(), what=rest, count=_number(found["count"]), measure=_measure(found))
    what = _clean(plain)
    return Spoken(text=part.strip(), what=what, count=None, measure=Measure.UNIT) if what else None


def _read_cells(part: str) -> Spoken | None:
    """A row of a spreadsheet: the first cell that is no number says what, the last one that is a number says how many."""
    cells = [fold_width(cell) for cell in part.split("\t")]
    words = [cell for cell in cells if cell and not _is_number(cell)]
    numbers = [cell for cell in cells if _is_number(cell)]
    if not words and numbers:  # a barcode is a number too
        words, numbers = numbers[:1], numbers[1:]
    if not words:
        return None
    count = _number(numbers[-1]) if numbers else None
    return Spoken(text=" ".join(part.split()), what=words[0], count=count, measure=Measure.UNIT)


def _is_number(cell: str) -> bool:
    return re.fullmatch(DIGITS, cell) is not None


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    found = list(pattern.finditer(text))
    return found[-1] if found else None


def _measure(found: re.Match[str]) -> Measure:
    unit = found.groupdict().get("unit") or ""
    return next((measure for measure, words in MEASURES.items() if words.fullmatch(unit)), Measure.UNIT)


def _clean(text: str) -> str:
    bare = ASKING.sub("", text.strip(" :：-=~.。"))
    return " ".join(ASKING.sub("", bare).split())


def _number(text: str) -> int:
    if text[0].isdigit():
        return int(text.replace(",", ""))
    return _han_number(text)


def _han_number(text: str) -> int:
    """`十二` 12, `二十` 20, `一百二十` 120, `兩` 2."""
    total, digit = 0, 0
    for letter in text:
        if letter in HAN_VALUES:
            digit = HAN_VALUES[letter]
        else:
            total, digit = total + (digit or 1) * (10 if letter == "十" else 100), 0
    return total + digit
