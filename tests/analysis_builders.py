"""Short ways to say what a shop sold and was delivered over the months."""

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from sync.domain.accounts.rules import BackorderPolicy
from sync.domain.analysis.periods import Days
from sync.domain.orders.records import Order, OrderLine, Shipment, ShipmentLine
from sync.domain.orders.rules import LineState, OrderState
from sync.domain.sales.records import Sale, SaleLine
from sync.domain.sales.rules import SaleState
from sync.kernel.records import Record
from tests.builders import SHOP, TODAY, an_id
from tests.shelves import MAIN, PAD

TAIPEI = ZoneInfo("Asia/Taipei")
NOVEMBER = Days(date(2026, 11, 1), date(2026, 11, 30))
OCTOBER = Days(date(2026, 10, 1), date(2026, 10, 31))


def noon(day: date) -> datetime:
    return datetime.combine(day, time(12), TAIPEI)


def a_sold(name: str, day: date = TODAY, quantity: int = 2, price: int = 400_00, *, code: str = PAD, **more: Any) -> Sale:
    """A sale of one line at a price without tax, as it lies in the replica. `trace` is what the screen said of the price."""
    amount = quantity * price
    line = SaleLine(
        dealer_id=SHOP, id=an_id(f"{name} line"), sale_id=an_id(name), position=0, product_code=code, quantity=quantity,
        unit_price=price, discount_basis_points=0, tax_basis_points=0, amount=amount, tax=0, gross=amount, lot="", serials="",
        trace=more.pop("trace", ""), customer_id=more.get("customer_id"), sold_at=noon(day), returned=0, is_disputed=False,
    )  # fmt: skip
    fields: dict[str, Any] = {
        "dealer_id": SHOP, "id": an_id(name), "number": f"SA-{name}", "currency": "CNY", "tax_included": True, "tax": 0,
        "total": amount, "note": "", "state": SaleState.SOLD, "location_id": MAIN, "quote_id": None, "day": day,
        "sold_at": noon(day), "sold_by": "lin", "void_reason": "", "voided_by": "", "customer_id": None, "customer_name": "",
    }  # fmt: skip
    return Sale(**fields | more, lines=[line])


def a_delivery(name: str, day: date = TODAY, quantity: int = 10, price: int = 285_00, *, code: str = PAD, **more: Any) -> Order:
    """An order that arrived whole and sound, placed on the day `placed_on` if told. `asked` units, where that was more; a
    `discount`, and `received_at` an hour of its own."""
    placed, received = noon(more.pop("placed_on", day)), more.pop("received_at", noon(day))
    line = _order_line(name, code, more.pop("asked", quantity), quantity, price)
    line.discount = more.pop("discount", 0)
    fields: dict[str, Any] = {
        "dealer_id": SHOP, "id": an_id(name), "at_desk": False, "number": f"SO-{name}", "placed_by": "lin", "placed_at": placed,
        "reference": "", "note": "", "requested_on": None, "currency": "CNY", "price_list": "standard", "valid_on": day,
        "backorder_policy": BackorderPolicy.SHIP_PARTIAL, "version": 1, "accepted_at": placed, "credit_hold": False,
        "credit_released": False, "price_hold": False, "stock_hold": False, "cancel_requested": False, "reason": "",
        "amount": quantity * price, "billed": 0, "paid": 0, "claimed": 0, "state": OrderState.RECEIVED, "voucher": "",
        "deal_id": None,
    }  # fmt: skip
    return Order(**fields | more, lines=[line], shipments=[_shipment(name, code, quantity, placed, received)])


def _order_line(name: str, code: str, asked: int, shipped: int, price: int) -> OrderLine:
    return OrderLine(
        dealer_id=SHOP, id=an_id(f"{name} line"), at_desk=False, order_id=an_id(name), position=0, product_code=code,
        quantity=asked, accepted=asked, allocated=0, shipped=shipped, received=shipped, closed=0, from_stock=True,
        quoted_price=price, list_price=price, price_from=None, unit_price=price, expected_on=None, reason="",
        state=LineState.RECEIVED, discount=0, trace="",
    )  # fmt: skip


def _shipment(name: str, code: str, quantity: int, placed: datetime, received: datetime) -> Shipment:
    box = ShipmentLine(
        dealer_id=SHOP, id=an_id(f"{name} box"), shipment_id=an_id(f"{name} shipment"), at_desk=False,
        order_line_id=an_id(f"{name} line"), position=0, product_code=code, quantity=quantity, lot="", serial="",
        received=quantity, damaged=0, settled=True, reason="",
    )  # fmt: skip
    return Shipment(
        dealer_id=SHOP, id=an_id(f"{name} shipment"), order_id=an_id(name), at_desk=False, number=f"SH-{name}",
        shipped_at=placed, shipped_by="mei", carrier="", tracking="", note="", received_at=received, received_by="su",
        lines=[box],
    )  # fmt: skip


def every_row(*papers: Record) -> Sequence[Record]:
    """With their lines, as central sends them."""
    rows: list[Record] = []
    for paper in papers:
        rows.append(paper)
        if isinstance(paper, Sale):
            rows += paper.lines
        if isinstance(paper, Order):
            rows += [*paper.lines, *paper.shipments, *(line for shipment in paper.shipments for line in shipment.lines)]
    return rows
