"""The pieces of a delivery: which can still go back, and the checks of those that somebody says do."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from uuid import UUID

from sqlalchemy import Select, or_, select
from sqlalchemy.orm import Session

from sync.domain.orders.records import ShipmentLine
from sync.domain.orders.sent_back import NOTHING_OF_IT, GoodsReturn, ReturnState
from sync.domain.returns.rules import Going, Named, lot_of, names_every_unit, strangers
from sync.domain.stock.ledger import Move, serial_of
from sync.domain.stock.papers import GoodsReceiptLine
from sync.domain.stock.records import Movement, SerialItem
from sync.domain.stock.rules import MovementKind, SerialState, unpack_serials
from sync.kernel.commands import Context
from sync.kernel.errors import Refusal

OF_RECEIPT = (Movement.dealer_id == GoodsReceiptLine.dealer_id) & (Movement.document_id == GoodsReceiptLine.receipt_id)
STILL_HERE = (ReturnState.ASKED, ReturnState.HELD, ReturnState.GRANTED)
"""The goods are still in the shop: no state of a piece says that it is to go back."""


def named(session: Session, dealer_id: int, left: Mapping[UUID, int], *, but: UUID | None = None) -> Mapping[UUID, Named]:
    """Of these lines of deliveries, with the units left of each. The return `but` is not counted."""
    asked = _asked(session, dealer_id, left, but)
    pieces: dict[UUID, dict[str, str]] = {line_id: {} for line_id in left}
    lots: dict[UUID, Counter[str]] = {line_id: Counter() for line_id in left}
    for line_id, moved in _arrived(session, dealer_id, left):
        if moved.serial:
            pieces[line_id][moved.serial] = moved.lot
        else:
            lots[line_id][moved.lot] += moved.quantity
    for line_id, back in asked:
        for serial in unpack_serials(back.serials):
            pieces[line_id].pop(serial, None)
        lots[line_id][back.lot] -= 0 if back.serials else back.quantity
    return {
        line_id: Named(left=units, serials=pieces[line_id], lots={lot: n for lot, n in lots[line_id].items() if n > 0})
        for line_id, units in left.items()
    }


def away(session: Session, dealer_id: int, serials: Collection[str]) -> set[tuple[str, str]]:
    """Of these numbers, the product and number of pieces that have left the shop."""
    left = select(SerialItem.product_code, SerialItem.serial).where(
        SerialItem.dealer_id == dealer_id, SerialItem.serial.in_(serials), SerialItem.state != SerialState.HERE
    )
    return {(code, serial) for code, serial in session.execute(left)}


def came_with(dealer_id: int, serial: str) -> Select[UUID | None]:
    """The lines of deliveries that a piece came with."""
    return (
        select(GoodsReceiptLine.shipment_line_id)
        .join(Movement, (Movement.dealer_id == GoodsReceiptLine.dealer_id) & (Movement.line_id == GoodsReceiptLine.id))
        .where(Movement.dealer_id == dealer_id, Movement.serial == serial, Movement.kind == MovementKind.RECEIPT)
    )


def lot_going(going: Going, arrived: ShipmentLine, context: Context) -> str:
    """The lot of what goes back, once every unit is named that has a number and each piece is one that can.

    Refuses `serials_differ`, `serial_not_delivered`, `serial_asked_back`, `lot_unknown`, `return_too_many`, and as the ledger:
    `serial_sold`, `serial_gone`, `serial_sent_back`.
    """
    code, dealer_id = arrived.product_code, arrived.dealer_id
    left = named(context.session, dealer_id, {arrived.id: going.left}, but=going.return_id)[arrived.id]
    if not names_every_unit(going.quantity, going.serials, left):
        raise Refusal("serials_differ", code=code, quantity=going.quantity, serials=len(going.serials))
    _check_pieces(going, arrived, context)
    if strange := strangers(going.serials, left):
        raise Refusal("serial_not_delivered", code=code, serial=strange[0])
    lot = lot_of(going.lot.strip(), going.serials, left)
    if lot is None:
        raise Refusal("lot_unknown", field="lot", code=code, lots=", ".join(sorted(filter(None, left.lots))))
    if not going.serials and going.quantity > left.lots.get(lot, left.left):
        raise Refusal("return_too_many", field="quantity", code=code, left=left.lots.get(lot, 0))
    return lot


def moves_of(sent: GoodsReturn, location_id: UUID, context: Context) -> list[Move]:
    """Out of stock: one for each number, each with the lot that it came with."""
    came = {moved.serial: moved.lot for _, moved in _arrived(context.session, sent.dealer_id, (sent.shipment_line_id,))}
    pieces = [(1, serial, came.get(serial, sent.lot)) for serial in unpack_serials(sent.serials)]
    return [
        Move(
            line_id=sent.id,
            location_id=location_id,
            product_code=sent.product_code,
            quantity=-units,
            lot=lot,
            serial=serial,
        )
        for units, serial, lot in pieces or [(sent.quantity, "", sent.lot)]
    ]


def _check_pieces(going: Going, arrived: ShipmentLine, context: Context) -> None:
    """No piece that has left, and none that another return names."""
    others = _elsewhere(going, arrived, context)
    for serial in going.serials:
        if serial in others:
            raise Refusal("serial_asked_back", code=arrived.product_code, serial=serial, number=others[serial])
        item = serial_of(arrived.product_code, serial, context)
        if item is not None and item.state is not SerialState.HERE:
            raise Refusal(f"serial_{item.state}", code=arrived.product_code, serial=serial)


def _elsewhere(going: Going, arrived: ShipmentLine, context: Context) -> Mapping[str, str]:
    """Numbers of pieces that other returns name, with the number of the return: those that are still in the shop, and those of
    this delivery wherever they are by now."""
    others = select(GoodsReturn).where(
        GoodsReturn.dealer_id == arrived.dealer_id,
        GoodsReturn.product_code == arrived.product_code,
        GoodsReturn.id != going.return_id,
        GoodsReturn.serials != "",
        or_(
            GoodsReturn.state.in_(STILL_HERE),
            (GoodsReturn.shipment_line_id == arrived.id) & GoodsReturn.state.not_in(NOTHING_OF_IT),
        ),
    )
    found = context.session.scalars(others.order_by(GoodsReturn.id)).all()
    return {serial: back.number for back in found for serial in unpack_serials(back.serials)}


def _arrived(session: Session, dealer_id: int, line_ids: Collection[UUID]) -> Iterator[tuple[UUID, Movement]]:
    """What came in of each of these lines of deliveries."""
    came = (
        select(GoodsReceiptLine.shipment_line_id, Movement)
        .join(Movement, OF_RECEIPT)
        .where(
            GoodsReceiptLine.dealer_id == dealer_id,
            GoodsReceiptLine.shipment_line_id.in_(line_ids),
            Movement.line_id == GoodsReceiptLine.id,
            Movement.kind == MovementKind.RECEIPT,
        )
        .order_by(Movement.serial, Movement.id)
    )
    yield from ((line_id, moved) for line_id, moved in session.execute(came) if line_id is not None)


def _asked(session: Session, dealer_id: int, line_ids: Collection[UUID], but: UUID | None) -> Iterator[tuple[UUID, GoodsReturn]]:
    backs = select(GoodsReturn).where(
        GoodsReturn.dealer_id == dealer_id,
        GoodsReturn.shipment_line_id.in_(line_ids),
        GoodsReturn.state.not_in(NOTHING_OF_IT),
        GoodsReturn.id != (but or UUID(int=0)),
    )
    yield from ((back.shipment_line_id, back) for back in session.scalars(backs.order_by(GoodsReturn.id)))
