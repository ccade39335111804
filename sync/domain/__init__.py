"""The business, one folder a feature. This list is the only place that knows them all."""

from sync.domain import (
    accounts,
    allowances,
    analysis,
    approvals,
    availability,
    catalog,
    contracts,
    counter_prices,
    credit,
    customers,
    deals,
    desk,
    four_eyes,
    nicknames,
    numbers,
    orders,
    pricing,
    print_forms,
    protection,
    rebates,
    returns,
    sales,
    statements,
    stock,
    tickets,
    training,
)
from sync.domain.accounts.calendar import year_of
from sync.domain.accounts.queries import end_of_leases, has_left, sealed_to
from sync.domain.accounts.records import RecoveryKey
from sync.domain.accounts.rules import allows
from sync.kernel.records import table_name
from sync.kernel.registry import OwnKeys, Registry

FEATURES = (
    accounts.FEATURE,
    approvals.FEATURE,
    catalog.FEATURE,
    availability.FEATURE,
    customers.FEATURE,
    credit.FEATURE,
    deals.FEATURE,
    pricing.FEATURE,
    allowances.FEATURE,
    orders.FEATURE,
    contracts.FEATURE,
    rebates.FEATURE,
    desk.FEATURE,
    stock.FEATURE,
    returns.FEATURE,
    protection.FEATURE,
    statements.FEATURE,
    counter_prices.FEATURE,
    sales.FEATURE,
    tickets.FEATURE,
    analysis.FEATURE,
    numbers.FEATURE,
    nicknames.FEATURE,
    print_forms.FEATURE,
    training.FEATURE,
    four_eyes.FEATURE,
)
"""Each after the ones it builds on."""

REGISTRY = Registry(FEATURES, allows, has_left, OwnKeys(sealed_to, table_name(RecoveryKey)), end_of_leases, year_of)
