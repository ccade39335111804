"""Orders that come together end as they would have one by one, and every row of them is indexed as it lies there."""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import msgspec
import pytest
from sqlalchemy import select

from sync.central import opening, push
from sync.central.exchange import Caller
from sync.central.fetching import load_rows
from sync.central.records import Change
from sync.central.service import Service
from sync.domain import REGISTRY
from sync.domain.orders.commands import AmendOrder, CancelOrder, PlaceOrder
from sync.domain.orders.lines import WantedLine
from sync.domain.orders.records import Order
from sync.kernel.commands import Command, Envelope
from sync.kernel.records import dealer_scope
from sync.kernel.sums import digest
from sync.protocol.codec import decode_request
from tests.bench.virtual import CLOCK, VirtualDevice, a_house

BOTH = ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)]
Said = Sequence[tuple[str, str]]


@pytest.fixture(params=BOTH)
def house(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[Service, Sequence[VirtualDevice]]]:
    monkeypatch.setattr(push, "TURN", timedelta(minutes=5))
    with a_house(tmp_path, request.param, 2) as (place, _, devices):
        service = opening.open_service(place)
        yield service, devices
        service.store.close()


def a_morning(device: VirtualDevice) -> Sequence[Command]:
    """Two orders, of which one is amended by a line and the other is sent twice, amended too late and cancelled."""
    first, second = uuid4(), uuid4()
    lines = [
        WantedLine(line_id=uuid4(), product_code=code, quantity=least, quoted_price=price)
        for code, least, price in device.goods[:6]
    ]
    today = CLOCK.now().date()
    return (
        PlaceOrder(order_id=first, lines=tuple(lines[:2]), valid_on=today),
        PlaceOrder(order_id=second, lines=tuple(lines[2:5]), valid_on=today),
        AmendOrder(order_id=first, version=1, lines=(lines[0], lines[5]), valid_on=today),
        PlaceOrder(order_id=second, lines=tuple(lines[2:5]), valid_on=today),
        AmendOrder(order_id=first, version=1, lines=(lines[0],), valid_on=today),
        CancelOrder(order_id=second),
    )


def enveloped(device: VirtualDevice, command: Command) -> Envelope:
    body = msgspec.Raw(msgspec.json.encode(command))
    return msgspec.structs.replace(device.order(), name=type(command).__name__, body=body)


def said(service: Service, device: VirtualDevice, commands: Sequence[Command]) -> Said:
    body, _ = device.request(0)
    asked = decode_request(body)
    request = msgspec.structs.replace(asked, commands=tuple(enveloped(device, one) for one in commands))
    caller = Caller(dealer_id=device.dealer_id, device_id=device.device_id)
    outcomes = service.exchange.answer(caller, request, budget=timedelta(minutes=5)).answer.outcomes
    return [(outcome.state.value, outcome.code) for outcome in outcomes]


def orders(service: Service, dealer_id: int) -> Sequence[tuple[str, int, int]]:
    with service.store.read() as session:
        mine = session.scalars(select(Order).where(Order.dealer_id == dealer_id).order_by(Order.placed_at, Order.id))
        return sorted((one.state.value, one.version, sum(line.accepted for line in one.lines)) for one in mine)


def wrongly_indexed(service: Service, dealer_id: int) -> Sequence[str]:
    with service.store.read() as session:
        entries = session.scalars(select(Change).where(Change.scope == dealer_scope(dealer_id), ~Change.gone)).all()
        rows = {
            (table, key): row
            for table, record in REGISTRY.records.items()
            for key, row in load_rows(session, record, [one.key for one in entries if one.record == table]).items()
        }
        return [one.key for one in entries if one.digest != digest(one.key, rows[one.record, one.key])]


def test_orders_that_come_together_end_as_they_would_one_by_one(house: tuple[Service, Sequence[VirtualDevice]]) -> None:
    """Invariants 5, 6, 9."""
    service, (one, other, *_) = house
    before = {device.dealer_id: orders(service, device.dealer_id) for device in (one, other)}
    alone = [answer for command in a_morning(other) for answer in said(service, other, [command])]
    together = said(service, one, a_morning(one))
    assert [code for _, code in together if code] == ["order_exists", "order_changed"]
    assert together == alone
    added = [len(orders(service, device.dealer_id)) - len(before[device.dealer_id]) for device in (one, other)]
    assert added == [2, 2]
    assert wrongly_indexed(service, one.dealer_id) == wrongly_indexed(service, other.dealer_id) == []
