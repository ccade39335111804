"""What one central takes: `python -m tests.bench.load [--database sqlite|postgresql] [--dealers N] [--processes N]`.

Virtual devices over real HTTP, more at a time step by step until more of them bring no more; generator, central and database
share the machine. Every request is proven and every order of five lines is decided with all rules. Beside it, on the same
PostgreSQL in the same run: the bare rows of such an order, eight statements and a commit.
"""

import argparse
import http.client
import json
import tempfile
import threading
import time
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from urllib.parse import urlsplit
from uuid import uuid4

import psycopg

from sync.protocol.messages import EXCHANGE
from tests.bench.figures import machine
from tests.bench.measure import percentile
from tests.bench.virtual import LINES, VirtualDevice, a_house
from tests.programs import CentralProgram

SECONDS = 60.0


@dataclass
class Step:
    """What so many at a time got done."""

    at_once: int
    orders: int = 0
    granted: int = 0
    refused: int = 0
    waits: list[float] = field(default_factory=list)

    def as_json(self, seconds: float) -> dict[str, object]:
        return {
            "at_once": self.at_once,
            "orders_a_second": round(self.orders / seconds, 1),
            "granted": round(self.granted / max(1, self.orders), 2),
            "p50_ms": round(percentile(self.waits, 0.5) * 1000, 1),
            "p95_ms": round(percentile(self.waits, 0.95) * 1000, 1),
            "shed": self.refused,
        }


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.load", description=__doc__)
    parser.add_argument("--database", choices=("sqlite", "postgresql"), default="postgresql")
    parser.add_argument("--dealers", type=int, default=50)
    parser.add_argument("--processes", type=int, default=1, help="of central, on one database")
    parser.add_argument("--seconds", type=float, default=8.0, help="of each step")
    parser.add_argument("--orders", type=int, default=1, help="in one exchange")
    parser.add_argument("--at-once", type=int, nargs="+", default=[1, 2, 4, 8, 16, 32, 64])
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="dms-load-") as name, a_house(Path(name), asked.database, asked.dealers) as house:
        folder, url, devices = house
        found: dict[str, object] = {"database": asked.database, "dealers": asked.dealers, "central_processes": asked.processes}
        found["orders_in_an_exchange"] = asked.orders
        if url:
            found["bare_transactions_a_second"] = round(bare_rate(url, 4, asked.seconds), 1)
        with ExitStack() as stack:
            urls = [stack.enter_context(CentralProgram(folder).serving()) for _ in range(asked.processes)]
            for device, where in zip(devices, urls * len(devices), strict=False):
                press(Step(1), [device], where, 0.0, asked.orders)  # what it lacks comes first, and is not counted
            steps = []
            for at_once in asked.at_once:
                step = measured(at_once, devices, urls, asked.seconds, asked.orders)
                steps.append(step.as_json(asked.seconds))
                print(steps[-1], flush=True)
        found["steps"] = steps
    print(json.dumps(found | machine(), indent=2))
    return 0


def measured(at_once: int, devices: Sequence[VirtualDevice], urls: Sequence[str], seconds: float, orders: int) -> Step:
    """So many threads, each with devices of its own and a line that stays open."""
    steps = [Step(at_once) for _ in range(at_once)]
    shares = [devices[number::at_once] for number in range(at_once)]
    threads = [
        threading.Thread(target=press, args=(step, share, urls[number % len(urls)], seconds, orders))
        for number, (step, share) in enumerate(zip(steps, shares, strict=True))
        if share
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    whole = Step(at_once)
    for step in steps:
        whole.orders += step.orders
        whole.granted += step.granted
        whole.refused += step.refused
        whole.waits += step.waits
    return whole


def press(step: Step, devices: Sequence[VirtualDevice], url: str, seconds: float, orders: int) -> None:
    """One exchange after the other until the time is over; at least one for each device where there is no time."""
    line = http.client.HTTPConnection(urlsplit(url).netloc, timeout=SECONDS)
    until = time.perf_counter() + seconds
    for turn in count():
        if time.perf_counter() >= until and (seconds or turn >= len(devices)):
            break
        device = devices[turn % len(devices)]
        body, headers = device.request(orders)
        began = time.perf_counter()
        line.request("POST", EXCHANGE, body, headers)
        answer = line.getresponse()
        content = answer.read()
        step.waits.append(time.perf_counter() - began)
        if answer.status == 200:
            became = device.take(content)
            step.orders += became.total()
            step.granted += became.total() - became["refused"]
        else:
            step.refused += 1
            device.seq -= orders  # nothing of it was decided: the same numbers again
            assert answer.status in (429, 503), content
    line.close()


def bare_rate(url: str, at_once: int, seconds: float) -> float:
    """The least that an order of five lines is: eight statements, one commit, nothing checked."""
    with psycopg.connect(url, autocommit=True) as connection:
        for statement in BARE_TABLES:
            connection.execute(statement)
    done = [0] * at_once
    threads = [threading.Thread(target=_bare, args=(url, seconds, done, number)) for number in range(at_once)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(done) / seconds


BARE_TABLES = (
    "CREATE TABLE bare_order (id uuid PRIMARY KEY, dealer int, body text)",
    "CREATE TABLE bare_line (id uuid PRIMARY KEY, order_id uuid, code text, quantity int)",
    "CREATE TABLE bare_change (scope text, key text, n bigint, PRIMARY KEY (scope, key))",
    "CREATE TABLE bare_counter (scope text PRIMARY KEY, n bigint)",
    "CREATE TABLE bare_decision (id uuid PRIMARY KEY, outcome text)",
)

BARE_RAISE = "INSERT INTO bare_counter VALUES (%s, 1) ON CONFLICT (scope) DO UPDATE SET n = bare_counter.n + 1 RETURNING n"


def _bare(url: str, seconds: float, done: list[int], number: int) -> None:
    until = time.perf_counter() + seconds
    with psycopg.connect(url) as connection:
        while time.perf_counter() < until:
            order, dealer = uuid4(), done[number] % 50
            scope = f"dealer:{dealer}"
            lines = [(uuid4(), order, f"c{step}", 12) for step in range(LINES)]
            connection.execute("SELECT n FROM bare_counter WHERE scope = %s", (scope,))
            connection.execute("SELECT outcome FROM bare_decision WHERE id = %s", (order,))
            connection.execute("INSERT INTO bare_order VALUES (%s, %s, %s)", (order, dealer, "x" * 200))
            marks = ", ".join(["(%s, %s, %s, %s)"] * LINES)
            connection.execute(f"INSERT INTO bare_line VALUES {marks}", [value for line in lines for value in line])
            connection.execute("INSERT INTO bare_decision VALUES (%s, %s)", (order, "confirmed"))
            raised = (
                "INSERT INTO bare_counter VALUES (%s, 1) ON CONFLICT (scope) DO UPDATE SET n = bare_counter.n + 1 RETURNING n"
            )
            n = connection.execute(raised, (scope,)).fetchone()
            assert n is not None
            keys = [str(order), *(str(line[0]) for line in lines)]
            marks = ", ".join(["(%s, %s, %s)"] * len(keys))
            connection.execute(f"INSERT INTO bare_change VALUES {marks}", [value for key in keys for value in (scope, key, n[0])])
            connection.commit()
            done[number] += 1


if __name__ == "__main__":
    raise SystemExit(main())
