"""Somebody at a counter who never rests: python -m tests.soak.worker HOME --url URL --diary FILE --goods CODE... --pause SECONDS.

Every save that was acknowledged goes into the diary. Once there is a file `closing` beside the diary it saves no more, and ends
when nothing waits.
"""

import argparse
import json
import os
import random
import time
from pathlib import Path
from uuid import UUID, uuid4

from sync.client.opening import open_replica
from sync.client.replica import Replica
from sync.client.transport import HttpTransport, Transport
from sync.domain.customers.commands import ChangeCustomer, CreateCustomer
from sync.domain.customers.rules import FieldChange
from sync.domain.orders.commands import PlaceOrder
from sync.domain.orders.lines import WantedLine
from sync.kernel.commands import Command
from sync.kernel.errors import NotSaved

CLOSING = "closing"
FULL = 100
"""While so many wait nothing is saved: what two cores decide in an hour is not how long a queue may grow (`bench/drain.py`)."""

PATIENCE = 240.0
"""Seconds in which something of what waits arrives, once the line is good: more than the longest silence of a lost answer."""


class Worker:
    """Orders, new customers, and one customer whose note counts up: the order of its changes can be told from the result."""

    def __init__(self, replica: Replica, diary: Path, goods: list[str]) -> None:
        self._replica = replica
        self._actor = replica.people.actor(replica.people.known()[0].user_id)
        self._diary = os.open(diary, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        self._goods = goods
        self._customer = uuid4()
        self._version = 0

    def note(self, **fact: object) -> None:
        os.write(self._diary, json.dumps(fact).encode() + b"\n")

    def save(self) -> None:
        """One command. A file that is held by a neighbour is no answer: the same person tries again later."""
        draw = random.random()
        if self._version == 0 or draw < 0.1:
            self._customer, self._version = uuid4(), 0
            self._submit(
                CreateCustomer(customer_id=self._customer, name=f"CANARY-{self._actor.dealer_id}", note="0"), self._customer
            )
            self._version = 1
        elif draw < 0.3:
            order_id = uuid4()
            line = WantedLine(line_id=uuid4(), product_code=random.choice(self._goods), quantity=1, quoted_price=1)
            today = self._replica.lanes.parts.clock.now().date()
            self._submit(PlaceOrder(order_id=order_id, valid_on=today, lines=(line,)), order_id)
        else:
            change = FieldChange(old=str(self._version - 1), new=str(self._version))
            command = ChangeCustomer(customer_id=self._customer, change_id=uuid4(), changes={"note": change})
            self._submit(command, self._customer, version=self._version)
            self._version += 1

    def _submit(self, command: Command, document_id: UUID, version: int = 0) -> None:
        receipt = self._replica.submit(command, actor=self._actor).result()
        kept = {"saved": receipt.command_id.hex, "document": document_id.hex, "number": receipt.number}
        self.note(**kept, name=type(command).__name__, version=version, at=round(time.time(), 3))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("home", type=Path)
    parser.add_argument("--url", required=True)
    parser.add_argument("--diary", type=Path, required=True)
    parser.add_argument("--goods", nargs="+", required=True)
    parser.add_argument("--pause", type=float, required=True)
    args = parser.parse_args()
    closing = args.diary.with_name(CLOSING)

    def connect(_central: str, token: str) -> Transport:
        return HttpTransport(args.url, token)

    began = time.monotonic()
    replica = open_replica(args.home, connect=connect)
    worker = Worker(replica, args.diary, args.goods)
    worker.note(opened=round(time.monotonic() - began, 3))
    replica.start_sync()
    is_first = True
    while not closing.exists():
        time.sleep(random.uniform(0, 2 * args.pause))
        if replica.status().waiting >= FULL:
            continue
        try:
            worker.save()
        except NotSaved as no:
            worker.note(refused=no.code)
            continue
        if is_first:
            worker.note(usable=round(time.monotonic() - began, 3))
            is_first = False
    _drain(replica, worker)
    replica.close()


def _drain(replica: Replica, worker: Worker) -> None:
    left, until = replica.status().waiting, time.monotonic() + PATIENCE
    while left and time.monotonic() < until:
        time.sleep(0.1)
        before, left = left, replica.status().waiting
        if left < before:
            until = time.monotonic() + PATIENCE
    worker.note(left=left)


if __name__ == "__main__":
    main()
