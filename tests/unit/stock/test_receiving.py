"""Deliveries as the warehouse takes them in."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from uuid import UUID

import msgspec
import pytest

from sync.domain import REGISTRY
from sync.domain.accounts.rules import Role
from sync.domain.desk.commands import MarkBilled, MarkPaid
from sync.domain.orders.exposure import owed_by
from sync.domain.orders.records import DESK, Order, Shipment
from sync.domain.orders.rules import OrderState
from sync.domain.stock.central import WRAPPERS
from sync.domain.stock.paper_queries import claims, goods_receipts, shipment_to_receive
from sync.domain.stock.papers import Claim
from sync.domain.stock.queries import level_card, serial_cards
from sync.domain.stock.receiving import ReceivedLine, ReceiveShipment, SettleClaim
from sync.domain.stock.rules import ClaimKind, Resolution, SerialState
from sync.kernel.commands import Command, Context
from sync.kernel.errors import Refusal
from tests.builders import OTHER_SHOP, SHOP, an_actor, an_id, run
from tests.shelves import MAIN, OIL, PAD, SHIPMENT, a_shop, at_desk, books_balance, on_hand, paper, ship, view_of

PRICE = 285_00


@pytest.fixture
def shop() -> Iterator[Context]:
    with a_shop() as context:
        yield context


def came(code: str, received: int, damaged: int = 0, **more: Any) -> ReceivedLine:
    line_id = an_id(f"came/{code}/{received}/{more}")
    return ReceivedLine(line_id=line_id, shipment_line_id=paper(code), received=received, damaged=damaged, **more)


def a_receipt(*lines: ReceivedLine, name: str = "receipt") -> ReceiveShipment:
    return ReceiveShipment(receipt_id=an_id(name), number="GR-1", shipment_id=SHIPMENT, location_id=MAIN, lines=lines)


def order_state(shop: Context) -> OrderState:
    return shop.session.get_one(Order, (SHOP, an_id("order"))).state


def test_a_shipment_that_is_as_its_papers_say_is_on_hand_and_settles_the_order(shop: Context) -> None:
    ship(shop, PAD=4, OIL=2)
    run(a_receipt(came(PAD, 4), came(OIL, 2)), shop)
    assert (on_hand(shop, PAD), on_hand(shop, OIL), order_state(shop)) == (4, 2, OrderState.RECEIVED)
    assert shop.session.get_one(Shipment, (SHOP, SHIPMENT)).received_at == shop.now
    assert claims(view_of(shop)) == []
    assert books_balance(shop)


def test_lines_left_out_still_wait(shop: Context) -> None:
    ship(shop, PAD=4, OIL=2)
    run(a_receipt(came(PAD, 4)), shop)
    assert order_state(shop) is OrderState.PART_RECEIVED
    assert [line.is_settled for line in shipment_to_receive(view_of(shop), shipment_id=SHIPMENT)] == [True, False]
    assert level_card(view_of(shop), product_code=OIL).in_transit == 2


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (came(PAD, 3), {ClaimKind.SHORT: 1}),
        (came(PAD, 6), {ClaimKind.OVER: 2}),
        (came(PAD, 3, damaged=1, reason="wet"), {ClaimKind.DAMAGED: 1}),
        (came(PAD, 1, damaged=1), {ClaimKind.DAMAGED: 1, ClaimKind.SHORT: 2}),
        (came(PAD, 4, damaged=1), {ClaimKind.DAMAGED: 1, ClaimKind.OVER: 1}),
        (came(PAD, 0), {ClaimKind.SHORT: 4}),
    ],
)
def test_what_differs_from_the_papers_becomes_a_claim(shop: Context, line: ReceivedLine, expected: dict[ClaimKind, int]) -> None:
    ship(shop, PAD=4)
    run(a_receipt(line), shop)
    assert {row.kind: row.quantity for row in claims(view_of(shop))} == expected
    assert on_hand(shop, PAD) == line.received


def test_goods_that_are_on_no_paper_are_on_hand_and_claimed(shop: Context) -> None:
    ship(shop, PAD=4)
    stray = ReceivedLine(line_id=an_id("stray"), product_code=OIL, received=1)
    run(a_receipt(came(PAD, 4), stray), shop)
    [claim] = claims(view_of(shop))
    assert (claim.kind, claim.product_code, on_hand(shop, OIL)) == (ClaimKind.UNEXPECTED, OIL, 1)


def test_two_lots_of_one_line_are_added_up(shop: Context) -> None:
    ship(shop, PAD=4)
    run(a_receipt(came(PAD, 3, lot="A"), came(PAD, 1, lot="B")), shop)
    assert (on_hand(shop, PAD), claims(view_of(shop)), order_state(shop)) == (4, [], OrderState.RECEIVED)


def test_a_serial_number_on_the_papers_needs_no_typing(shop: Context) -> None:
    ship(shop, serial="S1", PAD=1)
    run(a_receipt(came(PAD, 1)), shop)
    [card] = serial_cards(view_of(shop), serial="S1")
    assert (card.product_code, card.state) == (PAD, SerialState.HERE)


@pytest.mark.parametrize(
    ("receipt", "code"),
    [
        (a_receipt(), "nothing_to_receive"),
        (a_receipt(came(PAD, -1)), "quantity_invalid"),
        (a_receipt(came("NO-SUCH", 1)), "line_unknown"),
        (a_receipt(ReceivedLine(line_id=an_id("x"), product_code="NO-SUCH", received=1)), "product_unknown"),
        (a_receipt(came(PAD, 2, serials=("S1",))), "serials_differ"),
        (a_receipt(came(PAD, 4), came(PAD, 4)), "line_twice"),
        (msgspec.structs.replace(a_receipt(came(PAD, 1)), shipment_id=an_id("x")), "shipment_unknown"),
        (msgspec.structs.replace(a_receipt(came(PAD, 1)), location_id=an_id("x")), "location_unknown"),
    ],
)
def test_what_cannot_be_received_is_refused(shop: Context, receipt: ReceiveShipment, code: str) -> None:
    ship(shop, PAD=4)
    with pytest.raises(Refusal) as refusal:
        run(receipt, shop)
    assert refusal.value.code == code


def test_a_line_is_received_once(shop: Context) -> None:
    ship(shop, PAD=4)
    run(a_receipt(came(PAD, 4)), shop)
    with pytest.raises(Refusal, match="line_already_received"):
        run(a_receipt(came(PAD, 4, lot="B"), name="again"), shop)


def test_no_two_receipts_share_a_line(shop: Context) -> None:
    ship(shop, PAD=4, OIL=4)
    run(a_receipt(came(PAD, 4)), shop)
    line = msgspec.structs.replace(came(OIL, 4), line_id=came(PAD, 4).line_id)
    with pytest.raises(Refusal, match="line_exists"):
        run(a_receipt(line, name="again"), shop)


def test_another_shop_cannot_receive_it(shop: Context) -> None:
    """Threat T6."""
    ship(shop, PAD=4)
    with pytest.raises(Refusal, match="shipment_unknown"):
        run(a_receipt(came(PAD, 4)), replace(shop, actor=an_actor("otto", Role.MANAGER, dealer_id=OTHER_SHOP)))


def central(command: Command, shop: Context) -> Context:
    context = replace(shop, adjustments=[])
    WRAPPERS[type(command)](command, context, REGISTRY.verbs[type(command).__name__].handler)
    context.session.flush()
    return context


def test_of_two_devices_that_took_in_one_delivery_central_books_every_line_once(shop: Context) -> None:
    """Invariant 25."""
    ship(shop, PAD=4, OIL=2)
    assert central(a_receipt(came(PAD, 3)), shop).adjustments == []
    [adjustment] = central(a_receipt(came(PAD, 4), came(OIL, 2), name="other"), shop).adjustments
    assert (adjustment.code, adjustment.asked, adjustment.got, adjustment.subject) == ("received_elsewhere", "4+0", "3+0", PAD)
    assert (on_hand(shop, PAD), on_hand(shop, OIL), len(goods_receipts(view_of(shop)))) == (3, 2, 2)
    with pytest.raises(Refusal, match="line_already_received"):
        central(a_receipt(came(OIL, 2, lot="x"), name="third"), shop)


def settle(claim_id: UUID, resolution: Resolution = Resolution.CREDIT) -> SettleClaim:
    return SettleClaim(dealer_id=SHOP, claim_id=claim_id, resolution=resolution, answer="next invoice")


def test_a_claim_waits_at_the_desk_until_it_is_answered(shop: Context) -> None:
    ship(shop, PAD=4)
    run(a_receipt(came(PAD, 3)), shop)
    desk = at_desk(shop)
    [waiting] = claims(view_of(desk))
    row = shop.session.get_one(Claim, (SHOP, waiting.claim_id))
    assert row.scopes()[DESK]
    run(settle(waiting.claim_id), desk)
    assert (claims(view_of(desk)), row.scopes()[DESK]) == ([], False)
    [answered] = claims(view_of(shop), only_open=False)
    assert (answered.resolution, answered.answer) == (Resolution.CREDIT, "next invoice")


@pytest.mark.parametrize(
    ("came_in", "resolution", "moved"),
    [
        ((3, 0), Resolution.CREDIT, -PRICE),
        ((2, 1), Resolution.CREDIT, -2 * PRICE),  # one short, one broken
        ((6, 0), Resolution.ACCEPT, 2 * PRICE),
        ((6, 0), Resolution.CREDIT, 0),  # what was not charged is not given back
        ((6, 0), Resolution.TAKE_BACK, 0),
        ((3, 0), Resolution.REPLACE, 0),
        ((3, 0), Resolution.REJECT, 0),
    ],
)
def test_what_a_claim_is_worth_goes_to_what_the_dealer_owes(
    shop: Context, came_in: tuple[int, int], resolution: Resolution, moved: int
) -> None:
    """Invariant 25: open credit is the sum of open documents, claims included."""
    ship(shop, PAD=4)
    run(a_receipt(came(PAD, came_in[0], damaged=came_in[1])), shop)
    order = shop.session.get_one(Order, (SHOP, an_id("order")))
    open_claims = claims(view_of(shop))
    for claim in open_claims:
        central(settle(claim.claim_id, resolution), at_desk(shop))
    assert (order.claimed, owed_by(shop.session, SHOP)) == (moved, 4 * PRICE + moved)
    assert sum(claim.amount for claim in claims(view_of(shop), only_open=False)) == moved
    for paid in (MarkBilled, MarkPaid):
        run(paid(dealer_id=SHOP, order_id=order.id, amount=4 * PRICE + moved), at_desk(shop))
    assert not order.at_desk


def test_credit_for_goods_that_are_paid_keeps_the_order_at_the_desk_until_the_money_is_back(shop: Context) -> None:
    ship(shop, PAD=4)
    run(a_receipt(came(PAD, 3)), shop)
    order = shop.session.get_one(Order, (SHOP, an_id("order")))
    for paid in (MarkBilled, MarkPaid):
        run(paid(dealer_id=SHOP, order_id=order.id, amount=4 * PRICE), at_desk(shop))
    assert not order.at_desk
    [claim] = claims(view_of(shop))
    central(settle(claim.claim_id), at_desk(shop))
    assert order.at_desk
    run(MarkPaid(dealer_id=SHOP, order_id=order.id, amount=-PRICE), at_desk(shop))
    assert not order.at_desk


def test_goods_on_no_paper_have_no_price_to_give_back(shop: Context) -> None:
    ship(shop, PAD=4)
    run(a_receipt(came(PAD, 4), ReceivedLine(line_id=an_id("x"), product_code=OIL, received=1)), shop)
    [claim] = claims(view_of(shop))
    central(settle(claim.claim_id, Resolution.ACCEPT), at_desk(shop))
    assert owed_by(shop.session, SHOP) == 4 * PRICE


def test_a_no_to_a_claim_has_a_reason(shop: Context) -> None:
    ship(shop, PAD=4)
    run(a_receipt(came(PAD, 3)), shop)
    [claim] = claims(view_of(shop))
    with pytest.raises(Refusal, match="reason_missing") as refusal:
        run(msgspec.structs.replace(settle(claim.claim_id, Resolution.REJECT), answer="  "), at_desk(shop))
    assert refusal.value.params["field"] == "answer"
    run(msgspec.structs.replace(settle(claim.claim_id, Resolution.CREDIT), answer=""), at_desk(shop))


def test_a_shop_cannot_answer_its_own_claim_and_nobody_answers_twice(shop: Context) -> None:
    ship(shop, PAD=4)
    run(a_receipt(came(PAD, 3)), shop)
    [claim] = claims(view_of(shop))
    for context, resolution, code in (
        (shop, Resolution.CREDIT, "house_only"),
        (at_desk(shop), Resolution.OPEN, "resolution_missing"),
    ):
        with pytest.raises(Refusal, match=code):
            run(settle(claim.claim_id, resolution), context)
    run(settle(claim.claim_id), at_desk(shop))
    with pytest.raises(Refusal, match="claim_settled"):
        run(settle(claim.claim_id), at_desk(shop))
