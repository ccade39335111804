"""What several rooms of the client share."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import event
from sqlalchemy.pool import Pool

from tests.unit.client.filing import Pc
from tests.unit.client.instructions import Instructions


@pytest.fixture
def pc(tmp_path: Path) -> Iterator[Pc]:
    made = Pc(tmp_path)
    yield made
    made.replica.close()


@pytest.fixture
def instructions() -> Iterator[Instructions]:
    made = Instructions()
    event.listen(Pool, "checkout", made.watch)
    yield made
    event.remove(Pool, "checkout", made.watch)
