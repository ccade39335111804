"""Threat T7. A database over a network: who answers there proves to be it, before it hears a password or a row."""

import socket
import threading
from pathlib import Path

import pytest
from sqlalchemy import make_url

from sync.central.cli import UNREACHABLE, main
from sync.central.database import guarded, is_unproven
from sync.central.serving import say_what_is_weak
from tests import patience

ASKS_FOR_TLS = bytes.fromhex("0000000804d2162f")
"""How a client of PostgreSQL begins."""
FAR = "postgresql://dms:secret@db.house.example/dms"
HERE = (
    "postgresql:///dms",
    "postgresql://dms@localhost/dms",
    "postgresql://127.0.0.1:5432/dms",
    "postgresql:///dms?host=/run/postgresql",
)


@pytest.mark.parametrize("url", HERE)
def test_on_this_machine_the_address_stays_as_it_is(url: str) -> None:
    assert guarded(make_url(url)) == make_url(url)
    assert not is_unproven(url)


@pytest.mark.parametrize(
    "url", [FAR, "postgresql://[2001:db8::7]/dms", "postgresql://10.0.0.7/dms", "postgresql:///dms?host=a&host=b"]
)
def test_far_away_it_is_proven_by_the_systems_authorities(url: str) -> None:
    asked = guarded(make_url(url)).query
    assert (asked["sslmode"], asked["sslrootcert"]) == ("verify-full", "system")
    assert not is_unproven(url)


def test_a_house_may_have_an_authority_of_its_own() -> None:
    asked = guarded(make_url(f"{FAR}?sslrootcert=/etc/dms/ca.pem")).query
    assert (asked["sslmode"], asked["sslrootcert"]) == ("verify-full", "/etc/dms/ca.pem")


@pytest.mark.parametrize("mode", ["disable", "prefer", "require", "verify-ca"])
def test_an_operator_may_want_less_and_is_told_at_each_start(mode: str) -> None:
    assert guarded(make_url(f"{FAR}?sslmode={mode}")).query == {"sslmode": mode}
    assert is_unproven(f"{FAR}?sslmode={mode}")


def test_a_server_that_cannot_prove_itself_hears_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It says that it speaks no TLS: no name and no password follow."""
    with socket.create_server(("127.0.0.1", 0)) as false_server:
        heard: list[bytes] = []
        listener = threading.Thread(target=answer_without_tls, args=(false_server, heard))
        listener.start()
        port = false_server.getsockname()[1]
        url = f"postgresql://dms:secret@127.0.0.1:{port}/dms?sslmode=verify-full&sslrootcert=system&connect_timeout=20"
        words = ["init", "--data", str(tmp_path / "data"), "--database", url, "--name", "House", "--currency", "USD"]
        assert main(words) == UNREACHABLE
        listener.join(patience.SECONDS)
    assert "database_unreachable" in capsys.readouterr().err
    assert heard == [ASKS_FOR_TLS, b""]


def answer_without_tls(server: socket.socket, heard: list[bytes]) -> None:
    line, _ = server.accept()
    with line:
        heard.append(line.recv(1024))
        line.sendall(b"N")
        heard.append(line.recv(1024))


def test_serving_over_a_line_that_proves_nothing_is_said(caplog: pytest.LogCaptureFixture) -> None:
    say_what_is_weak(urls=[f"{FAR}?sslmode=require"], is_open_to_all=False, room=None)
    assert "database_unproven" in caplog.text
