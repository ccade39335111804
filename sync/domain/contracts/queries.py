"""Named reads of contracts, for the dealer and for the house. Frozen rows go out; no record leaves its session."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Select, and_, func, or_, select
from sqlalchemy.orm import aliased

from sync.domain.accounts.calendar import house_today
from sync.domain.accounts.records import Dealer
from sync.domain.contracts.beside import Beside
from sync.domain.contracts.books import QuarterRow, quarter_rows
from sync.domain.contracts.records import Contract, ContractPaper, ContractSignature, ContractTemplate, signature_key
from sync.domain.contracts.rules import BINDING, Change, ContractState, Party, Standing, Worry, standing, worries
from sync.domain.contracts.signers import Signers, signers
from sync.domain.contracts.terms import Difference, Terms, differences, paper_hash
from sync.kernel.blobs import Blob
from sync.kernel.commands import HOUSE
from sync.kernel.queries import View

MOST = 500
OTHER = aliased(ContractTemplate)
LAST_VERSION = select(func.max(OTHER.version)).where(OTHER.name == ContractTemplate.name).scalar_subquery()


@dataclass(frozen=True, kw_only=True)
class ContractRow:
    """A version in a list. `standing`, `worries` and `days_left` (of one in force) are as of today."""

    dealer_id: int
    dealer_name: str
    contract_id: UUID
    family_id: UUID
    number: str
    version: int
    change: Change
    standing: Standing
    valid_from: date
    last_day: date
    days_left: int | None
    worries: Sequence[Worry]


@dataclass(frozen=True, kw_only=True)
class SignatureRow:
    """Who signed, when, under which file; `ink` as they drew it."""

    party: Party
    signer: str
    signed_at: datetime
    digest: str
    ink: str


@dataclass(frozen=True, kw_only=True)
class ContractCard:
    """One version whole. `paper_hash` is of what it says now, `signed_hash` of what was signed: they never differ.

    `differences` are those to the version before, `versions` all of them, the newest first. `paper` is the exact PDF, None where
    none was made.
    """

    row: ContractRow
    valid_until: date
    terms: Terms
    wording: str
    paper_hash: str
    drafted_by: str
    drafted_at: datetime
    decided_because: str
    signed_by: str
    signed_at: datetime | None
    signed_hash: str
    ended_by: str
    ended_because: str
    differences: Sequence[Difference]
    versions: Sequence[ContractRow]
    quarters: Sequence[QuarterRow]
    paper: Blob | None = None
    signatures: Sequence[SignatureRow] = ()
    signs_next: Signers | None = None


@dataclass(frozen=True, kw_only=True)
class TemplateRow:
    """The last version of a template."""

    name: str
    version: int
    text: str
    is_retired: bool
    written_by: str
    written_at: datetime


def contracts(view: View, *, text: str = "", with_ended: bool = False, limit: int = 200) -> Sequence[ContractRow]:
    """Those that need a look first, then the newest. `text` is part of a number or of a dealer's name."""
    found = sorted(open_contracts(view, text=text), key=lambda row: not row.worries)[:limit]
    if with_ended and len(found) < limit:
        found += _rows(view.session.scalars(_found(view, text, is_ended=True).limit(limit - len(found))).all(), view)
    return found


def open_contracts(view: View, *, text: str = "") -> Sequence[ContractRow]:
    """All that have not ended, the newest first: what needs a look is known once every one of them was looked at."""
    return _rows(view.session.scalars(_found(view, text, is_ended=False)).all(), view)


def contracts_to_watch(view: View, *, limit: int = 100) -> Sequence[ContractRow]:
    """Those that somebody should see to: to be signed, running out, behind what was agreed on."""
    to_sign = Standing.ACCEPTED if view.dealer_id == HOUSE else Standing.APPROVED
    return [row for row in open_contracts(view) if row.worries or row.standing is to_sign][:limit]


def contract_card(view: View, *, contract_id: UUID, dealer_id: int | None = None) -> ContractCard | None:
    """None for one that is not known here."""
    contract = view.session.get(Contract, (_whose(view, dealer_id), contract_id))
    if contract is None:
        return None
    family = _family(contract, view)
    before = next((one for one in family if one.version < contract.version), None)
    beside = Beside(view, dealer_id=contract.dealer_id)
    row = _row(contract, beside)
    return ContractCard(
        row=row,
        valid_until=contract.valid_until,
        terms=contract.agreed,
        wording=contract.wording,
        paper_hash=paper_hash(contract.paper),
        drafted_by=contract.drafted_by,
        drafted_at=contract.drafted_at,
        decided_because=contract.decided_because,
        signed_by=contract.signed_by,
        signed_at=contract.signed_at,
        signed_hash=contract.signed_hash,
        ended_by=contract.ended_by,
        ended_because=contract.ended_because,
        differences=differences(before.paper, contract.paper) if before else (),
        versions=[_row(one, beside) for one in family],
        quarters=quarter_rows(contract, view) if contract.state in BINDING else (),
        paper=_paper(contract, view),
        signatures=_signatures(contract, view),
        signs_next=signers(row.standing, view),
    )


def _paper(contract: Contract, view: View) -> Blob | None:
    made = view.session.get(ContractPaper, (contract.dealer_id, contract.id))
    return None if made is None else Blob(dealer_id=made.dealer_id, digest=made.digest, size=made.size)


def _signatures(contract: Contract, view: View) -> Sequence[SignatureRow]:
    """The dealer's first."""
    keys = [(contract.dealer_id, signature_key(contract.id, party)) for party in Party]
    found = [view.session.get(ContractSignature, key) for key in keys]
    return [
        SignatureRow(party=one.party, signer=one.signer, signed_at=one.signed_at, digest=one.digest, ink=one.ink)
        for one in found
        if one is not None
    ]


def _whose(view: View, dealer_id: int | None) -> int:
    return dealer_id if view.dealer_id == HOUSE and dealer_id is not None else view.dealer_id


def _found(view: View, text: str, *, is_ended: bool) -> Select[Contract]:
    today, text = house_today(view), text.strip()
    last_day = func.coalesce(Contract.ended_on, Contract.valid_until)
    is_over = and_(Contract.valid_from <= today, or_(last_day < today, Contract.valid_until < today))
    ended = or_(Contract.state == ContractState.WITHDRAWN, and_(Contract.state.in_(BINDING), is_over))
    wanted = select(Contract).join(Dealer, Dealer.dealer_id == Contract.dealer_id).where(ended if is_ended else ~ended)
    if view.dealer_id != HOUSE:
        wanted = wanted.where(Contract.dealer_id == view.dealer_id)
    if text:
        matches = or_(Contract.number.icontains(text, autoescape=True), Dealer.name.icontains(text, autoescape=True))
        wanted = wanted.where(matches)
    return wanted.order_by(Contract.drafted_at.desc(), Contract.version.desc(), Contract.id)


def _family(contract: Contract, view: View) -> Sequence[Contract]:
    """All versions, the newest first."""
    mine = select(Contract).where(Contract.dealer_id == contract.dealer_id, Contract.family_id == contract.family_id)
    return view.session.scalars(mine.order_by(Contract.version.desc()).limit(MOST)).all()


def _rows(found: Sequence[Contract], view: View) -> list[ContractRow]:
    beside = Beside(view)
    return [_row(one, beside) for one in found]


def _row(contract: Contract, beside: Beside) -> ContractRow:
    today = beside.today
    is_on = standing(contract.state, contract.valid_from, contract.last_day, today)
    is_running = is_on in (Standing.IN_FORCE, Standing.EXPIRING)
    return ContractRow(
        dealer_id=contract.dealer_id,
        dealer_name=beside.name_of(contract.dealer_id),
        contract_id=contract.id,
        family_id=contract.family_id,
        number=contract.number,
        version=contract.version,
        change=contract.change,
        standing=is_on,
        valid_from=contract.valid_from,
        last_day=contract.last_day,
        days_left=(contract.last_day - today).days if is_running else None,
        worries=worries(contract.agreed, is_on, (contract.valid_from, contract.last_day), beside.actual_of(contract), today),
    )


def contract_templates(view: View, *, with_retired: bool = False) -> Sequence[TemplateRow]:
    """The last version of each, by name."""
    wanted = select(ContractTemplate).where(ContractTemplate.version == LAST_VERSION).order_by(ContractTemplate.name)
    if not with_retired:
        wanted = wanted.where(~ContractTemplate.is_retired)
    return [
        TemplateRow(
            name=one.name,
            version=one.version,
            text=one.text,
            is_retired=one.is_retired,
            written_by=one.written_by,
            written_at=one.written_at,
        )
        for one in view.session.scalars(wanted.limit(MOST))
    ]


QUERIES = (contracts, contracts_to_watch, contract_card, contract_templates)
