"""What the manufacturer's finance does with a dealer's credit: propose a limit, end one, lay down when to pay."""

from datetime import date
from uuid import UUID

from sqlalchemy import select

from sync.domain.accounts.calendar import price_day
from sync.domain.accounts.records import Dealer
from sync.domain.accounts.rules import dealer_subject
from sync.domain.approvals.asking import Asked, Chain, ask, drop
from sync.domain.approvals.records import Approval
from sync.domain.approvals.rules import ApprovalState
from sync.domain.catalog.records import Category
from sync.domain.credit.records import CreditLimit, CreditTerms
from sync.domain.credit.rules import LONGEST_TEXT, MOST_DAYS, MOST_LIMIT, LimitKind, LimitState, can_end, is_day_of_year
from sync.kernel.commands import HOUSE, Command, Context, Verb
from sync.kernel.errors import Refusal

LIMIT_APPROVAL = "credit_limit"
"""Kind of approval: without a rule, one other person of finance or of the channel says yes."""
TERMS_APPROVAL = "credit_terms"
"""Kind of approval: when a dealer pays is laid down by two."""
ANYBODY_ELSE = Chain(steps=("finance|channel_manager",))


class CreditCommand(Command, frozen=True, kw_only=True):
    """A deed of the house on one dealer's credit."""

    dealer_id: int

    def subjects(self) -> tuple[UUID, ...]:
        return (dealer_subject(self.dealer_id),)


class ProposeLimit(CreditCommand, frozen=True, kw_only=True):
    """A limit in minor units; it counts once somebody else has approved it. Seasons as month times 100 plus day."""

    limit_id: UUID
    kind: LimitKind
    amount: int
    reason: str
    product_line: str = ""
    deposit: int = 0
    valid_from: date | None = None
    valid_until: date | None = None
    season_from: int = 0
    season_until: int = 0

    def subjects(self) -> tuple[UUID, ...]:
        return (dealer_subject(self.dealer_id), self.limit_id)


def propose_limit(command: ProposeLimit, context: Context) -> None:
    """Refuses `house_only`, `dealer_unknown`, `limit_exists`, `limit_invalid`, `line_missing`, `category_unknown`,
    `limit_undated`, `dates_missing`, `last_day_past`, `season_invalid`, `deposit_missing`, `reason_missing`, `text_too_long`."""
    dealer = _dealer(command, context)
    if context.session.get(CreditLimit, (dealer.dealer_id, command.limit_id)) is not None:
        raise Refusal("limit_exists")
    _check(command)
    _check_line(command.product_line.strip(), context)
    check_not_over(command.valid_until, context)
    limit = CreditLimit(
        dealer_id=dealer.dealer_id,
        id=command.limit_id,
        kind=command.kind,
        product_line=command.product_line.strip(),
        amount=command.amount,
        deposit=command.deposit,
        valid_from=command.valid_from,
        valid_until=command.valid_until,
        season_from=command.season_from,
        season_until=command.season_until,
        state=LimitState.PROPOSED,
        reason=command.reason.strip(),
        proposed_by=context.actor.name,
        proposed_at=context.now,
        ended_by="",
        ended_at=None,
        ended_because="",
    )
    context.session.add(limit)
    ask(_asked(limit, dealer), context, by=HOUSE, otherwise=ANYBODY_ELSE)


def _asked(limit: CreditLimit, dealer: Dealer) -> Asked:
    return Asked(
        kind=LIMIT_APPROVAL,
        subject_dealer=dealer.dealer_id,
        subject_id=limit.id,
        subject=dealer.code,
        version=1,
        amount=limit.amount,
        reason=limit.reason,
        valid_until=limit.valid_until,
    )


def _check(command: ProposeLimit) -> None:
    if not 0 <= command.amount <= MOST_LIMIT or not 0 <= command.deposit <= MOST_LIMIT:
        raise Refusal("limit_invalid", field="amount")
    if (command.kind is LimitKind.LINE) != bool(command.product_line.strip()):
        raise Refusal("line_missing", field="product_line")
    if command.kind is LimitKind.DEPOSIT and command.deposit == 0:
        raise Refusal("deposit_missing", field="deposit")
    if command.kind is LimitKind.DEALER and (command.valid_from or command.valid_until):
        raise Refusal("limit_undated", field="valid_from")
    if command.kind is LimitKind.TEMPORARY and (command.valid_from is None or command.valid_until is None):
        raise Refusal("dates_missing", field="valid_until")
    if command.valid_from and command.valid_until and command.valid_until < command.valid_from:
        raise Refusal("dates_missing", field="valid_until")
    season = (command.season_from, command.season_until)
    if command.kind is LimitKind.SEASONAL and not all(map(is_day_of_year, season)):
        raise Refusal("season_invalid", field="season_from")
    _check_reason(command.reason)


class EndLimit(CreditCommand, frozen=True, kw_only=True):
    """A limit counts no more, or is not proposed any more. The dealer's own that counts is lowered by a new proposal."""

    limit_id: UUID
    reason: str


def end_limit(command: EndLimit, context: Context) -> None:
    """Needs nobody else: less credit is no risk. Refuses `house_only`, `dealer_unknown`, `limit_unknown`, `limit_over`,
    `reason_missing`, `text_too_long`."""
    _dealer(command, context)
    limit = context.session.get(CreditLimit, (command.dealer_id, command.limit_id))
    if limit is None:
        raise Refusal("limit_unknown")
    if not can_end(limit.kind, limit.state):
        raise Refusal("limit_over")
    _check_reason(command.reason)
    drop(context, HOUSE, LIMIT_APPROVAL, limit.id)
    end(limit, LimitState.ENDED, context, command.reason)


class SetCreditTerms(CreditCommand, frozen=True, kw_only=True):
    """When the dealer pays, in days after goods left, and how much later its orders are held."""

    payment_days: int
    grace_days: int


def set_credit_terms(command: SetCreditTerms, context: Context) -> None:
    """Refuses `house_only`, `dealer_unknown`, `terms_invalid`."""
    dealer = _dealer(command, context)
    for term in ("payment_days", "grace_days"):
        if not 0 <= getattr(command, term) <= MOST_DAYS:
            raise Refusal("terms_invalid", term=term)
    row = context.session.get(CreditTerms, dealer.dealer_id) or CreditTerms(dealer_id=dealer.dealer_id)
    row.payment_days, row.grace_days, row.changed_by = command.payment_days, command.grace_days, context.actor.name
    context.session.add(row)


def _dealer(command: CreditCommand, context: Context) -> Dealer:
    if context.dealer_id != HOUSE:
        raise Refusal("house_only")
    dealer = None if command.dealer_id == HOUSE else context.session.get(Dealer, command.dealer_id)
    if dealer is None:
        raise Refusal("dealer_unknown")
    return dealer


def _check_line(code: str, context: Context) -> None:
    """Refuses `category_unknown`: a ceiling of what does not exist would hold nothing."""
    if code and context.session.get(Category, code) is None:
        raise Refusal("category_unknown", field="product_line", code=code)


def check_not_over(last_day: date | None, context: Context) -> None:
    """Refuses `last_day_past`: it would never count."""
    if last_day is not None and last_day < price_day(context.session, context.now):
        raise Refusal("last_day_past", field="valid_until", day=last_day.isoformat())


def _check_reason(reason: str) -> None:
    if not reason.strip():
        raise Refusal("reason_missing", field="reason")
    if len(reason) > LONGEST_TEXT:
        raise Refusal("text_too_long", field="reason")


def end(limit: CreditLimit, state: LimitState, context: Context, because: str) -> None:
    limit.state, limit.ended_by, limit.ended_at, limit.ended_because = state, context.actor.name, context.now, because.strip()


def settle_limit(approval: Approval, context: Context) -> None:
    """What an approved or refused proposal becomes. The dealer's own limit takes the place of the one before.

    Refuses `limit_over` where the proposal was ended meanwhile; to say no to it is nothing more.
    """
    limit = context.session.get_one(CreditLimit, (approval.subject_dealer, approval.subject_id), with_for_update=True)
    is_no = approval.state is ApprovalState.REFUSED
    if limit.state is not LimitState.PROPOSED:
        if is_no:
            return
        raise Refusal("limit_over")
    if is_no:
        end(limit, LimitState.REFUSED, context, next((step.reason for step in approval.steps if step.reason), ""))
        return
    limit.state = LimitState.ACTIVE
    if limit.kind is LimitKind.DEALER:
        for before in _own_limits(limit, context):
            end(before, LimitState.ENDED, context, limit.reason)
        context.session.get_one(Dealer, limit.dealer_id).credit_limit = limit.amount


def _own_limits(limit: CreditLimit, context: Context) -> list[CreditLimit]:
    own = select(CreditLimit).where(
        CreditLimit.dealer_id == limit.dealer_id,
        CreditLimit.id != limit.id,
        CreditLimit.kind == LimitKind.DEALER,
        CreditLimit.state == LimitState.ACTIVE,
    )
    return list(context.session.scalars(own))


VERBS = (
    Verb(ProposeLimit, propose_limit, "credit.set"),
    Verb(EndLimit, end_limit, "credit.set"),
    Verb(SetCreditTerms, set_credit_terms, "credit.set"),
)
