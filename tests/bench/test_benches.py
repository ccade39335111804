"""What the benchmarks leave out and how long they wait: moments in which nobody acts, other sizes, a crowd that never comes."""

import asyncio
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.bench import held
from tests.bench.crowd import Crowd
from tests.bench.heartbeat import Heartbeat
from tests.bench.sizes import _a_place


def test_turns_while_somebody_only_looks_are_not_among_those_of_his_work(qtbot: QtBot) -> None:
    heartbeat = Heartbeat()
    heartbeat.gaps.extend([0.020, 0.030])
    with heartbeat.resting():
        heartbeat.gaps.extend([0.001] * 500)
    heartbeat.gaps.append(0.040)
    assert heartbeat.at_work() == [0.020, 0.030, 0.040]


def test_a_desk_of_another_size_is_not_found_again(tmp_path: Path) -> None:
    places = set()
    for products in (10_000, 100_000):
        with _a_place("key", products, tmp_path) as place:
            places.add(place)
    with _a_place("shift", 10_000, tmp_path) as again:
        assert again in places
    assert len(places) == 2


def test_a_crowd_that_never_comes_ends_the_bench(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(held, "PATIENCE", 0.1)
    monkeypatch.setattr(held, "AT_ONCE", 0)
    crowd = Crowd("http://127.0.0.1:9", [None])  # type: ignore[list-item]  # nobody comes far enough to be asked for it

    async def run() -> None:
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(10) as given_up:
                await held._arrive(crowd, {"files": None})
        assert crowd.lost
        assert not given_up.expired()

    asyncio.run(run())
