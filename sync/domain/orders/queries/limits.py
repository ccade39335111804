"""Reads what a dealer may owe and owes, term by term, and for the house all dealers side by side."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select

from sync.domain.accounts.calendar import house_today
from sync.domain.accounts.records import Dealer
from sync.domain.allowances.spending import leased_now
from sync.domain.catalog.names import Names
from sync.domain.catalog.records import Category, names_of
from sync.domain.credit.lookup import active_limits, terms_of
from sync.domain.credit.records import CreditNote
from sync.domain.credit.rules import LimitPart, limit_parts
from sync.domain.orders.exposure import Overdue, debts
from sync.domain.orders.records import Order
from sync.domain.orders.room import Room
from sync.domain.orders.rules import FINISHED
from sync.domain.orders.viewing import said_in, whose
from sync.kernel.commands import HOUSE
from sync.kernel.queries import View


@dataclass(frozen=True, kw_only=True)
class Ceiling:
    """A product line with a ceiling of its own."""

    line: Names
    ceiling: int
    used: int


@dataclass(frozen=True, kw_only=True)
class CreditStanding:
    """The one formula, in minor units: `left = limit - owed - leased`, `limit` the sum of `parts`, `owed = invoiced + unbilled +
    to_come - paid - credited`.

    `invoiced` is billed for accepted orders, `unbilled` left the house without a bill, `to_come` is accepted and still to leave,
    `credited` is what is left of credit notes. `asked` waits for head office's answer, `held` for a release; neither is owed.
    `payment_days` None: no terms, nothing is late.
    """

    dealer_id: int
    code: str
    name: str
    currency: str
    parts: Sequence[LimitPart]
    limit: int
    invoiced: int
    unbilled: int
    to_come: int
    paid: int
    credited: int
    owed: int
    leased: int
    left: int
    asked: int
    held: int
    overdue: Overdue
    payment_days: int | None
    grace_days: int
    ceilings: Sequence[Ceiling]


@dataclass(frozen=True, kw_only=True)
class CreditRow:
    """A dealer in the house's list, in minor units of its currency, as `CreditStanding` has it; `held` orders wait for a
    release."""

    dealer_id: int
    code: str
    name: str
    currency: str
    limit: int
    owed: int
    held: int
    leased: int = 0

    @property
    def left(self) -> int:
        return self.limit - self.owed - self.leased


def credit_standing(view: View, *, dealer_id: int | None = None) -> CreditStanding | None:
    """Of the viewer's own shop, or of any dealer for the house. None for an unknown dealer."""
    dealer = view.session.get(Dealer, whose(view, dealer_id))
    if dealer is None or dealer.dealer_id == HOUSE:
        return None
    room, owing = Room(view.session, dealer, view.now), debts(view.session, dealer.dealer_id)
    terms = terms_of(view.session, dealer.dealer_id)
    return CreditStanding(
        dealer_id=dealer.dealer_id,
        code=dealer.code,
        name=dealer.name,
        currency=dealer.currency,
        parts=room.parts,
        limit=room.limit,
        invoiced=sum(one.invoiced for one in owing),
        unbilled=sum(one.unbilled for one in owing),
        to_come=sum(one.to_come for one in owing),
        paid=sum(one.paid for one in owing),
        credited=room.credited,
        owed=room.owed,
        leased=room.leased,
        left=room.left,
        asked=_waiting(view, dealer.dealer_id, is_held=False),
        held=_waiting(view, dealer.dealer_id, is_held=True),
        overdue=room.overdue,
        payment_days=None if terms is None else terms.payment_days,
        grace_days=0 if terms is None else terms.grace_days,
        ceilings=[
            Ceiling(line=_names(view, line), ceiling=ceiling, used=room.used[line])
            for line, ceiling in sorted(room.ceilings.items())
        ],
    )


def _waiting(view: View, dealer_id: int, *, is_held: bool) -> int:
    waiting = select(func.sum(Order.amount + Order.claimed - Order.paid)).where(
        Order.dealer_id == dealer_id,
        Order.at_desk,
        Order.accepted_at.is_(None),
        Order.credit_hold == is_held,
        Order.state.not_in(FINISHED),  # money that was paid ahead for what was cancelled asks for nothing
    )
    return int(view.session.scalar(waiting) or 0)


def _names(view: View, line: str) -> Names:
    category = view.session.get(Category, line)
    return Names(en=line) if category is None else names_of(category)


def credit_rows(view: View, *, text: str = "", limit: int = 200) -> Sequence[CreditRow]:
    """For the house: dealers with held orders first, then by what they owe. Empty for anybody else."""
    if view.dealer_id != HOUSE:
        return []
    owed, held, leased = _owed(view), _held(view), leased_now(view.session, view.now)
    wanted = select(Dealer.dealer_id, Dealer.code, Dealer.name, Dealer.currency, Dealer.credit_limit)
    wanted = wanted.where(Dealer.dealer_id != HOUSE)
    if text.strip():
        wanted = wanted.where(said_in(text, Dealer.code, Dealer.name))
    dealers = view.session.execute(wanted).all()
    ranked = sorted(dealers, key=lambda one: (-held.get(one.dealer_id, 0), -owed.get(one.dealer_id, 0), one.code))
    today = house_today(view)
    return [
        CreditRow(
            dealer_id=one.dealer_id,
            code=one.code,
            name=one.name,
            currency=one.currency,
            limit=sum(part.amount for part in limit_parts(one.credit_limit, active_limits(view.session, one.dealer_id), today)),
            owed=owed.get(one.dealer_id, 0),
            held=held.get(one.dealer_id, 0),
            leased=leased.get(one.dealer_id, 0),
        )
        for one in ranked[:limit]
    ]


def _owed(view: View) -> Mapping[int, int]:
    due = Order.amount + Order.claimed
    owing = select(Order.dealer_id, func.sum(due - Order.paid)).where(
        Order.at_desk, Order.accepted_at.is_not(None), Order.paid < due
    )
    owed = {dealer_id: int(amount) for dealer_id, amount in view.session.execute(owing.group_by(Order.dealer_id))}
    notes = select(CreditNote.dealer_id, func.sum(CreditNote.amount - CreditNote.used)).group_by(CreditNote.dealer_id)
    for dealer_id, left in view.session.execute(notes):
        owed[dealer_id] = owed.get(dealer_id, 0) - int(left)
    return owed


def _held(view: View) -> Mapping[int, int]:
    held = select(Order.dealer_id, func.count()).where(Order.at_desk, Order.credit_hold).group_by(Order.dealer_id)
    return dict(view.session.execute(held).all())
