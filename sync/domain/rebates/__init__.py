"""Rebates: what the steps of a contract give a dealer for a quarter, who claims it, and what was paid."""

from sync.domain.rebates.coach import rebate_coach
from sync.domain.rebates.commands import VERBS
from sync.domain.rebates.queries import rebates, rebates_to_settle
from sync.domain.rebates.records import RebateClaim
from sync.kernel.registry import Feature

FEATURE = Feature(name="rebates", records=(RebateClaim,), verbs=VERBS, queries=(rebates, rebates_to_settle, rebate_coach))
