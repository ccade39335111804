"""Keeps a replica and central in touch: one lane sends commands, one waits for news. HTTP only, no SQL."""

import logging
import threading
from collections.abc import Callable
from random import Random

from sync.client.deliveries import Delivery
from sync.client.drift import Drift
from sync.client.exchange import Exchange, Step
from sync.client.fill import Filling
from sync.kernel.clock import Clock
from sync.kernel.errors import Denied, Incompatible, NotSaved, Unreachable

HOLD_SECONDS = 25.0
FIRST_DELAY = 1.0
LONGEST_DELAY = 30.0
STUCK_SECONDS = 60.0
JOIN_SECONDS = 2.0

log = logging.getLogger(__name__)


class Connection:
    """What the lanes know about the way to central, for the status bar. Safe from any thread."""

    def __init__(self, clock: Clock, changed: Callable[[], None]) -> None:
        self._clock = clock
        self._changed = changed
        self.reachable = False
        self.problem: str | None = None
        self._progress_at = clock.monotonic()

    def note(self, *, reachable: bool, problem: str | None = None) -> None:
        if (reachable, problem) != (self.reachable, self.problem):
            self.reachable, self.problem = reachable, problem
            self._changed()

    def note_progress(self) -> None:
        self._progress_at = self._clock.monotonic()

    def stuck(self, waiting: int) -> bool:
        """Central answers, yet what waits here does not move: people should know, and the log says why."""
        if not waiting or not self.reachable:
            self.note_progress()
            return False
        return self._clock.monotonic() - self._progress_at > STUCK_SECONDS


class SyncLoop:
    """Two threads around two exchanges. Work here never waits for them; they never wait for a person."""

    def __init__(
        self,
        *,
        send: Exchange,
        hold: Exchange,
        filling: Filling,
        drift: Drift,
        delivery: Delivery | None = None,
        obey: Callable[[Denied], bool] | None = None,
        state: Connection,
        random: Random,
    ) -> None:
        self._send = send
        self._hold = hold
        self._filling = filling
        self._drift = drift
        self._delivery = delivery
        self._obey = obey
        self._state = state
        self._random = random
        self._stopped = threading.Event()
        self._wake = threading.Event()
        self._rested = threading.Event()
        self._rested.set()
        self._send_alarm, self._hold_alarm = threading.Event(), threading.Event()
        self._lanes = [
            threading.Thread(target=self._lane, args=(self._send_once, self._send_alarm), name="sync-send", daemon=True),
            threading.Thread(target=self._lane, args=(self._hold_once, self._hold_alarm), name="sync-hold", daemon=True),
        ]

    def start(self) -> None:
        self._wake.set()
        for lane in self._lanes:
            lane.start()

    def wake(self) -> None:
        """There is something to send."""
        self._wake.set()

    def nudge(self) -> None:
        """A person asks to try now: pauses between attempts end."""
        self._wake.set()
        self._send_alarm.set()
        self._hold_alarm.set()

    def stop(self) -> None:
        """End both lanes: news is no longer waited for; what is being sent gets a moment to hear of its outcome."""
        self._stopped.set()
        self._rested.set()
        self._hold.close()
        self._filling.close()
        self._drift.close()
        if self._delivery is not None:
            self._delivery.close()
        self.nudge()
        sending, holding = self._lanes
        sending.join(JOIN_SECONDS)
        self._send.close()
        sending.join(JOIN_SECONDS)
        holding.join(JOIN_SECONDS)

    def _lane(self, once: Callable[[], None], alarm: threading.Event) -> None:
        """A thread's root: faults of the world are waited out with growing, jittered pauses; ours are logged and tried again."""
        failures = 0
        while not self._stopped.is_set():
            try:
                once()
                failures = 0
                continue
            except Unreachable as error:
                if self._stopped.is_set():
                    return
                self._state.note(reachable=False)
                asked = error.args[1] if len(error.args) > 1 else None
            except Denied as error:
                self._state.note(reachable=True, problem=self._problem(error))
                asked = LONGEST_DELAY
            except Incompatible:
                self._state.note(reachable=True, problem="update_needed")
                asked = LONGEST_DELAY
            except NotSaved as error:  # the disk here, not the way there: nothing was applied, and the same is asked again
                self._state.note(reachable=self._state.reachable, problem=error.code)
                asked = None
            except Exception:
                if self._stopped.is_set():
                    return
                log.exception("sync lane failed")
                asked = None
            failures += 1
            self._pause(alarm, failures, asked)

    def _problem(self, no: Denied) -> str:
        """Its code; or that this PC was erased, where central ordered that."""
        try:
            return "device_erased" if self._obey is not None and self._obey(no) else no.code
        except (Unreachable, Denied, Incompatible):
            return no.code  # the unsent work could not be handed over: nothing was erased, the next contact tries again

    def _pause(self, alarm: threading.Event, failures: int, asked: float | None) -> None:
        """Our own growing pause, or the one that was asked for where that is longer; never much longer than the longest."""
        ceiling = min(LONGEST_DELAY, FIRST_DELAY * 2 ** min(failures, 10))
        own = self._random.uniform(FIRST_DELAY / 2, ceiling)
        alarm.wait(own if asked is None else max(own, min(asked, LONGEST_DELAY)))
        alarm.clear()

    def _send_once(self) -> None:
        self._wake.wait()
        self._wake.clear()
        self._rested.clear()
        try:
            while not self._stopped.is_set() and self._note(self._send.run()).more:
                pass
            if self._delivery is not None and self._delivery.run(stopped=self._stopped.is_set).adopted:
                self._wake.set()
        except BaseException:
            self._catch_up()
            self._wake.set()  # what was to be sent is still to be sent
            raise
        else:
            self._catch_up()
        finally:
            self._rested.set()

    def _catch_up(self) -> None:
        """Predict anew what was put off while much was decided, until there is more to send."""
        self._send.catch_up(stopped=lambda: self._stopped.is_set() or self._wake.is_set())

    def _hold_once(self) -> None:
        self._rested.wait(HOLD_SECONDS)  # while much is sent, the answers to it bring the news as well
        hold = self._random.uniform(0.8, 1.0) * HOLD_SECONDS
        was_reachable = self._state.reachable
        step = self._note(self._hold.run(push=False, hold=hold if was_reachable else 0.0))
        if step.more or not was_reachable:
            self._wake.set()
            self._send_alarm.set()  # the way is open, or work was given back: no need to wait out the pause
        for order in step.fills:
            self._filling.run(order.scope, stopped=self._stopped.is_set)
            self._state.note_progress()
        self._hold.catch_up(stopped=lambda: self._stopped.is_set() or not self._rested.is_set())
        if not step.rows and not step.fills and self._drift.is_due():  # nothing is going on: time to look whether all is well
            self._drift.run(stopped=self._stopped.is_set)

    def _note(self, step: Step) -> Step:
        self._state.note(reachable=True)
        if step.outcomes or step.rows:
            self._state.note_progress()
        return step
