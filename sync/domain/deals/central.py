"""What only central may decide about registrations: it alone sees all dealers' claims, and it alone knows when they were made."""

from collections.abc import Mapping
from uuid import uuid5

import msgspec

from sync.domain.accounts.records import Dealer
from sync.domain.deals.change import TEXTS, check_state, day_of, deal_of, is_standing, note, settle, terms_of, today
from sync.domain.deals.clashes import protected, rivals
from sync.domain.deals.keeping_pool import FillPool, WithdrawPoolEntry
from sync.domain.deals.pooling import empty, fill, put
from sync.domain.deals.records import Deal, Dispute
from sync.domain.deals.registering import ChangeDeal, DisputeDeal, RegisterDeal, ReleaseDeal, ReportProgress
from sync.domain.deals.reviewing import AnswerExtension, ApproveDeal, RevokeDeal, RuleDispute, SetDealTerms, protect
from sync.domain.deals.rules import Band, Claim, DealState, came_later, completeness, likelier_first
from sync.domain.deals.transferring import TransferDeal
from sync.kernel.commands import HOUSE, Command, Context, Handler, Wrapper
from sync.kernel.errors import Refusal


def on_register(command: RegisterDeal, context: Context, handler: Handler) -> None:
    """The device's own times are replaced by what its contacts prove; then the claim is held against all others."""
    _lock(context)
    handler(command, context)
    deal = deal_of(context, context.dealer_id, command.deal_id)
    deal.captured_at, deal.received_at, deal.heard_at = context.decided_at, context.now, context.heard_at
    if deal.special:
        context.adjust("deal_outside", subject=deal.number)
    _place(deal, context)
    settle(deal)
    empty(deal, context)
    fill(context)


def on_change(command: ChangeDeal, context: Context, handler: Handler) -> None:
    """Other facts may be somebody else's, or nobody's any more."""
    _lock(context)
    handler(command, context)
    deal = deal_of(context, context.dealer_id, command.deal_id)
    _place(deal, context)
    settle(deal)
    empty(deal, context)


def on_progress(command: ReportProgress, context: Context, handler: Handler) -> None:
    """Work that was reported late keeps the protection, unless it ended and somebody else has it by now."""
    _lock(context)
    deal = deal_of(context, context.dealer_id, command.deal_id)
    if deal.state is DealState.PROTECTED and not is_standing(context, deal, today(context)):
        _check_free(deal, context)
    handler(command, context)
    empty(deal, context)


def on_extension(command: AnswerExtension, context: Context, handler: Handler) -> None:
    """More time for what has ended meanwhile would take it from whoever has it by now. Refuses `deal_taken`, `deal_disputed`."""
    _lock(context)
    deal = deal_of(context, command.dealer_id, command.deal_id)
    if command.granted and deal.state is DealState.PROTECTED and not is_standing(context, deal, today(context)):
        _check_free(deal, context)
    handler(command, context)
    empty(deal, context)


def on_approve(command: ApproveDeal, context: Context, handler: Handler) -> None:
    """Refuses `deal_taken`, `deal_disputed`: at most one dealer is protected at any time."""
    _lock(context)
    deal = deal_of(context, command.dealer_id, command.deal_id)
    _check_free(deal, context)
    handler(command, context)
    empty(deal, context)


def on_dispute(command: DisputeDeal, context: Context, handler: Handler) -> None:
    """Who has it keeps it until a person has ruled. Refuses `deal_free` where nobody has it any more: register it anew."""
    _lock(context)
    deal = deal_of(context, context.dealer_id, command.deal_id)
    check_state(deal, DealState.DUPLICATE)
    holder = next((clash.deal for clash in rivals(context.session, deal) if clash.band is Band.BLOCK), None)
    if holder is None:
        raise Refusal("deal_free", number=deal.number)
    handler(command, context)
    _open_dispute(holder, deal, context)


def on_rule(command: RuleDispute, context: Context, handler: Handler) -> None:
    """Refuses `deal_taken` where a third dealer has it."""
    _lock(context)
    dispute = context.session.get(Dispute, command.dispute_id)
    if dispute is not None:
        sides = (dispute.first_dealer, dispute.first_deal), (dispute.second_dealer, dispute.second_deal)
        winner, loser = sides if command.first_wins else sides[::-1]
        _check_free(deal_of(context, *winner), context, besides=deal_of(context, *loser))
    handler(command, context)


def on_release(command: ReleaseDeal, context: Context, handler: Handler) -> None:
    """What nobody is protected for any more goes into the pool."""
    _lock(context)
    handler(command, context)
    put(deal_of(context, context.dealer_id, command.deal_id), context)


def on_revoke(command: RevokeDeal, context: Context, handler: Handler) -> None:
    """As `on_release`."""
    _lock(context)
    handler(command, context)
    put(deal_of(context, command.dealer_id, command.deal_id), context)


def on_keeping(command: FillPool | WithdrawPoolEntry, context: Context, handler: Handler) -> None:
    """Not while somebody takes it up."""
    _lock(context)
    handler(command, context)


def on_transfer(command: TransferDeal, context: Context, handler: Handler) -> None:
    """Refuses `deal_taken`, `deal_disputed`: what two dealers claim is ruled before it is passed on."""
    _lock(context)
    deal = deal_of(context, command.dealer_id, command.deal_id)
    if deal.state is DealState.PROTECTED:
        _check_free(deal, context)
    handler(command, context)


def on_terms(command: SetDealTerms, context: Context, handler: Handler) -> None:
    """By longer terms a protection that had ended stands again; not where somebody else has the customer by now."""
    _lock(context)
    line = command.product_line.strip()
    ended = [deal for deal in protected(context.session, line) if not is_standing(context, deal, today(context))]
    handler(command, context)
    context.session.flush()
    for deal in ended:
        others = [clash.deal for clash in rivals(context.session, deal) if clash.band is Band.BLOCK]
        holder = next((other for other in others if _counts(other, context)), None)
        if holder is not None and is_standing(context, deal, today(context)):
            deal.state, deal.reason, deal.wish = DealState.DUPLICATE, "deal_taken", ""
            deal.taken_on, deal.protected_until = day_of(context, holder.captured_at), None
            note(deal, command, context)
        empty(deal, context)


WRAPPERS: Mapping[type[Command], Wrapper] = {
    RegisterDeal: on_register,
    ChangeDeal: on_change,
    ReportProgress: on_progress,
    AnswerExtension: on_extension,
    ApproveDeal: on_approve,
    DisputeDeal: on_dispute,
    RuleDispute: on_rule,
    TransferDeal: on_transfer,
    ReleaseDeal: on_release,
    RevokeDeal: on_revoke,
    FillPool: on_keeping,
    WithdrawPoolEntry: on_keeping,
    SetDealTerms: on_terms,
}

ACROSS: frozenset[type[Command]] = frozenset((RegisterDeal, ChangeDeal, ReportProgress, DisputeDeal, ReleaseDeal))
"""A dealer's commands that are held against the claims of others."""


def _lock(context: Context) -> None:
    """Registrations of all dealers are decided one after another: they are few, and two at once could both find nothing."""
    context.session.get_one(Dealer, HOUSE, with_for_update=True)


def _place(deal: Deal, context: Context) -> None:
    """Protected, looked at by a person, somebody else's, or disputed."""
    standing = [clash for clash in rivals(context.session, deal) if _counts(clash.deal, context)]
    same = [clash.deal for clash in standing if clash.band is Band.BLOCK]
    if same and all(came_later(_claim(deal), _claim(rival)) for rival in same):
        _give_up(deal, same[0], context)
    elif same:
        for rival in same:
            _contest(rival, deal, context)
    elif standing or deal.special or not terms_of(context, deal.product_line).is_free(deal.expected_amount):
        deal.state = DealState.MORE_INFO if deal.question else DealState.IN_REVIEW
    else:
        protect(deal, context)


def _give_up(deal: Deal, holder: Deal, context: Context) -> None:
    deal.state, deal.reason = DealState.DUPLICATE, "deal_taken"
    deal.taken_on = day_of(context, holder.captured_at)
    context.adjust("deal_taken", asked=deal.name, got=deal.taken_on.isoformat(), subject=deal.number)


def _contest(rival: Deal, deal: Deal, context: Context) -> None:
    """Nobody can prove to have been first: neither is protected until a person has ruled."""
    for one in (rival, deal):
        one.state = DealState.DISPUTED
        settle(one)
    context.adjust("deal_disputed", asked=deal.name, subject=deal.number)
    _open_dispute(rival, deal, context)


def _open_dispute(first: Deal, second: Deal, context: Context) -> None:
    dispute_id = uuid5(first.id, f"{second.id} {second.version}")
    if context.session.get(Dispute, dispute_id) is not None:
        return
    claims = [_claim(first), _claim(second)]
    context.session.add(
        Dispute(
            id=dispute_id,
            first_dealer=first.dealer_id,
            first_deal=first.id,
            second_dealer=second.dealer_id,
            second_deal=second.id,
            opened_at=context.now,
            evidence=msgspec.json.encode([_evidence(first, context), _evidence(second, context)]).decode(),
            favours_first=likelier_first(claims) == 0,
            ruled_by="",
            ruled_at=None,
            ruling="",
        )
    )


def _check_free(deal: Deal, context: Context, *, besides: Deal | None = None) -> None:
    """Refuses `deal_taken`, `deal_disputed`."""
    others = [clash.deal for clash in rivals(context.session, deal) if clash.band is Band.BLOCK and clash.deal is not besides]
    for other in others:
        if other.state is DealState.PROTECTED and _counts(other, context):
            raise Refusal("deal_taken", number=deal.number)
    if besides is None and any(other.state is DealState.DISPUTED for other in others):
        raise Refusal("deal_disputed", number=deal.number)


def _counts(rival: Deal, context: Context) -> bool:
    """A protection that ran out is no claim any more."""
    return rival.state is not DealState.PROTECTED or is_standing(context, rival, today(context))


def _claim(deal: Deal) -> Claim:
    return Claim(
        captured_at=deal.captured_at,
        received_at=deal.received_at or deal.captured_at,
        heard_at=deal.heard_at,
        completeness=completeness({field: str(getattr(deal, field)) for field in TEXTS}),
    )


def _evidence(deal: Deal, context: Context) -> dict[str, str]:
    dealer = context.session.get_one(Dealer, deal.dealer_id)
    times = {name: str(getattr(deal, name) or "") for name in ("heard_at", "captured_at", "received_at")}
    facts = {name: str(getattr(deal, name)) for name in ("number", "registered_by", *TEXTS)}
    return {"dealer": f"{dealer.name} ({dealer.code})"} | times | facts
