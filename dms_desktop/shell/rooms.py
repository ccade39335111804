"""The open pages: one for each place of the menu, one tab for each open document."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from dms_desktop.page import Desk, Page, PageSpec
from dms_desktop.pieces import BLANK
from dms_desktop.shell.ahead import Ahead, framed
from dms_desktop.widgets.words import say

TAB_LETTERS = 40
PARTING_MS = 50
"""To take a page apart takes half as long as to paint the one behind it, which people wait for."""


@dataclass(frozen=True)
class Room:
    """An open page. `record_id` is empty for a page of the menu. `frame` scrolls where the screen is smaller than the page."""

    spec: PageSpec
    record_id: str
    page: Page
    frame: QScrollArea


class Rooms(QWidget):
    """Builds pages when they are first opened. Tabs show only when a document is open: one for each, behind one for the page of
    the menu that was in front last; the menu holds the others.

    `entered(Room)` when a page comes to the front, `touched` when what an open page says of itself changed.
    """

    entered = Signal(object)
    touched = Signal()

    def __init__(self, specs: Sequence[PageSpec]) -> None:
        super().__init__()
        self._by_kind: Mapping[str, PageSpec] = {kind: spec for spec in specs for kind in (spec.kind, *spec.opens)}
        self._rooms: list[Room] = []
        self._place: Room | None = None
        self._tabs = QTabBar()
        self._tabs.setExpanding(False)
        self._tabs.setTabsClosable(False)
        self._tabs.setDrawBase(False)
        self._tabs.hide()
        say(self._tabs, self._tabs.setAccessibleName, lambda: self.tr("Open pages"))
        self._stack = QStackedWidget()
        self.ahead = Ahead(specs, self._stack)
        self._painting = QTimer(self, singleShot=True, interval=0)
        self._painting.timeout.connect(lambda: self._stack.setUpdatesEnabled(True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tabs)
        column.addWidget(self._stack, 1)
        self._tabs.currentChanged.connect(self._choose)

    def open(self, desk: Desk, kind: str, record_id: str = "") -> bool:
        """Go to a page or document; False if no page shows this kind. What stands behind a colon says how a document begins:
        one that begins blank is the blank one that is open, if there is one."""
        spec = self._by_kind.get(kind)
        if spec is None:
            return False
        key, _, how = ("", "", "") if spec.in_menu else record_id.partition(":")
        blank = next((room for room in self._rooms if how == BLANK and room.spec is spec and room.page.is_blank()), None)
        if blank is not None:
            self._go_to(blank)
            return True
        at = next((at for at, room in enumerate(self._rooms) if room.spec is spec and room.record_id == key), -1)
        if at < 0:
            made = self.ahead.take(spec) or framed(spec.build(desk))
            at = self._add(Room(spec, key, made.page, made.frame))
        room = self._rooms[at]
        if record_id or not spec.in_menu:
            room.page.show_record(record_id)
        self._go_to(room)
        self.ahead.rest(desk)
        return True

    def current(self) -> Room | None:
        frame = self._stack.currentWidget()
        return next((room for room in self._rooms if room.frame is frame), None)

    def pages(self) -> Sequence[Page]:
        return [*(room.page for room in self._rooms), *self.ahead.pages()]

    def close_current(self) -> None:
        """Close the document in front; pages of the menu stay."""
        room = self.current()
        if room is None or room.spec.in_menu or not room.page.can_leave():
            return
        at = self._shown().index(room)
        self._rooms.remove(room)
        self._tabs.blockSignals(True)
        self._tabs.removeTab(at)
        self._tabs.blockSignals(False)
        self._show_tabs()
        self._choose(self._tabs.currentIndex())
        self._stack.removeWidget(room.frame)  # the next one is in front by now: the stack would choose one that nobody opened
        room.page.close()
        QTimer.singleShot(PARTING_MS, room.frame, room.frame.deleteLater)

    def walk(self, step: int) -> None:
        """The next or previous open page."""
        if self._rooms:
            self._tabs.setCurrentIndex((self._tabs.currentIndex() + step) % self._tabs.count())

    def retitle(self) -> None:
        for at, room in enumerate(self._shown()):
            words = f"{room.page.title()} {room.page.number()}".strip()
            if words != self._tabs.tabToolTip(at):  # tabs that are told the same are laid out anew all the same
                self._tabs.setTabText(at, words if len(words) <= TAB_LETTERS else f"{words[:TAB_LETTERS]}…")
                self._tabs.setTabToolTip(at, words)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retitle()

    def _shown(self) -> Sequence[Room]:
        """Those that have a tab, in its order."""
        documents = [room for room in self._rooms if not room.spec.in_menu]
        return documents if self._place is None else [self._place, *documents]

    def _add(self, room: Room) -> int:
        self._rooms.append(room)
        self._stack.addWidget(room.frame)
        room.page.headline_changed.connect(self.retitle)
        room.page.headline_changed.connect(self.touched)
        room.page.deeds_changed.connect(self.touched)
        return len(self._rooms) - 1

    def _show_tabs(self) -> None:
        self._tabs.setVisible(any(not room.spec.in_menu for room in self._rooms))

    def _go_to(self, room: Room) -> None:
        if room.spec.in_menu:
            self._place = room
        self._tabs.blockSignals(True)
        while self._tabs.count() < len(self._shown()):
            self._tabs.addTab("")
        self._tabs.setCurrentIndex(self._shown().index(room))
        self._tabs.blockSignals(False)
        self._front(room)

    def _choose(self, at: int) -> None:
        """A tab was pressed, or walked to."""
        if 0 <= at < len(self._shown()):
            self._front(self._shown()[at])

    def _front(self, room: Room) -> None:
        self._stack.setUpdatesEnabled(False)  # to lay a page out and to paint it are two turns: a key comes between
        self._painting.start()
        self._stack.setCurrentWidget(room.frame)
        self._show_tabs()  # the page that was in front need not be laid out anew for them
        self.retitle()
        self.entered.emit(room)
