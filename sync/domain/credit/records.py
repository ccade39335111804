"""On whose risk goods leave: the limits of a dealer, its terms of payment, what a person let pass, and what is credited."""

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from sync.domain.accounts.records import NETWORK
from sync.domain.credit.rules import EntryKind, LimitKind, LimitState, NoteKind
from sync.kernel.records import DealerRecord, Record, dealer_scope


class _CreditRecord(DealerRecord):
    """Seen by the dealer and by the house."""

    __abstract__ = True

    def scopes(self) -> Mapping[str, bool]:
        return {dealer_scope(self.dealer_id): True, NETWORK: True}


class CreditLimit(_CreditRecord):
    """What a dealer may owe, in minor units of its currency; it counts once somebody else than its maker has approved it.

    A `DEALER` limit becomes the dealer's own `credit_limit`; the others stand beside it. `product_line` is a category of the
    catalog (`LINE` alone), `deposit` what the dealer has put down (`DEPOSIT` alone). Seasons are days of a year as month times
    100 plus day.
    """

    __tablename__ = "credit_limit"
    __table_args__ = (Index("ix_credit_limit_state", "dealer_id", "state"),)

    kind: Mapped[LimitKind]
    product_line: Mapped[str]
    amount: Mapped[int]
    deposit: Mapped[int]
    valid_from: Mapped[date | None]
    valid_until: Mapped[date | None]
    season_from: Mapped[int]
    season_until: Mapped[int]
    state: Mapped[LimitState]
    reason: Mapped[str]
    proposed_by: Mapped[str]
    proposed_at: Mapped[datetime]
    ended_by: Mapped[str]
    ended_at: Mapped[datetime | None]
    ended_because: Mapped[str]


class CreditTerms(Record):
    """When a dealer has to pay: so many days after goods left the house; `grace_days` later the dealer's orders are held."""

    __tablename__ = "credit_terms"

    dealer_id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    payment_days: Mapped[int]
    grace_days: Mapped[int]
    changed_by: Mapped[str]
    scoped_by = ("dealer_id",)

    def scopes(self) -> Mapping[str, bool]:
        return {dealer_scope(self.dealer_id): True, NETWORK: True}


class CreditRelease(_CreditRecord):
    """An order that a person let pass over the limit: as long as it costs at most `amount`, until the day `valid_until`."""

    __tablename__ = "credit_release"
    __table_args__ = (Index("ix_credit_release_order", "dealer_id", "order_id"),)

    order_id: Mapped[UUID]
    number: Mapped[str]
    amount: Mapped[int]
    valid_until: Mapped[date | None]
    reason: Mapped[str]
    released_by: Mapped[str]
    released_at: Mapped[datetime]


class CreditNote(_CreditRecord):
    """What the house owes a dealer beside its orders, in minor units: taken off the debt as a whole until `used` of it is set off
    against orders, which then count as paid.

    `id` is of what it is for, so that nothing is credited twice; `number` is of that document, `reference` what people wrote.
    """

    __tablename__ = "credit_note"
    __table_args__ = (Index("ix_credit_note_booked", "dealer_id", "booked_at"),)

    kind: Mapped[NoteKind]
    number: Mapped[str]
    reference: Mapped[str]
    amount: Mapped[int]
    used: Mapped[int]
    booked_by: Mapped[str]
    booked_at: Mapped[datetime]

    @property
    def left(self) -> int:
        return self.amount - self.used


class AccountEntry(_CreditRecord):
    """Money that came, or a claim that was settled: `amount` is what it adds to what the dealer owes, in minor units, so a
    payment is below zero.

    A payment that was marked on one order names it; one that was recorded by itself has the id of its credit note. `received_on`
    is the day the bank says, `payer` and `reference` what stands on the slip. `booked_at` is when it began to count.
    """

    __tablename__ = "account_entry"
    __table_args__ = (Index("ix_account_entry_booked", "dealer_id", "booked_at"),)

    kind: Mapped[EntryKind]
    number: Mapped[str]
    order_id: Mapped[UUID | None]
    amount: Mapped[int]
    received_on: Mapped[date]
    payer: Mapped[str]
    reference: Mapped[str]
    booked_by: Mapped[str]
    booked_at: Mapped[datetime]
