"""Slices of credit, of scarce stock and of promotions that central keeps for one copy of a replica, and what was taken."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from sync.domain.accounts.records import NETWORK
from sync.domain.allowances.rules import SliceKind
from sync.kernel.records import DealerRecord, dealer_scope


class _AllowanceRecord(DealerRecord):
    """Seen by the dealer and by the house."""

    __abstract__ = True

    def scopes(self) -> Mapping[str, bool]:
        return {dealer_scope(self.dealer_id): True, NETWORK: True}


class Slice(_AllowanceRecord):
    """So much credit (minor units), stock (units of `product_code`) or quota (times that the promotion is given whose label
    stands in `product_code`), kept for the copy with this `letter` in its numbers.

    What is decided there until `valid_until` may take from it; central keeps it until `keep_until`, so that work which was saved
    in time and comes later still finds it. Then, or when it is given back, the rest is `returned`: amount = used + returned +
    left.
    """

    __tablename__ = "allowance"
    __table_args__ = (Index("ix_allowance_letter", "dealer_id", "letter", "kind"),)

    kind: Mapped[SliceKind]
    product_code: Mapped[str]
    letter: Mapped[str]
    amount: Mapped[int]
    used: Mapped[int]
    returned: Mapped[int]
    valid_until: Mapped[datetime]
    keep_until: Mapped[datetime]
    granted_by: Mapped[str]
    granted_at: Mapped[datetime]

    @property
    def left(self) -> int:
        return self.amount - self.used - self.returned


class Spending(_AllowanceRecord):
    """What one order took from one slice: so far it is firm, also before central has answered."""

    __tablename__ = "allowance_use"
    __table_args__ = (Index("ix_allowance_use_order", "dealer_id", "order_id"),)

    slice_id: Mapped[UUID]
    order_id: Mapped[UUID]
    kind: Mapped[SliceKind]
    product_code: Mapped[str]
    amount: Mapped[int]
