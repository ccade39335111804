"""The line above a page: what it is, its number and state, the search box, and its deeds with their keys."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from dms_desktop.page import Deed, Page
from dms_desktop.widgets.chip import ChipLabel
from dms_desktop.widgets.parts import PlainLabel, button


class TopBar(QFrame):
    """Follows the page in front."""

    def __init__(self, search: QWidget) -> None:
        super().__init__()
        self.setObjectName("top")
        self.title, self.number, self.chip = PlainLabel(role="title"), PlainLabel(role="muted"), ChipLabel()
        self._buttons: list[QPushButton] = []
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(12, 8, 12, 4)
        self._line.setSpacing(8)
        for part in (self.title, self.number, self.chip):
            self._line.addWidget(part)
        self._line.addStretch(1)
        self._line.addWidget(search)

    def show_headline(self, page: Page) -> None:
        self.title.setText(page.title())
        self.number.setText(page.number())
        self.chip.show_chip(page.chip())

    def show_deeds(self, deeds: Sequence[Deed]) -> None:
        """Buttons for the deeds that belong into the bar, the primary one last."""
        for old in self._buttons:
            self._line.removeWidget(old)
            old.hide()  # until it is deleted it would be painted where it never was laid out
            old.deleteLater()
        shown = sorted((deed for deed in deeds if deed.in_bar), key=lambda deed: deed.primary)
        self._buttons = [self._button(deed) for deed in shown]
        for made in self._buttons:
            self._line.addWidget(made)

    @staticmethod
    def _button(deed: Deed) -> QPushButton:
        made = button(deed.text, deed.run, key=deed.key, icon=deed.icon, tone="primary" if deed.primary else "")
        made.setEnabled(deed.enabled)
        made.setAutoDefault(False)
        return made
