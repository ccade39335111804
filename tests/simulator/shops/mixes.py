"""What is in the mix of each ground of the real business."""

from collections.abc import Mapping

from tests.simulator.shops import at_dealers as shop
from tests.simulator.shops import at_house as house
from tests.simulator.shops.deeds import Mix

CHANNEL = Mix(
    shop_fresh=(
        shop.register, shop.register, shop.place_order, shop.place_order, shop.ask_return, shop.claim_protection,
        shop.claim_rebate, shop.cancel_order, shop.release_deal, shop.win, shop.give_slice_back,
    ),
    shop_following=(
        shop.dispute, shop.dispute, shop.receive, shop.receive, shop.send_return, shop.send_return, shop.place_order,
        shop.place_order, shop.ask_return, shop.progress, shop.register,
    ),
    house_fresh=(
        house.lease, house.lease, house.set_price, house.propose_limit, house.draft_promotion, shop.give_slice_back, house.pay,
    ),
    house_following=(
        house.approve_deal, house.reject_deal, house.rule_dispute, house.rule_dispute, house.rule_dispute, house.let_pass,
        house.allocate, house.ship, house.ship, house.decide, house.publish_promotion, house.answer_return, house.take_return,
        house.answer_protection, house.answer_rebate, house.pay_rebate, house.settle_claim,
    ),
)  # fmt: skip
"""Who may sell to whom, orders, returns, claims, and slices of credit and stock."""
MIXES: Mapping[str, Mix] = {"shops": CHANNEL}
"""By ground."""
