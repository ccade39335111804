"""Draw up a statement of account, and confirm it."""

from datetime import date, timedelta
from typing import ClassVar
from uuid import UUID

from sync.domain.accounts.calendar import price_day
from sync.domain.accounts.records import Dealer
from sync.domain.statements.lookup import disputed, head_of, latest_statement, lines_of, stated
from sync.domain.statements.records import Statement
from sync.domain.statements.rules import StatementState, digest_of
from sync.kernel.commands import HOUSE, Command, Context, Verb
from sync.kernel.errors import Refusal


class IssueStatement(Command, frozen=True, kw_only=True):
    """What a dealer owes at the end of a day that is over. The period of the last statement once more is its next version."""

    series: ClassVar[str] = "ST"
    dealer_id: int
    statement_id: UUID
    first_day: date
    last_day: date
    number: str = ""

    def subjects(self) -> tuple[UUID, ...]:
        return (self.statement_id,)


def issue_statement(command: IssueStatement, context: Context) -> None:
    """On a PC of the house it waits as requested: central alone has every document, and draws it up.

    Refuses `house_only`, `dealer_unknown`, `statement_exists`, `dates_wrong`, `statement_not_over`, `statement_confirmed`,
    `statement_gap`.
    """
    if context.dealer_id != HOUSE:
        raise Refusal("house_only")
    dealer = None if command.dealer_id == HOUSE else context.session.get(Dealer, command.dealer_id)
    if dealer is None:
        raise Refusal("dealer_unknown")
    if context.session.get(Statement, (command.dealer_id, command.statement_id)) is not None:
        raise Refusal("statement_exists", number=command.number)
    if command.last_day < command.first_day:
        raise Refusal("dates_wrong", field="last_day")
    if command.last_day >= price_day(context.session, context.now):
        raise Refusal("statement_not_over", field="last_day")
    before = latest_statement(context.session, command.dealer_id)
    is_again = before is not None and (before.first_day, before.last_day) == (command.first_day, command.last_day)
    if before is not None:
        _check_follows(before, command, is_again=is_again)
        if is_again:
            before.state = StatementState.SUPERSEDED
    context.session.add(_requested(command, before if is_again else None, dealer.currency, context))


def _check_follows(before: Statement, command: IssueStatement, *, is_again: bool) -> None:
    """No day is missed, none is stated twice."""
    if is_again and before.state is StatementState.CONFIRMED:
        raise Refusal("statement_confirmed", number=before.number, by=before.confirmed_by)
    if not is_again and command.first_day != before.last_day + timedelta(days=1):
        raise Refusal("statement_gap", field="first_day", day=before.last_day.isoformat())


def _requested(command: IssueStatement, before: Statement | None, currency: str, context: Context) -> Statement:
    return Statement(
        dealer_id=command.dealer_id,
        id=command.statement_id,
        number=before.number if before else command.number,
        version=before.version + 1 if before else 1,
        first_day=command.first_day,
        last_day=command.last_day,
        currency=currency,
        opening=0,
        closing=0,
        line_count=0,
        digest="",
        state=StatementState.REQUESTED,
        issued_by=context.actor.name,
        issued_at=context.now,
        confirmed_by="",
        confirmed_at=None,
        agreed=0,
    )


class ConfirmStatement(Command, frozen=True, kw_only=True):
    """The dealer agrees to what it saw: `version` and `digest` are those of its screen. Disputed lines stay open."""

    statement_id: UUID
    version: int
    digest: str

    def subjects(self) -> tuple[UUID, ...]:
        return (self.statement_id,)


def confirm_statement(command: ConfirmStatement, context: Context) -> None:
    """Refuses `statement_unknown`, `statement_superseded`, `statement_confirmed`, `statement_not_ready`, `statement_changed`."""
    statement = the_statement(command.statement_id, context)
    if statement.state is StatementState.CONFIRMED:
        raise Refusal("statement_confirmed", number=statement.number, by=statement.confirmed_by)
    if statement.state is not StatementState.ISSUED:
        raise Refusal("statement_not_ready", number=statement.number)
    rows = lines_of(context.session, statement.dealer_id, statement.id)
    said = digest_of(head_of(statement), stated(rows))
    if (command.version, command.digest) != (statement.version, statement.digest) or said != statement.digest:
        raise Refusal("statement_changed", number=statement.number, version=statement.version)
    statement.state, statement.confirmed_by, statement.confirmed_at = StatementState.CONFIRMED, context.actor.name, context.now
    statement.agreed = statement.closing - disputed(context.session, statement)


def the_statement(statement_id: UUID, context: Context) -> Statement:
    """Of the actor's own shop, and the last version of its period. Refuses `statement_unknown`, `statement_superseded`."""
    statement = context.session.get(Statement, (context.dealer_id, statement_id), with_for_update=True)
    if statement is None:
        raise Refusal("statement_unknown")
    if statement.state is StatementState.SUPERSEDED:
        newest = latest_statement(context.session, context.dealer_id)
        raise Refusal("statement_superseded", number=statement.number, version=newest.version if newest else statement.version)
    return statement


VERBS = (
    Verb(IssueStatement, issue_statement, "statements.issue"),
    Verb(ConfirmStatement, confirm_statement, "statements.confirm"),
)
