"""A document as it is to be printed: plain texts in one language, and the facts that its code vouches for."""

import hashlib
from collections.abc import Mapping
from uuid import UUID

import msgspec

CODE_VERSION = "DMS1"
DIGEST_BYTES = 16


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


class Wording(msgspec.Struct, frozen=True, kw_only=True):
    """Words of the paper itself, in the paper's language; `copy` and `page` have places to fill."""

    original: str
    copy: str
    reprint: str
    page: str
    printed: str


class Paper(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that a template can show. `letterhead` begins with the shop's name; `titles` are of columns and signatures.

    `facts` do not depend on language, form or marks: code, quantity and amount of each line, and the total. `symbols` are
    texts for bar codes by name, where the paper is a label.
    """

    kind: str
    document_id: UUID
    number: str
    language: str
    title: str
    words: Wording
    letterhead: tuple[str, ...] = ()
    details: tuple[Labelled, ...] = ()
    titles: Mapping[str, str] = {}
    rows: tuple[Mapping[str, str], ...] = ()
    sums: tuple[Sum, ...] = ()
    notes: tuple[str, ...] = ()
    closing: str = ""
    marks: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()

    def code(self) -> str:
        """What the QR code says: version, kind, number, id and digest. Anyone with the document can work the digest out again."""
        parts = (CODE_VERSION, self.kind, self.number, self.document_id.hex, digest(self))
        return ":".join(parts).upper()  # upper case alone makes a smaller code


def digest(paper: Paper) -> str:
    """The first 16 bytes of SHA-256 over kind, id, number and facts as a JSON array, in hex."""
    vouched = msgspec.json.encode([paper.kind, paper.document_id.hex, paper.number, *paper.facts])
    return hashlib.sha256(vouched).digest()[:DIGEST_BYTES].hex()


def plain(text: str) -> str:
    """Without control characters: what somebody typed gives no orders to a printer."""
    return "".join(letter if letter.isprintable() else " " for letter in text).strip()
