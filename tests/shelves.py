"""Short ways to say what stands on a dealer's shelves, and what is on its way there."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from uuid import UUID

from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from sync.domain.accounts.rules import Role
from sync.domain.desk.commands import AcceptOrder
from sync.domain.desk.shipping import AllocateOrder, LineUnits, ShipLines, ShippedLine
from sync.domain.orders.commands import PlaceOrder
from sync.domain.orders.lines import WantedLine
from sync.domain.stock.moving import AdjustStock, MovedLine
from sync.domain.stock.records import Movement, StockLevel
from sync.domain.stock.rules import AdjustmentReason, main_location
from sync.kernel.commands import Context
from sync.kernel.queries import View
from tests.builders import SHOP, TODAY, a_context, a_dealer, a_house_actor, a_price, a_product, a_session, an_actor, an_id, run

PAD, OIL = "BRK-01", "OIL-05"
MAIN = main_location(SHOP)
VAN = an_id("van")
SHIPMENT = an_id("shipment")


@contextmanager
def a_shop(engine: Engine | None = None) -> Iterator[Context]:
    """A manager behind the counter of a shop with an empty shelf and two products to sell.

    With an engine, which has the tables already, nothing is left in it afterwards.
    """
    rows = [a_dealer(), *(a_product(code) for code in (PAD, OIL)), *(a_price(code) for code in (PAD, OIL))]
    with Session(engine) if engine else a_session() as session:
        session.add_all(rows)
        session.flush()
        yield a_context(session, an_actor("lin", Role.MANAGER))
        session.rollback()


def at_desk(context: Context) -> Context:
    return replace(context, actor=a_house_actor())


def view_of(context: Context) -> View:
    return View(session=context.session, actor=context.actor, now=context.now)


def put(context: Context, code: str, quantity: int, *, at: UUID = MAIN, name: str = "", serials: tuple[str, ...] = ()) -> None:
    """Goods that stand there already, or are found missing where the quantity is below zero."""
    line_id = an_id(f"put/{code}/{at}/{quantity}/{name}")
    line = MovedLine(line_id=line_id, product_code=code, quantity=quantity, serials=serials)
    command = AdjustStock(adjustment_id=an_id(f"{line_id}"), location_id=at, reason=AdjustmentReason.OPENING, lines=(line,))
    run(command, context)


def on_hand(context: Context, code: str, *, at: UUID = MAIN) -> int:
    level = context.session.get(StockLevel, (context.dealer_id, at, code))
    return 0 if level is None else level.on_hand


def books_balance(context: Context) -> bool:
    """Invariant 25, for a dealer's own stock: every level is the sum of its movements."""
    place = Movement.location_id, Movement.product_code
    summed = select(*place, func.sum(Movement.quantity)).where(Movement.dealer_id == context.dealer_id).group_by(*place)
    sums = {(location, code): units for location, code, units in context.session.execute(summed)}
    rows = context.session.scalars(select(StockLevel).where(StockLevel.dealer_id == context.dealer_id))
    return {(row.location_id, row.product_code): row.on_hand for row in rows} == sums


def paper(code: str) -> UUID:
    """The shipment line of a product."""
    return an_id(f"paper/{code}")


def ship(context: Context, serial: str = "", **quantities: int) -> None:
    """A shipment on its way to the shop: `PAD` and `OIL` name the products."""
    codes = {{"PAD": PAD, "OIL": OIL}[name]: units for name, units in quantities.items()}
    order_id = an_id("order")
    lines = {code: an_id(f"order/{code}") for code in codes}
    wanted = tuple(
        WantedLine(line_id=lines[code], product_code=code, quantity=units, quoted_price=285_00) for code, units in codes.items()
    )
    run(PlaceOrder(order_id=order_id, number="SO-1", valid_on=TODAY, lines=wanted), context)
    desk = at_desk(context)
    run(AcceptOrder(dealer_id=SHOP, order_id=order_id), desk)
    units = tuple(LineUnits(line_id=lines[code], quantity=count) for code, count in codes.items())
    run(AllocateOrder(dealer_id=SHOP, order_id=order_id, lines=units), desk)
    shipped = tuple(
        ShippedLine(shipment_line_id=paper(code), line_id=lines[code], quantity=count, serial=serial)
        for code, count in codes.items()
    )
    run(ShipLines(dealer_id=SHOP, order_id=order_id, shipment_id=SHIPMENT, number="SH-1", lines=shipped), desk)
