"""Orders after they were placed, and their prices: what shops change and take back, and what the desk, finance and prices say."""

from typing import Any
from uuid import UUID

from sync.domain.accounts.commands import BlockDealer, ChangeTerms, UnblockDealer
from sync.domain.accounts.rules import BackorderPolicy
from sync.domain.catalog.commands import ChangeProductStatus, PutBarcode, PutProduct, WithdrawListPrice
from sync.domain.catalog.rules import ProductStatus
from sync.domain.credit.commands import EndLimit, ProposeLimit, SetCreditTerms
from sync.domain.credit.rules import LimitKind
from sync.domain.desk.commands import AcceptOrder, AdjustLine, AnswerCancel, MarkBilled, RefuseOrder, ReleaseHold
from sync.domain.desk.settling import SetOffCredit
from sync.domain.desk.shipping import CloseRemainder
from sync.domain.orders.commands import AmendOrder, CloseLine, PlaceOrder, RequestCancel
from sync.domain.orders.lines import WantedLine
from sync.domain.orders.rules import Hold
from sync.domain.pricing.commands import DraftPrice, DraftPromotion, EndPrice, EndPromotion, PublishPrice
from sync.domain.pricing.promotions import Kind, Offer
from sync.domain.pricing.rules import Step
from tests.builders import OTHER_SHOP, SHOP, an_id
from tests.order_builders import DISC, PAD, PRICE
from tests.simulator.shops.business import LIMIT
from tests.simulator.shops.seat import Seat

VOUCHER = "WINTER-5"
SEEN = (PRICE - 20_00, PRICE - 20_00, PRICE, PRICE - 50_00, PRICE - 120_00)
"""Prices that a screen may have shown by now, a customer may have been promised, or nobody ever gave."""


# at a dealer


def order_at_a_price(seat: Seat) -> PlaceOrder:
    """With a voucher, for a project, or at a price of one's own, now and then."""
    line = WantedLine(
        line_id=seat.mine(),
        product_code=seat.random.choice((PAD, PAD, DISC)),
        quantity=seat.random.randrange(1, 9),
        quoted_price=seat.random.choice(SEEN),
        price_reason=seat.random.choice(("", "", "a large tender")),
    )
    deal = seat.one("SELECT id FROM deal WHERE dealer_id = ?")
    return PlaceOrder(
        order_id=seat.mine(),
        valid_on=seat.day(),
        note=seat.word(),
        lines=(line,),
        voucher=seat.random.choice(("", "", VOUCHER)),
        deal_id=UUID(deal[0]) if deal and seat.chance(0.5) else None,
    )


def amend(seat: Seat) -> AmendOrder | None:
    """More or less of a line, one line more, or a line less."""
    line = seat.one(
        'SELECT l.id, l.order_id, o.version, l.product_code FROM order_line l JOIN "order" o ON o.dealer_id = l.dealer_id'
        " AND o.id = l.order_id WHERE l.dealer_id = ?"
        " AND o.state IN ('submitted', 'credit_hold', 'price_exception', 'stock_exception', 'accepted')"
    )
    if not line:
        return None
    line_id, code = seat.random.choice(((UUID(line[0]), line[3]), (seat.mine(), PAD)))
    units, price = seat.random.randrange(1, 9), seat.random.choice(SEEN)
    wanted = WantedLine(line_id=line_id, product_code=code, quantity=units, quoted_price=price)
    removed = (UUID(line[0]),) if line_id != UUID(line[0]) and seat.chance(0.5) else ()
    voucher = seat.random.choice((None, None, "", VOUCHER))
    return AmendOrder(
        order_id=UUID(line[1]), version=line[2], valid_on=seat.day(), lines=(wanted,), removed=removed, voucher=voucher
    )


def ask_to_stop(seat: Seat) -> RequestCancel | None:
    order = seat.one("SELECT id FROM \"order\" WHERE dealer_id = ? AND state IN ('allocated', 'part_shipped')")
    return order and RequestCancel(order_id=UUID(order[0]), reason=seat.word())


def close_line(seat: Seat) -> CloseLine | None:
    line = seat.one("SELECT order_id, id FROM order_line WHERE dealer_id = ? AND state = 'backordered'")
    return line and CloseLine(order_id=UUID(line[0]), line_id=UUID(line[1]), reason=seat.word())


# at the house


def accept(seat: Seat) -> AcceptOrder | None:
    order = seat.one("SELECT dealer_id, id FROM \"order\" WHERE state IN ('price_exception', 'stock_exception')")
    return order and AcceptOrder(dealer_id=order[0], order_id=UUID(order[1]), reason="as agreed")


def release(seat: Seat) -> ReleaseHold | None:
    order = seat.one('SELECT dealer_id, id FROM "order" WHERE price_hold OR stock_hold')
    hold = seat.random.choice((Hold.PRICE, Hold.STOCK))
    return order and ReleaseHold(dealer_id=order[0], order_id=UUID(order[1]), hold=hold, reason="a large tender")


def adjust_line(seat: Seat) -> AdjustLine | None:
    """Fewer units, or a lower price."""
    line = seat.one(
        'SELECT l.dealer_id, l.order_id, l.id, l.shipped + l.allocated, l.quantity, l.unit_price FROM order_line l JOIN "order" o'
        " ON o.dealer_id = l.dealer_id AND o.id = l.order_id WHERE o.state NOT IN ('received', 'closed', 'cancelled')"
    )
    if not line:
        return None
    terms: tuple[dict[str, Any], ...] = (
        {"quantity": seat.random.randrange(line[3], line[4] + 1)},
        {"unit_price": max(line[5] - 10_00, 0)},
    )
    return AdjustLine(
        dealer_id=line[0], order_id=UUID(line[1]), line_id=UUID(line[2]), reason="so much is left", **seat.random.choice(terms)
    )


def refuse(seat: Seat) -> RefuseOrder | None:
    order = seat.one("SELECT dealer_id, id FROM \"order\" WHERE state IN ('submitted', 'credit_hold', 'price_exception')")
    return order and RefuseOrder(dealer_id=order[0], order_id=UUID(order[1]), reason="not at that price")


def answer_stop(seat: Seat) -> AnswerCancel | None:
    order = seat.one('SELECT dealer_id, id FROM "order" WHERE cancel_requested')
    return order and AnswerCancel(dealer_id=order[0], order_id=UUID(order[1]), granted=seat.chance(0.5), reason="seen")


def close_remainder(seat: Seat) -> CloseRemainder | None:
    order = seat.one("SELECT dealer_id, id FROM \"order\" WHERE state IN ('accepted', 'part_shipped')")
    return order and CloseRemainder(dealer_id=order[0], order_id=UUID(order[1]), reason="no more of it is made")


def bill(seat: Seat) -> MarkBilled | None:
    order = seat.one('SELECT dealer_id, id, amount FROM "order" WHERE billed < amount AND accepted_at IS NOT NULL')
    return order and MarkBilled(dealer_id=order[0], order_id=UUID(order[1]), amount=seat.random.randrange(1, order[2] + 1))


def set_off(seat: Seat) -> SetOffCredit | None:
    note = seat.one("SELECT dealer_id, id FROM credit_note WHERE used < amount")
    return note and SetOffCredit(dealer_id=note[0], note_id=UUID(note[1]))


def draft_special(seat: Seat) -> DraftPrice:
    """For one dealer, for a project of its own, or for all on the list; from today on, or from tomorrow."""
    name = seat.random.choice(("special", "tender", "level"))
    deal = seat.one("SELECT dealer_id, id FROM deal WHERE state = 'protected'")
    step, dealer_id, deal_id = Step.DEALER, seat.random.choice((SHOP, OTHER_SHOP)), None
    if name == "tender" and deal:
        step, dealer_id, deal_id = Step.PROJECT, deal[0], UUID(deal[1])
    if name == "level":
        step, dealer_id = Step.LEVEL, 0
    return DraftPrice(
        rule_id=seat.new(),
        code=name,
        valid_from=seat.day(seat.random.randrange(2)),
        dealer_id=dealer_id,
        price_list="standard" if name == "level" else "",
        step=step,
        product_code=PAD,
        deal_id=deal_id,
        from_quantity=seat.random.choice((1, 5)),
        price=PRICE - seat.random.choice((50_00, 60_00)),
    )


def draft_floor(seat: Seat) -> DraftPrice:
    """Below that a person looks."""
    return DraftPrice(
        rule_id=seat.new(), code="floor", valid_from=seat.day(), step=Step.FLOOR, product_code=PAD, price=PRICE - 80_00
    )


def publish_price(seat: Seat) -> PublishPrice | None:
    rule = seat.one("SELECT id FROM price_rule WHERE published_at IS NULL")
    return rule and PublishPrice(rule_id=UUID(rule[0]))


def end_price(seat: Seat) -> EndPrice | None:
    rule = seat.one("SELECT id FROM price_rule WHERE published_at IS NOT NULL")
    return rule and EndPrice(rule_id=UUID(rule[0]), last_day=seat.day(seat.random.choice((-1, 0))))


def draft_voucher(seat: Seat) -> DraftPromotion:
    """Twice for everybody, once for each dealer."""
    return DraftPromotion(
        rule_id=an_id("voucher"),
        code="voucher",
        kind=Kind.PERCENT,
        valid_from=seat.day(),
        offer=Offer(basis_points=1_000),
        priority=2,
        voucher=VOUCHER,
        quota=2,
        dealer_quota=1,
    )


def end_promotion(seat: Seat) -> EndPromotion | None:
    rule = seat.one("SELECT id FROM promotion WHERE published_at IS NOT NULL")
    return rule and EndPromotion(rule_id=UUID(rule[0]), last_day=seat.day(seat.random.choice((-1, 0))))


def withdraw_price(seat: Seat) -> WithdrawListPrice | None:
    """A price that was announced shall not come."""
    coming = seat.one(f"SELECT valid_from FROM list_price WHERE product_code = '{PAD}' AND valid_from > '{seat.day()}'")
    return coming and WithdrawListPrice(price_list="standard", product_code=PAD, valid_from=seat.as_day(coming[0]))


def propose_extra(seat: Seat) -> ProposeLimit:
    """On top for a while, or a ceiling for one product line."""
    fields: tuple[dict[str, Any], ...] = (
        {"kind": LimitKind.TEMPORARY, "valid_from": seat.day(), "valid_until": seat.day(1)},
        {"kind": LimitKind.DEPOSIT, "deposit": 2 * PRICE},
        {"kind": LimitKind.LINE, "product_line": "brakes"},
    )
    return ProposeLimit(
        dealer_id=seat.random.choice((SHOP, OTHER_SHOP)),
        limit_id=seat.new(),
        amount=seat.random.randrange(2, 9) * PRICE,
        reason="New Year",
        **seat.random.choice(fields),
    )


def end_limit(seat: Seat) -> EndLimit | None:
    limit = seat.one("SELECT dealer_id, id FROM credit_limit WHERE kind <> 'dealer' AND state IN ('proposed', 'active')")
    return limit and EndLimit(dealer_id=limit[0], limit_id=UUID(limit[1]), reason="no longer")


def pay_sooner(seat: Seat) -> SetCreditTerms:
    return SetCreditTerms(
        dealer_id=seat.random.choice((SHOP, OTHER_SHOP)), payment_days=seat.random.choice((5, 60)), grace_days=1
    )


def change_terms(seat: Seat) -> ChangeTerms:
    """Less credit, prices honoured longer, or another way with what is short."""
    terms: tuple[dict[str, Any], ...] = (
        {"credit_limit": LIMIT - seat.random.randrange(1, 9) * PRICE},
        {"price_honour_days": seat.random.choice((0, 7)), "price_honour_basis_points": 1_000},
        {"backorder_policy": seat.random.choice(tuple(BackorderPolicy))},
    )
    return ChangeTerms(dealer_id=seat.random.choice((SHOP, OTHER_SHOP)), **seat.random.choice(terms))


def block(_seat: Seat) -> BlockDealer:
    return BlockDealer(dealer_id=OTHER_SHOP, reason="bills are late")


def unblock(_seat: Seat) -> UnblockDealer:
    return UnblockDealer(dealer_id=OTHER_SHOP)


def put_product(seat: Seat) -> PutProduct:
    names = {"name_en": f"Disc {seat.random.randrange(9)}"}
    return PutProduct(code=DISC, category_code="brakes", unit="pc", pack_size=1, **names)


def change_status(seat: Seat) -> ChangeProductStatus:
    return ChangeProductStatus(code=DISC, status=seat.random.choice((ProductStatus.ORDERABLE, ProductStatus.OBSOLETE)))


def put_barcode(_seat: Seat) -> PutBarcode:
    return PutBarcode(code=PAD, barcode="4006381333931", quantity=2)
