"""Named reads of registrations, for the dealer and for the channel staff. Frozen rows go out; no record leaves its session."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, or_, select, tuple_

from sync.domain.accounts.calendar import house_today
from sync.domain.accounts.records import Dealer
from sync.domain.catalog.names import Names
from sync.domain.catalog.queries import line_names
from sync.domain.customers.keys import name_key
from sync.domain.deals import proving, registering
from sync.domain.deals.change import TEXTS, clock_of, read_terms
from sync.domain.deals.records import Deal, DealEvent, DealEvidence, DealTerms, DealTransfer
from sync.domain.deals.rules import DEFAULTS, OPEN, DealState, Stage, Subject, Terms, days_left, standing
from sync.kernel.commands import HOUSE
from sync.kernel.queries import View

MOST = 500
OF_SHOP = frozenset((registering.RAISED, *(verb.command.__name__ for verb in (*registering.VERBS, *proving.VERBS))))


@dataclass(frozen=True, kw_only=True)
class DealRow:
    """A line of a list. `state` is as of today; `days_left` until the protection ends, None where there is none.

    `line` is the product line in words. `dealer_code` and `dealer_name` are empty for the dealer's own list.
    """

    dealer_id: int
    dealer_code: str
    dealer_name: str
    deal_id: UUID
    number: str
    subject: Subject
    product_line: str
    line: Names
    name: str
    project: str
    state: DealState
    stage: Stage
    next_step: str
    next_on: date | None
    expected_amount: int
    captured_at: datetime
    days_left: int | None
    has_wish: bool
    is_special: bool


@dataclass(frozen=True, kw_only=True)
class EventRow:
    """One thing that happened. `kind` is the command's name, which says whose deed it was."""

    event_id: UUID
    kind: str
    by: str
    at: datetime
    text: str

    @property
    def is_of_shop(self) -> bool:
        """Else the house did it."""
        return self.kind in OF_SHOP


@dataclass(frozen=True, kw_only=True)
class EvidenceRow:
    """A file beside a claim. `digest` and `size` name its content."""

    evidence_id: UUID
    digest: str
    size: int
    name: str
    by: str
    at: datetime


@dataclass(frozen=True, kw_only=True)
class TransferRow:
    """Who had a deal before, and why it was passed on. Of the house alone."""

    dealer: str
    number: str
    reason: str
    at: datetime


@dataclass(frozen=True, kw_only=True)
class DealCard:
    """Everything of one deal. `texts` are the fields that people fill in; `captured_at` lies between the two contacts."""

    row: DealRow
    texts: dict[str, str]
    customer_id: UUID | None
    expected_on: date | None
    question: str
    reason: str
    taken_on: date | None
    wish: str
    registered_by: str
    heard_at: datetime | None
    received_at: datetime | None
    protected_from: date | None
    protected_until: date | None
    extensions: int
    won_amount: int
    terms: Terms
    events: Sequence[EventRow]
    evidence: Sequence[EvidenceRow] = ()
    came_from: TransferRow | None = None


def deals(
    view: View,
    *,
    states: tuple[DealState, ...] = OPEN,
    text: str = "",
    after_at: datetime | None = None,
    after_id: UUID | None = None,
    limit: int = 200,
) -> Sequence[DealRow]:
    """Newest first, after the given one. The shop's own; the house sees those of all dealers that are open."""
    query = _visible(view).where(Deal.state.in_(states))
    if text.strip():
        key = name_key(text)
        signs = [Deal.number.icontains(text.strip(), autoescape=True), Deal.name.icontains(text.strip(), autoescape=True)]
        signs += [Deal.name_key.contains(key, autoescape=True), Deal.site_key.contains(key, autoescape=True)] if key else []
        query = query.where(or_(*signs))
    if after_at is not None:
        query = query.where(tuple_(Deal.captured_at, Deal.id) < (after_at, after_id))
    found = view.session.scalars(query.order_by(Deal.captured_at.desc(), Deal.id.desc()).limit(limit)).all()
    return _rows(view, found)


def deal_card(view: View, *, deal_id: UUID, dealer_id: int | None = None) -> DealCard | None:
    """None where the viewer has no such deal. The house names the dealer."""
    whose = dealer_id if view.dealer_id == HOUSE and dealer_id is not None else view.dealer_id
    found = view.session.scalars(_visible(view).where(Deal.dealer_id == whose, Deal.id == deal_id)).first()
    return None if found is None else _card(view, found)


def deals_to_watch(view: View, *, within: int, limit: int = 100) -> Sequence[DealRow]:
    """Of the shop: questions to answer, and protections that end within so many days, those that end first in front."""
    asked = _visible(view).where(Deal.state == DealState.MORE_INFO).order_by(Deal.captured_at, Deal.id).limit(limit)
    ending = _visible(view).where(Deal.state == DealState.PROTECTED, _may_end(view, within))
    found = view.session.scalars(ending.order_by(Deal.active_on, Deal.protected_until, Deal.id).limit(MOST)).all()
    near = [row for row in _rows(view, found) if row.days_left is not None and row.days_left <= within]
    return [*_rows(view, view.session.scalars(asked).all()), *sorted(near, key=lambda row: row.days_left or 0)][:limit]


def deals_to_decide(view: View, *, limit: int = 200) -> Sequence[DealRow]:
    """Of the house: what waits for a person, the oldest first."""
    needs = or_(Deal.state.in_((DealState.IN_REVIEW, DealState.DISPUTED)), Deal.wish != "")
    wanted = _visible(view).where(Deal.state.in_(OPEN), needs).order_by(Deal.captured_at, Deal.id)
    return _rows(view, view.session.scalars(wanted.limit(limit)).all())


def deal_terms(view: View, *, product_line: str = "") -> Terms:
    """The rules for a line, as of what this replica knows."""
    return _terms(_all_terms(view), product_line)


def _may_end(view: View, within: int) -> ColumnElement[bool]:
    """By the strictest and the most patient of all rules: which one counts for a deal is asked row by row."""
    today, known = house_today(view), [DEFAULTS, *_all_terms(view).values()]
    grace = timedelta(days=max(terms.grace_days for terms in known))
    impatient = timedelta(days=min(terms.idle_days for terms in known))
    patient = timedelta(days=max(terms.idle_days for terms in known))
    soon = today + timedelta(days=within)
    still = and_(Deal.protected_until >= today - grace, Deal.active_on >= today - grace - patient)
    return and_(still, or_(Deal.protected_until <= soon, Deal.active_on <= soon - impatient))


def _visible(view: View) -> Select[Deal]:
    return select(Deal).where(Deal.at_desk if view.dealer_id == HOUSE else Deal.dealer_id == view.dealer_id)


def _all_terms(view: View) -> dict[str, Terms]:
    rows = view.session.scalars(select(DealTerms).order_by(DealTerms.product_line).limit(MOST))
    return {row.product_line: read_terms(row) for row in rows}


def _terms(known: dict[str, Terms], product_line: str) -> Terms:
    return known.get(product_line) or known.get("") or DEFAULTS


def _rows(view: View, found: Sequence[Deal]) -> list[DealRow]:
    known, ids = _all_terms(view), {deal.dealer_id for deal in found} if view.dealer_id == HOUSE else set()
    dealers = {dealer.dealer_id: dealer for dealer in view.session.scalars(select(Dealer).where(Dealer.dealer_id.in_(ids)))}
    lines = line_names(view, {deal.product_line for deal in found})
    return [_row(view, deal, dealers.get(deal.dealer_id), lines[deal.product_line], known) for deal in found]


def _row(view: View, deal: Deal, dealer: Dealer | None, line: Names, known: dict[str, Terms]) -> DealRow:
    clock, terms, today = clock_of(deal), _terms(known, deal.product_line), house_today(view)
    state = standing(clock, terms, today)
    return DealRow(
        dealer_id=deal.dealer_id,
        dealer_code=dealer.code if dealer else "",
        dealer_name=dealer.name if dealer else "",
        deal_id=deal.id,
        number=deal.number,
        subject=deal.subject,
        product_line=deal.product_line,
        line=line,
        name=deal.name,
        project=" ".join(filter(None, (deal.project, deal.site))),
        state=state,
        stage=deal.stage,
        next_step=deal.next_step,
        next_on=deal.next_on,
        expected_amount=deal.expected_amount,
        captured_at=deal.captured_at,
        days_left=days_left(clock, terms, today) if state is DealState.PROTECTED else None,
        has_wish=bool(deal.wish),
        is_special=deal.special,
    )


def _card(view: View, deal: Deal) -> DealCard:
    mine = (DealEvent.dealer_id == deal.dealer_id, DealEvent.deal_id == deal.id)
    events = view.session.scalars(select(DealEvent).where(*mine).order_by(DealEvent.at.desc(), DealEvent.id).limit(MOST))
    proofs = (DealEvidence.dealer_id == deal.dealer_id, DealEvidence.deal_id == deal.id)
    evidence = view.session.scalars(select(DealEvidence).where(*proofs).order_by(DealEvidence.at, DealEvidence.id).limit(MOST))
    return DealCard(
        row=_rows(view, [deal])[0],
        texts={name: str(getattr(deal, name)) for name in TEXTS},
        customer_id=deal.customer_id,
        expected_on=deal.expected_on,
        question=deal.question,
        reason=deal.reason,
        taken_on=deal.taken_on,
        wish=deal.wish,
        registered_by=deal.registered_by,
        heard_at=deal.heard_at,
        received_at=deal.received_at,
        protected_from=deal.protected_from,
        protected_until=deal.protected_until,
        extensions=deal.extensions,
        won_amount=deal.won_amount,
        terms=deal_terms(view, product_line=deal.product_line),
        events=[EventRow(event_id=row.id, kind=row.kind, by=row.by, at=row.at, text=row.text) for row in events],
        evidence=[_evidence(row) for row in evidence],
        came_from=_came_from(view, deal),
    )


def _came_from(view: View, deal: Deal) -> TransferRow | None:
    transfer = view.session.get(DealTransfer, deal.id)
    if transfer is None or transfer.to_dealer != deal.dealer_id:
        return None
    dealer = view.session.get(Dealer, transfer.from_dealer)
    words = f"{dealer.name} ({dealer.code})" if dealer else str(transfer.from_dealer)
    return TransferRow(dealer=words, number=transfer.from_number, reason=transfer.reason, at=transfer.at)


def _evidence(row: DealEvidence) -> EvidenceRow:
    return EvidenceRow(evidence_id=row.id, digest=row.digest, size=row.size, name=row.name, by=row.by, at=row.at)
