"""A dealer's own stock: places, levels, the movements behind them, and what is known of single pieces."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from sync.domain.stock.rules import MovementKind, SerialState
from sync.kernel.records import DealerRecord, Record, dealer_scope


class Location(DealerRecord):
    """Where goods stand: a shop, a shelf, a van. `code` is short and unique within the dealer."""

    __tablename__ = "location"

    code: Mapped[str]
    name: Mapped[str]
    active: Mapped[bool]


class StockRecord(Record):
    """A row of one dealer that its nature names, so that two devices that make it make the same one."""

    __abstract__ = True

    dealer_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False, sort_order=-1)
    scoped_by = ("dealer_id",)

    def scopes(self) -> Mapping[str, bool]:
        return {dealer_scope(self.dealer_id): True}


class StockLevel(StockRecord):
    """Units of a product at a location: always the sum of its movements, written by `ledger.move` alone.

    Below zero is a visible exception: a sale made offline is never lost because the books were behind.
    """

    __tablename__ = "stock_level"
    __table_args__ = (Index("ix_stock_level_product", "dealer_id", "product_code"),)

    location_id: Mapped[UUID] = mapped_column(primary_key=True)
    product_code: Mapped[str] = mapped_column(primary_key=True)
    on_hand: Mapped[int]


class StockMinimum(StockRecord):
    """Below so many units over all locations, a product should be ordered again."""

    __tablename__ = "stock_minimum"

    product_code: Mapped[str] = mapped_column(primary_key=True)
    quantity: Mapped[int]


class SerialItem(StockRecord):
    """One piece with a serial number. `document_id` is what it last moved with: the sale, where it is sold."""

    __tablename__ = "serial_item"
    __table_args__ = (Index("ix_serial_item_serial", "dealer_id", "serial"),)

    product_code: Mapped[str] = mapped_column(primary_key=True)
    serial: Mapped[str] = mapped_column(primary_key=True)
    state: Mapped[SerialState]
    location_id: Mapped[UUID]
    document_id: Mapped[UUID]


class Movement(DealerRecord):
    """Units that came (+) or left (-). Only ever added, never changed. `at` is when it happened, as its author's device says.

    `document_id` and `line_id` are what caused it; a transfer is two movements. `serial` names the one unit moved, if known.
    """

    __tablename__ = "movement"
    __table_args__ = (
        Index("ix_movement_product", "dealer_id", "product_code", "at", "id"),
        Index("ix_movement_at", "dealer_id", "at", "id"),
        Index("ix_movement_document", "dealer_id", "document_id"),
        Index("ix_movement_serial", "dealer_id", "serial"),
    )

    location_id: Mapped[UUID]
    product_code: Mapped[str]
    quantity: Mapped[int]
    kind: Mapped[MovementKind]
    document_id: Mapped[UUID]
    line_id: Mapped[UUID]
    number: Mapped[str]
    reason: Mapped[str]
    note: Mapped[str]
    lot: Mapped[str]
    serial: Mapped[str]
    at: Mapped[datetime]
    actor: Mapped[str]
