"""Named reads of a dealer's stock. Frozen rows go out; no record leaves its session."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import Select, Subquery, func, or_, select, tuple_

from sync.domain.catalog.names import Names
from sync.domain.catalog.records import Category, Product, names_of
from sync.domain.catalog.tree import Tree
from sync.domain.orders.records import OrderLine, ShipmentLine
from sync.domain.stock.records import Location, Movement, SerialItem, StockLevel, StockMinimum
from sync.domain.stock.rules import MAIN_CODE, MovementKind, SerialState, main_location
from sync.kernel.queries import View
from sync.kernel.text import fold

MOST = 500


class Which(StrEnum):
    """What part of the stock is asked for."""

    ALL = "all"
    ON_HAND = "on_hand"
    BELOW_MINIMUM = "below_minimum"
    NEGATIVE = "negative"  # sold before the books knew: somebody has to look


@dataclass(frozen=True, kw_only=True)
class LocationRow:
    location_id: UUID
    code: str
    name: str
    active: bool


@dataclass(frozen=True, kw_only=True)
class LevelRow:
    """A product over all places, or at the one asked for. `minimum` 0 where none is set."""

    product_code: str
    names: Names
    unit: str
    on_hand: int
    minimum: int

    @property
    def is_below_minimum(self) -> bool:
        return self.on_hand < self.minimum


@dataclass(frozen=True, kw_only=True)
class AtLocation:
    location_id: UUID
    code: str
    name: str
    on_hand: int


@dataclass(frozen=True, kw_only=True)
class LevelCard:
    """A product everywhere: at each place, on its way here (`in_transit`), and ordered but not shipped (`on_order`), in units."""

    level: LevelRow
    at: Sequence[AtLocation]
    in_transit: int
    on_order: int


@dataclass(frozen=True, kw_only=True)
class MovementRow:
    """One line of the stock's history."""

    movement_id: UUID
    at: datetime
    product_code: str
    location: str
    quantity: int
    kind: MovementKind
    document_id: UUID
    number: str
    reason: str
    note: str
    lot: str
    serial: str
    actor: str


@dataclass(frozen=True, kw_only=True)
class SerialCard:
    """Where a piece is, and the document it last moved with."""

    product_code: str
    serial: str
    state: SerialState
    location_id: UUID
    document_id: UUID


def locations(view: View, *, with_inactive: bool = False, limit: int = 200) -> Sequence[LocationRow]:
    """By code, the main one first, which is there even before anything ever moved."""
    mine = select(Location).where(Location.dealer_id == view.dealer_id).order_by(Location.code).limit(min(limit, MOST))
    main_id = main_location(view.dealer_id)
    rows = [
        LocationRow(location_id=row.id, code=row.code, name=row.name, active=row.active) for row in view.session.scalars(mine)
    ]
    if all(row.location_id != main_id for row in rows):
        rows.append(LocationRow(location_id=main_id, code=MAIN_CODE, name="", active=True))
    rows.sort(key=lambda row: (row.location_id != main_id, row.code))
    return [row for row in rows if row.active or with_inactive]


def levels(
    view: View,
    *,
    text: str = "",
    category: str = "",
    which: Which = Which.ALL,
    location_id: UUID | None = None,
    after: str = "",
    limit: int = 100,
) -> Sequence[LevelRow]:
    """By product code, those after the code `after`. `category` with all below it; `text` is part of a code or a name."""
    sums = _sums(view, location_id)
    query = _level_rows(view, sums).where(sums.c.product_code > after).order_by(sums.c.product_code).limit(min(limit, MOST))
    if text.strip():
        folded = Product.folded.contains(fold(text), autoescape=True)
        query = query.where(or_(sums.c.product_code.icontains(text.strip(), autoescape=True), folded))
    if category:
        tree = Tree(view.session.scalars(select(Category).order_by(Category.code).limit(2000)).all())
        query = query.where(Product.category_code.in_(tree.below(category)))
    if which is Which.ON_HAND:
        query = query.where(sums.c.on_hand != 0)
    elif which is Which.NEGATIVE:
        query = query.where(sums.c.on_hand < 0)
    elif which is Which.BELOW_MINIMUM:
        query = query.where(sums.c.on_hand < func.coalesce(StockMinimum.quantity, 0))
    return [_level_row(*row) for row in view.session.execute(query)]


def level_card(view: View, *, product_code: str) -> LevelCard:
    """Zeros for a product that never was here."""
    sums = _sums(view, None)
    row = view.session.execute(_level_rows(view, sums).where(sums.c.product_code == product_code)).first()
    product = view.session.get(Product, product_code)
    return LevelCard(
        level=_level_row(*row) if row else _level_row(product_code, 0, product, 0),
        at=_at_locations(view, product_code),
        in_transit=_in_transit(view, product_code),
        on_order=_on_order(view, product_code),
    )


def movements(
    view: View,
    *,
    product_code: str = "",
    location_id: UUID | None = None,
    document_id: UUID | None = None,
    before_at: datetime | None = None,
    before_id: UUID | None = None,
    limit: int = 100,
) -> Sequence[MovementRow]:
    """Newest first, those before the given row; of one product, place or document, or of all."""
    joined = (Location.dealer_id == Movement.dealer_id) & (Location.id == Movement.location_id)
    query = select(Movement, Location.code).join(Location, joined).where(Movement.dealer_id == view.dealer_id)
    if product_code:
        query = query.where(Movement.product_code == product_code)
    if location_id is not None:
        query = query.where(Movement.location_id == location_id)
    if document_id is not None:
        query = query.where(Movement.document_id == document_id)
    if before_at is not None and before_id is not None:
        query = query.where(tuple_(Movement.at, Movement.id) < (before_at, before_id))
    ordered = query.order_by(Movement.at.desc(), Movement.id.desc()).limit(min(limit, MOST))
    return [_movement_row(row, code) for row, code in view.session.execute(ordered)]


def serial_cards(view: View, *, serial: str, limit: int = 50) -> Sequence[SerialCard]:
    """Pieces with exactly this serial number, of any product."""
    mine = select(SerialItem).where(SerialItem.dealer_id == view.dealer_id, SerialItem.serial == serial.strip())
    rows = view.session.scalars(mine.order_by(SerialItem.product_code).limit(min(limit, MOST)))
    return [_serial_card(row) for row in rows]


def pieces_gone(view: View, *, pieces: Collection[tuple[str, str]]) -> Sequence[SerialCard]:
    """Of pieces by product and serial number, those that left the shop: sold, sent back or written off."""
    mine = select(SerialItem).where(SerialItem.dealer_id == view.dealer_id, SerialItem.state != SerialState.HERE)
    named = mine.where(SerialItem.serial.in_({serial for _, serial in pieces}))
    rows = view.session.scalars(named.order_by(SerialItem.product_code, SerialItem.serial))
    return [_serial_card(row) for row in rows if (row.product_code, row.serial) in pieces]


QUERIES = (locations, levels, level_card, movements, serial_cards)


def _serial_card(row: SerialItem) -> SerialCard:
    return SerialCard(
        product_code=row.product_code,
        serial=row.serial,
        state=row.state,
        location_id=row.location_id,
        document_id=row.document_id,
    )


def _sums(view: View, location_id: UUID | None) -> Subquery:
    """Units by product, of every product that has a level or, over all places, a minimum."""
    here = select(StockLevel.product_code, StockLevel.on_hand).where(StockLevel.dealer_id == view.dealer_id)
    if location_id is not None:
        parts = here.where(StockLevel.location_id == location_id).subquery()
    else:
        wanted = select(StockMinimum.product_code, StockMinimum.quantity * 0).where(StockMinimum.dealer_id == view.dealer_id)
        parts = here.union_all(wanted).subquery()
    on_hand = func.sum(parts.c.on_hand).label("on_hand")
    return select(parts.c.product_code, on_hand).group_by(parts.c.product_code).subquery()


def _level_rows(view: View, sums: Subquery) -> Select[str, int, Product, int]:
    minimum = (StockMinimum.dealer_id == view.dealer_id) & (StockMinimum.product_code == sums.c.product_code)
    return (
        select(sums.c.product_code, sums.c.on_hand, Product, func.coalesce(StockMinimum.quantity, 0))
        .select_from(sums)
        .outerjoin(Product, Product.code == sums.c.product_code)
        .outerjoin(StockMinimum, minimum)
    )


def _level_row(code: str, on_hand: int, product: Product | None, minimum: int) -> LevelRow:
    return LevelRow(
        product_code=code,
        names=names_of(product),
        unit=product.unit if product else "",
        on_hand=int(on_hand),  # PostgreSQL sums whole numbers as decimals
        minimum=minimum,
    )


def _at_locations(view: View, product_code: str) -> Sequence[AtLocation]:
    joined = (Location.dealer_id == StockLevel.dealer_id) & (Location.id == StockLevel.location_id)
    query = select(StockLevel, Location).join(Location, joined)
    mine = query.where(StockLevel.dealer_id == view.dealer_id, StockLevel.product_code == product_code)
    rows = view.session.execute(mine.order_by(Location.code, Location.id).limit(MOST))
    return [AtLocation(location_id=place.id, code=place.code, name=place.name, on_hand=level.on_hand) for level, place in rows]


def _in_transit(view: View, product_code: str) -> int:
    units = func.coalesce(func.sum(ShipmentLine.quantity), 0)
    waiting = (ShipmentLine.dealer_id == view.dealer_id, ShipmentLine.product_code == product_code, ~ShipmentLine.settled)
    return int(view.session.scalar(select(units).where(*waiting)) or 0)


def _on_order(view: View, product_code: str) -> int:
    units = func.coalesce(func.sum(OrderLine.quantity - OrderLine.closed - OrderLine.shipped), 0)
    mine = (OrderLine.dealer_id == view.dealer_id, OrderLine.product_code == product_code)
    return int(view.session.scalar(select(units).where(*mine)) or 0)


def _movement_row(row: Movement, location: str) -> MovementRow:
    return MovementRow(
        movement_id=row.id,
        at=row.at,
        product_code=row.product_code,
        location=location,
        quantity=row.quantity,
        kind=row.kind,
        document_id=row.document_id,
        number=row.number,
        reason=row.reason,
        note=row.note,
        lot=row.lot,
        serial=row.serial,
        actor=row.actor,
    )
