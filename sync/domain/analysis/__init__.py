"""Sales analysis: what a shop bought, sold and earned, beside an earlier period. It reads, and has no rows of its own."""

from sync.domain.analysis import advising, papers, queries
from sync.kernel.registry import Feature

FEATURE = Feature(name="analysis", queries=(*queries.QUERIES, *papers.QUERIES, *advising.QUERIES))
