"""What a dealer claimed for a quarter, what the house said, and what was paid."""

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from sync.domain.accounts.records import NETWORK
from sync.domain.rebates.rules import ClaimState
from sync.kernel.records import DealerRecord, dealer_scope


class RebateClaim(DealerRecord):
    """A claim for the quarter of a contract that begins on `first_day`: `amount` in minor units, as reckoned when it was made.

    A quarter may have several: what is reckoned anew is claimed as the difference. `reference` is of the payment or credit note.
    """

    __tablename__ = "rebate_claim"
    __table_args__ = (
        Index("ix_rebate_claim_family", "dealer_id", "family_id", "first_day"),
        Index("ix_rebate_claim_state", "state"),
    )

    family_id: Mapped[UUID]
    first_day: Mapped[date]
    number: Mapped[str]
    amount: Mapped[int]
    state: Mapped[ClaimState]
    claimed_by: Mapped[str]
    claimed_at: Mapped[datetime]
    answered_by: Mapped[str]
    answered_by_id: Mapped[UUID | None]
    answered_at: Mapped[datetime | None]
    reason: Mapped[str]
    paid_by: Mapped[str]
    paid_at: Mapped[datetime | None]
    reference: Mapped[str]

    def scopes(self) -> Mapping[str, bool]:
        return {dealer_scope(self.dealer_id): True, NETWORK: True}
