"""The checker of price protection is checked: each planted defect makes its histories red, and soon."""

from collections.abc import Callable
from functools import partial
from operator import attrgetter
from random import Random

import pytest

from sync.kernel.errors import Refusal
from tests.order_builders import PRICE
from tests.simulator.planting import Plant, planted
from tests.unit.protection.test_protection_machine import Falling, Laws

LOOKUP, RULES = "sync.domain.protection.lookup", "sync.domain.protection.rules"
SEEDS = (4, 8, 1)
"""The first two histories find each of the defects by themselves."""
STEPS = 8
THERE = "there = max(min(one.units + one.going, left), 0)\n        left -= there"
LAWS = (
    Laws.the_screen_offers_what_the_shelf_says,
    Laws.a_cent_of_price_is_made_good_once,
    Laws.nothing_is_protected_and_sent_back_at_its_whole_cost,
    Laws.every_grant_is_one_note,
)


PLANTS = (
    Plant(
        name="a_band_is_paid_twice",
        what="cents that were claimed already are claimed again",
        at=f"{RULES}:covered",
        was="uncovered(fall.band(one.cost), one.taken)",
        now="uncovered(fall.band(one.cost), ())",
    ),
    Plant(
        name="only_the_latest_band_counts",
        what="of several claims for a delivery one is remembered",
        at=f"{LOOKUP}:_taken",
        was="for before, after in rows]",
        now="for before, after in rows][-1:]",
    ),
    Plant(
        name="returns_are_ignored",
        what="what is to go back is protected as well",
        at=f"{LOOKUP}:_delivered",
        was="units=left,\n            going=going,",
        now="units=left + going,",
    ),
    Plant(
        name="returns_shift_protection",
        what="units that go back leave room for older ones, as if they had not been on hand",
        at=f"{RULES}:staying",
        was=f"{THERE}\n        yield one, max(there - one.going, 0)",
        now=f"{THERE.replace(' + one.going', '')}\n        yield one, there",
    ),
    Plant(
        name="goods_after_the_fall",
        what="what came after the fall is protected",
        at=f"{LOOKUP}:_delivered",
        was='"until": until}',
        now='"until": until + timedelta(days=1)}',
    ),
    Plant(
        name="sold_goods",
        what="what is on hand today is taken for what was on hand then",
        at=f"{LOOKUP}:on_hand_at",
        was="return int(now) - int(",
        now="return int(now) - 0 * int(",
    ),
    Plant(
        name="above_cost",
        what="a unit is credited more than it cost above the new price",
        at=f"{RULES}:Fall.band",
        was="min(self.before, cost)",
        now="self.before",
    ),
    Plant(
        name="oldest_first",
        what="what came first is taken for what is left",
        at=f"{RULES}:covered",
        was="in staying(deliveries, on_hand)",
        now="in staying(deliveries[::-1], on_hand)",
    ),
    Plant(
        name="answered_as_claimed",
        what="what was asked to go back since the claim is credited all the same",
        at=f"{LOOKUP}:units_left",
        was="{one.line_id: units for one, units in",
        now="{one.line_id: one.units + one.going for one, _ in",
    ),
    Plant(
        name="sent_back_at_its_whole_cost",
        what="what was protected is credited whole when it goes back",
        at="sync.domain.returns.commands:_new",
        was="command.quantity * protected_each(",
        now="0 * protected_each(",
    ),
)


@pytest.mark.parametrize("plant", PLANTS, ids=attrgetter("name"))
def test_a_planted_defect_makes_a_history_red(plant: Plant) -> None:
    """Invariant 25."""
    with planted(plant):
        assert any(is_red(seed) for seed in SEEDS)


def test_the_same_histories_are_green_without_a_defect() -> None:
    assert [seed for seed in SEEDS if is_red(seed)] == []


def is_red(seed: int) -> bool:
    """Whether a history breaks a law. The same seed is the same history."""
    random, history = Random(seed), Falling()
    try:
        history.a_first_fall(random.randrange(4))
        for _ in range(STEPS):
            step(history, random)
            for law in LAWS:
                law(history)
    except (AssertionError, Refusal):  # nothing that a history does is to be refused
        return True
    finally:
        history.teardown()
    return False


def step(history: Falling, random: Random) -> None:
    """Mostly a fall with all that belongs to it, and between two of them whatever else there is."""
    few, granted = random.randrange(1, 5), random.random() < 0.7
    deeds: dict[Callable[[], None], int] = {
        partial(history.a_fall_is_settled, random.choice((0, 3)), random.choice((1, 3, 5)), random.randrange(3), 1): 4,
        partial(history.goods_come, few, 0): 1,
        partial(history.goods_are_sold, few): 1,
        partial(history.a_customer_brings_goods_back, 1): 1,
        partial(history.the_price_changes, random.choice((PRICE, PRICE - 4, PRICE - 9, PRICE + 3)), 1): 1,
        partial(history.the_dealer_claims, 0): 1,
        partial(history.the_house_answers, granted): 1,
        partial(history.goods_are_to_go_back, 0, few): 2,
        partial(history.goods_go_back, granted): 1,
    }
    random.choices(list(deeds), list(deeds.values()))[0]()
