"""Named reads of statements: the list, the bench of one, disputes, and payments."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ColumnElement, Select, case, func, select, true
from sqlalchemy.orm import InstrumentedAttribute

from sync.domain.accounts.records import Dealer
from sync.domain.credit.records import AccountEntry, CreditNote
from sync.domain.credit.rules import EntryKind
from sync.domain.statements.ageing import ageing
from sync.domain.statements.bench import bench
from sync.domain.statements.lookup import unpack_ids
from sync.domain.statements.records import Dispute, Statement, StatementMatch
from sync.domain.statements.rules import WITH_HOUSE, DifferenceReason, DisputeState, StatementState
from sync.kernel.commands import HOUSE
from sync.kernel.queries import View

MOST = 500


@dataclass(frozen=True, kw_only=True)
class StatementRow:
    """A statement, money in minor units. `matched` is how many of its `line_count` lines the dealer has matched, `disputed` what
    is not settled between the two, of `disputes` differences."""

    dealer_id: int
    dealer_code: str
    dealer_name: str
    statement_id: UUID
    number: str
    version: int
    first_day: date
    last_day: date
    currency: str
    opening: int
    closing: int
    line_count: int
    digest: str
    state: StatementState
    issued_by: str
    issued_at: datetime
    confirmed_by: str
    confirmed_at: datetime | None
    agreed: int
    matched: int
    disputed: int
    disputes: int


@dataclass(frozen=True, kw_only=True)
class DisputeRow:
    """A difference as both sides see it. `asked` is what the dealer wants credited, `proposed` what the house offers."""

    dealer_id: int
    dealer_name: str
    dispute_id: UUID
    statement_id: UUID
    line_id: UUID | None
    number: str
    document_number: str
    currency: str
    stated: int
    expected: int
    asked: int
    reason: DifferenceReason
    owner: str
    note: str
    state: DisputeState
    raised_by: str
    raised_at: datetime
    proposed: int
    answer: str
    answered_by: str
    settled_by: str


@dataclass(frozen=True, kw_only=True)
class PaymentRow:
    """Money that came, in minor units: `left` of it is an advance that no bill took."""

    dealer_id: int
    dealer_name: str
    payment_id: UUID
    number: str
    currency: str
    amount: int
    left: int
    received_on: date
    payer: str
    reference: str
    booked_by: str
    booked_at: datetime


def statements(
    view: View, *, dealer_id: int | None = None, statement_id: UUID | None = None, limit: int = 200
) -> Sequence[StatementRow]:
    """The newest period first, of each its newest version first; the house sees every dealer's."""
    rows = select(Statement, Dealer.code, Dealer.name).join(Dealer, Dealer.dealer_id == Statement.dealer_id)
    rows = rows.where(_of_viewer(Statement.dealer_id, view, dealer_id))
    if statement_id is not None:
        rows = rows.where(Statement.id == statement_id)
    order = (Statement.last_day.desc(), Dealer.code, Statement.version.desc(), Statement.id)
    found = view.session.execute(rows.order_by(*order).limit(min(limit, MOST))).all()
    ids = [one.id for one, _, _ in found]
    matched, disputed = _matched(view, ids), _disputed(view, ids)
    return [_statement(row, code, name, matched.get(row.id, 0), disputed.get(row.id)) for row, code, name in found]


def statements_to_confirm(view: View, *, limit: int = 100) -> Sequence[StatementRow]:
    """Issued and not confirmed."""
    return [row for row in statements(view, limit=MOST) if row.state is StatementState.ISSUED][:limit]


def _of_viewer(column: InstrumentedAttribute[int], view: View, dealer_id: int | None) -> ColumnElement[bool]:
    if view.dealer_id != HOUSE:
        return column == view.dealer_id
    return true() if dealer_id is None else column == dealer_id


def _matched(view: View, ids: Sequence[UUID]) -> Mapping[UUID, int]:
    rows = select(StatementMatch.statement_id, StatementMatch.lines).where(StatementMatch.statement_id.in_(ids))
    counts: dict[UUID, int] = {}
    for statement_id, lines in view.session.execute(rows):
        counts[statement_id] = counts.get(statement_id, 0) + len(unpack_ids(lines))
    return counts


@dataclass(frozen=True)
class _Disputed:
    count: int
    amount: int


def _disputed(view: View, ids: Sequence[UUID]) -> Mapping[UUID, _Disputed]:
    sums = select(Dispute.statement_id, func.count(), func.sum(Dispute.stated - Dispute.expected))
    rows = sums.where(Dispute.statement_id.in_(ids), Dispute.state.in_(WITH_HOUSE)).group_by(Dispute.statement_id)
    return {one: _Disputed(count, int(amount or 0)) for one, count, amount in view.session.execute(rows)}


def _statement(row: Statement, code: str, name: str, matched: int, disputed: _Disputed | None) -> StatementRow:
    return StatementRow(
        dealer_id=row.dealer_id,
        dealer_code=code,
        dealer_name=name,
        statement_id=row.id,
        number=row.number,
        version=row.version,
        first_day=row.first_day,
        last_day=row.last_day,
        currency=row.currency,
        opening=row.opening,
        closing=row.closing,
        line_count=row.line_count,
        digest=row.digest,
        state=row.state,
        issued_by=row.issued_by,
        issued_at=row.issued_at,
        confirmed_by=row.confirmed_by,
        confirmed_at=row.confirmed_at,
        agreed=row.agreed,
        matched=matched,
        disputed=disputed.amount if disputed else 0,
        disputes=disputed.count if disputed else 0,
    )


def disputes(
    view: View, *, dealer_id: int | None = None, statement_id: UUID | None = None, limit: int = 200
) -> Sequence[DisputeRow]:
    """What waits for an answer first, then what waits for the dealer, then what is settled, the oldest of each first."""
    rows = _disputes(view).where(_of_viewer(Dispute.dealer_id, view, dealer_id))
    if statement_id is not None:
        rows = rows.where(Dispute.statement_id == statement_id)
    return [_dispute(row, name, currency) for row, name, currency in view.session.execute(rows.limit(min(limit, MOST)))]


def disputes_to_answer(view: View, *, limit: int = 100) -> Sequence[DisputeRow]:
    """For the house those that are open, for a dealer those that the house has answered."""
    state = DisputeState.OPEN if view.dealer_id == HOUSE else DisputeState.ANSWERED
    rows = _disputes(view).where(_of_viewer(Dispute.dealer_id, view, None), Dispute.state == state)
    return [_dispute(row, name, currency) for row, name, currency in view.session.execute(rows.limit(limit))]


def _disputes(view: View) -> Select[Dispute, str, str]:
    rank = case((Dispute.state == DisputeState.OPEN, 0), (Dispute.state.in_((*WITH_HOUSE, DisputeState.NOTED)), 1), else_=2)
    both = select(Dispute, Dealer.name, Dealer.currency).join(Dealer, Dealer.dealer_id == Dispute.dealer_id)
    return both.order_by(rank, Dispute.raised_at, Dispute.id)


def _dispute(row: Dispute, name: str, currency: str) -> DisputeRow:
    return DisputeRow(
        dealer_id=row.dealer_id,
        dealer_name=name,
        dispute_id=row.id,
        statement_id=row.statement_id,
        line_id=row.line_id,
        number=row.number,
        document_number=row.document_number,
        currency=currency,
        stated=row.stated,
        expected=row.expected,
        asked=row.asked,
        reason=row.reason,
        owner=row.owner,
        note=row.note,
        state=row.state,
        raised_by=row.raised_by,
        raised_at=row.raised_at,
        proposed=row.proposed,
        answer=row.answer,
        answered_by=row.answered_by,
        settled_by=row.settled_by,
    )


def dealer_payments(view: View, *, dealer_id: int | None = None, limit: int = 200) -> Sequence[PaymentRow]:
    """Those with an advance left first, then the newest."""
    left = func.coalesce(CreditNote.amount - CreditNote.used, 0)
    note = (CreditNote.dealer_id == AccountEntry.dealer_id) & (CreditNote.id == AccountEntry.id)
    rows = (
        select(AccountEntry, Dealer.name, Dealer.currency, left)
        .join(Dealer, Dealer.dealer_id == AccountEntry.dealer_id)
        .outerjoin(CreditNote, note)
        .where(AccountEntry.kind == EntryKind.PAYMENT, _of_viewer(AccountEntry.dealer_id, view, dealer_id))
        .order_by(left == 0, AccountEntry.booked_at.desc(), AccountEntry.id)
    )
    return [
        _payment(row, name, currency, rest) for row, name, currency, rest in view.session.execute(rows.limit(min(limit, MOST)))
    ]


def advances(view: View, *, limit: int = 100) -> Sequence[PaymentRow]:
    """Those of which something is left that no bill took."""
    return [row for row in dealer_payments(view, limit=limit) if row.left]


def _payment(row: AccountEntry, name: str, currency: str, left: int) -> PaymentRow:
    return PaymentRow(
        dealer_id=row.dealer_id,
        dealer_name=name,
        payment_id=row.id,
        number=row.number,
        currency=currency,
        amount=-row.amount,
        left=left,
        received_on=row.received_on,
        payer=row.payer,
        reference=row.reference,
        booked_by=row.booked_by,
        booked_at=row.booked_at,
    )


QUERIES = (statements, statements_to_confirm, bench, disputes, disputes_to_answer, dealer_payments, advances, ageing)
