"""What the channel staff does with registrations: decide, ask, give time, rule a dispute, and lay down territories and terms."""

from datetime import date, timedelta
from uuid import UUID

from sync.domain.accounts.records import Dealer
from sync.domain.deals.change import check_state, check_text, day_of, deal_of, note, terms_of, today
from sync.domain.deals.records import Deal, DealTerms, Dispute, Territory
from sync.domain.deals.rules import OPEN, UNDECIDED, DealState
from sync.kernel.commands import HOUSE, Command, Context, Verb
from sync.kernel.errors import Refusal

MOST_DAYS = 3_650
TERM_FIELDS = (
    "customer_days", "project_days", "extension_days", "most_extensions", "idle_days", "grace_days", "free_amount",
)  # fmt: skip


class ReviewCommand(Command, frozen=True, kw_only=True):
    """A deed of the house on a dealer's deal."""

    dealer_id: int
    deal_id: UUID

    def subjects(self) -> tuple[UUID, ...]:
        return (self.deal_id,)


class ApproveDeal(ReviewCommand, frozen=True, kw_only=True):
    """Protect it, counted from the day it was captured; `days` other than the terms say where given."""

    days: int | None = None


def approve_deal(command: ApproveDeal, context: Context) -> None:
    """Refuses `house_only`, `deal_unknown`, `deal_state_wrong`, `days_invalid`."""
    deal = _deal(command, context)
    check_state(deal, *UNDECIDED)
    if command.days is not None and not 1 <= command.days <= MOST_DAYS:
        raise Refusal("days_invalid", most=MOST_DAYS)
    protect(deal, context, command.days)
    note(deal, command, context)


class RejectDeal(ReviewCommand, frozen=True, kw_only=True):
    """Not this one; the dealer reads why."""

    reason: str


def reject_deal(command: RejectDeal, context: Context) -> None:
    """Refuses `house_only`, `deal_unknown`, `deal_state_wrong`, `text_missing`, `text_too_long`."""
    deal = _deal(command, context)
    check_state(deal, *UNDECIDED)
    deal.reason, deal.state = check_text("reason", command.reason, needed=True), DealState.REJECTED
    note(deal, command, context, deal.reason)


class AskDealer(ReviewCommand, frozen=True, kw_only=True):
    """Something is missing or unclear."""

    question: str


def ask_dealer(command: AskDealer, context: Context) -> None:
    """Refuses `house_only`, `deal_unknown`, `deal_state_wrong`, `text_missing`, `text_too_long`."""
    deal = _deal(command, context)
    check_state(deal, *UNDECIDED)
    deal.question, deal.state = check_text("question", command.question, needed=True), DealState.MORE_INFO
    note(deal, command, context, deal.question)


class AnswerExtension(ReviewCommand, frozen=True, kw_only=True):
    """Give more time, or not."""

    granted: bool
    reason: str = ""


def answer_extension(command: AnswerExtension, context: Context) -> None:
    """Refuses `house_only`, `deal_unknown`, `deal_state_wrong`, `no_wish`, `text_missing`, `text_too_long`."""
    deal = _deal(command, context)
    check_state(deal, DealState.PROTECTED)
    reason = check_text("reason", command.reason, needed=not command.granted)
    if not deal.wish:
        raise Refusal("no_wish", number=deal.number)
    deal.wish = ""
    if command.granted:
        more = timedelta(days=terms_of(context, deal.product_line).extension_days)
        deal.protected_until = (deal.protected_until or today(context)) + more
        deal.active_on, deal.extensions = max(deal.active_on, today(context)), deal.extensions + 1
    note(deal, command, context, reason)


class RevokeDeal(ReviewCommand, frozen=True, kw_only=True):
    """Take a protection back; the dealer reads why."""

    reason: str


def revoke_deal(command: RevokeDeal, context: Context) -> None:
    """Refuses `house_only`, `deal_unknown`, `deal_state_wrong`, `text_missing`, `text_too_long`."""
    deal = _deal(command, context)
    check_state(deal, *OPEN)
    deal.reason, deal.state, deal.wish = check_text("reason", command.reason, needed=True), DealState.RELEASED, ""
    note(deal, command, context, deal.reason)


class RuleDispute(Command, frozen=True, kw_only=True):
    """One of the two has it; `reason` stays with the house, the dealers read only how it ended for them."""

    dispute_id: UUID
    first_wins: bool
    reason: str

    def subjects(self) -> tuple[UUID, ...]:
        return (self.dispute_id,)


def rule_dispute(command: RuleDispute, context: Context) -> None:
    """Refuses `house_only`, `dispute_unknown`, `dispute_ruled`, `text_missing`, `text_too_long`, `deal_unknown`,
    `deal_state_wrong`.
    """
    check_house(context)
    dispute = context.session.get(Dispute, command.dispute_id, with_for_update=True)
    if dispute is None:
        raise Refusal("dispute_unknown")
    if dispute.ruled_at is not None:
        raise Refusal("dispute_ruled", by=dispute.ruled_by)
    reason = check_text("reason", command.reason, needed=True)
    first = deal_of(context, dispute.first_dealer, dispute.first_deal)
    second = deal_of(context, dispute.second_dealer, dispute.second_deal)
    winner, loser = (first, second) if command.first_wins else (second, first)
    check_state(winner, DealState.DISPUTED, DealState.PROTECTED)
    dispute.ruling, dispute.ruled_by, dispute.ruled_at = reason, context.actor.name, context.now
    if loser.state in OPEN:
        loser.state, loser.reason, loser.wish = DealState.DUPLICATE, "deal_taken", ""
        loser.taken_on, loser.protected_until = day_of(context, winner.captured_at), None
        note(loser, command, context)
    if winner.state is DealState.DISPUTED:
        protect(winner, context)
    note(winner, command, context)


class GrantTerritory(Command, frozen=True, kw_only=True):
    """A dealer may sell a product line (empty: all) in an area, from a day on."""

    territory_id: UUID
    dealer_id: int
    product_line: str = ""
    area: str = ""
    valid_from: date
    valid_until: date | None = None

    def subjects(self) -> tuple[UUID, ...]:
        return (self.territory_id,)


def grant_territory(command: GrantTerritory, context: Context) -> None:
    """Refuses `house_only`, `dealer_unknown`, `dates_wrong`, `text_too_long`. The same id again changes it."""
    check_house(context)
    if context.session.get(Dealer, command.dealer_id) is None:
        raise Refusal("dealer_unknown", field="dealer_id")
    if command.valid_until is not None and command.valid_until < command.valid_from:
        raise Refusal("dates_wrong", field="valid_until")
    product_line, area = check_text("product_line", command.product_line), check_text("area", command.area)
    key = (command.dealer_id, command.territory_id)
    grant = context.session.get(Territory, key) or Territory(dealer_id=command.dealer_id, id=command.territory_id)
    grant.product_line, grant.area = product_line, area
    grant.valid_from, grant.valid_until, grant.granted_by = command.valid_from, command.valid_until, context.actor.name
    context.session.add(grant)


class SetDealTerms(Command, frozen=True, kw_only=True):
    """The rules of a product line (empty: of all others), in days and minor units."""

    product_line: str = ""
    customer_days: int
    project_days: int
    extension_days: int
    most_extensions: int
    idle_days: int
    grace_days: int
    free_amount: int


def set_deal_terms(command: SetDealTerms, context: Context) -> None:
    """Refuses `house_only`, `terms_invalid`."""
    check_house(context)
    days = [name for name in TERM_FIELDS if name != "free_amount"]
    wrong = next((name for name in days if not 0 <= getattr(command, name) <= MOST_DAYS), None)
    if wrong is not None or command.free_amount < 0:
        raise Refusal("terms_invalid", term=wrong or "free_amount", field=wrong or "free_amount")
    line = command.product_line.strip()
    row = context.session.get(DealTerms, line) or DealTerms(product_line=line)
    for name in TERM_FIELDS:
        setattr(row, name, getattr(command, name))
    row.changed_by = context.actor.name
    context.session.add(row)


VERBS = (
    Verb(ApproveDeal, approve_deal, "deals.review"),
    Verb(RejectDeal, reject_deal, "deals.review"),
    Verb(AskDealer, ask_dealer, "deals.review"),
    Verb(AnswerExtension, answer_extension, "deals.review"),
    Verb(RevokeDeal, revoke_deal, "deals.review"),
    Verb(RuleDispute, rule_dispute, "deals.rule"),
    Verb(GrantTerritory, grant_territory, "deals.terms"),
    Verb(SetDealTerms, set_deal_terms, "deals.terms"),
)


def protect(deal: Deal, context: Context, days: int | None = None, *, since: date | None = None) -> None:
    """From the day it was captured, or from another one on, as long as the terms say. The review costs no day of activity."""
    first = since or day_of(context, deal.captured_at)
    length = days if days is not None else terms_of(context, deal.product_line).days(deal.subject)
    deal.state, deal.question = DealState.PROTECTED, ""
    deal.protected_from, deal.protected_until = first, first + timedelta(days=length)
    deal.active_on = max(deal.active_on, today(context))


def _deal(command: ReviewCommand, context: Context) -> Deal:
    check_house(context)
    return deal_of(context, command.dealer_id, command.deal_id)


def check_house(context: Context) -> None:
    if context.dealer_id != HOUSE:
        raise Refusal("house_only")
