"""A process that takes an update is really killed, at every file that it opens to write, renames, removes or makes."""

import os
import signal
import sys
from pathlib import Path

import pytest

from tests.unit.updating.manufacturer import Manufacturer, Shop

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="forks")

DEEDS = frozenset({"os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.chmod", "shutil.rmtree"})
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
BEYOND = 10_000


def is_deed(event: str, given: tuple[object, ...], root: str) -> bool:
    """Whether this changes something of the installation: what we do to it, and what the framework's client does."""
    if event == "open":
        path, _mode, flags = given
        return isinstance(flags, int) and bool(flags & WRITING) and str(path).startswith(root)
    return event in DEEDS and str(given[0]).startswith(root)


def look_until_killed(shop: Shop, at: int) -> int:
    """How a copy of this process ended that was killed at its Nth deed: the signal, 0 where it came to its end."""
    child = os.fork()
    if child == 0:
        done = 0

        def strike(event: str, given: tuple[object, ...]) -> None:
            nonlocal done
            if is_deed(event, given, str(shop.root)):
                done += 1
                if done == at:
                    os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(strike)
        shop.look()
        os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)


def test_killed_at_every_deed_on_the_disk(maker: Manufacturer, tmp_path: Path) -> None:
    """Fault 24. What starts is whole, and the next look finishes the work."""
    maker.release("1.1.0")
    killed = 0
    for at in range(1, BEYOND):
        shop = Shop(tmp_path / f"shop-{at}", maker)
        if look_until_killed(shop, at) == 0:
            break
        killed += 1
        assert shop.holds(shop.next_start()), at
        assert shop.holds("1.0.0"), at
        assert shop.look().ready == "1.1.0", at
        assert shop.holds("1.1.0"), at
    assert killed > 30, killed
