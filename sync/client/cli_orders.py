"""Orders at the command line: placing one at the prices known here, and saying how far each has come."""

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

import msgspec

from sync.client.cli_work import Misused
from sync.client.replica import Replica
from sync.client.sent import Sent
from sync.domain.accounts.calendar import house_today
from sync.domain.catalog.queries import product_rows
from sync.domain.orders.commands import PlaceOrder
from sync.domain.orders.lines import WantedLine
from sync.domain.orders.queries.summary import LineSummary, OrderSummary, order_summaries
from sync.domain.orders.quoting import quotes
from sync.kernel.commands import Actor
from sync.kernel.errors import Refusal
from sync.kernel.ids import Ids

MOST = 100_000


@dataclass(frozen=True, kw_only=True)
class KnownOrder:
    """One order with what this PC knows of its way: `on_this_pc`, `sent`, or what central made of it."""

    order_id: UUID
    number: str
    state: str
    lines: tuple[LineSummary, ...]


def order(replica: Replica, actor: Actor, args: argparse.Namespace) -> object:
    """Printed once the order is durable. The same `--order-id` twice is the same order; with other lines, `order_exists`."""
    order_id = _uuid(args.order_id) if args.order_id else replica.lanes.parts.ids.new()
    earlier = [one for one in replica.sent(about=order_id) if one.name == PlaceOrder.__name__]
    quantities = _quantities(args.lines)
    if earlier:
        command_id = _same(earlier[0], quantities)
    else:
        wanted = _wanted(replica, actor, quantities, replica.lanes.parts.ids)
        today = replica.read(actor, house_today)
        command_id = replica.submit(PlaceOrder(order_id=order_id, valid_on=today, lines=wanted), actor=actor).result().command_id
    known = next(one for one in orders_as_known(replica, actor) if one.order_id == order_id)
    return {"command_id": command_id, "order_id": order_id, "number": known.number, "state": known.state}


def _same(placed: Sent, quantities: Mapping[str, int]) -> UUID:
    lines = msgspec.json.decode(placed.body, type=PlaceOrder).lines
    if {line.product_code: line.quantity for line in lines} != quantities:
        raise Refusal("order_exists")
    return placed.command_id


def _quantities(texts: Sequence[str]) -> dict[str, int]:
    lines = [_line(text) for text in texts]
    found = dict(lines)
    if len(found) != len(lines):
        raise Misused("a code is given twice")
    return found


def orders_as_known(replica: Replica, actor: Actor) -> Sequence[KnownOrder]:
    """Orders as they stand. What central has not decided says `on_this_pc` or `sent`; what it did not accept stays readable."""
    placed = {_order_id(one): one for one in replica.sent(limit=MOST) if one.name == PlaceOrder.__name__}
    here = replica.read(actor, order_summaries)
    shown = [_here(summary, placed.get(summary.order_id)) for summary in here]
    known = {summary.order_id for summary in here}
    return [*shown, *(_not_here(one) for order_id, one in placed.items() if order_id not in known)]


def _here(summary: OrderSummary, placing: Sent | None) -> KnownOrder:
    state = str(summary.state.value) if placing is None or placing.outcome is not None else _way(placing)
    return KnownOrder(order_id=summary.order_id, number=summary.number, state=state, lines=summary.lines)


def _not_here(one: Sent) -> KnownOrder:
    """An order that is in no table: central did not accept it, or it no longer fits. Its own words are still here."""
    command = msgspec.json.decode(one.body, type=PlaceOrder)
    lines = tuple(
        LineSummary(code=line.product_code, asked=line.quantity, accepted=0, shipped=0, unit_price=line.quoted_price)
        for line in command.lines
    )
    return KnownOrder(order_id=command.order_id, number=command.number, state=_way(one), lines=lines)


def _way(one: Sent) -> str:
    if one.outcome is not None:
        return one.outcome.state.value
    return "sent" if one.tries else "on_this_pc"


def _order_id(one: Sent) -> UUID:
    return msgspec.json.decode(one.body, type=PlaceOrder).order_id


def _uuid(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError as error:
        raise Misused(f"not a UUID: {text}") from error


def _line(text: str) -> tuple[str, int]:
    code, mark, quantity = text.rpartition("=")
    if not mark or not code or not quantity.isdecimal() or len(quantity) > 12:
        raise Misused(f"not CODE=QTY: {text}")
    return code, int(quantity)


def _wanted(replica: Replica, actor: Actor, quantities: dict[str, int], ids: Ids) -> tuple[WantedLine, ...]:
    """Lines at the prices that this replica shows today. Refuses `product_unknown`, `price_missing`."""
    offered = {row.code: row for row in replica.read(actor, product_rows, codes=tuple(quantities))}
    quoted = replica.read(actor, quotes, quantities=quantities)
    lines = []
    for code, quantity in quantities.items():
        row = offered.get(code)
        if row is None:
            raise Refusal("product_unknown", code=code)
        price = quoted[code].price if code in quoted else row.price
        if price is None:
            raise Refusal("price_missing", code=code)
        off = quoted[code].discount if code in quoted else 0
        lines.append(WantedLine(line_id=ids.new(), product_code=code, quantity=quantity, quoted_price=price, quoted_discount=off))
    return tuple(lines)
