"""A piece of which a part has come: the next try goes on behind it, and the status bar counts it."""

import io

import pytest
import requests

from sync.client import piece
from sync.client.answers import Onward
from sync.client.transport import Take
from sync.kernel.errors import Unreachable
from sync.protocol.codec import CHUNK_MEDIA_TYPE
from sync.protocol.messages import Fill
from tests.simulation import House
from tests.unit.client.prebuilt.new_pc import Pc

PART = 500
"""Bytes that the line brings before it breaks."""


class Breaking:
    """The line of a PC that never lasts for a whole piece, and what was asked of it and shown meanwhile."""

    def __init__(self, pc: Pc) -> None:
        self.starts: list[int] = []
        self.shares: list[float] = []
        self._pc, self._whole = pc, pc.wire.chunk
        pc.wire.chunk = self.chunk  # type: ignore[method-assign]

    def chunk(self, digest: str, start: int, take: Take) -> None:
        self.starts.append(start)
        content = bytearray()
        self._whole(digest, start, content.extend)
        take(bytes(content[:PART]))
        self.shares.append(self._pc.replica.status().filling or 0.0)
        if len(content) > PART:
            raise Unreachable("the line broke")


def test_what_came_of_a_piece_is_gone_on_with(pc: Pc, house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """Invariant 24. Fault 16: at once, as long as each try brings enough."""
    monkeypatch.setattr(piece, "WORTH_IT", PART)
    line = Breaking(pc)
    pc.sync()
    assert pc.is_as(house)
    assert line.starts[:3] == [0, PART, 2 * PART]


def test_it_is_counted_while_it_comes(pc: Pc, monkeypatch: pytest.MonkeyPatch) -> None:
    """Invariant 37: a bar that stood still for minutes, and then leapt, said less than was so."""
    monkeypatch.setattr(piece, "WORTH_IT", PART)
    line = Breaking(pc)
    order = ordered(pc)
    pc.replica.lanes.filling().run(order.scope, stopped=lambda: False)
    assert line.shares == sorted(set(line.shares))
    assert 0 < line.shares[0] < 0.1
    assert 0.9 < line.shares[-1] <= 1


def test_a_line_that_brings_little_is_left_for_a_while_and_what_it_brought_is_kept(pc: Pc, house: House) -> None:
    """Invariant 24. Who asks at once again and again would be a burden to central."""
    order = ordered(pc)
    line, filling = Breaking(pc), pc.replica.lanes.filling()
    for _ in range(2):
        with pytest.raises(Unreachable):
            filling.run(order.scope, stopped=lambda: False)
    assert line.starts == [0, PART]


def ordered(pc: Pc) -> Fill:
    (order,) = pc.replica.lanes.exchange().run(push=False).fills
    return order


def answered(status: int, body: bytes, **headers: str) -> requests.Response:
    answer = requests.Response()
    answer.status_code, answer.raw = status, io.BytesIO(body)
    answer.headers.update({"Content-Type": CHUNK_MEDIA_TYPE} | {name.replace("_", "-"): text for name, text in headers.items()})
    return answer


@pytest.mark.parametrize(
    "answer", [answered(206, b"567", Content_Range="bytes 4-6/7"), answered(200, b"1234567")], ids=["the rest", "all of it"]
)
def test_the_rest_is_taken_also_from_who_sends_all_of_it(answer: requests.Response) -> None:
    """A cache between here and central need not know parts."""
    came = bytearray()
    onward = Onward(4, came.extend, CHUNK_MEDIA_TYPE)
    assert onward.headers()["Range"] == "bytes=4-"
    assert onward.is_in(answer)
    onward.read(answer)
    assert bytes(came) == b"567"


def test_another_part_than_was_asked_for_is_not_taken() -> None:
    came = bytearray()
    with pytest.raises(Unreachable):
        Onward(4, came.extend, CHUNK_MEDIA_TYPE).read(answered(206, b"4567", Content_Range="bytes 3-6/7"))
    assert not came


def test_a_page_of_the_hotel_is_no_part_of_a_piece() -> None:
    """Fault 71: what lies in front of a piece would spoil all that comes behind it."""
    assert not Onward(0, bytearray().extend, CHUNK_MEDIA_TYPE).is_in(answered(200, b"<html>", Content_Type="text/html"))
