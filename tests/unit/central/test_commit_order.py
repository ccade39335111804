"""Two transactions at once on PostgreSQL: who commits later is read later, whoever began first."""

from pathlib import Path

import pytest

from tests.postgres import Cluster
from tests.toy import OTTO, Sign
from tests.unit.central.world import World

pytestmark = pytest.mark.postgres


def test_a_reader_between_two_commits_misses_neither(postgres: Cluster, tmp_path: Path) -> None:
    """Invariant 11. Fault 84: the slow one wrote first, but takes its number as the last step."""
    with postgres.place() as url:
        world = World(url, tmp_path)
        reader = world.device(OTTO)
        with world.store.transaction(world.clock.now()) as slow:
            slow.add(Sign(code="slow", text="x"))
            slow.flush()
            with world.store.transaction(world.clock.now()) as fast:
                fast.add(Sign(code="fast", text="x"))
            reader.sync()
            assert (reader.cursors["catalog"], sorted(reader.held("catalog")["toy_sign"])) == (1, [("fast", "x")])
        reader.sync()
        assert (reader.cursors["catalog"], sorted(reader.held("catalog")["toy_sign"])) == (2, [("fast", "x"), ("slow", "x")])
        world.close()
