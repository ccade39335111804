"""From a damaged replica to work: `python -m tests.bench.damaged [--products N] [--waiting N] [--result FILE]`.

A replica with so many products and saved documents that central has not heard of; in every third page of its file a byte is
another. It is opened, found out, made anew as the app's repair form does, and filled again over real HTTP from a central in a
process of its own: seconds until a document can be saved, until a product is found, and until all is at central. Whatever was
saved must be there once, and nothing else.
"""

import argparse
import json
import os
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

from sqlalchemy import select

from sync.central import opening
from sync.client.front_door import FrontDoor
from sync.client.keys import DATABASE
from sync.client.opening import open_replica
from sync.client.repaired import Repaired
from sync.client.replica import Replica
from sync.client.slots import Slots
from sync.domain.customers.commands import CreateCustomer
from sync.domain.customers.records import Customer
from sync.kernel.errors import Damaged
from tests.bench.figures import machine
from tests.bench.first_fill import a_new_home, settle
from tests.bench.goods import code_of
from tests.programs import PASSWORD

PAGE = 4096


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.damaged", description=__doc__)
    parser.add_argument("--products", type=int, default=100_000)
    parser.add_argument("--waiting", type=int, default=200)
    parser.add_argument("--result", type=Path, help="keep the figures in this file")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="dms-damaged-") as folder:
        found = measured(Path(folder), products=asked.products, waiting=asked.waiting)
    text = json.dumps(found | machine(), indent=2)
    print(text)
    if asked.result is not None:
        asked.result.write_text(text + "\n", encoding="utf-8")
    return 0 if found["lost"] == found["twice"] == 0 else 1


def measured(folder: Path, *, products: int, waiting: int) -> dict[str, object]:
    """Seconds, on the wall and of a core, count from the moment at which somebody opens the damaged file. `load`: of the whole
    machine, in the end.
    """
    code, steps, cores = code_of(products - 1), dict[str, float](), dict[str, float]()
    with a_new_home(folder, products) as (home, _built):
        saved = _a_day(home, waiting)
        size = _harm(home / DATABASE)
        began, before = time.monotonic(), time.process_time()

        def reached(step: str) -> None:
            steps[step], cores[step] = round(time.monotonic() - began, 2), round(time.process_time() - before, 2)

        replica, repaired = _repaired(home, reached)
        saved.append(_save(replica, "after the repair"))
        reached("saved_again")
        settle(replica)
        assert [hit.code for hit in replica.search(code)] == [code]
        reached("product_found")
        _hand_in(replica)
        reached("all_at_central")
        replica.close()
        times = _customers(folder / "central")
    return {
        "products": products,
        "file_mib": round(size / (1 << 20)),
        "waiting": waiting,
        "waiting_read_from_the_file": repaired.waiting,
        "journals_to_deliver": repaired.to_deliver,
        "seconds": steps,
        "core_seconds": cores,
        "lost": sum(times[name] == 0 for name in saved),
        "twice": sum(times[name] > 1 for name in saved),
        "load": round(os.getloadavg()[0], 1),
    }


def _a_day(home: Path, waiting: int) -> list[str]:
    """Everything is here, and so many customers wait, by these names."""
    replica = open_replica(home)
    try:
        settle(replica)
        return [_save(replica, f"customer {number}") for number in range(waiting)]
    finally:
        replica.close()


def _save(replica: Replica, name: str) -> str:
    actor = replica.people.actor(replica.people.known()[0].user_id)
    replica.submit(CreateCustomer(customer_id=uuid4(), name=name), actor=actor).result()
    return name


def _harm(file: Path) -> int:
    """Its size."""
    content = bytearray(file.read_bytes())
    for start in range(2 * PAGE, len(content), 3 * PAGE):
        content[start + 77] ^= 1
    file.write_bytes(content)
    return len(content)


def _repaired(home: Path, reached: Callable[[str], None]) -> tuple[Replica, Repaired]:
    """As at the app's form: the password, and Enter when it is done."""
    door = FrontDoor(home, Slots(home, None))
    try:
        door.sign_in(door.names()[0], PASSWORD)[0].close()
        raise AssertionError("nobody noticed")
    except Damaged:
        reached("found_out")
    repaired = door.repair(door.names()[0], PASSWORD)
    reached("made_anew")
    replica, _actor = door.sign_in(door.names()[0], PASSWORD)
    reached("signed_in")
    return replica, repaired


def _hand_in(replica: Replica) -> None:
    delivery = replica.lanes.delivery()
    assert delivery is not None
    delivery.run(stopped=lambda: False)
    exchange = replica.lanes.exchange()
    while replica.status().waiting:
        exchange.run()


def _customers(central: Path) -> Counter[str]:
    """How often central has each name."""
    books = opening.open_service(central)
    try:
        with books.store.read() as session:
            return Counter(session.scalars(select(Customer.name)))
    finally:
        books.store.close()


if __name__ == "__main__":
    raise SystemExit(main())
