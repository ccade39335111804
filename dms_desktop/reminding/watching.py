"""Looks every minute, and after each change, for what people are to be reminded of; remembers what they saw to or put off."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from dms_desktop.bridge import Bridge
from dms_desktop.memory import Memory
from dms_desktop.reminding.refused import matters_of, refused_words
from dms_desktop.reminding.rules import Matter, Quiet, Remembered, due
from dms_desktop.reminding.spec import Reminder, ReminderSpec
from sync.client.changes import OUTBOX, ChangeSet
from sync.client.sent import Sent

LOOK_MS = 60_000
SOON_MS = 1_500
"""After a change: many come together."""
TOLD, LATER, QUIET = "reminders.told", "reminders.later", "reminders.quiet"
QUIET_HOURS = "21-8"
"""For whoever chose none."""
ATTENTION = "attention"


class Watching(QObject):
    """`found(reminders)` after each look, empty where nothing is due. `put_away` and `put_off` are what a person decides."""

    found = Signal(object)

    def __init__(self, bridge: Bridge, memory: Memory, specs: Sequence[ReminderSpec], parent: QObject) -> None:
        super().__init__(parent)
        self._bridge, self._memory, self._specs = bridge, memory, specs
        self._tables = {table for spec in specs for table in spec.tables} | {OUTBOX}
        self._matters: dict[int, Sequence[Matter]] = {}
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self.look)
        self._minute = QTimer(self, interval=LOOK_MS)
        self._minute.timeout.connect(self.look)
        bridge.changed.connect(self._hear)

    def start(self) -> None:
        self._minute.start()
        self._soon.start()

    def look(self) -> None:
        """Ask every source; the answer of the last one has everything told."""
        self._matters = {}
        for at, spec in enumerate(self._specs):
            self._bridge.fetch(spec.query, partial(self._came, at, spec.matters))
        self._bridge.sent(self, self._came_back, only_attention=True)

    def put_away(self, matters: Sequence[Matter]) -> None:
        self._keep(self._remembered().putting_away(matters, self._bridge.clock.now()))

    def put_off(self, matters: Sequence[Matter]) -> None:
        self._keep(self._remembered().putting_off(matters, self._bridge.clock.now()))

    def _hear(self, changes: ChangeSet) -> None:
        if changes.touches(*self._tables):
            self._soon.start()

    def _came(self, at: int, matters: Callable[[object], Sequence[Matter]], answer: object) -> None:
        self._matters[at] = matters(answer)
        self._tell()

    def _came_back(self, rows: Sequence[Sent]) -> None:
        self._matters[len(self._specs)] = matters_of(rows)
        self._tell()

    def _tell(self) -> None:
        if len(self._matters) <= len(self._specs):
            return
        now, remembered, quiet = self._bridge.clock.now().astimezone(), self._remembered(), quiet_of(self._memory)
        reminders = []
        for at, (words, opens) in enumerate([*((spec.words, spec.opens) for spec in self._specs), (refused_words, ATTENTION)]):
            matters = due(self._matters[at], remembered, now=now, quiet=quiet)
            if matters:
                reminders.append(Reminder(matters=matters, words=words, opens=opens))
        self.found.emit(reminders)

    def _remembered(self) -> Remembered:
        return Remembered(told=self._memory.numbers(TOLD), later=self._memory.numbers(LATER))

    def _keep(self, remembered: Remembered) -> None:
        self._memory.keep(TOLD, dict(remembered.told))
        self._memory.keep(LATER, dict(remembered.later))


def quiet_of(memory: Memory) -> Quiet:
    """The quiet hours that this person chose."""
    begins, _, ends = memory.text(QUIET, QUIET_HOURS).partition("-")
    return Quiet(int(begins), int(ends)) if begins.isdecimal() and ends.isdecimal() else Quiet(0, 0)
