"""What the order being typed does to this quarter's rebates, counting what is on its way and what central has not seen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import bindparam, func, select, true

from sync.domain.accounts.calendar import house_today
from sync.domain.catalog.records import Product
from sync.domain.contracts.lookup import branches, tree_of
from sync.domain.contracts.purchases import Account, Bought, accounts_of, bought_under
from sync.domain.contracts.rules import Quarter, quarter_of
from sync.domain.contracts.terms import Basis
from sync.domain.orders.quoting import quotes
from sync.domain.orders.records import Order, OrderLine
from sync.domain.rebates.rules import Article, NextStep, added, earned, next_step, step_reached
from sync.kernel.queries import View

MOST_LINES = 1_000
COMING = OrderLine.quantity - OrderLine.closed - OrderLine.received
COST = COMING * OrderLine.unit_price - COMING * OrderLine.discount // OrderLine.quantity
NOBODY = UUID(int=0)
# made once: putting a statement together takes longer than the database takes to answer it
OPEN = select(Order.id).where(
    Order.dealer_id == bindparam("dealer_id"), Order.at_desk == true(), Order.id != bindparam("besides")
)  # the open orders are named first: joined, the database would go through every line of all orders by its index of products
TO_COME = (
    select(Product.category_code, func.sum(COST), func.sum(COMING))
    .select_from(OrderLine)
    .join(Product, Product.code == OrderLine.product_code, isouter=True)
    .where(OrderLine.dealer_id == bindparam("dealer_id"), OrderLine.order_id.in_(OPEN), COMING > 0)
    .group_by(Product.category_code)
    .order_by(Product.category_code)
)


@dataclass(frozen=True, kw_only=True)
class CartLine:
    """So many units of a product on the order being typed."""

    product_code: str
    quantity: int


@dataclass(frozen=True, kw_only=True)
class CoachRow:
    """One contract. `booked` is the rebate for what has arrived this quarter, `expected` once everything ordered and typed has;
    `step` is the one that is reached then. `code` is the product of `step_after.units`, empty for none."""

    number: str
    quarter: Quarter
    basis: Basis
    booked: int
    expected: int
    step: int
    step_after: NextStep | None
    code: str


@dataclass(frozen=True, kw_only=True)
class _Goods:
    """A typed line with what it costs."""

    line: CartLine
    category: str
    pack: int
    amount: int
    price: int


def rebate_coach(view: View, *, lines: Sequence[CartLine] = (), amends: UUID | None = None) -> Sequence[CoachRow]:
    """For each contract with steps that is in force today. `amends` is the order that the typed one takes the place of."""
    quarter = quarter_of(house_today(view))
    accounts = [one for one in accounts_of(view.session, view.dealer_id, quarter) if one.contract.agreed.tiers]
    if not accounts:
        return []
    cart = _priced(view, lines[:MOST_LINES])
    whose = {"dealer_id": view.dealer_id, "besides": amends or NOBODY}
    coming = {
        category: Bought(amount=int(cost), units=int(units)) for category, cost, units in view.session.execute(TO_COME, whose)
    }
    return [_row(account, cart, coming, view) for account in accounts]


def _row(account: Account, cart: Sequence[_Goods], coming: Mapping[str, Bought], view: View) -> CoachRow:
    contract, terms = account.contract, account.contract.agreed
    mine = branches(contract, tree_of(view.session)) if terms.product_lines else None
    arrived = bought_under(view.session, account)
    typed = [goods for goods in cart if mine is None or goods.category in mine]
    ordered = [bought for category, bought in coming.items() if mine is None or category in mine]
    in_all = added(arrived, *ordered, *(Bought(amount=one.amount, units=one.line.quantity) for one in typed))
    last = next((one for one in reversed(typed) if one.price > 0), None)
    after = next_step(terms, in_all, Article(price=last.price, pack=last.pack) if last else None)
    return CoachRow(
        number=contract.number,
        quarter=account.quarter,
        basis=terms.basis,
        booked=earned(terms, arrived),
        expected=earned(terms, in_all),
        step=step_reached(terms, in_all),
        step_after=after,
        code=last.line.product_code if last and after and after.units else "",
    )


def _priced(view: View, lines: Sequence[CartLine]) -> Sequence[_Goods]:
    """At the prices that an order placed today would have; what has none counts for nothing."""
    units: dict[str, int] = {}
    for line in lines:
        units[line.product_code] = units.get(line.product_code, 0) + line.quantity
    known = quotes(view, quantities=units)
    rows = view.session.execute(
        select(Product.code, Product.category_code, Product.pack_size).where(Product.code.in_(units)).order_by(Product.code)
    )
    about = {code: (category, pack) for code, category, pack in rows}
    return [
        _Goods(
            line=CartLine(product_code=code, quantity=count),
            category=about[code][0],
            pack=about[code][1],
            amount=quote.price * count - quote.discount,
            price=quote.price,
        )
        for code, count in units.items()
        if (quote := known.get(code)) is not None and quote.price is not None and code in about
    ]
