"""The rooms of the desk. A new feature is one folder here and one line in this list."""

from collections.abc import Sequence

from dms_desktop.features import (
    account,
    analysis,
    approvals,
    attention,
    catalog,
    contracts,
    counter_prices,
    credit,
    customers,
    dealers,
    deals,
    home,
    numbers,
    order_desk,
    orders,
    pcs,
    people,
    prices,
    prints,
    protection,
    rebates,
    recovery,
    returns,
    sale,
    statements,
    stock,
    sync_centre,
    tickets,
    training,
)
from dms_desktop.page import CardSpec, PageSpec
from dms_desktop.reminding.spec import ReminderSpec

FEATURES = (
    home,
    order_desk,
    sale,
    counter_prices,
    catalog,
    orders,
    stock,
    customers,
    deals,
    contracts,
    rebates,
    returns,
    protection,
    statements,
    tickets,
    prices,
    credit,
    analysis,
    training,
    dealers,
    approvals,
    attention,
    prints,
    numbers,
    pcs,
    people,
    recovery,
    account,
    sync_centre,
)
"""Packages that announce `PAGES`, and where they have them `CARDS` (home) and `REMINDERS`. `every_scene` knows their pictures."""

PAGES: Sequence[PageSpec] = [page for feature in FEATURES for page in feature.PAGES]
CARDS: Sequence[CardSpec] = [card for feature in FEATURES for card in getattr(feature, "CARDS", ())]
REMINDERS: Sequence[ReminderSpec] = [one for feature in FEATURES for one in getattr(feature, "REMINDERS", ())]
