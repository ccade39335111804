"""The manufacturer passes a protected registration on: one dealer's record is closed, another's begins where it stood."""

from itertools import pairwise
from typing import ClassVar
from uuid import UUID

from sync.domain.accounts.records import Dealer
from sync.domain.deals.change import TEXTS, check_state, check_text, deal_of, is_standing, note, today, write_texts
from sync.domain.deals.clashes import own_clash
from sync.domain.deals.records import Deal, DealTransfer
from sync.domain.deals.reviewing import ReviewCommand, check_house, protect
from sync.domain.deals.rules import DealState
from sync.domain.deals.territory import is_inside
from sync.kernel.commands import HOUSE, Context, Verb
from sync.kernel.errors import Refusal

STAYS = frozenset({"note"})
"""Texts that the one who wrote them keeps."""


class TransferDeal(ReviewCommand, frozen=True, kw_only=True):
    """Give a protection to another dealer, as the deal `new_deal_id` with a number of its own.

    Its clock goes on; with `anew` it begins today, for as long as the terms say. `special` where the other dealer has no such
    territory. Who gives it reads the reason, and never who has it now.
    """

    series: ClassVar[str | None] = "RG"

    number: str = ""
    to_dealer: int
    new_deal_id: UUID
    reason: str
    anew: bool = False
    special: bool = False

    def subjects(self) -> tuple[UUID, ...]:
        return (self.deal_id, self.new_deal_id)


def transfer_deal(command: TransferDeal, context: Context) -> None:
    """Refuses `house_only`, `deal_unknown`, `deal_state_wrong`, `deal_transferred`, `deal_expired`, `text_missing`,
    `text_too_long`, `dealer_unknown`, `dealer_same`, `reason_names_dealer`, `deal_exists`, `deal_known_there`,
    `deal_outside_there`.
    """
    check_house(context)
    deal = deal_of(context, command.dealer_id, command.deal_id)
    check_state(deal, DealState.PROTECTED)
    if not is_standing(context, deal, today(context)):
        raise Refusal("deal_expired", number=deal.number)
    reason = check_text("reason", command.reason, needed=True)
    _check_receiver(command, context, reason)
    given = _given(deal, command, context)
    known = own_clash(context.session, given)
    if known is not None:
        raise Refusal("deal_known_there", number=known.number)
    inside = is_inside(
        context.session,
        given.dealer_id,
        product_line=given.product_line,
        region_code=given.region_code,
        on=today(context),
    )
    if not inside and not command.special:
        raise Refusal("deal_outside_there", field="special")
    given.special = not inside
    deal.state, deal.reason, deal.taken_on, deal.wish = DealState.TRANSFERRED, reason, today(context), ""
    note(deal, command, context, reason)
    context.session.add_all((given, _transfer(deal, command, context, reason)))
    note(given, command, context)


VERBS = (Verb(TransferDeal, transfer_deal, "deals.review"),)


def _check_receiver(command: TransferDeal, context: Context, reason: str) -> None:
    receiver = context.session.get(Dealer, command.to_dealer)
    if receiver is None or command.to_dealer == HOUSE:
        raise Refusal("dealer_unknown", field="to_dealer")
    if command.to_dealer == command.dealer_id:
        raise Refusal("dealer_same", field="to_dealer")
    has_been_given = context.session.get(DealTransfer, command.new_deal_id) is not None
    if has_been_given or context.session.get(Deal, (command.to_dealer, command.new_deal_id)) is not None:
        raise Refusal("deal_exists", number=command.number)
    if names(reason, receiver.name) or names(reason, receiver.code):
        raise Refusal("reason_names_dealer", field="reason")


def names(text: str, word: str) -> bool:
    """Whether a word stands in a text, in capitals or not, and not as a part of a longer one of the same letters."""
    said, sought = f" {text.casefold()} ", word.strip().casefold()
    parts = said.split(sought) if sought else []
    return any(not (_goes_on(before[-1:]) or _goes_on(after[:1])) for before, after in pairwise(parts))


def _goes_on(character: str) -> bool:
    return character.isascii() and character.isalnum()


def _given(deal: Deal, command: TransferDeal, context: Context) -> Deal:
    """What the customer is known by, how far it has come and since when it is claimed go with it. Files, words, plans and
    amounts are the work of the one who had it, and stay there."""
    given = Deal(
        dealer_id=command.to_dealer,
        id=command.new_deal_id,
        number=command.number,
        subject=deal.subject,
        product_line=deal.product_line,
        customer_id=None,
        stage=deal.stage,
        next_step="",
        next_on=None,
        expected_amount=0,
        expected_on=None,
        state=deal.state,
        question="",
        reason="",
        taken_on=None,
        wish="",
        special=False,
        registered_by=context.actor.name,
        captured_at=deal.captured_at,
        received_at=deal.received_at,
        heard_at=None,
        protected_from=deal.protected_from,
        protected_until=deal.protected_until,
        extensions=0 if command.anew else deal.extensions,
        active_on=max(deal.active_on, today(context)),
        won_amount=0,
        version=0,
        at_desk=False,
    )
    write_texts(given, {field: "" if field in STAYS else getattr(deal, field) for field in TEXTS})
    if command.anew:
        protect(given, context, since=today(context))
    return given


def _transfer(deal: Deal, command: TransferDeal, context: Context, reason: str) -> DealTransfer:
    return DealTransfer(
        id=command.new_deal_id,
        from_dealer=deal.dealer_id,
        from_deal=deal.id,
        from_number=deal.number,
        to_dealer=command.to_dealer,
        reason=reason,
        by=context.actor.name,
        at=context.now,
    )
