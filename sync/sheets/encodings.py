"""Finds out how a text file is encoded, and says no rather than importing garbage."""

import codecs
import re
from collections.abc import Sequence
from dataclasses import dataclass

from sync.sheets.unreadable import Unreadable, Why

MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
CONVINCING = 0.8
"""What a text is worth where its encoding is believed: the right one makes nearly 1, a wrong one about 0.5."""
CLEAR = 0.1
"""By so much the right encoding is better than another that is believed as well."""
SECOND_LEVEL = 0.85
GB, GB_TRAIL = "gb18030", 0xA1
DOUBT, SURE, FEW = 0.03, 10, 0.2
"""So much is taken off for each of at most so many characters, where fewer than this share end as only those of Big5 do."""
TAIL = 4
CJK = re.compile(r"[\u3400-\u9fff]")
COMMON = frozenset(
    "的一是不了在有人我他這这個个們们中來来上大為为和國国地到以說说時时要就出會会可也對对生能而子那得於于下自之年過过發发後后作"
    "用道行所家種种事成方多經经去法學学如都同現现當当動动面起定天分還还進进好小部其主樣样理心本前開开因只從从實实"
    "名稱称編编號号單单價价格類类型規规品牌商產产數数量庫库存倉仓元店市區区路街電电機机器線线金鋼钢鐵铁油水氣气車车件套組组片管"
)
"""Characters that nearly every list of goods has: a wrong encoding gives rare ones instead."""


@dataclass(frozen=True)
class Candidate:
    """A national encoding, and a scale for what it gives: the lead bytes of everyday characters in `scale`, and of rarer ones;
    trail bytes from `trail_from` on."""

    name: str
    scale: str
    first_level: range
    second_level: range
    trail_from: int

    def worth(self, character: str) -> float:
        """1 for an everyday character, a little less for a rarer one, 0 for one from the far ends of the encoding."""
        pair = character.encode(self.scale, errors="replace")
        if len(pair) != 2 or pair[1] < self.trail_from:
            return 0.0
        return 1.0 if pair[0] in self.first_level else SECOND_LEVEL * (pair[0] in self.second_level)

    def doubt(self, letters: Sequence[str]) -> float:
        """Four of ten characters of Big5 end in a byte that none of GB 2312 has. With far fewer of these it is hardly Big5, and
        the more surely the longer the text is."""
        ends = "".join(letters).encode(self.name, errors="replace")[1::2]
        if self.name == GB or not ends:
            return 0.0
        low = sum(end < GB_TRAIL for end in ends) / len(ends)
        return DOUBT * min(len(letters), SURE) * max(0.0, 1 - low / FEW)


BIG5 = (range(0xA4, 0xC7), range(0xC9, 0xFA), 0x40)
CANDIDATES = (
    Candidate(GB, GB, range(0xB0, 0xD8), range(0xD8, 0xF8), GB_TRAIL),
    Candidate(GB, "cp950", range(0xA4, 0xC7), range(0), 0x40),
    Candidate("big5hkscs", "big5hkscs", *BIG5),
    Candidate("cp950", "cp950", *BIG5),
)
"""The levels are those of GB 2312 and of Big5: both cover nearly every character of a running text. GB 18030 has the characters
of both scripts, and a PC with simplified Windows saves traditional ones in it: of a wrong encoding few are everyday ones of Big5.
"""


@dataclass(frozen=True, order=True)
class Reading:
    """A text as one encoding gives it, ordered by how likely it is what was meant."""

    score: float
    believed: bool
    text: str


def decode(content: bytes) -> str:
    """UTF-8 and UTF-16 with a mark, UTF-8 without, GB18030 (GBK) or Big5. Raises Unreadable."""
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return _marked(content[len(mark) :], encoding)
    if b"\0" in content:
        raise Unreadable.because(Why.ZERO_BYTES)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        if len(CJK.findall(content[: error.start].decode("utf-8"))) >= 2:
            raise _broken_utf8(content, error) from error
    return _national(content)


def _marked(content: bytes, encoding: str) -> str:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise Unreadable.because(Why.NOT_AS_MARKED, encoding=encoding) from error
    if "\0" in text:
        raise Unreadable.because(Why.ZERO_CHARACTERS)
    return text


def _broken_utf8(content: bytes, error: UnicodeDecodeError) -> Unreadable:
    if error.start >= len(content) - TAIL:
        return Unreadable.because(Why.CUT_OFF)
    line = content.count(b"\n", 0, error.start) + 1
    return Unreadable.because(Why.TURNS_ENCODING, line=str(line))


def _national(content: bytes) -> str:
    texts = ((candidate, _decoded(content, candidate.name)) for candidate in CANDIDATES)
    readings = [_reading(text, candidate) for candidate, text in texts if text is not None]
    best = max(readings, key=lambda reading: reading.score, default=None)
    if best is not None and best.believed and not any(_is_as_likely(other, best) for other in readings):
        return best.text
    if not readings and any(_decoded(content[:-1], candidate.name) is not None for candidate in CANDIDATES):
        raise Unreadable.because(Why.CUT_OFF)
    raise Unreadable.because(Why.UNKNOWN_ENCODING)


def _is_as_likely(other: Reading, best: Reading) -> bool:
    """A single letter or two may be everyday ones in both encodings: a name of a customer must not become another one."""
    is_near = other.believed and best.score - other.score < CLEAR
    return is_near and CJK.findall(other.text) != CJK.findall(best.text)  # tables of Big5 differ in signs


def _decoded(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def _reading(text: str, candidate: Candidate) -> Reading:
    letters = CJK.findall(text)
    others = sum(1 for character in text if ord(character) > 0x7F and not CJK.match(character) and not _is_mark(character))
    total = max(len(letters) + others, 1)
    worth = sum(map(candidate.worth, letters)) / total
    common = len(COMMON.intersection(letters)) / total
    return Reading(worth + common - candidate.doubt(letters), bool(letters) and worth >= CONVINCING, text)


def _is_mark(character: str) -> bool:
    """Punctuation and full width forms, which every Chinese text has."""
    return 0x2000 <= ord(character) <= 0x30FF or 0xFF00 <= ord(character) <= 0xFFEF
