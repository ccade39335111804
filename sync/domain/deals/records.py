"""Registrations of customers and projects, what happened to them, where dealers may sell, and the rules of the manufacturer."""

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ForeignKeyConstraint, Index
from sqlalchemy.orm import Mapped, mapped_column, relationship

from sync.domain.accounts.records import NETWORK
from sync.domain.deals.rules import DealState, PoolState, Stage, Subject
from sync.kernel.records import DealerRecord, Record, dealer_scope

DEALS = "deals"
"""What every dealer may know of the rules of registration."""
REVIEW = "queue:deals"
"""What the channel staff works on."""


class _OpenRecord(DealerRecord):
    """A row of a dealer that the channel staff sees while the deal is open. Only `change.settle` sets it, for a whole deal."""

    __abstract__ = True

    at_desk: Mapped[bool]

    def scopes(self) -> Mapping[str, bool]:
        return {dealer_scope(self.dealer_id): True, REVIEW: self.at_desk}


class DealEvent(_OpenRecord):
    """One thing that happened to a deal. `kind` is the command's name, `text` what somebody wrote with it."""

    __tablename__ = "deal_event"
    __table_args__ = (
        ForeignKeyConstraint(["dealer_id", "deal_id"], ["deal.dealer_id", "deal.id"]),
        Index("ix_deal_event_deal", "dealer_id", "deal_id", "at"),
    )

    deal_id: Mapped[UUID]
    kind: Mapped[str]
    by: Mapped[str]
    at: Mapped[datetime]
    text: Mapped[str]


class DealEvidence(_OpenRecord):
    """A file that speaks for a claim: `digest` is the SHA-256 of its content, `name` what it was called where it came from."""

    __tablename__ = "deal_evidence"
    __table_args__ = (
        ForeignKeyConstraint(["dealer_id", "deal_id"], ["deal.dealer_id", "deal.id"]),
        Index("ix_deal_evidence_deal", "dealer_id", "deal_id", "at"),
    )

    deal_id: Mapped[UUID]
    digest: Mapped[str]
    size: Mapped[int]
    name: Mapped[str]
    by: Mapped[str]
    at: Mapped[datetime]


class Deal(_OpenRecord):
    """A customer or project that a dealer asks to be protected for, in one product line.

    `product_line` is a category of the catalog, `region_code` the official code of the smallest known division. Amounts in
    minor units. `captured_at` lies between the device's contact before (`heard_at`) and the one that brought it (`received_at`);
    all three are central's own words, empty or the device's until central has spoken. `question` is what the channel staff asked,
    `reason` what whoever ended or decided it wrote, or a code (`deal_taken`); `taken_on` is since when somebody else has it.
    `wish` is why more time is asked for. `special` lies outside of the dealer's territory. The `_key` columns are for
    comparing (`rules.Keys`).
    """

    __tablename__ = "deal"
    __table_args__ = (
        Index("ix_deal_tax", "product_line", "tax_key"),
        Index("ix_deal_phone", "product_line", "phone_key"),
        Index("ix_deal_head", "product_line", "name_head"),
        Index("ix_deal_captured", "dealer_id", "captured_at", "id"),
    )

    number: Mapped[str]
    subject: Mapped[Subject]
    product_line: Mapped[str]
    customer_id: Mapped[UUID | None]
    name: Mapped[str]
    tax_id: Mapped[str]
    contact: Mapped[str]
    phone: Mapped[str]
    region_code: Mapped[str]
    address: Mapped[str]
    project: Mapped[str]
    site: Mapped[str]
    note: Mapped[str]
    stage: Mapped[Stage]
    next_step: Mapped[str]
    next_on: Mapped[date | None]
    expected_amount: Mapped[int]
    expected_on: Mapped[date | None]
    state: Mapped[DealState]
    question: Mapped[str]
    reason: Mapped[str]
    taken_on: Mapped[date | None]
    wish: Mapped[str]
    special: Mapped[bool]
    registered_by: Mapped[str]
    captured_at: Mapped[datetime]
    received_at: Mapped[datetime | None]
    heard_at: Mapped[datetime | None]
    protected_from: Mapped[date | None]
    protected_until: Mapped[date | None]
    extensions: Mapped[int]
    active_on: Mapped[date]
    won_amount: Mapped[int]
    version: Mapped[int]
    tax_key: Mapped[str]
    phone_key: Mapped[str]
    name_key: Mapped[str]
    name_head: Mapped[str]
    site_key: Mapped[str]
    events: Mapped[list[DealEvent]] = relationship(order_by=DealEvent.at)
    evidence: Mapped[list[DealEvidence]] = relationship(order_by=DealEvidence.at)


class Dispute(Record):
    """Two dealers claim the same, and no clock can prove who was first. For the house alone: no dealer hears of the other.

    `evidence` is both claims as they stood when it was opened, as JSON, never changed. `favours_first` is what the proven times
    and the completeness of the papers say; the ruling is a person's.
    """

    __tablename__ = "deal_dispute"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    first_dealer: Mapped[int]
    first_deal: Mapped[UUID]
    second_dealer: Mapped[int]
    second_deal: Mapped[UUID]
    opened_at: Mapped[datetime]
    evidence: Mapped[str]
    favours_first: Mapped[bool]
    ruled_by: Mapped[str]
    ruled_at: Mapped[datetime | None]
    ruling: Mapped[str]

    def scopes(self) -> Mapping[str, bool]:
        return {REVIEW: True}


class DealTransfer(Record):
    """Who had a deal before the manufacturer gave it to somebody else. For the house alone: neither dealer hears of the other.

    `id` is that of the deal that it became.
    """

    __tablename__ = "deal_transfer"

    id: Mapped[UUID] = mapped_column(primary_key=True)
    from_dealer: Mapped[int]
    from_deal: Mapped[UUID]
    from_number: Mapped[str]
    to_dealer: Mapped[int]
    reason: Mapped[str]
    by: Mapped[str]
    at: Mapped[datetime]

    def scopes(self) -> Mapping[str, bool]:
        return {REVIEW: True}


class PoolEntry(Record):
    """A customer or project for which nobody is protected any more: for every dealer who may sell the line there to take up.

    It is what the manufacturer shares, and says nothing of who had it. The region is an official division code; the keys are for
    comparing.
    """

    __tablename__ = "deal_pool"
    scoped_by = ("is_open",)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    subject: Mapped[Subject]
    product_line: Mapped[str]
    region_code: Mapped[str]
    name: Mapped[str]
    project: Mapped[str]
    site: Mapped[str]
    name_key: Mapped[str]
    site_key: Mapped[str]
    opened_on: Mapped[date]
    open_until: Mapped[date]
    is_open: Mapped[bool]

    def scopes(self) -> Mapping[str, bool]:
        return {DEALS: self.is_open}


class PoolTrail(Record):
    """Where an entry of the pool came from, and what became of it. For the house alone. `id` is the entry's.

    `from_version` is that of the deal as it was last looked at after it ended: one that went on and ended again comes again.
    """

    __tablename__ = "deal_pool_trail"
    __table_args__ = (Index("ix_deal_pool_trail_from", "from_deal", "from_version"),)

    id: Mapped[UUID] = mapped_column(primary_key=True)
    product_line: Mapped[str]
    region_code: Mapped[str]
    name: Mapped[str]
    project: Mapped[str]
    from_dealer: Mapped[int]
    from_deal: Mapped[UUID]
    from_number: Mapped[str]
    from_version: Mapped[int]
    opened_at: Mapped[datetime]
    state: Mapped[PoolState]
    closed_at: Mapped[datetime | None]
    closed_by: Mapped[str]
    reason: Mapped[str]
    to_dealer: Mapped[int | None]
    to_number: Mapped[str]

    def scopes(self) -> Mapping[str, bool]:
        return {REVIEW: True}


class PoolTerms(Record):
    """The manufacturer's rules of the pool for a product line; the empty code is for all that have none. Without any there is
    no pool."""

    __tablename__ = "deal_pool_terms"

    product_line: Mapped[str] = mapped_column(primary_key=True)
    waiting_days: Mapped[int]
    stay_days: Mapped[int]
    changed_by: Mapped[str]

    def scopes(self) -> Mapping[str, bool]:
        return {DEALS: True}


class Territory(DealerRecord):
    """Where a dealer may sell what: a product line within an area (the beginning of an official division code), for a time."""

    __tablename__ = "territory"

    product_line: Mapped[str]
    area: Mapped[str]
    valid_from: Mapped[date]
    valid_until: Mapped[date | None]
    granted_by: Mapped[str]

    def scopes(self) -> Mapping[str, bool]:
        return {dealer_scope(self.dealer_id): True, NETWORK: True}


class DealTerms(Record):
    """The manufacturer's rules for a product line (`rules.Terms`); the line with the empty code is for all that have none."""

    __tablename__ = "deal_terms"

    product_line: Mapped[str] = mapped_column(primary_key=True)
    customer_days: Mapped[int]
    project_days: Mapped[int]
    extension_days: Mapped[int]
    most_extensions: Mapped[int]
    idle_days: Mapped[int]
    grace_days: Mapped[int]
    free_amount: Mapped[int]
    changed_by: Mapped[str]

    def scopes(self) -> Mapping[str, bool]:
        return {DEALS: True}
