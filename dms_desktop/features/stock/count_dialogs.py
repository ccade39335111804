"""What is asked before a count ends: what becomes of products that nobody counted, and whether it is given up."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from dms_desktop.widgets.dialog import Dialog
from dms_desktop.widgets.formats import quantity
from dms_desktop.widgets.parts import PlainLabel
from dms_desktop.widgets.words import by_count
from sync.domain.stock.rules import Uncounted


class PostDialog(Dialog):
    """What becomes of products that nobody counted is said before anything is booked. Calls `on_post(uncounted)`."""

    def __init__(self, left: int, *, on_post: Callable[[Uncounted], object], parent: QWidget) -> None:
        super().__init__(lambda: self.tr("Book the differences"), parent)
        self._on_post = on_post
        words = (
            by_count(left, self.tr("{count} product was not counted."), self.tr("{count} products were not counted."))
            if left
            else self.tr("Everything was counted.")
        )
        self.content.addWidget(PlainLabel(words.format(count=quantity(left))).wrap())
        if left:
            self.deed(lambda: self.tr("Take them as none"), lambda: self._done(Uncounted.ZERO), key="Ctrl+Del", tone="bad")
            self.deed(lambda: self.tr("Leave them as they are"), lambda: self._done(Uncounted.LEAVE), key="F12")
        else:
            self.deed(lambda: self.tr("Book"), lambda: self._done(Uncounted.REFUSE), key="F12")

    def _done(self, uncounted: Uncounted) -> None:
        self.accept()
        self._on_post(uncounted)


class GiveUpDialog(Dialog):
    """The work of everybody who counted is lost by it, and no key brings it back once central has it. Calls `on_give_up()`."""

    def __init__(self, counted: int, *, on_give_up: Callable[[], object], parent: QWidget) -> None:
        super().__init__(lambda: self.tr("Give this count up"), parent)
        self._on_give_up = on_give_up
        words = by_count(
            counted,
            self.tr("{count} product has been counted, and would have to be counted anew. The books stay as they are."),
            self.tr("{count} products have been counted, and would have to be counted anew. The books stay as they are."),
        )
        self.content.addWidget(PlainLabel(words.format(count=quantity(counted))).wrap())
        self.deed(lambda: self.tr("Give up"), self._done, key="F12", tone="bad")

    def _done(self) -> None:
        self.accept()
        self._on_give_up()
