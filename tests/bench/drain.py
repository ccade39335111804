"""How a replica with a huge outbox empties it: `python -m tests.bench.drain [--commands N] [--minutes M] [--result FILE]`.

A real central in a process of its own, real HTTP, the replica's own loop. Four of five commands write the same twenty rows of
stock. Meanwhile a clerk saves an order twice a second, and a pulse tells how long any other thread had to stand still. It lasts
until all are decided, or for so many minutes.
"""

import argparse
import json
import os
import resource
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID, uuid4

from sync.client.opening import enrol, open_replica
from sync.client.places import Enrolling
from sync.client.replica import Replica
from sync.domain.catalog.rules import ProductStatus
from sync.domain.orders.commands import PlaceOrder
from sync.domain.orders.lines import WantedLine
from sync.domain.stock.moving import AdjustStock, MovedLine
from sync.domain.stock.rules import AdjustmentReason, main_location
from sync.kernel.commands import Actor, Command
from tests.bench.figures import machine
from tests.builders import TODAY
from tests.programs import PASSWORD, CentralProgram

PRODUCTS = 200
SHARED = 20
SLICE, TELL = 500, 10_000
FEW = 10
"""What may wait when it counts as drained: the clerk goes on saving."""

PULSE = 0.005
Goods = list[tuple[str, int]]


class Pulse:
    """Beats every few milliseconds in a thread of its own; the longest pause is what a window would have felt."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._beat, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._ended.set()
        self._thread.join()

    def _beat(self) -> None:
        last = time.perf_counter()
        while not self._ended.wait(PULSE):
            now = time.perf_counter()
            self.longest, last = max(self.longest, now - last - PULSE), now


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.drain", description=__doc__)
    parser.add_argument("--commands", type=int, default=100_000)
    parser.add_argument("--minutes", type=float, default=600.0, help="for so long at most, where not all is to be waited for")
    parser.add_argument("--result", type=Path, help="keep the figures in this file")
    asked = parser.parse_args()
    text = json.dumps(drained(asked.commands, asked.minutes * 60) | machine(), indent=2)
    print(text)
    if asked.result is not None:
        asked.result.write_text(text + "\n", encoding="utf-8")
    return 0


def drained(count: int, longest: float) -> dict[str, object]:
    """`saved_meanwhile`: what the clerk saved while the others went out. `load`: of the whole machine, at the end."""
    with tempfile.TemporaryDirectory(prefix="dms-drain-") as folder, _shop(Path(folder)) as (replica, actor):
        codes = _codes(replica)
        with _unsafe(replica):
            _timed(lambda: _fill(replica, actor, codes, count), "saved", count)
        at_rest = _peak()
        replica.start_sync()
        saves: list[float] = []
        left = count
        pulse, began = Pulse(), time.monotonic()
        while (left := replica.status().waiting) > FEW and time.monotonic() - began < longest:
            if len(saves) % 20 == 0:
                print(f"{left:>8,} wait after {time.monotonic() - began:6.0f} s, peak {_peak() / 1024:.0f} MiB", flush=True)
            saves.append(_seconds(lambda: replica.submit(_order(codes, 1), actor=actor).result()))
            time.sleep(0.5)
        pulse.stop()
        took = time.monotonic() - began
        return {
            "commands": count,
            "seconds": round(took, 1),
            "left": left,
            "commands_a_second": round((count + len(saves) - left) / took, 1),
            "saved_meanwhile": len(saves),
            "peak_before_mib": round(at_rest / 1024),
            "peak_after_mib": round(_peak() / 1024),
            "longest_save_ms": round(max(saves, default=0.0) * 1000),
            "longest_pause_ms": round(pulse.longest * 1000),
            "outcomes_other_than_confirmed": replica.status().attention,
            "load": round(os.getloadavg()[0], 1),
        }


@contextmanager
def _shop(folder: Path) -> Iterator[tuple[Replica, Actor]]:
    central = CentralProgram(folder / "central")
    central("init")
    central("demo", "--products", PRODUCTS, "--dealers", 1, "--seed", 1)
    person = next(user for user in central("user", "list") if user["role"] == "manager")
    code = central("device", "enrol-code", "--dealer", person["dealer"], "--user", person["name"])["code"]
    with central.serving() as url:
        enrol(folder / "home", Enrolling(central=url, code=code, user=person["name"], password=PASSWORD))
        replica = open_replica(folder / "home")
        try:
            exchange, filling = replica.lanes.exchange(), replica.lanes.filling()
            for order in exchange.run().fills:
                filling.run(order.scope, stopped=lambda: False)
            yield replica, replica.people.actor(replica.people.known()[0].user_id)
        finally:
            replica.close()


def _codes(replica: Replica) -> Goods:
    """Products, and the least that one can order of each."""
    least = "pack_size * ((min_quantity + pack_size - 1) / pack_size)"
    listed = f"SELECT code, {least} FROM product WHERE status = ? ORDER BY code LIMIT ?"
    with replica.lanes.parts.store.read() as connection:
        return [(row[0], row[1]) for row in connection.exec_driver_sql(listed, (ProductStatus.ORDERABLE.value, SHARED))]


@contextmanager
def _unsafe(replica: Replica) -> Iterator[None]:
    """Saving without waiting for the disk: what is measured comes after."""
    writer, engine = replica.lanes.parts.writer, replica.lanes.parts.store.engine
    with engine.connect() as connection:
        connection.connection.driver_connection.execute("PRAGMA synchronous = OFF")  # type: ignore[union-attr]
    yield
    with engine.connect() as connection:
        connection.connection.driver_connection.execute("PRAGMA synchronous = FULL")  # type: ignore[union-attr]
    assert not writer.is_wanted()


def _fill(replica: Replica, actor: Actor, codes: Goods, count: int) -> None:
    main = main_location(actor.dealer_id)
    for start in range(0, count, SLICE):
        numbers = range(start, min(start + SLICE, count))
        commands = [_order(codes, one) if one % 5 == 0 else _adjustment(codes, one, main) for one in numbers]
        for saved in [replica.submit(command, actor=actor) for command in commands]:
            saved.result()
        if start % TELL == 0:
            print(f"{numbers.stop:>8,} saved", flush=True)


def _order(codes: Goods, number: int) -> Command:
    wanted = (codes[number % SHARED], codes[(number + 7) % SHARED])
    lines = tuple(WantedLine(line_id=uuid4(), product_code=code, quantity=least, quoted_price=1) for code, least in wanted)
    return PlaceOrder(order_id=uuid4(), lines=lines, valid_on=TODAY)


def _adjustment(codes: Goods, number: int, location: UUID) -> Command:
    line = MovedLine(line_id=uuid4(), product_code=codes[number % SHARED][0], quantity=1)
    return AdjustStock(adjustment_id=uuid4(), location_id=location, reason=AdjustmentReason.FOUND, lines=(line,))


def _peak() -> int:
    """KiB that this program ever had in memory at once (Linux)."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def _seconds(deed: Callable[[], object]) -> float:
    began = time.perf_counter()
    deed()
    return time.perf_counter() - began


def _timed(deed: Callable[[], object], what: str, count: int) -> None:
    took = _seconds(deed)
    print(f"{count:>8,} {what} in {took:6.0f} s", flush=True)


if __name__ == "__main__":
    raise SystemExit(main())
