"""Claim what goods on hand lost when a list price fell, and answer a claim: a yes is a credit note."""

from datetime import datetime
from typing import ClassVar
from uuid import UUID, uuid5

from sync.domain.accounts.calendar import price_day
from sync.domain.accounts.records import Dealer
from sync.domain.credit.noting import note_for
from sync.domain.credit.rules import NoteKind
from sync.domain.orders.protected import ProtectionClaim, ProtectionLine, ProtectionState, protection_key
from sync.domain.protection.lookup import Case, case_of, falls_of, units_left
from sync.kernel.commands import HOUSE, Command, Context, Verb
from sync.kernel.errors import Refusal

LONGEST_TEXT = 500


class ClaimProtection(Command, frozen=True, kw_only=True):
    """The price of a product on the dealer's list fell at `fell_at`; `amount` is what the screen showed."""

    series: ClassVar[str] = "PP"
    product_code: str
    fell_at: datetime
    amount: int
    number: str = ""

    @property
    def claim_id(self) -> UUID:
        """A fall is claimed once."""
        return protection_key(self.product_code, self.fell_at)

    def subjects(self) -> tuple[UUID, ...]:
        return (self.claim_id,)


def claim_protection(command: ClaimProtection, context: Context) -> None:
    """Adjusts `protection_reckoned` where the books give another amount than the screen showed. Refuses `protection_exists`,
    `dealer_unknown`, `price_not_fallen`, `not_protected`, `protection_too_late`, `nothing_to_protect`."""
    key = command.claim_id
    if context.session.get(ProtectionClaim, (context.dealer_id, key)) is not None:
        raise Refusal("protection_exists", code=command.product_code)
    case = _case(command, context)
    if price_day(context.session, context.now) > case.last_day:
        raise Refusal("protection_too_late", code=command.product_code)
    if not case.amount:
        raise Refusal("nothing_to_protect", code=command.product_code)
    if case.amount != command.amount:
        context.adjust("protection_reckoned", asked=command.amount, got=case.amount, subject=command.number)
    context.session.add(_claim(command, case, context))


def _case(command: ClaimProtection, context: Context) -> Case:
    dealer = context.session.get(Dealer, context.dealer_id)
    if dealer is None:
        raise Refusal("dealer_unknown")
    known = falls_of(context.session, dealer.price_list, command.product_code, context.now)
    fall = next((one for one in known if one.at == command.fell_at), None)
    if fall is None:
        raise Refusal("price_not_fallen", code=command.product_code)
    case = case_of(context.session, dealer, command.product_code, fall)
    if case is None:
        raise Refusal("not_protected", code=command.product_code)
    return case


def _claim(command: ClaimProtection, case: Case, context: Context) -> ProtectionClaim:
    key = command.claim_id
    return ProtectionClaim(
        dealer_id=context.dealer_id,
        id=key,
        number=command.number,
        product_code=command.product_code,
        family_id=case.contract.family_id,
        days=case.contract.agreed.protection_days,
        fell_at=case.fall.at,
        before=case.fall.before,
        after=case.fall.after,
        on_hand=case.on_hand,
        units=case.units,
        amount=case.amount,
        state=ProtectionState.CLAIMED,
        claimed_by=context.actor.name,
        claimed_at=context.now,
        answered_by="",
        answered_at=None,
        answer="",
        credited=0,
        lines=[
            ProtectionLine(
                dealer_id=context.dealer_id,
                id=uuid5(key, line.line_id.hex),
                claim_id=key,
                shipment_line_id=line.line_id,
                units=line.units,
                each=line.each,
            )
            for line in case.lines
        ],
    )


class AnswerProtection(Command, frozen=True, kw_only=True):
    """Yes or no; a no has a reason."""

    dealer_id: int
    claim_id: UUID
    granted: bool
    reason: str = ""

    def subjects(self) -> tuple[UUID, ...]:
        return (self.claim_id,)


def answer_protection(command: AnswerProtection, context: Context) -> None:
    """What was asked to go back since it was claimed is not credited: it comes back at its whole cost. Refuses `house_only`,
    `protection_unknown`, `protection_answered`, `reason_missing`, `text_too_long`."""
    if context.dealer_id != HOUSE:
        raise Refusal("house_only")
    claim = context.session.get(ProtectionClaim, (command.dealer_id, command.claim_id), with_for_update=True)
    if claim is None:
        raise Refusal("protection_unknown")
    if claim.state is not ProtectionState.CLAIMED:
        raise Refusal("protection_answered", number=claim.number)
    if not command.granted and not command.reason.strip():
        raise Refusal("reason_missing", field="reason")
    if len(command.reason) > LONGEST_TEXT:
        raise Refusal("text_too_long", field="reason")
    left = units_left(context.session, claim)
    claim.state = ProtectionState.GRANTED if command.granted else ProtectionState.REFUSED
    claim.answered_by, claim.answered_at, claim.answer = context.actor.name, context.now, command.reason.strip()
    if command.granted:
        for line in claim.lines:
            line.units = min(line.units, left.get(line.shipment_line_id, 0))
        claim.credited = sum(line.units * line.each for line in claim.lines)
    if claim.credited:
        context.session.add(note_for(claim, NoteKind.PROTECTION, claim.credited, context))


VERBS = (
    Verb(ClaimProtection, claim_protection, "protection.claim"),
    Verb(AnswerProtection, answer_protection, "protection.settle"),
)
