"""Short ways to say what a test of statements is about: a month, its statement, and both sides' deeds."""

from datetime import timedelta
from typing import Any

from sqlalchemy.orm import Session

from sync.domain.accounts.rules import Role
from sync.domain.desk.payments import BillPart, BookAdjustment, RecordPayment
from sync.domain.statements.bench import Bench, bench
from sync.domain.statements.benching import AcceptMatches, Entered, EnterOwnList, Pair
from sync.domain.statements.commands import ConfirmStatement, IssueStatement
from sync.domain.statements.disputing import NoteDifference
from sync.domain.statements.queries import StatementRow, statements
from sync.domain.statements.rules import DifferenceReason, MatchRule
from sync.kernel.commands import Actor
from tests.builders import NOW, SHOP, TODAY, a_view, an_actor, an_id
from tests.contract_builders import HEAD
from tests.credit_builders import MAKER, decide

BOOKKEEPER = an_actor("zhou", Role.ACCOUNTANT)
LAST = 30
"""The last day of the period, from today; what is asked about it is asked a day later."""


def a_payment(amount: int, name: str = "payment", *, bills: tuple[BillPart, ...] = (), **changed: Any) -> RecordPayment:
    fields: dict[str, Any] = {"received_on": TODAY, "reference": f"TT-{name}", "number": f"PM-{name}"}
    return RecordPayment(dealer_id=SHOP, note_id=an_id(name), amount=amount, bills=bills, **fields | changed)


def paid(session: Session, amount: int, name: str = "payment", *, days: float = 0, **changed: Any) -> list[str]:
    day = TODAY + timedelta(days=int(days))
    return decide(a_payment(amount, name, received_on=day, **changed), session, MAKER, days=days)


def an_adjustment(amount: int, name: str = "adjustment") -> BookAdjustment:
    return BookAdjustment(dealer_id=SHOP, note_id=an_id(name), amount=amount, reason="Freight", number=f"AA-{name}")


def an_issue(name: str = "statement", *, first: int = 0, last: int = LAST) -> IssueStatement:
    first_day, last_day = TODAY + timedelta(days=first), TODAY + timedelta(days=last)
    return IssueStatement(dealer_id=SHOP, statement_id=an_id(name), first_day=first_day, last_day=last_day, number=f"ST-{name}")


def issue(session: Session, name: str = "statement", *, first: int = 0, last: int = LAST) -> StatementRow:
    decide(an_issue(name, first=first, last=last), session, MAKER, days=last + 1)
    return the_statement(session, name)


def the_statement(session: Session, name: str = "statement", actor: Actor = HEAD) -> StatementRow:
    view = a_view(session, actor, now=NOW + timedelta(days=LAST + 1))
    [row] = statements(view, statement_id=an_id(name))
    return row


def the_bench(session: Session, name: str = "statement", actor: Actor = BOOKKEEPER) -> Bench:
    view = a_view(session, actor, now=NOW + timedelta(days=LAST + 1))
    return bench(view, statement_id=an_id(name))


def enter(session: Session, *entries: tuple[str, int, int], days: float = LAST + 1) -> None:
    """Of the dealer's own books: `(number, day from today, amount)`."""
    lines = (
        Entered(entry_id=an_id(f"own {number} {amount}"), number=number, day=TODAY + timedelta(days=day), amount=amount)
        for number, day, amount in entries
    )
    decide(EnterOwnList(entries=tuple(lines)), session, BOOKKEEPER, days=days)


def accept_all(session: Session, name: str = "statement") -> AcceptMatches:
    """Everything that the bench proposes, by one deed."""
    pairs = tuple(
        Pair(
            match_id=an_id(f"match {at}"),
            rule=MatchRule(one.rule),
            line_ids=tuple(one.line_ids),
            own_ids=tuple(one.own_ids),
            own_amount=one.own_amount,
        )
        for at, one in enumerate(the_bench(session, name).pairs)
    )
    command = AcceptMatches(statement_id=an_id(name), pairs=pairs)
    decide(command, session, BOOKKEEPER, days=LAST + 1)
    return command


def a_difference(session: Session, number: str, expected: int, name: str = "difference", **changed: Any) -> NoteDifference:
    """About the line of this number, or about what the statement lacks."""
    line = next((one for one in the_bench(session).lines if one.number == number), None)
    fields: dict[str, Any] = {
        "statement_id": an_id("statement"),
        "reason": DifferenceReason.QUANTITY,
        "owner": "zhou",
        "note": "One came broken",
        "is_raised": True,
        "number": f"DP-{name}",
    }
    return NoteDifference(
        dispute_id=an_id(name),
        line_id=line.line_id if line else None,
        document_number=number,
        expected=expected,
        **fields | changed,
    )


def raise_difference(session: Session, number: str, expected: int, name: str = "difference", **changed: Any) -> None:
    decide(a_difference(session, number, expected, name, **changed), session, BOOKKEEPER, days=LAST + 1)


def confirm(session: Session, row: StatementRow, actor: Actor = HEAD) -> list[str]:
    command = ConfirmStatement(statement_id=row.statement_id, version=row.version, digest=row.digest)
    return decide(command, session, actor, days=LAST + 2)
