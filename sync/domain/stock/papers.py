"""The documents of a dealer's stock: goods receipts, claims about deliveries, and counts."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKeyConstraint, Index
from sqlalchemy.orm import Mapped, relationship

from sync.domain.orders.records import DESK
from sync.domain.stock.rules import ClaimKind, CountState, Resolution
from sync.kernel.records import DealerRecord, dealer_scope


class GoodsReceiptLine(DealerRecord):
    """Units that came sound and broken, of one line of the papers; of none (`shipment_line_id` None) where unexpected."""

    __tablename__ = "goods_receipt_line"
    __table_args__ = (
        ForeignKeyConstraint(["dealer_id", "receipt_id"], ["goods_receipt.dealer_id", "goods_receipt.id"]),
        Index("ix_goods_receipt_line_receipt", "dealer_id", "receipt_id"),
    )

    receipt_id: Mapped[UUID]
    position: Mapped[int]
    shipment_line_id: Mapped[UUID | None]
    product_code: Mapped[str]
    received: Mapped[int]
    damaged: Mapped[int]
    reason: Mapped[str]
    lot: Mapped[str]


class GoodsReceipt(DealerRecord):
    """What was taken in from one shipment at one time."""

    __tablename__ = "goods_receipt"
    __table_args__ = (Index("ix_goods_receipt_at", "dealer_id", "received_at", "id"),)

    number: Mapped[str]
    shipment_id: Mapped[UUID]
    location_id: Mapped[UUID]
    received_at: Mapped[datetime]
    received_by: Mapped[str]
    note: Mapped[str]
    lines: Mapped[list[GoodsReceiptLine]] = relationship(order_by=GoodsReceiptLine.position)


class Claim(DealerRecord):
    """A delivery that differed from its papers. The manufacturer's order desk sees it until it is settled.

    It names its documents by number as well, so that the desk can read it without holding the dealer's rows. `amount` is what the
    answer added to what the order costs, in minor units: below zero for credit.
    """

    __tablename__ = "claim"
    __table_args__ = (
        Index("ix_claim_raised", "dealer_id", "raised_at", "id"),
        Index("ix_claim_at_desk", "at_desk", "raised_at"),
    )

    at_desk: Mapped[bool]
    receipt_id: Mapped[UUID]
    receipt_number: Mapped[str]
    shipment_id: Mapped[UUID]
    shipment_number: Mapped[str]
    shipment_line_id: Mapped[UUID | None]
    product_code: Mapped[str]
    kind: Mapped[ClaimKind]
    quantity: Mapped[int]
    reason: Mapped[str]
    raised_at: Mapped[datetime]
    raised_by: Mapped[str]
    resolution: Mapped[Resolution]
    answer: Mapped[str]
    settled_by: Mapped[str]
    amount: Mapped[int]

    def scopes(self) -> Mapping[str, bool]:
        return {dealer_scope(self.dealer_id): True, DESK: self.at_desk}


class CountLine(DealerRecord):
    """One product on a count. `counted` is the sum of what was entered in this round, None before the first entry.

    `expected` is the level when the line was frozen. A recount starts the next round and keeps what the first one gave.
    """

    __tablename__ = "count_line"
    __table_args__ = (
        ForeignKeyConstraint(["dealer_id", "count_id"], ["stock_count.dealer_id", "stock_count.id"]),
        Index("ix_count_line_count", "dealer_id", "count_id", "product_code"),
        Index("ix_count_line_product", "dealer_id", "location_id", "product_code"),
    )

    count_id: Mapped[UUID]
    location_id: Mapped[UUID]
    product_code: Mapped[str]
    expected: Mapped[int]
    counted: Mapped[int | None]
    round: Mapped[int]
    first_counted: Mapped[int | None]
    counted_by: Mapped[str]


class StockCount(DealerRecord):
    """A count of one location. Expected quantities are frozen when it starts; goods may go on moving until it is posted."""

    __tablename__ = "stock_count"
    __table_args__ = (Index("ix_stock_count_state", "dealer_id", "state", "started_at"),)

    number: Mapped[str]
    location_id: Mapped[UUID]
    is_blind: Mapped[bool]
    state: Mapped[CountState]
    note: Mapped[str]
    started_at: Mapped[datetime]
    started_by: Mapped[str]
    posted_at: Mapped[datetime | None]
    posted_by: Mapped[str]
    lines: Mapped[list[CountLine]] = relationship(order_by=CountLine.product_code)
