"""Finds statements, their lines, and what of them is disputed or matched."""

from collections.abc import Sequence, Set
from uuid import UUID

import msgspec
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from sync.domain.statements.records import Dispute, Statement, StatementLine, StatementMatch
from sync.domain.statements.rules import MOST_LINES, WITH_HOUSE, Head, StatedLine, StatementState


def latest_statement(session: Session, dealer_id: int) -> Statement | None:
    """The newest version of the last period."""
    mine = select(Statement).where(Statement.dealer_id == dealer_id, Statement.state != StatementState.SUPERSEDED)
    return session.scalars(mine.order_by(Statement.last_day.desc(), Statement.version.desc()).limit(1)).first()


def statement_before(session: Session, statement: Statement) -> Statement | None:
    """Of the period before."""
    mine = select(Statement).where(
        Statement.dealer_id == statement.dealer_id,
        Statement.state != StatementState.SUPERSEDED,
        Statement.last_day < statement.first_day,
    )
    return session.scalars(mine.order_by(Statement.last_day.desc(), Statement.version.desc()).limit(1)).first()


def version_before(session: Session, statement: Statement) -> Statement | None:
    """The same period as it was stated before."""
    mine = select(Statement).where(
        Statement.dealer_id == statement.dealer_id,
        Statement.first_day == statement.first_day,
        Statement.last_day == statement.last_day,
        Statement.version < statement.version,
    )
    return session.scalars(mine.order_by(Statement.version.desc()).limit(1)).first()


def version_after(session: Session, dealer_id: int, statement_id: UUID) -> Statement | None:
    """The newest version of a period, asked for by an earlier one; None where there is no later one."""
    asked = session.get(Statement, (dealer_id, statement_id))
    if asked is None or asked.state is not StatementState.SUPERSEDED:
        return None
    mine = select(Statement).where(
        Statement.dealer_id == dealer_id,
        Statement.first_day == asked.first_day,
        Statement.last_day == asked.last_day,
        Statement.version > asked.version,
    )
    return session.scalars(mine.order_by(Statement.version.desc()).limit(1)).first()


def own_taken(session: Session, dealer_id: int) -> Set[UUID]:
    """Own documents that a match of any statement that counts has taken."""
    packed = (
        select(StatementMatch.own)
        .join(Statement, (Statement.dealer_id == StatementMatch.dealer_id) & (Statement.id == StatementMatch.statement_id))
        .where(StatementMatch.dealer_id == dealer_id, Statement.state != StatementState.SUPERSEDED)
    )
    return {one for own in session.scalars(packed) for one in unpack_ids(own)}


def lines_of(session: Session, dealer_id: int, statement_id: UUID) -> Sequence[StatementLine]:
    mine = select(StatementLine).where(StatementLine.dealer_id == dealer_id, StatementLine.statement_id == statement_id)
    return session.scalars(mine.order_by(StatementLine.position).limit(MOST_LINES)).all()


def stated(rows: Sequence[StatementLine]) -> Sequence[StatedLine]:
    """What these lines say, as it is frozen."""
    return [
        StatedLine(
            kind=row.kind,
            document_id=row.document_id,
            opens_id=row.opens_id,
            number=row.number,
            reference=row.reference,
            day=row.day,
            amount=row.amount,
        )
        for row in rows
    ]


def head_of(statement: Statement) -> Head:
    return Head(
        dealer_id=statement.dealer_id,
        number=statement.number,
        version=statement.version,
        first_day=statement.first_day,
        last_day=statement.last_day,
        currency=statement.currency,
        opening=statement.opening,
        closing=statement.closing,
    )


def disputed(session: Session, statement: Statement) -> int:
    """What the dealer says the statement asks too much, in minor units, as far as nobody has settled it."""
    asked = select(func.sum(Dispute.stated - Dispute.expected)).where(
        Dispute.dealer_id == statement.dealer_id, Dispute.statement_id == statement.id, Dispute.state.in_(WITH_HOUSE)
    )
    return int(session.scalar(asked) or 0)


def matches_of(session: Session, dealer_id: int, statement_id: UUID) -> Sequence[StatementMatch]:
    mine = select(StatementMatch).where(StatementMatch.dealer_id == dealer_id, StatementMatch.statement_id == statement_id)
    return session.scalars(mine.order_by(StatementMatch.accepted_at, StatementMatch.id).limit(MOST_LINES)).all()


def pack_ids(ids: Sequence[UUID]) -> str:
    """As a row keeps them: JSON."""
    return msgspec.json.encode([one.hex for one in ids]).decode()


def unpack_ids(text: str) -> Sequence[UUID]:
    return [UUID(hex=one) for one in msgspec.json.decode(text, type=list[str])]
