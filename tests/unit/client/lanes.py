"""A loop whose exchanges are played: what each answers, and how often it was asked."""

import threading
import time
from collections.abc import Callable, Sequence
from random import Random

from sync.client.exchange import Step
from sync.client.loop import Connection, Holding, Sending, SyncLoop
from sync.protocol.messages import Fill
from tests import patience
from tests.shops import StandingClock


class Lane:
    """Stands where an exchange is; says `answer` to each asking."""

    def __init__(self, answer: Callable[[], Step]) -> None:
        self._answer = answer
        self.asked = 0
        self.troubles: list[Exception] = []
        """What catching up ends with, one after another."""
        self.closed = threading.Event()

    def run(self, *, push: bool = True, hold: float = 0.0) -> Step:
        self.asked += 1
        return self._answer()

    def expect(self, orders: Sequence[Fill]) -> None:
        """Nothing is to be filled."""

    def catch_up(self, *, stopped: Callable[[], bool]) -> None:
        """Nothing was put off."""
        if self.troubles:
            raise self.troubles.pop()

    def close(self) -> None:
        self.closed.set()


class NeverDue:
    """Stands where the comparison with central is."""

    def is_due(self) -> bool:
        return False

    def close(self) -> None:
        """No line is open."""


def failing(error: Exception) -> Callable[[], Step]:
    def answer() -> Step:
        raise error

    return answer


def a_loop(send: Lane, hold: Lane, state: Connection, drift: NeverDue | None = None) -> SyncLoop:
    return SyncLoop(
        send=lambda: Sending(exchange=send),  # type: ignore[arg-type]
        hold=lambda: Holding(exchange=hold, filling=hold, drift=drift or NeverDue()),  # type: ignore[arg-type]
        state=state,
        clock=StandingClock(),
        random=Random(1),
    )


def eventually(condition: Callable[[], bool]) -> None:
    until = time.monotonic() + patience.SECONDS
    while not condition():
        assert time.monotonic() < until
        time.sleep(0.002)
