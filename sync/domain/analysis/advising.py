"""The named read of advice: the shop's own rows, looked at by the rules of `advice`."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import islice
from typing import Any

import msgspec
from sqlalchemy import select, true

from sync.domain.accounts.calendar import day_begins, house_today
from sync.domain.accounts.records import Dealer
from sync.domain.accounts.rules import allows
from sync.domain.analysis.advice import (
    FALL_DAYS,
    SLOW_DAYS,
    Advice,
    BelowFloor,
    Fall,
    Reorder,
    Slow,
    Supply,
    fall_days,
    fallen,
    lead_days,
    needed_units,
    pace_days,
    reorder,
)
from sync.domain.analysis.bought import last_sold, on_hand, purchases_of
from sync.domain.analysis.naming import Named, labels_of, lots
from sync.domain.analysis.periods import Days
from sync.domain.analysis.rules import COST_PERMISSION, By, Sold
from sync.domain.analysis.sold import Wanted, moments_of, sold_by
from sync.domain.catalog.records import Product
from sync.domain.catalog.rules import ProductStatus
from sync.domain.orders.records import Order, OrderLine, Shipment
from sync.domain.pricing.trace import Trace, read_trace
from sync.domain.rebates.coach import COMING
from sync.domain.sales.records import Sale, SaleLine
from sync.domain.sales.rules import SaleState, is_below
from sync.domain.stock.records import Movement, StockMinimum
from sync.domain.stock.rules import MovementKind
from sync.kernel.queries import View

MOST_REORDERS, MOST_SLOW, MOST_FALLS, MOST_FLOORS = 100, 30, 10, 20
LATEST = 500
"""So many of the latest deliveries tell how long one takes."""
NO_FLOOR = '%"floor":0,%'
LINES = 5_000
"""So many of the latest lines are looked at for their floor."""


def advice(view: View) -> Sequence[Advice]:
    """What runs out first, then sales that fell, prices below their floor, and what lies longest. Prices below the floor are told
    to those alone who may see what goods cost."""
    today, shows_cost = house_today(view), allows(view.actor.role, COST_PERMISSION)
    stock = on_hand(view)
    found: list[Advice] = [*_reorders(view, today, stock), *_falls(view, today, By.PRODUCT), *_falls(view, today, By.CUSTOMER)]
    if shows_cost:
        found += islice(_floors(view, today), MOST_FLOORS)
    return _named(view, [*found, *_slow(view, today, stock, shows_cost=shows_cost)])


QUERIES = (advice,)


def _sold(view: View, by: By, days: Days) -> Mapping[Any, Sold]:
    dealer = view.session.get(Dealer, view.dealer_id)
    return sold_by(view, Wanted(by=by, days=days, currency=dealer.currency if dealer else "", costs={}))


def _reorders(view: View, today: date, stock: Mapping[str, int]) -> Sequence[Reorder]:
    """What lasts shortest first. What is no longer ordered is left out."""
    days, lead, least = pace_days(today, _first_sale(view)), _lead(view, today), _minimums(view)
    sold = _sold(view, By.PRODUCT, days)
    short = [
        code
        for code, one in sold.items()
        if stock.get(code, 0) < needed_units(one.units, least.get(code, 0), lead=lead, days=days.count)
    ]
    supplies = _supplies(view, short, stock, least).items()
    found = [reorder(code, sold[code], supply, lead=lead, days=days.count) for code, supply in supplies]
    return sorted((one for one in found if one is not None), key=lambda one: (one.lasts, -one.sold, one.code))[:MOST_REORDERS]


def _first_sale(view: View) -> date | None:
    mine = select(Sale.day).where(Sale.dealer_id == view.dealer_id, Sale.state == SaleState.SOLD)
    return view.session.scalar(mine.order_by(Sale.sold_at, Sale.id).limit(1))


def _minimums(view: View) -> Mapping[str, int]:
    wanted = select(StockMinimum.product_code, StockMinimum.quantity).where(StockMinimum.dealer_id == view.dealer_id)
    return dict(view.session.execute(wanted).all())


def _supplies(view: View, codes: Sequence[str], stock: Mapping[str, int], least: Mapping[str, int]) -> Mapping[str, Supply]:
    coming, supplies = _coming(view), dict[str, Supply]()
    for lot in lots(codes):
        goods = select(Product.code, Product.pack_size, Product.min_quantity).where(Product.code.in_(lot))
        for code, pack_size, min_quantity in view.session.execute(goods.where(Product.status == ProductStatus.ORDERABLE)):
            supplies[code] = Supply(
                on_hand=stock.get(code, 0),
                coming=coming.get(code, 0),
                minimum=least.get(code, 0),
                pack_size=pack_size,
                min_quantity=min_quantity,
            )
    return supplies


def _coming(view: View) -> Mapping[str, int]:
    """Ordered and not here yet, also what central has not seen. The open orders are named first and the units added up
    here: joined or grouped, the database would go through every line of all orders by its index of products."""
    running = select(Order.id).where(Order.dealer_id == view.dealer_id, Order.at_desk == true())
    left = select(OrderLine.product_code, COMING).where(OrderLine.dealer_id == view.dealer_id, OrderLine.order_id.in_(running))
    found: Counter[str] = Counter()
    for code, units in view.session.execute(left.where(COMING > 0)):
        found[code] += units
    return found


def _lead(view: View, today: date) -> int:
    ordered = (Order.dealer_id == Shipment.dealer_id) & (Order.id == Shipment.order_id)
    since = day_begins(view.session, today - timedelta(days=365))
    came = select(Order.placed_at, Shipment.received_at).select_from(Shipment).join(Order, ordered)
    mine = came.where(Shipment.dealer_id == view.dealer_id, Shipment.received_at >= since)
    rows = view.session.execute(mine.order_by(Shipment.received_at.desc(), Shipment.id).limit(LATEST))
    return lead_days([received - placed for placed, received in rows if received is not None])


def _falls(view: View, today: date, by: By) -> Sequence[Fall]:
    """Whoever walks in is nobody who could stay away."""
    days, former = fall_days(today)
    now, before = _sold(view, by, days), _sold(view, by, former)
    keys = islice((key for key in fallen(now, before) if key is not None), MOST_FALLS)
    told = {key: (now.get(key, Sold()).amount, before[key].amount) for key in keys}
    if by is By.PRODUCT:
        return [Fall(code=key, now=amount, before=was) for key, (amount, was) in told.items()]
    return [Fall(customer_id=key, now=amount, before=was) for key, (amount, was) in told.items()]


def _floors(view: View, today: date) -> Iterator[BelowFloor]:
    """The newest first. What came back whole is no loss."""
    days = Days(today - timedelta(days=FALL_DAYS - 1), today)
    first, last = moments_of(days)
    lines = (SaleLine.dealer_id == Sale.dealer_id) & (SaleLine.sale_id == Sale.id)
    wanted = (SaleLine.product_code, SaleLine.sale_id, SaleLine.quantity, SaleLine.amount, SaleLine.trace, Sale.number)
    sold = select(*wanted).select_from(Sale).join(SaleLine, lines).where(Sale.dealer_id == view.dealer_id)
    of_days = (Sale.sold_at >= first, Sale.sold_at < last, Sale.day.between(days.first, days.last), Sale.state == SaleState.SOLD)
    traced = sold.where(*of_days, SaleLine.trace.not_like(NO_FLOOR), SaleLine.trace != "", SaleLine.returned < SaleLine.quantity)
    for line in view.session.execute(traced.order_by(Sale.sold_at.desc(), Sale.id, SaleLine.position).limit(LINES)):
        trace = _told(line.trace)
        if trace is not None and is_below(line.amount, line.quantity, trace.floor):
            yield BelowFloor(
                code=line.product_code,
                sale_id=line.sale_id,
                number=line.number,
                quantity=line.quantity,
                amount=line.amount,
                floor=trace.floor,
                approved_by=trace.approved_by,
            )


def _told(trace: str) -> Trace | None:
    """One of another time that cannot be read tells nothing."""
    try:
        return read_trace(trace)
    except msgspec.DecodeError:
        return None


def _slow(view: View, today: date, stock: Mapping[str, int], *, shows_cost: bool) -> Sequence[Slow]:
    """The dearest first, or the most units where cost is not shown."""
    since = day_begins(view.session, today - timedelta(days=SLOW_DAYS))
    here = {code: units for code, units in stock.items() if units > 0}
    [purchases] = purchases_of(view, [Days(today, today)]) if shows_cost else [None]
    costs = purchases.costs if purchases else {}
    lying = [code for lot in lots(sorted(here)) for code in _lying(view, lot, since)]
    worth = {code: here[code] * costs[code] for code in lying if code in costs}
    first = sorted(lying, key=lambda code: (-worth.get(code, 0), -here[code], code))[:MOST_SLOW]
    sold = last_sold(view, first)
    return [Slow(code=code, on_hand=here[code], last_sold=sold.get(code), worth=worth.get(code)) for code in first]


def _lying(view: View, codes: Sequence[str], since: Any) -> Sequence[str]:
    """Those that were here before a moment, and of which none was sold since."""
    moved = select(Movement.product_code).where(Movement.dealer_id == view.dealer_id, Movement.product_code.in_(codes))
    sold = set(view.session.scalars(moved.where(Movement.at >= since, Movement.kind == MovementKind.SALE).distinct()))
    old = set(view.session.scalars(moved.where(Movement.at < since).distinct()))
    return [code for code in codes if code in old and code not in sold]


def _named(view: View, found: Sequence[Advice]) -> Sequence[Advice]:
    goods = labels_of(view, By.PRODUCT, list(dict.fromkeys(one.code for one in found if one.code)))
    people = labels_of(view, By.CUSTOMER, [one.customer_id for one in found if isinstance(one, Fall) and one.customer_id])
    return [_with_name(one, goods, people) for one in found]


def _with_name(one: Advice, goods: Mapping[Any, Named], people: Mapping[Any, Named]) -> Advice:
    if isinstance(one, Fall) and one.customer_id is not None:
        return replace(one, customer_name=people.get(one.customer_id, Named()).name)
    return replace(one, names=goods.get(one.code, Named()).names)
