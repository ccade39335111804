"""Claim the rebate of a quarter that is over, answer a claim, and say that it was paid."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from sync.domain.accounts.calendar import price_day
from sync.domain.contracts.purchases import Account, accounts_of
from sync.domain.contracts.rules import quarter_of
from sync.domain.contracts.terms import Payout
from sync.domain.credit.noting import note_for
from sync.domain.credit.rules import NoteKind
from sync.domain.rebates.lookup import payout_of, unclaimed
from sync.domain.rebates.records import RebateClaim
from sync.domain.rebates.rules import ClaimState, is_payer, last_claim_day
from sync.kernel.commands import HOUSE, Command, Context, Verb
from sync.kernel.errors import Refusal

LONGEST_TEXT, LONGEST_REFERENCE = 500, 80


class ClaimRebate(Command, frozen=True, kw_only=True):
    """What is not claimed yet of the quarter of a contract that begins on `first_day`; `amount` is what the screen showed."""

    series: ClassVar[str] = "RC"
    claim_id: UUID
    family_id: UUID
    first_day: date
    amount: int
    number: str = ""

    def subjects(self) -> tuple[UUID, ...]:
        return (self.claim_id, self.family_id)


def claim_rebate(command: ClaimRebate, context: Context) -> None:
    """Adjusts `rebate_reckoned` where the books give another amount than the screen showed. Refuses `claim_exists`,
    `rebate_unknown`, `quarter_not_over`, `claim_too_late`, `nothing_to_claim`."""
    if context.session.get(RebateClaim, (context.dealer_id, command.claim_id)) is not None:
        raise Refusal("claim_exists")
    account = _account(command, context)
    today = price_day(context.session, context.now)
    if today <= account.quarter.last:
        raise Refusal("quarter_not_over")
    if today > last_claim_day(account.contract.agreed, account.quarter):
        raise Refusal("claim_too_late")
    amount = unclaimed(context.session, account)
    if amount <= 0:
        raise Refusal("nothing_to_claim")
    if amount != command.amount:
        context.adjust("rebate_reckoned", asked=command.amount, got=amount, subject=command.number)
    context.session.add(_new(command, context, amount))


def _account(command: ClaimRebate, context: Context) -> Account:
    found = accounts_of(context.session, context.dealer_id, quarter_of(command.first_day))
    account = next((one for one in found if one.contract.family_id == command.family_id), None)
    if account is None or account.quarter.first != command.first_day:
        raise Refusal("rebate_unknown")
    return account


def _new(command: ClaimRebate, context: Context, amount: int) -> RebateClaim:
    return RebateClaim(
        dealer_id=context.dealer_id,
        id=command.claim_id,
        family_id=command.family_id,
        first_day=command.first_day,
        number=command.number,
        amount=amount,
        state=ClaimState.CLAIMED,
        claimed_by=context.actor.name,
        claimed_at=context.now,
        answered_by="",
        answered_by_id=None,
        answered_at=None,
        reason="",
        paid_by="",
        paid_at=None,
        reference="",
    )


class SettlingCommand(Command, frozen=True, kw_only=True):
    """A deed of the house on one claim."""

    dealer_id: int
    claim_id: UUID

    def subjects(self) -> tuple[UUID, ...]:
        return (self.claim_id,)


class AnswerRebate(SettlingCommand, frozen=True, kw_only=True):
    """Yes or no to a claim. A no has a reason, and leaves the quarter open for another claim."""

    granted: bool
    reason: str = ""


def answer_rebate(command: AnswerRebate, context: Context) -> None:
    """Refuses `house_only`, `claim_unknown`, `claim_settled`, `reason_missing`, `text_too_long`."""
    claim = _claim(command, context)
    if claim.state is not ClaimState.CLAIMED:
        raise Refusal("claim_settled", by=claim.answered_by)
    if not command.granted and not command.reason.strip():
        raise Refusal("reason_missing", field="reason")
    if len(command.reason) > LONGEST_TEXT:
        raise Refusal("text_too_long", field="reason")
    claim.state = ClaimState.ACCEPTED if command.granted else ClaimState.REFUSED
    claim.answered_by, claim.answered_by_id, claim.answered_at = context.actor.name, context.actor.user_id, context.now
    claim.reason = command.reason.strip()


class PayRebate(SettlingCommand, frozen=True, kw_only=True):
    """What was accepted has been paid, or is credited from here on as the contract has it, under this reference."""

    reference: str


def pay_rebate(command: PayRebate, context: Context) -> None:
    """By somebody else than who accepted it; a credit note where the rebate is taken off what the dealer owes.

    Refuses `house_only`, `claim_unknown`, `claim_not_accepted`, `own_request`, `reference_missing`, `text_too_long`.
    """
    claim = _claim(command, context)
    if claim.state is not ClaimState.ACCEPTED:
        raise Refusal("claim_not_accepted", number=claim.number)
    if not is_payer(context.actor.user_id, accepted_by=claim.answered_by_id):
        raise Refusal("own_request", number=claim.number)
    if not command.reference.strip():
        raise Refusal("reference_missing", field="reason")
    if len(command.reference) > LONGEST_REFERENCE:
        raise Refusal("text_too_long", field="reason")
    claim.state, claim.paid_by, claim.paid_at = ClaimState.PAID, context.actor.name, context.now
    claim.reference = command.reference.strip()
    if payout_of(context.session, claim) is Payout.CREDIT:
        context.session.add(note_for(claim, NoteKind.REBATE, claim.amount, context, reference=claim.reference))


def _claim(command: SettlingCommand, context: Context) -> RebateClaim:
    if context.dealer_id != HOUSE:
        raise Refusal("house_only")
    claim = context.session.get(RebateClaim, (command.dealer_id, command.claim_id), with_for_update=True)
    if claim is None:
        raise Refusal("claim_unknown")
    return claim


VERBS = (
    Verb(ClaimRebate, claim_rebate, "rebates.claim"),
    Verb(AnswerRebate, answer_rebate, "rebates.settle"),
    Verb(PayRebate, pay_rebate, "rebates.settle"),
)
