"""A difference is noted by the dealer, raised, answered by the house, and agreed or rejected: what is agreed is credited."""

from typing import ClassVar
from uuid import UUID

from sqlalchemy import select

from sync.domain.credit.noting import note_for
from sync.domain.credit.rules import MOST_LIMIT, NoteKind
from sync.domain.statements.commands import the_statement
from sync.domain.statements.records import Dispute, StatementLine
from sync.domain.statements.rules import LONGEST_TEXT, WITH_DEALER, WITH_HOUSE, DifferenceReason, DisputeState, StatementState
from sync.kernel.commands import HOUSE, Command, Context, Verb
from sync.kernel.errors import Refusal

LONGEST_NUMBER = 80


class NoteDifference(Command, frozen=True, kw_only=True):
    """The dealer notes why the two sides differ, and who of its people sees to it. `is_raised` shows it to the house at once.

    `line_id` is the line of the statement, None where it lacks what the dealer has; `expected` is what the dealer's books say, in
    minor units. Noted once more it takes the place of what was noted before, as long as the house has not been shown it.
    """

    series: ClassVar[str] = "DP"
    dispute_id: UUID
    statement_id: UUID
    line_id: UUID | None
    document_number: str
    expected: int
    reason: DifferenceReason
    owner: str
    note: str
    is_raised: bool = False
    number: str = ""

    def subjects(self) -> tuple[UUID, ...]:
        return (self.dispute_id, self.statement_id)


def note_difference(command: NoteDifference, context: Context) -> None:
    """Refuses `statement_unknown`, `statement_superseded`, `statement_confirmed`, `line_unknown`, `amount_invalid`,
    `dispute_raised`, `line_disputed`, `nothing_differs`, `reason_missing`, `text_too_long`."""
    statement = the_statement(command.statement_id, context)
    if command.is_raised and statement.state is StatementState.CONFIRMED:
        raise Refusal("statement_confirmed", number=statement.number, by=statement.confirmed_by)
    line = _line(command, context)
    stated = line.amount if line else 0
    if abs(command.expected) > MOST_LIMIT:
        raise Refusal("amount_invalid", amount=command.expected, field="expected")
    if stated == command.expected:
        raise Refusal("nothing_differs", field="expected")
    if command.is_raised:
        _check_text(command.note)
    if len(command.note) > LONGEST_TEXT or max(len(command.owner), len(command.document_number)) > LONGEST_NUMBER:
        raise Refusal("text_too_long", field="note")
    noted = context.session.get(Dispute, (context.dealer_id, command.dispute_id), with_for_update=True)
    if noted is not None and noted.state is not DisputeState.NOTED:
        raise Refusal("dispute_raised", number=noted.number)
    _check_alone(command, line.number if line else command.document_number.strip(), context)
    row = noted or _new(command, context)
    row.statement_id, row.line_id = statement.id, command.line_id
    row.document_number = line.number if line else command.document_number.strip()
    row.stated, row.expected, row.reason = stated, command.expected, command.reason
    row.owner, row.note = command.owner.strip(), command.note.strip()
    row.state = DisputeState.OPEN if command.is_raised else DisputeState.NOTED
    row.raised_by, row.raised_at = context.actor.name, context.now
    context.session.add(row)


def _check_alone(command: NoteDifference, document_number: str, context: Context) -> None:
    """Two colleagues, or two keys: one document is disputed once at a time. Refuses `line_disputed`."""
    others = select(Dispute.number).where(
        Dispute.dealer_id == context.dealer_id,
        Dispute.statement_id == command.statement_id,
        Dispute.id != command.dispute_id,
        Dispute.state.in_(WITH_DEALER),
    )
    same = Dispute.line_id == command.line_id if command.line_id else Dispute.line_id.is_(None)
    number = context.session.scalar(others.where(same, Dispute.document_number == document_number).limit(1))
    if number is not None:
        raise Refusal("line_disputed", number=number)


def _line(command: NoteDifference, context: Context) -> StatementLine | None:
    if command.line_id is None:
        return None
    line = context.session.get(StatementLine, (context.dealer_id, command.line_id))
    if line is None or line.statement_id != command.statement_id:
        raise Refusal("line_unknown")
    return line


def _new(command: NoteDifference, context: Context) -> Dispute:
    return Dispute(
        dealer_id=context.dealer_id,
        id=command.dispute_id,
        statement_id=command.statement_id,
        line_id=command.line_id,
        document_number="",
        number=command.number,
        stated=0,
        expected=0,
        reason=command.reason,
        owner="",
        note="",
        state=DisputeState.NOTED,
        raised_by="",
        raised_at=context.now,
        proposed=0,
        answer="",
        answered_by="",
        answered_at=None,
        settled_by="",
    )


class DealerDispute(Command, frozen=True, kw_only=True):
    """A deed of the dealer on one of its differences."""

    dispute_id: UUID
    note: str = ""

    def subjects(self) -> tuple[UUID, ...]:
        return (self.dispute_id,)


class SettleDispute(DealerDispute, frozen=True, kw_only=True):
    """Yes to what the house answered: it is credited. A no has a reason, and gives the word back to the house."""

    agreed: bool


def settle_dispute(command: SettleDispute, context: Context) -> None:
    """Refuses `dispute_not_known`, `dispute_not_answered`, `reason_missing`, `text_too_long`."""
    dispute = _of_dealer(command, context)
    if dispute.state is not DisputeState.ANSWERED:
        raise Refusal("dispute_not_answered", number=dispute.number)
    if not command.agreed:
        _check_text(command.note)
        dispute.note, dispute.state, dispute.raised_at = command.note.strip(), DisputeState.OPEN, context.now
        return
    _agree(dispute, context)


class WithdrawDispute(DealerDispute, frozen=True, kw_only=True):
    """The dealer has found the reason on its own side."""


def withdraw_dispute(command: WithdrawDispute, context: Context) -> None:
    """Refuses `dispute_not_known`, `dispute_over`, `text_too_long`."""
    dispute = _of_dealer(command, context)
    if dispute.state not in WITH_DEALER:
        raise Refusal("dispute_over", number=dispute.number)
    if len(command.note) > LONGEST_TEXT:
        raise Refusal("text_too_long", field="note")
    dispute.note = command.note.strip() or dispute.note
    dispute.state, dispute.settled_by = DisputeState.WITHDRAWN, context.actor.name


class HouseDispute(Command, frozen=True, kw_only=True):
    """A deed of the house on what a dealer raised."""

    dealer_id: int
    dispute_id: UUID
    answer: str

    def subjects(self) -> tuple[UUID, ...]:
        return (self.dispute_id,)


class AnswerDispute(HouseDispute, frozen=True, kw_only=True):
    """What the house offers to credit, in minor units, and why. All that was asked for is credited at once; anything else waits
    for the dealer's yes."""

    proposed: int


def answer_dispute(command: AnswerDispute, context: Context) -> None:
    """Refuses `house_only`, `dispute_not_known`, `dispute_over`, `amount_invalid`, `reason_missing`, `text_too_long`."""
    dispute = _of_house(command, context)
    if abs(command.proposed) > MOST_LIMIT:
        raise Refusal("amount_invalid", amount=command.proposed, field="proposed")
    if command.proposed != dispute.asked:
        _check_text(command.answer)
    _say(dispute, command, context)
    dispute.proposed, dispute.state = command.proposed, DisputeState.ANSWERED
    if command.proposed == dispute.asked:
        _agree(dispute, context)


class RejectDispute(HouseDispute, frozen=True, kw_only=True):
    """The line stands, and that is the last word."""


def reject_dispute(command: RejectDispute, context: Context) -> None:
    """Refuses `house_only`, `dispute_not_known`, `dispute_over`, `reason_missing`, `text_too_long`."""
    dispute = _of_house(command, context)
    _check_text(command.answer)
    _say(dispute, command, context)
    dispute.proposed, dispute.state, dispute.settled_by = 0, DisputeState.REJECTED, context.actor.name


def _say(dispute: Dispute, command: HouseDispute, context: Context) -> None:
    if len(command.answer) > LONGEST_TEXT:
        raise Refusal("text_too_long", field="answer")
    dispute.answer, dispute.answered_by, dispute.answered_at = command.answer.strip(), context.actor.name, context.now


def _agree(dispute: Dispute, context: Context) -> None:
    """The credit has the dispute's id: nothing is credited twice."""
    dispute.state, dispute.settled_by = DisputeState.AGREED, context.actor.name
    if dispute.proposed:
        reference = dispute.document_number
        context.session.add(note_for(dispute, NoteKind.ADJUSTMENT, dispute.proposed, context, reference=reference))


def _of_dealer(command: DealerDispute, context: Context) -> Dispute:
    found = context.session.get(Dispute, (context.dealer_id, command.dispute_id), with_for_update=True)
    if found is None:
        raise Refusal("dispute_not_known")
    return found


def _of_house(command: HouseDispute, context: Context) -> Dispute:
    if context.dealer_id != HOUSE:
        raise Refusal("house_only")
    found = context.session.get(Dispute, (command.dealer_id, command.dispute_id), with_for_update=True)
    if found is None or found.state is DisputeState.NOTED:
        raise Refusal("dispute_not_known")
    if found.state not in WITH_HOUSE:
        raise Refusal("dispute_over", number=found.number)
    return found


def _check_text(text: str) -> None:
    if not text.strip():
        raise Refusal("reason_missing", field="note")
    if len(text) > LONGEST_TEXT:
        raise Refusal("text_too_long", field="note")


VERBS = (
    Verb(NoteDifference, note_difference, "statements.match"),
    Verb(SettleDispute, settle_dispute, "statements.match"),
    Verb(WithdrawDispute, withdraw_dispute, "statements.match"),
    Verb(AnswerDispute, answer_dispute, "statements.issue"),
    Verb(RejectDispute, reject_dispute, "statements.issue"),
)
