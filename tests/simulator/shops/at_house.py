"""What people at the house do: they review, allocate, ship, lend, price, and decide what others asked for."""

from datetime import timedelta
from uuid import UUID

from sync.domain.allowances.commands import GrantSlice
from sync.domain.allowances.rules import SliceKind
from sync.domain.approvals.commands import DecideStep
from sync.domain.catalog.commands import SetListPrice
from sync.domain.credit.commands import ProposeLimit
from sync.domain.credit.rules import LimitKind
from sync.domain.deals.reviewing import ApproveDeal, RejectDeal, RuleDispute
from sync.domain.desk.commands import MarkPaid, ReleaseHold
from sync.domain.desk.shipping import AllocateOrder, ShipLines, ShippedLine
from sync.domain.orders.rules import Hold
from sync.domain.pricing.commands import DraftPromotion, PublishPromotion
from sync.domain.pricing.promotions import Kind, Offer
from sync.domain.protection.commands import AnswerProtection
from sync.domain.rebates.commands import AnswerRebate, PayRebate
from sync.domain.returns.commands import AnswerReturn, TakeReturn
from sync.domain.stock.papers import Resolution
from sync.domain.stock.receiving import SettleClaim
from sync.domain.stock.rules import unpack_serials
from tests.builders import OTHER_SHOP, SHOP, TODAY, an_id
from tests.order_builders import PAD, PRICE
from tests.simulator.shops.business import LIMIT
from tests.simulator.shops.seat import Seat

PROMOTIONS = ("spring", "autumn")


def approve_deal(seat: Seat) -> ApproveDeal | None:
    deal = seat.one("SELECT dealer_id, id FROM deal WHERE state <> 'protected'")
    return deal and ApproveDeal(dealer_id=deal[0], deal_id=UUID(deal[1]))


def reject_deal(seat: Seat) -> RejectDeal | None:
    deal = seat.one("SELECT dealer_id, id FROM deal WHERE state = 'in_review'")
    return deal and RejectDeal(dealer_id=deal[0], deal_id=UUID(deal[1]), reason="papers missing")


def rule_dispute(seat: Seat) -> RuleDispute | None:
    dispute = seat.one("SELECT id FROM deal_dispute WHERE ruled_at IS NULL")
    wins = seat.random.random() < 0.5
    return dispute and RuleDispute(dispute_id=UUID(dispute[0]), first_wins=wins, reason="by the papers")


def let_pass(seat: Seat) -> ReleaseHold | None:
    order = seat.one('SELECT dealer_id, id FROM "order" WHERE credit_hold')
    return order and ReleaseHold(dealer_id=order[0], order_id=UUID(order[1]), hold=Hold.CREDIT, reason="pays on Friday")


def pay(seat: Seat) -> MarkPaid | None:
    order = seat.one('SELECT dealer_id, id, amount FROM "order" WHERE paid < amount')
    return order and MarkPaid(dealer_id=order[0], order_id=UUID(order[1]), amount=order[2])


def allocate(seat: Seat) -> AllocateOrder | None:
    order = seat.one("SELECT dealer_id, id FROM \"order\" WHERE state = 'accepted'")
    return order and AllocateOrder(dealer_id=order[0], order_id=UUID(order[1]))


def ship(seat: Seat) -> ShipLines | AllocateOrder | None:
    line = seat.one("SELECT dealer_id, order_id, id, allocated FROM order_line WHERE allocated > 0")
    if not line:
        return allocate(seat)
    units = seat.random.randrange(1, line[3] + 1)
    shipped = ShippedLine(shipment_line_id=seat.new(), line_id=UUID(line[2]), quantity=units)
    return ShipLines(dealer_id=line[0], order_id=UUID(line[1]), shipment_id=seat.new(), lines=(shipped,))


def lease(seat: Seat) -> GrantSlice:
    """Of credit, of stock, or of a promotion that this PC shows."""
    kind, dealer_id = seat.random.choice(tuple(SliceKind)), seat.random.choice((SHOP, SHOP, OTHER_SHOP))
    rule = seat.one("SELECT id FROM promotion WHERE published_at IS NOT NULL") if kind is SliceKind.PROMOTION else None
    kind = SliceKind.CREDIT if kind is SliceKind.PROMOTION and rule is None else kind
    units = seat.random.randrange(2, 15)
    amount = {SliceKind.CREDIT: units * PRICE, SliceKind.STOCK: units, SliceKind.PROMOTION: 1 + units % 3}[kind]
    return GrantSlice(
        dealer_id=dealer_id,
        slice_id=seat.new(),
        letter=seat.random.choice("AB"),
        kind=kind,
        amount=amount,
        days=seat.random.randrange(1, 4),
        product_code=PAD if kind is SliceKind.STOCK else "",
        promotion_id=UUID(rule[0]) if rule else None,
    )


def set_price(seat: Seat) -> SetListPrice:
    day, price = TODAY + timedelta(days=seat.random.randrange(1, 3)), PRICE - seat.random.randrange(0, 60) * 100
    return SetListPrice(price_list="standard", product_code=PAD, valid_from=day, price=price)


def propose_limit(seat: Seat) -> ProposeLimit:
    amount = LIMIT + seat.random.randrange(0, 5) * PRICE
    dealer_id = seat.random.choice((SHOP, OTHER_SHOP))
    return ProposeLimit(dealer_id=dealer_id, limit_id=seat.new(), kind=LimitKind.DEALER, amount=amount, reason="more trade")


def decide(seat: Seat) -> DecideStep | None:
    step = seat.one(
        "SELECT s.approval_id, s.id, a.version FROM approval_step s JOIN approval a"
        " ON a.id = s.approval_id AND a.dealer_id = s.dealer_id WHERE a.state = 'open' AND a.dealer_id = ?",
    )
    granted = seat.random.random() < 0.7
    return step and DecideStep(
        approval_id=UUID(step[0]), step_id=UUID(step[1]), version=step[2], granted=granted, reason="" if granted else "no"
    )


def draft_promotion(seat: Seat) -> DraftPromotion:
    code = seat.random.choice(PROMOTIONS)
    return DraftPromotion(
        rule_id=an_id(code), code=code, kind=Kind.PERCENT, valid_from=TODAY, offer=Offer(basis_points=500), quota=3
    )


def publish_promotion(seat: Seat) -> PublishPromotion | None:
    rule = seat.one("SELECT id FROM promotion WHERE published_at IS NULL")
    return rule and PublishPromotion(rule_id=UUID(rule[0]))


def answer_return(seat: Seat) -> AnswerReturn | None:
    asked = seat.one("SELECT dealer_id, id FROM goods_return WHERE state IN ('asked', 'held')")
    granted = seat.random.random() < 0.8
    return asked and AnswerReturn(dealer_id=asked[0], return_id=UUID(asked[1]), granted=granted, reason="as agreed")


def take_return(seat: Seat) -> TakeReturn | None:
    sent = seat.one("SELECT dealer_id, id, quantity, serials FROM goods_return WHERE state = 'sent'")
    if not sent:
        return None
    units = seat.random.randrange(sent[2] + 1)
    return TakeReturn(
        dealer_id=sent[0], return_id=UUID(sent[1]), units=units, reason="counted", serials=unpack_serials(sent[3])[:units]
    )


def answer_protection(seat: Seat) -> AnswerProtection | None:
    claim = seat.one("SELECT dealer_id, id FROM protection_claim WHERE state = 'claimed'")
    granted = seat.random.random() < 0.8
    return claim and AnswerProtection(dealer_id=claim[0], claim_id=UUID(claim[1]), granted=granted, reason="by the books")


def answer_rebate(seat: Seat) -> AnswerRebate | None:
    claim = seat.one("SELECT dealer_id, id FROM rebate_claim WHERE state = 'claimed'")
    granted = seat.random.random() < 0.8
    return claim and AnswerRebate(dealer_id=claim[0], claim_id=UUID(claim[1]), granted=granted, reason="by the books")


def pay_rebate(seat: Seat) -> PayRebate | None:
    claim = seat.one("SELECT dealer_id, id FROM rebate_claim WHERE state = 'accepted'")
    return claim and PayRebate(dealer_id=claim[0], claim_id=UUID(claim[1]), reference="BANK-1")


def settle_claim(seat: Seat) -> SettleClaim | None:
    claim = seat.one("SELECT dealer_id, id FROM claim WHERE resolution = 'open'")
    how = seat.random.choice((Resolution.CREDIT, Resolution.REPLACE, Resolution.ACCEPT, Resolution.REJECT))
    return claim and SettleClaim(dealer_id=claim[0], claim_id=UUID(claim[1]), resolution=how, answer="by the papers")
