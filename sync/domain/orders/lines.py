"""What a clerk typed becomes order lines: checked against the catalog and priced from the dealer's list."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from functools import partial
from typing import Any
from uuid import UUID

import msgspec
from sqlalchemy import and_, bindparam, select
from sqlalchemy.orm import Session, load_only

from sync.domain.catalog.records import CATALOG, ListPrice, Product, price_scope
from sync.domain.catalog.rules import ProductStatus, order_problem, price_in_force, quantity_problem
from sync.domain.orders.records import Order, OrderLine
from sync.domain.orders.rules import MOST_LINES, MOST_PRICE, MOST_UNITS, LineState
from sync.kernel.errors import Refusal
from sync.kernel.kept import Reading

LONGEST_REASON = 200


class WantedLine(msgspec.Struct, frozen=True, kw_only=True):
    """`quantity` in units. `quoted_price` is what the screen showed, in minor units per unit: no list changes it silently.

    `quoted_discount` is what the screen took off the whole line for promotions (None: whatever counts). `price_reason` asks the
    manufacturer for a price of one's own: the order waits for a person.
    """

    line_id: UUID
    product_code: str
    quantity: int
    quoted_price: int
    quoted_discount: int | None = None
    price_reason: str = ""


@dataclass(frozen=True)
class Offered:
    """Of a product all that an order hangs on: no names, and nothing for the search box."""

    code: str
    category_code: str
    pack_size: int
    min_quantity: int
    status: ProductStatus
    successor_code: str | None
    tax_basis_points: int


@dataclass(frozen=True)
class Said:
    """What a list said of a product: a price in minor units per unit from a day on, set at a moment."""

    valid_from: date
    revision: int
    price: int
    set_at: datetime


@dataclass(frozen=True)
class Offer:
    """What the catalog says of the products of an order, read in one statement however many lines it has."""

    products: Mapping[str, Offered]
    prices: Mapping[str, Sequence[Said]]
    """Everything that has begun by the day asked for, of one list."""

    def price_on(self, code: str, day: date) -> Said | None:
        return price_in_force(self.of(code), day)

    def of(self, code: str) -> Sequence[Said]:
        return self.prices.get(code, ())


# made once: putting a statement together takes longer than the database takes to answer it
OFFERED, SAID = [field.name for field in fields(Offered)], [field.name for field in fields(Said)]
LISTED = and_(ListPrice.product_code == Product.code, ListPrice.price_list == bindparam("price_list"))
OFFERS = (
    select(Product, ListPrice)
    .outerjoin(ListPrice, LISTED)
    .where(Product.code.in_(bindparam("codes", expanding=True)))
    .options(load_only(*(getattr(Product, name) for name in OFFERED)))
)
"""Records, though no more of them is kept: a replica notes what a handler looked at, and predicts anew when that changes."""
TAKEN = select(OrderLine.id).where(
    OrderLine.dealer_id == bindparam("dealer_id"), OrderLine.id.in_(bindparam("line_ids", expanding=True))
)


def offer_for(session: Session, codes: Collection[str], *, price_list: str, until: date) -> Offer:
    reading = Reading("offers", (Product, ListPrice), (CATALOG, price_scope(price_list)), partial(_offers, price_list))
    known = reading.of(session, sorted(codes))
    found = {code: known[code] for code in codes if code in known}
    begun = {code: [price for price in prices if price.valid_from <= until] for code, (_, prices) in found.items()}
    return Offer({code: product for code, (product, _) in found.items()}, begun)


def _offers(price_list: str, session: Session, codes: Sequence[str]) -> Mapping[str, tuple[Offered, Sequence[Said]]]:
    found: dict[str, tuple[Offered, list[Said]]] = {}
    for product, price in session.execute(OFFERS, {"price_list": price_list, "codes": codes}):
        if product.code not in found:
            found[product.code] = (Offered(*(getattr(product, name) for name in OFFERED)), [])
        if price is not None:
            found[product.code][1].append(Said(*(getattr(price, name) for name in SAID)))
    return found


def check_wanted(lines: Sequence[WantedLine], offer: Offer) -> None:
    """Refuses `order_too_long`, `line_twice`, `product_planned`, `product_obsolete`, and what `check_terms` refuses."""
    check_ids(lines)
    for line in lines:
        check_terms(line, offer.products.get(line.product_code))
        product = offer.products[line.product_code]
        problem = order_problem(product.status)
        if problem is not None:
            raise Refusal(problem, code=product.code, successor=product.successor_code or "")


def check_ids(lines: Sequence[WantedLine]) -> None:
    """Refuses `order_too_long`, `line_twice`."""
    if len(lines) > MOST_LINES:
        raise Refusal("order_too_long", most=MOST_LINES)
    if len({line.line_id for line in lines}) != len(lines):
        raise Refusal("line_twice")


def check_terms(line: WantedLine, product: Offered | None) -> None:
    """Refuses `product_unknown`, `quantity_not_positive`, `below_minimum`, `not_whole_packs`, `quantity_too_large`,
    `price_invalid`, `text_too_long`."""
    if product is None:
        raise Refusal("product_unknown", code=line.product_code)
    problem = quantity_problem(line.quantity, pack_size=product.pack_size, min_quantity=product.min_quantity)
    if problem is not None:
        raise Refusal(problem, code=product.code, pack_size=product.pack_size, min_quantity=product.min_quantity)
    if line.quantity > MOST_UNITS:
        raise Refusal("quantity_too_large", code=product.code, most=MOST_UNITS)
    if not 0 <= line.quoted_price <= MOST_PRICE or not 0 <= (line.quoted_discount or 0) <= line.quantity * line.quoted_price:
        raise Refusal("price_invalid", code=product.code)
    if len(line.price_reason) > LONGEST_REASON:
        raise Refusal("text_too_long", field="price_reason")


def check_new(session: Session, dealer_id: int, line_ids: Collection[UUID]) -> None:
    """Refuses `line_exists`: an id names one line of one order for good."""
    if session.scalar(TAKEN, {"dealer_id": dealer_id, "line_ids": list(line_ids)}) is not None:
        raise Refusal("line_exists")


def new_line(order: Order, wanted: WantedLine, position: int, offer: Offer) -> OrderLine:
    """A line as asked, at the quoted price until the manufacturer says otherwise."""
    return OrderLine(
        dealer_id=order.dealer_id,
        id=wanted.line_id,
        at_desk=order.at_desk,
        order_id=order.id,
        position=position,
        product_code=wanted.product_code,
        accepted=0,
        allocated=0,
        shipped=0,
        received=0,
        from_stock=True,
        unit_price=wanted.quoted_price,
        expected_on=None,
        state=LineState.ASKED,
        discount=0,
        trace="",
        **_said(wanted, order.valid_on, offer),
    )


def write_wanted(line: OrderLine, wanted: WantedLine, valid_on: date, offer: Offer) -> None:
    """On a line that is there."""
    for name, value in _said(wanted, valid_on, offer).items():
        setattr(line, name, value)


def _said(wanted: WantedLine, valid_on: date, offer: Offer) -> dict[str, Any]:
    """What the clerk says of a line, and the list's price of that day beside it."""
    price = offer.price_on(wanted.product_code, valid_on)
    return {
        "quantity": wanted.quantity,
        "closed": 0,
        "reason": wanted.price_reason.strip(),
        "quoted_price": wanted.quoted_price,
        "list_price": None if price is None else price.price,
        "price_from": None if price is None else price.valid_from,
    }
