"""A dealer's own customers."""

from sync.domain.customers.commands import VERBS
from sync.domain.customers.duplicates import likely_duplicates
from sync.domain.customers.queries import customer_card, customer_merges, customer_regions, customers
from sync.domain.customers.records import Customer, CustomerMerge
from sync.domain.customers.search import customer_text
from sync.kernel.registry import Feature

FEATURE = Feature(
    name="customers",
    records=(Customer, CustomerMerge),
    verbs=VERBS,
    queries=(customers, customer_card, customer_merges, customer_regions, likely_duplicates),
    searchable={Customer: customer_text},
)
