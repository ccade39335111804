"""How many statements an order takes is raised on purpose or not at all: `python -m tests.bench questions` prints it."""

from datetime import timedelta
from pathlib import Path

import pytest

from sync.central import opening, push
from tests.bench.questions import TOGETHER, WARM, asked
from tests.bench.virtual import a_house

ALONE, AMONG_TWENTY = 29, 8.3


def test_an_order_of_five_lines_asks_no_more_than_it_did(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The whole exchange included, on whatever machine: a slow one would decide fewer together."""
    monkeypatch.setattr(push, "TURN", timedelta(minutes=5))
    with a_house(tmp_path, "sqlite", 2) as (place, _, devices):
        service = opening.open_service(place)
        try:
            for _ in range(WARM):
                asked(service, devices[0], 1)
            assert asked(service, devices[0], 1) <= ALONE
            assert asked(service, devices[0], TOGETHER) <= AMONG_TWENTY
        finally:
            service.store.close()
