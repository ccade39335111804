"""Blocks of official numbers, each for one copy of a replica, and what became of the numbers."""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from sync.kernel.records import DealerRecord


class NumberBlock(DealerRecord):
    """The numbers from `first` to `last` behind a `prefix`, for the copy with this `letter` in its document numbers.

    `next` is the first that was not reached yet; what lies below it and is no row of `OfficialNumber` is a gap that somebody has
    to explain. `is_sure`: central has it, and nobody else has any of it; before that nothing may be written on paper.
    """

    __tablename__ = "number_block"
    __table_args__ = (Index("ix_number_block_prefix", "dealer_id", "prefix", "first"),)

    prefix: Mapped[str]
    digits: Mapped[int]
    first: Mapped[int]
    last: Mapped[int]
    next: Mapped[int]
    letter: Mapped[str]
    valid_from: Mapped[date]
    valid_until: Mapped[date]
    is_sure: Mapped[bool]
    entered_by: Mapped[str]
    entered_at: Mapped[datetime]


class OfficialNumber(DealerRecord):
    """One number, as it was written on the paper of a sale, or void. The id follows from block and value: there is one of each.

    `sale_id` and `paper`, the sale's own number, are empty for a number that was spoilt before it was on a sale, and for one
    whose sale does not count: that one is passed over until somebody voids it.
    """

    __tablename__ = "official_number"
    __table_args__ = (
        Index("ix_official_number_block", "dealer_id", "block_id", "value"),
        Index("ix_official_number_sale", "dealer_id", "sale_id"),
    )

    block_id: Mapped[UUID]
    value: Mapped[int]
    text: Mapped[str]
    sale_id: Mapped[UUID | None]
    paper: Mapped[str]
    total: Mapped[int]
    day: Mapped[date]
    issued_by: Mapped[str]
    issued_at: Mapped[datetime]
    void_reason: Mapped[str]
    voided_by: Mapped[str]
