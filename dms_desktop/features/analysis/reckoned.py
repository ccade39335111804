"""A page for which all sales are added up: while work goes on around it, it is read once in a while."""

from dms_desktop.page import Desk, Page
from sync.client.changes import ChangeSet

PAUSE_MS = 900


class ReckonedPage(Page):
    """Changes within a pause are read as one; a steady stream of them does not put the reading off."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._soon.setInterval(PAUSE_MS)

    def _hear(self, changes: ChangeSet) -> None:
        if not self._soon.isActive():
            super()._hear(changes)
