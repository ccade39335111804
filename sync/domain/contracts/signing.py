"""Two signatures under the exact paper of a contract: the dealer's, then the house's, from which on it counts."""

from datetime import timedelta
from uuid import UUID

from sync.domain.contracts.drafting import check_alone
from sync.domain.contracts.ink import is_signature
from sync.domain.contracts.lookup import before_it, contract_of
from sync.domain.contracts.records import Contract, ContractPaper, ContractSignature, signature_key
from sync.domain.contracts.rules import ContractState, Party
from sync.domain.contracts.signers import RIGHTS
from sync.domain.contracts.terms import LONGEST_NAME, paper_hash
from sync.kernel.commands import HOUSE, Command, Context, Verb
from sync.kernel.errors import Refusal

OPEN_TO = {Party.DEALER: ContractState.APPROVED, Party.HOUSE: ContractState.ACCEPTED}
"""The state in which each party signs."""


class _Signed(Command, frozen=True, kw_only=True):
    """`paper_hash` is of the terms and wording, `digest` of the PDF that the signer had in front of them; `signer` is the name
    they wrote under it, `ink` what they drew (see `ink.py`)."""

    contract_id: UUID
    paper_hash: str
    signer: str
    digest: str = ""
    ink: str = ""

    def subjects(self) -> tuple[UUID, ...]:
        return (self.contract_id,)


class SignContract(_Signed, frozen=True, kw_only=True):
    """The dealer says yes."""


def sign_contract(command: SignContract, context: Context) -> None:
    """The house signs next. Refuses `contract_unknown`, `contract_not_open`, `contract_changed`, `signer_missing`,
    `text_too_long`, `ink_missing`, `contracts_overlap`."""
    contract = contract_of(context, context.dealer_id, command.contract_id)
    _check(command, contract, Party.DEALER, context)
    check_alone(contract, context)
    contract.state, contract.signed_by, contract.signed_at = ContractState.ACCEPTED, command.signer.strip(), context.now
    contract.signed_hash = command.paper_hash
    context.session.add(_signature(command, contract, Party.DEALER, context))


class CountersignContract(_Signed, frozen=True, kw_only=True):
    """The house signs what a dealer has signed."""

    dealer_id: int


def countersign_contract(command: CountersignContract, context: Context) -> None:
    """From its first day on it takes the place of the version before. Refuses `house_only`, and as `sign_contract` does."""
    if context.dealer_id != HOUSE:
        raise Refusal("house_only")
    contract = contract_of(context, command.dealer_id, command.contract_id)
    _check(command, contract, Party.HOUSE, context)
    check_alone(contract, context)
    for before in before_it(contract, context.session):
        _supersede(before, contract, context)
    contract.state = ContractState.SIGNED
    context.session.add(_signature(command, contract, Party.HOUSE, context))


def _check(command: _Signed, contract: Contract, party: Party, context: Context) -> None:
    """While the rows of a shop come anew, a signature may be here before the contract says so."""
    is_signed = context.session.get(ContractSignature, (contract.dealer_id, signature_key(contract.id, party))) is not None
    if is_signed or contract.state is not OPEN_TO[party]:
        raise Refusal("contract_not_open", number=contract.number)
    paper = context.session.get(ContractPaper, (contract.dealer_id, contract.id))
    if paper_hash(contract.paper) != command.paper_hash or command.digest != (paper.digest if paper else ""):
        raise Refusal("contract_changed", number=contract.number)
    if not command.signer.strip():
        raise Refusal("signer_missing", field="signer")
    if len(command.signer) > LONGEST_NAME:
        raise Refusal("text_too_long", field="signer")
    if not is_signature(command.ink):
        raise Refusal("ink_missing", field="ink")


def _signature(command: _Signed, contract: Contract, party: Party, context: Context) -> ContractSignature:
    return ContractSignature(
        dealer_id=contract.dealer_id,
        id=signature_key(contract.id, party),
        contract_id=contract.id,
        party=party,
        signer=command.signer.strip(),
        actor=context.actor.name,
        signed_at=context.now,
        text_hash=command.paper_hash,
        digest=command.digest,
        ink=command.ink,
    )


def _supersede(before: Contract, by: Contract, context: Context) -> None:
    """A renewal begins after the last day: then nothing is taken from the one before."""
    if by.valid_from <= before.last_day:
        before.state, before.ended_on = ContractState.SUPERSEDED, by.valid_from - timedelta(days=1)
        before.ended_by, before.ended_because = context.actor.name, f"{by.number} v{by.version}"


VERBS = (
    Verb(SignContract, sign_contract, RIGHTS[Party.DEALER]),
    Verb(CountersignContract, countersign_contract, RIGHTS[Party.HOUSE]),
)
