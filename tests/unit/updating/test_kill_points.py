"""Killed, or refused by the disk, at every single thing that an update does to it: the old version starts, or the new one."""

import errno
from pathlib import Path

import pytest

from tests.unit.updating.manufacturer import Manufacturer, Shop
from tests.unit.updating.striking import HeldFor, Killed, Striking


def steps_of(maker: Manufacturer, place: Path) -> int:
    counting = Striking(-1, Killed)
    assert Shop(place, maker).look(files=counting).ready == "1.1.0"
    return counting.done


@pytest.mark.parametrize("midway", [False, True], ids=["before", "midway"])
def test_killed_at_every_step(maker: Manufacturer, tmp_path: Path, midway: bool) -> None:
    """Fault 24. After each kill a version starts whole, and the next look finishes the work."""
    maker.release("1.1.0")
    steps = steps_of(maker, tmp_path / "counting")
    assert steps > 15

    for at in range(steps):
        shop = Shop(tmp_path / f"shop-{at}", maker)
        with pytest.raises(Killed):
            shop.look(files=Striking(at, Killed, midway=midway))

        assert shop.next_start() in ("1.0.0", "1.1.0")
        assert shop.holds(shop.next_start()), at
        assert shop.holds("1.0.0"), at
        assert shop.look().ready == "1.1.0", at
        assert shop.holds("1.1.0"), at


DISK_SAYS = {
    "disk_full": lambda: OSError(errno.ENOSPC, "no space left on device"),
    "read_only": lambda: OSError(errno.EROFS, "read-only file system"),
    "disk_failed": lambda: OSError(errno.EIO, "input/output error"),
}


@pytest.mark.parametrize("problem", DISK_SAYS)
def test_refused_by_the_disk_at_every_step(maker: Manufacturer, tmp_path: Path, problem: str) -> None:
    """Disk full while updating: a word about it, the old version works, and later it goes on."""
    maker.release("1.1.0")
    steps = steps_of(maker, tmp_path / "counting")

    for at in range(steps):
        shop = Shop(tmp_path / f"shop-{at}", maker)
        state = shop.look(files=Striking(at, DISK_SAYS[problem], midway=True))

        assert state.problem == problem or state.ready == "1.1.0", at
        assert shop.holds(shop.next_start()), at
        assert shop.holds("1.0.0"), at
        assert shop.look().ready == "1.1.0", at


def test_a_file_held_for_a_moment_is_waited_for(maker: Manufacturer, shop: Shop) -> None:
    """Fault 43."""
    maker.release("1.1.0")
    files = HeldFor(4)

    assert shop.look(files=files).ready == "1.1.0"
    assert len(files.waited) == 4


def test_a_file_that_is_never_let_go_costs_this_update_only(maker: Manufacturer, shop: Shop) -> None:
    """Faults 43, 44."""
    maker.release("1.1.0")

    state = shop.look(files=HeldFor(10_000))

    assert (state.problem, state.ready) == ("update_held", None)
    assert shop.next_start() == "1.0.0"
    assert shop.look().ready == "1.1.0"
