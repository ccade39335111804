"""A shipment on its way to the shop, by the manufacturer's own commands on another session."""

from collections.abc import Sequence

from sqlalchemy import select

from sync.domain.accounts.rules import Role
from sync.domain.desk.commands import AcceptOrder
from sync.domain.desk.shipping import AllocateOrder, LineUnits, ShipLines, ShippedLine
from sync.domain.orders.commands import PlaceOrder
from sync.domain.orders.lines import WantedLine
from sync.domain.orders.records import Order, OrderLine, Shipment, ShipmentLine
from sync.kernel.records import Record
from tests.builders import SHOP, TODAY, a_context, a_dealer, a_house_actor, a_session, a_supply, an_actor, an_id, run
from tests.gui.showroom import Showroom, goods

SHIPMENT = an_id("shipment")
KINDS: tuple[type[Record], ...] = (Order, OrderLine, Shipment, ShipmentLine)


def a_shipment_on_its_way(room: Showroom, *units: tuple[str, int], serials: Sequence[str] = ()) -> None:
    """Of `(code, quantity)`; the rows arrive as central would send them. `serials`: of each piece, which is a line of its own."""
    supplies = [a_supply(code) for code, _ in units]
    with a_session(a_dealer(SHOP), *goods(), *supplies) as session:
        shop, desk = a_context(session, an_actor("lin", Role.MANAGER)), a_context(session, a_house_actor())
        order_id = an_id("order")
        wanted = [
            WantedLine(line_id=an_id(f"order/{code}"), product_code=code, quantity=count, quoted_price=1) for code, count in units
        ]
        run(PlaceOrder(order_id=order_id, number="SO-D7-A-26-00001", valid_on=TODAY, lines=tuple(wanted)), shop)
        run(AcceptOrder(dealer_id=SHOP, order_id=order_id), desk)
        taken = tuple(LineUnits(line_id=line.line_id, quantity=line.quantity) for line in wanted)
        run(AllocateOrder(dealer_id=SHOP, order_id=order_id, lines=taken), desk)
        shipped = tuple(
            ShippedLine(shipment_line_id=an_id(f"paper/{line.product_code}"), line_id=line.line_id, quantity=line.quantity)
            for line in wanted
            if not serials
        ) + tuple(
            ShippedLine(shipment_line_id=an_id(f"paper/{serial}"), line_id=wanted[0].line_id, quantity=1, serial=serial)
            for serial in serials
        )
        run(ShipLines(dealer_id=SHOP, order_id=order_id, shipment_id=SHIPMENT, number="SH-HQ-A-26-00007", lines=shipped), desk)
        room.receive(*(row for kind in KINDS for row in session.scalars(select(kind))))
