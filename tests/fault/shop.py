"""One PC of a dealer, driven step by step in this process: the real engine on a real file over real HTTP."""

import time
from argparse import Namespace
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from sync.client import cli_orders, cli_reads
from sync.client.front_door import FrontDoor
from sync.client.keys import unattended
from sync.client.opening import enrol, open_replica, workshop
from sync.client.places import Enrolling, card_of
from sync.client.repair import repair
from sync.client.repaired import Repaired
from sync.client.slots import Slots
from sync.client.transport import HttpTransport, Transport
from sync.kernel.commands import Outcome
from sync.kernel.dump import Dump
from sync.kernel.errors import Unreachable
from tests import patience
from tests.fault.served import Served
from tests.programs import PASSWORD

ROUNDS = 20


class Shop:
    """Its replica, and whoever works there. Requests go to `url` where one is given: a line that goes wrong."""

    def __init__(self, home: Path, *, url: str = "", total: float = patience.SECONDS, threaded: bool = False) -> None:
        def connect(central: str, token: str) -> Transport:
            return HttpTransport(url or central, token, total=total)

        self.home = home
        self.replica = open_replica(home, threaded=threaded, connect=connect)
        self.actor = self.replica.people.actor(self.replica.people.known()[0].user_id)

    def order(self, lines: Mapping[str, int], *, order_id: UUID | None = None) -> Any:
        """What `dms-replica order` prints: it is durable."""
        words = [f"{code}={quantity}" for code, quantity in lines.items()]
        return cli_orders.order(self.replica, self.actor, Namespace(lines=words, order_id=str(order_id or uuid4())))

    def sync(self) -> Counter[str]:
        """Until nothing waits and nothing comes, in a bounded number of rounds. Raises what an exchange raises."""
        exchange, filling = self.replica.lanes.exchange(), self.replica.lanes.filling()
        outcomes: Counter[str] = Counter()
        for _ in range(ROUNDS):
            step = exchange.run()
            outcomes.update(step.outcomes)
            filled = sum(filling.run(order.scope, stopped=lambda: False) for order in step.fills)
            if not (step.more or step.rows or filled or self.waiting):
                return outcomes
        raise AssertionError(f"not at rest after {ROUNDS} exchanges")

    def try_sync(self) -> bool:
        """False where central could not be reached."""
        try:
            self.sync()
        except Unreachable:
            return False
        return True

    @property
    def waiting(self) -> int:
        return self.replica.status().waiting

    def outcome(self, saved: Mapping[str, Any]) -> Outcome | None:
        """Central's word on what `order` returned; None while there is none."""
        [sent] = [one for one in self.replica.sent() if one.command_id == saved["command_id"]]
        return sent.outcome

    def orders(self) -> dict[UUID, Any]:
        return {order.order_id: order for order in cli_orders.orders_as_known(self.replica, self.actor)}

    def dump(self) -> Dump:
        found: Any = cli_reads.dump(self.replica, self.actor, Namespace())
        return dict(found)

    def is_sound(self) -> bool:
        found: Any = cli_reads.verify(self.replica, self.actor, Namespace(central=False))
        return bool(found["ok"])

    def close(self) -> None:
        self.replica.close()


def enrolled(home: Path, central: Served, *, dealer: str = "D1", user: str = "lin") -> Path:
    """A home whose PC is known to central, and nothing in it yet."""
    code = central.code(dealer, user)
    enrol(home, Enrolling(central=central.url, code=code, user=user, password=PASSWORD))
    return home


def enrolled_again(home: Path, central: Served, *, user: str = "lin") -> None:
    """A home that central does not know any more is made known to it again."""
    wanted = Enrolling(central=central.url, code=central.code("D1", user), user=user, password=PASSWORD)
    FrontDoor(home, Slots(home, None)).enrol_again(wanted)


@contextmanager
def opened(home: Path, *, url: str = "", total: float = patience.SECONDS) -> Iterator[Shop]:
    shop = Shop(home, url=url, total=total)
    try:
        yield shop
    finally:
        shop.close()


def until(is_so: Callable[[], object], seconds: float = patience.SECONDS) -> None:
    """Wait for what happens by itself; fail where it does not."""
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.02)


def repaired(home: Path) -> Repaired:
    """What `dms-replica repair` does, without its start."""
    return repair(home, unattended(home, card_of(home).device).data_key(), workshop())
