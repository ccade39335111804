"""Reconciliation: statements of account, what the dealer matches and disputes of them, and what it confirms."""

from sync.domain.statements import benching, commands, disputing
from sync.domain.statements.queries import QUERIES
from sync.domain.statements.records import Dispute, OwnEntry, Statement, StatementLine, StatementMatch
from sync.kernel.registry import Feature

FEATURE = Feature(
    name="statements",
    records=(Statement, StatementLine, StatementMatch, Dispute, OwnEntry),
    verbs=(*commands.VERBS, *disputing.VERBS, *benching.VERBS),
    queries=QUERIES,
)
