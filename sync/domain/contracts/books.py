"""How far a dealer is under a contract: quarter by quarter, and as a whole."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from uuid import UUID

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from sync.domain.accounts.calendar import house_today
from sync.domain.contracts.purchases import Bought, accounts_of, bought_under
from sync.domain.contracts.records import Contract, ContractQuarter, quarter_key
from sync.domain.contracts.rules import Quarter, due_by, quarter_of, quarters_of, target_of
from sync.kernel.commands import HOUSE
from sync.kernel.queries import View

# made once: putting a statement together takes longer than the database takes to answer it
QUARTERS = (
    select(ContractQuarter)
    .where(ContractQuarter.dealer_id == bindparam("dealer_id"), ContractQuarter.family_id == bindparam("family_id"))
    .order_by(ContractQuarter.first_day)
    .limit(200)
)
ALL_QUARTERS = select(
    ContractQuarter.dealer_id, ContractQuarter.family_id, ContractQuarter.first_day, ContractQuarter.amount, ContractQuarter.units
)


@dataclass(frozen=True, kw_only=True)
class QuarterRow:
    """A quarter under a contract, in minor units: its target, what of it is due by today, and what was bought."""

    quarter: Quarter
    target: int
    due: int
    bought: int
    units: int


def quarter_rows(contract: Contract, view: View) -> Sequence[QuarterRow]:
    """Every quarter of the version up to this one."""
    today, booked = house_today(view), booked_of(contract, view)
    last = min(contract.last_day, today)
    quarters = quarters_of(contract.valid_from, last) if contract.valid_from <= last else ()
    return [_row(contract, quarter, booked.get(quarter.first, Bought()), today) for quarter in quarters]


def booked_of(contract: Contract, view: View) -> Mapping[date, Bought]:
    """By the first day of each quarter, as central booked it. A dealer's own PC knows of this quarter's receipts before
    central does."""
    whose = {"dealer_id": contract.dealer_id, "family_id": contract.family_id}
    booked = {row.first_day: Bought(amount=row.amount, units=row.units) for row in view.session.scalars(QUARTERS, whose)}
    if view.dealer_id != HOUSE:
        quarter = quarter_of(house_today(view))
        for account in accounts_of(view.session, contract.dealer_id, quarter):
            if account.contract.family_id == contract.family_id:
                booked[quarter.first] = bought_under(view.session, account)
    return booked


def all_booked(view: View) -> Callable[[Contract], Mapping[date, Bought]]:
    """Answers as `booked_of` does, for the house from one reading of all its books. A shop has few contracts."""
    if view.dealer_id != HOUSE:
        return partial(booked_of, view=view)
    books: dict[tuple[int, UUID], dict[date, Bought]] = {}
    for dealer_id, family_id, first_day, amount, units in view.session.execute(ALL_QUARTERS):
        books.setdefault((dealer_id, family_id), {})[first_day] = Bought(amount=amount, units=units)
    return lambda contract: books.get((contract.dealer_id, contract.family_id), {})


def booked_quarter(session: Session, contract: Contract, first: date) -> Bought:
    """What central wrote down for one quarter; nothing where it wrote nothing."""
    row = session.get(ContractQuarter, (contract.dealer_id, quarter_key(contract.family_id, first)))
    return Bought(amount=row.amount, units=row.units) if row else Bought()


def _row(contract: Contract, quarter: Quarter, bought: Bought, today: date) -> QuarterRow:
    target = target_of(contract.agreed, quarter)
    return QuarterRow(
        quarter=quarter,
        target=target,
        due=due_by(target, quarter.first, quarter.last, today),
        bought=bought.amount,
        units=bought.units,
    )
