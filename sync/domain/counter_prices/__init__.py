"""What a shop itself asks of its customers: prices for everybody or one of them, with breaks of quantity, and floors."""

from sync.domain.counter_prices.commands import VERBS
from sync.domain.counter_prices.queries import QUERIES
from sync.domain.counter_prices.records import CounterPrice
from sync.kernel.registry import Feature

FEATURE = Feature(name="counter_prices", records=(CounterPrice,), verbs=VERBS, queries=QUERIES)
