"""Defects of what goes over counters, desks and offices: amendments, prices, contracts, registrations, sales, stock, numbers."""

from tests.simulator.planting import Plant, on

COUNTER = on(
    "counter",
    Plant(
        name="two_prices_for_one_sale",
        what="a price of the counter is laid down beside another one",
        at="sync.domain.counter_prices.commands:_check_alone",
        was="days_meet(row, other)",
        now="other is row",
    ),
    Plant(
        name="brought_back_uncounted",
        what="what a customer brings back is not counted at the line that it was sold on",
        at="sync.domain.sales.returning:_take_back",
        was="line.returned += back.quantity",
        now="line.returned += 0 * back.quantity",
    ),
    Plant(
        name="void_leaves_the_shelf_empty",
        what="goods of a voided sale do not come back",
        at="sync.domain.sales.selling:_moved_back",
        was="Movement.kind == MovementKind.SALE",
        now="Movement.kind == MovementKind.VOID",
    ),
    Plant(
        name="quote_sold_again",
        what="a quote that was sold or withdrawn can be sold and withdrawn",
        at="sync.domain.sales.quoting:_open_quote",
        was="if quote.state is not QuoteState.OPEN:",
        now="if False:",
    ),
    Plant(
        name="count_booked_whole",
        what="what was counted is booked on top instead of the difference",
        at="sync.domain.stock.counting:_difference",
        was="line.counted - line.expected",
        now="line.counted",
    ),
    Plant(
        name="shelf_counted_twice",
        what="nobody asks whether somebody counts the same shelf",
        at="sync.domain.stock.counting:_check_free",
        was="if found is not None:",
        now="if False:",
    ),
    Plant(
        name="carried_goods_stay",
        what="a transfer puts goods down that it did not take up",
        at="sync.domain.stock.moving:split",
        was='or [(sign * line.quantity, "")]',
        now='or [(line.quantity, "")]',
    ),
)
DESK = on(
    "desk",
    Plant(
        name="dealers_part_beside_slices",
        what="a dealer's part of a promotion is reckoned as if slices kept nothing of it",
        at="sync.domain.pricing.quotas:with_quotas",
        was="own=own + kept.in_all.get(one.label, 0)",
        now="own=own",
    ),
    Plant(
        name="amended_keeps_what_it_took",
        what="what an order was promised before it was amended counts as given back, and is not",
        at="sync.domain.orders.commands:_set_head",
        was="        line.accepted = 0",
        now="        line.accepted, line.from_stock = 0, False",
    ),
    Plant(
        name="given_up_still_costs",
        what="an order costs what was given up of it",
        at="sync.domain.orders.rules:total",
        was="line.quantity - line.closed",
        now="line.quantity",
    ),
    Plant(
        name="over_the_limit_unheld",
        what="an order that credit has no room for is said to be, and not held",
        at="sync.domain.orders.answer:check_credit",
        was="order.credit_hold = True",
        now="order.credit_hold = False",
    ),
    Plant(
        name="below_floor_unheld",
        what="a price below the floor is said to be, and waits for nobody",
        at="sync.domain.orders.judging:_judge_discounts",
        was="            order.price_hold = True\n            net",
        now="            net",
    ),
    Plant(
        name="voucher_without_the_word",
        what="a promotion that asks for a word is given to everybody",
        at="sync.domain.pricing.promotions:is_given",
        was='promotion.voucher.casefold() in ("", voucher.strip().casefold())',
        now="True",
    ),
    Plant(
        name="announced_price_counts",
        what="a list price counts from the day on which it is announced",
        at="sync.domain.catalog.rules:price_in_force",
        was="if price.valid_from <= on",
        now="if price.valid_from",
    ),
)
OFFICE = on(
    "office",
    Plant(
        name="older_version_signed_later",
        what="an older revision of a contract is signed beside a newer one",
        at="sync.domain.contracts.lookup:rival_of",
        was=" or one.version > contract.version",
        now="",
    ),
    Plant(
        name="version_before_counts_on",
        what="a contract counts on beside the version that follows it",
        at="sync.domain.contracts.signing:_supersede",
        was="if by.valid_from <= before.last_day:",
        now="if False:",
    ),
    Plant(
        name="terms_bring_it_back",
        what="by longer terms what had ended stands beside who has it by now",
        at="sync.domain.deals.clashes:protected",
        was="Deal.state == DealState.PROTECTED",
        now="Deal.state == DealState.EXPIRED",
    ),
    Plant(
        name="own_yes_counts",
        what="who asked decides, and of a chain of two one person says yes twice",
        at="sync.domain.approvals.rules:has_had_a_say",
        was="return person == asked_by or any(step.decided_by_id == person for step in steps)",
        now="return False",
    ),
)
ON_NUMBERS = "sync.domain.numbers.commands"
NUMBERS = on(
    "numbers",
    Plant(
        name="number_issued_twice",
        what="nobody finds that a number was issued: it is kept by its sale instead of by itself",
        at=f"{ON_NUMBERS}:_keep",
        was="id=number_id(block.id, value)",
        now="id=sale.id if sale else number_id(block.id, value)",
    ),
    Plant(
        name="block_of_two_pcs",
        what="central says that nobody else has the numbers of a block, and has not looked",
        at=f"{ON_NUMBERS}:_check_alone",
        was="if other is not None:",
        now="if False:",
    ),
    Plant(
        name="taken_before_it_is_sure",
        what="numbers are issued of a block that central has not heard of",
        at=f"{ON_NUMBERS}:_sure_block",
        was="if not block.is_sure:",
        now="if False:",
    ),
    Plant(
        name="sure_by_itself",
        what="a PC takes a block for sure that it has only entered",
        at=f"{ON_NUMBERS}:_new_block",
        was="is_sure=False",
        now="is_sure=True",
    ),
    Plant(
        name="reached_one_by_one",
        what="what was passed over is taken for left: each number that is kept moves the next one by one",
        at=f"{ON_NUMBERS}:_keep",
        was="max(block.next, value + 1)",
        now="block.next + 1",
    ),
)
PLANTS = (
    *COUNTER,
    *DESK,
    *OFFICE,
    *NUMBERS,
)
