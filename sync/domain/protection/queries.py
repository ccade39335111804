"""Named reads of price protection: what could be claimed, what was, and which deliveries it is for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import Select, bindparam, select

from sync.domain.accounts.calendar import house_today, price_zone
from sync.domain.accounts.records import Dealer
from sync.domain.catalog.names import UNNAMED, Names
from sync.domain.catalog.queries import product_names
from sync.domain.catalog.records import ListPrice
from sync.domain.contracts.lookup import signed_between
from sync.domain.orders.protected import ProtectionClaim, ProtectionLine, ProtectionState, protection_key
from sync.domain.orders.records import Shipment, ShipmentLine
from sync.domain.protection.lookup import Case, case_of, falls_of
from sync.domain.protection.rules import Fall
from sync.kernel.commands import HOUSE
from sync.kernel.queries import View

MOST = 500
# made once: putting a statement together takes longer than the database takes to answer it
CHANGED = (
    select(ListPrice.product_code)
    .join(ShipmentLine, ShipmentLine.product_code == ListPrice.product_code)
    .join(Shipment, (Shipment.dealer_id == ShipmentLine.dealer_id) & (Shipment.id == ShipmentLine.shipment_id))
    .where(
        ListPrice.price_list == bindparam("price_list"),
        ListPrice.valid_from >= bindparam("since"),
        ListPrice.valid_from <= bindparam("today"),
        ShipmentLine.dealer_id == bindparam("dealer_id"),
        Shipment.received_at >= bindparam("came_since"),
    )
    .distinct()
    .order_by(ListPrice.product_code)
    .limit(MOST)
)
"""Products with a new price, of which something has come lately."""
OF_CLAIM = (
    select(ProtectionLine, Shipment.number, Shipment.received_at)
    .join(
        ShipmentLine,
        (ShipmentLine.dealer_id == ProtectionLine.dealer_id) & (ShipmentLine.id == ProtectionLine.shipment_line_id),
    )
    .join(Shipment, (Shipment.dealer_id == ShipmentLine.dealer_id) & (Shipment.id == ShipmentLine.shipment_id))
    .where(ProtectionLine.dealer_id == bindparam("dealer_id"), ProtectionLine.claim_id == bindparam("claim_id"))
    .order_by(Shipment.received_at.desc(), ProtectionLine.id)
    .limit(MOST)
)


@dataclass(frozen=True, kw_only=True)
class ProtectionRow:
    """A claim as it stands, see `ProtectionClaim`."""

    dealer_id: int
    dealer_name: str
    claim_id: UUID
    number: str
    product_code: str
    days: int
    fell_on: date
    before: int
    after: int
    on_hand: int
    units: int
    amount: int
    credited: int
    state: ProtectionState
    claimed_by: str
    claimed_at: datetime
    answered_by: str
    answer: str
    names: Names = UNNAMED


@dataclass(frozen=True, kw_only=True)
class ProtectableRow:
    """A fall that the dealer can claim for until `last_day`: `units` of the `on_hand` came in the `days` before."""

    product_code: str
    fell_at: datetime
    fell_on: date
    before: int
    after: int
    days: int
    on_hand: int
    units: int
    amount: int
    last_day: date
    names: Names = UNNAMED


@dataclass(frozen=True, kw_only=True)
class CoveredRow:
    """Units of a delivery in a claim, and what each is credited."""

    line_id: UUID
    shipment_number: str
    received_at: datetime | None
    units: int
    each: int

    @property
    def amount(self) -> int:
        return self.units * self.each


def protections(view: View, *, limit: int = 200) -> Sequence[ProtectionRow]:
    """Those that wait for an answer first, then the newest."""
    waiting_first = (ProtectionClaim.state != ProtectionState.CLAIMED, ProtectionClaim.claimed_at.desc(), ProtectionClaim.id)
    return _rows(view, _told(view).order_by(*waiting_first), limit)


def protections_to_settle(view: View, *, limit: int = 100) -> Sequence[ProtectionRow]:
    """That wait for the house, the oldest first."""
    waiting = _told(view).where(ProtectionClaim.state == ProtectionState.CLAIMED)
    return _rows(view, waiting.order_by(ProtectionClaim.claimed_at, ProtectionClaim.id), limit)


def protection_lines(view: View, *, dealer_id: int, claim_id: UUID) -> Sequence[CoveredRow]:
    """The deliveries of a claim, the newest first."""
    whose = dealer_id if view.dealer_id == HOUSE else view.dealer_id
    return [
        CoveredRow(line_id=line.id, shipment_number=number, received_at=received_at, units=line.units, each=line.each)
        for line, number, received_at in view.session.execute(OF_CLAIM, {"dealer_id": whose, "claim_id": claim_id})
    ]


def protectable(view: View, *, limit: int = 200) -> Sequence[ProtectableRow]:
    """Of the viewer's shop: what is not claimed yet and could be, as far as this PC knows, the next to run out first."""
    dealer = view.session.get(Dealer, view.dealer_id)
    if dealer is None or view.dealer_id == HOUSE:
        return []
    zone = price_zone(view.session)
    found = [_protectable(case, code, zone) for code, case in _cases(dealer, zone, view)]
    rows = sorted(found, key=lambda row: (row.last_day, row.product_code))[:limit]
    names = product_names(view, codes=sorted({row.product_code for row in rows}))
    return [replace(row, names=names.get(row.product_code, UNNAMED)) for row in rows]


def _cases(dealer: Dealer, zone: ZoneInfo, view: View) -> Iterator[tuple[str, Case]]:
    today = house_today(view)
    claim_days, protection_days = _reach(dealer, view, today)
    since = today - timedelta(days=claim_days)
    about = {"price_list": dealer.price_list, "since": since, "today": today, "dealer_id": dealer.dealer_id}
    came_since = view.now - timedelta(days=claim_days + protection_days + 1)
    for code in view.session.scalars(CHANGED, about | {"came_since": came_since}).all():
        for fall in falls_of(view.session, dealer.price_list, code, view.now):
            if _fell_on(fall, zone) < since:
                break  # the newest come first
            known = view.session.get(ProtectionClaim, (dealer.dealer_id, protection_key(code, fall.at)))
            case = case_of(view.session, dealer, code, fall) if known is None else None
            if case is not None and case.amount and today <= case.last_day:
                yield code, case


def _reach(dealer: Dealer, view: View, today: date) -> tuple[int, int]:
    """How many days ago a fall can lie that is still claimed, and how many before it what came, by whatever contract counted."""
    signed = signed_between(view.session, dealer.dealer_id, date.min, today)
    agreed = [one.agreed for one in signed if one.agreed.protection_days]
    return max((one.claim_days for one in agreed), default=0), max((one.protection_days for one in agreed), default=0)


def _fell_on(fall: Fall, zone: ZoneInfo) -> date:
    return fall.at.astimezone(zone).date()


def _protectable(case: Case, code: str, zone: ZoneInfo) -> ProtectableRow:
    return ProtectableRow(
        product_code=code,
        fell_at=case.fall.at,
        fell_on=_fell_on(case.fall, zone),
        before=case.fall.before,
        after=case.fall.after,
        days=case.contract.agreed.protection_days,
        on_hand=case.on_hand,
        units=case.units,
        amount=case.amount,
        last_day=case.last_day,
    )


def _told(view: View) -> Select[ProtectionClaim, str]:
    told = select(ProtectionClaim, Dealer.name).join(Dealer, Dealer.dealer_id == ProtectionClaim.dealer_id)
    return told if view.dealer_id == HOUSE else told.where(ProtectionClaim.dealer_id == view.dealer_id)


def _rows(view: View, told: Select[ProtectionClaim, str], limit: int) -> Sequence[ProtectionRow]:
    zone, found = price_zone(view.session), view.session.execute(told.limit(limit)).all()
    names = product_names(view, codes=sorted({one.product_code for one, _ in found}))
    return [
        ProtectionRow(
            dealer_id=one.dealer_id,
            dealer_name=name,
            claim_id=one.id,
            number=one.number,
            product_code=one.product_code,
            days=one.days,
            fell_on=one.fell_at.astimezone(zone).date(),
            before=one.before,
            after=one.after,
            on_hand=one.on_hand,
            units=one.units,
            amount=one.amount,
            credited=one.credited,
            state=one.state,
            claimed_by=one.claimed_by,
            claimed_at=one.claimed_at,
            answered_by=one.answered_by,
            answer=one.answer,
            names=names.get(one.product_code, UNNAMED),
        )
        for one, name in found
    ]


QUERIES = (protections, protections_to_settle, protection_lines, protectable)
