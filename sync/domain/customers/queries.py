"""Named reads of customers. Frozen rows go out; no record leaves its session."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, or_, select, tuple_

from sync.domain.customers.commands import unpack, values_of
from sync.domain.customers.keys import name_key, tax_id_warning
from sync.domain.customers.records import Customer, CustomerMerge
from sync.domain.customers.rules import CustomerKind, Values
from sync.kernel.phones import phone_piece
from sync.kernel.queries import Known, View

MOST = 500


@dataclass(frozen=True)
class CustomerRow:
    """A line of the customer list."""

    customer_id: UUID
    number: str
    name: str
    kind: CustomerKind
    contact: str
    phone: str
    mobile: str
    active: bool


@dataclass(frozen=True)
class MergeRow:
    """Two versions of one part of a customer. `kept` stands, `lost` was set aside; both by field."""

    merge_id: UUID
    customer_id: UUID
    number: str
    name: str
    part: str
    kept: Values
    lost: Values
    changed_by: str
    changed_at: datetime
    settled_by: str


@dataclass(frozen=True)
class CustomerCard:
    """Everything of one customer. `values` are the editable fields, the `before` of `rules.changes_between`."""

    customer_id: UUID
    number: str
    values: Values
    active: bool
    version: int
    created_at: datetime
    created_by: str
    tax_id_warning: str | None
    merges: Sequence[MergeRow]


def customers(
    view: View,
    *,
    text: str = "",
    also: Sequence[UUID] = (),
    with_inactive: bool = False,
    after_name: str = "",
    after_id: UUID | None = None,
    limit: int = 100,
) -> Sequence[CustomerRow]:
    """By name, after the given row. `text` is part of a name in either script, or of a number or phone; `also` fit it as well."""
    query = select(Customer).where(Customer.dealer_id == view.dealer_id)
    if not with_inactive:
        query = query.where(Customer.active)
    if text.strip():
        signs = [Customer.name.icontains(text.strip(), autoescape=True), Customer.number.icontains(text.strip(), autoescape=True)]
        signs += [Customer.name_key.contains(name_key(text), autoescape=True)] if name_key(text) else []
        signs += [key.contains(phone_piece(text)) for key in (Customer.phone_key, Customer.mobile_key) if phone_piece(text)]
        query = query.where(or_(*signs, Customer.id.in_(also)))
    if after_id is not None:
        query = query.where(tuple_(Customer.name, Customer.id) > (after_name, after_id))
    rows = view.session.scalars(query.order_by(Customer.name, Customer.id).limit(min(limit, MOST)))
    return [CustomerRow(row.id, row.number, row.name, row.kind, row.contact, row.phone, row.mobile, row.active) for row in rows]


def customer_card(view: View, *, customer_id: UUID) -> CustomerCard | None:
    """None where this dealer has no such customer."""
    row = view.session.get(Customer, (view.dealer_id, customer_id))
    if row is None:
        return None
    return CustomerCard(
        customer_id=row.id,
        number=row.number,
        values=values_of(row),
        active=row.active,
        version=row.version,
        created_at=row.created_at,
        created_by=row.created_by,
        tax_id_warning=tax_id_warning(row.tax_id),
        merges=customer_merges(view, customer_id=customer_id, with_settled=True),
    )


def customer_regions(view: View, *, text: str = "", limit: int = 50) -> Sequence[Known]:
    """Region codes of the viewer's customers, those of most first, each with one of their addresses; `text` begins a code or is
    part of an address."""
    code, text = Customer.region_code, text.strip()
    fits = or_(code.startswith(text, autoescape=True), Customer.address_1.icontains(text, autoescape=True))
    query = select(code, func.count(), func.min(Customer.address_1)).where(Customer.dealer_id == view.dealer_id, code != "", fits)
    rows = view.session.execute(query.group_by(code).order_by(func.count().desc(), code).limit(limit))
    return [Known(word=word, count=count, place=place) for word, count, place in rows]


def customer_merges(
    view: View, *, customer_id: UUID | None = None, with_settled: bool = False, limit: int = 100
) -> Sequence[MergeRow]:
    """Parts that two people changed, newest first; of one customer or of all."""
    joined = (Customer.dealer_id == CustomerMerge.dealer_id) & (Customer.id == CustomerMerge.customer_id)
    query = select(CustomerMerge, Customer).join(Customer, joined).where(CustomerMerge.dealer_id == view.dealer_id)
    if customer_id is not None:
        query = query.where(CustomerMerge.customer_id == customer_id)
    if not with_settled:
        query = query.where(CustomerMerge.settled_by == "")
    ordered = query.order_by(CustomerMerge.changed_at.desc(), CustomerMerge.id).limit(min(limit, MOST))
    return [_merge_row(row, customer) for row, customer in view.session.execute(ordered)]


def _merge_row(row: CustomerMerge, customer: Customer) -> MergeRow:
    return MergeRow(
        merge_id=row.id,
        customer_id=row.customer_id,
        number=customer.number,
        name=customer.name,
        part=row.part,
        kept=unpack(row.kept),
        lost=unpack(row.lost),
        changed_by=row.changed_by,
        changed_at=row.changed_at,
        settled_by=row.settled_by,
    )
