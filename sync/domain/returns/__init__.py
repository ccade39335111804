"""Returns: what a dealer sends back to the manufacturer, within the quota of its contract or by leave of a person."""

from sync.domain.orders.sent_back import GoodsReturn
from sync.domain.returns.commands import VERBS
from sync.domain.returns.queries import QUERIES
from sync.kernel.registry import Feature

FEATURE = Feature(name="returns", records=(GoodsReturn,), verbs=VERBS, queries=QUERIES)
