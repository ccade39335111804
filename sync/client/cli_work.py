"""What dms-replica does: sync, order, submit."""

import argparse
import time
from collections import Counter
from uuid import UUID

import msgspec

from sync.client.loop import FIRST_DELAY
from sync.client.replica import Replica
from sync.domain.catalog.queries import product_rows
from sync.domain.orders.commands import PlaceOrder
from sync.domain.orders.lines import WantedLine
from sync.domain.orders.queries import order_card
from sync.kernel.commands import Actor, OutcomeState
from sync.kernel.errors import Refusal, Unreachable
from sync.kernel.ids import Ids


class Misused(Exception):
    """The words of the call do not make sense."""


def sync(replica: Replica, actor: Actor, args: argparse.Namespace) -> object:
    """One exchange, or as many as it takes. Not reached within the timeout: `reachable` is false, and nothing is lost."""
    until = time.monotonic() + args.timeout
    exchange, filling = replica.lanes.exchange(), replica.lanes.filling()
    outcomes: Counter[str] = Counter({state.value: 0 for state in OutcomeState})
    sent = applied = 0
    reachable = False
    while True:
        try:
            step = exchange.run()
            reachable = True
            filled = sum(filling.run(order.scope, stopped=lambda: time.monotonic() > until) for order in step.fills)
        except Unreachable:
            reachable = False
            if not args.until_idle or time.monotonic() + FIRST_DELAY > until:
                break
            time.sleep(FIRST_DELAY)
            continue
        sent += step.sent
        outcomes.update(step.outcomes)
        applied += step.rows + filled
        idle = not step.more and not step.rows and not filled and not replica.status().waiting
        if idle or not args.until_idle or time.monotonic() > until:
            break
    return {"sent": sent, "outcomes": dict(outcomes), "applied": applied, "reachable": reachable}


def reached(answer: object) -> bool:
    return isinstance(answer, dict) and bool(answer["reachable"])


def order(replica: Replica, actor: Actor, args: argparse.Namespace) -> object:
    """Printed once the order is durable. The same `--order-id` twice is the same order."""
    order_id = UUID(args.order_id) if args.order_id else replica.lanes.parts.ids.new()
    wanted = _wanted(replica, actor, dict(_line(text) for text in args.lines), replica.lanes.parts.ids)
    today = replica.lanes.parts.clock.now().date()
    command = PlaceOrder(order_id=order_id, valid_on=today, lines=wanted)
    earlier = [one for one in replica.sent(about=order_id) if one.name == PlaceOrder.__name__]
    command_id = earlier[0].command_id if earlier else replica.submit(command, actor=actor).result().command_id
    card = replica.read(actor, order_card, order_id=order_id)
    number, state = ("", "refused") if card is None else (card.number, str(card.state.value))
    return {"command_id": command_id, "order_id": order_id, "number": number, "state": state}


def submit(replica: Replica, actor: Actor, args: argparse.Namespace) -> object:
    """Any command by name, with its arguments as JSON. Refuses `command_unknown`."""
    verb = replica.lanes.parts.registry.verbs.get(args.command)
    if verb is None:
        raise Refusal("command_unknown", name=args.command)
    try:
        command = msgspec.json.decode(args.args, type=verb.command)
    except msgspec.DecodeError as error:
        raise Misused(f"{args.command}: {error}") from error
    return replica.submit(command, actor=actor).result()


def _line(text: str) -> tuple[str, int]:
    code, mark, quantity = text.rpartition("=")
    if not mark or not code or not quantity.isdecimal():
        raise Misused(f"not CODE=QTY: {text}")
    return code, int(quantity)


def _wanted(replica: Replica, actor: Actor, quantities: dict[str, int], ids: Ids) -> tuple[WantedLine, ...]:
    """Lines at the prices that this replica shows today. Refuses `product_unknown`, `price_missing`."""
    offered = {row.code: row for row in replica.read(actor, product_rows, codes=tuple(quantities))}
    lines = []
    for code, quantity in quantities.items():
        row = offered.get(code)
        if row is None:
            raise Refusal("product_unknown", code=code)
        if row.price is None:
            raise Refusal("price_missing", code=code)
        lines.append(WantedLine(line_id=ids.new(), product_code=code, quantity=quantity, quoted_price=row.price))
    return tuple(lines)
