"""Beyond the knee: `python -m tests.bench.beyond [--database postgresql|sqlite] [--times 0.5 1 2 4] [--processes N]`.

First how many orders a second central decides when some devices do nothing else. Then PCs come by themselves, at so many times
that rate, each with one order of five lines, whether central keeps up or not; who is sent away comes again as the app does. It
says what was decided, how long those waited that were let in, how many were sent away, and how soon afterwards all is decided.
"""

import argparse
import asyncio
import json
import tempfile
import time
from collections import deque
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from sync.central import opening
from tests.bench.crowd import Answered, pause, posted
from tests.bench.figures import machine
from tests.bench.held import catch_up
from tests.bench.load import Step as Closed
from tests.bench.load import measured, press
from tests.bench.measure import percentile
from tests.bench.virtual import VirtualDevice, a_house, more_of
from tests.programs import CentralProgram

KNEE_AT_ONCE = 8
DRAIN = 240.0


@dataclass
class Rush:
    """PCs that are free wait in a row. `waits` of those that were let in, `whole` from the order to its decision."""

    urls: Sequence[str]
    free: deque[VirtualDevice]
    offered: int = 0
    decided: int = 0
    shed: int = 0
    lost: int = 0
    waits: list[float] = field(default_factory=list)
    whole: list[float] = field(default_factory=list)
    tasks: set["asyncio.Task[None]"] = field(default_factory=set)

    async def offer(self, rate: float, seconds: float) -> None:
        began = time.perf_counter()
        while (at := time.perf_counter() - began) < seconds:
            while self.offered < rate * at and self.free:
                task = asyncio.create_task(self._until_decided(self.free.popleft(), self.urls[self.offered % len(self.urls)]))
                self.tasks.add(task)
                task.add_done_callback(self.tasks.discard)
                self.offered += 1
            await asyncio.sleep(0.005)

    async def _until_decided(self, device: VirtualDevice, url: str) -> None:
        began, failures = time.perf_counter(), 0
        while True:
            asked = None
            try:
                sent = time.perf_counter()
                answer = await self._once(device, url)
                if answer.status == 200:
                    break
                self.shed += 1
                asked = answer.come_again
            except (OSError, asyncio.IncompleteReadError):
                self.lost += 1
            device.seq -= 1  # the same number again
            failures += 1
            await asyncio.sleep(pause(failures, asked))
        self.waits.append(time.perf_counter() - sent)
        self.whole.append(time.perf_counter() - began)
        self.decided += device.take(answer.content).total()
        self.free.append(device)

    async def _once(self, device: VirtualDevice, url: str) -> Answered:
        place = urlsplit(url)
        reader, writer = await asyncio.open_connection(place.hostname, place.port)
        try:
            body, headers = device.request(1)
            return await posted(reader, writer, body, {**headers, "Connection": "close"})
        finally:
            writer.close()


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.beyond", description=__doc__)
    parser.add_argument("--database", choices=("sqlite", "postgresql"), default="postgresql")
    parser.add_argument("--dealers", type=int, default=50)
    parser.add_argument("--devices", type=int, default=3_000)
    parser.add_argument("--processes", type=int, default=1, help="of central, on one database")
    parser.add_argument("--times", type=float, nargs="+", default=[0.5, 1.0, 2.0, 4.0])
    parser.add_argument("--seconds", type=float, default=20.0, help="of each step")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="dms-beyond-") as name, a_house(Path(name), asked.database, asked.dealers) as house:
        folder, _, devices = house
        service = opening.open_service(folder)
        for device in devices:
            catch_up(service, device)
        devices = more_of(service, devices, asked.devices)
        service.store.close()
        found: dict[str, object] = {"database": asked.database, "dealers": asked.dealers, "central_processes": asked.processes}
        with ExitStack() as stack:
            urls = [stack.enter_context(CentralProgram(folder).serving()) for _ in range(asked.processes)]
            for device, url in zip(devices[: asked.dealers], urls * asked.dealers, strict=False):
                press(Closed(1), [device], url, 0.0, 1)
            step = measured(KNEE_AT_ONCE * asked.processes, devices[: asked.dealers], urls, 8.0, 1)
            knee = step.orders / 8.0
            found |= {"knee_orders_a_second": round(knee, 1), "knee_p95_ms": round(percentile(step.waits, 0.95) * 1000, 1)}
            found["steps"] = [asyncio.run(a_step(urls, devices, knee, times, asked.seconds)) for times in asked.times]
            calm = measured(KNEE_AT_ONCE * asked.processes, devices[: asked.dealers], urls, 5.0, 1)
            found["orders_a_second_afterwards"] = round(calm.orders / 5.0, 1)
    print(json.dumps(found | machine(), indent=2))
    return 0


async def a_step(
    urls: Sequence[str], devices: Sequence[VirtualDevice], knee: float, times: float, seconds: float
) -> dict[str, object]:
    rush = Rush(urls, deque(devices))
    await rush.offer(knee * times, seconds)
    within, ended = rush.decided, time.perf_counter()
    async with asyncio.timeout(DRAIN):
        while rush.tasks:
            await asyncio.sleep(0.05)
    found: dict[str, object] = {
        "times_the_knee": times,
        "offered_a_second": round(rush.offered / seconds, 1),
        "decided_a_second": round(within / seconds, 1),
        "let_in_p50_ms": round(percentile(rush.waits, 0.5) * 1000),
        "let_in_p99_ms": round(percentile(rush.waits, 0.99) * 1000),
        "let_in_longest_ms": round(max(rush.waits) * 1000),
        "to_the_decision_p99_s": round(percentile(rush.whole, 0.99), 1),
        "sent_away": rush.shed,
        "lost": rush.lost,
        "all_decided_after_s": round(time.perf_counter() - ended, 1),
        "decided_in_all": rush.decided == rush.offered,
    }
    print(found, flush=True)
    return found


if __name__ == "__main__":
    raise SystemExit(main())
