"""Registration of customers and projects: who may work on whom, for how long, and who was first."""

from sync.domain.deals import keeping_pool, proving, registering, reviewing, transferring
from sync.domain.deals.house_queries import areas, deal_terms_known, raised_deals, territories
from sync.domain.deals.outlook import disputes, outlook
from sync.domain.deals.pool_queries import pool_entries, pool_terms_known, pool_trail
from sync.domain.deals.queries import deal_card, deal_terms, deals, deals_to_decide, deals_to_watch
from sync.domain.deals.records import (
    DEALS,
    REVIEW,
    Deal,
    DealEvent,
    DealEvidence,
    DealTerms,
    DealTransfer,
    Dispute,
    PoolEntry,
    PoolTerms,
    PoolTrail,
    Territory,
)
from sync.domain.deals.searching import deal_text
from sync.kernel.registry import Feature

FEATURE = Feature(
    name="deals",
    records=(Deal, DealEvent, DealEvidence, Dispute, DealTransfer, Territory, DealTerms, PoolEntry, PoolTrail, PoolTerms),
    verbs=(*registering.VERBS, *proving.VERBS, *reviewing.VERBS, *transferring.VERBS, *keeping_pool.VERBS),
    queries=(
        *(deals, deal_card, deals_to_watch, deals_to_decide, deal_terms, outlook, disputes),
        *(pool_entries, pool_trail, pool_terms_known, deal_terms_known, raised_deals, territories, areas),
    ),
    searchable={Deal: deal_text},
    shared=(DEALS,),
    queues=(REVIEW,),
)
