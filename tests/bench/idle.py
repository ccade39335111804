"""What nothing to do costs: requests, bytes and time of an idle exchange, on the line between real processes."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import requests

from sync.protocol.messages import EXCHANGE, MEDIA_TYPE
from tests.bench.first_fill import a_new_pc, settle
from tests.bench.measure import Figure, median
from tests.fault.proxy import Proxy, Seen

PRODUCTS = 500
EXCHANGES, TURNS = 20, 60
WANTED = 300
"""Bytes each way."""


@dataclass(frozen=True)
class Idling:
    """What was seen on the line, and the seconds on a core of ours and of as many bytes posted bare."""

    seen: Sequence[Seen]
    answers: Sequence[tuple[int, int]]
    ours: Sequence[float]
    bare: Sequence[float]


def run(folder: Path) -> Iterator[Figure]:
    found = idling(folder)
    yield Figure(
        name="idle",
        what="requests of an exchange with nothing to say on either side",
        floor="one",
        ours=len(found.seen) / EXCHANGES,
        bare=1.0,
        unit="requests",
        limit=1.0,
        samples=EXCHANGES,
    )
    yield _bytes("idle-up", "sent", [one.size for one in found.seen], limit=1.0)
    yield _bytes("idle-down", "received", [body for body, _ in found.answers], limit=1.0)
    yield _bytes("idle-up-whole", "sent with the head of HTTP, token and proof", [one.whole for one in found.seen])
    yield _bytes("idle-down-whole", "received with the head of HTTP", [whole for _, whole in found.answers])
    yield Figure(
        name="idle-cpu",
        what=f"time on a core of an exchange with nothing to say, {PRODUCTS:,} products here",
        floor="as many bytes posted by requests alone, the answer thrown away",
        ours=median(found.ours) * 1000,
        bare=median(found.bare) * 1000,
        unit="ms",
        limit=2.0,
        samples=TURNS,
    )


def idling(folder: Path) -> Idling:
    """An enrolled and filled replica asks again and again; nothing has happened."""
    lines: list[Proxy] = []

    @contextmanager
    def counted(url: str) -> Iterator[str]:
        with Proxy(int(url.rpartition(":")[2])) as line:
            lines.append(line)
            yield line.url

    with a_new_pc(folder, PRODUCTS, counted) as (replica, _):
        [line] = lines
        settle(replica)
        exchange = replica.lanes.exchange()
        before, answered = len(line.seen), len(line.answered)
        for _ in range(EXCHANGES):
            exchange.run()
        seen, answers = line.seen[before:], line.answered[answered:]
        session, body, url = requests.Session(), bytes(seen[0].size), f"{line.url}{EXCHANGE}"
        bare = partial(session.post, url, body, headers={"Content-Type": MEDIA_TYPE})
        turns = [(cpu(exchange.run), cpu(bare)) for _ in range(TURNS)]
    return Idling(seen, answers, *zip(*turns, strict=True))


def _bytes(name: str, what: str, found: list[int], *, limit: float | None = None) -> Figure:
    return Figure(
        name=name,
        what=f"bytes {what} by an exchange with nothing to say",
        floor=f"the {WANTED} that are wanted",
        ours=median(found),
        bare=WANTED,
        unit="bytes",
        limit=limit,
        samples=len(found),
    )


def cpu(deed: Callable[[], object]) -> float:
    """Seconds of this thread on a core."""
    began = time.thread_time()
    deed()
    return time.thread_time() - began
