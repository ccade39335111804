"""Parts of a page that share its room, with edges between them that a hand can move."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QWidget


class Split(QSplitter):
    """Beside one another, or below with `is_upright`. They begin with `sizes`; the part `growing` gets what a larger window
    brings. None of them can be pushed out of sight. `widths_changed`: a hand moved an edge."""

    widths_changed = Signal()

    def __init__(self, *parts: QWidget, sizes: Sequence[int], growing: int, is_upright: bool = False) -> None:
        super().__init__(Qt.Orientation.Vertical if is_upright else Qt.Orientation.Horizontal)
        self.setChildrenCollapsible(False)
        for part in parts:
            self.addWidget(part)
        self.setStretchFactor(growing, 1)
        self.setSizes(list(sizes))
        self.splitterMoved.connect(lambda *_: self.widths_changed.emit())

    def widths(self) -> Mapping[str, int]:
        """Of each part (its height with `is_upright`), to be remembered."""
        return {str(at): size for at, size in enumerate(self.sizes())}

    def set_widths(self, widths: Mapping[str, int]) -> None:
        """As they were left; nothing where they are not of these parts."""
        sizes = [widths.get(str(at), 0) for at in range(self.count())]
        if all(size > 0 for size in sizes):
            self.setSizes(sizes)
