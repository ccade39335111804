"""Sums of what the manufacturer delivered, what it cost the shop, and how much of what was ordered has left the house."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import case, func, literal, select

from sync.domain.accounts.calendar import day_begins, price_zone
from sync.domain.analysis.naming import lots
from sync.domain.analysis.periods import Days
from sync.domain.analysis.rules import COST_DAYS, FOLDS, Bought, By, Ordered, all_bought, unit_cost
from sync.domain.catalog.queries import price_list_of, price_on
from sync.domain.catalog.records import Product
from sync.domain.contracts.purchases import COST, SOUND
from sync.domain.orders.protected import ProtectionClaim
from sync.domain.orders.records import Order, OrderLine, Shipment, ShipmentLine
from sync.domain.orders.rules import OrderState
from sync.domain.orders.sent_back import GoodsReturn
from sync.domain.stock.records import Movement, StockLevel
from sync.domain.stock.rules import MovementKind
from sync.kernel.queries import View


@dataclass(frozen=True, kw_only=True)
class Credit:
    """The columns of what makes a purchase less: `units` that went back to the house, and what it gave for them."""

    dealer: Any
    product: Any
    at: Any
    amount: Any
    units: Any


CREDITS = (
    Credit(
        dealer=GoodsReturn.dealer_id,
        product=GoodsReturn.product_code,
        at=GoodsReturn.taken_at,
        amount=GoodsReturn.credited,
        units=GoodsReturn.taken,
    ),
    Credit(
        dealer=ProtectionClaim.dealer_id,
        product=ProtectionClaim.product_code,
        at=ProtectionClaim.answered_at,
        amount=ProtectionClaim.credited,
        units=literal(0),  # a price fell, the goods stay
    ),
)


@dataclass(frozen=True, kw_only=True)
class Purchases:
    """Of one period: what was delivered in it by product, and what one unit costs the shop at its end, in minor units."""

    by_product: Mapping[str, Bought]
    costs: Mapping[str, int]


def purchases_of(view: View, periods: Sequence[Days]) -> Sequence[Purchases]:
    """One for each period, from one reading of all deliveries. A unit costs the average of the deliveries of a year up to the
    last day, after discounts; where there was none, the list price of that day. Products that have neither have no cost."""
    years = [Days(days.last - timedelta(days=COST_DAYS - 1), days.last) for days in periods]
    delivered = _delivered(view, (*periods, *years))
    both = zip(periods, delivered[: len(periods)], delivered[len(periods) :], strict=True)
    return [_purchases(view, days, mine, year) for days, mine, year in both]


def bought_by(view: View, by: By, days: Days, purchases: Purchases) -> Mapping[Any, Bought]:
    """In no order, credits taken off. Days are the house's, as contracts and rebates count them."""
    if by.is_time:
        return _by_day(view, by, days)
    parts: dict[Any, list[Bought]] = {code: [bought] for code, bought in purchases.by_product.items()}
    _take_off(view, days, parts, at=False)
    found = {code: all_bought(one) for code, one in parts.items()}
    return _by_branch(view, found) if by is By.BRANCH else found


def stock_worth(view: View, costs: Mapping[str, int]) -> int:
    """What everything that is in the shop now costs, in minor units. What the books have below zero is nothing."""
    return sum(max(units, 0) * costs.get(code, 0) for code, units in on_hand(view).items())


def on_hand(view: View) -> Mapping[str, int]:
    """Units by product, over all places."""
    units = select(StockLevel.product_code, func.sum(StockLevel.on_hand)).where(StockLevel.dealer_id == view.dealer_id)
    return {code: int(found) for code, found in view.session.execute(units.group_by(StockLevel.product_code))}


def last_sold(view: View, codes: Sequence[str]) -> Mapping[str, date]:
    """The house's day on which each of these products left over the counter the last time; those that never did are missing. Each
    is looked up from its newest movement on: to group all of them takes longer."""
    latest = (
        select(Movement.at)
        .where(Movement.dealer_id == view.dealer_id, Movement.product_code == Product.code, Movement.kind == MovementKind.SALE)
        .order_by(Movement.at.desc())
        .limit(1)
        .correlate(Product)
        .scalar_subquery()
    )
    found, zone = dict[str, date](), price_zone(view.session)
    for lot in lots(codes):
        rows = view.session.execute(select(Product.code, latest).where(Product.code.in_(lot)))
        found |= {code: at.astimezone(zone).date() for code, at in rows if at is not None}
    return found


def ordered_in(view: View, days: Days) -> Ordered:
    """Of orders placed in these days that the house accepted, without the cancelled ones."""
    since, until = house_moments(view, days)
    line = (OrderLine.dealer_id == Order.dealer_id) & (OrderLine.order_id == Order.id)
    sums = select(func.sum(OrderLine.quantity), func.sum(OrderLine.shipped)).select_from(Order).join(OrderLine, line)
    placed = (Order.dealer_id == view.dealer_id, Order.placed_at >= since, Order.placed_at < until)
    counts = (Order.accepted_at.is_not(None), Order.state != OrderState.CANCELLED)
    units, shipped = view.session.execute(sums.where(*placed, *counts)).one()
    return Ordered(units=int(units or 0), shipped=int(shipped or 0))


def _purchases(view: View, days: Days, mine: Mapping[str, Bought], year: Mapping[str, Bought]) -> Purchases:
    known = {code: unit_cost(one.amount, one.units) for code, one in year.items() if one.units > 0}
    handled = select(StockLevel.product_code).where(StockLevel.dealer_id == view.dealer_id).distinct()
    listed = select(Product.code, price_on(price_list_of(view), days.last)).where(Product.code.in_(handled))
    prices = {code: price for code, price in view.session.execute(listed) if price is not None}
    return Purchases(by_product={code: one for code, one in mine.items() if one != Bought()}, costs=prices | known)


def _delivered(view: View, windows: Sequence[Days]) -> Sequence[Mapping[str, Bought]]:
    """What arrived in each of these runs of days, by product."""
    moments = [house_moments(view, days) for days in windows]
    sums: list[Any] = []
    for since, until in moments:
        came = (Shipment.received_at >= since) & (Shipment.received_at < until)
        sums += [func.sum(case((came, COST), else_=0)), func.sum(case((came, SOUND), else_=0))]
    whole = (min(since for since, _ in moments), max(until for _, until in moments))
    rows = [(code, [int(one) for one in found]) for code, *found in _arrived(view, whole, ShipmentLine.product_code, sums)]
    pairs = range(len(windows))
    return [{code: Bought(amount=found[2 * at], units=found[2 * at + 1]) for code, found in rows} for at in pairs]


def _by_day(view: View, by: By, days: Days) -> Mapping[date, Bought]:
    arrived = _arrived(view, house_moments(view, days), Shipment.received_at, [func.sum(COST), func.sum(SOUND)])
    parts: dict[Any, list[Bought]] = {at: [Bought(amount=int(amount), units=int(units))] for at, amount, units in arrived}
    _take_off(view, days, parts, at=True)
    found, zone = dict[date, list[Bought]](), price_zone(view.session)
    for moment, some in parts.items():
        found.setdefault(FOLDS[by](moment.astimezone(zone).date()), []).extend(some)
    return {day: all_bought(some) for day, some in found.items()}


def _by_branch(view: View, products: Mapping[str, Bought]) -> Mapping[str | None, Bought]:
    branches: dict[str, str] = {}
    for codes in lots(list(products)):
        wanted = select(Product.code, Product.category_code).where(Product.code.in_(codes))
        branches |= dict(view.session.execute(wanted).all())
    found: dict[str | None, list[Bought]] = {}
    for code, bought in products.items():
        found.setdefault(branches.get(code) or None, []).append(bought)
    return {key: all_bought(parts) for key, parts in found.items()}


def _arrived(view: View, moments: tuple[datetime, datetime], key: Any, sums: Sequence[Any]) -> Any:
    lines = (ShipmentLine.dealer_id == Shipment.dealer_id) & (ShipmentLine.shipment_id == Shipment.id)
    ordered = (OrderLine.dealer_id == ShipmentLine.dealer_id) & (OrderLine.id == ShipmentLine.order_line_id)
    joined = select(key, *sums).select_from(Shipment).join(ShipmentLine, lines).join(OrderLine, ordered)
    came = (Shipment.dealer_id == view.dealer_id, Shipment.received_at >= moments[0], Shipment.received_at < moments[1])
    return view.session.execute(joined.where(*came).group_by(key))


def _take_off(view: View, days: Days, parts: dict[Any, list[Bought]], *, at: bool) -> None:
    """What the house took back or made good, by product or by the moment."""
    for credit in CREDITS:
        for key, amount, units in _credited(view, days, credit, credit.at if at else credit.product):
            parts.setdefault(key, []).append(Bought(units=-units, amount=-amount))


def _credited(view: View, days: Days, credit: Credit, key: Any) -> Sequence[tuple[Any, int, int]]:
    since, until = house_moments(view, days)
    sums = select(key, func.sum(credit.amount), func.sum(credit.units)).where(credit.dealer == view.dealer_id)
    rows = view.session.execute(sums.where(credit.at >= since, credit.at < until).group_by(key))
    return [(found, int(amount or 0), int(count or 0)) for found, amount, count in rows]


def house_moments(view: View, days: Days) -> tuple[datetime, datetime]:
    """From the first moment of the first day to the first after the last, by the house's calendar."""
    return day_begins(view.session, days.first), day_begins(view.session, days.last + timedelta(days=1))
