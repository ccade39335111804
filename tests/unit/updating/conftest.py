"""A manufacturer with version 1.0.0 released, and a shop that has it."""

from pathlib import Path

import pytest

from tests.unit.updating.manufacturer import Manufacturer, SetClock, Shop


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def maker(tmp_path: Path, clock: SetClock) -> Manufacturer:
    made = Manufacturer(tmp_path / "maker", clock)
    made.release("1.0.0")
    return made


@pytest.fixture
def shop(tmp_path: Path, maker: Manufacturer) -> Shop:
    return Shop(tmp_path / "程式 of the shop", maker)
