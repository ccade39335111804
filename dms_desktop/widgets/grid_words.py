"""What a banner says of an entry grid."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from dms_desktop.widgets.entry_grid import EntryGrid
from dms_desktop.widgets.formats import quantity
from dms_desktop.widgets.notices import Banner, Weight


def tell_overfull(grid: EntryGrid, banner: Banner) -> None:
    """Say each time why nothing was pasted, and what to do."""
    grid.overfull.connect(lambda lines: banner.tell(Weight.WARN, partial(_overfull, lines, grid.most)))


def _overfull(lines: int, most: int) -> str:
    words = QCoreApplication.translate(
        "EntryGrid",
        "Too many lines ({lines}): a document takes {most}. Nothing was pasted: paste fewer.",
    )
    return words.format(lines=quantity(lines), most=quantity(most))
