"""Keeps the house's stock and the quotas of promotions true to what is leased.

Units of a slice are allocated, and its part of a quota counts as used, until an order takes them or they come back.
"""

from sqlalchemy import bindparam, func, select

from sync.domain.accounts.calendar import price_day
from sync.domain.allowances.commands import GrantSlice
from sync.domain.allowances.records import Slice
from sync.domain.allowances.rules import SliceKind
from sync.domain.allowances.spending import LEFT, expired, promotions_kept, times_spent, units_spent
from sync.domain.availability.supply import Stock
from sync.domain.orders.lookup import is_unwritten
from sync.domain.orders.pricing import Times
from sync.domain.orders.records import Order
from sync.domain.pricing.commands import EndPromotion
from sync.domain.pricing.promotions import label_of
from sync.domain.pricing.quotas import free_of
from sync.domain.pricing.records import PromotionRule
from sync.kernel.commands import Context
from sync.kernel.errors import Refusal

LABELLED = (
    select(PromotionRule)
    .where(
        PromotionRule.code == bindparam("code"),
        PromotionRule.version == bindparam("version"),
        PromotionRule.published_at.is_not(None),
    )
    .order_by(PromotionRule.id)
    .limit(1)
    .with_for_update()
)
LAST_END = select(func.max(Slice.valid_until)).where(
    Slice.kind == SliceKind.PROMOTION, Slice.product_code == bindparam("label"), LEFT > 0
)


def free_spent(order: Order, context: Context) -> Times:
    """What the order took from slices is free for it, in this transaction, to be promised like any stock and quota. At central.

    Says what it took of promotions.
    """
    if is_unwritten(order):
        return {}
    units = units_spent(context.session, order.dealer_id, order.id)
    if units:
        stock = Stock(context, units)
        for code, taken in sorted(units.items()):
            stock.release(code, taken)
    times = times_spent(context.session, order.dealer_id, order.id)
    _give_back(times, context)
    return times


def sweep(context: Context, dealer_id: int) -> None:
    """Slices of a dealer that are kept no longer come back. At central alone, with the dealer locked."""
    over: list[Slice] = list(expired(context.session, dealer_id, context.now))
    stock = Stock(context, [one.product_code for one in over if one.kind is SliceKind.STOCK])
    for one in over:
        if one.kind is SliceKind.STOCK:
            stock.release(one.product_code, one.left)
        if one.kind is SliceKind.PROMOTION:
            _give_back({one.product_code: one.left}, context)
        one.returned += one.left


def keep_quota(command: GrantSlice, context: Context) -> None:
    """Of a promotion: never more than is free. Refuses `quota_short`. At central alone, with the dealer locked."""
    rule = context.session.get(PromotionRule, command.promotion_id, with_for_update=True)
    if rule is None:
        return
    in_all = promotions_kept(context.session, command.dealer_id, "", context.now).in_all
    label = label_of(rule.code, rule.version)
    free = free_of(context.session, command.dealer_id, rule, in_all.get(label, 0) - command.amount)
    if command.amount > free:
        raise Refusal("quota_short", code=rule.code, asked=command.amount, free=free)
    rule.used += command.amount


def give_back(one: Slice, left: int, context: Context) -> None:
    """So much of a slice is free for everybody again. At central alone."""
    if one.kind is SliceKind.STOCK:
        Stock(context, [one.product_code]).release(one.product_code, left)
    if one.kind is SliceKind.PROMOTION:
        _give_back({one.product_code: left}, context)


def _give_back(times: Times, context: Context) -> None:
    """Of promotions, by their labels. Written at once: whoever locks them next reads them anew."""
    session = context.session
    for label, count in sorted(times.items()):
        code, _, version = label.rpartition(" v")
        found = session.scalars(LABELLED, {"code": code, "version": int(version)}).first()
        if found is not None:
            found.used -= count
    if times:
        session.flush()


def check_not_kept(command: EndPromotion, context: Context) -> None:
    """A promotion goes on for as long as PCs may give it without asking. Refuses `promotion_kept`. At central alone."""
    rule = context.session.get(PromotionRule, command.rule_id, with_for_update=True)
    if rule is None:
        return
    last = context.session.scalar(LAST_END, {"label": label_of(rule.code, rule.version)})
    if last is not None and price_day(context.session, last) > command.last_day and last >= context.now:
        raise Refusal("promotion_kept", code=rule.code, until=price_day(context.session, last).isoformat())
