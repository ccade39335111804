"""What all schedules of a run share."""

from collections.abc import Mapping

import pytest

from tests.simulator.grounds import Ground, the_grounds
from tests.simulator.world import Kit


@pytest.fixture(scope="session")
def grounds(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Ground]:
    """Engines and disks to be copied: made once."""
    return the_grounds(tmp_path_factory.mktemp("simulator"))


@pytest.fixture(scope="session")
def kit(grounds: Mapping[str, Ground]) -> Kit:
    """Of the toy's worlds."""
    return grounds["toy"].kit
