"""Short lanes of `python -m tests.attack --parsers N` and `--walk N`: what reads others' words never fails, nor does any path."""

from pathlib import Path

import pytest

from dms_desktop.widgets.grid_clip import parse_block
from tests.attack.parsers import PARSERS, attack
from tests.attack.walk import Walker
from tests.unit.central.world import World

INPUTS, REQUESTS = 500, 500


@pytest.mark.timeout(120)
def test_every_parser_reads_or_refuses_whatever_it_is_given() -> None:
    """Threats T7, T9, T10."""
    told, failures = attack(INPUTS, seed=1)
    assert failures == {}
    assert sum(told.values()) == INPUTS * len(PARSERS)
    assert all(told[f"{name} read"] > 0 for name in PARSERS)


def test_a_quote_that_nobody_closed_costs_a_paste_nothing() -> None:
    """Found by the lane above: a cell of more than 131,072 letters."""
    block = parse_block('BRK-01\t2\n"' + "BRK-02\t3\n" * 20_000)
    assert (block[0], block[2], len(block)) == (["BRK-01", "2"], ["BRK-02", "3"], 20_001)


@pytest.mark.timeout(120)
def test_no_path_of_the_openapi_fails_whatever_it_is_asked(tmp_path: Path, error_log: list[str]) -> None:
    """Threats T6, T7: bodies, tokens, proofs, media types, ranges and names that no program of ours would send."""
    world = World(f"sqlite:///{tmp_path / 'central.db'}", tmp_path)
    walked = Walker(world, seed=1).walk(REQUESTS)
    world.close()
    assert walked.failures == []
    assert len(walked.paths) >= 11
    assert {status.rpartition(" ")[2] for status in walked.statuses} >= {"200", "400", "401", "403", "404", "405", "415"}
