"""What the counter asks for a product: the shop's own prices by the one way of pricing, before the list."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from sync.domain.counter_prices.records import CounterPrice
from sync.domain.pricing.book import parents_of, upwards
from sync.domain.pricing.rules import Article, Buyer, Resolution, Step, Term, resolve

MOST = 1_000


def resolved(
    session: Session, dealer_id: int, article: Article, *, quantity: int, on: date, customer_id: UUID | None = None
) -> Resolution:
    """The price of one unit on a day, the rule behind it, and the floor. `article` with its own branch of the catalog first."""
    branch = upwards(article.categories[0], parents_of(session)) if article.categories else ()
    whole = Article(article.code, branch, article.list_price, article.tax_basis_points)
    terms = _terms(session, dealer_id, whole, customer_id, on)
    return resolve(terms, whole, Buyer(dealer_id, ""), quantity=quantity, on=on)


def term_of(row: CounterPrice) -> Term:
    """A price of one customer goes before everybody's, as a dealer's own goes before its level's."""
    step = Step.FLOOR if row.is_floor else Step.DEALER if row.customer_id else Step.LEVEL
    return Term(
        rule_id=row.id,
        version=1,
        code=row.number,
        step=step,
        product_code=row.product_code,
        category=row.category,
        from_quantity=row.from_quantity,
        valid_from=row.valid_from,
        valid_until=row.valid_until,
        price=row.price,
        basis_points=row.basis_points,
    )


def _terms(session: Session, dealer_id: int, article: Article, customer_id: UUID | None, on: date) -> Sequence[Term]:
    """Those of that day: one that was changed often leaves many that have ended."""
    everybodys = CounterPrice.customer_id.is_(None)
    wanted = select(CounterPrice).where(
        CounterPrice.dealer_id == dealer_id,
        CounterPrice.product_code.in_(("", article.code)),
        CounterPrice.category.in_(("", *article.categories)),
        everybodys if customer_id is None else or_(everybodys, CounterPrice.customer_id == customer_id),
        CounterPrice.valid_from <= on,
        or_(CounterPrice.valid_until.is_(None), CounterPrice.valid_until >= on),
    )
    return [term_of(row) for row in session.scalars(wanted.order_by(CounterPrice.id).limit(MOST))]
