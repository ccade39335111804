"""Identities made offline: time-ordered UUIDs for machines, short numbers for people."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from sync.kernel.clock import Clock, to_micros


class Ids(Protocol):
    """Where new identities come from: random in the shop, seeded in a test."""

    def new(self) -> UUID: ...


class TimeOrderedIds:
    """UUID version 7 (RFC 9562): 48 bits of milliseconds, then randomness. A clock set back keeps the last time and counts on."""

    def __init__(self, clock: Clock, random_bytes: Callable[[int], bytes]) -> None:
        self._clock = clock
        self._random_bytes = random_bytes
        self._last = 0

    def new(self) -> UUID:
        self._last = max(self._last + 1, to_micros(self._clock.now()))
        millis, micros = divmod(self._last, 1000)
        tail = int.from_bytes(self._random_bytes(8))
        # rand_a holds the microseconds, so that ids of one millisecond stay in order
        value = (millis & (1 << 48) - 1) << 80 | 0x7 << 76 | (micros * 4) << 64 | 0x2 << 62 | tail >> 2
        return UUID(int=value)


def document_number(*, series: str, dealer_code: str, letter: str, year: int, count: int) -> str:
    """What people say on the phone, such as `SO-D7-A-26-00041`: the letter is one replica instance's own, never reused."""
    return f"{series}-{dealer_code}-{letter}-{year % 100:02d}-{count:05d}"


@dataclass(frozen=True, kw_only=True)
class Number:
    """A document number taken apart."""

    series: str
    letter: str
    year: int
    count: int


def read_number(text: str) -> Number | None:
    """What `document_number` put together, of this century; None for anything else."""
    parts = text.split("-")
    if len(parts) < 5 or not (parts[-1].isdecimal() and parts[-2].isdecimal()):
        return None
    return Number(series=parts[0], letter=parts[-3], year=2000 + int(parts[-2]), count=int(parts[-1]))


def letter_of(text: str) -> str:
    """Of the copy that gave a document number; empty for anything else."""
    read = read_number(text)
    return "" if read is None else read.letter
