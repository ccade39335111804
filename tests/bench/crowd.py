"""Thousands of PCs on real sockets that do what the replica's loop does: hold a line for news, and after a failure come back.

Later each time, jittered, or when central says.
"""

import asyncio
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from random import Random
from typing import NamedTuple
from urllib.parse import urlsplit

from sync.client.loop import FIRST_DELAY, HOLD_SECONDS, LONGEST_DELAY
from sync.protocol.messages import EXCHANGE
from tests.bench.virtual import VirtualDevice

GIVES_UP = HOLD_SECONDS + 20.0
CHANCE = Random("crowd")


class Shed(Exception):
    """Central is too busy now, and says after how many seconds to come again."""


@dataclass
class Crowd:
    """The devices by their number. `arrived` are those that hold a line since it was emptied; `heard` says when the cursor of a
    scope moved for each."""

    url: str
    devices: Sequence[VirtualDevice]
    arrived: set[int] = field(default_factory=set)
    heard: dict[str, dict[int, float]] = field(default_factory=dict)
    failures: Counter[int] = field(default_factory=Counter)
    shed: int = 0
    lost: int = 0
    connected: int = 0
    is_over: bool = False

    async def live(self, number: int) -> None:
        while not self.is_over:
            asked = None
            try:
                await self._on_line(number)
            except Shed as later:
                self.shed += 1
                asked = later.args[0]
            except (OSError, asyncio.IncompleteReadError, TimeoutError):
                self.lost += 1
            self.failures[number] += 1
            await asyncio.sleep(pause(self.failures[number], asked))

    async def _on_line(self, number: int) -> None:
        """Until it breaks: at first without a hold, as after every failure."""
        place, hold = urlsplit(self.url), 0.0
        reader, writer = await asyncio.open_connection(place.hostname, place.port)
        self.connected += 1
        try:
            while not self.is_over:
                if hold:
                    self.arrived.add(number)
                async with asyncio.timeout(GIVES_UP):
                    await self._exchange(number, reader, writer, hold)
                self.failures[number] = 0
                hold = CHANCE.uniform(0.8, 1.0) * HOLD_SECONDS
        finally:
            self.connected -= 1
            writer.close()

    async def _exchange(self, number: int, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, hold: float) -> None:
        device = self.devices[number]
        answer = await posted(reader, writer, *device.request(0, hold=hold))
        if answer.status != 200:
            raise Shed(answer.come_again)
        before = dict(device.cursors)
        device.take(answer.content)
        for scope in device.cursors:
            if device.cursors[scope] != before.get(scope):
                self.heard.setdefault(scope, {})[number] = time.perf_counter()


class Answered(NamedTuple):
    """`come_again`: after how many seconds, of who was sent away."""

    status: int
    content: bytes
    come_again: float = 0.0


async def posted(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, body: bytes, headers: Mapping[str, str]) -> Answered:
    """One exchange over an open line. Whatever is neither an answer nor a word to come again fails the run."""
    lines = [f"POST {EXCHANGE} HTTP/1.1", "Host: central", f"Content-Length: {len(body)}"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    writer.write("\r\n".join([*lines, "", ""]).encode() + body)
    head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
    content = await reader.readexactly(int(head.split("content-length:")[1].split()[0]))
    status = int(head.split()[1])
    assert status in (200, 429, 503), (head, content)
    return Answered(status, content, 0.0 if status == 200 else float(head.split("retry-after:")[1].split()[0]))


def pause(failures: int, asked: float | None) -> float:
    """As `SyncLoop` does."""
    own = CHANCE.uniform(FIRST_DELAY / 2, min(LONGEST_DELAY, FIRST_DELAY * 2 ** min(failures, 10)))
    return own if asked is None else max(own, min(asked, LONGEST_DELAY))
