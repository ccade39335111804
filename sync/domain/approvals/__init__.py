"""Approvals: who has to say yes to a deed, step by step, and who may stand in."""

from sync.domain.approvals.commands import VERBS
from sync.domain.approvals.queries import QUERIES
from sync.domain.approvals.records import Approval, ApprovalRule, ApprovalStep, Delegation
from sync.domain.approvals.searching import approval_text
from sync.kernel.registry import Feature

FEATURE = Feature(
    name="approvals",
    records=(Approval, ApprovalStep, ApprovalRule, Delegation),
    verbs=VERBS,
    queries=QUERIES,
    searchable={Approval: approval_text},
)
