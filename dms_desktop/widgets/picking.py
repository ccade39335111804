"""Fields that hold one of very many, or some of them: a few letters find it, an arrow key and Enter take it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from dms_desktop.widgets.grid_rows import Choice
from dms_desktop.widgets.lookup_edit import LookupEdit, Suggest
from dms_desktop.widgets.words import Text, say

COMMAS = ",，、"
"""Signs that part codes, in Latin and in Chinese writing."""


class PickEdit(LookupEdit):
    """`picked` when another value is taken, or none any more. Text for which nothing was taken is wrong."""

    picked = Signal()

    def __init__(self, suggest: Suggest, name: Text, parent: QWidget | None = None) -> None:
        super().__init__(suggest, parent)
        self._value: object = None
        say(self, self.setAccessibleName, name)
        self.textEdited.connect(self._forget)
        self.returnPressed.connect(self._settle)
        self.editingFinished.connect(self._settle)

    def value(self) -> object:
        return self._value

    def set_value(self, value: object, words: str) -> None:
        """What stands there already; None and no words for nothing."""
        self._value, self.chosen = value, None
        self.setText(words)
        self.setCursorPosition(0)

    def is_wrong(self) -> bool:
        return self._value is None and bool(self.text().strip())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The Enter that takes a choice does not press the dialog's button as well: the next one does."""
        is_taking = self.chosen is not None and self.chosen.value != self._value
        super().keyPressEvent(event)
        if is_taking and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()

    def _forget(self) -> None:
        if self._value is not None or not self.text().strip():
            self._value = None
            self.picked.emit()

    def _settle(self) -> None:
        choice = self.chosen
        if choice is not None and choice.value != self._value:
            self.set_value(choice.value, f"{choice.code} {choice.name}".strip())
            self.picked.emit()


class CodeEdit(LookupEdit):
    """Holds a code: one that is found by a few letters, or one that somebody knows by heart. Its name is the tip.

    One that `may_be_new` is typed as it is meant: what is offered is taken once an arrow key has marked it, and the arrow down
    offers it before anything is typed.
    """

    def __init__(self, suggest: Suggest, name: Text, *, may_be_new: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(suggest, parent)
        self._may_be_new = may_be_new
        self._taken: Choice | None = None
        say(self, self.setAccessibleName, name)
        self.textEdited.connect(lambda _: self.setToolTip(""))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The Enter that takes a code does not press the dialog's button as well: the next one does."""
        if self._may_be_new and not self.isReadOnly() and event.key() == Qt.Key.Key_Down:
            self._look(self._wanted())
            return
        is_taking = self.chosen is not None and self.chosen is not self._taken
        super().keyPressEvent(event)
        if is_taking and self.chosen is not None:
            self._taken = self.chosen
            self.setToolTip(self.chosen.name)
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                event.accept()

    def _offer(self, turn: int, choices: Sequence[Choice]) -> None:
        if choices or not self._may_be_new:
            super()._offer(turn, choices)
        else:
            self._popup.hide()

    def _is_meant(self, text: str, choices: Sequence[Choice]) -> bool:
        return not self._may_be_new and super()._is_meant(text, choices)


class CodesEdit(CodeEdit):
    """Holds several codes: each is found like the one of a `CodeEdit`, in its place among the others.

    `parting` are the signs that may stand between two. Behind a colon stands a number, for which nothing is looked.
    """

    def __init__(
        self,
        suggest: Suggest,
        name: Text,
        *,
        parting: str = COMMAS,
        may_be_new: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(suggest, name, may_be_new=may_be_new, parent=parent)
        self._parting = parting

    def _begin(self) -> int:
        """Where the code begins in which the hand is."""
        return max(self.text().rfind(sign, 0, self.cursorPosition()) for sign in self._parting) + 1

    def _end(self) -> int:
        found = [at for sign in self._parting if (at := self.text().find(sign, self.cursorPosition())) >= 0]
        return min(found, default=len(self.text()))

    def _wanted(self) -> str:
        piece = self.text()[self._begin() : self._end()].strip()
        return "" if ":" in piece else piece

    def _mark(self, choice: Choice) -> None:
        before, behind = self.text()[: self._begin()], self.text()[self._end() :]
        super()._mark(choice)
        whole = f"{before} {choice.code}" if before else choice.code
        self.setText(whole + behind)
        self.setCursorPosition(len(whole))
