"""Named reads of returns: what was asked for, and what of the deliveries could still be sent back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Select, or_, select

from sync.domain.accounts.calendar import house_today
from sync.domain.accounts.records import Dealer
from sync.domain.catalog.names import UNNAMED, Names
from sync.domain.catalog.queries import product_names
from sync.domain.catalog.records import Product
from sync.domain.contracts.quota import ReturnQuota, contract_for, quota_of
from sync.domain.orders.protected import protected_each
from sync.domain.orders.records import Shipment, ShipmentLine
from sync.domain.orders.rules import line_value
from sync.domain.orders.sent_back import GoodsReturn, ReturnState
from sync.domain.returns.lookup import DELIVERED, units_left
from sync.domain.returns.pieces import away, came_with, named
from sync.domain.stock.rules import unpack_serials
from sync.kernel.commands import HOUSE
from sync.kernel.queries import View
from sync.kernel.text import fold

MOST = 500
WAITING = (ReturnState.ASKED, ReturnState.HELD, ReturnState.SENT)
"""For the house to act on."""


@dataclass(frozen=True, kw_only=True)
class ReturnRow:
    """A return as it stands, money in minor units. `quota` and `used` are as of when it was asked for. `serials` name
    the units, where they have such numbers, `taken_serials` those that came back sound."""

    dealer_id: int
    dealer_name: str
    return_id: UUID
    number: str
    product_code: str
    quantity: int
    amount: int
    quota: int
    used: int
    has_contract: bool
    reason: str
    state: ReturnState
    asked_by: str
    asked_at: datetime
    answered_by: str
    answer: str
    taken: int
    credited: int
    lot: str = ""
    serials: Sequence[str] = ()
    taken_serials: Sequence[str] = ()
    names: Names = UNNAMED


@dataclass(frozen=True, kw_only=True)
class ReturnableRow:
    """Units of a delivery that could be sent back: `left` of them, at `each` a unit; `quota` is of the contract that counts.

    `serials` are pieces of it that are in the shop, `loose` the units that came without a number, `lots` theirs.
    """

    shipment_line_id: UUID
    shipment_number: str
    product_code: str
    left: int
    each: int
    quota: ReturnQuota
    serials: Sequence[str] = ()
    loose: int = 0
    lots: Sequence[str] = ()
    names: Names = UNNAMED


@dataclass(frozen=True, kw_only=True)
class PiecesToSend:
    """What can go into the box of a granted return: pieces that are in the shop, those among them that were asked for, and how
    many units came without a number."""

    serials: Sequence[str] = ()
    asked: Sequence[str] = ()
    loose: int = 0


def returns(view: View, *, text: str = "", limit: int = 200) -> Sequence[ReturnRow]:
    """Those that wait for the viewer first, then the newest. `text` is part of a number, of a product's code or name, of the lot
    or serial number of a piece, or of a dealer's name."""
    waiting_first = (GoodsReturn.state.not_in(_waiting_for(view)), GoodsReturn.asked_at.desc(), GoodsReturn.id)
    told = _told(view)
    if text.strip():
        columns = (GoodsReturn.number, GoodsReturn.product_code, GoodsReturn.lot, GoodsReturn.serials, Dealer.name)
        written = [column.icontains(text.strip(), autoescape=True) for column in columns]
        called = select(Product.code).where(Product.folded.icontains(fold(text.strip()), autoescape=True))
        told = told.where(or_(*written, GoodsReturn.product_code.in_(called)))
    return _rows(view, told.order_by(*waiting_first), limit)


def returns_to_settle(view: View, *, limit: int = 100) -> Sequence[ReturnRow]:
    """That wait for the viewer: the house has to answer or to take in, a dealer to send. The oldest first."""
    waiting = _told(view).where(GoodsReturn.state.in_(_waiting_for(view)))
    return _rows(view, waiting.order_by(GoodsReturn.asked_at, GoodsReturn.id), limit)


def _waiting_for(view: View) -> Sequence[ReturnState]:
    return WAITING if view.dealer_id == HOUSE else (ReturnState.GRANTED,)


def _told(view: View) -> Select[GoodsReturn, str]:
    told = select(GoodsReturn, Dealer.name).join(Dealer, Dealer.dealer_id == GoodsReturn.dealer_id)
    return told if view.dealer_id == HOUSE else told.where(GoodsReturn.dealer_id == view.dealer_id)


def _rows(view: View, told: Select[GoodsReturn, str], limit: int) -> Sequence[ReturnRow]:
    found = view.session.execute(told.limit(limit)).all()
    names = product_names(view, codes=sorted({one.product_code for one, _ in found}))
    return [_row(one, name, names.get(one.product_code, UNNAMED)) for one, name in found]


def returnable(view: View, *, text: str = "", limit: int = 50) -> Sequence[ReturnableRow]:
    """Of the viewer's shop, the newest deliveries first. `text` is part of a product's code or name or of a delivery's number,
    or a serial number."""
    wanted = DELIVERED.where(ShipmentLine.dealer_id == view.dealer_id)
    if text.strip():
        fields = (ShipmentLine.product_code, Shipment.number)
        with_piece = ShipmentLine.id.in_(came_with(view.dealer_id, text.strip()))
        called = select(Product.code).where(Product.folded.icontains(fold(text.strip()), autoescape=True))
        is_called = ShipmentLine.product_code.in_(called)
        wanted = wanted.where(or_(with_piece, is_called, *(field.icontains(text.strip(), autoescape=True) for field in fields)))
    newest = wanted.order_by(Shipment.received_at.desc(), ShipmentLine.id).limit(min(limit, MOST))
    found = view.session.execute(newest).all()
    codes = {line.product_code for line, _, _, _ in found}
    quotas, names = _quotas(view, codes), product_names(view, codes=sorted(codes))
    pieces = named(view.session, view.dealer_id, {line.id: left for line, _, _, left in found})
    gone = away(view.session, view.dealer_id, {serial for one in pieces.values() for serial in one.serials})
    return [
        ReturnableRow(
            shipment_line_id=line.id,
            shipment_number=number,
            product_code=line.product_code,
            left=left,
            each=line_value(ordered, 1) - protected_each(view.session, line.dealer_id, line.id),
            quota=quotas[line.product_code],
            serials=[serial for serial in pieces[line.id].serials if (line.product_code, serial) not in gone],
            loose=pieces[line.id].loose,
            lots=[lot for lot in pieces[line.id].lots if lot],
            names=names.get(line.product_code, UNNAMED),
        )
        for line, ordered, number, left in found
    ]


def pieces_to_send(view: View, *, return_id: UUID) -> PiecesToSend:
    """Of a return of the viewer's shop; none where there is no such."""
    granted = view.session.get(GoodsReturn, (view.dealer_id, return_id))
    if granted is None:
        return PiecesToSend()
    left = units_left(view.session, view.dealer_id, granted.shipment_line_id) + granted.quantity
    [found] = named(view.session, view.dealer_id, {granted.shipment_line_id: left}, but=return_id).values()
    asked = unpack_serials(granted.serials)
    gone = away(view.session, view.dealer_id, {*found.serials, *asked})
    here = [serial for serial in dict.fromkeys((*asked, *found.serials)) if (granted.product_code, serial) not in gone]
    return PiecesToSend(serials=here, asked=[serial for serial in asked if serial in here], loose=found.loose)


def _quotas(view: View, codes: set[str]) -> Mapping[str, ReturnQuota]:
    """The quota that a return of each product would be held against; nothing where no contract speaks of it."""
    today, known = house_today(view), dict[UUID, ReturnQuota]()
    about = dict(view.session.execute(select(Product.code, Product.category_code).where(Product.code.in_(codes))).all())
    quotas: dict[str, ReturnQuota] = {}
    for code in codes:
        contract = contract_for(view.session, view.dealer_id, about.get(code, ""), today)
        if contract is not None and contract.family_id not in known:
            known[contract.family_id] = quota_of(view.session, contract, today)
        quotas[code] = known[contract.family_id] if contract is not None else ReturnQuota()
    return quotas


def _row(one: GoodsReturn, dealer_name: str, names: Names) -> ReturnRow:
    return ReturnRow(
        dealer_id=one.dealer_id,
        dealer_name=dealer_name,
        return_id=one.id,
        number=one.number,
        product_code=one.product_code,
        quantity=one.quantity,
        amount=one.amount,
        quota=one.quota,
        used=one.used,
        has_contract=one.family_id is not None,
        reason=one.reason,
        state=one.state,
        asked_by=one.asked_by,
        asked_at=one.asked_at,
        answered_by=one.answered_by,
        answer=one.answer,
        taken=one.taken,
        credited=one.credited,
        lot=one.lot,
        serials=unpack_serials(one.serials),
        taken_serials=unpack_serials(one.taken_serials),
        names=names,
    )


QUERIES = (returns, returns_to_settle, returnable, pieces_to_send)
