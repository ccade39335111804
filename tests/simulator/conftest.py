"""What all schedules of a run share."""

import pytest

from tests.simulator.world import Kit, a_kit


@pytest.fixture(scope="session")
def kit(tmp_path_factory: pytest.TempPathFactory) -> Kit:
    """Engines and disks to be copied: made once."""
    return a_kit(tmp_path_factory.mktemp("simulator"))
