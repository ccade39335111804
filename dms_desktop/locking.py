"""Locks the desk of whoever is away, and lets them back in: the work behind it goes on, and cannot be read."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from dms_desktop.background import Background
from dms_desktop.features.sign_in.lock_screen import LockScreen, PinDialog
from dms_desktop.features.sign_in.pin import Pin
from dms_desktop.memory import Memory
from dms_desktop.refusals import words_of
from dms_desktop.session import Entered
from dms_desktop.shell.frame import Frame
from dms_desktop.shell.idle import Idle
from dms_desktop.widgets.words import Text
from sync.kernel.clock import Clock
from sync.kernel.errors import Denied

USUAL_REST = 10
REST = "lock_minutes"


@dataclass(frozen=True)
class Guarded:
    """Whose desk it is. `unlock` takes a password and may wait for disk and network."""

    entered: Entered
    unlock: Callable[[str], Entered]
    sign_out: Callable[[], None]
    memory: Memory


class Locking(QObject):
    """A PIN opens what is running and nothing else; once the days without central are over it opens nothing either."""

    def __init__(self, frame: Frame, background: Background, clock: Clock) -> None:
        super().__init__(frame)
        self._frame = frame
        self._background = background
        self._clock = clock
        self._pin = Pin()
        self._guarded: Guarded | None = None
        self._screen: LockScreen | None = None
        self._hidden: list[QWidget] = []
        self._wall, self._ticks = clock.now(), clock.monotonic()
        self.was_told = False
        self.idle = Idle(clock, self)
        self.idle.idle.connect(self.lock)

    def guard(self, guarded: Guarded) -> None:
        """Somebody came in."""
        self._guarded = guarded
        self.was_told = False
        self._count_from_now()
        self._obey_rest()

    def release(self) -> None:
        """Nobody is in any more: there is nothing to lock, and no PIN."""
        self._take_off(())
        self._guarded = None
        self._pin.forget()
        self._obey_rest()

    def is_locked(self) -> bool:
        return self._screen is not None

    def lock(self, why: Text | None = None) -> None:
        """Cover the work and put every other window of the app out of sight. `why` where it was not the person's own doing."""
        if self._guarded is None or self._screen is not None:
            return
        self.was_told = why is not None
        while (popup := QApplication.activePopupWidget()) is not None and popup.close():
            pass
        hidden = [one for one in QApplication.topLevelWidgets() if one.isVisible() and one is not self._frame]
        self._hidden = [one for one in hidden if one.windowType() is not Qt.WindowType.ToolTip]  # suggestions belong to a key
        for one in hidden:
            one.hide()
        self._screen = LockScreen(self._guarded.entered.display_name, has_pin=self._pin.is_set())
        self._screen.asked.connect(self._try)
        self._screen.sign_out_wanted.connect(self._guarded.sign_out)
        self._frame.cover(self._screen)
        if why is not None:
            self._screen.fail(why)

    def ask_pin(self) -> None:
        PinDialog(self._pin.choose, self._frame).show_modeless()

    def rest(self) -> int:
        """After so many minutes; 0 is never."""
        return USUAL_REST if self._guarded is None else self._guarded.memory.number(REST, USUAL_REST)

    def choose_rest(self, minutes: int) -> None:
        if self._guarded is not None:
            self._guarded.memory.keep(REST, minutes)
            self._obey_rest()

    def offline_left(self) -> timedelta:
        """Of the days without central. A clock that is put back while the app runs gives none back."""
        if self._guarded is None:
            return timedelta(0)
        passed = timedelta(seconds=self._clock.monotonic() - self._ticks)
        return self._guarded.entered.offline_until - max(self._clock.now(), self._wall + passed)

    def _try(self, text: str) -> None:
        assert self._guarded is not None
        is_over, had_pin = self.offline_left() <= timedelta(0), self._pin.is_set()
        if not is_over and self._pin.opens(text):
            self._take_off(self._hidden)
            return
        if self._screen is not None and had_pin and (is_over or not self._pin.is_set()):
            self._screen.end_pin()
        self._background.run(partial(self._guarded.unlock, text), self._come_back, self._fail)

    def _come_back(self, entered: Entered) -> None:
        """With another role since: the desk has to be laid out anew for it."""
        if self._guarded is None:
            return
        if entered.actor != self._guarded.entered.actor:
            self._guarded.sign_out()
            return
        self._guarded = replace(self._guarded, entered=entered)
        self._count_from_now()
        self._take_off(self._hidden)

    def _fail(self, error: Exception) -> None:
        words = partial(words_of, error)
        words()  # raises what is our own defect
        if self._screen is None:
            return
        if isinstance(error, Denied) and error.code == "wrong_password":
            self._screen.miss()
        else:
            self._screen.fail(words)

    def _take_off(self, windows: Sequence[QWidget]) -> None:
        """And bring these back."""
        if self._screen is None:
            return
        self._screen = None
        self._frame.uncover()
        for one in windows:
            one.show()
        self._hidden = []
        self.idle.stir()

    def _obey_rest(self) -> None:
        self.idle.after = timedelta(minutes=self.rest() if self._guarded is not None else 0)
        self.idle.stir()

    def _count_from_now(self) -> None:
        self._wall, self._ticks = self._clock.now(), self._clock.monotonic()
