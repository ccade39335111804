"""What all schedules of a run share."""

from collections.abc import Mapping

import pytest

from tests.simulator.grounds import KITS, Ground, a_ground
from tests.simulator.world import Kit


@pytest.fixture(scope="session")
def grounds(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Ground]:
    """Engines and disks to be copied: made once."""
    folder = tmp_path_factory.mktemp("simulator")
    return {name: a_ground(name, folder) for name in KITS}


@pytest.fixture(scope="session")
def kit(grounds: Mapping[str, Ground]) -> Kit:
    """Of the toy's worlds."""
    return grounds["toy"].kit
