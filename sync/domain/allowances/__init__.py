"""Offline allowances: slices of credit and scarce stock that make an order firm before central has heard of it."""

from sync.domain.allowances.commands import VERBS
from sync.domain.allowances.queries import QUERIES
from sync.domain.allowances.records import Slice, Spending
from sync.kernel.registry import Feature

FEATURE = Feature(name="allowances", records=(Slice, Spending), verbs=VERBS, queries=QUERIES)
