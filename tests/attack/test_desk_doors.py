"""Threat T17: what another program on the PC can knock at. The desk hears one thing only, that it should come to the front."""

import os
import socket
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from pathlib import Path

import pytest

from tests import patience
from tests.programs import ROOT, environment

LISTENING = "0A"
"""The state of a TCP socket in /proc/net/tcp."""
pytestmark = pytest.mark.skipif(not Path("/proc/net/tcp").exists(), reason="reads Linux' list of sockets")


@pytest.fixture
def short(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The path of a socket has to be short."""
    return tmp_path_factory.mktemp("t")


@pytest.fixture
def desk(tmp_path: Path, short: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A desk on a new PC, its window open."""
    with start(tmp_path, short) as process:
        while not list(short.glob("dms-desktop-*")):
            assert process.poll() is None, "the desk ended by itself"
            time.sleep(0.05)
        yield process
        process.kill()


def start(home: Path, short: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "dms_desktop", "--home", str(home / "pc")]
    environ = environment() | {"QT_QPA_PLATFORM": "offscreen", "TMPDIR": str(short)}
    return subprocess.Popen(command, cwd=ROOT, env=environ, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def knock(door: Path) -> socket.socket:
    """Again and again while the desk is busy with those before."""
    end = time.monotonic() + patience.SECONDS
    while True:
        caller = socket.socket(socket.AF_UNIX)
        try:
            caller.connect(str(door))
        except BlockingIOError:
            caller.close()
            assert time.monotonic() < end, "nobody opens any more"
            time.sleep(0.05)
        else:
            return caller


def sockets_of(pid: int) -> set[str]:
    found = set()
    for link in Path(f"/proc/{pid}/fd").iterdir():
        try:
            found.add(os.readlink(link))
        except FileNotFoundError:  # closed meanwhile
            continue
    return {name[len("socket:[") : -1] for name in found if name.startswith("socket:[")}


def listening(pid: int) -> list[str]:
    """Addresses at which this process waits for others, in hex as the system writes them."""
    lines = [line.split() for name in ("tcp", "tcp6") for line in Path(f"/proc/net/{name}").read_text().splitlines()[1:]]
    own = sockets_of(pid)
    return [words[1] for words in lines if words[3] == LISTENING and words[9] in own]


def test_the_check_sees_a_door() -> None:
    with socket.create_server(("127.0.0.1", 0)):
        assert listening(os.getpid())


def test_no_port_is_open_and_the_one_door_is_this_users(desk: subprocess.Popen[bytes], short: Path) -> None:
    assert listening(desk.pid) == []
    [door] = short.glob("dms-desktop-*")
    assert stat.S_IMODE(door.stat().st_mode) & 0o077 == 0


def test_what_is_said_at_the_door_is_not_heard(desk: subprocess.Popen[bytes], tmp_path: Path, short: Path) -> None:
    """A hundred callers who do not leave, a megabyte of nonsense: the desk stays, and a second start still finds it."""
    [door] = short.glob("dms-desktop-*")
    with ExitStack() as callers:
        for _ in range(100):
            caller = callers.enter_context(knock(door))
            caller.settimeout(0.5)
            with suppress(OSError):  # nobody takes it
                caller.sendall(b'{"open": "/etc/passwd"}\n' + b"\xff" * 1024 * 1024)
        assert start(tmp_path, short).wait(patience.SECONDS) == 0, "the second start hands over and leaves"
    assert desk.poll() is None
