"""What the house does with a contract before and after it is signed: draft, change, revise, send to review, end."""

from datetime import date, timedelta
from typing import ClassVar
from uuid import UUID

from sqlalchemy import func, select

from sync.domain.accounts.calendar import price_day
from sync.domain.accounts.records import Dealer
from sync.domain.approvals.asking import Asked, Chain, ask, drop
from sync.domain.catalog.records import Category
from sync.domain.contracts.lookup import contract_of, rival_of
from sync.domain.contracts.records import Contract, ContractPaper
from sync.domain.contracts.rules import BINDING, UNSIGNED, Change, ContractState, change_of
from sync.domain.contracts.terms import (
    EARLIEST,
    LATEST,
    LONGEST_NAME,
    LONGEST_TEXT,
    LONGEST_WORDING,
    MOST_DAYS,
    Terms,
    paper_hash,
    terms_problem,
    write_terms,
)
from sync.kernel.blobs import is_name
from sync.kernel.commands import HOUSE, Command, Context, Verb
from sync.kernel.errors import Refusal

CONTRACT_APPROVAL = "contract"
"""Kind of approval: without a rule, one other person of the channel or of finance says yes."""
ANYBODY_ELSE = Chain(steps=("channel_manager|finance",))


class ContractCommand(Command, frozen=True, kw_only=True):
    """A deed of the house on one version of a dealer's contract."""

    dealer_id: int
    contract_id: UUID

    def subjects(self) -> tuple[UUID, ...]:
        return (self.contract_id,)


class _Written(ContractCommand, frozen=True, kw_only=True):
    """What is written down: both days count."""

    valid_from: date
    valid_until: date
    terms: Terms
    wording: str = ""


class DraftContract(_Written, frozen=True, kw_only=True):
    """A new contract with a number of its own."""

    series: ClassVar[str] = "CT"
    number: str = ""


def draft_contract(command: DraftContract, context: Context) -> None:
    """Refuses `house_only`, `dealer_unknown`, `contract_exists`, `dates_wrong`, `terms_wrong`, `text_too_long`,
    `category_unknown`."""
    _check_dealer(command, context)
    _check_new(command, context)
    _check_written(command, context)
    contract = _new(command, context, family_id=command.contract_id, number=command.number, version=1, change=Change.NEW)
    context.session.add(contract)


class ReviseContract(_Written, frozen=True, kw_only=True):
    """The next version of a contract that was signed: other terms from a day on, or the time after its last day."""

    of: UUID

    def subjects(self) -> tuple[UUID, ...]:
        return (self.of, self.contract_id)


def revise_contract(command: ReviseContract, context: Context) -> None:
    """Refuses `house_only`, `dealer_unknown`, `contract_exists`, `contract_unknown`, `contract_not_signed`, `dates_wrong`,
    `terms_wrong`, `text_too_long`, `category_unknown`."""
    _check_dealer(command, context)
    _check_new(command, context)
    _check_written(command, context)
    before = contract_of(context, command.dealer_id, command.of)
    if before.state not in BINDING:
        raise Refusal("contract_not_signed", number=before.number)
    of_family = (Contract.dealer_id == command.dealer_id, Contract.family_id == before.family_id)
    latest = context.session.scalar(select(func.max(Contract.version)).where(*of_family)) or before.version
    change = change_of(command.valid_from, before.last_day)
    contract = _new(command, context, family_id=before.family_id, number=before.number, version=latest + 1, change=change)
    context.session.add(contract)


class ChangeContract(_Written, frozen=True, kw_only=True):
    """Write a draft anew, whole."""


def change_contract(command: ChangeContract, context: Context) -> None:
    """Refuses `house_only`, `dealer_unknown`, `contract_unknown`, `contract_not_draft`, `dates_wrong`, `terms_wrong`,
    `text_too_long`, `category_unknown`."""
    contract = _draft(command, context)
    _check_written(command, context)
    contract.valid_from, contract.valid_until = command.valid_from, command.valid_until
    contract.terms, contract.wording = write_terms(command.terms), command.wording.strip()
    contract.drafted_by, contract.drafted_at = context.actor.name, context.now


class SubmitContract(ContractCommand, frozen=True, kw_only=True):
    """Send a draft to review: from here on its paper never changes, unless somebody says no. Again asks again.

    `digest` and `size` name the exact PDF that is to be signed, `text_hash` is of the terms that it was made from; asked again,
    the one of before stays.
    """

    reason: str = ""
    text_hash: str = ""
    digest: str = ""
    size: int = 0


def submit_contract(command: SubmitContract, context: Context) -> None:
    """Refuses `house_only`, `dealer_unknown`, `contract_unknown`, `contract_not_draft`, `contracts_overlap` with the other one
    named, `text_too_long`, `paper_missing`, `contract_changed` where the draft says something else than its paper."""
    _check_dealer(command, context)
    contract = contract_of(context, command.dealer_id, command.contract_id)
    if contract.state not in (ContractState.DRAFT, ContractState.REVIEW):
        raise Refusal("contract_not_draft", number=contract.number)
    if len(command.reason) > LONGEST_TEXT:
        raise Refusal("text_too_long", field="reason")
    is_draft = contract.state is ContractState.DRAFT
    if is_draft:
        _check_paper(command, contract)
    check_alone(contract, context)
    paper = context.session.get(ContractPaper, (contract.dealer_id, contract.id)) if is_draft else None
    contract.state, contract.decided_because = ContractState.REVIEW, ""
    ask(
        Asked(
            kind=CONTRACT_APPROVAL,
            subject_dealer=contract.dealer_id,
            subject_id=contract.id,
            subject=f"{contract.number} v{contract.version}",
            version=contract.version,
            amount=contract.agreed.minimum,
            reason=command.reason.strip(),
            valid_until=contract.valid_until,
        ),
        context,
        by=HOUSE,
        otherwise=ANYBODY_ELSE,
    )
    if paper is not None:
        paper.digest, paper.size = command.digest, command.size
        paper.made_by, paper.made_at = context.actor.name, context.now
    elif is_draft:
        context.session.add(_paper(command, context))


def _check_paper(command: SubmitContract, contract: Contract) -> None:
    if not is_name(command.digest, command.size):
        raise Refusal("paper_missing", number=contract.number)
    if command.text_hash != paper_hash(contract.paper):
        raise Refusal("contract_changed", number=contract.number)


def _paper(command: SubmitContract, context: Context) -> ContractPaper:
    return ContractPaper(
        dealer_id=command.dealer_id,
        id=command.contract_id,
        digest=command.digest,
        size=command.size,
        made_by=context.actor.name,
        made_at=context.now,
        is_offered=False,
    )


class EndContract(ContractCommand, frozen=True, kw_only=True):
    """Take an unsigned version back, or end a signed one: `last_day` is then the last on which it counts."""

    reason: str
    last_day: date | None = None


def end_contract(command: EndContract, context: Context) -> None:
    """Refuses `house_only`, `dealer_unknown`, `contract_unknown`, `contract_over`, `reason_missing`, `text_too_long`,
    `dates_wrong`: days that have gone are not taken back."""
    _check_dealer(command, context)
    contract = contract_of(context, command.dealer_id, command.contract_id)
    if not command.reason.strip():
        raise Refusal("reason_missing", field="reason")
    if len(command.reason) > LONGEST_TEXT:
        raise Refusal("text_too_long", field="reason")
    if contract.state in UNSIGNED:
        paper = context.session.get(ContractPaper, (contract.dealer_id, contract.id))
        contract.state = ContractState.WITHDRAWN
        drop(context, HOUSE, CONTRACT_APPROVAL, contract.id)
        if paper is not None:
            paper.is_offered = False
    else:
        _terminate(contract, command, context)
    contract.ended_by, contract.ended_because = context.actor.name, command.reason.strip()


def _terminate(contract: Contract, command: EndContract, context: Context) -> None:
    today = price_day(context.session, context.now)
    if contract.state is not ContractState.SIGNED or contract.last_day < today:
        raise Refusal("contract_over", number=contract.number)
    last = today if command.last_day is None else command.last_day
    if not today - timedelta(days=1) <= last <= contract.last_day:
        raise Refusal("dates_wrong", field="last_day")
    contract.state, contract.ended_on = ContractState.TERMINATED, last


def _check_dealer(command: ContractCommand, context: Context) -> None:
    if context.dealer_id != HOUSE:
        raise Refusal("house_only")
    if command.dealer_id == HOUSE or context.session.get(Dealer, command.dealer_id) is None:
        raise Refusal("dealer_unknown", field="dealer_id")


def _check_new(command: _Written, context: Context) -> None:
    if context.session.get(Contract, (command.dealer_id, command.contract_id)) is not None:
        raise Refusal("contract_exists")


def _check_written(command: _Written, context: Context) -> None:
    span = (command.valid_until - command.valid_from).days
    if not 0 <= span <= MOST_DAYS or not EARLIEST <= command.valid_from <= command.valid_until <= LATEST:
        raise Refusal("dates_wrong", field="valid_until")
    wrong = terms_problem(command.terms)
    if wrong:
        raise Refusal("terms_wrong", field=wrong)
    names = (*command.terms.regions, *command.terms.product_lines, command.terms.price_list)
    if len(command.wording) > LONGEST_WORDING or any(len(name) > LONGEST_NAME for name in names):
        raise Refusal("text_too_long", field="wording")
    known = select(Category.code).where(Category.code.in_(command.terms.product_lines)).order_by(Category.code)
    if lost := sorted(set(command.terms.product_lines) - set(context.session.scalars(known))):
        raise Refusal("category_unknown", field="product_lines", code=lost[0])  # it would speak of nothing


def _draft(command: ContractCommand, context: Context) -> Contract:
    _check_dealer(command, context)
    contract = contract_of(context, command.dealer_id, command.contract_id)
    if contract.state is not ContractState.DRAFT:
        raise Refusal("contract_not_draft", number=contract.number)
    return contract


def check_alone(contract: Contract, context: Context) -> None:
    """Two contracts never say two things about one product line on one day. Refuses `contracts_overlap`."""
    other = rival_of(contract, context.session)
    if other is not None:
        raise Refusal("contracts_overlap", number=contract.number, other=other.number + _version_of(other, contract))


def _version_of(other: Contract, contract: Contract) -> str:
    """Of a later version of the same contract: its number alone would say nothing."""
    return f" v{other.version}" if other.family_id == contract.family_id else ""


def _new(command: _Written, context: Context, *, family_id: UUID, number: str, version: int, change: Change) -> Contract:
    return Contract(
        dealer_id=command.dealer_id,
        id=command.contract_id,
        family_id=family_id,
        number=number,
        version=version,
        change=change,
        state=ContractState.DRAFT,
        valid_from=command.valid_from,
        valid_until=command.valid_until,
        terms=write_terms(command.terms),
        wording=command.wording.strip(),
        drafted_by=context.actor.name,
        drafted_at=context.now,
        decided_because="",
        signed_by="",
        signed_at=None,
        signed_hash="",
        ended_on=None,
        ended_by="",
        ended_because="",
    )


VERBS = (
    Verb(DraftContract, draft_contract, "contracts.draft"),
    Verb(ReviseContract, revise_contract, "contracts.draft"),
    Verb(ChangeContract, change_contract, "contracts.draft"),
    Verb(SubmitContract, submit_contract, "contracts.draft"),
    Verb(EndContract, end_contract, "contracts.draft"),
)
