"""What a form may hold: plain lines, names of fields, widths and a small picture. The desk knows which fields a paper has."""

import re
import struct
from base64 import b64decode
from collections.abc import Sequence
from dataclasses import dataclass
from unicodedata import category
from uuid import UUID, uuid5

import msgspec

FORMS = UUID("5b6d7f0c-3a52-5d5e-8f0e-2f0f7f6a9d11")
MOST_FORMS = 200
"""Of a shop, and of what one command touches: there are some forty papers."""
HEAD_LINES, FOOT_LINES, LONGEST = 8, 6, 120
LEAST_PERCENT, MOST_PERCENT = 50, 200
MOST_FIELDS = 60
MOST_WIDTH = 400_000
"""Micrometres."""
MOST_BYTES = 100_000
MOST_PIXELS = 1_000
"""Of a logo, on a side: 60 mm at the finest printer of a counter, and four megabytes unpacked."""
HEAD = struct.Struct(">8sI4sII")
SIGNATURE, FIRST = b"\x89PNG\r\n\x1a\n", b"IHDR"
NAME = re.compile(r"[a-z0-9_]{1,40}")
ODD = {"Cc", "Cs", "Zl", "Zp"}
TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Signs that make letters stand in another order than they are in."""


class FormColumn(msgspec.Struct, frozen=True):
    """A field that is shown; `width` in micrometres, 0 where it shares what is left."""

    field: str
    width: int = 0


class PaperName(msgspec.Struct, frozen=True):
    """A kind of paper on one form."""

    kind: str
    form: str


@dataclass(frozen=True)
class PngSize:
    """Pixels."""

    width: int
    height: int


class NoLogo(Exception):
    """No PNG of the size that is allowed, or one that cannot be read."""


def form_id(paper: PaperName) -> UUID:
    return uuid5(FORMS, f"{paper.kind}-{paper.form}")


def are_papers(papers: Sequence[PaperName]) -> bool:
    """Names of the program's own kind, each once."""
    named = all(NAME.fullmatch(one.kind) and NAME.fullmatch(one.form) for one in papers)
    return named and len(papers) <= MOST_FORMS and len(set(papers)) == len(papers)


def are_lines(lines: Sequence[str], most: int) -> bool:
    """Plain text that stands on paper as it was typed."""
    return len(lines) <= most and all(len(line) <= LONGEST and not any(map(_is_odd, line)) for line in lines)


def are_fields(fields: Sequence[str]) -> bool:
    return len(fields) <= MOST_FIELDS and len(set(fields)) == len(fields) and all(map(NAME.fullmatch, fields))


def are_columns(columns: Sequence[FormColumn]) -> bool:
    return are_fields([one.field for one in columns]) and all(0 <= one.width <= MOST_WIDTH for one in columns)


def is_logo(text: str) -> bool:
    """Base64 of a PNG; nothing is a logo as well."""
    if len(text) > (MOST_BYTES + 2) // 3 * 4:
        return False
    try:
        return not text or bool(png_size(b64decode(text, validate=True)))
    except (ValueError, NoLogo):
        return False


def png_size(png: bytes) -> PngSize:
    """What its first chunk says (PNG, third edition, 11.2.1). Raises NoLogo for anything that is too large or no PNG."""
    if len(png) > MOST_BYTES or len(png) < HEAD.size:
        raise NoLogo
    signature, _, kind, width, height = HEAD.unpack(png[: HEAD.size])
    if (signature, kind) != (SIGNATURE, FIRST) or not (0 < width <= MOST_PIXELS and 0 < height <= MOST_PIXELS):
        raise NoLogo
    return PngSize(width, height)


def pack_lines(lines: Sequence[str]) -> str:
    return "\n".join(lines)


def unpack_lines(text: str) -> tuple[str, ...]:
    return tuple(text.split("\n")) if text else ()


def pack_columns(columns: Sequence[FormColumn]) -> str:
    """`name amount=24000`: those with a width of their own have it behind them."""
    return " ".join(f"{one.field}={one.width}" if one.width else one.field for one in columns)


def unpack_columns(text: str) -> tuple[FormColumn, ...]:
    """What nobody can read stays a field that no paper has."""
    return tuple(map(_column, text.split()))


def _column(text: str) -> FormColumn:
    field, _, width = text.partition("=")
    if width.isascii() and width.isdigit() and len(width) <= len(str(MOST_WIDTH)):
        return FormColumn(field, int(width))
    return FormColumn(text)


def _is_odd(letter: str) -> bool:
    return letter in TURNING or category(letter) in ODD
