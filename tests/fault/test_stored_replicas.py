"""Every release's replica opens in this program, and what waits in it reaches central once; an older program leaves it alone."""

import hashlib
from pathlib import Path

import pytest

from sync.client.migrations import known_versions
from sync.client.opening import open_replica
from sync.kernel.errors import Incompatible
from tests.fault.served import serving
from tests.fault.shop import opened
from tests.material.stored import CENTRAL, HOME, WAITING, lay_out, stored


def test_there_is_one_of_a_release() -> None:
    assert stored()


@pytest.mark.parametrize("packed", stored(), ids=lambda path: path.name)
def test_a_stored_replica_opens_and_is_emptied(packed: Path, tmp_path: Path) -> None:
    """Invariant 1. Fault 87."""
    lay_out(packed, tmp_path)
    with serving(tmp_path / CENTRAL) as central, opened(tmp_path / HOME, url=central.url) as shop:
        assert shop.waiting == WAITING
        waiting = {order_id for order_id, order in shop.orders().items() if not order.number}

        shop.sync()

        assert shop.waiting == 0
        assert shop.is_sound()
        assert shop.dump() == central.dump()
        assert all(len(central.numbers(order_id)) == 1 for order_id in waiting)
        assert len(central.orders()) >= WAITING


def test_an_older_program_leaves_a_newer_replica_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fault 88. The program before knows all versions of a replica but the last."""
    lay_out(stored()[-1], tmp_path)
    home = tmp_path / HOME
    with opened(home):
        """Brought to the newest shape."""
    before = contents(home)
    older = known_versions()[1:]
    monkeypatch.setattr("sync.client.migrations.known_versions", lambda: older)

    with pytest.raises(Incompatible):
        open_replica(home, threaded=False)

    assert contents(home) == before


def contents(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
