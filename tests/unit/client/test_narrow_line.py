"""Something on the way to central takes no large request: what waits goes in smaller slices, by itself."""

from pathlib import Path
from uuid import UUID

import pytest
import requests

from sync.client.answers import raise_for
from sync.client.loop import LONGEST_DELAY, STUCK_SECONDS, Connection
from sync.kernel.errors import TooLarge
from sync.protocol.messages import Answer, Request
from tests.shops import StandingClock
from tests.simulation import a_world
from tests.toy import LIN, WriteNote
from tests.unit.client.lanes import Lane, a_loop, eventually, failing

PORTAL, OURS = {"Content-Type": "text/html"}, {"Content-Type": "application/problem+json"}


def test_what_is_too_much_at_once_goes_in_halves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Invariant 34. Fault 70: where the limit is known, no more is tried in vain."""
    house, (pc, *_) = a_world(tmp_path)
    line, asked = pc.wire.exchange, list[int]()

    def narrow(request: Request) -> Answer:
        asked.append(len(request.commands))
        if asked[-1] > 3:
            raise TooLarge("status 413")
        return line(request)

    monkeypatch.setattr(pc.wire, "exchange", narrow)
    for number in range(20):
        pc.replica.submit(WriteNote(note_id=UUID(int=number), text="call"), actor=LIN).result()
    lane = pc.replica.lanes.exchange()
    while lane.run().more:
        pass
    assert asked == [20, 10, 5, *[2] * 10, 0]
    assert pc.replica.status().waiting == 0
    assert pc.dump() == house.rows_of(pc.held())


def test_one_document_that_is_too_large_waits_and_is_said_to(error_log: list[str]) -> None:
    """Invariants 34, 37. Fault 70: the way is open and nothing goes, so people are told; nobody asks in a circle."""
    clock = StandingClock()
    send, hold = Lane(failing(TooLarge("status 413"))), Lane(failing(TooLarge("status 413")))
    state = Connection(clock, lambda: None)
    loop = a_loop(send, hold, state)
    loop.start()
    eventually(lambda: send.asked > 0 and state.reachable)
    loop.stop()
    clock.pass_(STUCK_SECONDS + 1)
    assert (send.asked, state.stuck(1)) == (1, True)
    assert LONGEST_DELAY < STUCK_SECONDS


@pytest.mark.parametrize("headers", [PORTAL, OURS])
def test_it_is_the_same_whoever_says_it(headers: dict[str, str]) -> None:
    answer = requests.Response()
    answer.status_code = 413
    answer.headers.update(headers)
    with pytest.raises(TooLarge):
        raise_for(answer, b'{"code":"too_large","params":{}}')
