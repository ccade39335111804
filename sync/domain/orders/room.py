"""How much room a dealer's credit has, and why an order may not pass it: one word for central, the outlook and the page."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from sync.domain.accounts.calendar import price_day
from sync.domain.accounts.records import Dealer
from sync.domain.allowances.spending import LEASED
from sync.domain.catalog.tree import Tree
from sync.domain.credit.lookup import CREDITED, active_limits
from sync.domain.credit.rules import Debt, limit_parts, line_ceilings
from sync.domain.orders.exposure import OWED, Owing, categories, debt_of, debts, overdue, tree_of
from sync.domain.orders.rules import fits_credit

SUMS = select(LEASED.scalar_subquery(), CREDITED.scalar_subquery(), OWED.scalar_subquery())
OVER_LIMIT, OVERDUE, OVER_CEILING = "credit_hold", "credit_overdue", "credit_line_hold"


@dataclass(frozen=True)
class Breach:
    """Why an order may not pass: a code, what it asks for and what there is room for in minor units; `line` is a product line."""

    code: str
    asked: int
    room: int
    line: str = ""


class Room:
    """The credit of one dealer at one moment, read once; orders are held against it one after another, and may take from it.

    `owed` is for orders less `credited`, and below zero where the house owes the dealer more; ceilings of product lines know
    nothing of credit notes.

    `besides` are orders that do not count yet, because they are about to be held against it.
    """

    def __init__(self, session: Session, dealer: Dealer, now: datetime, *, besides: Collection[UUID] = ()) -> None:
        self._session = session
        limits, today = active_limits(session, dealer.dealer_id), price_day(session, now)
        self.parts = limit_parts(dealer.credit_limit, limits, today)
        self.overdue = overdue(session, dealer.dealer_id, now)
        self.ceilings: Mapping[str, int] = line_ceilings(limits, today)
        self._tree = tree_of(session) if self.ceilings else Tree(())
        asked = {"dealer_id": dealer.dealer_id, "now": now, "besides": list(besides)}
        self.leased, self.credited, owed = (int(one or 0) for one in session.execute(SUMS, asked).one())
        self.owed = owed - self.credited
        standing = debts(session, dealer.dealer_id, besides=besides) if self.ceilings else ()
        self.used = {line: sum(self._part(one, line) for one in standing) for line in self.ceilings}

    @property
    def limit(self) -> int:
        return sum(part.amount for part in self.parts)

    @property
    def left(self) -> int:
        """What nobody owes and nothing is kept for; below zero where a limit was lowered, or a person let something pass."""
        return self.limit - self.owed - self.leased

    def breach(self, order: Owing) -> Breach | None:
        """None where the order may pass: all of it is paid already, or nothing is late and there is room for it."""
        owed = order.due - order.paid
        if owed <= 0:
            return None
        if self.overdue.is_held:
            return Breach(OVERDUE, self.overdue.amount, 0)
        if not fits_credit(owed, exposure=self.owed + self.leased, limit=self.limit):
            return Breach(OVER_LIMIT, owed, max(self.left, 0))
        return self._over_ceiling(order)

    def _over_ceiling(self, order: Owing) -> Breach | None:
        parts = self._parts(order)
        for line, ceiling in sorted(self.ceilings.items()):
            if parts[line] > 0 and self.used[line] + parts[line] > ceiling:
                return Breach(OVER_CEILING, parts[line], max(ceiling - self.used[line], 0), line)
        return None

    def take(self, order: Owing) -> None:
        """From here on this order owes as well."""
        self.owed += max(order.due - order.paid, 0)
        for line, part in self._parts(order).items():
            self.used[line] += part

    def _parts(self, order: Owing) -> Mapping[str, int]:
        if not self.ceilings:
            return {}
        own = debt_of(order, categories(self._session, order.lines))
        return {line: max(self._part(own, line), 0) for line in self.ceilings}

    def _part(self, one: Debt, line: str) -> int:
        return one.owed_for(self._tree.below(line))
