"""The lane of files: a thread of its own that lives while something is to be sent, and lets commands go first."""

import logging
import threading
from collections.abc import Callable
from functools import partial
from random import Random

from sync.client.attachments import NOT_TAKEN, Attachments
from sync.client.transport import Transport
from sync.client.watchdog import Lane
from sync.kernel.clock import Clock
from sync.kernel.errors import Denied, Incompatible, NotSaved, Unreachable

FIRST_DELAY, LONGEST_DELAY = 1.0, 60.0
LONGEST_REST = 6 * 3600.0
"""Where all that is left are files that central does not take: another program of it may, and nobody waits for that."""

YIELD_SECONDS, LOOK_SECONDS = 5.0, 0.2
"""A piece waits so long for commands that wait, and then takes its turn: a queue that is stuck must not hold files for ever."""

JOIN_SECONDS = 30.0
log = logging.getLogger(__name__)


class Carrier:
    """Nothing here is awaited by a person, nor by the lanes of commands."""

    def __init__(
        self,
        attachments: Attachments,
        connect: Callable[[], Transport],
        *,
        is_busy: Callable[[], bool],
        clock: Clock,
        random: Random,
    ) -> None:
        self._attachments, self._connect, self._is_busy = attachments, connect, is_busy
        self._clock, self._random = clock, random
        self._door = threading.Lock()
        self._stopped = threading.Event()
        self._lane: Lane[Transport] | None = None

    def wake(self) -> None:
        """There may be something to send, or a person asks to try now."""
        with self._door:
            if self._lane is not None:
                self._lane.alarm.set()
            elif not self._stopped.is_set() and self._attachments.has_waiting():
                self._lane = Lane("sync-carry", run=self._run, tools=self._connect, clock=self._clock)
                self._lane.start()

    def stop(self) -> None:
        """What is under way is given up; central keeps what it has, and the next time goes on from there."""
        self._stopped.set()
        lane = self.lane()
        if lane is not None:
            lane.alarm.set()
            lane.tools.close()
            lane.join(JOIN_SECONDS)

    def lane(self) -> Lane[Transport] | None:
        """The one at work, for the watchdog."""
        with self._door:
            return self._lane

    def replace(self, hung: Lane[Transport]) -> None:
        """Another lane goes on from what central has got of the file."""
        with self._door:
            if hung is self._lane and not self._stopped.is_set():
                self._lane = hung.successor()
                self._lane.start()

    def _run(self, lane: Lane[Transport]) -> None:
        """The thread's root."""
        failures = 0
        while not self._is_over(lane):
            lane.alarm.clear()
            is_refused = False
            try:
                self._carry(lane)
                failures = 0
                continue
            except (Unreachable, Denied, Incompatible, NotSaved) as error:
                log.info("files_wait why=%s", type(error).__name__)
                is_refused = isinstance(error, Denied) and error.code in NOT_TAKEN
            except Exception:
                log.exception("the lane of files failed")
            failures += 1
            lane.rests()
            lane.alarm.wait(self._random.uniform(*pause(failures, is_refused=is_refused)))
        lane.tools.close()

    def _is_over(self, lane: Lane[Transport]) -> bool:
        """Asked and said under one lock: whoever keeps a file finds a thread that will look again, or none."""
        with self._door:
            if not self._is_given_up(lane) and self._attachments.has_waiting():
                return False
            if lane is self._lane:
                self._lane = None
            return True

    def _carry(self, lane: Lane[Transport]) -> None:
        self._attachments.upload(lane.tools, stopped=partial(self._is_given_up, lane), make_room=self._make_room)

    def _is_given_up(self, lane: Lane[Transport]) -> bool:
        """Asked between any two things that the lane does."""
        lane.moves()
        return self._stopped.is_set() or lane.is_over

    def _make_room(self) -> None:
        for _ in range(int(YIELD_SECONDS / LOOK_SECONDS)):
            if not self._is_busy() or self._stopped.wait(LOOK_SECONDS):
                return


def pause(failures: int, *, is_refused: bool) -> tuple[float, float]:
    """How long at least and at most, after so many in a row that failed."""
    grown = FIRST_DELAY * 2 ** min(failures, 20)
    rest = min(LONGEST_REST, grown)
    return (rest / 2, rest) if is_refused else (FIRST_DELAY / 2, min(LONGEST_DELAY, grown))
