"""What only central sees of a dealer's stock: two devices that took in one delivery while apart, and what a claim is worth."""

from collections.abc import Mapping

from msgspec.structs import replace

from sync.domain.accounts.calendar import price_day
from sync.domain.credit.records import AccountEntry
from sync.domain.credit.rules import EntryKind
from sync.domain.orders.given_back import cost_of_more
from sync.domain.orders.lookup import line_of, order_of
from sync.domain.orders.reckoning import lock_orders
from sync.domain.orders.records import Order, Shipment, ShipmentLine
from sync.domain.orders.rules import line_value
from sync.domain.orders.settle import settle
from sync.domain.stock.given_back import given_back
from sync.domain.stock.papers import Claim
from sync.domain.stock.receiving import ReceivedLine, ReceiveShipment, SettleClaim
from sync.domain.stock.rules import ClaimKind, claim_amount
from sync.kernel.commands import Command, Context, Handler, Wrapper


def receive_what_is_left(command: ReceiveShipment, context: Context, handler: Handler) -> None:
    """Adjusts `received_elsewhere` for each line that somebody else has settled first: its goods are on hand already.

    Refuses `dealer_unknown`, and as the handler does where nothing is left.
    """
    lock_orders(context, context.dealer_id)  # the desk may be shipping more of the same order
    shipment = context.session.get(Shipment, (context.dealer_id, command.shipment_id), with_for_update=True)
    settled = {line.id: line for line in shipment.lines if line.settled} if shipment else {}
    left = tuple(line for line in command.lines if line.shipment_line_id not in settled)
    if not left:
        handler(command, context)
        return
    for line in command.lines:
        if line.shipment_line_id in settled:
            _say(line, settled[line.shipment_line_id], context)
    handler(replace(command, lines=left), context)


def _say(line: ReceivedLine, first: ShipmentLine, context: Context) -> None:
    asked, got = f"{line.received}+{line.damaged}", f"{first.received}+{first.damaged}"
    context.adjust("received_elsewhere", asked=asked, got=got, subject=first.product_code)


def post_settlement(command: SettleClaim, context: Context, handler: Handler) -> None:
    """What the answer is worth goes to the account of the order, at the price that was charged for the line: with what was
    credited of the line before, never a cent more or less than the line.

    Refuses `dealer_unknown`, `order_too_large`, and as the handler does.
    """
    lock_orders(context, command.dealer_id)
    handler(command, context)
    claim = context.session.get_one(Claim, (command.dealer_id, command.claim_id))
    shipped = context.session.get(ShipmentLine, (command.dealer_id, claim.shipment_line_id)) if claim.shipment_line_id else None
    if shipped is None:  # goods that nobody ordered have no price here
        return
    shipment = context.session.get_one(Shipment, (command.dealer_id, claim.shipment_id))
    order = order_of(context, command.dealer_id, shipment.order_id)
    claim.amount = claim_amount(claim.kind, claim.resolution, _value(claim, shipped, order, context))
    order.claimed += claim.amount
    if claim.amount:
        context.session.add(_settled_entry(claim, order, context))
    settle(order)


def _settled_entry(claim: Claim, order: Order, context: Context) -> AccountEntry:
    """Under the claim's id: it is settled once."""
    return AccountEntry(
        dealer_id=claim.dealer_id,
        id=claim.id,
        kind=EntryKind.CLAIM,
        number=claim.receipt_number,
        order_id=order.id,
        amount=claim.amount,
        received_on=price_day(context.session, context.now),
        payer="",
        reference=claim.shipment_number,
        booked_by=context.actor.name,
        booked_at=context.now,
    )


def _value(claim: Claim, shipped: ShipmentLine, order: Order, context: Context) -> int:
    """Nothing was credited yet of what came beside what was charged."""
    line = line_of(order, shipped.order_line_id)
    if claim.kind is ClaimKind.OVER:
        return line_value(line, claim.quantity)
    before = given_back(context.session, claim.dealer_id, line.id)
    return cost_of_more(line, min(claim.quantity, shipped.quantity), before)


WRAPPERS: Mapping[type[Command], Wrapper] = {ReceiveShipment: receive_what_is_left, SettleClaim: post_settlement}
