"""What the manufacturer can deliver, and how old that word is."""

from sync.domain.availability.queries import QUERIES
from sync.domain.availability.records import AVAILABILITY, Availability, Supply
from sync.kernel.registry import Feature

FEATURE = Feature(name="availability", records=(Availability, Supply), queries=QUERIES, shared=(AVAILABILITY,))
