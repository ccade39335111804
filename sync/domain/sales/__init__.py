"""What a dealer sells over the counter: quotes, sales, returns, and the money of both."""

from sync.domain.sales import cards, queries, quotes, quoting, returning, selling
from sync.domain.sales.records import Payment, Quote, QuoteLine, ReturnLine, Sale, SaleLine, SaleReturn
from sync.domain.sales.search import paper_text
from sync.kernel.registry import Feature

FEATURE = Feature(
    name="sales",
    records=(Quote, QuoteLine, Sale, SaleLine, SaleReturn, ReturnLine, Payment),
    verbs=(*selling.VERBS, *quoting.VERBS, *returning.VERBS),
    queries=(*queries.QUERIES, *cards.QUERIES, *quotes.QUERIES),
    searchable={Sale: paper_text("sale", "sold_at"), Quote: paper_text("quote", "quoted_at")},
)
