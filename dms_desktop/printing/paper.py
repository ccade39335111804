"""A document as it is to be printed: plain texts in one language, and the facts that its code vouches for."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from unicodedata import category
from uuid import UUID

import msgspec

CODE_VERSION = "DMS1"
DIGEST_BYTES = 16
DOCUMENT = re.compile(CODE_VERSION + r":(?P<kind>\w+):.*:(?P<id>[0-9A-F]{32}):[0-9A-F]{32}", re.IGNORECASE)


class Labelled(msgspec.Struct, frozen=True):
    """A value with its word: `Customer  宏達汽車修理廠`. `key` is what a template calls it."""

    key: str
    label: str
    text: str


class Sum(msgspec.Struct, frozen=True):
    """A line under the rows; the strong one is what counts."""

    label: str
    text: str
    is_strong: bool = False


class Signed(msgspec.Struct, frozen=True):
    """A signature: whose, what is written under it, and what was drawn, as strokes of points on a field of `wide` by `high`."""

    title: str
    lines: tuple[str, ...]
    strokes: tuple[tuple[tuple[int, int], ...], ...] = ()
    wide: int = 1_000
    high: int = 300


class Wording(msgspec.Struct, frozen=True, kw_only=True):
    """Words of the paper itself, in the paper's language; `copy` and `page` have places to fill. `file` is on what is saved as
    one; papers that waited before there was such a word say nothing there."""

    original: str
    copy: str
    reprint: str
    page: str
    printed: str
    file: str = ""


class Around(msgspec.Struct, frozen=True, kw_only=True):
    """What all papers of a shop have in common at a moment. `letterhead` begins with the shop's name."""

    language: str
    words: Wording
    letterhead: tuple[str, ...]


class Paper(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that a template can show; `titles` are of columns and signatures. Where somebody has `signed`, that stands
    in the place of lines to sign on.

    `facts` do not depend on language, form or marks: code, quantity and amount of each line, and the total. `begin` is the first
    label of a sheet that is still there; a row of labels says in `times` how often it is wanted.
    """

    kind: str
    document_id: UUID
    number: str
    title: str
    around: Around
    details: tuple[Labelled, ...] = ()
    titles: Mapping[str, str] = {}
    rows: tuple[Mapping[str, str], ...] = ()
    sums: tuple[Sum, ...] = ()
    notes: tuple[str, ...] = ()
    closing: str = ""
    marks: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    signed: tuple[Signed, ...] = ()
    begin: int = 1

    def code(self) -> str:
        """What the QR code says: version, kind, number, id and digest. Anyone with the document can work the digest out again."""
        parts = (CODE_VERSION, self.kind, self.number, self.document_id.hex, digest(self))
        return ":".join(parts).upper()  # upper case alone makes a smaller code


@dataclass(frozen=True)
class Pointed:
    """The document that a scanned code names."""

    kind: str
    document_id: UUID


def document_in(code: str) -> Pointed | None:
    """None for a code that is none of ours."""
    found = DOCUMENT.fullmatch(code.strip())
    return Pointed(found["kind"].lower(), UUID(found["id"])) if found else None


def digest(paper: Paper) -> str:
    """The first 16 bytes of SHA-256 over kind, id, number and facts as a JSON array, in hex."""
    vouched = msgspec.json.encode([paper.kind, paper.document_id.hex, paper.number, *paper.facts])
    return hashlib.sha256(vouched).digest()[:DIGEST_BYTES].hex()


def plain(text: str) -> str:
    """Without control characters: what somebody typed gives no orders to a printer. Marks that nobody sees leave no gap."""
    if text.isprintable():
        return text.strip()
    seen = (letter for letter in text if category(letter) != "Cf")
    return "".join(letter if letter.isprintable() else " " for letter in seen).strip()
