"""What only central does about statements: it has every document, and a credit that ends a dispute makes room."""

from collections.abc import Mapping

from sync.domain.orders.rechecking import recheck
from sync.domain.orders.reckoning import lock_orders
from sync.domain.statements.commands import IssueStatement
from sync.domain.statements.disputing import AnswerDispute, SettleDispute
from sync.domain.statements.drawing import draw_up
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


WRAPPERS: Mapping[type[Command], Wrapper] = {IssueStatement: on_issue, AnswerDispute: on_answer, SettleDispute: on_settle}
