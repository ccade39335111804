"""What a release of the program looks like where it is published: the offers of a platform, and the files of a version.

Offers and releases are signed (TUF targets). The files lie as pieces named by their content, and only a signed release names
them: one signature covers a whole version, and pieces of two versions never mix.
"""

import hashlib
import re
import sys
from collections.abc import Sequence
from pathlib import PureWindowsPath

import msgspec

METADATA, TARGETS, PIECES = "metadata", "targets", "pieces"
LARGEST_RELEASE_FILE = 1 << 30
MOST_FILES = 50_000
SIGNED_AT = "x-dms-signed-at"
"""In the signed timestamp: when that was."""
VERSION = re.compile(r"(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})")
DIGEST = re.compile(r"[0-9a-f]{64}")
SHARES = 100


class Piece(msgspec.Struct, frozen=True, kw_only=True):
    """A file as it is stored and sent: zstd, named by the SHA-256 of what is stored. With a `base`, only what differs from it."""

    digest: str
    size: int
    base: str = ""
    """SHA-256 of the unpacked file that this one is told apart from."""


class ReleaseFile(msgspec.Struct, frozen=True, kw_only=True):
    """One file of a version: where it lies, what it is, and how it can be had."""

    path: str
    size: int
    digest: str
    is_program: bool = False
    whole: Piece
    deltas: tuple[Piece, ...] = ()


class Release(msgspec.Struct, frozen=True, kw_only=True):
    """All files of a version on a platform."""

    platform: str
    version: str
    files: tuple[ReleaseFile, ...]


class Offer(msgspec.Struct, frozen=True, kw_only=True):
    """A version and the share of the PCs, in percent, that may take it."""

    version: str
    share: int


class Offers(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that is offered for a platform."""

    platform: str
    offers: tuple[Offer, ...] = ()


def offers_name(platform: str) -> str:
    """The signed target that holds the offers of a platform."""
    return f"{platform}.json"


def release_name(platform: str, version: str) -> str:
    """The signed target that holds a version."""
    return f"{platform}-{version}.json"


def this_platform() -> str:
    """`windows` or `linux`."""
    return "windows" if sys.platform == "win32" else "linux"


def order_of(version: str) -> tuple[int, ...]:
    """What versions are compared by. Raises ValueError for a text that is none."""
    if not VERSION.fullmatch(version):
        raise ValueError(f"not a version like 1.20.3: {version[:40]!r}")
    return tuple(int(part) for part in version.split("."))


def is_taken_by(offer: Offer, device: str) -> bool:
    """Whether this PC is among the share: always the same PCs for a version, other ones for the next, more as the share grows."""
    drawn = hashlib.sha256(f"{offer.version}\n{device}".encode()).digest()
    return int.from_bytes(drawn[:8], "big") % SHARES < offer.share


def faults_of(release: Release) -> Sequence[str]:
    """Why a release may not be unpacked: places outside of its folder, the same place twice, sizes that no program has."""
    faults = []
    places = [file.path.casefold() for file in release.files]
    if len(set(places)) != len(places):
        faults.append("two files at one place")
    if not 0 < len(release.files) <= MOST_FILES:
        faults.append("no files, or too many")
    for file in release.files:
        pieces = (file.whole, *file.deltas)
        if not _is_inside(file.path):
            faults.append(f"a place outside: {file.path[:80]!r}")
        if not 0 <= file.size <= LARGEST_RELEASE_FILE or any(not 0 < piece.size <= LARGEST_RELEASE_FILE for piece in pieces):
            faults.append(f"a size that cannot be: {file.path[:80]!r}")
        if not all(DIGEST.fullmatch(digest) for digest in (file.digest, *(piece.digest for piece in pieces))):
            faults.append(f"not a digest: {file.path[:80]!r}")
    return faults


def _is_inside(path: str) -> bool:
    """A plain relative path that Windows and Linux both understand as one below its folder."""
    parts = path.split("/")
    if any(part in ("", ".", "..") or part != part.rstrip(". ") for part in parts):
        return False
    return not any(ord(letter) < 32 or letter in '\\:*?"<>|' for letter in path) and not PureWindowsPath(path).is_reserved()
