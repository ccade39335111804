"""Contracts between the manufacturer and its dealers, a row for each version, and what was bought under them by quarter."""

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID, uuid5

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from sync.domain.accounts.records import NETWORK
from sync.domain.contracts.rules import Change, ContractState, Party
from sync.domain.contracts.terms import Paper, Terms, read_terms
from sync.kernel.records import DealerRecord, Record, dealer_scope

HIDDEN = (ContractState.DRAFT, ContractState.REVIEW, ContractState.WITHDRAWN)
"""What the house has not offered, or offers no more: the dealer does not see it."""


def signature_key(contract_id: UUID, party: Party) -> UUID:
    """The id of a party's signature: there is one of each under a version."""
    return uuid5(contract_id, party.value)


def quarter_key(family_id: UUID, first_day: date) -> UUID:
    """The id of what was bought under a contract in a quarter."""
    return uuid5(family_id, first_day.isoformat())


class Contract(DealerRecord):
    """A version. Versions of one contract share `family_id` and `number`; their papers never change once they were sent to
    review.

    `terms` is `terms.Terms` as JSON, `wording` what people wrote beside it; both are signed, with the days. `ended_on` is its
    last day where that came before `valid_until`: by a later version or by notice.
    """

    __tablename__ = "contract"
    __table_args__ = (
        Index("ix_contract_family", "dealer_id", "family_id", "version"),
        Index("ix_contract_state", "dealer_id", "state"),
    )

    family_id: Mapped[UUID]
    number: Mapped[str]
    version: Mapped[int]
    change: Mapped[Change]
    state: Mapped[ContractState]
    valid_from: Mapped[date]
    valid_until: Mapped[date]
    terms: Mapped[str]
    wording: Mapped[str]
    drafted_by: Mapped[str]
    drafted_at: Mapped[datetime]
    decided_because: Mapped[str]
    signed_by: Mapped[str]
    signed_at: Mapped[datetime | None]
    signed_hash: Mapped[str]
    ended_on: Mapped[date | None]
    ended_by: Mapped[str]
    ended_because: Mapped[str]

    def scopes(self) -> Mapping[str, bool]:
        return {dealer_scope(self.dealer_id): self.state not in HIDDEN, NETWORK: True}

    @property
    def last_day(self) -> date:
        return self.valid_until if self.ended_on is None else min(self.ended_on, self.valid_until)

    @property
    def agreed(self) -> Terms:
        return read_terms(self.terms)

    @property
    def paper(self) -> Paper:
        return Paper(
            number=self.number,
            version=self.version,
            dealer=self.dealer_id,
            valid_from=self.valid_from,
            valid_until=self.valid_until,
            terms=self.agreed,
            wording=self.wording,
        )


class ContractQuarter(DealerRecord):
    """What a dealer bought under a contract in the quarter that begins on `first_day`: goods that arrived sound, at what they
    cost. Reckoned anew by central with every posting; the id follows from contract and quarter.
    """

    __tablename__ = "contract_quarter"
    __table_args__ = (Index("ix_contract_quarter_family", "dealer_id", "family_id", "first_day"),)

    family_id: Mapped[UUID]
    first_day: Mapped[date]
    amount: Mapped[int]
    units: Mapped[int]

    def scopes(self) -> Mapping[str, bool]:
        return {dealer_scope(self.dealer_id): True, NETWORK: True}


class ContractPaper(DealerRecord):
    """The exact PDF of a version, named by its SHA-256 in hex; the file goes its own way. Its id is the version's.

    It is made when the version is sent to review, and the dealer sees it with the version.
    """

    __tablename__ = "contract_paper"

    digest: Mapped[str]
    size: Mapped[int]
    made_by: Mapped[str]
    made_at: Mapped[datetime]
    is_offered: Mapped[bool]

    def scopes(self) -> Mapping[str, bool]:
        return {dealer_scope(self.dealer_id): self.is_offered, NETWORK: True}


class ContractSignature(DealerRecord):
    """A party's signature under a version: `signer` wrote their name and drew `ink` (see `ink.py`), `actor` was signed in.

    `text_hash` is of the terms and wording, `digest` of the PDF that the signer had; empty under one that has none.
    """

    __tablename__ = "contract_signature"
    __table_args__ = (Index("ix_contract_signature_contract", "dealer_id", "contract_id"),)

    contract_id: Mapped[UUID]
    party: Mapped[Party]
    signer: Mapped[str]
    actor: Mapped[str]
    signed_at: Mapped[datetime]
    text_hash: Mapped[str]
    digest: Mapped[str]
    ink: Mapped[str]

    def scopes(self) -> Mapping[str, bool]:
        return {dealer_scope(self.dealer_id): True, NETWORK: True}


class ContractTemplate(Record):
    """A version of a template. Contracts hold a copy of its text: a later version changes none of them."""

    __tablename__ = "contract_template"

    name: Mapped[str] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    text: Mapped[str]
    is_retired: Mapped[bool]
    written_by: Mapped[str]
    written_at: Mapped[datetime]

    def scopes(self) -> Mapping[str, bool]:
        return {NETWORK: True}
