"""Reads whether an order is firm before head office has answered: all of it taken from slices of this PC."""

from dataclasses import replace
from uuid import UUID

from sync.domain.accounts.records import Dealer
from sync.domain.allowances.rules import is_firm
from sync.domain.allowances.spending import credit_spent, times_spent, units_spent
from sync.domain.orders.lines import offer_for
from sync.domain.orders.pricing import codes_of, day_prices, open_lines
from sync.domain.orders.records import Order
from sync.domain.orders.rules import outstanding
from sync.domain.pricing.book import book_for
from sync.kernel.queries import View


def order_is_firm(view: View, *, order_id: UUID) -> bool:
    """Of the viewer's own shop. False for an unknown order: what is not covered is subject to head office."""
    order = view.session.get(Order, (view.dealer_id, order_id))
    if order is None:
        return False
    units: dict[str, int] = {}
    for line in order.lines:
        units[line.product_code] = units.get(line.product_code, 0) + outstanding(line)
    stock = units_spent(view.session, order.dealer_id, order.id)
    credit = credit_spent(view.session, order.dealer_id, order.id)
    return is_firm(owed=order.due, credit=credit, units=units, stock=stock) and _is_given(view, order)


def _is_given(view: View, order: Order) -> bool:
    """Whether each line would cost the same if promotions with a quota were given so often only as was taken from slices."""
    dealer = view.session.get(Dealer, order.dealer_id)
    if dealer is None or not any(line.discount for line in order.lines):
        return True
    book = book_for(view.session, dealer, since=order.valid_on, deal_id=order.deal_id)
    taken = times_spent(view.session, order.dealer_id, order.id)
    sure = [one if one.left is None else replace(one, left=taken.get(one.label, 0)) for one in book.promotions]
    offer = offer_for(view.session, codes_of(order.lines), price_list=order.price_list, until=order.valid_on)
    day = day_prices(order, replace(book, promotions=sure), offer, order.valid_on, agreed=True)
    return all(line.discount == day.discount(line) for line in open_lines(order))
