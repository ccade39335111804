"""A day at the counter in parts, each to be recorded or cut short: python -m tests.powercut.day PART HOME ...

What it says on standard output it has promised: every order, every draft, and after each commit the state that is durable.
"""

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from sync.client import store, writer
from sync.client.changes import ChangeSet
from sync.client.opening import enrol
from sync.client.places import Enrolling
from sync.client.rows import driver
from sync.client.store import Store
from sync.client.writer import Job, Then
from sync.domain.customers.commands import CreateCustomer
from sync.kernel.errors import NotSaved
from tests.fault.shop import Shop
from tests.powercut import flaws
from tests.powercut.oracle import digest, keep_keys_beside
from tests.programs import PASSWORD

ROUNDS = 4
SHORT_JOURNAL = 150_000
"""So that a short day sees the journal moved into the file."""


@dataclass(frozen=True, kw_only=True)
class Counter:
    """Where the day takes place."""

    home: Path
    url: str = ""
    code: str = ""
    goods: tuple[str, ...] = ()


def say(**fact: object) -> None:
    """At once, and in one piece."""
    os.write(sys.__stdout__.fileno(), json.dumps(fact).encode() + b"\n")  # type: ignore[union-attr]


@contextmanager
def at_work(counter: Counter) -> Iterator[Shop]:
    """The replica, which tells every state that it has come to."""
    _tell_every_commit()
    shop = Shop(counter.home, url=counter.url, threaded=True)
    try:
        with shop.replica.lanes.parts.store.read() as connection:
            say(state=digest(driver(connection)))
        yield shop
    finally:
        shop.close()


def _tell_every_commit() -> None:
    """Also those of which no page has to hear."""
    really = writer.perform

    def perform(store: Store, job: Job[Any], then: Then | None, future: Future[Any]) -> ChangeSet:
        changes = really(store, job, then, future)
        if future.exception() is None:
            with store.read() as connection:
                say(state=digest(driver(connection)))
        return changes

    writer.perform = perform


def enrolling(counter: Counter) -> None:
    """From nothing to a PC that is a device."""
    enrol(counter.home, Enrolling(central=counter.url, code=counter.code, user="lin", password=PASSWORD))
    say(enrolled=True)
    with at_work(counter):
        pass


def filling(counter: Counter) -> None:
    """The first fill, in as many chunks as central makes of it."""
    with at_work(counter) as shop:
        shop.sync()


def saving(counter: Counter) -> None:
    """Drafts, orders and customers, far from any network."""
    with at_work(counter) as shop:
        for number in range(ROUNDS):
            draft_id, order_id, customer_id = uuid4(), uuid4(), uuid4()
            for text in ("typed", f"typed on {number}"):
                with trying(draft_id, text):
                    shop.replica.save_draft(shop.actor, "order", draft_id, text.encode()).result()
                    say(draft=draft_id.hex, text=text)
            with trying(order_id):
                placed = shop.order(dict.fromkeys(counter.goods, 2), order_id=order_id)
                say(saved=placed["command_id"].hex, number=placed["number"])
            with trying(customer_id, dropping=draft_id):
                command = CreateCustomer(customer_id=customer_id, name="Otto")
                receipt = shop.replica.submit(command, actor=shop.actor, drop_draft=draft_id).result()
                say(saved=receipt.command_id.hex, number=receipt.number)
                say(draft=draft_id.hex, text="")


def receiving(counter: Counter) -> None:
    """What waits goes up; outcomes and rows come down."""
    with at_work(counter) as shop, trying():
        say(settled=dict(shop.sync()))


@contextmanager
def trying(document_id: UUID | None = None, text: str = "", *, dropping: UUID | None = None) -> Iterator[None]:
    """Whoever works here goes on after a save that failed."""
    if dropping or text:
        say(begins=(dropping or document_id).hex, text=text)  # type: ignore[union-attr]
    try:
        yield
    except NotSaved as error:
        say(refused=error.code, document=document_id.hex if document_id else "")


PARTS: dict[str, Callable[[Counter], None]] = {part.__name__: part for part in (enrolling, filling, saving, receiving)}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("part", choices=PARTS)
    parser.add_argument("home", type=Path)
    parser.add_argument("--url", default="")
    parser.add_argument("--code", default="")
    parser.add_argument("--goods", nargs="*", default=(), metavar="PRODUCT")
    parser.add_argument("--flaw", choices=flaws.FLAWS)
    args = parser.parse_args()
    store.LONGEST_JOURNAL = SHORT_JOURNAL
    if args.flaw:
        flaws.FLAWS[args.flaw]()
    keep_keys_beside(args.home)
    PARTS[args.part](Counter(home=args.home, url=args.url, code=args.code, goods=tuple(args.goods)))


if __name__ == "__main__":
    main()
