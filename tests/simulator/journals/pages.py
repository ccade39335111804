"""A journal's files read a second time, past the engine."""

import struct
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec

from sync.protocol.journal import Heading

SUFFIX = ".dmsj"
MARK = b"DMSJ"
FRAME = struct.Struct("<4sII")


@dataclass(frozen=True)
class Record:
    """A command in a journal: what anybody may read of it, and where it stands."""

    heading: Heading
    at: int
    frame: bytes


def files_in(folder: Path) -> list[Path]:
    """Those that a PC writes; what it was brought from elsewhere lies in a folder of its own."""
    return sorted(folder.glob(f"*{SUFFIX}"))


def records(content: bytes) -> Iterator[Record]:
    """Every command that is whole, whatever lies around it."""
    at = content.find(MARK)
    while at >= 0:
        size = _whole(content, at)
        if size:
            frame = content[at : at + size]
            heading = msgspec.msgpack.decode(msgspec.msgpack.decode(frame[FRAME.size :])[0], type=Heading)
            if heading.key_id:
                yield Record(heading, at, frame)
        at = content.find(MARK, at + max(size, 1))


def held_in(folder: Path) -> Mapping[str, Record]:
    """By command id, of all its files."""
    return {one.heading.command_id.hex: one for path in files_in(folder) for one in records(path.read_bytes())}


def _whole(content: bytes, at: int) -> int:
    """How long the frame is that begins here; 0 where there is none."""
    if at + FRAME.size > len(content):
        return 0
    _, size, checksum = FRAME.unpack_from(content, at)
    payload = content[at + FRAME.size : at + FRAME.size + size]
    return FRAME.size + size if len(payload) == size and zlib.crc32(payload) == checksum else 0
