"""The thread of a ticket: who wrote or did what and when, the last in sight; notes of the house look like no message."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from dms_desktop.features.tickets.words import entry_words
from dms_desktop.page import Desk
from dms_desktop.widgets.chip import Chip, ChipLabel
from dms_desktop.widgets.formats import moment
from dms_desktop.widgets.parts import ElidedLabel, PlainLabel, button, hold, panel, row, scrolled
from dms_desktop.widgets.tokens import Tone
from dms_desktop.widgets.words import say
from sync.domain.tickets.queries import EntryRow
from sync.domain.tickets.rules import EntryKind

AT_ONCE = 60
"""More are laid out when somebody asks for them: each costs as much as a row of a table."""
INDENT = 48


class Thread(QWidget):
    """`show_entries` in the order in which they were written."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._entries: Sequence[EntryRow] = ()
        self._is_whole = False
        self._inside = QVBoxLayout()
        self._inside.setContentsMargins(0, 0, 8, 0)
        self._inside.setSpacing(6)
        self.area = scrolled(hold(self._inside))
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        say(self.area, self.area.setAccessibleName, lambda: self.tr("Thread"))
        self.area.verticalScrollBar().rangeChanged.connect(lambda _least, most: self.area.verticalScrollBar().setValue(most))
        self.earlier = button(lambda: self.tr("Show earlier ones"), self._show_all, icon="history", tone="flat")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.earlier)
        outer.addWidget(self.area, 1)

    def show_entries(self, entries: Sequence[EntryRow], *, anew: bool = False) -> None:
        """`anew`: another ticket, or another language."""
        if not anew and [one.entry_id for one in entries] == [one.entry_id for one in self._entries]:
            return
        self._entries = entries
        self._lay()

    def words(self) -> Sequence[str]:
        """What stands there, for tests and for who cannot see it."""
        return [one.text() for one in self.area.findChildren(PlainLabel)]

    def _show_all(self) -> None:
        self._is_whole = True
        self._lay()

    def _lay(self) -> None:
        while (item := self._inside.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.setParent(None)
                old.deleteLater()
        shown = self._entries if self._is_whole else self._entries[-AT_ONCE:]
        self.earlier.setVisible(len(shown) < len(self._entries))
        self._inside.addStretch(1)
        for one in shown:
            self._inside.addWidget(self._entry(one))

    def _entry(self, one: EntryRow) -> QWidget:
        who = self._desk.of_house(one.by) if one.by_house else self._desk.of_shop(one.by)
        side = self.tr("head office") if one.by_house else self.tr("dealer")
        did = entry_words(one).format(whom=self._desk.of_house(one.text))
        head = ElidedLabel(self.tr("{who} ({side}) {did}").format(who=who, side=side, did=did), "strong")
        line = row(head, PlainLabel(moment(one.at), "muted"))
        line.setStretch(0, 1)
        inside = QVBoxLayout()
        inside.setSpacing(2)
        if one.is_note:
            chip = ChipLabel()
            chip.show_chip(Chip(self.tr("Internal"), Tone.WARN))
            line.insertWidget(0, chip)
        inside.addLayout(line)
        if one.text and one.kind is not EntryKind.ASSIGNED:
            inside.addWidget(PlainLabel(one.text).wrap())
        return self._aside(panel(inside), one)

    def _aside(self, box: QFrame, one: EntryRow) -> QWidget:
        """The dealer's words begin at the left, those of the house stand further in: told apart without a colour."""
        margins = (INDENT, 0, 0, 0) if one.by_house else (0, 0, INDENT, 0)
        return hold(row(box, margins=margins))
