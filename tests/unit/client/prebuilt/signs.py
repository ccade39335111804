"""A catalog of signs, large enough to come as a file."""

from collections.abc import Sequence
from random import Random

from sync.kernel.records import Row
from tests.simulation import House
from tests.toy import Sign

MANY = 600
LONG = 200
PIECE = 16
"""Pages in a piece, and characters of a sign: so few rows still make several pieces."""


def signs(count: int, *, first: int = 0, text: str = "刹车盘") -> list[Row]:
    noise = Random(first)
    return [(f"S{number:05d}", f"{text} nr{number} {noise.randbytes(LONG // 2).hex()}") for number in range(first, first + count)]


def put(house: House, rows: Sequence[Row]) -> None:
    with house.store.transaction(house.clock.now()) as session:
        house.store.put(session, Sign, rows)
