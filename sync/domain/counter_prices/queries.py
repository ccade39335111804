"""Named reads of a shop's own prices."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import or_, select

from sync.domain.catalog.names import Names
from sync.domain.catalog.records import Product, names_of
from sync.domain.counter_prices.records import CounterPrice
from sync.domain.customers.records import Customer
from sync.domain.pricing.rules import Standing, standing
from sync.kernel.queries import View

MOST = 500


@dataclass(frozen=True, kw_only=True)
class CounterPriceRow:
    """A price as it stands on the day of the view. `customer_name` is empty for everybody's, `names` for a
    category's."""

    price_id: UUID
    number: str
    product_code: str
    names: Names
    category: str
    customer_name: str
    from_quantity: int
    price: int | None
    basis_points: int
    is_floor: bool
    valid_from: date
    valid_until: date | None
    note: str
    set_by: str
    standing: Standing


def counter_prices(
    view: View, *, on: date, text: str = "", with_ended: bool = False, limit: int = 100
) -> Sequence[CounterPriceRow]:
    """The newest first; `text` is part of a number, a product's or category's code, or a customer's name."""
    query = (
        select(CounterPrice, Customer.name, Product)
        .outerjoin(Customer, (Customer.dealer_id == CounterPrice.dealer_id) & (Customer.id == CounterPrice.customer_id))
        .outerjoin(Product, Product.code == CounterPrice.product_code)
        .where(CounterPrice.dealer_id == view.dealer_id)
    )
    if not with_ended:
        query = query.where(or_(CounterPrice.valid_until.is_(None), CounterPrice.valid_until >= on))
    if text.strip():
        fields = (CounterPrice.number, CounterPrice.product_code, CounterPrice.category, Customer.name)
        query = query.where(or_(*(field.icontains(text.strip(), autoescape=True) for field in fields)))
    newest = query.order_by(CounterPrice.number.desc(), CounterPrice.id).limit(min(limit, MOST))
    return [_row(row, name, product, on) for row, name, product in view.session.execute(newest)]


QUERIES = (counter_prices,)


def _row(row: CounterPrice, customer_name: str | None, product: Product | None, on: date) -> CounterPriceRow:
    return CounterPriceRow(
        price_id=row.id,
        number=row.number,
        product_code=row.product_code,
        names=names_of(product),
        category=row.category,
        customer_name=customer_name or "",
        from_quantity=row.from_quantity,
        price=row.price,
        basis_points=row.basis_points,
        is_floor=row.is_floor,
        valid_from=row.valid_from,
        valid_until=row.valid_until,
        note=row.note,
        set_by=row.set_by,
        standing=standing(row.valid_from, row.valid_until, on, is_published=True),
    )
