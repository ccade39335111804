"""Prices other than the list's: special prices, promotions, and why a line costs what it costs."""

from sync.domain.pricing.commands import VERBS
from sync.domain.pricing.queries import price_rules
from sync.domain.pricing.records import DRAFTS, PRICING, PriceRule, PromotionRule, PromotionUse
from sync.kernel.registry import Feature

FEATURE = Feature(
    name="pricing",
    records=(PriceRule, PromotionRule, PromotionUse),
    verbs=VERBS,
    queries=(price_rules,),
    shared=(PRICING,),
    queues=(DRAFTS,),
)
