"""Short ways to say what a test of prices is about: rules as the house drafts them, and central that publishes and judges."""

from datetime import date, timedelta
from typing import Any

import msgspec
from sqlalchemy.orm import Session

from sync.domain.accounts.rules import Role
from sync.domain.approvals.records import ApprovalRule
from sync.domain.approvals.rules import MOST_AMOUNT
from sync.domain.pricing.commands import DraftPrice, DraftPromotion, PublishPrice, PublishPromotion
from sync.domain.pricing.promotions import Kind, Offer
from sync.domain.pricing.records import PriceRule, PromotionRule
from sync.domain.pricing.rules import Step
from sync.kernel.commands import HOUSE, Command, Context
from tests.builders import NOW, SHOP, TODAY, a_house_actor, an_actor, an_id
from tests.order_builders import PAD, decide, said

ADMIN = a_house_actor(Role.CATALOG_ADMIN, "ping")


def a_special(price: int | None = 250_00, *, name: str = "special", **changed: Any) -> DraftPrice:
    """For the shop, from today on."""
    fields: dict[str, Any] = {"code": name, "step": Step.DEALER, "dealer_id": SHOP, "product_code": PAD, "valid_from": TODAY}
    return DraftPrice(rule_id=an_id(name), price=price, **fields | changed)


def a_promotion(kind: Kind = Kind.PERCENT, *, name: str = "promo", offer: Offer | None = None, **changed: Any) -> DraftPromotion:
    """Ten per cent for everybody, from today on, unless told otherwise."""
    fields: dict[str, Any] = {"code": name, "valid_from": TODAY, "offer": offer or Offer(basis_points=1_000)}
    return DraftPromotion(rule_id=an_id(name), kind=kind, **fields | changed)


def by_house(command: Command, session: Session, *, days: int = 0) -> None:
    decide(command, Context(session=session, actor=ADMIN, now=NOW + timedelta(days=days)))


def publish(draft: DraftPrice | DraftPromotion, session: Session, *, days: int = 0) -> None:
    by_house(draft, session, days=days)
    out = PublishPrice if isinstance(draft, DraftPrice) else PublishPromotion
    by_house(out(rule_id=draft.rule_id), session, days=days)


def asks_nobody(kind: str) -> ApprovalRule:
    """A rule of the house: one person may do it alone, whatever amount."""
    return ApprovalRule(
        dealer_id=HOUSE,
        id=an_id(f"alone {kind}"),
        kind=kind,
        from_amount=MOST_AMOUNT,
        chain="finance",
        parallel=False,
        escalate_days=0,
        escalate_to="",
        active=True,
        changed_by="ops",
    )


def in_force_since(draft: DraftPrice | DraftPromotion, since: date, session: Session) -> None:
    """As if it had been published on its first day, which has passed by now."""
    publish(msgspec.structs.replace(draft, valid_from=TODAY, valid_until=None), session)
    record = PriceRule if isinstance(draft, DraftPrice) else PromotionRule
    rule = session.get_one(record, draft.rule_id)
    rule.valid_from, rule.valid_until = since, draft.valid_until


def from_shop(command: Command, session: Session, *, days: int = 0) -> list[tuple[str, str, str]]:
    return said(decide(command, Context(session=session, actor=an_actor(), now=NOW + timedelta(days=days))))
