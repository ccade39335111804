"""The dealer's signature under the exact text of a contract."""

from datetime import timedelta
from uuid import UUID

from sync.domain.contracts.drafting import check_alone
from sync.domain.contracts.lookup import before_it, contract_of
from sync.domain.contracts.records import Contract
from sync.domain.contracts.rules import ContractState
from sync.domain.contracts.terms import LONGEST_NAME, paper_hash
from sync.kernel.commands import Command, Context, Verb
from sync.kernel.errors import Refusal


class SignContract(Command, frozen=True, kw_only=True):
    """`paper_hash` is of the text that the signer had in front of them, `signer` the name they wrote under it."""

    contract_id: UUID
    paper_hash: str
    signer: str

    def subjects(self) -> tuple[UUID, ...]:
        return (self.contract_id,)


def sign_contract(command: SignContract, context: Context) -> None:
    """From its first day on it takes the place of the version before. Refuses `contract_unknown`, `contract_not_open`,
    `contract_changed`, `signer_missing`, `text_too_long`, `contracts_overlap`."""
    contract = contract_of(context, context.dealer_id, command.contract_id)
    if contract.state is not ContractState.APPROVED:
        raise Refusal("contract_not_open", number=contract.number)
    if paper_hash(contract.paper) != command.paper_hash:
        raise Refusal("contract_changed", number=contract.number)
    if not command.signer.strip():
        raise Refusal("signer_missing", field="signer")
    if len(command.signer) > LONGEST_NAME:
        raise Refusal("text_too_long", field="signer")
    check_alone(contract, context)
    for before in before_it(contract, context.session):
        _supersede(before, contract, context)
    contract.state, contract.signed_by, contract.signed_at = ContractState.SIGNED, command.signer.strip(), context.now
    contract.signed_hash = command.paper_hash


def _supersede(before: Contract, by: Contract, context: Context) -> None:
    """A renewal begins after the last day: then nothing is taken from the one before."""
    if by.valid_from <= before.last_day:
        before.state, before.ended_on = ContractState.SUPERSEDED, by.valid_from - timedelta(days=1)
        before.ended_by, before.ended_because = context.actor.name, f"{by.number} v{by.version}"


VERBS = (Verb(SignContract, sign_contract, "contracts.sign"),)
