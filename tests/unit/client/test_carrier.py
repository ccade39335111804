"""The lane of files: behind commands, by itself, and never stuck for good."""

import threading
from random import Random

import pytest

from sync.client.attachments import Standing
from sync.client.carrier import Carrier
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
