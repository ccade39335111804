"""A message arrives as it was sent, or not at all."""

import hashlib
from uuid import UUID

import msgspec
import pytest
from backports import zstd
from hypothesis import given
from hypothesis import strategies as st

from sync.kernel.commands import Adjustment, Envelope, Outcome, OutcomeState
from sync.kernel.records import Row
from sync.protocol.codec import Garbled, decode_answer, decode_chunk, decode_request, encode_answer, encode_chunk, encode_request
from sync.protocol.messages import Answer, AnswerHead, ExchangeHead, Fill, InstanceState, Request, Section, Span

ids = st.uuids()
texts = st.text(max_size=12)
counts = st.integers(0, 2**62)
moments = st.integers(-62_135_596_800_000_000, 253_402_300_799_999_999)
rows = st.tuples(st.integers(-(2**63), 2**63 - 1), texts, st.none() | st.booleans())
keys = st.tuples(counts, texts)

heads = st.builds(
    ExchangeHead,
    protocol=counts,
    request_id=ids,
    instance_id=ids,
    epoch=texts,
    cursors=st.dictionaries(texts, counts, max_size=3),
    shape=texts,
    hold=st.floats(0, 60),
    app=texts,
)
bodies = st.dictionaries(texts, texts | counts, max_size=3).map(lambda body: msgspec.Raw(msgspec.json.encode(body)))
envelopes = st.builds(
    Envelope,
    command_id=ids,
    seq=counts,
    name=texts,
    body=bodies,
    actor_id=ids,
    claimed_at=counts,
    version=counts,
    after=st.lists(ids, max_size=2).map(tuple),
)
outcomes = st.builds(
    Outcome,
    command_id=ids,
    seq=counts,
    state=st.sampled_from(OutcomeState),
    decided_at=moments,
    code=texts,
    params=st.dictionaries(texts, texts, max_size=2),
    adjustments=st.lists(st.builds(Adjustment, code=texts, asked=texts, got=texts, subject=texts), max_size=2).map(tuple),
)
sections = st.builds(
    Section,
    scope=texts,
    table=texts,
    columns=st.just(("a", "b", "c")),
    rows=st.lists(rows, max_size=4).map(tuple),
    removed=st.lists(keys, max_size=3).map(tuple),
)
answer_heads = st.builds(
    AnswerHead,
    protocol=counts,
    request_id=ids,
    epoch=texts,
    server_time=moments,
    instance=st.sampled_from(InstanceState),
    expected_seq=counts,
    spans=st.lists(st.builds(Span, scope=texts, start=counts, end=counts), max_size=2).map(tuple),
    fills=st.lists(st.builds(Fill, scope=texts, rows=counts), max_size=2).map(tuple),
    gone=st.lists(texts, max_size=2).map(tuple),
    update_needed=st.booleans(),
)
requests = st.builds(Request, head=heads, commands=st.lists(envelopes, max_size=4).map(tuple))
answers = st.builds(
    Answer,
    head=answer_heads,
    outcomes=st.lists(outcomes, max_size=3).map(tuple),
    sections=st.lists(sections, max_size=3).map(tuple),
)


def a_row(number: int) -> Row:
    return (number, f"row {number}", number % 2 == 0)


def an_answer() -> Answer:
    head = AnswerHead(
        protocol=1,
        request_id=UUID(int=1),
        epoch="e",
        server_time=5,
        instance=InstanceState.KNOWN,
        expected_seq=2,
        gone=("prices:a",),
    )
    outcome = Outcome(command_id=UUID(int=9), seq=1, state=OutcomeState.REFUSED, decided_at=7, code="no", params={"n": "煞車"})
    section = Section(scope="catalog", table="t", columns=("a", "b", "c"), rows=tuple(map(a_row, range(20))), removed=((7, "k"),))
    return Answer(head=head, outcomes=(outcome,), sections=(section,))


def sealed(*lines: str, count: int | None = None) -> bytes:
    payload = "".join(f"{line}\n" for line in lines).encode()
    end = msgspec.json.encode(("end", len(lines) if count is None else count, hashlib.sha256(payload).hexdigest()))
    return zstd.compress(payload + end + b"\n")


@given(requests)
def test_a_request_arrives_as_it_was_sent(request: Request) -> None:
    assert decode_request(encode_request(request)) == request


@given(answers)
def test_an_answer_arrives_as_it_was_sent(answer: Answer) -> None:
    assert decode_answer(encode_answer(answer)) == answer


@given(st.lists(sections, max_size=4).map(tuple))
def test_a_chunk_arrives_as_it_was_sent_and_is_always_the_same_bytes(parts: tuple[Section, ...]) -> None:
    assert decode_chunk(encode_chunk(parts)) == parts
    assert encode_chunk(parts) == encode_chunk(decode_chunk(encode_chunk(parts)))


def test_a_cut_answer_is_refused_wherever_it_is_cut() -> None:
    """Invariant 22. Faults 73, 74."""
    wire = encode_answer(an_answer())
    for size in range(len(wire)):
        with pytest.raises(Garbled):
            decode_answer(wire[:size])


def test_no_flipped_byte_gives_another_answer() -> None:
    """Invariant 22. Fault 75. Some bits of a compressed frame mean nothing: those may flip, the message may not."""
    answer = an_answer()
    wire = encode_answer(answer)
    refused = 0
    for at in range(len(wire)):
        for bit in range(8):
            flipped = wire[:at] + bytes([wire[at] ^ 1 << bit]) + wire[at + 1 :]
            try:
                assert decode_answer(flipped) == answer
            except Garbled:
                refused += 1
    assert refused > 7 * len(wire)


def test_no_changed_text_gives_another_answer_even_when_it_is_compressed_anew() -> None:
    """Invariant 22."""
    text = zstd.decompress(encode_answer(an_answer()))
    for at in range(len(text)):
        with pytest.raises(Garbled):
            decode_answer(zstd.compress(text[:at] + bytes([text[at] ^ 1]) + text[at + 1 :]))


@pytest.mark.parametrize("cut", [1, 2, 3])
def test_lines_cut_cleanly_at_a_line_end_are_refused(cut: int) -> None:
    """Fault 74."""
    lines = zstd.decompress(encode_answer(an_answer())).splitlines(keepends=True)
    with pytest.raises(Garbled):
        decode_answer(zstd.compress(b"".join(lines[:-cut])))


@pytest.mark.parametrize(
    "wire",
    [
        b"",
        b"<html><body>Please sign in to the wireless network</body></html>",
        b"{}",
        zstd.compress(b""),
        zstd.compress(b"<html></html>\n"),
        encode_answer(an_answer()) + b"x",
        encode_answer(an_answer()) * 2,
        encode_chunk(()),
    ],
)
def test_what_is_not_an_answer_is_refused(wire: bytes) -> None:
    """Faults 71, 75."""
    with pytest.raises(Garbled):
        decode_answer(wire)


@pytest.mark.parametrize(
    "lines",
    [
        ('["chunk",1]',),
        ('["chunk",0]', '["r",1]'),
        ('["chunk",1]', '["t","s","t",["a"]]', '["r",1,2]'),
        ('["chunk",1]', '["t","s","t",["a"]]', '["r",1.5]'),
        ('["chunk",1]', '["t","s","t",["a"]]', '["d",1]', '["r",1]'),
        ('["chunk",1]', '["t","s","t",["a"]]', '["x",1]'),
        ('["chunk",1]', '["t","s","t",["a"]]', "", '["r",1]'),
    ],
)
def test_a_chunk_that_breaks_its_own_form_is_refused(lines: tuple[str, ...]) -> None:
    with pytest.raises(Garbled):
        decode_chunk(sealed(*lines))


def test_a_wrong_count_is_refused() -> None:
    assert decode_chunk(sealed('["chunk",0]', count=1)) == ()
    with pytest.raises(Garbled):
        decode_chunk(sealed('["chunk",0]', count=2))


def test_a_bomb_is_refused_at_the_cap() -> None:
    """Fault 75."""
    bomb = zstd.compress(b"0" * 10_000_000)
    with pytest.raises(Garbled, match="more than"):
        decode_answer(bomb, 1_000_000)


def test_a_command_body_travels_byte_for_byte() -> None:
    """Invariant 21."""
    body = msgspec.Raw(b'{"b":1.50,  "a":"\\u714e"}')
    head = ExchangeHead(protocol=1, request_id=UUID(int=1), instance_id=UUID(int=2), epoch="", cursors={}, shape="")
    sent = Envelope(command_id=UUID(int=3), seq=1, name="X", body=body, actor_id=UUID(int=4), claimed_at=0)
    [received] = decode_request(encode_request(Request(head=head, commands=(sent,)))).commands
    assert bytes(received.body) == bytes(body)
