"""What only central does about contracts: what a decision causes, and the books of what was bought under them."""

from collections.abc import Mapping
from datetime import date

from sync.domain.accounts.calendar import price_day
from sync.domain.approvals.records import Approval
from sync.domain.approvals.rules import ApprovalState
from sync.domain.contracts.drafting import check_alone
from sync.domain.contracts.lookup import contract_of
from sync.domain.contracts.purchases import Account, accounts_of, bought_under
from sync.domain.contracts.records import ContractQuarter, quarter_key
from sync.domain.contracts.rules import ContractState, quarters_of
from sync.domain.contracts.signing import SignContract
from sync.domain.orders.reckoning import lock_orders
from sync.kernel.commands import Command, Context, Handler, Wrapper
from sync.kernel.errors import Refusal


def settle_contract(approval: Approval, context: Context) -> None:
    """A yes offers the contract to the dealer, a no makes it a draft again. Refuses `contract_over` where it was taken back
    meanwhile, `contracts_overlap`."""
    contract = contract_of(context, approval.subject_dealer, approval.subject_id)
    if contract.state is not ContractState.REVIEW:
        raise Refusal("contract_over", number=contract.number)
    if approval.state is ApprovalState.REFUSED:
        contract.state = ContractState.DRAFT
        contract.decided_because = next((step.reason for step in approval.steps if step.reason), "")
        return
    check_alone(contract, context)
    contract.state = ContractState.APPROVED


def on_sign(command: SignContract, context: Context, handler: Handler) -> None:
    """Signed late, it counts for days that have gone: they are reckoned anew, and adjusted as `contract_late`."""
    lock_orders(context, context.dealer_id)
    handler(command, context)
    contract = contract_of(context, context.dealer_id, command.contract_id)
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


def reckon(context: Context, dealer_id: int, first: date, last: date) -> None:
    """Write down anew what was bought in every quarter that these days touch. Nothing is added up: nothing can drift."""
    for quarter in quarters_of(first, last):
        for account in accounts_of(context.session, dealer_id, quarter):
            _write(account, context)


def _write(account: Account, context: Context) -> None:
    bought, contract = bought_under(context.session, account), account.contract
    key = quarter_key(contract.family_id, account.quarter.first)
    row = context.session.get(ContractQuarter, (contract.dealer_id, key))
    if row is not None:
        row.amount, row.units = bought.amount, bought.units
        return
    context.session.add(
        ContractQuarter(
            dealer_id=contract.dealer_id,
            id=key,
            family_id=contract.family_id,
            first_day=account.quarter.first,
            amount=bought.amount,
            units=bought.units,
        )
    )


WRAPPERS: Mapping[type[Command], Wrapper] = {SignContract: on_sign}
