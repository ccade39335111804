"""Special prices and promotions of the manufacturer, and how often each order has used which."""

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from sync.domain.catalog.records import price_scope
from sync.domain.pricing.promotions import Kind
from sync.domain.pricing.rules import Step
from sync.kernel.records import DealerRecord, Record, dealer_scope

PRICING = "pricing"
"""What is published for every dealer."""
DRAFTS = "queue:pricing"
"""What the house alone sees: drafts, and what it has published for one dealer."""


class _RuleRecord(Record):
    """A draft until `published_at`, from then on unchangeable but for its last day. `version` counts those of one `code`.

    Dealer 0, an empty list and an empty region are everybody's. A published one is known ahead of its first day.
    """

    __abstract__ = True

    id: Mapped[UUID] = mapped_column(primary_key=True)
    code: Mapped[str]
    version: Mapped[int]
    dealer_id: Mapped[int]
    price_list: Mapped[str]
    region: Mapped[str]
    valid_from: Mapped[date]
    valid_until: Mapped[date | None]
    note: Mapped[str]
    changed_by: Mapped[str]
    published_at: Mapped[datetime | None]
    scoped_by = ("dealer_id", "price_list", "published_at")

    def scopes(self) -> Mapping[str, bool]:
        """House devices hold every list and what all share: what is there is not among the drafts as well."""
        is_out = self.published_at is not None
        if self.dealer_id:
            return {dealer_scope(self.dealer_id): is_out, DRAFTS: True}
        return {price_scope(self.price_list) if self.price_list else PRICING: is_out, DRAFTS: not is_out}


class PriceRule(_RuleRecord):
    """A special price, see `rules.Term`."""

    __tablename__ = "price_rule"
    __table_args__ = (Index("ix_price_rule_product", "product_code"), Index("ix_price_rule_dealer", "dealer_id"))

    step: Mapped[Step]
    product_code: Mapped[str]
    category: Mapped[str]
    deal_id: Mapped[UUID | None]
    from_quantity: Mapped[int]
    price: Mapped[int | None]
    basis_points: Mapped[int]
    tax_included: Mapped[bool]


class PromotionRule(_RuleRecord):
    """A promotion, see `promotions.Promotion`. `offer` is its terms as JSON.

    `quota` and `dealer_quota` say how often it is given in all and to one dealer (None: without end); `used` is how often it was.
    """

    __tablename__ = "promotion"
    __table_args__ = (Index("ix_promotion_dealer", "dealer_id"),)

    kind: Mapped[Kind]
    offer: Mapped[str]
    priority: Mapped[int]
    stack: Mapped[str]
    exclusive: Mapped[bool]
    voucher: Mapped[str]
    quota: Mapped[int | None]
    dealer_quota: Mapped[int | None]
    used: Mapped[int]


class PromotionUse(DealerRecord):
    """How often an order was given a promotion, as central counted it. The id follows from order and promotion."""

    __tablename__ = "promotion_use"
    __table_args__ = (Index("ix_promotion_use_promotion", "dealer_id", "promotion_id"),)

    order_id: Mapped[UUID]
    promotion_id: Mapped[UUID]
    times: Mapped[int]
