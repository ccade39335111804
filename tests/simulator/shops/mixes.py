"""What is in the mix of each ground of the real business."""

from collections.abc import Mapping

from tests.simulator.shops import at_counters as counter
from tests.simulator.shops import at_dealers as shop
from tests.simulator.shops import at_desks as desk
from tests.simulator.shops import at_house as house
from tests.simulator.shops import at_lessons as lesson
from tests.simulator.shops import at_numbers as number
from tests.simulator.shops import at_offices as office
from tests.simulator.shops import at_service as service
from tests.simulator.shops import at_shelves as shelf
from tests.simulator.shops.deeds import Mix

CHANNEL = Mix(
    shop_fresh=(
        shop.register, shop.register, shop.place_order, shop.place_order, shop.ask_return, shop.claim_protection,
        shop.claim_rebate, shop.cancel_order, shop.release_deal, shop.win, shop.give_slice_back,
    ),
    shop_following=(
        shop.dispute, shop.dispute, shop.receive, shop.receive, shop.send_return, shop.send_return, shop.place_order,
        shop.place_order, shop.ask_return, shop.withdraw_return, shop.progress, shop.register,
    ),
    house_fresh=(
        house.lease, house.lease, house.set_price, house.propose_limit, house.draft_promotion, shop.give_slice_back, house.pay,
    ),
    house_following=(
        house.approve_deal, house.reject_deal, house.rule_dispute, house.rule_dispute, house.rule_dispute, house.let_pass,
        house.allocate, house.ship, house.ship, house.decide, house.publish_promotion, house.answer_return, house.take_return,
        house.answer_protection, house.answer_rebate, house.pay_rebate, house.settle_claim, house.lease, house.lease,
    ),
)  # fmt: skip
"""Who may sell to whom, orders, returns, claims, and slices of credit, stock and promotions."""
COUNTER = Mix(
    shop_fresh=(
        counter.create_customer, counter.give_quote, counter.give_quote, counter.save_template, counter.mark_favourite,
        counter.unmark_favourite, counter.teach_nickname, counter.deactivate_customer, counter.withdraw_quote,
        shelf.add_location, shelf.change_location, shelf.set_minimum, shelf.ask_for_two, shelf.cancel_count,
        counter.drop_template, counter.forget_nickname, counter.set_price, counter.end_price, counter.keep_form,
    ),
    shop_following=(
        counter.change_customer, counter.change_customer, counter.settle_merge, counter.reactivate_customer, counter.sell,
        counter.sell, counter.sell, counter.void_sale, counter.bring_back, counter.bring_back, counter.convert_quote,
        counter.convert_quote, shelf.carry, shelf.carry, shelf.adjust, shelf.start_count, shelf.enter_count, shelf.enter_count,
        shelf.recount, shelf.post_count, shop.receive, house.decide, house.decide,
    ),
    house_fresh=(house.set_price,),
    house_following=(house.allocate, house.ship, house.decide, house.settle_claim),
)  # fmt: skip
"""What goes over a shop's counter and stands on its shelves."""
DESK = Mix(
    shop_fresh=(
        desk.order_at_a_price, desk.order_at_a_price, desk.order_at_a_price, shop.place_order, shop.register, shop.cancel_order,
        desk.close_line, shop.give_slice_back,
    ),
    shop_following=(
        desk.amend, desk.amend, desk.amend, desk.ask_to_stop, desk.order_at_a_price, desk.close_line, shop.receive,
    ),
    house_fresh=(
        desk.draft_special, desk.draft_special, desk.draft_floor, desk.draft_voucher, desk.draft_voucher, desk.propose_extra,
        desk.pay_sooner, desk.change_terms, desk.block, desk.unblock, desk.put_product, desk.change_status, desk.put_barcode,
        house.set_price, house.propose_limit, house.lease, desk.adjust_line, desk.refuse, house.pay, desk.end_limit,
        desk.end_price, desk.end_promotion,
    ),
    house_following=(
        desk.accept, desk.accept, desk.release, house.let_pass, desk.adjust_line, desk.answer_stop, desk.answer_stop,
        desk.close_remainder, desk.bill, desk.set_off, desk.publish_price, desk.publish_price, house.publish_promotion,
        house.publish_promotion, desk.withdraw_price, house.lease, house.allocate, house.allocate, house.ship, house.decide,
        house.decide, house.decide, house.decide,
    ),
)  # fmt: skip
"""What becomes of an order, and at which price: amendments, holds, special prices, vouchers, limits, terms and the catalog."""
OFFICE = Mix(
    shop_fresh=(
        shop.register, office.register_large, office.register_large, office.add_user,
        office.change_shop, office.set_recovery_key, office.stand_in,
        shop.release_deal, shop.win,
    ),
    shop_following=(
        office.sign, office.sign, office.sign, office.change_deal, office.change_deal, office.ask_extension,
        office.ask_extension, office.attach, office.change_user, shop.dispute, shop.progress, office.withdraw_approval,
    ),
    house_fresh=(
        office.draft_contract, office.draft_contract, office.draft_contract, office.revise_contract, office.write_template,
        office.grant_territory, office.set_deal_terms, office.set_deal_terms, office.add_user, office.change_house,
        office.lay_down_rule, office.stand_in, office.end_contract, office.revoke, office.withdraw_approval, house.propose_limit,
    ),
    house_following=(
        office.change_contract, office.submit_contract, office.submit_contract, office.submit_contract, office.countersign,
        office.countersign, office.countersign, office.revise_contract, office.ask_dealer, office.ask_dealer,
        office.ask_dealer, office.answer_extension, office.answer_extension, office.answer_extension, office.withdraw_approval,
        office.withdraw_approval, house.approve_deal, house.reject_deal, house.rule_dispute, office.change_user, house.decide,
        house.decide, house.decide, house.decide,
    ),
)  # fmt: skip
"""Papers and rights: contracts from draft to end, registrations in the course of time, people, and who says yes to what."""
DEALS = Mix(
    shop_fresh=(shop.register, shop.register, office.register_large, shop.release_deal, shop.release_deal, shop.win),
    shop_following=(
        shop.progress, shop.release_deal, shop.dispute, office.ask_extension, office.attach, shop.register, office.take_up,
    ),
    house_fresh=(
        office.pass_on, office.grant_territory, office.set_deal_terms, office.lay_down_pool, office.lay_down_pool,
        office.fill_pool,
    ),
    house_following=(
        office.revoke, office.revoke, office.pass_on, office.withdraw_entry, house.approve_deal, house.rule_dispute,
        house.reject_deal, office.answer_extension,
    ),
)  # fmt: skip
"""Customers that everybody wants: protected, passed on by the house, run out, given up, and taken up by somebody else."""
NUMBERS = Mix(
    shop_fresh=(number.enter, number.enter, counter.sell, shelf.add_location, number.void, number.issue_out_of_turn),
    shop_following=(
        number.issue, number.issue, number.issue, number.issue, number.issue_out_of_turn, number.void, counter.sell, counter.sell,
    ),
    house_fresh=(house.set_price,),
    house_following=(),
)  # fmt: skip
"""Numbers that an authority gave, on the papers of sales: blocks for one PC each, entered and used by PCs that are apart."""
SERVICE = Mix(
    shop_fresh=(service.open_ticket, service.open_ticket, shop.place_order),
    shop_following=(
        service.reply, service.confirm, service.confirm, service.confirm, service.give_up, service.reopen, service.attach,
    ),
    house_fresh=(service.lay_down_days, service.name_a_day, service.publish, house.set_price),
    house_following=(
        service.assign, service.assign, service.answer, service.solve, service.solve, service.solve, service.solve,
        service.note, service.note, service.attach_to_answer, service.end_problem, service.publish,
    ),
)  # fmt: skip
"""Questions of dealers, answers of the house, what it tells itself, and what it tells everybody."""
TRAINING = Mix(
    shop_fresh=(lesson.acknowledge, lesson.take_quiz, counter.create_customer),
    shop_following=(lesson.acknowledge, lesson.acknowledge, lesson.take_quiz, lesson.take_quiz),
    house_fresh=(lesson.draft, lesson.draft, lesson.draft),
    house_following=(lesson.publish, lesson.publish, lesson.publish, lesson.withdraw),
)  # fmt: skip
"""What the house writes for its dealers' people, version after version, who has read it, and how quizzes were answered."""
MIXES: Mapping[str, Mix] = {
    "shops": CHANNEL,
    "counter": COUNTER,
    "desk": DESK,
    "office": OFFICE,
    "deals": DEALS,
    "numbers": NUMBERS,
    "training": TRAINING,
    "service": SERVICE,
}
"""By ground."""
