"""What only central does about contracts: what a decision causes, and that the books follow each posting."""

from collections.abc import Mapping

from sync.domain.accounts.calendar import price_day
from sync.domain.approvals.records import Approval
from sync.domain.approvals.rules import ApprovalState
from sync.domain.contracts.booking import reckon
from sync.domain.contracts.drafting import check_alone
from sync.domain.contracts.lookup import contract_of
from sync.domain.contracts.records import ContractPaper
from sync.domain.contracts.rules import ContractState
from sync.domain.contracts.signing import CountersignContract
from sync.domain.orders.reckoning import lock_orders
from sync.kernel.commands import Command, Context, Handler, Wrapper
from sync.kernel.errors import Refusal


def settle_contract(approval: Approval, context: Context) -> None:
    """A yes offers the contract to the dealer, a no makes it a draft again. Refuses `contract_over` where it was taken back
    meanwhile, `contracts_overlap`."""
    contract = contract_of(context, approval.subject_dealer, approval.subject_id)
    is_no = approval.state is ApprovalState.REFUSED
    if contract.state is not ContractState.REVIEW:
        if is_no:
            return
        raise Refusal("contract_over", number=contract.number)
    if is_no:
        contract.state = ContractState.DRAFT
        contract.decided_because = next((step.reason for step in approval.steps if step.reason), "")
        return
    check_alone(contract, context)
    paper = context.session.get(ContractPaper, (contract.dealer_id, contract.id))
    contract.state = ContractState.APPROVED
    if paper is not None:
        paper.is_offered = True


def on_countersign(command: CountersignContract, context: Context, handler: Handler) -> None:
    """Signed late, it counts for days that have gone: they are reckoned anew, and adjusted as `contract_late`."""
    lock_orders(context, command.dealer_id)
    handler(command, context)
    contract = contract_of(context, command.dealer_id, command.contract_id)
    today = price_day(context.session, context.now)
    if contract.valid_from < today:
        context.adjust("contract_late", asked=contract.valid_from, got=today, subject=contract.number)
    reckon(context, contract.dealer_id, min(contract.valid_from, today), min(contract.last_day, today))


def posting(wrapper: Wrapper) -> Wrapper:
    """After a wrapped verb of a dealer the books of the quarter follow, in the same transaction."""

    def on_posting(command: Command, context: Context, handler: Handler) -> None:
        wrapper(command, context, handler)
        today = price_day(context.session, context.now)
        reckon(context, context.dealer_id, today, today)

    return on_posting


WRAPPERS: Mapping[type[Command], Wrapper] = {CountersignContract: on_countersign}
