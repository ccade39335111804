"""Named reads of the documents of a dealer's stock: deliveries to take in, receipts, claims, counts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Select, func, or_, select, tuple_

from sync.domain.accounts.records import Dealer
from sync.domain.accounts.rules import allows
from sync.domain.catalog.names import Names
from sync.domain.catalog.records import Product, names_of
from sync.domain.orders.records import Shipment
from sync.domain.stock.papers import Claim, CountLine, GoodsReceipt, StockCount
from sync.domain.stock.queries import MOST
from sync.domain.stock.records import StockLevel
from sync.domain.stock.rules import ClaimKind, CountState, Resolution
from sync.kernel.commands import HOUSE
from sync.kernel.queries import View
from sync.kernel.text import fold


@dataclass(frozen=True, kw_only=True)
class LineToReceive:
    """A line of a shipment's papers. Once `is_settled`, `received` and `damaged` say what came."""

    shipment_line_id: UUID
    product_code: str
    names: Names
    unit: str
    quantity: int
    lot: str
    serial: str
    is_settled: bool
    received: int
    damaged: int


@dataclass(frozen=True, kw_only=True)
class ReceiptRow:
    receipt_id: UUID
    number: str
    shipment_id: UUID
    received_at: datetime
    received_by: str
    note: str


@dataclass(frozen=True, kw_only=True)
class ClaimRow:
    """A delivery that differed from its papers, and what the manufacturer said. `amount` in minor units as in `Claim`."""

    dealer_id: int
    dealer_name: str
    claim_id: UUID
    receipt_number: str
    shipment_number: str
    product_code: str
    names: Names
    kind: ClaimKind
    quantity: int
    reason: str
    raised_at: datetime
    raised_by: str
    resolution: Resolution
    answer: str
    settled_by: str
    amount: int


@dataclass(frozen=True, kw_only=True)
class CountRow:
    """A count with its progress, in lines."""

    count_id: UUID
    number: str
    location_id: UUID
    is_blind: bool
    state: CountState
    started_at: datetime
    started_by: str
    note: str
    lines: int
    counted: int


@dataclass(frozen=True, kw_only=True)
class SheetLine:
    """A product to count. `expected` is None where whoever counts shall not know."""

    product_code: str
    names: Names
    unit: str
    expected: int | None
    counted: int | None
    round: int


@dataclass(frozen=True, kw_only=True)
class ReviewLine:
    """A product of a count, for who decides. `moved` are units that came or left since the freeze: a reason to count again."""

    product_code: str
    names: Names
    unit: str
    expected: int
    counted: int | None
    first_counted: int | None
    round: int
    counted_by: str
    moved: int

    @property
    def difference(self) -> int:
        """0 while nothing was counted."""
        return 0 if self.counted is None else self.counted - self.expected


def shipment_to_receive(view: View, *, shipment_id: UUID) -> Sequence[LineToReceive]:
    """The papers of a shipment in their order; empty for one that is not this dealer's."""
    shipment = view.session.get(Shipment, (view.dealer_id, shipment_id))
    if shipment is None:
        return []
    codes = {line.product_code for line in shipment.lines}
    products = {row.code: row for row in view.session.scalars(select(Product).where(Product.code.in_(codes)))}
    return [
        LineToReceive(
            shipment_line_id=line.id,
            product_code=line.product_code,
            names=names_of(products.get(line.product_code)),
            unit=products[line.product_code].unit if line.product_code in products else "",
            quantity=line.quantity,
            lot=line.lot,
            serial=line.serial,
            is_settled=line.settled,
            received=line.received,
            damaged=line.damaged,
        )
        for line in shipment.lines
    ]


def goods_receipts(
    view: View,
    *,
    shipment_id: UUID | None = None,
    before_at: datetime | None = None,
    before_id: UUID | None = None,
    limit: int = 100,
) -> Sequence[ReceiptRow]:
    """Newest first, those before the given one."""
    query = select(GoodsReceipt).where(GoodsReceipt.dealer_id == view.dealer_id)
    if shipment_id is not None:
        query = query.where(GoodsReceipt.shipment_id == shipment_id)
    if before_at is not None and before_id is not None:
        query = query.where(tuple_(GoodsReceipt.received_at, GoodsReceipt.id) < (before_at, before_id))
    ordered = query.order_by(GoodsReceipt.received_at.desc(), GoodsReceipt.id.desc()).limit(min(limit, MOST))
    return [
        ReceiptRow(
            receipt_id=row.id,
            number=row.number,
            shipment_id=row.shipment_id,
            received_at=row.received_at,
            received_by=row.received_by,
            note=row.note,
        )
        for row in view.session.scalars(ordered)
    ]


def claims(view: View, *, only_open: bool = True, text: str = "", limit: int = 200) -> Sequence[ClaimRow]:
    """The newest first: a dealer's own; at the manufacturer those of all dealers that wait for an answer. `text` is part of the
    number of a delivery or its receipt, of a product's code or name, or of a dealer's name."""
    query = select(Claim).where(Claim.at_desk if view.dealer_id == HOUSE else Claim.dealer_id == view.dealer_id)
    if only_open:
        query = query.where(Claim.resolution == Resolution.OPEN)
    named = query.join(Dealer, Dealer.dealer_id == Claim.dealer_id).outerjoin(Product, Product.code == Claim.product_code)
    if text.strip():
        columns = (Claim.shipment_number, Claim.receipt_number, Claim.product_code, Dealer.name)
        written = [column.icontains(text.strip(), autoescape=True) for column in columns]
        named = named.where(or_(*written, Product.folded.contains(fold(text.strip()), autoescape=True)))
    ordered = named.order_by(Claim.raised_at.desc(), Claim.id.desc()).limit(min(limit, MOST))
    return [
        _claim_row(row, names_of(product), dealer)
        for row, product, dealer in view.session.execute(ordered.add_columns(Product, Dealer.name))
    ]


def counts(view: View, *, only_open: bool = True, limit: int = 100) -> Sequence[CountRow]:
    """Newest first."""
    joined = (CountLine.dealer_id == StockCount.dealer_id) & (CountLine.count_id == StockCount.id)
    query = select(StockCount, func.count(CountLine.id), func.count(CountLine.counted)).join(CountLine, joined)
    query = query.where(StockCount.dealer_id == view.dealer_id).group_by(StockCount.dealer_id, StockCount.id)
    if only_open:
        query = query.where(StockCount.state == CountState.OPEN)
    ordered = query.order_by(StockCount.started_at.desc(), StockCount.id.desc()).limit(min(limit, MOST))
    return [_count_row(row, lines, counted) for row, lines, counted in view.session.execute(ordered)]


def count_sheet(view: View, *, count_id: UUID, after: str = "", limit: int = 500) -> Sequence[SheetLine]:
    """What to count, by product code. In a blind count nobody sees here what the books expect, until it is posted."""
    count = view.session.get(StockCount, (view.dealer_id, count_id))
    if count is None:
        return []
    is_hidden = count.is_blind and count.state is CountState.OPEN
    return [
        SheetLine(
            product_code=line.product_code,
            names=names_of(product),
            unit=product.unit if product else "",
            expected=None if is_hidden else line.expected,
            counted=line.counted,
            round=line.round,
        )
        for line, product, _ in view.session.execute(_sheet(view, count_id, after, limit))
    ]


def count_review(view: View, *, count_id: UUID, after: str = "", limit: int = 500) -> Sequence[ReviewLine]:
    """Expected against counted, by product code, for people who may post a count; nothing for others."""
    count = view.session.get(StockCount, (view.dealer_id, count_id))
    if count is None or not allows(view.actor.role, "stock.post_count"):
        return []
    is_open = count.state is CountState.OPEN
    return [
        ReviewLine(
            product_code=line.product_code,
            names=names_of(product),
            unit=product.unit if product else "",
            expected=line.expected,
            counted=line.counted,
            first_counted=line.first_counted,
            round=line.round,
            counted_by=line.counted_by,
            moved=(on_hand or 0) - line.expected if is_open else 0,
        )
        for line, product, on_hand in view.session.execute(_sheet(view, count_id, after, limit))
    ]


QUERIES = (shipment_to_receive, goods_receipts, claims, counts, count_sheet, count_review)


def _sheet(view: View, count_id: UUID, after: str, limit: int) -> Select[CountLine, Product, int]:
    here = (
        (StockLevel.dealer_id == CountLine.dealer_id)
        & (StockLevel.location_id == CountLine.location_id)
        & (StockLevel.product_code == CountLine.product_code)
    )
    query = select(CountLine, Product, StockLevel.on_hand).outerjoin(Product, Product.code == CountLine.product_code)
    mine = query.outerjoin(StockLevel, here).where(CountLine.dealer_id == view.dealer_id, CountLine.count_id == count_id)
    return mine.where(CountLine.product_code > after).order_by(CountLine.product_code).limit(min(limit, 5_000))


def _claim_row(row: Claim, names: Names, dealer_name: str) -> ClaimRow:
    return ClaimRow(
        dealer_id=row.dealer_id,
        dealer_name=dealer_name,
        names=names,
        claim_id=row.id,
        receipt_number=row.receipt_number,
        shipment_number=row.shipment_number,
        product_code=row.product_code,
        kind=row.kind,
        quantity=row.quantity,
        reason=row.reason,
        raised_at=row.raised_at,
        raised_by=row.raised_by,
        resolution=row.resolution,
        answer=row.answer,
        settled_by=row.settled_by,
        amount=row.amount,
    )


def _count_row(row: StockCount, lines: int, counted: int) -> CountRow:
    return CountRow(
        count_id=row.id,
        number=row.number,
        location_id=row.location_id,
        is_blind=row.is_blind,
        state=row.state,
        started_at=row.started_at,
        started_by=row.started_by,
        note=row.note,
        lines=lines,
        counted=counted,
    )
