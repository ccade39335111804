"""What every test of bad luck starts from: a served world, and a PC in it whose line goes through the fault proxy."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fault.proxy import Proxy
from tests.fault.served import Served, central, prepared
from tests.fault.shop import Shop, enrolled, opened
from tests.postgres import postgres

__all__ = ["central", "postgres", "prepared"]


@pytest.fixture(scope="module")
def line(central: Served) -> Iterator[Proxy]:
    """Good unless told otherwise."""
    with Proxy(central.port) as proxy:
        yield proxy


@pytest.fixture(scope="module")
def counter_home(central: Served, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The module's PC: enrolling one costs two password hashes, so its tests share it."""
    home = enrolled(tmp_path_factory.mktemp("counter") / "home", central)
    with opened(home) as shop:
        shop.sync()
    return home


@pytest.fixture
def counter(counter_home: Path, line: Proxy) -> Iterator[Shop]:
    """The PC at rest, in touch through `line`."""
    with opened(counter_home, url=line.url) as shop:
        shop.sync()
        yield shop
