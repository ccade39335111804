"""A lane that no longer moves: another takes its place."""

import threading
from random import Random

from sync.client import watchdog
from sync.client.exchange import Step
from sync.client.loop import Connection, Holding, Sending, SyncLoop
from sync.client.watchdog import HUNG_SECONDS
from sync.kernel.errors import Unreachable
from tests import patience
from tests.shops import StandingClock
from tests.unit.client.lanes import Lane, NeverDue, eventually, failing


def test_a_lane_that_hangs_gets_a_successor() -> None:
    """Invariant 34. Fault 60: a name server that never answers holds a thread for ever; the work goes on in another."""
    clock, door = StandingClock(), threading.Event()
    opened: list[Lane] = []

    def hang() -> Step:
        assert door.wait(3 * patience.SECONDS)  # longer than anybody looks on: its own end would wake the other lane
        raise Unreachable("at last")

    def open_send() -> Sending:
        opened.append(Lane(Step if opened else hang))
        return Sending(exchange=opened[-1])  # type: ignore[arg-type]

    calm = Lane(failing(Unreachable("", 1e12)))
    loop = SyncLoop(
        send=open_send,
        hold=lambda: Holding(exchange=calm, filling=calm, drift=NeverDue()),  # type: ignore[arg-type]
        state=Connection(clock, lambda: None),
        clock=clock,
        random=Random(1),
    )
    loop.start()
    eventually(lambda: opened[0].asked == 1)
    clock.pass_(HUNG_SECONDS + 1)
    loop._watchdog._look()
    eventually(lambda: len(opened) == 2 and opened[1].asked == 1)
    assert opened[0].closed.is_set()
    loop.stop()
    door.set()


class Carrying:
    """Stands where the lane of files is; its one lane hangs."""

    def __init__(self, hung: watchdog.Lane[Lane]) -> None:
        self._hung = hung
        self.replaced: list[object] = []

    def lane(self) -> watchdog.Lane[Lane]:
        return self._hung

    def replace(self, hung: object) -> None:
        self.replaced.append(hung)


def test_the_lane_of_files_is_watched_as_well() -> None:
    """Invariant 34. Fault 60."""
    clock = StandingClock()
    calm = Lane(failing(Unreachable("", 1e12)))
    carrying = Carrying(watchdog.Lane("sync-carry", run=lambda lane: None, tools=lambda: calm, clock=clock))
    loop = SyncLoop(
        send=lambda: Sending(exchange=calm),  # type: ignore[arg-type]
        hold=lambda: Holding(exchange=calm, filling=calm, drift=NeverDue()),  # type: ignore[arg-type]
        carrier=carrying,  # type: ignore[arg-type]
        state=Connection(clock, lambda: None),
        clock=clock,
        random=Random(1),
    )
    carrying.lane().moves()
    loop._watchdog._look()
    assert not carrying.replaced
    clock.pass_(HUNG_SECONDS + 1)
    loop._watchdog._look()
    assert carrying.replaced == [carrying.lane()]
