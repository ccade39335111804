"""A day at the counter, recorded once for all tests that spoil it."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.fault.served import make_world, serving
from tests.powercut.__main__ import MEMORY, PRODUCTS
from tests.powercut.recording import compiled
from tests.powercut.replay import Recording
from tests.powercut.stage import SMALL_LIMITS, Stage


@pytest.fixture(scope="session")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """In memory: a disk would only be worn."""
    if not MEMORY.is_dir():
        yield tmp_path_factory.mktemp("powercut")
        return
    with TemporaryDirectory(prefix="powercut-", dir=MEMORY) as folder:
        yield Path(folder)


@pytest.fixture(scope="session")
def stage(scratch: Path) -> Iterator[Stage]:
    library = compiled(scratch)
    with serving(make_world(scratch / "central", products=PRODUCTS), SMALL_LIMITS) as central:
        yield Stage(library, scratch, central)


@pytest.fixture(scope="session")
def day(stage: Stage) -> dict[str, Recording]:
    return {recording.part: recording for recording in stage.day()}
