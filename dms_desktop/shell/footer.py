"""The line at the foot: connection, age, what waits and what needs somebody; the keys of the page; who works here."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy

from dms_desktop.page import Deed
from dms_desktop.widgets.chip import Chip, ChipLabel
from dms_desktop.widgets.formats import age, quantity
from dms_desktop.widgets.parts import PlainLabel, button, spoken_key
from dms_desktop.widgets.tokens import Tone
from dms_desktop.widgets.words import by_count, say
from sync.client.replica import Status

KEYS_SHOWN = 7
FEW = timedelta(days=3)
NOTHING = timedelta(0)
NOT_SAVING = frozenset({"disk_full", "disk_failed", "save_unknown", "file_busy", "read_only"})
"""Problems of the disk here, whatever the way to central is like."""


class KeyLine(PlainLabel):
    """As many keys as there is room for: the line never widens the window, and F1 lists them all."""

    def __init__(self) -> None:
        super().__init__(role="muted")
        self._words: Sequence[str] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def show_words(self, words: Sequence[str]) -> None:
        if words != self._words:
            self._words = words
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = list(self._words)
        while shown and self.fontMetrics().horizontalAdvance("   ".join(shown)) > self.width():
            shown.pop()
        self.setText("   ".join(shown))


class Footer(QFrame):
    """Never claims more than is true. `centre_wanted` and `attention_wanted` open what is behind a number."""

    centre_wanted = Signal()
    attention_wanted = Signal()

    def __init__(self, who: str, offline_left: Callable[[], timedelta]) -> None:
        super().__init__()
        self.setObjectName("status")
        self._offline_left = offline_left
        self._status: Status | None = None
        self._now: datetime | None = None
        self._deeds: Sequence[Deed] = ()
        self.connection, self.age = ChipLabel(), PlainLabel(role="muted")
        self.waiting = self._number(self.centre_wanted.emit)
        self.attention = self._number(self.attention_wanted.emit)
        self.lease = ChipLabel()
        self.keys, self.who = KeyLine(), PlainLabel(who)
        line = QHBoxLayout(self)
        line.setContentsMargins(10, 2, 10, 2)
        line.setSpacing(8)
        for part in (self.connection, self.age, self.lease, self.waiting, self.attention):
            line.addWidget(part)
        line.addWidget(self.keys, 1)
        line.addWidget(self.who)
        self.setFixedHeight(30)
        say(self, lambda _: self._say(), lambda: "")

    def show_status(self, status: Status, now: datetime) -> None:
        self._status, self._now = status, now
        self._say()

    def show_keys(self, deeds: Sequence[Deed]) -> None:
        self._deeds = [deed for deed in deeds if deed.key and deed.enabled][:KEYS_SHOWN]
        self._say_keys()

    def text(self) -> str:
        """The line as it reads, for tests and for readers of the screen."""
        parts = (self.connection, self.age, self.lease, self.waiting, self.attention)
        return " · ".join(part.text() for part in parts if part.text() and not part.isHidden())

    @staticmethod
    def _number(on_press: Callable[[], None]) -> QPushButton:
        made = button(lambda: "", on_press, tone="link")
        made.hide()
        return made

    def _say_keys(self) -> None:
        self.keys.show_words([f"{spoken_key(deed.key)} {deed.text()}" for deed in self._deeds])

    def _say(self) -> None:
        self._say_keys()
        if self._status is None or self._now is None:
            return
        self.connection.show_chip(self._connection(self._status))
        self.age.setText(self._age(self._status, self._now))
        self._show_lease(self._offline_left(), is_offline=not self._status.reachable)
        self._show_number(
            self.waiting, self._status.waiting, self.tr("{count} waiting").format(count=quantity(self._status.waiting))
        )
        words = by_count(
            self._status.attention, self.tr("{count} needs attention  F11"), self.tr("{count} need attention  F11")
        ).format(count=quantity(self._status.attention))
        self._show_number(self.attention, self._status.attention, words)

    def _connection(self, status: Status) -> Chip:
        if status.problem == "stuck":
            return Chip(self.tr("Sync is stuck"), Tone.BAD)
        if status.problem == "update_needed":
            return Chip(self.tr("Update needed"), Tone.WARN)
        if status.problem == "drift":
            return Chip(self.tr("Rows differ from head office"), Tone.BAD)
        if status.problem == "journal_failed":
            return Chip(self.tr("Second copy not written"), Tone.WARN)
        if status.problem == "journal_waits":
            return Chip(self.tr("Handing in the journal"), Tone.NOTE)
        if status.problem in NOT_SAVING:
            return Chip(self.tr("Not saving"), Tone.BAD)
        if status.problem:
            return Chip(self.tr("Sign in again"), Tone.BAD)
        if not status.reachable:
            return Chip(self.tr("Offline"), Tone.WARN)
        if status.filling is not None:
            share = min(99, int(status.filling * 100))  # all pieces are here, and not yet in their places
            return Chip(self.tr("Filling {share}%").format(share=share), Tone.NOTE)
        return Chip(self.tr("Online"), Tone.OK)

    def _show_lease(self, left: timedelta, *, is_offline: bool) -> None:
        """How long this person may still sign in without central: all the time while offline, and when few days are left."""
        days, hours = max(left, NOTHING).days, max(left, NOTHING) // timedelta(hours=1)
        in_days, in_hours = self.tr("Offline days left: {count}"), self.tr("Offline hours left: {count}")
        words = in_days.format(count=quantity(days)) if days else in_hours.format(count=quantity(hours))
        is_shown = is_offline or left < FEW
        self.lease.show_chip(Chip(words, Tone.WARN if left < FEW else Tone.IDLE) if is_shown else None)

    def _age(self, status: Status, now: datetime) -> str:
        if status.last_sync is None:
            return self.tr("Not yet in touch with head office")
        return self.tr("Synced {age}").format(age=age(now - status.last_sync))

    @staticmethod
    def _show_number(place: QPushButton, count: int, words: str) -> None:
        place.setText(words)
        place.setAccessibleName(words)
        place.setVisible(count > 0)
