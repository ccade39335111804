"""Named reads of dealers and their people."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, bindparam, func, or_, select

from sync.domain.accounts.records import Dealer, EndedLease, RecoveryKey, User
from sync.domain.accounts.rules import BackorderPolicy, DealerStatus, Role, ended_lease_id
from sync.kernel.commands import HOUSE
from sync.kernel.queries import Known, View

STANDING = select(User.active).where(User.dealer_id == bindparam("dealer_id"), User.id == bindparam("user_id"))
NEWEST_KEY = (
    select(RecoveryKey.public_key)
    .where(RecoveryKey.dealer_id == bindparam("dealer_id"))
    .order_by(RecoveryKey.made_at.desc(), RecoveryKey.id.desc())
    .limit(1)
)
ENDED = select(EndedLease.word).where(EndedLease.dealer_id == bindparam("dealer_id"), EndedLease.id == bindparam("id"))


@dataclass(frozen=True, kw_only=True)
class RecoveryKeyRow:
    """A recovery key of the viewer's shop. Of the half on paper nothing is known here."""

    key_id: UUID
    made_by: str
    made_at: datetime


@dataclass(frozen=True, kw_only=True)
class StaffMember:
    """A person of the viewer's own shop."""

    user_id: UUID
    name: str
    display_name: str
    role: Role
    active: bool


@dataclass(frozen=True, kw_only=True)
class DealerCard:
    """Everything a page shows of one dealer. `credit_limit` in minor units of `currency`."""

    dealer_id: int
    code: str
    name: str
    status: DealerStatus
    block_reason: str
    price_list: str
    currency: str
    region: str
    contact: str
    phone: str
    email: str
    address: str
    tax_id: str
    credit_limit: int
    price_honour_days: int
    price_honour_basis_points: int
    backorder_policy: BackorderPolicy


@dataclass(frozen=True, kw_only=True)
class DealerRow:
    """One line in the house's list of dealers."""

    dealer_id: int
    code: str
    name: str
    status: DealerStatus
    region: str
    price_list: str
    credit_limit: int
    currency: str


def has_left(connection: Connection, dealer_id: int, user_id: UUID) -> bool:
    """Whether the rows here say that this person does not belong to the dealer any more; of who is not in them, nobody knows."""
    return connection.execute(STANDING, {"dealer_id": dealer_id, "user_id": user_id}).scalar_one_or_none() is False


def end_of_leases(connection: Connection, dealer_id: int, user_id: UUID, device_id: UUID) -> str:
    """Central's word that what it gave this person on this device is over; empty where it said none."""
    key = {"dealer_id": dealer_id, "id": ended_lease_id(user_id, device_id)}
    return connection.execute(ENDED, key).scalar_one_or_none() or ""


def sealed_to(connection: Connection, dealer_id: int) -> str:
    """The public half of the dealer's newest recovery key; empty where it has none."""
    return connection.execute(NEWEST_KEY, {"dealer_id": dealer_id}).scalar_one_or_none() or ""


def recovery_keys(view: View, *, limit: int = 20) -> Sequence[RecoveryKeyRow]:
    """Of the viewer's shop, the one that counts first."""
    mine = select(RecoveryKey).where(RecoveryKey.dealer_id == view.dealer_id)
    found = view.session.scalars(mine.order_by(RecoveryKey.made_at.desc(), RecoveryKey.id.desc()).limit(limit))
    return [RecoveryKeyRow(key_id=row.id, made_by=row.made_by, made_at=row.made_at) for row in found]


def departed(view: View, *, names: Sequence[str]) -> Sequence[str]:
    """Those of the names whose people do not belong to the viewer's shop any more."""
    gone = select(User.name).where(User.dealer_id == view.dealer_id, User.name.in_(names), ~User.active)
    return view.session.scalars(gone.order_by(User.name).limit(len(names) or 1)).all()


def staff(view: View, *, include_inactive: bool = False, limit: int = 200) -> Sequence[StaffMember]:
    """People of the viewer's own shop by name, at most `limit`."""
    wanted = select(User).where(User.dealer_id == view.dealer_id).order_by(User.name, User.id).limit(limit)
    if not include_inactive:
        wanted = wanted.where(User.active)
    return [
        StaffMember(user_id=user.id, name=user.name, display_name=user.display_name, role=user.role, active=user.active)
        for user in view.session.scalars(wanted)
    ]


def dealer_card(view: View, *, dealer_id: int | None = None) -> DealerCard | None:
    """The viewer's own shop; the house may name another. None for one that the viewer may not see."""
    wanted = view.dealer_id if dealer_id is None else dealer_id
    if view.dealer_id not in (HOUSE, wanted):
        return None
    dealer = view.session.get(Dealer, wanted)
    if dealer is None:
        return None
    return DealerCard(**{field: getattr(dealer, field) for field in DealerCard.__dataclass_fields__})


def dealers(view: View, *, text: str = "", after: str = "", limit: int = 200) -> Sequence[DealerRow]:
    """The house's dealers by code, those after the code `after`; `text` is part of a code, name or region.

    A dealer sees itself alone.
    """
    wanted = select(Dealer).where(Dealer.dealer_id != HOUSE, Dealer.code > after).order_by(Dealer.code).limit(limit)
    if view.dealer_id != HOUSE:
        wanted = wanted.where(Dealer.dealer_id == view.dealer_id)
    if text.strip():
        wanted = wanted.where(_mentions(text.strip()))
    rows = view.session.scalars(wanted)
    return [DealerRow(**{field: getattr(dealer, field) for field in DealerRow.__dataclass_fields__}) for dealer in rows]


def regions(view: View, *, text: str = "", limit: int = 50) -> Sequence[Known]:
    """Of the house's dealers, by name, those that have `text` in them. A dealer sees its own alone."""
    wanted = select(Dealer.region, func.count()).where(Dealer.dealer_id != HOUSE, Dealer.region != "")
    if view.dealer_id != HOUSE:
        wanted = wanted.where(Dealer.dealer_id == view.dealer_id)
    wanted = wanted.where(Dealer.region.icontains(text.strip(), autoescape=True))
    found = view.session.execute(wanted.group_by(Dealer.region).order_by(Dealer.region).limit(limit))
    return [Known(word=word, count=count) for word, count in found]


def _mentions(text: str) -> ColumnElement[bool]:
    return or_(*(column.icontains(text, autoescape=True) for column in (Dealer.code, Dealer.name, Dealer.region)))


QUERIES = (staff, dealer_card, dealers, regions, departed, recovery_keys)
