"""What lines would cost before they are an order: for the screen that quotes, by the same way of pricing as the order itself."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID, uuid5

from sync.domain.accounts.calendar import price_day
from sync.domain.accounts.records import Dealer
from sync.domain.catalog.queries import ProductRow
from sync.domain.orders.lines import offer_for
from sync.domain.orders.pricing import wanted_line
from sync.domain.orders.viewing import kept_here
from sync.domain.pricing.book import book_for
from sync.domain.pricing.trace import Trace, read_trace, trace_of
from sync.kernel.queries import View

NAMESPACE = UUID("7d1e0d5e-6f44-5f0a-9a3b-0f6a2f9a4c11")


@dataclass(frozen=True, kw_only=True)
class Quote:
    """One unit in minor units, None without a price; what promotions take off all of the line."""

    price: int | None
    discount: int


def quotes(view: View, *, quantities: Mapping[str, int], on: date | None = None, voucher: str = "") -> Mapping[str, Quote]:
    """What an order of so many units of each product would cost the viewer's shop. Unknown codes and the house get none."""
    dealer = view.session.get(Dealer, view.dealer_id)
    if dealer is None or not dealer.price_list:
        return {}
    day = on or price_day(view.session, view.now)
    offer = offer_for(view.session, quantities, price_list=dealer.price_list, until=day)
    known = {code: quantity for code, quantity in quantities.items() if code in offer.products}
    lines = {code: wanted_line(uuid5(NAMESPACE, code), code, quantity, offer, day) for code, quantity in known.items()}
    book = book_for(view.session, dealer, since=day, kept=kept_here(view))
    priced = book.price(list(lines.values()), on=day, voucher=voucher)
    found = {code: (priced.units[line.line_id].price, priced.given.discount(line.line_id)) for code, line in lines.items()}
    return {code: Quote(price=price, discount=discount) for code, (price, discount) in found.items()}


def at_own_prices(view: View, rows: Sequence[ProductRow], *, on: date | None = None) -> list[ProductRow]:
    """Products with what one unit of the least order costs the viewer's shop, in the place of the list's price."""
    known = quotes(view, quantities={row.code: row.min_quantity for row in rows}, on=on)
    return [replace(row, price=known[row.code].price) if row.code in known else row for row in rows]


@dataclass(frozen=True, kw_only=True)
class TypedLine:
    """A line that somebody is typing; `agreed` is a unit price that it keeps, None where rules and list decide."""

    line_id: UUID
    product_code: str
    quantity: int
    agreed: int | None = None


@dataclass(frozen=True, kw_only=True)
class LineQuote:
    """What a typed line of `quantity` units would cost: `price` of one unit before, `discount` off the whole line. Minor units.

    `trace` says why, None where the list alone says it.
    """

    product_code: str
    quantity: int
    price: int | None
    discount: int
    trace: Trace | None


def line_quotes(
    view: View, *, lines: Sequence[TypedLine], voucher: str = "", deal_id: UUID | None = None, amends: UUID | None = None
) -> Mapping[UUID, LineQuote]:
    """By line, as an order placed today would be priced, all lines together. Unknown products and the house get none.

    `deal_id` is the project it is for; what the order `amends` used of a promotion is there for it again.
    """
    dealer = view.session.get(Dealer, view.dealer_id)
    if dealer is None or not dealer.price_list:
        return {}
    on = price_day(view.session, view.now)
    offer = offer_for(view.session, {line.product_code for line in lines}, price_list=dealer.price_list, until=on)
    known = [line for line in lines if line.product_code in offer.products and line.quantity > 0]
    wanted = [wanted_line(one.line_id, one.product_code, one.quantity, offer, on, agreed=one.agreed) for one in known]
    kept = kept_here(view, amends)
    book = book_for(view.session, dealer, since=on, deal_id=deal_id, besides=[amends] if amends else [], kept=kept)
    priced = book.price(wanted, on=on, voucher=voucher)
    found = {}
    for line in known:
        resolution, listed = priced.units[line.line_id], offer.price_on(line.product_code, on)
        cuts = tuple(priced.given.cuts.get(line.line_id, ()))
        found[line.line_id] = LineQuote(
            product_code=line.product_code,
            quantity=line.quantity,
            price=resolution.price if line.agreed is None else line.agreed,
            discount=priced.given.discount(line.line_id),
            trace=read_trace(trace_of(resolution, cuts, list_price=listed.price if listed else None, on=on)),
        )
    return found
