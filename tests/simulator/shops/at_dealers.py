"""What people at a dealer do: they claim customers, order, receive, send back, and claim what the contract promises."""

from typing import Any
from uuid import UUID

from sync.domain.allowances.commands import ReturnSlice
from sync.domain.deals.registering import CloseDeal, DisputeDeal, RegisterDeal, ReleaseDeal, ReportProgress
from sync.domain.orders.commands import CancelOrder, PlaceOrder
from sync.domain.orders.lines import WantedLine
from sync.domain.protection.commands import ClaimProtection
from sync.domain.rebates.commands import ClaimRebate
from sync.domain.returns.commands import AskReturn, SendReturn, WithdrawReturn
from sync.domain.stock.receiving import ReceivedLine, ReceiveShipment
from sync.domain.stock.rules import unpack_serials
from sync.kernel.commands import HOUSE
from tests.builders import TODAY, an_id
from tests.deal_builders import LINE, TAX
from tests.order_builders import PAD, PRICE
from tests.protection_builders import midnight
from tests.simulator.shops.business import QUARTER, TAKEN
from tests.simulator.shops.seat import Seat

PROSPECTS = ({"name": "廣州大華汽車有限公司", "tax_id": TAX}, {"name": "Evergreen Motors", "phone": "13800138000"}, TAKEN)
"""Who everybody wants as a customer."""


def register(seat: Seat) -> RegisterDeal:
    prospect: dict[str, Any] = seat.random.choice(PROSPECTS)
    asked = 1 if seat.rows("SELECT free_amount FROM deal_terms") else 0  # by terms, who says nothing is looked at
    return RegisterDeal(deal_id=seat.mine(), product_line=LINE, note=seat.word(), expected_amount=asked, **prospect)


def progress(seat: Seat) -> ReportProgress | None:
    deal = seat.one("SELECT id FROM deal WHERE dealer_id = ?")
    more = 10**12 if deal and UUID(deal[0]).int % 2 else None  # past what passes without a review
    return deal and ReportProgress(deal_id=UUID(deal[0]), text=f"visited {seat.word()}", expected_amount=more)


def release_deal(seat: Seat) -> ReleaseDeal | None:
    deal = seat.one("SELECT id FROM deal WHERE dealer_id = ? AND state IN ('protected', 'disputed')")
    return deal and ReleaseDeal(deal_id=UUID(deal[0]))


def dispute(seat: Seat) -> DisputeDeal | None:
    deal = seat.one("SELECT id FROM deal WHERE dealer_id = ? AND state = 'duplicate'")
    return deal and DisputeDeal(deal_id=UUID(deal[0]), reason=f"first here {seat.word()}")


def win(seat: Seat) -> CloseDeal | None:
    deal = seat.one("SELECT id FROM deal WHERE dealer_id = ? AND state = 'protected'")
    return deal and CloseDeal(deal_id=UUID(deal[0]), won=True, amount=1)


def place_order(seat: Seat) -> PlaceOrder:
    units = seat.random.randrange(1, 12)
    line = WantedLine(line_id=seat.mine(), product_code=PAD, quantity=units, quoted_price=PRICE - 20_00)
    return PlaceOrder(order_id=seat.mine(), valid_on=TODAY, note=seat.word(), lines=(line,))


def cancel_order(seat: Seat) -> CancelOrder | None:
    order = seat.one("SELECT id FROM \"order\" WHERE dealer_id = ? AND state IN ('submitted', 'credit_hold', 'accepted')")
    return order and CancelOrder(order_id=UUID(order[0]))


def receive(seat: Seat) -> ReceiveShipment | None:
    """What came, one unit less now and then."""
    shipment = seat.one("SELECT id FROM shipment WHERE dealer_id = ? AND received_at IS NULL")
    if not shipment:
        return None
    lines = seat.rows("SELECT id, quantity FROM shipment_line WHERE shipment_id = ?", shipment)
    came = tuple(
        ReceivedLine(line_id=seat.mine(), shipment_line_id=UUID(one), received=units - damaged, damaged=damaged)
        for one, units in lines
        for damaged in (seat.random.choice((0, 0, 1)),)
    )
    return ReceiveShipment(receipt_id=seat.mine(), shipment_id=UUID(shipment[0]), location_id=an_id("main"), lines=came)


def ask_return(seat: Seat) -> AskReturn | None:
    line = seat.one("SELECT id FROM shipment_line WHERE dealer_id = ? AND received > 0")
    units = seat.random.randrange(1, 4)
    return line and AskReturn(
        return_id=seat.mine(),
        shipment_line_id=UUID(line[0]),
        quantity=units,
        reason=seat.word(),
        serials=_some_pieces(seat, line[0], units),
    )


def _some_pieces(seat: Seat, shipment_line: str, units: int) -> tuple[str, ...]:
    """Where the delivery had serial numbers, the first that this PC knows of no return for: another PC may name the same ones."""
    came = seat.rows(
        "SELECT m.serial FROM goods_receipt_line r JOIN movement m ON m.dealer_id = r.dealer_id AND m.line_id = r.id"
        " WHERE r.shipment_line_id = ? AND m.serial <> '' AND m.kind = 'receipt' ORDER BY 1",
        (shipment_line,),
    )
    named = {
        serial
        for (serials,) in seat.rows("SELECT serials FROM goods_return WHERE state NOT IN ('refused', 'withdrawn')")
        for serial in unpack_serials(serials)
    }
    return tuple([serial for (serial,) in came if serial not in named][:units])


def send_return(seat: Seat) -> SendReturn | None:
    asked = seat.one("SELECT dealer_id, id FROM goods_return WHERE dealer_id = ? AND state = 'granted'")
    return asked and SendReturn(dealer_id=asked[0], return_id=UUID(asked[1]), location_id=an_id("main"))


def withdraw_return(seat: Seat) -> WithdrawReturn | None:
    asked = seat.one("SELECT dealer_id, id FROM goods_return WHERE dealer_id = ? AND state IN ('asked', 'held', 'granted')")
    return asked and WithdrawReturn(dealer_id=asked[0], return_id=UUID(asked[1]))


def claim_protection(seat: Seat) -> ClaimProtection | None:
    if seat.one("SELECT id FROM protection_claim WHERE dealer_id = ?"):
        return None
    return ClaimProtection(product_code=PAD, fell_at=midnight(0), amount=6 * 20_00)


def claim_rebate(seat: Seat) -> ClaimRebate | None:
    contract = seat.one("SELECT family_id FROM contract WHERE dealer_id = ?")
    return contract and ClaimRebate(
        claim_id=seat.mine(), family_id=UUID(contract[0]), first_day=QUARTER, amount=4 * PRICE * 2 // 100
    )


def give_slice_back(seat: Seat) -> ReturnSlice | None:
    wanted = "SELECT dealer_id, id FROM allowance WHERE amount > used + returned"
    one = seat.one(wanted if seat.dealer_id == HOUSE else f"{wanted} AND dealer_id = ?")
    return one and ReturnSlice(dealer_id=one[0], slice_id=UUID(one[1]))
