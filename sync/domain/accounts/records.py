"""Dealers and their people. The manufacturer's own house is the dealer with id 0."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from sync.domain.accounts.rules import BackorderPolicy, DealerStatus, Role
from sync.kernel.commands import HOUSE
from sync.kernel.records import DealerRecord, Record, dealer_scope

NETWORK = "network"
"""All dealers, as the house sees them."""
NOTICES = "notices"
"""What the manufacturer tells everybody."""


class Dealer(Record):
    """A shop that buys from the manufacturer.

    `code` is what people and files call it: unique, never changed. `credit_limit` in minor units of `currency`; 0 grants none.
    A price seen up to `price_honour_days` ago is honoured where it is at most `price_honour_basis_points` below the one in force.
    """

    __tablename__ = "dealer"

    dealer_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    code: Mapped[str] = mapped_column(index=True)
    name: Mapped[str]
    status: Mapped[DealerStatus]
    block_reason: Mapped[str]
    price_list: Mapped[str]
    currency: Mapped[str]
    region: Mapped[str]
    contact: Mapped[str]
    phone: Mapped[str]
    email: Mapped[str]
    address: Mapped[str]
    tax_id: Mapped[str]
    credit_limit: Mapped[int]
    price_honour_days: Mapped[int]
    price_honour_basis_points: Mapped[int]
    backorder_policy: Mapped[BackorderPolicy]
    scoped_by = ("dealer_id",)

    def scopes(self) -> Mapping[str, bool]:
        own = {dealer_scope(self.dealer_id): True}
        return own if self.dealer_id == HOUSE else own | {NETWORK: True}  # house devices hold both: no row may be in both


class House(Record):
    """What every device must know of the manufacturer itself: one row. `timezone` is an IANA name: prices change by its days."""

    __tablename__ = "house"

    house_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    timezone: Mapped[str]

    def scopes(self) -> Mapping[str, bool]:
        return {NOTICES: True}


class User(DealerRecord):
    """A person who signs in as `name` (unique within the dealer, lower case). Passwords are central's and never travel."""

    __tablename__ = "user"

    name: Mapped[str]
    display_name: Mapped[str]
    role: Mapped[Role]
    active: Mapped[bool]


class RecoveryKey(DealerRecord):
    """The public half, as 64 hex digits, of a shop's own recovery key; the other half is on paper. The newest counts."""

    __tablename__ = "recovery_key"

    public_key: Mapped[str]
    made_by: Mapped[str]
    made_at: Mapped[datetime]


class EndedLease(DealerRecord):
    """Central's signed word that what it gave a person on a device counts no more. Its id is `ended_lease_id`'s."""

    __tablename__ = "ended_lease"

    user_id: Mapped[UUID]
    device_id: Mapped[UUID]
    word: Mapped[str]
