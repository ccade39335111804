"""What a shop calls products among its own people and customers."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from sync.kernel.records import DealerRecord


class Nickname(DealerRecord):
    """Words that mean a product: to one customer, or, where `customer_id` is empty, to the whole shop.

    `folded` is what is compared: one script, one width. The id follows from customer and folded words: teaching twice replaces.
    """

    __tablename__ = "nickname"
    __table_args__ = (Index("ix_nickname_folded", "dealer_id", "folded"),)

    customer_id: Mapped[UUID | None]
    words: Mapped[str]
    folded: Mapped[str]
    product_code: Mapped[str]
    uses: Mapped[int]
    taught_by: Mapped[str]
    taught_at: Mapped[datetime]
