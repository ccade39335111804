"""Goods that a dealer sends back to the manufacturer: the record, kept beside the orders that they came with."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from sync.domain.accounts.records import NETWORK
from sync.kernel.records import DealerRecord, dealer_scope


class ReturnState(StrEnum):
    ASKED = "asked"  # within the quota of the contract
    HELD = "held"  # past it, or without a contract: a person decides
    GRANTED = "granted"
    REFUSED = "refused"
    SENT = "sent"
    TAKEN = "taken"  # back at the house, and credited
    WITHDRAWN = "withdrawn"  # the dealer keeps the goods


NOTHING_OF_IT = (ReturnState.REFUSED, ReturnState.WITHDRAWN)
"""No goods go back, no quota is used."""


class GoodsReturn(DealerRecord):
    """Units of one shipment line on their way back. `amount` is what they cost, `credited` what the house gave for the `taken`
    sound ones, in minor units.

    `family_id` is of the contract whose quota counts, None where no contract speaks of the product. `quota` and `used` are what
    that contract allowed and what was used of it when the return was asked for. `serials` name the units that go back, where they
    have such numbers, `taken_serials` those that came back sound (both as JSON, by `stock.rules.pack_serials`); `lot` is theirs.
    """

    __tablename__ = "goods_return"
    __table_args__ = (
        Index("ix_goods_return_line", "dealer_id", "shipment_line_id"),
        Index("ix_goods_return_family", "dealer_id", "family_id"),
        Index("ix_goods_return_state", "state"),
    )

    number: Mapped[str]
    shipment_line_id: Mapped[UUID]
    product_code: Mapped[str]
    quantity: Mapped[int]
    amount: Mapped[int]
    family_id: Mapped[UUID | None]
    quota: Mapped[int]
    used: Mapped[int]
    reason: Mapped[str]
    state: Mapped[ReturnState]
    asked_by: Mapped[str]
    asked_at: Mapped[datetime]
    answered_by: Mapped[str]
    answer: Mapped[str]
    taken: Mapped[int]
    credited: Mapped[int]
    taken_by: Mapped[str]
    taken_at: Mapped[datetime | None]
    lot: Mapped[str]
    serials: Mapped[str]
    taken_serials: Mapped[str]

    def scopes(self) -> Mapping[str, bool]:
        return {dealer_scope(self.dealer_id): True, NETWORK: True}
