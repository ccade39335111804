"""What people may lay beside a document: pictures, papers, office files, plain text and recordings, never a program.

A file is told by the ending of its name and by its first bytes. The list holds what shops send each other (PDF and OFD for
invoices, HEIC for photographs of phones, AMR and M4A for what somebody said); an archive is left out: anything may be in it.
"""

import re
from enum import StrEnum
from pathlib import PurePath

from sync.kernel.blobs import is_name
from sync.kernel.errors import Refusal


class Kind(StrEnum):
    PICTURE = "picture"
    PAPER = "paper"
    OFFICE = "office"
    TEXT = "text"
    RECORDING = "recording"


ENDINGS = {
    Kind.PICTURE: "jpg jpeg png gif webp heic heif tif tiff bmp",
    Kind.PAPER: "pdf",
    Kind.OFFICE: "docx xlsx pptx odt ods odp ofd doc xls ppt wps et msg",
    Kind.TEXT: "txt csv eml md",
    Kind.RECORDING: "mp3 m4a mp4 mov amr wav 3gp",
}
BY_ENDING = {f".{ending}": kind for kind, endings in ENDINGS.items() for ending in endings.split()}

HEAD = 1024
"""So many bytes of a file say what it is."""

SIGNS = (
    (re.compile(rb"\xff\xd8\xff|\x89PNG\r\n\x1a\n|GIF8[79]a|RIFF....WEBP|II\*\0|MM\0\*|BM....\0\0\0\0", re.DOTALL), Kind.PICTURE),
    (re.compile(rb"....ftyp(hei|hev|mif|msf|avif)", re.DOTALL), Kind.PICTURE),
    (re.compile(rb"%PDF-"), Kind.PAPER),
    (re.compile(rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), Kind.OFFICE),
    (
        re.compile(rb"PK\x03\x04.{26}(\[Content_Types\]\.xml|_rels/|docProps/|word/|xl/|ppt/|mimetype|OFD\.xml|Doc_)", re.DOTALL),
        Kind.OFFICE,
    ),
    (re.compile(rb"....ftyp|ID3|\xff[\xfb\xf3\xf2]|#!AMR|RIFF....WAVE", re.DOTALL), Kind.RECORDING),
)
"""By their first bytes, the first that fits: a photograph and a recording of one phone are in boxes of one make."""

NOT_TEXT = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]|^#!|^MZ")
WIDE = (b"\xff\xfe", b"\xfe\xff")
"""How text of two bytes a letter begins."""


def kind_of(content: bytes) -> Kind | None:
    """None for a program, an archive, and whatever nobody knows."""
    head = content[:HEAD]
    for sign, kind in SIGNS:
        if sign.match(head):
            return kind
    return Kind.TEXT if head.startswith(WIDE) or not NOT_TEXT.search(head) else None


def kind_named(name: str) -> Kind | None:
    """What a file of this name says it is."""
    return BY_ENDING.get(PurePath(name.strip()).suffix.lower())


def check_file(name: str, digest: str, size: int) -> None:
    """What a command says of a file that goes beside a document. Refuses `file_unfit`, `file_kind`."""
    if not is_name(digest, size):
        raise Refusal("file_unfit", name=name)
    if kind_named(name) is None:
        raise Refusal("file_kind", name=name)


def is_what_it_says(name: str, content: bytes) -> bool:
    """Also where a picture of one make has the ending of another, as phones name them."""
    kind = kind_named(name)
    return kind is not None and kind is kind_of(content)
