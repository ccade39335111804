"""What a dealer does with a registration: make it, complete it, work on it, ask for time, and bring it to an end."""

from datetime import date
from typing import ClassVar
from uuid import UUID

from sync.domain.deals.change import (
    TEXTS,
    check_state,
    check_text,
    day_of,
    deal_of,
    happened,
    is_standing,
    note,
    terms_of,
    today,
    write_texts,
)
from sync.domain.deals.pooling import make_way
from sync.domain.deals.records import Deal
from sync.domain.deals.rules import OPEN, UNDECIDED, WINNABLE, DealState, Stage, Subject
from sync.domain.deals.territory import is_inside
from sync.kernel.commands import Command, Context, Verb
from sync.kernel.errors import Refusal

MOST_AMOUNT = 10**15
RAISED = "RaiseAmount"
"""What happened to a deal of which more is expected than passes without a review; its text is the amount in minor units."""


class DealCommand(Command, frozen=True, kw_only=True):
    """A dealer's deed on one of its own deals."""

    deal_id: UUID

    def subjects(self) -> tuple[UUID, ...]:
        return (self.deal_id,)


class RegisterDeal(DealCommand, frozen=True, kw_only=True):
    """Ask for a customer or a project in one product line. Amounts in minor units."""

    series: ClassVar[str | None] = "RG"

    number: str = ""
    subject: Subject = Subject.CUSTOMER
    product_line: str
    customer_id: UUID | None = None
    name: str
    tax_id: str = ""
    contact: str = ""
    phone: str = ""
    region_code: str = ""
    address: str = ""
    project: str = ""
    site: str = ""
    note: str = ""
    expected_amount: int = 0
    expected_on: date | None = None

    def refers(self) -> tuple[UUID, ...]:
        return () if self.customer_id is None else (self.customer_id,)


def register_deal(command: RegisterDeal, context: Context) -> None:
    """Refuses `deal_exists`, `name_missing`, `project_missing`, `line_missing`, `text_too_long`, `amount_invalid`,
    `deal_known`, `deal_waits`.
    """
    if context.session.get(Deal, (context.dealer_id, command.deal_id)) is not None:
        raise Refusal("deal_exists", number=command.number)
    if not check_text("product_line", command.product_line):
        raise Refusal("line_missing", field="product_line")
    _check_project(command.subject, command.project, command.site)
    _check_amount(command.expected_amount)
    deal = _new(command, context)
    write_texts(deal, {field: str(getattr(command, field)) for field in TEXTS})
    make_way(deal, command, context)
    deal.special = not is_inside(
        context.session, deal.dealer_id, product_line=deal.product_line, region_code=deal.region_code, on=today(context)
    )
    context.session.add(deal)
    note(deal, command, context)


class ChangeDeal(DealCommand, frozen=True, kw_only=True):
    """Other facts, or the answer to a question of the channel staff. Fields that are None stay."""

    answer: str = ""
    name: str | None = None
    tax_id: str | None = None
    contact: str | None = None
    phone: str | None = None
    region_code: str | None = None
    address: str | None = None
    project: str | None = None
    site: str | None = None
    note: str | None = None


def change_deal(command: ChangeDeal, context: Context) -> None:
    """Refuses `deal_unknown`, `deal_state_wrong`, `name_missing`, `project_missing`, `text_too_long`. What is decided is not
    changed any more."""
    deal = deal_of(context, context.dealer_id, command.deal_id)
    check_state(deal, *UNDECIDED)
    answer = check_text("answer", command.answer)
    given = {field: getattr(command, field) for field in TEXTS}
    write_texts(deal, {field: getattr(deal, field) if text is None else text for field, text in given.items()})
    _check_project(deal.subject, deal.project, deal.site)
    if deal.state is DealState.MORE_INFO:
        deal.state, deal.question = DealState.IN_REVIEW, ""
    note(deal, command, context, answer)


class ReportProgress(DealCommand, frozen=True, kw_only=True):
    """What was done and what comes next: it keeps the protection alive. What is None stays, but for the days that `cleared` names
    (`next_on`, `expected_on`)."""

    text: str
    stage: Stage | None = None
    next_step: str | None = None
    next_on: date | None = None
    expected_amount: int | None = None
    expected_on: date | None = None
    cleared: tuple[str, ...] = ()


def report_progress(command: ReportProgress, context: Context) -> None:
    """What is expected to bring more, and more than passes without a review, keeps its protection, and the channel staff is told.

    Refuses `deal_unknown`, `deal_state_wrong`, `deal_expired`, `text_missing`, `text_too_long`, `amount_invalid`.
    """
    deal = deal_of(context, context.dealer_id, command.deal_id)
    check_state(deal, *OPEN)
    text = check_text("text", command.text, needed=True)
    worked_on = day_of(context, context.decided_at)
    if deal.state is DealState.PROTECTED and not is_standing(context, deal, worked_on):
        raise Refusal("deal_expired", number=deal.number)
    _check_amount(command.expected_amount or 0)
    deal.active_on = max(deal.active_on, worked_on)
    before = deal.expected_amount
    for field in ("stage", "next_step", "next_on", "expected_amount", "expected_on"):
        wanted = getattr(command, field)
        if wanted is not None:
            setattr(deal, field, wanted)
    deal.next_on = None if "next_on" in command.cleared else deal.next_on
    deal.expected_on = None if "expected_on" in command.cleared else deal.expected_on
    if deal.state is DealState.PROTECTED and deal.expected_amount > max(before, terms_of(context, deal.product_line).free_amount):
        happened(deal, RAISED, context, str(deal.expected_amount))
    note(deal, command, context, text)


class AskExtension(DealCommand, frozen=True, kw_only=True):
    """Ask for more time, with what was done so far as evidence."""

    evidence: str


def ask_extension(command: AskExtension, context: Context) -> None:
    """Refuses `deal_unknown`, `deal_state_wrong`, `deal_expired`, `extensions_spent`, `text_missing`, `text_too_long`."""
    deal = deal_of(context, context.dealer_id, command.deal_id)
    check_state(deal, DealState.PROTECTED)
    evidence = check_text("evidence", command.evidence, needed=True)
    if not is_standing(context, deal, day_of(context, context.decided_at)):
        raise Refusal("deal_expired", number=deal.number)
    most = terms_of(context, deal.product_line).most_extensions
    if deal.extensions >= most:
        raise Refusal("extensions_spent", most=most)
    deal.wish = evidence
    note(deal, command, context, evidence)


class CloseDeal(DealCommand, frozen=True, kw_only=True):
    """Won, with the real amount in minor units, or lost, with the reason. Only what is protected is won."""

    won: bool
    amount: int = 0
    reason: str = ""


def close_deal(command: CloseDeal, context: Context) -> None:
    """Refuses `deal_unknown`, `deal_state_wrong`, `deal_unprotected`, `deal_expired`, `amount_invalid`, `text_missing`,
    `text_too_long`."""
    deal = deal_of(context, context.dealer_id, command.deal_id)
    check_state(deal, *OPEN)
    if command.won:
        _check_protected(deal, context)
    reason = check_text("reason", command.reason, needed=not command.won)
    _check_amount(command.amount, least=1 if command.won else 0)
    deal.state = DealState.WON if command.won else DealState.LOST
    deal.won_amount, deal.reason, deal.wish = command.amount if command.won else 0, reason, ""
    note(deal, command, context, reason)


class ReleaseDeal(DealCommand, frozen=True, kw_only=True):
    """Give it up: others may have it from now on."""

    reason: str = ""


def release_deal(command: ReleaseDeal, context: Context) -> None:
    """Refuses `deal_unknown`, `deal_state_wrong`, `text_too_long`."""
    deal = deal_of(context, context.dealer_id, command.deal_id)
    check_state(deal, *OPEN)
    deal.reason, deal.state, deal.wish = check_text("reason", command.reason), DealState.RELEASED, ""
    note(deal, command, context, deal.reason)


class DisputeDeal(DealCommand, frozen=True, kw_only=True):
    """Say that a deal which was given to another dealer is one's own, and why. A person at the manufacturer rules."""

    reason: str


def dispute_deal(command: DisputeDeal, context: Context) -> None:
    """Refuses `deal_unknown`, `deal_state_wrong`, `text_missing`, `text_too_long`."""
    deal = deal_of(context, context.dealer_id, command.deal_id)
    check_state(deal, DealState.DUPLICATE)
    reason = check_text("reason", command.reason, needed=True)
    deal.state = DealState.DISPUTED
    note(deal, command, context, reason)


VERBS = (
    Verb(RegisterDeal, register_deal, "deals.register"),
    Verb(ChangeDeal, change_deal, "deals.register"),
    Verb(ReportProgress, report_progress, "deals.register"),
    Verb(AskExtension, ask_extension, "deals.register"),
    Verb(CloseDeal, close_deal, "deals.register"),
    Verb(ReleaseDeal, release_deal, "deals.register"),
    Verb(DisputeDeal, dispute_deal, "deals.register"),
)


def _check_project(subject: Subject, project: str, site: str) -> None:
    """Without either it would claim whatever else that customer builds."""
    if subject is Subject.PROJECT and not (project.strip() or site.strip()):
        raise Refusal("project_missing", field="project")


def _check_protected(deal: Deal, context: Context) -> None:
    """What is claimed by two, looked at, or free for others is nobody's to win. A PC alone does not know yet: central says it."""
    if deal.state not in WINNABLE:
        raise Refusal("deal_unprotected", number=deal.number)
    if deal.state is DealState.PROTECTED and not is_standing(context, deal, day_of(context, context.decided_at)):
        raise Refusal("deal_expired", number=deal.number)


def _check_amount(amount: int, *, least: int = 0) -> None:
    if not least <= amount <= MOST_AMOUNT:
        raise Refusal("amount_invalid", field="amount", amount=amount)


def _new(command: RegisterDeal, context: Context) -> Deal:
    return Deal(
        dealer_id=context.dealer_id,
        id=command.deal_id,
        number=command.number,
        subject=command.subject,
        product_line=command.product_line.strip(),
        customer_id=command.customer_id,
        stage=Stage.LEAD,
        next_step="",
        next_on=None,
        expected_amount=command.expected_amount,
        expected_on=command.expected_on,
        state=DealState.SUBMITTED,
        question="",
        reason="",
        taken_on=None,
        wish="",
        special=False,
        registered_by=context.actor.name,
        captured_at=context.decided_at,
        received_at=None,
        heard_at=None,
        protected_from=None,
        protected_until=None,
        extensions=0,
        active_on=day_of(context, context.decided_at),
        won_amount=0,
        version=0,
        at_desk=False,
    )
