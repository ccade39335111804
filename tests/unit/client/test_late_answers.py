"""Answers that come twice, late or instead of another's: what they say is used once, where it fits, or not at all."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from sync.client.transport import HttpTransport
from sync.kernel.errors import Unreachable
from sync.protocol.codec import encode_answer
from sync.protocol.messages import Answer, AnswerHead, ExchangeHead, InstanceState, Request
from tests.simulation import Device, a_world
from tests.toy import LIN, ChangeNote, WriteNote

NOTE = UUID(int=1)


class Line(HttpTransport):
    """Somebody answers, whatever is asked."""

    def __init__(self, answer: Answer) -> None:
        super().__init__("http://central.test")
        self._answer = answer

    def _call(self, *_: object, **__: object) -> bytes:
        return encode_answer(self._answer)


def asked(number: int) -> Request:
    request_id, nobody = UUID(int=number), UUID(int=0)
    return Request(head=ExchangeHead(protocol=1, request_id=request_id, instance_id=nobody, epoch="", cursors={}, shape=""))


def test_an_answer_to_another_request_is_none() -> None:
    """Invariants 19, 22. Faults 76, 77: an old page would begin where this replica no longer is."""
    head = AnswerHead(
        protocol=1, request_id=UUID(int=1), epoch="e", server_time=1, instance=InstanceState.KNOWN, expected_seq=1, spans=()
    )
    line = Line(Answer(head=head))
    assert line.exchange(asked(1)).head == head
    with pytest.raises(Unreachable):
        line.exchange(asked(2))


@pytest.fixture
def shops(tmp_path: Path) -> tuple[Device, Device]:
    """Both have heard of the note that the first one wrote."""
    _, (pc, other, _) = a_world(tmp_path)
    pc.replica.submit(WriteNote(note_id=NOTE, text="first"), actor=LIN).result()
    for one in (pc, other):
        one.sync()
    return pc, other


def overtaken(pc: Device, monkeypatch: pytest.MonkeyPatch, meanwhile: Callable[[], object]) -> Answer:
    """The lane that waits for news gets its answer behind whatever happens meanwhile."""
    line, late = pc.wire.exchange, list[Answer]()

    def slow(request: Request) -> Answer:
        late.append(line(request))
        monkeypatch.setattr(pc.wire, "exchange", line)
        meanwhile()
        return late[0]

    monkeypatch.setattr(pc.wire, "exchange", slow)
    pc.replica.lanes.exchange().run(push=False)
    return late[0]


def change(pc: Device, text: str) -> None:
    pc.replica.submit(ChangeNote(note_id=NOTE, text=text), actor=LIN).result()
    pc.sync()


def test_the_same_page_on_both_lanes_counts_once(shops: tuple[Device, Device], monkeypatch: pytest.MonkeyPatch) -> None:
    """Invariants 13, 19. Fault 77."""
    pc, other = shops
    change(pc, "second")
    answer = overtaken(other, monkeypatch, other.sync)
    assert [section.table for section in answer.sections] == ["toy_note"]
    assert other.dump() == pc.dump()


def test_an_older_page_takes_nothing_back(shops: tuple[Device, Device], monkeypatch: pytest.MonkeyPatch) -> None:
    """Invariants 13, 19, 20. Fault 77: the other lane was faster, and has heard of more."""
    pc, other = shops
    change(pc, "second")

    def meanwhile() -> None:
        change(pc, "third")
        other.replica.submit(WriteNote(note_id=uuid4(), text="mine"), actor=LIN).result()
        other.sync()

    overtaken(other, monkeypatch, meanwhile)
    pc.sync()
    assert other.dump() == pc.dump()
    shown = str(other.dump())
    assert ("mine" in shown, "second" in shown, "third" in shown) == (True, False, True)
