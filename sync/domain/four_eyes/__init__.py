"""Four eyes: what one person makes, another releases. It works with every feature's deeds, and none of them knows it."""

from sync.domain.four_eyes.queries import QUERIES
from sync.domain.four_eyes.records import HeldDeed
from sync.domain.four_eyes.watches import SECONDS
from sync.kernel.registry import Feature

FEATURE = Feature(name="four_eyes", records=(HeldDeed,), queries=QUERIES, seconds=SECONDS)
