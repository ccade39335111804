"""Finds out how a text file is encoded, and says no rather than importing garbage."""

import codecs
import re
from dataclasses import dataclass

from sync.central.imports.report import Unreadable

MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
CONVINCING = 0.8
"""Share of a text's Chinese characters that must be everyday ones before an encoding without a mark is believed."""
TAIL = 4
SAVE_AS = "save it again as UTF-8"
CJK = re.compile(r"[\u3400-\u9fff]")


@dataclass(frozen=True)
class Candidate:
    """A national encoding. Everyday characters have a lead byte in this range, and a trail byte from `trail_from` on."""

    name: str
    lead_from: int
    lead_to: int
    trail_from: int

    def is_everyday(self, character: str) -> bool:
        pair = character.encode(self.name, errors="replace")
        return len(pair) == 2 and self.lead_from <= pair[0] <= self.lead_to and pair[1] >= self.trail_from


CANDIDATES = (
    Candidate("gb18030", 0xB0, 0xD7, 0xA1),
    Candidate("big5hkscs", 0xA4, 0xC6, 0x40),
    Candidate("cp950", 0xA4, 0xC6, 0x40),
)
"""Level 1 of GB 2312 and of Big5: both cover nearly every character of a running text."""


def decode(content: bytes) -> str:
    """UTF-8 and UTF-16 with a mark, UTF-8 without, GB18030 (GBK) or Big5. Raises Unreadable."""
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return _marked(content[len(mark) :], encoding)
    if b"\0" in content:
        raise Unreadable(f"has zero bytes in it: it is no text, or UTF-16 without a byte order mark; {SAVE_AS}")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        if len(CJK.findall(content[: error.start].decode("utf-8"))) >= 2:
            raise Unreadable(_broken_utf8(content, error)) from error
    return _national(content)


def _marked(content: bytes, encoding: str) -> str:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise Unreadable(f"is marked as {encoding} and is not: it is damaged or cut off; {SAVE_AS}") from error
    if "\0" in text:
        raise Unreadable("has zero characters in it: it is no text")
    return text


def _broken_utf8(content: bytes, error: UnicodeDecodeError) -> str:
    if error.start >= len(content) - TAIL:
        return "ends in the middle of a character: it was cut off"
    line = content.count(b"\n", 0, error.start) + 1
    return f"is UTF-8 up to line {line} and something else from there on; {SAVE_AS}"


def _national(content: bytes) -> str:
    best, best_share = "", 0.0
    for candidate in CANDIDATES:
        text = _decoded(content, candidate.name)
        share = 0.0 if text is None else _share_of_everyday(text, candidate)
        if text is not None and share > best_share:
            best, best_share = text, share
    if best_share >= CONVINCING:
        return best
    if any(_decoded(content[:-1], candidate.name) is not None for candidate in CANDIDATES):
        raise Unreadable("ends in the middle of a character: it was cut off")
    raise Unreadable(f"is in no encoding that we know (UTF-8, UTF-16, GB18030, Big5), or in a mixture; {SAVE_AS}")


def _decoded(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def _share_of_everyday(text: str, candidate: Candidate) -> float:
    letters = CJK.findall(text)
    others = sum(1 for character in text if ord(character) > 0x7F and not CJK.match(character) and not _is_mark(character))
    if not letters:
        return 0.0
    return sum(map(candidate.is_everyday, letters)) / (len(letters) + others)


def _is_mark(character: str) -> bool:
    """Punctuation and full width forms, which every Chinese text has."""
    return 0x2000 <= ord(character) <= 0x30FF or 0xFF00 <= ord(character) <= 0xFFEF
