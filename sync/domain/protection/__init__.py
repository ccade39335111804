"""Price protection: a list price falls, and goods that a dealer bought shortly before and still has are made good."""

from sync.domain.orders.protected import ProtectionClaim, ProtectionLine
from sync.domain.protection.commands import VERBS
from sync.domain.protection.queries import QUERIES
from sync.kernel.registry import Feature

FEATURE = Feature(name="protection", records=(ProtectionClaim, ProtectionLine), verbs=VERBS, queries=QUERIES)
