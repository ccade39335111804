"""A house whose catalog comes as a file of several pieces, and a new PC."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from sync.central import prebuilt
from sync.client import arriving, copying
from sync.protocol.prebuilt import PAGE
from tests.shops import StandingClock
from tests.simulation import House
from tests.unit.client.prebuilt.new_pc import Pc
from tests.unit.client.prebuilt.signs import MANY, PIECE, put, signs


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> House:
    monkeypatch.setattr(prebuilt, "PIECE", PIECE)
    house = House(tmp_path / "house", StandingClock(), pull_limit=100, worth_building=200)
    put(house, signs(MANY))
    return house


@pytest.fixture
def pc(house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Pc]:
    monkeypatch.setattr(copying, "LOT", 2)
    monkeypatch.setattr(arriving, "PIECE", PIECE)
    monkeypatch.setattr(arriving, "SIZE", PIECE * PAGE)
    pc = Pc(tmp_path / "pc", house)
    yield pc
    pc.replica.close()
