"""What only central sees about a dealer's stock: two devices that took in the same delivery while apart."""

from collections.abc import Mapping

from msgspec.structs import replace

from sync.domain.orders.reckoning import lock_orders
from sync.domain.orders.records import Shipment, ShipmentLine
from sync.domain.stock.receiving import ReceivedLine, ReceiveShipment
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


WRAPPERS: Mapping[type[Command], Wrapper] = {ReceiveShipment: receive_what_is_left}
