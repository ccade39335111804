"""The bench of one statement: its lines beside the dealer's own papers, what is matched, what could be, and what differs."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from sync.domain.statements.lookup import head_of, lines_of, matches_of, own_taken, stated, unpack_ids
from sync.domain.statements.matching import Found, Item, Proposal, propose
from sync.domain.statements.own import OwnDocument, OwnSource, own_documents
from sync.domain.statements.records import Dispute, Statement, StatementLine, StatementMatch
from sync.domain.statements.rules import (
    DisputeState,
    LineKind,
    MatchRule,
    StatementState,
    closes_at,
    digest_of,
)
from sync.kernel.commands import HOUSE
from sync.kernel.queries import View

DEAD = (DisputeState.WITHDRAWN,)


class Standing(StrEnum):
    """How a line, or a document of the dealer's, stands to the other side."""

    MATCHED = "matched"
    PROPOSED = "proposed"
    DIFFERS = "differs"  # the same number, another amount
    ALONE = "alone"  # nothing on the other side


@dataclass(frozen=True, kw_only=True)
class BenchLine:
    """A line of the statement. `other` says the numbers on the dealer's side, `difference` in minor units what the line says more
    than they do; `match_id` where it is matched."""

    line_id: UUID
    position: int
    kind: LineKind
    document_id: UUID
    opens_id: UUID | None
    number: str
    reference: str
    day: date
    amount: int
    standing: Standing
    rule: MatchRule | None
    match_id: UUID | None
    other: str
    difference: int
    dispute_id: UUID | None
    dispute: DisputeState | None


@dataclass(frozen=True, kw_only=True)
class BenchOwn:
    """A document of the dealer's own."""

    own_id: UUID
    source: OwnSource
    number: str
    day: date
    amount: int
    text: str
    standing: Standing
    match_id: UUID | None
    dispute: DisputeState | None


@dataclass(frozen=True, kw_only=True)
class PairRow:
    """What one deed would accept."""

    rule: MatchRule
    line_ids: Sequence[UUID]
    own_ids: Sequence[UUID]
    own_amount: int
    difference: int


@dataclass(frozen=True, kw_only=True)
class Bench:
    """All of one statement. `is_whole` says that its rows here are those that were frozen, to the letter."""

    lines: Sequence[BenchLine] = ()
    own: Sequence[BenchOwn] = ()
    pairs: Sequence[PairRow] = ()
    is_whole: bool = False


@dataclass(frozen=True)
class _Bond:
    """What binds a document to the other side."""

    standing: Standing
    rule: MatchRule
    others: Sequence[UUID]
    difference: int
    match_id: UUID | None = None


def bench(view: View, *, statement_id: UUID) -> Bench:
    """Of the viewer's own shop; the house sees which lines are matched and disputed, and nothing of the dealer's own."""
    session, mine = view.session, select(Statement).where(Statement.id == statement_id)
    if view.dealer_id != HOUSE:
        mine = mine.where(Statement.dealer_id == view.dealer_id)
    statement = session.scalars(mine.order_by(Statement.dealer_id).limit(1)).first()
    if statement is None:
        return Bench()
    owner = statement.dealer_id
    rows, matches = lines_of(session, owner, statement_id), matches_of(session, owner, statement_id)
    own = () if view.dealer_id == HOUSE else _own(session, statement, matches)
    is_open = statement.state is not StatementState.SUPERSEDED
    found = _found(rows, own, matches) if own and is_open else Found(proposals=(), differing=())
    bonds = {**_found_bonds(found), **_match_bonds(matches)}
    names = {one.own_id: one.number or one.text for one in own}
    about = _disputes(session, statement)
    said = stated(rows)
    is_whole = digest_of(head_of(statement), said) == statement.digest and closes_at(statement.opening, said) == statement.closing
    return Bench(
        lines=[_line(row, bonds.get(row.id), names, about.get(str(row.id))) for row in rows],
        own=[_own_row(one, bonds.get(one.own_id), about.get(one.number)) for one in own],
        pairs=[_pair(one) for one in found.proposals],
        is_whole=is_whole,
    )


def _own(session: Session, statement: Statement, matches: Sequence[StatementMatch]) -> Sequence[OwnDocument]:
    """Without what another statement has taken."""
    here = {one for match in matches for one in unpack_ids(match.own)}
    elsewhere = own_taken(session, statement.dealer_id) - here
    return [one for one in own_documents(session, statement) if one.own_id not in elsewhere]


def _found(rows: Sequence[StatementLine], own: Sequence[OwnDocument], matches: Sequence[StatementMatch]) -> Found:
    taken = {one for match in matches for one in (*unpack_ids(match.lines), *unpack_ids(match.own))}
    lines = [
        Item(item_id=row.id, numbers=_numbers(row), day=row.day, amount=row.amount)
        for row in rows
        if row.id not in taken and row.kind is not LineKind.CORRECTION
    ]
    mine = [
        Item(item_id=one.own_id, numbers=(one.number,), day=one.day, amount=one.amount) for one in own if one.own_id not in taken
    ]
    return propose(lines, mine)


def _numbers(row: StatementLine) -> Sequence[str]:
    """A claim refers to a delivery, which is another document."""
    return (row.number,) if row.kind is LineKind.CLAIM else (row.number, row.reference)


def _found_bonds(found: Found) -> Mapping[UUID, _Bond]:
    bonds: dict[UUID, _Bond] = {}
    for standing, pairs in ((Standing.PROPOSED, found.proposals), (Standing.DIFFERS, found.differing)):
        for pair in pairs:
            bonds.update(_bonds(pair, standing))
    return bonds


def _bonds(pair: Proposal, standing: Standing) -> Iterator[tuple[UUID, _Bond]]:
    lines, own = [one.item_id for one in pair.lines], [one.item_id for one in pair.own]
    for line_id in lines:
        yield line_id, _Bond(standing, pair.rule, own, pair.difference)
    for own_id in own:
        yield own_id, _Bond(standing, pair.rule, lines, pair.difference)


def _match_bonds(matches: Sequence[StatementMatch]) -> Mapping[UUID, _Bond]:
    bonds: dict[UUID, _Bond] = {}
    for match in matches:
        lines, own = unpack_ids(match.lines), unpack_ids(match.own)
        bonds.update((one, _Bond(Standing.MATCHED, match.rule, own, match.difference, match.id)) for one in lines)
        bonds.update((one, _Bond(Standing.MATCHED, match.rule, lines, match.difference, match.id)) for one in own)
    return bonds


def _disputes(session: Session, statement: Statement) -> Mapping[str, Dispute]:
    """By the id of the line, or where the statement lacks it by the number of the document."""
    mine = select(Dispute).where(Dispute.dealer_id == statement.dealer_id, Dispute.statement_id == statement.id)
    rows = session.scalars(mine.where(Dispute.state.not_in(DEAD)).order_by(Dispute.raised_at, Dispute.id))
    return {str(row.line_id) if row.line_id else row.document_number: row for row in rows}


def _line(row: StatementLine, bond: _Bond | None, names: Mapping[UUID, str], dispute: Dispute | None) -> BenchLine:
    return BenchLine(
        line_id=row.id,
        position=row.position,
        kind=row.kind,
        document_id=row.document_id,
        opens_id=row.opens_id,
        number=row.number,
        reference=row.reference,
        day=row.day,
        amount=row.amount,
        standing=bond.standing if bond else Standing.ALONE,
        rule=bond.rule if bond else None,
        match_id=bond.match_id if bond else None,
        other=", ".join(names[one] for one in bond.others if one in names) if bond else "",
        difference=bond.difference if bond else 0,
        dispute_id=dispute.id if dispute else None,
        dispute=dispute.state if dispute else None,
    )


def _own_row(one: OwnDocument, bond: _Bond | None, dispute: Dispute | None) -> BenchOwn:
    return BenchOwn(
        own_id=one.own_id,
        source=one.source,
        number=one.number,
        day=one.day,
        amount=one.amount,
        text=one.text,
        standing=bond.standing if bond else Standing.ALONE,
        match_id=bond.match_id if bond else None,
        dispute=dispute.state if dispute else None,
    )


def _pair(one: Proposal) -> PairRow:
    return PairRow(
        rule=one.rule,
        line_ids=tuple(line.item_id for line in one.lines),
        own_ids=tuple(mine.item_id for mine in one.own),
        own_amount=sum(mine.amount for mine in one.own),
        difference=one.difference,
    )
