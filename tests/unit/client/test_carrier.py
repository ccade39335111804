"""The lane of files: behind commands, by itself, and never stuck for good."""

import threading
from random import Random

import pytest

from sync.client.attachments import Standing
from sync.client.carrier import LONGEST_DELAY, LONGEST_REST, Carrier, pause
from sync.client.changes import ChangeSet
from sync.client.watchdog import HUNG_SECONDS
from sync.kernel.blobs import Blob
from sync.kernel.errors import Unreachable
from sync.protocol.blobs import BlobState
from tests import patience
from tests.shops import NoNetwork
from tests.simulation import StandingClock
from tests.toy import SHOP
from tests.unit.client.filing import CONTENT, REQUESTS, Pc


def test_the_lane_of_files_waits_for_commands_and_not_for_ever(pc: Pc, monkeypatch: pytest.MonkeyPatch) -> None:
    """Invariant 34: a stuck queue does not hold files for ever, nor files a queue."""
    monkeypatch.setattr("sync.client.carrier.LOOK_SECONDS", 0.01)
    monkeypatch.setattr("sync.client.carrier.YIELD_SECONDS", 0.05)
    looked, sent = threading.Event(), threading.Event()

    def is_busy() -> bool:
        looked.set()
        return True

    carrier = Carrier(pc.replica.attachments, lambda: pc.line, is_busy=is_busy, clock=StandingClock(), random=Random(1))
    carrier.wake()
    assert not [one for one in threading.enumerate() if one.name == "sync-carry"], "there is nothing to carry"
    forget = pc.replica.lanes.parts.notices.add(lambda changes: sent.set() if pc.standing() is Standing.HERE else None)
    pc.replica.attachments.keep(SHOP, CONTENT)
    carrier.wake()
    assert looked.wait(patience.SECONDS)
    assert sent.wait(patience.SECONDS)
    carrier.stop()
    forget()
    assert pc.at_central() == CONTENT


def test_the_lane_of_files_tries_again_by_itself(pc: Pc, monkeypatch: pytest.MonkeyPatch) -> None:
    """Invariants 34, 37. No click is needed, and there is no tight loop."""
    monkeypatch.setattr("sync.client.carrier.FIRST_DELAY", 0.02)
    pc.line.cut_at = 1
    sent = threading.Event()
    forget = pc.replica.lanes.parts.notices.add(lambda changes: sent.set() if pc.standing() is Standing.HERE else None)
    carrier = Carrier(pc.replica.attachments, lambda: pc.line, is_busy=lambda: False, clock=StandingClock(), random=Random(1))
    pc.replica.attachments.keep(SHOP, CONTENT)
    carrier.wake()
    assert sent.wait(patience.SECONDS)
    carrier.stop()
    forget()
    assert pc.line.asked == REQUESTS + 2


def test_a_file_that_central_does_not_take_comes_to_rest() -> None:
    """Invariant 37: a bad line ends some time, and is tried each minute; nobody waits for what is not taken."""
    rests = [pause(failures, is_refused=True) for failures in range(1, 100)]
    assert rests == sorted(rests)
    assert all(least == most / 2 for least, most in rests)
    assert rests[-1] == (LONGEST_REST / 2, LONGEST_REST)
    assert sum(least for least, _ in rests[:10]) > 1_000, "ten tries in a quarter of an hour"
    assert max(pause(failures, is_refused=False)[1] for failures in range(1, 100)) == LONGEST_DELAY


def test_what_is_kept_goes_at_once_though_another_file_rests(pc: Pc, monkeypatch: pytest.MonkeyPatch) -> None:
    """Invariant 34."""
    monkeypatch.setattr("sync.client.carrier.FIRST_DELAY", LONGEST_REST)
    strange, refused, sent = pc.replica.attachments.keep(SHOP, b"MZ a program"), threading.Event(), threading.Event()

    def look(_changes: ChangeSet) -> None:
        if pc.replica.attachments.standing([strange.digest])[strange.digest] is Standing.REFUSED:
            refused.set()
        if pc.standing() is Standing.HERE:
            sent.set()

    forget = pc.replica.lanes.parts.notices.add(look)
    carrier = Carrier(pc.replica.attachments, lambda: pc.line, is_busy=lambda: False, clock=StandingClock(), random=Random(1))
    carrier.wake()
    assert refused.wait(patience.SECONDS)
    pc.replica.attachments.keep(SHOP, CONTENT)
    carrier.wake()
    assert sent.wait(patience.SECONDS)
    carrier.stop()
    forget()
    assert pc.line.asked - REQUESTS <= 4, "with the other file this one is tried once more"


class Hanging(NoNetwork):
    """A way on which nothing ever comes back."""

    def __init__(self) -> None:
        self.asked, self.let_go = threading.Event(), threading.Event()

    def put_blob(self, blob: Blob, offset: int, content: bytes) -> BlobState:
        self.asked.set()
        assert self.let_go.wait(patience.SECONDS)
        raise Unreachable("at last")


def test_a_file_is_carried_on_by_another_lane_where_one_hangs(pc: Pc) -> None:
    """Invariant 34. Fault 60: a name server that never answers holds a thread for ever; the file goes all the same."""
    clock, hanging = StandingClock(), Hanging()
    ways = iter((hanging, pc.line))
    sent = threading.Event()
    forget = pc.replica.lanes.parts.notices.add(lambda changes: sent.set() if pc.standing() is Standing.HERE else None)
    carrier = Carrier(pc.replica.attachments, lambda: next(ways), is_busy=lambda: False, clock=clock, random=Random(1))
    pc.replica.attachments.keep(SHOP, CONTENT)
    carrier.wake()
    assert hanging.asked.wait(patience.SECONDS)
    hung = carrier.lane()
    assert hung is not None
    assert not hung.is_hung()
    clock.pass_(HUNG_SECONDS + 1)
    assert hung.is_hung()
    carrier.replace(hung)
    assert sent.wait(patience.SECONDS)
    hanging.let_go.set()
    hung.join(patience.SECONDS)
    carrier.stop()
    forget()
    assert hung.has_ended
    assert pc.at_central() == CONTENT
