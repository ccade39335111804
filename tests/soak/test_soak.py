"""Half a minute of real processes under fire; the long run is `python -m tests.soak`."""

from pathlib import Path

import pytest

from tests.fault.served import make_world, serving
from tests.soak.__main__ import PRODUCTS, Wanted, soak


@pytest.mark.timeout(600)
def test_shops_under_fire_lose_nothing_and_double_nothing(tmp_path: Path) -> None:
    """Invariants 1-5, 10, 15, 34. Faults 6, 8-12, 27, 63: killed, halted, and every third request spoilt."""
    wanted = Wanted(seconds=15, at_least=20, kills=1, replicas=3, rate=20, pause=1.5)
    with serving(make_world(tmp_path / "central", products=PRODUCTS)) as central:
        report = soak(tmp_path, central, wanted)
    assert report.breaches == []
    assert any("killed" in harm for harm in report.harm)
