"""How many PCs one central holds: `python -m tests.bench.held [--devices N] [--database sqlite|postgresql]`.

Each has a line open on which nothing is said until there is news. What that costs central while nothing happens; how long it
takes until all have heard of a price that everybody holds; and how long one dealer waits meanwhile for its own news.
"""

import argparse
import asyncio
import json
import os
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from sqlalchemy import select

from sync.central import opening
from sync.domain.catalog.records import Category
from sync.protocol.messages import EXCHANGE
from tests.bench.figures import machine
from tests.bench.measure import percentile
from tests.bench.virtual import CLOCK, VirtualDevice, a_house, more_of
from tests.programs import CentralProgram

HOLD, QUIET, PATIENCE = 25.0, 20.0, 180.0
AT_ONCE = 50
"""Lines that are opened at once: PCs do not all start in one second."""


@dataclass
class Crowd:
    """Devices with their lines. `heard` says when each had the news that everybody waits for."""

    url: str
    devices: Sequence[VirtualDevice]
    scope: str
    heard: dict[int, float] = field(default_factory=dict)
    shed: int = 0
    holding: int = 0

    async def listen(self, number: int, doors: asyncio.Semaphore) -> None:
        """One device: exchanges until it has heard."""
        device = self.devices[number]
        place = urlsplit(self.url)
        async with doors:
            reader, writer = await asyncio.open_connection(place.hostname, place.port)
            while self.scope not in device.cursors:  # central may have sent it away
                await self._exchange(device, reader, writer, 0.0)
        self.holding += 1
        before = device.cursors[self.scope]
        while device.cursors[self.scope] == before:
            await self._exchange(device, reader, writer, HOLD)
        self.heard[number] = time.perf_counter()
        writer.close()

    async def _exchange(
        self, device: VirtualDevice, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, hold: float
    ) -> None:
        body, headers = device.request(0, hold=hold)
        lines = [f"POST {EXCHANGE} HTTP/1.1", "Host: central", f"Content-Length: {len(body)}"]
        lines += [f"{name}: {value}" for name, value in headers.items()]
        writer.write("\r\n".join([*lines, "", ""]).encode() + body)
        head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
        content = await reader.readexactly(int(head.split("content-length:")[1].split()[0]))
        status = int(head.split()[1])
        if status == 200:
            device.take(content)
        else:
            assert status in (429, 503), (head, content)
            self.shed += 1
            await asyncio.sleep(2.0)


async def measured(folder: Path, url: str, central: int, devices: Sequence[VirtualDevice]) -> dict[str, object]:
    crowd, doors, began = Crowd(url, devices, "catalog"), asyncio.Semaphore(AT_ONCE), time.perf_counter()
    before = memory(central)
    tasks = [asyncio.create_task(crowd.listen(number, doors)) for number in range(len(devices))]
    while crowd.holding < len(devices):
        await asyncio.sleep(0.2)
    found: dict[str, object] = {"devices": len(devices), "all_on_line_after_seconds": round(time.perf_counter() - began, 1)}
    await asyncio.sleep(2.0)
    cpu, at = processor(central), time.perf_counter()
    await asyncio.sleep(QUIET)
    found["cores_busy_while_quiet"] = round((processor(central) - cpu) / (time.perf_counter() - at), 3)
    found["kib_for_each"] = round((memory(central) - before) / len(devices), 1)
    told = time.perf_counter()
    await asyncio.to_thread(tell_everybody, folder)
    await asyncio.wait_for(asyncio.gather(*tasks), PATIENCE)
    waits = [at - told for at in crowd.heard.values()]
    found |= {"heard_by_half_seconds": round(percentile(waits, 0.5), 1), "heard_by_all_seconds": round(max(waits), 1)}
    return found | {"shed": crowd.shed}


def tell_everybody(folder: Path) -> None:
    """A branch of the catalog gets another place: every PC has to hear of it."""
    service = opening.open_service(folder)
    with service.store.transaction(CLOCK.now()) as session:
        branch = session.get_one(Category, min(session.scalars(select(Category.code))))
        branch.position += 1
    service.store.close()


def memory(pid: int) -> int:
    """KiB that a process has in memory (Linux)."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    return int(status.split("VmRSS:")[1].split()[0])


def processor(pid: int) -> float:
    """Seconds of a core that a process took."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.held", description=__doc__)
    parser.add_argument("--database", choices=("sqlite", "postgresql"), default="postgresql")
    parser.add_argument("--dealers", type=int, default=50)
    parser.add_argument("--devices", type=int, default=5_000)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="dms-held-") as name, a_house(Path(name), asked.database, asked.dealers) as house:
        folder, _, devices = house
        service = opening.open_service(folder)
        devices = more_of(service, devices, asked.devices)
        service.store.close()
        with CentralProgram(folder).serving() as url:
            found = asyncio.run(measured(folder, url, serving_pid(), devices))
    print(json.dumps({"database": asked.database, **found} | machine(), indent=2))
    return 0


def serving_pid() -> int:
    """Of the central that this process started last."""
    children = Path(f"/proc/self/task/{os.getpid()}/children").read_text(encoding="ascii").split()
    return max(int(child) for child in children if b"serve" in Path(f"/proc/{child}/cmdline").read_bytes())


if __name__ == "__main__":
    raise SystemExit(main())
