"""What only central does about statements: it has every document, and a credit that ends a dispute makes room."""

from collections.abc import Mapping
from uuid import UUID

from msgspec.structs import replace

from sync.domain.orders.rechecking import recheck
from sync.domain.orders.reckoning import lock_orders
from sync.domain.statements.benching import AcceptMatches
from sync.domain.statements.carrying import Successor, successors
from sync.domain.statements.commands import IssueStatement
from sync.domain.statements.disputing import AnswerDispute, NoteDifference, SettleDispute
from sync.domain.statements.drawing import draw_up
from sync.domain.statements.lookup import version_after
from sync.domain.statements.records import Statement
from sync.kernel.commands import Command, Context, Handler, Wrapper


def on_issue(command: IssueStatement, context: Context, handler: Handler) -> None:
    """Refuses `dealer_unknown`, `statement_too_long`, and as the handler does."""
    lock_orders(context, command.dealer_id)
    handler(command, context)
    context.session.flush()
    draw_up(context.session, context.session.get_one(Statement, (command.dealer_id, command.statement_id)))


def on_answer(command: AnswerDispute, context: Context, handler: Handler) -> None:
    """Refuses `dealer_unknown`, and as the handler does."""
    dealer = lock_orders(context, command.dealer_id)
    handler(command, context)
    recheck(dealer, context)


def on_settle(command: SettleDispute, context: Context, handler: Handler) -> None:
    """Refuses `dealer_unknown`, and as the handler does."""
    dealer = lock_orders(context, context.dealer_id)
    handler(command, context)
    recheck(dealer, context)


def on_accept(command: AcceptMatches, context: Context, handler: Handler) -> None:
    """Done offline on a version that another has replaced since: what says the same there is matched there, and adjusted as
    `statement_moved_on`. Refuses as the handler does."""
    newer = version_after(context.session, context.dealer_id, command.statement_id)
    if newer is None:
        handler(command, context)
        return
    later = _later(command.statement_id, newer, context)
    same = {old: found.line.id for old, found in later.items() if found.is_same}
    pairs = tuple(
        replace(pair, line_ids=tuple(same[one] for one in pair.line_ids))
        for pair in command.pairs
        if same.keys() >= {*pair.line_ids}
    )
    handler(replace(command, statement_id=newer.id, pairs=pairs) if pairs else command, context)
    context.adjust("statement_moved_on", asked=len(command.pairs), got=len(pairs), subject=newer.number)


def on_note(command: NoteDifference, context: Context, handler: Handler) -> None:
    """As `on_accept`: a difference goes with its document. Refuses as the handler does."""
    newer = version_after(context.session, context.dealer_id, command.statement_id)
    if newer is None:
        handler(command, context)
        return
    found = _later(command.statement_id, newer, context).get(command.line_id) if command.line_id else None
    handler(replace(command, statement_id=newer.id, line_id=found.line.id if found else None), context)
    context.adjust("statement_moved_on", asked=command.document_number, got=command.document_number, subject=newer.number)


def _later(statement_id: UUID, newer: Statement, context: Context) -> Mapping[UUID, Successor]:
    before = context.session.get_one(Statement, (context.dealer_id, statement_id))
    return successors(context.session, before, newer)


WRAPPERS: Mapping[type[Command], Wrapper] = {
    IssueStatement: on_issue,
    AnswerDispute: on_answer,
    SettleDispute: on_settle,
    AcceptMatches: on_accept,
    NoteDifference: on_note,
}
