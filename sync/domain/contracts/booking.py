"""Writes the books of what was bought under contracts. Runs at central alone, after a posting in the same transaction."""

from datetime import date

from sync.domain.contracts.purchases import Account, accounts_of, bought_under
from sync.domain.contracts.records import ContractQuarter, quarter_key
from sync.domain.contracts.rules import quarters_of
from sync.kernel.commands import Context


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
