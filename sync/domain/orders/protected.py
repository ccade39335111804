"""What a dealer is credited because a list price fell: the records, kept beside the deliveries that they are for."""

from collections.abc import Mapping
from datetime import UTC, datetime
from enum import StrEnum
from uuid import UUID, uuid5

from sqlalchemy import ForeignKeyConstraint, Index, bindparam, func, select
from sqlalchemy.orm import Mapped, Session, relationship

from sync.domain.accounts.records import NETWORK
from sync.kernel.records import DealerRecord, dealer_scope

PROTECTIONS = UUID("1f2a7c44-4f0f-5b55-9d0c-5f1d7c0f2a51")


class ProtectionState(StrEnum):
    CLAIMED = "claimed"
    GRANTED = "granted"
    REFUSED = "refused"


def protection_key(product_code: str, fell_at: datetime) -> UUID:
    """The id of a dealer's claim for one fall of one price: it is claimed once, whoever asks on whichever PC."""
    return uuid5(PROTECTIONS, f"{product_code}/{fell_at.astimezone(UTC).isoformat()}")


class ProtectionLine(DealerRecord):
    """Units of a delivery that were on hand when the price fell, and what each is credited, in minor units."""

    __tablename__ = "protection_line"
    __table_args__ = (
        ForeignKeyConstraint(["dealer_id", "claim_id"], ["protection_claim.dealer_id", "protection_claim.id"]),
        Index("ix_protection_line_claim", "dealer_id", "claim_id"),
        Index("ix_protection_line_delivery", "dealer_id", "shipment_line_id"),
    )

    claim_id: Mapped[UUID]
    shipment_line_id: Mapped[UUID]
    units: Mapped[int]
    each: Mapped[int]

    def scopes(self) -> Mapping[str, bool]:
        return {dealer_scope(self.dealer_id): True, NETWORK: True}


class ProtectionClaim(DealerRecord):
    """A list price fell from `before` to `after` at `fell_at`: `on_hand` units were there, `units` of them from deliveries of
    the `days` before. `amount` is what was claimed for them, `credited` what the house gave, in minor units."""

    __tablename__ = "protection_claim"
    __table_args__ = (
        Index("ix_protection_claim_family", "dealer_id", "family_id"),
        Index("ix_protection_claim_state", "state"),
    )

    number: Mapped[str]
    product_code: Mapped[str]
    family_id: Mapped[UUID]
    days: Mapped[int]
    fell_at: Mapped[datetime]
    before: Mapped[int]
    after: Mapped[int]
    on_hand: Mapped[int]
    units: Mapped[int]
    amount: Mapped[int]
    state: Mapped[ProtectionState]
    claimed_by: Mapped[str]
    claimed_at: Mapped[datetime]
    answered_by: Mapped[str]
    answered_at: Mapped[datetime | None]
    answer: Mapped[str]
    credited: Mapped[int]
    lines: Mapped[list[ProtectionLine]] = relationship(order_by=ProtectionLine.id)

    def scopes(self) -> Mapping[str, bool]:
        return {dealer_scope(self.dealer_id): True, NETWORK: True}


# made once: putting a statement together takes longer than the database takes to answer it
OF_DELIVERY = (
    select(ProtectionClaim.before, ProtectionClaim.after)
    .join(
        ProtectionLine,
        (ProtectionLine.dealer_id == ProtectionClaim.dealer_id) & (ProtectionLine.claim_id == ProtectionClaim.id),
    )
    .where(
        ProtectionLine.dealer_id == bindparam("dealer_id"),
        ProtectionLine.shipment_line_id == bindparam("line_id"),
        ProtectionClaim.state != ProtectionState.REFUSED,
    )
    .order_by(ProtectionClaim.fell_at, ProtectionClaim.id)
)
GRANTED_EACH = (
    select(func.sum(ProtectionLine.each))
    .join(
        ProtectionClaim,
        (ProtectionLine.dealer_id == ProtectionClaim.dealer_id) & (ProtectionLine.claim_id == ProtectionClaim.id),
    )
    .where(
        ProtectionLine.dealer_id == bindparam("dealer_id"),
        ProtectionLine.shipment_line_id == bindparam("line_id"),
        ProtectionClaim.state == ProtectionState.GRANTED,
    )
)


def protected_each(session: Session, dealer_id: int, shipment_line_id: UUID) -> int:
    """What a unit of a delivery cost less in the end, in minor units: whoever sends it back gets no more than is left."""
    return int(session.scalar(GRANTED_EACH, {"dealer_id": dealer_id, "line_id": shipment_line_id}) or 0)
