"""What a second person sees of money that the house credits a dealer by hand, or for a difference."""

from uuid import UUID

from sync.domain.accounts.records import Dealer
from sync.domain.desk.payments import BookAdjustment
from sync.domain.four_eyes.watching import Fact, Sight
from sync.domain.statements.disputing import AnswerDispute
from sync.domain.statements.records import Dispute
from sync.kernel.commands import Context

BOOKING_APPROVAL = "account_adjustment"
DIFFERENCE_APPROVAL = "dispute_credit"


def see_booking(command: BookAdjustment, context: Context) -> Sight | None:
    """What is charged costs the house nothing: one person may do it."""
    if command.amount <= 0:
        return None
    dealer = context.session.get(Dealer, command.dealer_id)
    return _credit(command.note_id, dealer.code if dealer else "", command.dealer_id, command.amount, command.reason)


def see_answer(command: AnswerDispute, context: Context) -> Sight | None:
    """An offer is a promise: the dealer's yes makes it a credit."""
    if command.proposed <= 0:
        return None
    dispute = context.session.get(Dispute, (command.dealer_id, command.dispute_id))
    number = dispute.number if dispute else ""
    return _credit(command.dispute_id, number, command.dealer_id, command.proposed, command.answer)


def _credit(about: UUID, subject: str, dealer_id: int, amount: int, why: str) -> Sight:
    facts = (Fact(field="amount", after=amount), Fact(field="note", after=why.strip()))
    return Sight(about=about, subject=subject, facts=facts, dealer_id=dealer_id, amount=amount)
