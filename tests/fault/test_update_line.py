"""A new version over real HTTP, from the operator's command to the next start; and over lines and servers that are not well."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from sync.central.cli import main
from sync.client.updating.sources import HttpSource, Missing
from sync.client.updating.troubles import UpdateTrouble
from sync.client.updating.updater import UpdateState
from sync.protocol.releases import this_platform
from tests import patience
from tests.fault.served import Served
from tests.programs import PASSWORD
from tests.unit.updating.manufacturer import START, Manufacturer, SetClock, Shop, program, put


def test_from_the_operators_command_to_the_next_start(
    central: Served, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """All of it by `dms-central release` and over central's own address."""
    monkeypatch.setenv("DMS_PASSWORD", PASSWORD)
    updates, own, safe = central.data / "updates", tmp_path / "keys", tmp_path / "safe"
    where = ["--updates", str(updates), "--keys", str(own)]
    on = ["--platform", this_platform()]
    put(tmp_path / "frozen", program("1.1.0"))

    assert main(["release", "init", *where, "--root-keys", str(safe)]) == 0
    assert main(["release", "add", "1.1.0", str(tmp_path / "frozen"), *on, "--share", "0", *where]) == 0
    maker = Published(updates, SetClock(START))
    shop = Shop(tmp_path / "shop", maker)
    source = HttpSource(f"{central.url}/updates")
    assert shop.look(source) == UpdateState(version="1.0.0")
    assert main(["release", "stage", "1.1.0", *on, "--share", "100", *where]) == 0
    assert main(["release", "refresh", *where]) == 0
    assert shop.look(source) == UpdateState(version="1.0.0", ready="1.1.0")
    assert shop.holds("1.1.0")
    assert main(["release", "rotate", *where, "--root-keys", str(safe)]) == 0
    assert shop.look(source) == UpdateState(version="1.0.0", ready="1.1.0")
    assert main(["release", "add", "1.0.9", str(tmp_path / "frozen"), *on, *where]) == 1
    assert "release_not_newer" in capsys.readouterr().err


class Published(Manufacturer):
    """A folder that the commands made."""

    def __init__(self, updates: Path, clock: SetClock) -> None:
        self.updates, self.clock = updates, clock


def test_a_piece_goes_on_where_it_stopped(central: Served) -> None:
    folder = central.data / "updates/pieces"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / ("b" * 64)).write_bytes(bytes(range(256)) * 4_000)
    source = HttpSource(f"{central.url}/updates")

    rest = b"".join(source.read("pieces/" + "b" * 64, start=1_000_000, seconds=60))

    assert rest == (bytes(range(256)) * 4_000)[1_000_000:]
    with pytest.raises(Missing):
        list(source.read("pieces/none", start=0, seconds=60))


@contextmanager
def answering(*pieces: bytes, ends: bool = True) -> Iterator[str]:
    """A server that says these bytes to everybody, and then ends or says nothing more."""
    listener = socket.create_server(("127.0.0.1", 0))
    kept: list[socket.socket] = []

    def serve() -> None:
        while True:
            try:
                caller, _ = listener.accept()
            except OSError:
                return
            caller.recv(65_536)
            for piece in pieces:
                caller.sendall(piece)
            kept.append(caller)
            if ends:
                caller.close()

    server = threading.Thread(target=serve, daemon=True)
    server.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        server.join(patience.SECONDS)
        for caller in kept:
            caller.close()


def test_a_server_that_stops_in_the_middle_is_left_at_the_deadline() -> None:
    """Faults 61, 62. Slow retrieval."""
    begun = b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n" + b"x" * 70_000
    with answering(begun, ends=False) as address, pytest.raises(UpdateTrouble, match="update_too_slow"):
        list(HttpSource(address).read("pieces/x", start=0, seconds=0.5))


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:9/\r\nContent-Length: 0\r\n\r\n",
        b"HTTP/1.1 500 Oh\r\nContent-Length: 0\r\n\r\n",
        b"nonsense\r\n\r\n",
        b"",
    ],
    ids=["redirect", "broken", "nonsense", "silence"],
)
def test_a_server_that_is_none_of_ours_is_nobody(answer: bytes) -> None:
    """Fault 72."""
    with answering(answer) as address, pytest.raises(UpdateTrouble, match="update_unreachable"):
        list(HttpSource(address).read("metadata/timestamp.json", start=0, seconds=30))


def test_nobody_there() -> None:
    """Fault 61."""
    with pytest.raises(UpdateTrouble, match="update_unreachable"):
        list(HttpSource("http://127.0.0.1:1").read("metadata/timestamp.json", start=0, seconds=30))
