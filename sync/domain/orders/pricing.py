"""Prices the lines of an order by the one way of pricing: what a day's rules, promotions and list say of all of them together."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid5

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from sync.domain.accounts.records import Dealer
from sync.domain.orders.lines import Offer, offer_for
from sync.domain.orders.lookup import is_unwritten
from sync.domain.orders.records import Order, OrderLine
from sync.domain.orders.rules import outstanding
from sync.domain.pricing.book import Book, Priced, Wanted, book_for
from sync.domain.pricing.promotions import Cut
from sync.domain.pricing.quotas import AskKept
from sync.domain.pricing.records import PromotionRule, PromotionUse
from sync.domain.pricing.trace import trace_of, with_approval
from sync.kernel.commands import Context

Times = Mapping[str, int]
"""How often promotions with a quota are given, by their labels."""


@dataclass(frozen=True)
class DayPrices:
    """What the lines of an order cost on a day."""

    on: date
    offer: Offer
    priced: Priced

    def unit(self, line: OrderLine) -> int | None:
        """By rules and list, whatever was agreed."""
        return self.priced.units[line.id].price

    def floor(self, line: OrderLine) -> int:
        return self.priced.units[line.id].floor

    def discount(self, line: OrderLine) -> int:
        return self.priced.given.discount(line.id)

    def trace(self, line: OrderLine) -> str:
        cuts: tuple[Cut, ...] = tuple(self.priced.given.cuts.get(line.id, ()))
        price = self.offer.price_on(line.product_code, self.on)
        return trace_of(self.priced.units[line.id], cuts, list_price=price.price if price else None, on=self.on)


def open_lines(order: Order) -> list[OrderLine]:
    return [line for line in order.lines if outstanding(line)]


def day_prices(order: Order, book: Book, offer: Offer, on: date, *, agreed: bool) -> DayPrices:
    """Of the lines still to come. `agreed`: promotions work on the unit prices that the lines have, not on those of the day."""
    wanted = [
        wanted_line(line.id, line.product_code, line.quantity, offer, on, agreed=line.unit_price if agreed else None)
        for line in open_lines(order)
    ]
    return DayPrices(on, offer, book.price(wanted, on=on, voucher=order.voucher))


def wanted_line(line_id: UUID, code: str, quantity: int, offer: Offer, on: date, *, agreed: int | None = None) -> Wanted:
    """A line to price, with what catalog and list say of its product."""
    product, price = offer.products.get(code), offer.price_on(code, on)
    return Wanted(
        line_id=line_id,
        product_code=code,
        category=product.category_code if product else "",
        quantity=quantity,
        list_price=price.price if price else None,
        tax_basis_points=product.tax_basis_points if product else 0,
        agreed=agreed,
    )


def write_discounts(order: Order, dealer: Dealer, session: Session, quoted: Mapping[UUID, int | None], kept: AskKept) -> Times:
    """What the rules of the order's own day take off each line, or what the screen showed; and why. Both sides do this.

    Says how often that gives each promotion with a quota, by its label.
    """
    book = book_for(session, dealer, since=order.valid_on, deal_id=order.deal_id, besides=(order.id,), kept=kept)
    if not book.terms and not book.promotions:
        for line in open_lines(order):
            line.discount, line.trace = quoted.get(line.id) or 0, with_approval("", line.trace)
        return {}
    offer = offer_for(session, codes_of(open_lines(order)), price_list=order.price_list, until=order.valid_on)
    day = day_prices(order, book, offer, order.valid_on, agreed=True)
    for line in open_lines(order):
        shown = quoted.get(line.id)
        line.discount = min(day.discount(line) if shown is None else shown, line.quantity * line.unit_price)
        line.trace = with_approval(day.trace(line), line.trace)
    times = limited(day.priced.given.times, book)
    return {one.label: times[one.promotion_id] for one in book.promotions if one.promotion_id in times}


# made once: putting a statement together takes longer than the database takes to answer it
LOCKED = (
    select(PromotionRule)
    .where(PromotionRule.id.in_(bindparam("ids", expanding=True)))
    .order_by(PromotionRule.id)
    .with_for_update()
    .execution_options(populate_existing=True)
)
USES = (
    select(PromotionUse)
    .where(PromotionUse.dealer_id == bindparam("dealer_id"), PromotionUse.order_id == bindparam("order_id"))
    .order_by(PromotionUse.id)
)


def lock_quotas(order: Order, book: Book, session: Session) -> bool:
    """From here on nobody else is given what may run out; False where nothing may. A book that was read before is out of date.

    In the order in which uses are written down, so that two orders never wait for each other. At central alone.
    """
    ids = {one.promotion_id for one in book.promotions if one.left is not None}
    ids |= {use.promotion_id for use in _uses(order, session)}
    return bool(ids and session.scalars(LOCKED, {"ids": sorted(ids)}).all())


def _uses(order: Order, session: Session) -> Sequence[PromotionUse]:
    if is_unwritten(order):
        return ()
    return session.scalars(USES, {"dealer_id": order.dealer_id, "order_id": order.id}).all()


def count_uses(order: Order, times: Mapping[UUID, int], context: Context) -> None:
    """Write down how often an order was given each promotion, in the place of what was written before. At central alone."""
    session = context.session
    before = {use.promotion_id: use for use in _uses(order, session)}
    for promotion_id in sorted(before.keys() | times.keys()):
        _count(promotion_id, order, before.get(promotion_id), times.get(promotion_id, 0), session)


def _count(promotion_id: UUID, order: Order, use: PromotionUse | None, times: int, session: Session) -> None:
    change = times - (use.times if use else 0)
    if not change:
        return
    session.get_one(PromotionRule, promotion_id, with_for_update=True).used += change
    if use is not None:
        use.times = times
    else:
        key = uuid5(order.id, f"promotion {promotion_id}")
        session.add(PromotionUse(dealer_id=order.dealer_id, id=key, order_id=order.id, promotion_id=promotion_id, times=times))


def limited(times: Mapping[UUID, int], book: Book) -> Mapping[UUID, int]:
    """Of the promotions that may run out: others are not counted."""
    counted = {one.promotion_id for one in book.promotions if one.left is not None}
    return {promotion_id: count for promotion_id, count in times.items() if promotion_id in counted}


def codes_of(lines: Iterable[OrderLine]) -> Sequence[str]:
    return sorted({line.product_code for line in lines})
