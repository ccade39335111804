"""How often a promotion may still be given to a dealer: its quotas, less what was given, and what is kept for PCs."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from uuid import UUID

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from sync.domain.pricing.promotions import Promotion
from sync.domain.pricing.records import PromotionRule, PromotionUse

GIVEN = select(PromotionRule).where(PromotionRule.id.in_(bindparam("ids", expanding=True))).order_by(PromotionRule.id)


@dataclass(frozen=True)
class Rationed:
    """A promotion as published: how often it is given in all and to one dealer (None: without end)."""

    promotion: Promotion
    quota: int | None
    dealer_quota: int | None

    @property
    def is_limited(self) -> bool:
        return self.quota is not None or self.dealer_quota is not None


@dataclass(frozen=True, kw_only=True)
class Kept:
    """How much of promotions is kept for a dealer's PCs, by their labels: `in_all`, and `here` for the one that asks."""

    in_all: Mapping[str, int] = field(default_factory=dict)
    here: Mapping[str, int] = field(default_factory=dict)


AskKept = Callable[[], Kept]
"""Asked only where there is a promotion with a quota."""


def none_kept() -> Kept:
    return Kept()


def with_quotas(
    session: Session, dealer_id: int, rules: Sequence[Rationed], besides: Collection[UUID], ask_kept: AskKept
) -> Sequence[Promotion]:
    """How often each was given is never kept: whoever locks a promotion must see what others were given before.

    Uses by the orders `besides` do not count. What is kept for a PC counts as given to everybody else.
    """
    limited = [rule.promotion.promotion_id for rule in rules if rule.is_limited]
    if not limited:
        return [rule.promotion for rule in rules]
    used = {rule.id: rule.used for rule in session.scalars(GIVEN, {"ids": limited})}
    mine = uses(session, dealer_id, limited, besides)
    again = uses(session, dealer_id, limited, ()) if besides else mine
    kept, found = ask_kept(), []
    for rule in rules:
        one = rule.promotion
        if rule.is_limited:
            own = mine.get(one.promotion_id, 0)
            given = used[one.promotion_id] - (again.get(one.promotion_id, 0) - own)
            room = _room(rule, given=given, own=own + kept.in_all.get(one.label, 0))
            one = replace(one, left=room + kept.here.get(one.label, 0))
        found.append(one)
    return found


def uses(session: Session, dealer_id: int, ids: Sequence[UUID], besides: Collection[UUID] = ()) -> Mapping[UUID, int]:
    """How often a dealer was given promotions."""
    of_these = (PromotionUse.dealer_id == dealer_id, PromotionUse.promotion_id.in_(ids), PromotionUse.order_id.not_in(besides))
    summed = select(PromotionUse.promotion_id, func.sum(PromotionUse.times)).where(*of_these)
    return dict(session.execute(summed.group_by(PromotionUse.promotion_id)).all())


def free_of(session: Session, dealer_id: int, rule: PromotionRule, in_all: int) -> int:
    """What of a promotion can still be given to a dealer or kept for its PCs, for which so much is kept already."""
    own = uses(session, dealer_id, [rule.id]).get(rule.id, 0)
    return _room(rule, given=rule.used, own=own + in_all)


def _room(rule: Rationed | PromotionRule, *, given: int, own: int) -> int:
    """How often it is still given, after so often to all and to this dealer; 0 too where it has no quota."""
    quotas = ((rule.quota, given), (rule.dealer_quota, own))
    return max(min((quota - times for quota, times in quotas if quota is not None), default=0), 0)
