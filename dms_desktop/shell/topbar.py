"""The line above a page: what it is, its number and state, the search box, and its deeds with their keys."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QWidget

from dms_desktop.page import Deed, Page
from dms_desktop.widgets.chip import ChipLabel
from dms_desktop.widgets.icons import icon as draw_icon
from dms_desktop.widgets.parts import ElidedLabel, PlainLabel, button, dress_button, spoken_key
from dms_desktop.widgets.words import literal

LEAST_TITLE = 120
"""So much of a title is readable, however much stands beside it: keys and buttons give way before, and for the rest of it the
search box."""


class TopBar(QFrame):
    """Follows the page in front."""

    def __init__(self, search: QWidget) -> None:
        super().__init__()
        self.setObjectName("top")
        self.title, self.number, self.chip = ElidedLabel(role="title"), PlainLabel(role="muted"), ChipLabel()
        self._deeds: Sequence[Deed] = ()
        self._filled_for: object = None
        self._has_keys = True
        self._folded = 0
        self._buttons: list[QPushButton] = []
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(12, 8, 12, 4)
        self._line.setSpacing(8)
        for part in (self.title, self.number, self.chip):
            self._line.addWidget(part)
        self._line.addStretch(1)
        self._line.addWidget(search)
        self._line.addWidget(self._make_more())

    def show_headline(self, page: Page) -> None:
        self.title.setMinimumWidth(0)  # a label wants no less than its least, also for a shorter title
        self.title.setText(page.title())
        self.number.setText(page.number())
        self.number.setVisible(bool(page.number()))  # one without a word would still hold chip and title apart
        self.chip.show_chip(page.chip())
        self._fit()

    def show_deeds(self, deeds: Sequence[Deed]) -> None:
        """Buttons for the deeds that belong into the bar, the primary one last. Where the room is short, the keys are left to the
        line at the foot, but for the primary one, and then the first deeds to a menu. Buttons that would look as before stay, and
        do what is to be done now."""
        self._deeds = sorted((deed for deed in deeds if deed.in_bar), key=lambda deed: deed.primary)
        head = (self.title.text(), self.number.text(), self.chip.text())
        asked = ([deed.looks() for deed in self._deeds], head, self.width())
        if asked != self._filled_for:
            self._filled_for = asked
            self._fill(with_keys=True)
            self._fit()

    def minimumSizeHint(self) -> QSize:
        """The line never widens the window: it leaves out keys and buttons instead."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() < self.width() and not self._has_keys:
            self._fill(with_keys=True)
        self._fit()

    def _fit(self) -> None:
        whole = self.title.sizeHint().width()
        self.title.setMinimumWidth(min(LEAST_TITLE, whole))
        self._make_room()
        spare = max(0, self.width() - self._line.minimumSize().width())
        self.title.setMinimumWidth(min(whole, self.title.minimumWidth() + spare))

    def _make_room(self) -> None:
        if self._has_keys and self._lacks_room():
            self._fill(with_keys=False)
        while self._lacks_room() and self._folded + 1 < len(self._deeds):
            self._fill(with_keys=False, folded=self._folded + 1)
        if self._lacks_room():
            self.number.hide()  # it stands in the tab as well

    def _lacks_room(self) -> bool:
        return self._line.minimumSize().width() > self.width() > 0

    def _fill(self, *, with_keys: bool, folded: int = 0) -> None:
        """Buttons that are there already are dressed anew: to make one and have it styled takes far longer."""
        self._has_keys, self._folded = with_keys, folded
        self.number.setVisible(bool(self.number.text()))
        self.more.setVisible(folded > 0)
        shown = self._deeds[folded:]
        for old in self._buttons[len(shown) :]:
            self._line.removeWidget(old)
            old.hide()  # until it is deleted it would be painted where it never was laid out
            old.deleteLater()
        del self._buttons[len(shown) :]
        for at in range(len(self._buttons), len(shown)):
            self._buttons.append(self._button(at))
        for at, deed in enumerate(shown):
            self._dress(at, deed, has_key=with_keys or deed.primary)

    def _make_more(self) -> QPushButton:
        """Opens the menu of what has no button just now."""
        self.more = QPushButton()
        dress_button(self.more, lambda: self.tr("More"))
        self.more.setAutoDefault(False)
        self.more.hide()
        menu = QMenu(self.more)
        menu.aboutToShow.connect(partial(self._fill_menu, menu))
        self.more.setMenu(menu)
        return self.more

    def _fill_menu(self, menu: QMenu) -> None:
        menu.clear()
        for deed in self._deeds[: self._folded]:
            words = f"{deed.text()}\t{spoken_key(deed.key)}".strip()
            picture = draw_icon(deed.icon, "ink") if deed.icon else QIcon()
            menu.addAction(picture, words, deed.run).setEnabled(deed.enabled)

    def _button(self, at: int) -> QPushButton:
        made = button(literal(""), partial(self._press, at))
        made.setAutoDefault(False)
        self._line.addWidget(made)
        made.show()  # a layout gives no room to what is still to be shown
        return made

    def _dress(self, at: int, deed: Deed, *, has_key: bool) -> None:
        made = self._buttons[at]
        tone = "primary" if deed.primary else ""
        dress_button(made, partial(self._text, at), key=deed.key if has_key else "", icon=deed.icon, tone=tone)
        made.setToolTip(spoken_key(deed.key))
        made.setEnabled(deed.enabled)

    def _text(self, at: int) -> str:
        """Of the deed that stands there now; none for a button that is about to be deleted."""
        return self._deeds[self._folded + at].text() if self._folded + at < len(self._deeds) else ""

    def _press(self, at: int) -> None:
        self._deeds[self._folded + at].run()
