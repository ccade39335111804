"""A shop's own prices for those who buy from it."""

from datetime import date
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from sync.kernel.records import DealerRecord


class CounterPrice(DealerRecord):
    """A price of one unit in minor units, or `basis_points` off the list where None, as the counter asks it: for one product or,
    where `product_code` is empty, for whatever hangs on `category`. Never rewritten: it ends.

    `customer_id` None is everybody's. `is_floor`: gives no price; below it the head of the shop has to sell.
    """

    __tablename__ = "counter_price"
    __table_args__ = (Index("ix_counter_price_product", "dealer_id", "product_code"),)

    number: Mapped[str]
    product_code: Mapped[str]
    category: Mapped[str]
    customer_id: Mapped[UUID | None]
    from_quantity: Mapped[int]
    price: Mapped[int | None]
    basis_points: Mapped[int]
    is_floor: Mapped[bool]
    valid_from: Mapped[date]
    valid_until: Mapped[date | None]
    note: Mapped[str]
    set_by: Mapped[str]
