"""The checker is checked: a planted defect is caught, by the seed or by the test that is written down for it."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.simulator.catches import MOST_SEEDS, hunt, known
from tests.simulator.grounds import Ground
from tests.simulator.named_tests import kept
from tests.simulator.page import PAGE, page
from tests.simulator.planting import Outgrown, Plant, planted
from tests.simulator.plants import BY_NAME, PLANTS

CATCHES = known()


@pytest.mark.parametrize("name", sorted(CATCHES))
def test_a_planted_defect_is_caught(grounds: Mapping[str, Ground], name: str) -> None:
    catch, plant = CATCHES[name], BY_NAME[name]
    assert catch.seed < MOST_SEEDS
    assert hunt(grounds[plant.ground], plant, [catch.seed]) == catch


def test_names_of_defects_are_not_used_twice() -> None:
    assert len({plant.name for plant in PLANTS}) == len(PLANTS)


def test_enough_is_caught() -> None:
    assert len(CATCHES) >= 40


@pytest.mark.parametrize("plant", PLANTS, ids=lambda plant: plant.name)
def test_every_defect_can_be_planted(plant: Plant) -> None:
    """Also those that nothing has caught so far: the page names them."""
    with planted(plant):
        pass


def test_a_defect_leaves_nothing_behind(grounds: Mapping[str, Ground]) -> None:
    """The seeds that catch the first few are green again without them."""
    caught = sorted({catch.seed for catch in CATCHES.values() if BY_NAME[catch.name].ground == "toy"})[:4]
    assert [hunt(grounds["toy"], HARMLESS, [seed]) for seed in caught] == [None] * len(caught)


@pytest.mark.parametrize(("name", "test"), sorted(kept().items()))
def test_a_test_that_a_defect_is_caught_by_is_there(name: str, test: str) -> None:
    """`python -m tests.simulator.by_tests` runs each of them with its defect, which takes too long for every day."""
    file, _, case = test.partition("::")
    assert name in BY_NAME
    assert f"def {case.partition('[')[0]}(" in (PAGE.parent.parent / file).read_text(encoding="utf-8")


def test_a_defect_whose_line_is_gone_says_so() -> None:
    gone = Plant(name="gone", what="", at="sync.client.outbox:waiting", was="no such line", now="")
    with pytest.raises(Outgrown), planted(gone):
        pass


def test_the_page_tells_which_seed_catches_what() -> None:
    text = Path(PAGE).read_text(encoding="utf-8")
    assert page(text) == text


HARMLESS = Plant(name="harmless", what="", at="sync.client.outbox:waiting", was="return slice_", now="return list(slice_)")
