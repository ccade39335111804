"""Logos: PNG only, small in bytes and in pixels, measured before anything is unpacked."""

import struct
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QImage

MOST_BYTES = 100_000
MOST_PIXELS = 1_000
"""On a side: 60 mm at the finest printer of a counter, and four megabytes unpacked."""
HEAD = struct.Struct(">8sI4sII")
SIGNATURE, FIRST = b"\x89PNG\r\n\x1a\n", b"IHDR"


class NoLogo(Exception):
    """The file is no PNG of the size that is allowed, or cannot be read."""


@dataclass(frozen=True)
class PngSize:
    """Pixels."""

    width: int
    height: int


def png_size(png: bytes) -> PngSize:
    """What its first chunk says (PNG, third edition, 11.2.1). Raises NoLogo for anything that is too large or no PNG."""
    if len(png) > MOST_BYTES or len(png) < HEAD.size:
        raise NoLogo
    signature, _, kind, width, height = HEAD.unpack(png[: HEAD.size])
    if (signature, kind) != (SIGNATURE, FIRST) or not (0 < width <= MOST_PIXELS and 0 < height <= MOST_PIXELS):
        raise NoLogo
    return PngSize(width, height)


def read_logo(path: Path) -> bytes:
    """In a worker. One byte more than is allowed is enough to know. Raises NoLogo."""
    try:
        with path.open("rb") as file:
            png = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise NoLogo from error
    png_size(png)
    if QImage.fromData(png).isNull():
        raise NoLogo
    return png
