"""Goods that arrive: what came is on hand at once, and what differs from the papers becomes a claim by itself."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID, uuid5

import msgspec

from sync.domain.orders.receiving import Arrived, receive, shipment_of
from sync.domain.orders.records import Shipment, ShipmentLine
from sync.domain.stock.ledger import Cause, Move, location_of, move
from sync.domain.stock.moving import MovedLine, check_new, check_products, split
from sync.domain.stock.papers import Claim, GoodsReceipt, GoodsReceiptLine
from sync.domain.stock.rules import MOST_LINES, MOST_UNITS, ClaimKind, MovementKind, Resolution, differences
from sync.kernel.commands import HOUSE, Command, Context, Verb
from sync.kernel.errors import Refusal


class ReceivedLine(msgspec.Struct, frozen=True, kw_only=True):
    """Units that came sound and broken, of one line of the papers, or of none (`shipment_line_id` None, with a product code).

    Lot and serial numbers default to those on the papers. Several lots of one line are several of these.
    """

    line_id: UUID
    shipment_line_id: UUID | None = None
    product_code: str = ""
    received: int
    damaged: int = 0
    reason: str = ""
    lot: str = ""
    serials: tuple[str, ...] = ()


class ReceiveShipment(Command, frozen=True, kw_only=True):
    """Take in goods against a shipment. Each of its lines is settled once; lines left out still wait."""

    series: ClassVar[str | None] = "GR"

    receipt_id: UUID
    number: str = ""
    shipment_id: UUID
    location_id: UUID
    lines: tuple[ReceivedLine, ...]
    note: str = ""

    def subjects(self) -> tuple[UUID, ...]:
        return (self.receipt_id, self.shipment_id)


def receive_shipment(command: ReceiveShipment, context: Context) -> None:
    """Broken units are not on hand: they are claimed.

    Refuses `nothing_to_receive`, `too_many_lines`, `line_twice`, `receipt_exists`, `line_exists`, `shipment_unknown`,
    `location_unknown`, `quantity_invalid`, `product_unknown`, `line_unknown`, `line_already_received`, and what `split` and
    `ledger.move` refuse.
    """
    _check(command, context)
    shipment = shipment_of(context, command.shipment_id)
    location_of(command.location_id, context)
    papers = {line.id: line for line in shipment.lines}
    arrived = _arrived(command.lines)
    receive(context, shipment, arrived)
    receipt = _receipt(command, papers, context)
    context.session.add(receipt)
    moves = [one for line in command.lines if line.received for one in _moves(line, papers, command.location_id)]
    move(moves, Cause(kind=MovementKind.RECEIPT, document_id=receipt.id, number=receipt.number), context, below_zero=True)
    differing = [*_differing(arrived, papers), *_unexpected(command.lines)]
    context.session.add_all(_claim(difference, receipt, shipment, context) for difference in differing)


class SettleClaim(Command, frozen=True, kw_only=True):
    """The manufacturer's answer to a claim of a dealer. A no has its reason in `answer`."""

    dealer_id: int
    claim_id: UUID
    resolution: Resolution
    answer: str = ""

    def subjects(self) -> tuple[UUID, ...]:
        return (self.claim_id,)


def settle_claim(command: SettleClaim, context: Context) -> None:
    """Refuses `house_only`, `claim_unknown`, `claim_settled`, `resolution_missing`, `reason_missing`."""
    if context.dealer_id != HOUSE:
        raise Refusal("house_only")
    claim = context.session.get(Claim, (command.dealer_id, command.claim_id), with_for_update=True)
    if claim is None:
        raise Refusal("claim_unknown")
    if claim.resolution is not Resolution.OPEN:
        raise Refusal("claim_settled", by=claim.settled_by, resolution=claim.resolution)
    if command.resolution is Resolution.OPEN:
        raise Refusal("resolution_missing")
    if command.resolution is Resolution.REJECT and not command.answer.strip():
        raise Refusal("reason_missing", field="answer")
    claim.resolution, claim.answer, claim.settled_by = command.resolution, command.answer.strip(), context.actor.name
    claim.at_desk = False


VERBS = (
    Verb(ReceiveShipment, receive_shipment, "stock.receive"),
    Verb(SettleClaim, settle_claim, "desk.claim"),
)


@dataclass(frozen=True)
class Difference:
    """Units that differ from the papers. `source` is the line that its claim is named after."""

    source: UUID
    shipment_line_id: UUID | None
    product_code: str
    kind: ClaimKind
    units: int
    reason: str


def _check(command: ReceiveShipment, context: Context) -> None:
    if not command.lines:
        raise Refusal("nothing_to_receive")
    if len(command.lines) > MOST_LINES:
        raise Refusal("too_many_lines", most=MOST_LINES)
    if len({line.line_id for line in command.lines}) != len(command.lines):
        raise Refusal("line_twice")
    if context.session.get(GoodsReceipt, (context.dealer_id, command.receipt_id)) is not None:
        raise Refusal("receipt_exists", number=command.number)
    check_new({line.line_id for line in command.lines}, GoodsReceiptLine, context)
    for line in command.lines:
        if not all(0 <= units <= MOST_UNITS for units in (line.received, line.damaged)):
            raise Refusal("quantity_invalid", code=line.product_code, quantity=line.received)
        if line.shipment_line_id is None and line.received + line.damaged == 0:
            raise Refusal("quantity_invalid", code=line.product_code, quantity=0)
    check_products({line.product_code for line in command.lines if line.shipment_line_id is None}, context)


def _arrived(lines: Sequence[ReceivedLine]) -> dict[UUID, Arrived]:
    found: dict[UUID, Arrived] = {}
    for line in lines:
        if line.shipment_line_id is None:
            continue
        before = found.get(line.shipment_line_id, Arrived(received=0))
        found[line.shipment_line_id] = Arrived(
            received=before.received + line.received,
            damaged=before.damaged + line.damaged,
            reason="; ".join(filter(None, (before.reason, line.reason.strip()))),
        )
    return found


def _moves(line: ReceivedLine, papers: dict[UUID, ShipmentLine], location_id: UUID) -> list[Move]:
    paper = papers[line.shipment_line_id] if line.shipment_line_id else None
    serials = line.serials or ((paper.serial,) if paper and paper.serial and line.received == 1 else ())
    moved = MovedLine(
        line_id=line.line_id,
        product_code=paper.product_code if paper else line.product_code,
        quantity=line.received,
        lot=line.lot or (paper.lot if paper else ""),
        serials=serials,
    )
    return split(moved, location_id, sign=1)


def _receipt(command: ReceiveShipment, papers: dict[UUID, ShipmentLine], context: Context) -> GoodsReceipt:
    return GoodsReceipt(
        dealer_id=context.dealer_id,
        id=command.receipt_id,
        number=command.number,
        shipment_id=command.shipment_id,
        location_id=command.location_id,
        received_at=context.now,
        received_by=context.actor.name,
        note=command.note.strip(),
        lines=[
            GoodsReceiptLine(
                dealer_id=context.dealer_id,
                id=line.line_id,
                position=position,
                shipment_line_id=line.shipment_line_id,
                product_code=papers[line.shipment_line_id].product_code if line.shipment_line_id else line.product_code,
                received=line.received,
                damaged=line.damaged,
                reason=line.reason.strip(),
                lot=line.lot,
            )
            for position, line in enumerate(command.lines)
        ],
    )


def _differing(arrived: Mapping[UUID, Arrived], papers: Mapping[UUID, ShipmentLine]) -> Iterator[Difference]:
    for line_id, found in arrived.items():
        code, shipped = papers[line_id].product_code, papers[line_id].quantity
        kinds = differences(shipped=shipped, received=found.received, damaged=found.damaged)
        yield from (Difference(line_id, line_id, code, kind, units, found.reason) for kind, units in kinds.items())


def _unexpected(lines: Sequence[ReceivedLine]) -> Iterator[Difference]:
    for line in lines:
        if line.shipment_line_id is None:
            units = line.received + line.damaged
            yield Difference(line.line_id, None, line.product_code, ClaimKind.UNEXPECTED, units, line.reason.strip())


def _claim(difference: Difference, receipt: GoodsReceipt, shipment: Shipment, context: Context) -> Claim:
    return Claim(
        dealer_id=context.dealer_id,
        id=uuid5(difference.source, difference.kind),
        at_desk=True,
        receipt_id=receipt.id,
        receipt_number=receipt.number,
        shipment_id=shipment.id,
        shipment_number=shipment.number,
        shipment_line_id=difference.shipment_line_id,
        product_code=difference.product_code,
        kind=difference.kind,
        quantity=difference.units,
        reason=difference.reason,
        raised_at=context.now,
        raised_by=context.actor.name,
        resolution=Resolution.OPEN,
        answer="",
        settled_by="",
        amount=0,
    )
