"""Customers out of a file: saved some at a time with one commit, against each with a commit of its own."""

import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from uuid import uuid4

from dms_desktop.features.customers.import_dialog import AT_ONCE
from sync.domain.customers.commands import CreateCustomer
from sync.domain.customers.rules import CustomerKind
from tests.bench.measure import Figure, median
from tests.bench.shop import Shop, a_shop
from tests.builders import an_actor

ROUNDS = 40
LIMIT = 0.7


def run(folder: Path) -> Iterator[Figure]:
    with a_shop(folder, products=AT_ONCE) as shop:
        spent = [(_core(_together, shop, 2 * at), _core(_alone, shop, 2 * at + 1)) for at in range(ROUNDS)]
    together, alone = zip(*spent, strict=True)
    yield Figure(
        name="together",
        what=f"of a core to save a customer, journal included, {AT_ONCE} with one commit, as a file of them is taken in",
        floor="each with a commit of its own",
        ours=median(together) / AT_ONCE * 1000,
        bare=median(alone) / AT_ONCE * 1000,
        unit="ms",
        limit=LIMIT,
        samples=ROUNDS,
    )


def _core(save: Callable[[Shop, Sequence[CreateCustomer]], None], shop: Shop, lot: int) -> float:
    """Seconds of a core, those of the threads behind included."""
    customers, began = _customers(lot), time.process_time()
    save(shop, customers)
    return time.process_time() - began


def _customers(lot: int) -> Sequence[CreateCustomer]:
    return [
        CreateCustomer(
            customer_id=uuid4(),
            kind=CustomerKind.COMPANY,
            number="",
            name=f"台北宏達科技 {at}",
            phone=f"02-{at:08d}",
            contact="林志明",
        )
        for at in range(lot * AT_ONCE, (lot + 1) * AT_ONCE)
    ]


def _together(shop: Shop, customers: Sequence[CreateCustomer]) -> None:
    shop.replica.submit_many(customers, actor=an_actor()).result()


def _alone(shop: Shop, customers: Sequence[CreateCustomer]) -> None:
    for customer in customers:
        shop.replica.submit(customer, actor=an_actor()).result()
