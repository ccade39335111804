"""Keeps a replica and central in touch: one lane sends commands, one waits for news. HTTP only, no SQL."""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Any, TypeVar

from sync.client.carrier import Carrier
from sync.client.deliveries import Delivery
from sync.client.drift import Drift
from sync.client.exchange import Exchange, Step
from sync.client.fill import Filling
from sync.client.watchdog import Lane, Tools, Watchdog
from sync.kernel.clock import Clock
from sync.kernel.errors import Denied, Incompatible, NotSaved, TooLarge, Unreachable

HOLD_SECONDS = 25.0
FIRST_DELAY = 1.0
LONGEST_DELAY = 30.0
STUCK_SECONDS = 60.0
JOIN_SECONDS = 2.0

log = logging.getLogger(__name__)

T = TypeVar("T", bound=Tools)


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


@dataclass(frozen=True, kw_only=True)
class Sending:
    """What the lane that sends works with."""

    exchange: Exchange
    delivery: Delivery | None = None

    def close(self) -> None:
        self.close_delivery()
        self.exchange.close()

    def close_delivery(self) -> None:
        if self.delivery is not None:
            self.delivery.close()


@dataclass(frozen=True, kw_only=True)
class Holding:
    """What the lane that waits for news works with."""

    exchange: Exchange
    filling: Filling
    drift: Drift

    def close(self) -> None:
        self.exchange.close()
        self.filling.close()
        self.drift.close()


class SyncLoop:
    """Two threads around two exchanges, and one that watches them. Work here never waits for them; they wait for no person."""

    def __init__(
        self,
        *,
        send: Callable[[], Sending],
        hold: Callable[[], Holding],
        obey: Callable[[Denied], bool] | None = None,
        carrier: Carrier | None = None,
        state: Connection,
        clock: Clock,
        random: Random,
    ) -> None:
        """`send` and `hold` open connections: once each, and again for a lane that takes the place of one that hangs.

        `carrier` is woken where there are files to offer again, and watched as the lanes here are.
        """
        self._obey = obey
        self._carrier = carrier
        self._state = state
        self._random = random
        self._stopped = threading.Event()
        self._wake = threading.Event()
        self._rested = threading.Event()
        self._rested.set()
        self._sending = Lane("sync-send", run=lambda lane: self._lane(lane, self._send_once), tools=send, clock=clock)
        self._holding = Lane("sync-hold", run=lambda lane: self._lane(lane, self._hold_once), tools=hold, clock=clock)
        self._watchdog = Watchdog(self._lanes, self._replace, self._stopped)

    def start(self) -> None:
        self._wake.set()
        self._rested.clear()  # the lane that sends asks first: what is to come anew comes once
        self._sending.start()
        self._holding.start()
        self._watchdog.start()

    def wake(self) -> None:
        """There is something to send."""
        self._wake.set()

    def nudge(self) -> None:
        """A person asks to try now: pauses between attempts end."""
        self._wake.set()
        self._sending.alarm.set()
        self._holding.alarm.set()

    def stop(self) -> None:
        """End both lanes: news is no longer waited for; what is being sent gets a moment to hear of its outcome."""
        self._stopped.set()
        self._watchdog.join(JOIN_SECONDS)  # from here on no lane takes another's place
        self._rested.set()
        self._holding.tools.close()
        self._sending.tools.close_delivery()
        self.nudge()
        self._sending.join(JOIN_SECONDS)
        self._sending.tools.close()
        self._sending.join(JOIN_SECONDS)
        self._holding.join(JOIN_SECONDS)

    def _lanes(self) -> list[Lane[Any]]:
        carrying = self._carrier.lane() if self._carrier is not None else None
        return [self._sending, self._holding, *([carrying] if carrying is not None else [])]

    def _replace(self, hung: Lane[Any]) -> None:
        """A fresh lane where one hangs. What the old one may still bring is applied as any answer is: where it fits, or not."""
        if self._carrier is not None and hung not in (self._sending, self._holding):
            self._carrier.replace(hung)
            return
        fresh = hung.successor()
        if hung is self._sending:
            self._sending = fresh
            self._rested.set()
            self._wake.set()  # what it was sending is still to be sent
        else:
            self._holding = fresh
        fresh.start()

    def _is_over(self, lane: Lane[Any]) -> bool:
        """Asked between any two things that a lane does."""
        lane.moves()
        return self._stopped.is_set() or lane.is_over

    def _lane(self, lane: Lane[T], once: Callable[[Lane[T]], None]) -> None:
        """A thread's root: faults of the world are waited out with growing, jittered pauses; ours are logged and tried again."""
        failures = 0
        while not self._is_over(lane):
            try:
                once(lane)
                failures = 0
                continue
            except TooLarge:  # the way is open, and nothing goes: `stuck` in a minute
                log.warning("too_large_for_the_line")
                self._state.note(reachable=True)
                asked: float | None = LONGEST_DELAY
            except Unreachable as error:
                if self._is_over(lane):
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
                if self._is_over(lane):
                    return
                log.exception("sync lane failed")
                asked = None
            failures += 1
            lane.rests()
            self._pause(lane.alarm, failures, asked)

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

    def _send_once(self, lane: Lane[Sending]) -> None:
        lane.rests()
        self._wake.wait()
        lane.moves()
        self._wake.clear()
        self._rested.clear()
        exchange, delivery = lane.tools.exchange, lane.tools.delivery
        is_sent = False
        try:
            while not self._is_over(lane) and self._note(exchange.run()).more:
                pass
            if delivery is not None and delivery.run(stopped=lambda: self._is_over(lane)).adopted:
                self._wake.set()
            is_sent = True
        finally:
            self._end_sending(lane, is_sent=is_sent)

    def _end_sending(self, lane: Lane[Sending], *, is_sent: bool) -> None:
        try:
            self._catch_up(lane)
        finally:  # also where the disk is full just now
            if not is_sent:
                self._wake.set()  # what was to be sent is still to be sent
            self._rested.set()

    def _catch_up(self, lane: Lane[Sending]) -> None:
        """Predict anew what was put off while much was decided, until there is more to send."""
        lane.tools.exchange.catch_up(stopped=lambda: self._is_over(lane) or self._wake.is_set())

    def _hold_once(self, lane: Lane[Holding]) -> None:
        self._rested.wait(HOLD_SECONDS)  # while much is sent, the answers to it bring the news as well
        lane.moves()
        hold = self._random.uniform(0.8, 1.0) * HOLD_SECONDS
        was_reachable = self._state.reachable
        exchange = lane.tools.exchange
        step = self._hear(exchange.run(push=False, hold=hold if was_reachable else 0.0))
        if not was_reachable:
            self._send_now()
        lane.tools.filling.expect(step.fills)
        for order in step.fills:
            lane.tools.filling.run(order.scope, stopped=lambda: self._is_over(lane))
            self._state.note_progress()
        exchange.catch_up(stopped=lambda: self._is_over(lane) or not self._rested.is_set())
        is_quiet = not step.rows and not step.fills
        if is_quiet and lane.tools.drift.is_due():  # time to look whether all is well
            lane.tools.drift.run(stopped=lambda: self._is_over(lane), heard=self._hear)

    def _hear(self, step: Step) -> Step:
        """Any answer to the lane that waits for news."""
        delivery = self._sending.tools.delivery
        if self._note(step).more:  # work was given back
            self._send_now()
        elif delivery is not None and delivery.is_due():  # where it failed, its pause is waited out
            self._wake.set()
        return step

    def _send_now(self) -> None:
        """The way is open: no need to wait out the pause."""
        self._wake.set()
        self._sending.alarm.set()

    def _note(self, step: Step) -> Step:
        self._state.note(reachable=True, problem="update_needed" if step.update_needed else None)
        if step.outcomes or step.rows:
            self._state.note_progress()
        if step.files and self._carrier is not None:
            self._carrier.wake()
        return step
