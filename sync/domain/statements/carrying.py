"""Takes what the dealer did on one version of a statement over to the next: only what changed is to be looked at again."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from sync.domain.statements.lookup import lines_of, matches_of, pack_ids, unpack_ids
from sync.domain.statements.records import Dispute, Statement, StatementLine
from sync.domain.statements.rules import WITH_DEALER


@dataclass(frozen=True)
class Successor:
    """The line of the next version about the same document."""

    line: StatementLine
    is_same: bool


def carry_over(session: Session, before: Statement, statement: Statement) -> None:
    """Matches of which every line says the same; and differences, which now differ from what the new version says."""
    later = successors(session, before, statement)
    for match in matches_of(session, before.dealer_id, before.id):
        lines = [later.get(line_id) for line_id in unpack_ids(match.lines)]
        known = [one.line.id for one in lines if one is not None and one.is_same]
        if len(known) == len(lines):
            match.statement_id, match.lines = statement.id, pack_ids(known)
    for dispute in _open(session, before):
        found = later.get(dispute.line_id) if dispute.line_id else None
        dispute.statement_id, dispute.line_id = statement.id, found.line.id if found else None
        dispute.stated = found.line.amount if found else 0


def successors(session: Session, before: Statement, statement: Statement) -> Mapping[UUID, Successor]:
    """By the id of the earlier line."""
    new = {(line.kind, line.document_id): line for line in lines_of(session, statement.dealer_id, statement.id)}
    pairs = ((line, new.get((line.kind, line.document_id))) for line in lines_of(session, before.dealer_id, before.id))
    return {old.id: Successor(line, line.amount == old.amount) for old, line in pairs if line is not None}


def _open(session: Session, before: Statement) -> list[Dispute]:
    mine = select(Dispute).where(Dispute.dealer_id == before.dealer_id, Dispute.statement_id == before.id)
    return list(session.scalars(mine.where(Dispute.state.in_(WITH_DEALER)).order_by(Dispute.id)))
