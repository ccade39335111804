"""Slows down who guesses passwords on this PC: a delay for each person, no lock-out, no refund for ending the program."""

import logging
from datetime import datetime, timedelta
from pathlib import Path

import msgspec

from sync.client.durable import make_folder, write_durably
from sync.kernel.clock import Clock
from sync.kernel.errors import Denied

DELAYS = (0, 0, 0, 2, 5, 15, 60, 300, 900)
"""Seconds to wait after so many wrong passwords in a row; the last holds for all further ones."""

LOG = logging.getLogger(__name__)


class _Kept(msgspec.Struct, frozen=True):
    count: int
    at: datetime


class Tries:
    """Counts of one replica, a file for each person: a colleague's wrong passwords delay nobody else.

    Waiting is measured by the clock that cannot be set; the wall clock only bridges a restart. A file that cannot be written
    delays as long as the program runs, and denies nobody.
    """

    def __init__(self, folder: Path, clock: Clock) -> None:
        self._folder = folder
        self._clock = clock
        self._counts: dict[str, int] = {}
        self._until: dict[str, float] = {}

    def begin(self, who: str) -> None:
        """Count an attempt, durably, before the password is looked at. Raises Denied `too_many_tries` (seconds)."""
        kept = self._read(who)
        count = max(kept.count, self._counts.get(who, 0))
        left = self._left(who, kept, count)
        if left > 0:
            raise Denied("too_many_tries", seconds=int(left) + 1)
        self._counts[who] = count + 1
        self._until[who] = self._clock.monotonic() + _delay(count + 1)
        self._write(who, _Kept(count + 1, self._clock.now()))

    def clear(self, who: str) -> None:
        """The password was right."""
        self._counts.pop(who, None)
        self._until.pop(who, None)
        try:
            self._path(who).unlink(missing_ok=True)
        except OSError as error:
            LOG.warning("tries_not_cleared error=%s", type(error).__name__)

    def _left(self, who: str, kept: _Kept, count: int) -> float:
        if who in self._until:
            return self._until[who] - self._clock.monotonic()
        passed = self._clock.now() - kept.at
        if passed < timedelta(0):  # the clock was set back: one whole delay from now, and no more
            self._until[who] = self._clock.monotonic() + _delay(count)
            self._write(who, _Kept(count, self._clock.now()))
            return _delay(count)
        return _delay(count) - passed.total_seconds()

    def _read(self, who: str) -> _Kept:
        try:
            return msgspec.json.decode(self._path(who).read_bytes(), type=_Kept)
        except (OSError, msgspec.DecodeError):
            return _Kept(0, self._clock.now())

    def _write(self, who: str, kept: _Kept) -> None:
        try:
            make_folder(self._folder)
            write_durably(self._path(who), msgspec.json.encode(kept))
        except OSError as error:
            LOG.warning("tries_not_kept error=%s", type(error).__name__)

    def _path(self, who: str) -> Path:
        return self._folder / f"{who}.tries"


def _delay(count: int) -> float:
    return DELAYS[min(count, len(DELAYS) - 1)]
