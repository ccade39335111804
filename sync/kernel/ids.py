"""Identities made offline: time-ordered UUIDs for machines, short numbers for people."""

from collections.abc import Callable
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
