"""How many PCs one central holds: `python -m tests.bench.held [--devices N] [--database sqlite|postgresql] [--files N]`.

Each has a line open on which nothing is said until there is news. What that costs central while nothing happens; what an order of
somebody else takes meanwhile; how long until all PCs of one dealer have heard of its own news, and all PCs of a price that
everybody holds; and what happens when central is started again, and all come back. With `--files` central may open no more
files than that: who finds no room is told so, and the others are served.
"""

import argparse
import asyncio
import json
import os
import tempfile
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select

from sync.central import opening
from sync.central.exchange import Caller
from sync.central.service import Service
from sync.domain.accounts.records import Dealer
from sync.domain.catalog.records import Category
from sync.kernel.records import dealer_scope
from sync.protocol.codec import decode_request, encode_answer
from tests.bench.crowd import Crowd
from tests.bench.figures import machine
from tests.bench.load import Step, press
from tests.bench.measure import TASKS, percentile
from tests.bench.virtual import CLOCK, LIMIT, VirtualDevice, a_house, more_of
from tests.programs import CentralProgram

EVERYBODY = "catalog"
QUIET, ORDERING, PATIENCE = 20.0, 5.0, 240.0
AT_ONCE = 50
"""PCs that come for the first time at once: they do not all start in one second."""


@dataclass(frozen=True)
class Place:
    """A central that serves, and the PC that orders while the others hold."""

    folder: Path
    files: int
    orderer: VirtualDevice

    @property
    def pid(self) -> int:
        """Of the central that this process started last."""
        children = [one for task in TASKS.glob("*/children") for one in task.read_text(encoding="ascii").split()]
        return max(int(child) for child in children if b"serve" in Path(f"/proc/{child}/cmdline").read_bytes())

    def order(self, url: str) -> float:
        """Milliseconds of one order, by the clock: half of them take no longer."""
        step = Step(1)
        press(step, [self.orderer], url, ORDERING, 1)
        return round(percentile(step.waits, 0.5) * 1000, 1)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.held", description=__doc__)
    parser.add_argument("--database", choices=("sqlite", "postgresql"), default="postgresql")
    parser.add_argument("--dealers", type=int, default=50)
    parser.add_argument("--devices", type=int, default=5_000)
    parser.add_argument("--files", type=int, default=0, help="that central may open; without it, what this system grants")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="dms-held-") as name, a_house(Path(name), asked.database, asked.dealers) as house:
        folder, _, devices = house
        orderer, *devices = devices
        service = opening.open_service(folder)
        for device in (orderer, *devices):
            catch_up(service, device)
        devices = more_of(service, devices, asked.devices)
        service.store.close()
        found = asyncio.run(measured(Place(folder, asked.files, orderer), devices))
    print(json.dumps({"database": asked.database, "dealers": asked.dealers, **found} | machine(), indent=2))
    return 0


def catch_up(service: Service, device: VirtualDevice) -> None:
    """What its shop has already: the crowd holds lines, it does not fill replicas."""
    for _ in range(3):
        body, _headers = device.request(0)
        caller = Caller(dealer_id=device.dealer_id, device_id=device.device_id)
        device.take(encode_answer(service.exchange.answer(caller, decode_request(body, LIMIT)).answer))


async def measured(place: Place, devices: Sequence[VirtualDevice]) -> dict[str, object]:
    central, found = CentralProgram(place.folder), dict[str, object](devices=len(devices), files=place.files or None)
    async with serving(central, files=place.files) as url:
        crowd = Crowd(url, devices)
        found["order_ms_while_nobody_holds"] = await asyncio.to_thread(place.order, url)
        before = memory(place.pid)
        tasks = await _arrive(crowd, found)
        if place.files:
            return found | await _without_room(crowd, tasks, central)
        cpu, at = processor(place.pid), time.perf_counter()
        await asyncio.sleep(QUIET)
        found["cores_busy_while_quiet"] = round((processor(place.pid) - cpu) / (time.perf_counter() - at), 3)
        found["threads"] = threads(place.pid)
        found["kib_for_each"] = round((memory(place.pid) - before) / len(devices), 1)
        found["mib_in_all"] = round(memory(place.pid) / 1024)
        found["order_ms_while_they_hold"] = await asyncio.to_thread(place.order, url)
        found |= await _news(crowd, place.folder)
    stopped = time.perf_counter()
    async with serving(central, int(url.rpartition(":")[2])):
        began = time.perf_counter()
        crowd.arrived.clear()  # what was asked of the central that ended does not count
        crowd.shed = crowd.lost = 0
        found["heard_again_after_seconds"] = round(began - stopped, 1)
        found["all_back_after_seconds"] = await _until(lambda: len(crowd.arrived) == len(devices), began)
        found |= {"shed_meanwhile": crowd.shed, "lost_meanwhile": crowd.lost}
        found["order_ms_when_all_are_back"] = await asyncio.to_thread(place.order, url)
        await _end(crowd, tasks)
    return found


@asynccontextmanager
async def serving(central: CentralProgram, port: int = 0, *, files: int = 0) -> AsyncIterator[str]:
    """The crowd goes on while central starts and ends."""
    program = central.serving(port, files=files)
    url = await asyncio.to_thread(program.__enter__)
    try:
        yield url
    finally:
        await asyncio.to_thread(program.__exit__, None, None, None)


async def _arrive(crowd: Crowd, found: dict[str, object]) -> list["asyncio.Task[None]"]:
    began, tasks, wanted = time.perf_counter(), list[asyncio.Task[None]](), len(crowd.devices)
    for number in range(wanted):
        tasks.append(asyncio.create_task(crowd.live(number)))
        await _until(lambda number=number: number + 1 - len(crowd.arrived) - crowd.shed <= AT_ONCE, began)  # type: ignore[misc]
    if found["files"] is None:
        await _until(lambda: len(crowd.arrived) == wanted, began)
    found |= {"all_on_line_after_seconds": round(time.perf_counter() - began, 1), "shed_before": crowd.shed}
    await asyncio.sleep(2.0)
    return tasks


async def _news(crowd: Crowd, folder: Path) -> dict[str, object]:
    """Of one dealer, then of everybody: how long until half and all have heard."""
    dealer_id = crowd.devices[0].dealer_id
    own = [number for number, device in enumerate(crowd.devices) if device.dealer_id == dealer_id]
    crowd.heard.clear()
    found: dict[str, object] = {"pcs_of_one_dealer": len(own)}
    for name, scope, who, tell in (
        ("dealer", dealer_scope(dealer_id), own, lambda: tell_dealer(folder, dealer_id)),
        ("everybody", EVERYBODY, range(len(crowd.devices)), lambda: tell_everybody(folder)),
    ):
        await asyncio.to_thread(tell)
        told = time.perf_counter()
        await _until(lambda scope=scope, who=who: crowd.heard.get(scope, {}).keys() >= set(who), told)  # type: ignore[misc]
        waits = [max(0.0, at - told) for at in crowd.heard[scope].values()]
        found[f"{name}_heard_by_half_seconds"] = round(percentile(waits, 0.5), 2)
        found[f"{name}_heard_by_all_seconds"] = round(max(waits), 2)
    return found | {"shed_in_all": crowd.shed, "lost_in_all": crowd.lost}


async def _without_room(crowd: Crowd, tasks: list["asyncio.Task[None]"], central: CentralProgram) -> dict[str, object]:
    """Central may open too few files for all. Those inside hear on; the log says what is wrong."""
    await asyncio.sleep(QUIET)
    found = {"hold_a_line": crowd.connected, "shed": crowd.shed, "lost": crowd.lost}
    words = [line.partition(" WARNING ")[2] for line in central.log().splitlines() if "WARNING" in line]
    defects = sum(" ERROR " in line for line in central.log().splitlines())
    await _end(crowd, tasks)
    return found | {"warnings": sorted(set(words)), "errors_in_the_log": defects}


async def _until(is_so: Callable[[], bool], began: float) -> float:
    """Raises TimeoutError: a bench that waits for ever tells nothing."""
    async with asyncio.timeout(PATIENCE):
        while not is_so():
            await asyncio.sleep(0.01)
    return round(time.perf_counter() - began, 1)


async def _end(crowd: Crowd, tasks: Sequence["asyncio.Task[None]"]) -> None:
    crowd.is_over = True
    for task in tasks:
        task.cancel()
    for failed in await asyncio.gather(*tasks, return_exceptions=True):
        if isinstance(failed, Exception):
            raise failed


def tell_dealer(folder: Path, dealer_id: int) -> None:
    """By another program, as the console does."""
    service = opening.open_service(folder)
    with service.store.transaction(CLOCK.now()) as session:
        session.get_one(Dealer, dealer_id).credit_limit += 1
    service.store.close()


def tell_everybody(folder: Path) -> None:
    """A branch of the catalog gets another place: every PC has to hear of it."""
    service = opening.open_service(folder)
    with service.store.transaction(CLOCK.now()) as session:
        branch = session.get_one(Category, min(session.scalars(select(Category.code))))
        branch.position += 1
    service.store.close()


def memory(pid: int) -> int:
    """KiB that a process has in memory (Linux)."""
    return int(_status(pid, "VmRSS:"))


def threads(pid: int) -> int:
    return int(_status(pid, "Threads:"))


def _status(pid: int, name: str) -> str:
    return Path(f"/proc/{pid}/status").read_text(encoding="ascii").split(name)[1].split()[0]


def processor(pid: int) -> float:
    """Seconds of a core that a process took."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    raise SystemExit(main())
