"""How much of what was bought under a contract may be sent back: the one sum, for the decision and for the screen."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from sync.domain.contracts.books import booked_of, booked_quarter
from sync.domain.contracts.lookup import branches, latest, signed_between, tree_of
from sync.domain.contracts.purchases import accounts_of, bought_under
from sync.domain.contracts.records import Contract
from sync.domain.contracts.rules import Quarter, quarter_of, quarters_of
from sync.domain.contracts.terms import Terms
from sync.domain.orders.sent_back import NOTHING_OF_IT, GoodsReturn
from sync.kernel.money import share
from sync.kernel.queries import View

# made once: putting a statement together takes longer than the database takes to answer it
SENT_BACK = select(func.sum(GoodsReturn.amount), func.sum(GoodsReturn.credited)).where(
    GoodsReturn.dealer_id == bindparam("dealer_id"),
    GoodsReturn.family_id == bindparam("family_id"),
    GoodsReturn.state.not_in(NOTHING_OF_IT),
)


@dataclass(frozen=True, kw_only=True)
class ReturnQuota:
    """Of a contract, in minor units: `whole` is its share of everything bought under it, `used` what was asked for and not
    refused."""

    whole: int = 0
    used: int = 0

    @property
    def left(self) -> int:
        return max(self.whole - self.used, 0)

    def covers(self, amount: int) -> bool:
        return self.used + amount <= self.whole


def return_quota(terms: Terms, *, bought: int, credited: int, used: int) -> ReturnQuota:
    """Goods that were taken back were bought all the same: `bought` is without them."""
    return ReturnQuota(whole=share(bought + credited, terms.return_basis_points), used=used)


def quota_of(session: Session, contract: Contract, today: date) -> ReturnQuota:
    """Of everything bought since the first day of the version, quarter by quarter as central booked it, and the running one."""
    last = min(today, contract.last_day)
    quarters = quarters_of(contract.valid_from, last) if contract.valid_from <= last else ()
    return _quota(session, contract, sum(_bought(session, contract, quarter, today) for quarter in quarters))


def quota_on(contract: Contract, view: View) -> ReturnQuota:
    """For the screen: the house reads central's books, a dealer its own receipts as well."""
    first = quarter_of(contract.valid_from).first
    bought = sum(one.amount for day, one in booked_of(contract, view).items() if day >= first)
    return _quota(view.session, contract, bought)


def _quota(session: Session, contract: Contract, bought: int) -> ReturnQuota:
    asked, credited = session.execute(SENT_BACK, {"dealer_id": contract.dealer_id, "family_id": contract.family_id}).one()
    return return_quota(contract.agreed, bought=bought, credited=int(credited or 0), used=int(asked or 0))


def _bought(session: Session, contract: Contract, quarter: Quarter, today: date) -> int:
    if quarter != quarter_of(today):
        return booked_quarter(session, contract, quarter.first).amount
    mine = (one for one in accounts_of(session, contract.dealer_id, quarter) if one.contract.family_id == contract.family_id)
    return sum(bought_under(session, one).amount for one in mine)


def contract_for(session: Session, dealer_id: int, category: str, today: date) -> Contract | None:
    """The contract in force that speaks of a branch of the catalog."""
    running: Sequence[Contract] = latest(signed_between(session, dealer_id, today, today))
    tree = tree_of(session) if any(one.agreed.product_lines for one in running) else None
    return next((one for one in running if tree is None or category in (branches(one, tree) or (category,))), None)
