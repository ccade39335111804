"""The segments of an EDI message, EDIFACT or X12, cut where the message says: each a tag, elements and their components."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sync.sheets.encodings import decode
from sync.sheets.unreadable import Unreadable, Why

LOOKS = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:UNA.{6}\s*[A-Z]{3}|UN[BH][^\w\s]|ISA[^\w\s])", re.DOTALL)
CHARACTERS = re.compile(rb"UNB.(UNO[A-Z])")
ENCODINGS = {"UNOA": "ascii", "UNOB": "ascii", "UNOC": "latin-1", "UNOD": "iso8859-2", "UNOE": "iso8859-5", "UNOF": "iso8859-7"}
"""By the syntax that the interchange names; any other is found out as for other texts."""
USUAL = ":+.? '"
"""Marks of EDIFACT where a message names none: between components, elements, decimals; release, a free place, end."""
ISA_ELEMENTS = 16
LAST = frozenset({"UNZ", "IEA"})


@dataclass(frozen=True)
class Segment:
    """`elements` begin behind the tag; an element is its components, an empty one is one empty component."""

    tag: str
    elements: Sequence[Sequence[str]]

    def text(self, element: int, component: int = 0) -> str:
        parts = self.elements[element] if element < len(self.elements) else ()
        return parts[component].strip() if component < len(parts) else ""


def looks_like_message(content: bytes) -> bool:
    return LOOKS.match(content) is not None


def segments_of(content: bytes) -> Sequence[Segment]:
    """Decimals are written with a point. Raises Unreadable."""
    text = _decoded(content).lstrip("\ufeff \t\r\n")
    return list(_x12(text) if text.startswith("ISA") else _edifact(text))


def _decoded(content: bytes) -> str:
    """Many say UNOA and write what they like; what nobody makes out is in names alone, and codes and numbers can be read."""
    named = CHARACTERS.search(content[:200])
    try:
        return content.decode(ENCODINGS[named[1].decode()]) if named and named[1].decode() in ENCODINGS else decode(content)
    except (UnicodeDecodeError, Unreadable):
        return content.decode("latin-1")


def _edifact(text: str) -> Iterator[Segment]:
    """Line breaks mean nothing: some senders write a segment a line, some wrap at eighty."""
    marks, body = (text[3:9], text[9:]) if text.startswith("UNA") else (USUAL, text)
    if len(marks) < len(USUAL):
        raise Unreadable.because(Why.MESSAGE_CUT_OFF, tag="UNA")
    component, element, decimal, release, _, end = list(marks)
    for one in _ended(_split(body.replace("\r", "").replace("\n", ""), end, release)):
        tag, *elements = _split(one, element, release)
        parts = [[_released(part, release) for part in _split(value, component, release)] for value in elements]
        yield _with_points(Segment(tag.strip(), parts), decimal)


def _ended(pieces: Sequence[str]) -> Sequence[str]:
    """The last of all may lack its end: nothing comes behind it."""
    *whole, rest = pieces
    tag = rest.strip()[:3]
    if tag and tag not in LAST:
        raise Unreadable.because(Why.MESSAGE_CUT_OFF, tag=tag)
    return [*whole, rest] if tag else whole


def _split(text: str, mark: str, release: str) -> list[str]:
    """At each mark that is not released by the sign before it; a space for that sign says that there is none."""
    found, held = list[str](), ""
    for piece in text.split(mark):
        held += piece
        if release != " " and (len(held) - len(held.rstrip(release))) % 2:
            held += mark
            continue
        found.append(held)
        held = ""
    return [*found, held] if held else found


def _released(text: str, release: str) -> str:
    """What stands behind a release is meant as it is."""
    if release == " " or release not in text:
        return text
    signs = iter(text)
    return "".join(next(signs, "") if sign == release else sign for sign in signs)


def _with_points(segment: Segment, decimal: str) -> Segment:
    if decimal != "," or segment.tag not in ("QTY", "PRI"):
        return segment
    return Segment(segment.tag, [[part.replace(",", ".") for part in element] for element in segment.elements])


def _x12(text: str) -> Iterator[Segment]:
    """The head has a fixed number of elements; behind the last stand the mark of components and the end of a segment."""
    element = text[3]
    behind = text.split(element, ISA_ELEMENTS)[ISA_ELEMENTS:]
    if not behind or len(behind[0]) < 2:
        raise Unreadable.because(Why.MESSAGE_CUT_OFF, tag="ISA")
    component, end = behind[0][0], behind[0][1]
    for one in _ended(text.split(end)):
        tag, *elements = one.strip("\r\n").split(element)
        yield Segment(tag.strip(), [value.split(component) if tag != "ISA" else [value] for value in elements])
