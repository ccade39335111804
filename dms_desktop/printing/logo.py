"""Logos out of files: PNG only, small in bytes and in pixels, measured before anything is unpacked."""

from pathlib import Path

from PySide6.QtGui import QImage

from sync.domain.print_forms.rules import MOST_BYTES, NoLogo, png_size


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
