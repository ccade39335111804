"""Time as an argument: the engine and the business never read a clock of their own."""

import time
from datetime import UTC, datetime, timedelta
from typing import Annotated, Protocol

import msgspec

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)
FIRST_MICRO, LAST_MICRO = -62_135_596_800_000_000, 253_402_300_799_999_999
Micros = Annotated[int, msgspec.Meta(ge=FIRST_MICRO, le=LAST_MICRO)]
"""Microseconds since 1970 UTC, of the years 1 to 9999."""


class Clock(Protocol):
    """Two clocks: `now` for people and documents, `monotonic` for waiting. Wall time may jump; monotonic never does."""

    def now(self) -> datetime:
        """Aware UTC."""
        ...

    def monotonic(self) -> float:
        """Seconds from an arbitrary start."""
        ...


class SystemClock:
    """The machine's clocks."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def monotonic(self) -> float:
        return time.monotonic()


def to_micros(moment: datetime) -> int:
    """Whole microseconds since 1970 in UTC: exact, sortable, and the same on every database.

    Raises ValueError for a naive time, and for one that `from_micros` could not give back: year 1 or 9999 in another zone.
    """
    if moment.tzinfo is None:
        raise ValueError("a naive time has no place here: attach UTC")
    try:
        return (moment.astimezone(UTC) - EPOCH) // MICROSECOND
    except OverflowError as error:
        raise ValueError(f"a time outside of every calendar: {moment}") from error


def from_micros(micros: int) -> datetime:
    """The aware UTC time of `to_micros`."""
    return EPOCH + timedelta(microseconds=micros)
