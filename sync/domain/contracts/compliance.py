"""How far each contract in force is from what was agreed on: targets, minimum, returns, and the days that are left."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sync.domain.accounts.calendar import house_today
from sync.domain.contracts.books import all_booked, booked_of
from sync.domain.contracts.purchases import Bought
from sync.domain.contracts.queries import ContractRow, open_contracts
from sync.domain.contracts.quota import ReturnQuota, quota_on
from sync.domain.contracts.records import Contract
from sync.domain.contracts.rules import Standing, due_by, falls_short, quarter_of, target_of
from sync.kernel.money import portion
from sync.kernel.queries import View

RUNNING = (Standing.IN_FORCE, Standing.EXPIRING)


@dataclass(frozen=True, kw_only=True)
class Measure:
    """Something agreed on for a run of days, in minor units: all of it, what is due by the end of today, and what there is."""

    agreed: int
    due: int
    actual: int

    @property
    def percent(self) -> int | None:
        """Of what is due by now; None where nothing is."""
        return portion(100, self.actual, self.due) if self.due else None

    @property
    def is_behind(self) -> bool:
        return falls_short(self.actual, self.due)


@dataclass(frozen=True, kw_only=True)
class ComplianceRow:
    """A contract in force: this quarter's target, the minimum of its whole time, and how much of it was sent back."""

    contract: ContractRow
    target: Measure
    minimum: Measure
    returns: ReturnQuota


@dataclass(frozen=True, kw_only=True)
class TargetsKept:
    """Of so many contracts in force of which something is due by now, `kept` keep to it. `last` is the one that is furthest from
    it, with its number; None where there is none."""

    kept: int = 0
    asked: int = 0
    number: str = ""
    last: Measure | None = None


def targets_kept(view: View) -> TargetsKept:
    """Of the viewer's shop, or of all for the house: every one of them, from one reading of the books."""
    booked, today = all_booked(view), house_today(view)
    running = [row for row in open_contracts(view) if row.standing in RUNNING]
    contracts = [view.session.get_one(Contract, (row.dealer_id, row.contract_id)) for row in running]
    found = [(one.number, _target(one, booked(one), today)) for one in contracts]
    asked = [(number, target) for number, target in found if target.percent is not None]
    number, last = min(asked, key=lambda one: one[1].percent or 0, default=("", None))
    return TargetsKept(kept=sum(not target.is_behind for _, target in asked), asked=len(asked), number=number, last=last)


def compliance(view: View, *, text: str = "", limit: int = 200) -> Sequence[ComplianceRow]:
    """Of the viewer's shop, or all of them for the house; those that need a look first."""
    running = [row for row in open_contracts(view, text=text) if row.standing in RUNNING]
    return [_row(row, view) for row in sorted(running, key=lambda row: not row.worries)[:limit]]


def _row(row: ContractRow, view: View) -> ComplianceRow:
    contract, today = view.session.get_one(Contract, (row.dealer_id, row.contract_id)), house_today(view)
    booked = booked_of(contract, view)
    return ComplianceRow(
        contract=row,
        target=_target(contract, booked, today),
        minimum=_minimum(contract, booked, today),
        returns=quota_on(contract, view),
    )


def _target(contract: Contract, booked: Mapping[date, Bought], today: date) -> Measure:
    quarter = quarter_of(today)
    agreed = target_of(contract.agreed, quarter)
    due = due_by(agreed, quarter.first, quarter.last, today)
    return Measure(agreed=agreed, due=due, actual=booked.get(quarter.first, Bought()).amount)


def _minimum(contract: Contract, booked: Mapping[date, Bought], today: date) -> Measure:
    agreed, first = contract.agreed.minimum, quarter_of(contract.valid_from).first
    due = due_by(agreed, contract.valid_from, contract.last_day, today)
    return Measure(agreed=agreed, due=due, actual=sum(bought.amount for day, bought in booked.items() if day >= first))


QUERIES = (compliance, targets_kept)
