"""Messages as bytes: compressed JSON lines, the last of which vouches for the others: half a message is never taken for one."""

import hashlib
from collections.abc import Iterator, Sequence
from typing import Literal, TypeVar

import msgspec
from backports import zstd

from sync.kernel.commands import Envelope, Outcome
from sync.kernel.records import Plain, Row
from sync.protocol.messages import Answer, AnswerHead, ExchangeHead, Request, Section

LEVEL = 3
CHUNK_MEDIA_TYPE = "application/vnd.dms.chunk+zstd"
REQUEST_LIMIT = 8 * 1024 * 1024
ANSWER_LIMIT = 256 * 1024 * 1024
"""Caps on the decompressed size, in bytes: what a device may send, and what it accepts."""

T = TypeVar("T")
Line = tuple[object, ...]


class Garbled(ValueError):
    """These bytes are not one whole message: cut, changed on the way, too large, or never a message at all."""


_encoder = msgspec.json.Encoder()
_command = msgspec.json.Decoder(tuple[Literal["c"], Envelope])
_outcome = msgspec.json.Decoder(tuple[Literal["o"], Outcome])
_section = msgspec.json.Decoder(tuple[Literal["t"], str, str, tuple[str, ...]])
_plain = msgspec.json.Decoder(list[Plain])
_end = msgspec.json.Decoder(tuple[Literal["end"], int, str])
_request_head = msgspec.json.Decoder(tuple[Literal["request"], ExchangeHead])
_answer_head = msgspec.json.Decoder(tuple[Literal["answer"], AnswerHead])
_chunk_head = msgspec.json.Decoder(tuple[Literal["chunk"], int])


def encode_request(request: Request) -> bytes:
    """Raises ValueError for a command body that spans lines: bodies travel exactly as saved."""
    lines: list[Line] = [("request", request.head)]
    for command in request.commands:
        if b"\n" in bytes(command.body):
            raise ValueError(f"the body of command {command.command_id} spans lines")
        lines.append(("c", command))
    return _seal(lines)


def decode_request(wire: bytes, limit: int = REQUEST_LIMIT) -> Request:
    """Raises Garbled unless the bytes are exactly one request of at most `limit` bytes decompressed."""
    lines = _unseal(wire, limit)
    _, head = _read(_request_head, lines[0])
    commands = tuple(_read(_command, line)[1] for line in lines[1:])
    # a Raw points into the whole message: a copy lets the rest of it go
    return Request(head=head, commands=tuple(msgspec.structs.replace(one, body=one.body.copy()) for one in commands))


def encode_answer(answer: Answer) -> bytes:
    lines: list[Line] = [("answer", answer.head)]
    lines.extend(("o", outcome) for outcome in answer.outcomes)
    _write_sections(lines, answer.sections)
    return _seal(lines)


def decode_answer(wire: bytes, limit: int = ANSWER_LIMIT) -> Answer:
    """Raises Garbled unless the bytes are exactly one answer of at most `limit` bytes decompressed."""
    lines = _unseal(wire, limit)
    _, head = _read(_answer_head, lines[0])
    first_section = next((at for at, line in enumerate(lines) if at and line[:4] != b'["o"'), len(lines))
    outcomes = tuple(_read(_outcome, line)[1] for line in lines[1:first_section])
    return Answer(head=head, outcomes=outcomes, sections=tuple(_read_sections(lines[first_section:])))


def encode_chunk(sections: Sequence[Section]) -> bytes:
    """The same sections give the same bytes: a chunk is named by its digest."""
    lines: list[Line] = [("chunk", len(sections))]
    _write_sections(lines, sections)
    return _seal(lines)


def decode_chunk(wire: bytes, limit: int = ANSWER_LIMIT) -> tuple[Section, ...]:
    """Raises Garbled unless the bytes are exactly one chunk of at most `limit` bytes decompressed."""
    lines = _unseal(wire, limit)
    _, count = _read(_chunk_head, lines[0])
    sections = tuple(_read_sections(lines[1:]))
    if len(sections) != count:
        raise Garbled(f"{count} sections promised, {len(sections)} found")
    return sections


def _write_sections(lines: list[Line], sections: Sequence[Section]) -> None:
    for section in sections:
        lines.append(("t", section.scope, section.table, section.columns))
        lines.extend(("r", *row) for row in section.rows)
        lines.extend(("d", *key) for key in section.removed)


def _read_sections(lines: Sequence[bytes]) -> Iterator[Section]:
    at = 0
    while at < len(lines):
        _, scope, table, columns = _read(_section, lines[at])
        at += 1
        rows, removed = [], []
        while at < len(lines) and lines[at][:4] == b'["r"':
            rows.append(_read_row(lines[at], width=len(columns)))
            at += 1
        while at < len(lines) and lines[at][:4] == b'["d"':
            removed.append(_read_row(lines[at]))
            at += 1
        yield Section(scope=scope, table=table, columns=columns, rows=tuple(rows), removed=tuple(removed))


def _read_row(line: bytes, width: int | None = None) -> Row:
    row = tuple(_read(_plain, line)[1:])
    if width is not None and len(row) != width:
        raise Garbled(f"{len(row)} values in a row of {width} columns")
    return row


def _seal(lines: list[Line]) -> bytes:
    payload = _encoder.encode_lines(lines)
    end = _encoder.encode(("end", len(lines), hashlib.sha256(payload).hexdigest()))
    return zstd.compress(payload + end + b"\n", level=LEVEL)


def _unseal(wire: bytes, limit: int) -> list[bytes]:
    """The lines before the last, which vouches for their number and content."""
    text = _decompress(wire, limit)
    if not text.endswith(b"\n"):
        raise Garbled("the last line is cut")
    payload_size = text.rfind(b"\n", 0, -1) + 1
    _, count, digest = _read(_end, text[payload_size:])
    payload = text[:payload_size]
    lines = payload.split(b"\n")[:-1]
    if not lines or len(lines) != count or hashlib.sha256(payload).hexdigest() != digest:
        raise Garbled("count or digest disagrees")
    return lines


def _decompress(wire: bytes, limit: int) -> bytes:
    decompressor = zstd.ZstdDecompressor()
    try:
        text = decompressor.decompress(wire, max_length=limit + 1)
    except (zstd.ZstdError, EOFError) as error:
        raise Garbled("not compressed as expected") from error
    if len(text) > limit:
        raise Garbled(f"more than {limit} bytes")
    if not decompressor.eof or decompressor.unused_data:
        raise Garbled("cut, or followed by something else")
    return text


def _read(decoder: "msgspec.json.Decoder[T]", line: bytes) -> T:
    try:
        return decoder.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise Garbled(str(error)) from error
