"""The one place where stock moves: a movement is written, and the level and the serial number follow it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid5

from sqlalchemy import select

from sync.domain.stock.records import Location, Movement, SerialItem, StockLevel
from sync.domain.stock.rules import MAIN_CODE, MovementKind, SerialState, is_units, main_location
from sync.kernel.commands import Context
from sync.kernel.errors import Refusal


@dataclass(frozen=True, kw_only=True)
class Move:
    """Units that come (+) or leave (-) because of one line of a document. With a serial number it is exactly one unit."""

    line_id: UUID
    location_id: UUID
    product_code: str
    quantity: int
    lot: str = ""
    serial: str = ""


@dataclass(frozen=True, kw_only=True)
class Cause:
    """The document behind movements, and what people say about it. `at` is aware UTC, None for the moment of the command."""

    kind: MovementKind
    document_id: UUID
    number: str = ""
    reason: str = ""
    note: str = ""
    at: datetime | None = None


LevelKey = tuple[UUID, str]
LEFT_AS = {MovementKind.SALE: SerialState.SOLD, MovementKind.SENT_BACK: SerialState.SENT_BACK}


def move(moves: Sequence[Move], cause: Cause, context: Context, *, below_zero: bool = False) -> None:
    """Move goods. Where `below_zero` is not allowed, nothing may leave that is not there.

    Refuses `quantity_invalid`, `location_unknown`, `stock_short`, `serial_needs_one`, `serial_sold`, `serial_gone`,
    `serial_sent_back`, `serial_here`.
    """
    _check(moves)
    locations = {location_id: location_of(location_id, context) for location_id in {move.location_id for move in moves}}
    levels = _levels(moves, context)
    for one in moves:
        level = levels[one.location_id, one.product_code]
        level.on_hand += one.quantity
        if one.quantity < 0 and level.on_hand < 0 and not below_zero:
            on_hand, place = level.on_hand - one.quantity, locations[one.location_id].code
            raise Refusal("stock_short", code=one.product_code, location=place, on_hand=on_hand, asked=-one.quantity)
        context.session.add(_movement(one, cause, context))
    _serials(moves, cause, context)


def movement_id(one: Move, kind: MovementKind) -> UUID:
    """The same for ever: what a line of a document moves is told once."""
    side = "in" if one.quantity > 0 else "out"
    return uuid5(one.line_id, f"{kind}/{side}/{one.serial}")


def location_of(location_id: UUID, context: Context) -> Location:
    """Refuses `location_unknown`. The main location is made at its first use: a new shop works without being set up."""
    location = context.session.get(Location, (context.dealer_id, location_id))
    if location is not None:
        return location
    if location_id != main_location(context.dealer_id):
        raise Refusal("location_unknown")
    main = Location(dealer_id=context.dealer_id, id=location_id, code=MAIN_CODE, name="", active=True)
    context.session.add(main)
    return main


def level_of(location_id: UUID, product_code: str, context: Context) -> int:
    """Units there now; nothing was ever there where no level is."""
    level = context.session.get(StockLevel, (context.dealer_id, location_id, product_code))
    return 0 if level is None else level.on_hand


def serial_of(product_code: str, serial: str, context: Context) -> SerialItem | None:
    return context.session.get(SerialItem, (context.dealer_id, product_code, serial), with_for_update=True)


def _check(moves: Sequence[Move]) -> None:
    for one in moves:
        if not is_units(abs(one.quantity)):
            raise Refusal("quantity_invalid", code=one.product_code, quantity=one.quantity)
        if one.serial and abs(one.quantity) != 1:
            raise Refusal("serial_needs_one", code=one.product_code, serial=one.serial)


def _levels(moves: Sequence[Move], context: Context) -> Mapping[LevelKey, StockLevel]:
    """Every level that is moved, locked at central in one fixed order so that two commands cannot wait for each other."""
    keys = sorted({(one.location_id, one.product_code) for one in moves})
    wanted = select(StockLevel).where(
        StockLevel.dealer_id == context.dealer_id,
        StockLevel.location_id.in_({location_id for location_id, _ in keys}),
        StockLevel.product_code.in_({code for _, code in keys}),
    )
    locked = wanted.order_by(StockLevel.location_id, StockLevel.product_code).with_for_update()
    rows = context.session.scalars(locked, execution_options={"populate_existing": True}).all()
    found = {(row.location_id, row.product_code): row for row in rows}
    new = [_no_level(key, context) for key in keys if key not in found]
    context.session.add_all(new)
    return found | {(row.location_id, row.product_code): row for row in new}


def _no_level(key: LevelKey, context: Context) -> StockLevel:
    location_id, code = key
    return StockLevel(dealer_id=context.dealer_id, location_id=location_id, product_code=code, on_hand=0)


def _movement(one: Move, cause: Cause, context: Context) -> Movement:
    return Movement(
        dealer_id=context.dealer_id,
        id=movement_id(one, cause.kind),
        location_id=one.location_id,
        product_code=one.product_code,
        quantity=one.quantity,
        kind=cause.kind,
        document_id=cause.document_id,
        line_id=one.line_id,
        number=cause.number,
        reason=cause.reason,
        note=cause.note,
        lot=one.lot,
        serial=one.serial,
        at=cause.at or context.now,
        actor=context.actor.name,
    )


def _serials(moves: Sequence[Move], cause: Cause, context: Context) -> None:
    items: dict[tuple[str, str], SerialItem] = {}
    for one in sorted((one for one in moves if one.serial), key=lambda one: (one.product_code, one.serial, one.quantity)):
        key = one.product_code, one.serial
        item = items.get(key) or serial_of(*key, context)
        if item is None:
            item = _new_serial(one, cause, context)
        elif one.quantity > 0 and item.state is SerialState.HERE:
            raise Refusal("serial_here", code=one.product_code, serial=one.serial)
        elif one.quantity < 0 and item.state is not SerialState.HERE:  # a piece leaves once
            raise Refusal(f"serial_{item.state}", code=one.product_code, serial=one.serial)
        item.state, item.location_id, item.document_id = _state_after(one, cause), one.location_id, cause.document_id
        items[key] = item


def _new_serial(one: Move, cause: Cause, context: Context) -> SerialItem:
    item = SerialItem(
        dealer_id=context.dealer_id,
        product_code=one.product_code,
        serial=one.serial,
        state=_state_after(one, cause),
        location_id=one.location_id,
        document_id=cause.document_id,
    )
    context.session.add(item)
    return item


def _state_after(one: Move, cause: Cause) -> SerialState:
    if one.quantity > 0:
        return SerialState.HERE
    return LEFT_AS.get(cause.kind, SerialState.GONE)
