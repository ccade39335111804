"""A shop and a house with goods, prices, stock and orders in every state, on a real replica."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

from sqlalchemy import select

from sync.domain.accounts.records import Dealer
from sync.domain.accounts.rules import Role
from sync.domain.availability.records import Availability
from sync.domain.catalog.records import Category
from sync.domain.catalog.rules import ProductStatus
from sync.domain.desk.commands import AcceptOrder
from sync.domain.desk.order import DeskCommand
from sync.domain.desk.shipping import AllocateOrder, LineUnits, ShipLines, ShippedLine
from sync.domain.orders.commands import PlaceOrder
from sync.domain.orders.lines import WantedLine
from sync.domain.orders.records import Order, OrderLine, Shipment, ShipmentLine
from sync.kernel.commands import HOUSE, Command
from sync.kernel.records import Record
from tests.builders import (
    NOW,
    SHOP,
    TODAY,
    a_barcode,
    a_context,
    a_dealer,
    a_house_actor,
    a_price,
    a_session,
    an_actor,
    an_id,
    run,
)
from tests.gui.showroom import LAMP, OIL, PAD, Showroom, a_showroom, named_product
from tests.gui.showroom import goods as shop_goods

DISC, FILTER, OLD = "43512-02330", "90915-YZZD2", "81561-02A10"
FILTER_BOX = "4719876543219"


def more_goods() -> Sequence[Record]:
    """A disc that is nearly gone, a filter in packs of 12 with a carton's barcode, and a lamp that has a successor."""
    return (
        named_product(DISC, "Brake disc, front, vented 296 mm", "煞車碟盤 前輪 通風式 Ø296", "刹车盘 前轮 通风式 Ø296"),
        named_product(FILTER, "Oil filter 1.8/2.0L", "機油濾清器 1.8/2.0L", "机油滤清器 1.8/2.0L", pack_size=12, min_quantity=24),
        named_product(OLD, "Tail lamp, left", "後燈總成 左", "后灯总成 左", status=ProductStatus.OBSOLETE, successor_code=LAMP),
        a_price(DISC, 3650_00),
        a_price(DISC, 3890_00, since=TODAY + timedelta(days=8)),
        a_price(FILTER, 220_00),
        a_barcode(FILTER_BOX, FILTER, 24),
        *(told(code, units) for code, units in ((PAD, 14), (OIL, 36), (LAMP, 0), (FILTER, 1280))),
        told(DISC, 3, hours=30),
        a_branch("chassis", None, "底盤", "底盘", "Chassis"),
        a_branch("lights", None, "燈具", "灯具", "Lights"),
    )


def told(code: str, units: int, *, hours: float = 0.1) -> Availability:
    return Availability(product_code=code, site="台北總倉", quantity=units, as_of=NOW - timedelta(hours=hours))


def a_branch(code: str, parent: str | None, hant: str, hans: str, en: str) -> Category:
    return Category(code=code, parent_code=parent, name_en=en, name_zh_hant=hant, name_zh_hans=hans, position=1)


@contextmanager
def a_trade(folder: Path, *rows: Record, role: Role = Role.MANAGER) -> Iterator[Showroom]:
    with a_showroom(folder, *more_goods(), *rows, role=role) as room:
        yield room


def wanted(name: str, **units: int) -> tuple[WantedLine, ...]:
    """Lines by the names of the goods: `wanted("one", PAD=2)`."""
    codes = {"PAD": PAD, "OIL": OIL, "LAMP": LAMP, "DISC": DISC, "FILTER": FILTER}
    prices = {"PAD": 2850_00, "OIL": 1380_00, "LAMP": 6900_00, "DISC": 3650_00, "FILTER": 220_00}
    return tuple(
        WantedLine(line_id=line_id(name, key), product_code=codes[key], quantity=count, quoted_price=prices[key])
        for key, count in units.items()
    )


def line_id(name: str, key: str) -> UUID:
    return an_id(f"{name}/{key}")


def an_order(name: str, *, on: date = TODAY, reference: str = "", number: str = "", **units: int) -> PlaceOrder:
    return PlaceOrder(order_id=an_id(name), valid_on=on, lines=wanted(name, **units), reference=reference, number=number)


def central_sent(room: Showroom, *commands: Command) -> None:
    """Rows as they stand after a dealer and the desk did these deeds elsewhere."""
    goods = [
        *shop_goods(),
        *more_goods(),
        the_shop(),
    ]
    with a_session(*goods) as session:
        for command in commands:
            actor = a_house_actor() if isinstance(command, DeskCommand) else an_actor("lin", Role.CLERK)
            run(command, a_context(session, actor))
        rows: list[Record] = []
        for kind in (Order, OrderLine, Shipment, ShipmentLine):
            rows += session.scalars(select(kind)).all()
        room.receive(*rows)


def the_shop() -> Dealer:
    return a_dealer(name="板橋門市", credit_limit=60_000_00, contact="林志明", phone="02-2960-3456")


@contextmanager
def a_house(folder: Path, *commands: Command, role: Role = Role.ORDER_DESK) -> Iterator[Showroom]:
    """The manufacturer's desk with these deeds behind it."""
    room = Showroom(folder, role=role, dealer_id=HOUSE)
    room.receive(the_shop(), *shop_goods(), *more_goods())
    central_sent(room, *commands)
    try:
        yield room
    finally:
        room.close()


def accepted(name: str) -> AcceptOrder:
    return AcceptOrder(dealer_id=SHOP, order_id=an_id(name))


def allocated(name: str, **units: int) -> AllocateOrder:
    lines = tuple(LineUnits(line_id=line_id(name, key), quantity=count) for key, count in units.items())
    return AllocateOrder(dealer_id=SHOP, order_id=an_id(name), lines=lines)


def shipped(name: str, number: str, **units: int) -> ShipLines:
    return ShipLines(
        dealer_id=SHOP,
        order_id=an_id(name),
        shipment_id=an_id(number),
        number=number,
        carrier="黑貓",
        lines=tuple(
            ShippedLine(shipment_line_id=an_id(f"{number}/{key}"), line_id=line_id(name, key), quantity=count)
            for key, count in units.items()
        ),
    )
