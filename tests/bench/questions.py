"""How many questions central asks its database for an order of five lines: alone, and among twenty that came together."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from sqlalchemy import event

from sync.central import opening
from sync.central.exchange import Caller
from sync.central.service import Service
from sync.protocol.codec import decode_request, encode_answer
from tests.bench.measure import Figure
from tests.bench.virtual import VirtualDevice, a_house

BARE, TOGETHER, WARM = 8, 20, 3


def run(folder: Path) -> Iterator[Figure]:
    with a_house(folder, "sqlite", 2) as (place, _, devices):
        service = opening.open_service(place)
        try:
            for _ in range(WARM):
                asked(service, devices[0], 1)
            for name, orders, words in (
                ("questions-alone", 1, "alone"),
                ("questions", TOGETHER, f"among {TOGETHER} in an exchange"),
            ):
                yield Figure(
                    name=name,
                    what=f"statements for an order of five lines {words}, the whole exchange included",
                    floor="eight: what the bare rows of an order take",
                    ours=asked(service, devices[0], orders),
                    bare=BARE,
                    unit="statements",
                    samples=orders,
                )
        finally:
            service.store.close()


def asked(service: Service, device: VirtualDevice, orders: int) -> float:
    """Statements for each of so many orders in one exchange."""
    told: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        told.append(statement)

    body, _ = device.request(orders)
    event.listen(service.store.engine, "before_cursor_execute", note)
    try:
        caller = Caller(dealer_id=device.dealer_id, device_id=device.device_id)
        answer = service.exchange.answer(caller, decode_request(body), budget=timedelta(minutes=5)).answer
    finally:
        event.remove(service.store.engine, "before_cursor_execute", note)
    became = device.take(encode_answer(answer))
    assert became.total() - became["refused"] == orders, became
    return len(told) / orders
