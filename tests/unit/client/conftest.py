"""What several rooms of the client share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.unit.client.filing import Pc


@pytest.fixture
def pc(tmp_path: Path) -> Iterator[Pc]:
    made = Pc(tmp_path)
    yield made
    made.replica.close()
