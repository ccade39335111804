"""The dealer's bench: its own list, and the matches that it accepts and takes back."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

import msgspec
from sqlalchemy import select

from sync.domain.credit.rules import MOST_LIMIT
from sync.domain.statements.commands import the_statement
from sync.domain.statements.lookup import matches_of, own_taken, pack_ids, unpack_ids
from sync.domain.statements.records import OwnEntry, StatementLine, StatementMatch
from sync.domain.statements.rules import LONGEST_TEXT, MatchRule
from sync.kernel.commands import Command, Context, Verb
from sync.kernel.errors import Refusal

MOST_AT_ONCE = 500
LONGEST_NUMBER = 80


class Pair(msgspec.Struct, frozen=True, kw_only=True):
    """These lines are these own documents, which come to `own_amount` in minor units."""

    match_id: UUID
    rule: MatchRule
    line_ids: tuple[UUID, ...]
    own_ids: tuple[UUID, ...]
    own_amount: int


class AcceptMatches(Command, frozen=True, kw_only=True):
    """All of a batch or none of it."""

    statement_id: UUID
    pairs: tuple[Pair, ...]

    def subjects(self) -> tuple[UUID, ...]:
        return (self.statement_id,)


def accept_matches(command: AcceptMatches, context: Context) -> None:
    """Refuses `statement_unknown`, `statement_superseded`, `nothing_to_match`, `matches_too_many`, `line_unknown`,
    `matched_already`."""
    statement = the_statement(command.statement_id, context)
    if not all(pair.line_ids and pair.own_ids for pair in command.pairs) or not command.pairs:
        raise Refusal("nothing_to_match")
    if len(command.pairs) > MOST_AT_ONCE:
        raise Refusal("matches_too_many", most=MOST_AT_ONCE)
    amounts = _amounts(command, context)
    before = matches_of(context.session, context.dealer_id, statement.id)
    taken = {*own_taken(context.session, context.dealer_id), *(one for row in before for one in unpack_ids(row.lines))}
    for pair in command.pairs:
        both = (*pair.line_ids, *pair.own_ids)
        if not amounts.keys() >= set(pair.line_ids):
            raise Refusal("line_unknown")
        if len(set(both)) != len(both) or not taken.isdisjoint(both):
            raise Refusal("matched_already")
        taken.update(both)
        stated = sum(amounts[line_id] for line_id in pair.line_ids)
        context.session.add(_match(pair, command.statement_id, stated - pair.own_amount, context))


def _amounts(command: AcceptMatches, context: Context) -> dict[UUID, int]:
    lines = select(StatementLine.id, StatementLine.amount).where(
        StatementLine.dealer_id == context.dealer_id, StatementLine.statement_id == command.statement_id
    )
    return dict(context.session.execute(lines).all())


def _match(pair: Pair, statement_id: UUID, difference: int, context: Context) -> StatementMatch:
    return StatementMatch(
        dealer_id=context.dealer_id,
        id=pair.match_id,
        statement_id=statement_id,
        rule=pair.rule,
        lines=pack_ids(pair.line_ids),
        own=pack_ids(pair.own_ids),
        difference=difference,
        accepted_by=context.actor.name,
        accepted_at=context.now,
    )


class UndoMatch(Command, frozen=True, kw_only=True):
    """One match is taken back; the others stay."""

    match_id: UUID

    def subjects(self) -> tuple[UUID, ...]:
        return (self.match_id,)


def undo_match(command: UndoMatch, context: Context) -> None:
    """Refuses `match_unknown`, `statement_superseded`."""
    match = context.session.get(StatementMatch, (context.dealer_id, command.match_id), with_for_update=True)
    if match is None:
        raise Refusal("match_unknown")
    the_statement(match.statement_id, context)
    context.session.delete(match)


class Entered(msgspec.Struct, frozen=True, kw_only=True):
    """A line of the dealer's books: above zero it owes more, a payment is below zero."""

    entry_id: UUID
    number: str
    day: date
    amount: int
    text: str = ""


class EnterOwnList(Command, frozen=True, kw_only=True):
    """Lines of the dealer's own books, all of them or none."""

    entries: tuple[Entered, ...]

    def subjects(self) -> tuple[UUID, ...]:
        return tuple(entry.entry_id for entry in self.entries[:1])


def enter_own_list(command: EnterOwnList, context: Context) -> None:
    """Refuses `nothing_to_match`, `matches_too_many`, `entry_exists`, `amount_invalid`, `text_too_long`."""
    if not command.entries:
        raise Refusal("nothing_to_match")
    if len(command.entries) > MOST_AT_ONCE:
        raise Refusal("matches_too_many", most=MOST_AT_ONCE)
    _check_new(command.entries, context)
    for entry in command.entries:
        if not 0 < abs(entry.amount) <= MOST_LIMIT:
            raise Refusal("amount_invalid", amount=entry.amount, field="amount")
        if len(entry.number) > LONGEST_NUMBER or len(entry.text) > LONGEST_TEXT:
            raise Refusal("text_too_long", field="number")
        context.session.add(_entry(entry, context))


def _check_new(entries: Sequence[Entered], context: Context) -> None:
    ids = {entry.entry_id for entry in entries}
    known = select(OwnEntry.id).where(OwnEntry.dealer_id == context.dealer_id, OwnEntry.id.in_(ids)).limit(1)
    if len(ids) != len(entries) or context.session.scalar(known) is not None:
        raise Refusal("entry_exists")


def _entry(entry: Entered, context: Context) -> OwnEntry:
    return OwnEntry(
        dealer_id=context.dealer_id,
        id=entry.entry_id,
        number=entry.number.strip(),
        day=entry.day,
        amount=entry.amount,
        text=entry.text.strip(),
        entered_by=context.actor.name,
    )


class DropOwnEntry(Command, frozen=True, kw_only=True):
    """A line of the own list was a mistake."""

    entry_id: UUID

    def subjects(self) -> tuple[UUID, ...]:
        return (self.entry_id,)


def drop_own_entry(command: DropOwnEntry, context: Context) -> None:
    """Refuses `entry_unknown`."""
    entry = context.session.get(OwnEntry, (context.dealer_id, command.entry_id), with_for_update=True)
    if entry is None:
        raise Refusal("entry_unknown")
    context.session.delete(entry)


VERBS = (
    Verb(AcceptMatches, accept_matches, "statements.match"),
    Verb(UndoMatch, undo_match, "statements.match"),
    Verb(EnterOwnList, enter_own_list, "statements.match"),
    Verb(DropOwnEntry, drop_own_entry, "statements.match"),
)
