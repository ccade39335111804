"""The licences of the program's parts lie beside the packed program; one started from its sources has none."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

FOLDER = "licences"


def licences_beside(program: str) -> Callable[[], object] | None:
    """What opens their folder."""
    folder = Path(program).resolve().parent / FOLDER
    return partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(folder))) if folder.is_dir() else None
