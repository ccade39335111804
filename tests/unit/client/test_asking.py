"""Rows that come apart from their answer: whatever the line does, none is fetched twice, and none is waited for in vain."""

from collections.abc import Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from random import Random
from uuid import UUID

import msgspec
import pytest

from sync.client.asking import Asking
from sync.client.piece import WORTH_IT
from sync.client.transport import Take
from sync.kernel.commands import Envelope
from sync.kernel.errors import Denied, Unreachable
from sync.protocol.codec import encode_chunk
from sync.protocol.messages import Answer, AnswerHead, ChunkRef, ExchangeHead, InstanceState, Request, Section
from tests.simulation import a_world
from tests.toy import Sign

ID = UUID(int=5)
ROWS = tuple((f"S{number:06d}", Random(number).randbytes(40).hex()) for number in range(6_000))
SECTIONS = (Section(scope="catalog", table="toy_sign", columns=("code", "text"), rows=ROWS),)
CONTENT = encode_chunk(SECTIONS)


def asked(**otherwise: object) -> ExchangeHead:
    head = ExchangeHead(protocol=1, request_id=ID, instance_id=ID, epoch="e", cursors={}, shape="", hold=0.0)
    return msgspec.structs.replace(head, **otherwise)


REQUEST = Request(head=asked(), commands=())


def an_answer(content: bytes = CONTENT, *, sections: Sequence[Section] = (), epoch: str = "e") -> Answer:
    reference = None if sections else ChunkRef(digest=sha256(content).hexdigest(), size=len(content), rows=len(ROWS))
    head = AnswerHead(
        protocol=1,
        request_id=ID,
        server_time=0,
        epoch=epoch,
        instance=InstanceState.KNOWN,
        expected_seq=1,
        apart=reference,
    )
    return Answer(head=head, sections=tuple(sections))


class Line:
    """Central as a list of what it will say, and a line that lasts for so many bytes each time. Notes what was asked."""

    def __init__(self, *answers: Answer | Exception, lasts: int = 1 << 30, content: bytes = CONTENT) -> None:
        self._answers, self._content = list(answers), content
        self.lasts = lasts
        self.apart: list[bool] = []
        self.starts: list[int] = []
        self.error: Exception | None = None
        self.closed = False

    def exchange(self, request: Request) -> Answer:
        self.apart.append(request.head.apart)
        answer = self._answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    def chunk(self, _digest: str, start: int, take: Take) -> None:
        self.starts.append(start)
        if self.error is not None:
            raise self.error
        take(self._content[start : start + self.lasts])
        if start + self.lasts < len(self._content):
            raise Unreachable("the line broke")

    def close(self) -> None:
        self.closed = True


def test_whoever_was_away_asks_for_rows_apart_and_whoever_is_up_to_date_does_not() -> None:
    """An idle exchange spares the words."""
    line = Line(an_answer(sections=SECTIONS), an_answer(sections=SECTIONS), Unreachable("gone"), an_answer(), an_answer())
    asking = Asking(line)  # type: ignore[arg-type]
    for _ in range(2):
        assert asking.ask(REQUEST).sections == SECTIONS
    with pytest.raises(Unreachable):
        asking.ask(REQUEST)
    assert asking.ask(REQUEST).sections == SECTIONS
    asking.ask(REQUEST)
    assert line.apart == [True, False, False, True, True]


def test_a_line_that_breaks_again_and_again_brings_all_of_them_in_one_go() -> None:
    """Invariant 24. Fault 16: no byte comes twice."""
    line = Line(an_answer(), lasts=WORTH_IT)
    assert Asking(line).ask(REQUEST).sections == SECTIONS  # type: ignore[arg-type]
    assert line.starts == list(range(0, len(CONTENT), WORTH_IT))


def test_one_that_hardly_brings_anything_goes_on_where_it_was_at_the_next_question() -> None:
    """Invariant 24. Fault 16."""
    few = WORTH_IT // 2
    line = Line(*[an_answer()] * 2, lasts=few)
    asking = Asking(line)  # type: ignore[arg-type]
    with pytest.raises(Unreachable):
        asking.ask(REQUEST)
    line.lasts = 1 << 30
    assert asking.ask(REQUEST).sections == SECTIONS
    assert line.starts == [0, few]


def test_what_central_says_meanwhile_does_not_begin_them_anew() -> None:
    """Invariant 24: stock is told every minute, and a minute brings less than all of it."""
    few = WORTH_IT // 2
    line = Line(an_answer(), an_answer(b"with the stock of a minute later"), lasts=few)
    asking = Asking(line)  # type: ignore[arg-type]
    with pytest.raises(Unreachable):
        asking.ask(REQUEST)
    line.lasts = 1 << 30
    assert asking.ask(msgspec.structs.replace(REQUEST, head=asked(request_id=UUID(int=6), hold=20.0))).sections == SECTIONS
    assert line.starts == [0, few]


@pytest.mark.parametrize(
    ("head", "epoch"), [(asked(cursors={"catalog": 3}), "e"), (asked(), "another")], ids=["rows came otherwise", "restored"]
)
def test_what_no_longer_fits_is_begun_at_its_beginning(head: ExchangeHead, epoch: str) -> None:
    """Invariant 29. Fault 81: what came of the former answer is no part of this one."""
    line = Line(an_answer(b"former"), an_answer(epoch=epoch), lasts=3)
    asking = Asking(line)  # type: ignore[arg-type]
    with pytest.raises(Unreachable):
        asking.ask(REQUEST)
    line.lasts = 1 << 30
    assert asking.ask(msgspec.structs.replace(REQUEST, head=head)).sections == SECTIONS
    assert line.starts == [0, 0]


def test_what_comes_whole_meanwhile_is_taken() -> None:
    """There is less of it by then."""
    line = Line(an_answer(), an_answer(sections=SECTIONS), lasts=3)
    asking = Asking(line)  # type: ignore[arg-type]
    with pytest.raises(Unreachable):
        asking.ask(REQUEST)
    assert asking.ask(REQUEST).sections == SECTIONS


def test_rows_that_are_not_kept_where_they_were_asked_for_come_whole() -> None:
    """Fault 81: one of several processes of central, or one that was restored; nobody asks in a circle."""
    line = Line(an_answer(), an_answer(sections=SECTIONS))
    line.error = Denied("chunk_unknown")
    assert Asking(line).ask(REQUEST).sections == SECTIONS  # type: ignore[arg-type]
    assert line.apart == [True, False]


@pytest.mark.parametrize("code", ["device_revoked", "token_expired"])
def test_any_other_no_is_one(code: str) -> None:
    line = Line(an_answer())
    line.error = Denied(code)
    with pytest.raises(Denied, match=code):
        Asking(line).ask(REQUEST)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "content", [b"x" * len(CONTENT), CONTENT[:-1], CONTENT + b"x", b""], ids=["other", "short", "long", "none"]
)
def test_bytes_that_are_not_what_their_name_says_are_none(content: bytes) -> None:
    """Threat T7. Fault 75."""
    with pytest.raises(Unreachable):
        Asking(Line(an_answer(), content=content)).ask(REQUEST)  # type: ignore[arg-type]


def test_neither_are_rows_that_are_none() -> None:
    """Threat T7."""
    lie = b"named truly, and no rows"
    with pytest.raises(Unreachable, match="do not agree"):
        Asking(Line(an_answer(lie), content=lie)).ask(REQUEST)  # type: ignore[arg-type]


def test_a_replica_takes_them_in_as_any_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Invariant 12: the same base state as in one piece, through a real replica."""
    house, (pc, other, _) = a_world(tmp_path)
    with house.store.transaction(house.clock.now()) as session:
        house.store.put(session, Sign, list(ROWS))
    other.sync()
    whole = pc.wire.exchange
    kept: dict[str, bytes] = {}
    monkeypatch.setattr(pc.wire, "exchange", lambda request: _apart(whole(request), kept))
    monkeypatch.setattr(pc.wire, "chunk", lambda digest, start, take: take(kept[digest][start:]))
    pc.sync()
    assert kept
    assert pc.dump() == other.dump()


def _apart(answer: Answer, kept: dict[str, bytes]) -> Answer:
    content = encode_chunk(answer.sections)
    reference = ChunkRef(digest=sha256(content).hexdigest(), size=len(content), rows=1)
    kept[reference.digest] = content
    return Answer(head=msgspec.structs.replace(answer.head, apart=reference), outcomes=answer.outcomes)


def sending(commands: int) -> Request:
    one = Envelope(command_id=ID, seq=1, name="X", body=msgspec.Raw(b"{}"), actor_id=ID, claimed_at=0)
    return msgspec.structs.replace(REQUEST, commands=(one,) * commands)


def test_a_line_that_breaks_under_many_commands_is_given_fewer_and_more_again_once_they_pass() -> None:
    """Invariant 34: what waits goes up on any line that lasts for a few of them."""
    answer = an_answer(sections=SECTIONS)
    line = Line(*[Unreachable("the line broke")] * 6, *[answer] * 6)
    asking, sent = Asking(line), list[int]()  # type: ignore[arg-type]
    for _ in range(12):
        sent.append(asking.most)
        with suppress(Unreachable):
            asking.ask(sending(asking.most))
    assert sent == [200, 100, 50, 25, 12, 10, 10, 20, 40, 80, 160, 200]


def test_a_line_that_breaks_under_a_few_says_nothing_of_how_many_it_takes() -> None:
    line = Line(*[Unreachable("away")] * 5)
    asking = Asking(line)  # type: ignore[arg-type]
    for _ in range(5):
        with suppress(Unreachable):
            asking.ask(sending(3))
    assert asking.most == 200
