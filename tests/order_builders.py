"""Short ways to say what a test of orders is about: an order, a deed of the desk, and central that decides them."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from sync.domain import REGISTRY
from sync.domain.accounts.rules import Role
from sync.domain.availability.records import Supply
from sync.domain.desk.central import WRAPPERS as DESK
from sync.domain.desk.commands import ReleaseHold
from sync.domain.desk.shipping import AllocateOrder, LineUnits, ShipLines, ShippedLine
from sync.domain.orders.central import WRAPPERS as ORDERS
from sync.domain.orders.commands import AmendOrder, PlaceOrder
from sync.domain.orders.lines import WantedLine
from sync.domain.orders.records import Order, OrderLine
from sync.domain.orders.rules import Hold
from sync.kernel.commands import Adjustment, Command, Context, Wrapper
from sync.kernel.records import Record
from tests.builders import (
    OTHER_SHOP,
    SHOP,
    TODAY,
    a_context,
    a_dealer,
    a_house_actor,
    a_price,
    a_product,
    a_session,
    a_supply,
    an_id,
)

WRAPPERS: dict[type[Command], Wrapper] = {**ORDERS, **DESK}
ORDER = an_id("order")
PAD, DISC = "BRK-01", "DSC-02"
PRICE = 285_00


def line_id(order_id: UUID, code: str) -> UUID:
    return an_id(f"{order_id}/{code}")


def a_line(code: str = PAD, quantity: int = 4, *, order_id: UUID = ORDER, quoted: int = PRICE) -> WantedLine:
    return WantedLine(line_id=line_id(order_id, code), product_code=code, quantity=quantity, quoted_price=quoted)


def an_order(*lines: WantedLine, order_id: UUID = ORDER, **changed: Any) -> PlaceOrder:
    fields: dict[str, Any] = {"number": "SO-D7-A-26-00001", "valid_on": TODAY, "lines": lines or (a_line(order_id=order_id),)}
    return PlaceOrder(order_id=order_id, **fields | changed)


def an_amendment(*lines: WantedLine, version: int = 1, **changed: Any) -> AmendOrder:
    return AmendOrder(order_id=ORDER, version=version, lines=lines, **{"valid_on": TODAY} | changed)


def an_allocation(*units: tuple[str, int], dealer_id: int = SHOP) -> AllocateOrder:
    """Of `(code, quantity)`; without any, all that can be had."""
    lines = tuple(LineUnits(line_id=line_id(ORDER, code), quantity=quantity) for code, quantity in units)
    return AllocateOrder(dealer_id=dealer_id, order_id=ORDER, lines=lines)


def a_shipment(*units: tuple[str, int], name: str = "shipment", **changed: Any) -> ShipLines:
    """Of `(code, quantity)`."""
    shipped = (
        ShippedLine(shipment_line_id=an_id(f"{name}/{code}"), line_id=line_id(ORDER, code), quantity=quantity)
        for code, quantity in units
    )
    fields: dict[str, Any] = {"dealer_id": SHOP, "order_id": ORDER, "number": "SH-HQ-A-26-00001", "lines": tuple(shipped)}
    return ShipLines(shipment_id=an_id(name), **fields | changed)


def a_release(hold: Hold = Hold.CREDIT) -> ReleaseHold:
    return ReleaseHold(dealer_id=SHOP, order_id=ORDER, hold=hold, reason="paid this morning")


@contextmanager
def a_market(*rows: Record, stock: int = 100, **dealer: Any) -> Iterator[Session]:
    """Two shops, two products at a price since January, `stock` units of each; `dealer` changes the first shop."""
    products = [a_product(PAD), a_price(PAD), a_supply(PAD, stock), a_product(DISC), a_price(DISC), a_supply(DISC, stock)]
    with a_session(a_dealer(SHOP, **dealer), a_dealer(OTHER_SHOP), *products, *rows) as session:
        yield session


def decide(command: Command, context: Context) -> list[Adjustment]:
    """What central does with a command, without the engine; gives what it granted otherwise than asked."""
    verb = REGISTRY.verbs[type(command).__name__]
    wrapper = WRAPPERS.get(type(command))
    already = len(context.adjustments)
    if wrapper is None:
        verb.handler(command, context)
    else:
        wrapper(command, context, verb.handler)
    context.session.flush()
    return context.adjustments[already:]


def said(adjustments: list[Adjustment]) -> list[tuple[str, str, str]]:
    """`(code, asked, got)` of each."""
    return [(one.code, one.asked, one.got) for one in adjustments]


def the_desk(session: Session, role: Role = Role.ORDER_DESK) -> Context:
    return a_context(session, a_house_actor(role))


def the_order(session: Session, order_id: UUID = ORDER, *, dealer_id: int = SHOP) -> Order:
    return session.get_one(Order, (dealer_id, order_id))


def the_line(session: Session, code: str = PAD, *, order_id: UUID = ORDER, dealer_id: int = SHOP) -> OrderLine:
    return session.get_one(OrderLine, (dealer_id, line_id(order_id, code)))


def the_supply(session: Session, code: str = PAD) -> Supply:
    return session.scalars(select(Supply).where(Supply.product_code == code)).one()
