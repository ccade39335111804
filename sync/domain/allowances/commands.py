"""The house keeps a slice for a PC, and takes one back; a shop gives one back that it does not need."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from sync.domain.accounts.calendar import price_day
from sync.domain.accounts.records import Dealer
from sync.domain.allowances.records import Slice
from sync.domain.allowances.rules import LATE, MOST_CREDIT, MOST_DAYS, MOST_TIMES, MOST_UNITS, SliceKind
from sync.domain.catalog.records import Product
from sync.domain.pricing.promotions import label_of
from sync.domain.pricing.records import PromotionRule
from sync.kernel.commands import HOUSE, Command, Context, Verb
from sync.kernel.errors import Refusal


class GrantSlice(Command, frozen=True, kw_only=True):
    """Keep so much for the copy with this letter in its document numbers, for `days` from now. Minor units, units of a product,
    or how often a promotion with a quota may be given."""

    dealer_id: int
    slice_id: UUID
    letter: str
    kind: SliceKind
    amount: int
    days: int
    product_code: str = ""
    promotion_id: UUID | None = None

    def subjects(self) -> tuple[UUID, ...]:
        return (self.slice_id,)


MOST = {SliceKind.CREDIT: MOST_CREDIT, SliceKind.STOCK: MOST_UNITS, SliceKind.PROMOTION: MOST_TIMES}


def grant_slice(command: GrantSlice, context: Context) -> None:
    """Refuses `house_only`, `dealer_unknown`, `slice_exists`, `slice_invalid`, `days_invalid`, `product_unknown`,
    `promotion_unknown`, `promotion_unlimited`, `promotion_ends`; at central also `slice_too_large`, `stock_short`,
    `quota_short`."""
    if context.dealer_id != HOUSE:
        raise Refusal("house_only")
    dealer = context.session.get(Dealer, command.dealer_id)
    if command.dealer_id == HOUSE or dealer is None:
        raise Refusal("dealer_unknown")
    if context.session.get(Slice, (command.dealer_id, command.slice_id)) is not None:
        raise Refusal("slice_exists")
    _check_shape(command)
    valid_until = context.now + timedelta(days=command.days)
    context.session.add(
        Slice(
            dealer_id=command.dealer_id,
            id=command.slice_id,
            kind=command.kind,
            product_code=_what(command, dealer, valid_until, context),
            letter=command.letter.strip(),
            amount=command.amount,
            used=0,
            returned=0,
            valid_until=valid_until,
            keep_until=valid_until + LATE,
            granted_by=context.actor.name,
            granted_at=context.now,
        )
    )


def _check_shape(command: GrantSlice) -> None:
    is_stock, is_promotion = (command.kind is kind for kind in (SliceKind.STOCK, SliceKind.PROMOTION))
    names_wrong = is_stock != bool(command.product_code) or is_promotion != (command.promotion_id is not None)
    if not 0 < command.amount <= MOST[command.kind] or not command.letter.strip() or names_wrong:
        raise Refusal("slice_invalid")
    if not 1 <= command.days <= MOST_DAYS:
        raise Refusal("days_invalid", most=MOST_DAYS)


def _what(command: GrantSlice, dealer: Dealer, valid_until: datetime, context: Context) -> str:
    """What the slice is of: nothing more for credit, a product, or a promotion that is given so long and not without end."""
    if command.promotion_id is not None:
        rule = promised(context.session, command.promotion_id, dealer)
        if rule.quota is None and rule.dealer_quota is None:
            raise Refusal("promotion_unlimited", code=rule.code)
        if rule.valid_until is not None and price_day(context.session, valid_until) > rule.valid_until:
            raise Refusal("promotion_ends", code=rule.code, day=rule.valid_until.isoformat())
        return label_of(rule.code, rule.version)
    if command.kind is SliceKind.STOCK and context.session.get(Product, command.product_code) is None:
        raise Refusal("product_unknown", code=command.product_code)
    return command.product_code


def promised(session: Session, promotion_id: UUID, dealer: Dealer) -> PromotionRule:
    """A promotion that is published for this dealer. Refuses `promotion_unknown`."""
    rule = session.get(PromotionRule, promotion_id)
    if rule is None or rule.published_at is None:
        raise Refusal("promotion_unknown")
    told = ((rule.dealer_id, dealer.dealer_id), (rule.price_list, dealer.price_list), (rule.region, dealer.region))
    if any(asked and asked != own for asked, own in told):
        raise Refusal("promotion_unknown")
    return rule


class ReturnSlice(Command, frozen=True, kw_only=True):
    """What is left of a slice is free for everybody again. Work that was saved before and comes later may find nothing."""

    dealer_id: int
    slice_id: UUID

    def subjects(self) -> tuple[UUID, ...]:
        return (self.slice_id,)


def return_slice(command: ReturnSlice, context: Context) -> None:
    """A shop its own, the house any. Refuses `slice_unknown`, `slice_over`."""
    is_allowed = context.dealer_id in (HOUSE, command.dealer_id)
    one = context.session.get(Slice, (command.dealer_id, command.slice_id), with_for_update=True) if is_allowed else None
    if one is None:
        raise Refusal("slice_unknown")
    if one.left == 0:
        raise Refusal("slice_over")
    one.returned += one.left


VERBS = (
    Verb(GrantSlice, grant_slice, "allowances.grant"),
    Verb(ReturnSlice, return_slice, "allowances.return"),
)
