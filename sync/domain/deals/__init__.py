"""Registration of customers and projects: who may work on whom, for how long, and who was first."""

from sync.domain.deals import proving, registering, reviewing, transferring
from sync.domain.deals.outlook import disputes, outlook
from sync.domain.deals.queries import deal_card, deal_terms, deals, deals_to_decide, deals_to_watch
from sync.domain.deals.records import DEALS, REVIEW, Deal, DealEvent, DealEvidence, DealTerms, DealTransfer, Dispute, Territory
from sync.domain.deals.searching import deal_text
from sync.kernel.registry import Feature

FEATURE = Feature(
    name="deals",
    records=(Deal, DealEvent, DealEvidence, Dispute, DealTransfer, Territory, DealTerms),
    verbs=(*registering.VERBS, *proving.VERBS, *reviewing.VERBS, *transferring.VERBS),
    queries=(deals, deal_card, deals_to_watch, deals_to_decide, deal_terms, outlook, disputes),
    searchable={Deal: deal_text},
    shared=(DEALS,),
    queues=(REVIEW,),
)
