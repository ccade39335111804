"""Looks for newer versions of the program while people work, and says in a sentence what came of it."""

import queue
import threading
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject, QTimer, Signal

from sync.client.places import Place
from sync.client.trust import kept_authority
from sync.client.updating.files import Files
from sync.client.updating.sources import source_of
from sync.client.updating.updater import Installation, Updater, UpdateState, installation_of, report_healthy
from sync.kernel.clock import Clock, SystemClock

TICK_MS = 5_000
HOURS_BETWEEN, HOURS_AFTER_TROUBLE = 4.0, 0.5
PUBLISHED = "/updates"

Look = Callable[[], UpdateState]

TROUBLES: Mapping[str, object] = {
    "update_unreachable": QT_TRANSLATE_NOOP("updates", "Nobody could be asked for a newer version."),
    "update_not_genuine": QT_TRANSLATE_NOOP(
        "updates",
        "A newer version was offered that is not the manufacturer's: it was not taken. Tell the manufacturer.",
    ),
    "update_out_of_date": QT_TRANSLATE_NOOP(
        "updates", "What is said about newer versions is too old to be believed. Look whether the clock of this PC is right."
    ),
    "update_older": QT_TRANSLATE_NOOP("updates", "What was said about newer versions is older than what this PC has seen."),
    "update_too_large": QT_TRANSLATE_NOOP("updates", "More came than belongs to the newer version: it was not taken."),
    "update_too_slow": QT_TRANSLATE_NOOP("updates", "The newer version comes too slowly. The next try goes on from there."),
    "update_held": QT_TRANSLATE_NOOP("updates", "A virus scanner or another program holds a file of the newer version."),
    "update_busy": QT_TRANSLATE_NOOP("updates", "Somebody else on this PC is just taking the newer version."),
    "update_far": QT_TRANSLATE_NOOP(
        "updates", "The program lies on a drive of another PC: whoever looks after that drive has to bring newer versions."
    ),
    "disk_full": QT_TRANSLATE_NOOP("updates", "The disk is too full for the newer version."),
    "read_only": QT_TRANSLATE_NOOP("updates", "This PC may not write to the program's folder: no newer version can come."),
    "disk_failed": QT_TRANSLATE_NOOP("updates", "The disk refused the newer version. Have the disk looked at."),
}


class Updates(QObject):
    """`state` is None where the program does not update itself. `changed` comes on the Qt thread.

    The work is done in a thread that may be cut off at any moment: that is what an update is made for, and closing the window
    does not wait for it. It reaches Qt by a queue that a timer empties.
    """

    changed = Signal()

    def __init__(self, here: Installation | None = None, *, state: UpdateState | None = None, clock: Clock | None = None) -> None:
        super().__init__()
        self._here = here if here is not None and here.settings() is not None else None
        self.state = UpdateState(version=self._here.version) if self._here is not None else state
        self._clock = clock or SystemClock()
        self._look: Look | None = None
        self._due = 0.0
        self._is_looking = False
        self._answers: queue.SimpleQueue[UpdateState] = queue.SimpleQueue()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.tick)

    def came_up(self) -> None:
        """The window stands and everything is loaded: this version works. To be said before a replica is opened."""
        if self._here is not None:
            report_healthy(self._here, Files())

    def follow(self, place: Place) -> None:
        """Look now and every few hours, at this central unless the installation names another source."""
        settings = self._here.settings() if self._here is not None else None
        if self._here is not None and settings is not None:
            source = source_of(settings.source or place.central.rstrip("/") + PUBLISHED, kept_authority(Path(place.home)))
            self.follow_by(Updater(self._here, source, device=place.device, clock=self._clock, files=Files()).look)

    def follow_by(self, look: Look) -> None:
        self._look, self._due = look, self._clock.monotonic()
        self._timer.start(TICK_MS)
        self.tick()

    def rest(self) -> None:
        """Nobody is signed in: nothing is looked for."""
        self._look = None
        self._timer.stop()

    def tick(self) -> None:
        """Take an answer that has come; begin to look where it is time."""
        while not self._answers.empty():
            self._is_looking = False
            self.state = self._answers.get()
            hours = HOURS_AFTER_TROUBLE if self.state.problem else HOURS_BETWEEN
            self._due = self._clock.monotonic() + hours * 3600
            self.changed.emit()
        if self._look is not None and not self._is_looking and self._clock.monotonic() >= self._due:
            self._is_looking = True
            threading.Thread(target=_answer, args=(self._look, self._answers), name="updates", daemon=True).start()


def _answer(look: Look, answers: "queue.SimpleQueue[UpdateState]") -> None:
    answers.put(look())


def this_installation(program: str) -> Installation | None:
    """What the running program belongs to; None where it was not installed."""
    return installation_of(Path(program))


def update_words(state: UpdateState | None) -> str:
    """One line; empty where the program does not update itself."""
    if state is None:
        return ""
    if state.ready is not None:
        words = QCoreApplication.translate("updates", "Version {version}. Version {ready} is taken at the next start.")
        return words.format(version=state.version, ready=state.ready)
    own = QCoreApplication.translate("updates", "Version {version}.").format(version=state.version)
    return own if state.problem is None else f"{own} {_trouble(state.problem)}"


def _trouble(code: str) -> str:
    return QCoreApplication.translate("updates", str(TROUBLES[code]))
