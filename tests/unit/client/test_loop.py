"""How the loop waits: growing pauses of its own, what central asks for within reason, and an end at any moment."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

import pytest

from sync.client.exchange import Step
from sync.client.loop import FIRST_DELAY, LONGEST_DELAY, Connection, Holding, Sending, SyncLoop
from sync.kernel.errors import Denied, Incompatible, NotSaved, Unreachable
from tests import patience
from tests.shops import StandingClock
from tests.unit.client.lanes import Lane, NeverDue, a_loop, eventually, failing


class DueOnce(NeverDue):
    """Finds at its first comparison that central came back from a backup."""

    def __init__(self) -> None:
        self.is_done = False

    def is_due(self) -> bool:
        return not self.is_done

    def run(self, *, stopped: Callable[[], bool], heard: Callable[[Step], object]) -> None:
        self.is_done = True
        heard(Step(more=True))


@dataclass(frozen=True, kw_only=True)
class Watched:
    """How often the sending lane asked in how many seconds, and what the status bar would say."""

    asked: int
    seconds: float
    state: Connection


def watch(error: Exception, *, at_least: int = 1) -> Watched:
    """Until it has asked so often, and more than a second longer."""
    send, hold = Lane(failing(error)), Lane(failing(error))
    state = Connection(StandingClock(), lambda: None)
    loop = a_loop(send, hold, state)
    began = time.monotonic()
    loop.start()
    eventually(lambda: send.asked >= at_least)
    time.sleep(1.2)
    loop.stop()
    return Watched(asked=send.asked, seconds=time.monotonic() - began, state=state)


@pytest.mark.parametrize("asked", [0.0, 1e9, None], ids=["at once", "in an age", "not said"])
def test_no_answer_is_waited_out(asked: float | None) -> None:
    """Invariant 37. Faults 64, 65: nobody is asked in a tight loop, whatever an overloaded central says."""
    seen = watch(Unreachable("status 503", asked))
    assert seen.asked <= 1 + seen.seconds / (FIRST_DELAY / 2)
    assert not seen.state.reachable


@pytest.mark.parametrize(("error", "problem"), [(Denied("device_revoked"), "device_revoked"), (Incompatible(), "update_needed")])
def test_a_no_is_shown_and_not_asked_again_at_once(error: Exception, problem: str) -> None:
    """Faults 66, 87."""
    seen = watch(error)
    assert (seen.asked, seen.state.reachable, seen.state.problem) == (1, True, problem)


def test_after_a_no_a_person_may_try_again() -> None:
    """Faults 66, 87: somebody lets the PC in again at central, and says so on the telephone."""
    send = Lane(failing(Denied("device_revoked")))
    loop = a_loop(send, Lane(failing(Unreachable("", 1e12))), Connection(StandingClock(), lambda: None))
    loop.start()
    eventually(lambda: send.asked == 1)
    loop.nudge()
    eventually(lambda: send.asked == 2)
    loop.stop()


def test_a_program_that_is_sent_no_rows_any_more_says_so_while_its_work_goes_up() -> None:
    """Invariant 32. Fault 87: the line is up, and what is shown is old."""
    told, moved = Connection(StandingClock(), lambda: None), threading.Event()

    def one_answer() -> Step:
        if send.asked > 1:
            moved.wait(patience.SECONDS)
        return Step(update_needed=True)

    send, hold = Lane(one_answer), Lane(lambda: Step(update_needed=moved.wait(patience.SECONDS)))
    loop = a_loop(send, hold, told)
    loop.start()
    eventually(lambda: told.problem is not None)
    shown = (told.reachable, told.problem)
    moved.set()
    loop.stop()
    assert shown == (True, "update_needed")


def test_an_absurd_wish_is_capped_and_a_person_may_try_sooner() -> None:
    """Fault 65."""
    send, hold = Lane(failing(Unreachable("", 1e12))), Lane(failing(Unreachable("", 1e12)))
    loop = a_loop(send, hold, Connection(StandingClock(), lambda: None))
    loop.start()
    eventually(lambda: send.asked == 1 and hold.asked == 1)
    loop.nudge()
    eventually(lambda: send.asked == 2 and hold.asked == 2)
    loop.stop()
    assert LONGEST_DELAY <= 60


def test_what_a_comparison_gives_back_is_sent_at_once() -> None:
    """Invariants 29, 34: it may be the first to hear that central was restored, and perhaps nobody saves anything more."""
    held, drift = threading.Event(), DueOnce()
    send, hold = Lane(Step), Lane(lambda: Step(update_needed=drift.is_done and held.wait(patience.SECONDS)))
    state = Connection(StandingClock(), lambda: None)
    state.note(reachable=True)
    loop = a_loop(send, hold, state, drift)
    loop.start()
    eventually(lambda: drift.is_done and send.asked == 2)
    held.set()
    loop.stop()


class NotTaken:
    """Stands where a journal is handed in: central is too busy for it, and says when to come again."""

    def __init__(self) -> None:
        self.asked = 0

    def is_due(self) -> bool:
        return True

    def run(self, *, stopped: Callable[[], bool]) -> None:
        self.asked += 1
        raise Unreachable("status 503", 1e9)

    def close(self) -> None:
        """No line is open."""


def test_news_does_not_hurry_a_journal_that_central_has_put_off() -> None:
    """Invariant 37. Fault 65: in a busy shop there is news every second, and each would end the pause."""
    delivery, held = NotTaken(), threading.Event()

    def news() -> Step:
        eventually(lambda: delivery.asked > 0)
        time.sleep(0.02)
        return Step(rows=1) if hold.asked < 20 or held.wait(patience.SECONDS) else Step()

    send, hold = Lane(Step), Lane(news)
    loop = SyncLoop(
        send=lambda: Sending(exchange=send, delivery=delivery),  # type: ignore[arg-type]
        hold=lambda: Holding(exchange=hold, filling=hold, drift=NeverDue()),  # type: ignore[arg-type]
        state=Connection(StandingClock(), lambda: None),
        clock=StandingClock(),
        random=Random(1),
    )
    loop.start()
    eventually(lambda: hold.asked >= 20)
    time.sleep(0.2)
    asked = delivery.asked
    held.set()
    loop.stop()
    assert asked <= 2


def test_who_waits_for_news_asks_behind_who_sends_however_late_that_one_starts(monkeypatch: pytest.MonkeyPatch) -> None:
    """After an update of the program the first answer brings every row anew: once, and not on both lanes."""
    order = list[str]()
    send, hold = (Lane(lambda name=name: order.append(name) or Step(rows=1)) for name in ("send", "hold"))  # type: ignore[misc]
    loop = a_loop(send, hold, Connection(StandingClock(), lambda: None))
    monkeypatch.setattr(loop._sending, "start", threading.Timer(0.2, loop._sending.start).start)
    loop.start()
    eventually(lambda: send.asked > 0 and hold.asked > 0)
    loop.stop()
    assert order[0] == "send"


def test_a_defect_of_ours_is_logged_and_tried_again(error_log: list[str]) -> None:
    """Invariant 34: the lane does not die of it."""
    watch(ValueError("ours"), at_least=2)
    assert any("sync lane failed" in message for message in error_log)


def test_a_held_request_is_cut_when_the_program_ends() -> None:
    """Fault 56."""

    def held() -> Step:
        assert hold.closed.wait(30)
        raise Unreachable("cut")

    send, hold = Lane(Step), Lane(held)
    loop = a_loop(send, hold, Connection(StandingClock(), lambda: None))
    loop.start()
    began = time.monotonic()
    loop.stop()
    assert time.monotonic() - began < patience.SECONDS / 4
    assert hold.closed.is_set()


def test_it_is_stuck_when_central_answers_and_nothing_moves() -> None:
    """Invariant 34: what never happens is said."""
    clock = StandingClock()
    state = Connection(clock, lambda: None)
    state.note(reachable=True)
    assert not state.stuck(3)
    clock.pass_(61)
    assert state.stuck(3)
    assert not state.stuck(0)


def test_what_could_not_be_sent_is_sent_by_itself_though_the_disk_failed_as_well() -> None:
    """Invariant 34. Faults 28, 61: it waited for the next save."""
    said = iter([Unreachable("cut"), None])

    def once_cut() -> Step:
        if (error := next(said, None)) is not None:
            raise error
        return Step()

    send, hold = Lane(once_cut), Lane(failing(Unreachable("", 1e12)))
    send.troubles = [NotSaved("disk_full")]
    loop = a_loop(send, hold, Connection(StandingClock(), lambda: None))
    loop.start()
    eventually(lambda: send.asked >= 2)
    loop.stop()
