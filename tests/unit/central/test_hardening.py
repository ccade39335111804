"""What central shows to whoever looks at it from outside: headers, methods, addresses, and the files that it keeps."""

import asyncio
import stat
import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

import pytest
from litestar.testing import TestClient
from litestar.types import Receive, Scope, Send

from sync.central import cli_people, opening
from sync.central.app import SAFE_HEADERS, build, furnish
from sync.central.backup import LIST, restore_backup, write_backup
from sync.central.doorway import Doorway
from sync.central.serving import configured
from sync.kernel.errors import Denied
from sync.protocol.messages import ENROL, EXCHANGE, HEALTH
from tests.unit.central.world import World


@pytest.fixture
def central(world: World) -> Iterator[TestClient]:
    with TestClient(build(furnish(world.service, jitter=lambda: 1.0))) as client:
        yield client


@pytest.mark.parametrize(("method", "path"), [("GET", HEALTH), ("GET", "/nowhere"), ("POST", ENROL), ("POST", EXCHANGE)])
def test_every_answer_bears_the_headers(central: TestClient, method: str, path: str) -> None:
    """Threat T7: whatever opens it, nothing of it is kept, framed, run or guessed at."""
    headers = central.request(method, path, content=b"{").headers
    assert {name: headers.get(name) for name in SAFE_HEADERS} == SAFE_HEADERS
    assert "server" not in headers
    assert headers["content-type"].startswith(("application/json", "application/problem+json"))


@pytest.mark.parametrize("method", ["TRACE", "CONNECT", "PUT", "DELETE"])
def test_a_method_that_is_not_meant_is_not_answered(central: TestClient, method: str) -> None:
    assert central.request(method, HEALTH).status_code == 405


def sender_of(doorway: Doorway, peer: str) -> str:
    """Who the application thinks is calling, when `peer` says that it speaks for 9.9.9.9."""
    seen: list[str] = []

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        seen.append(scope["client"][0])  # type: ignore[index]

    config = configured(app, doorway)
    config.load()
    scope = {"type": "http", "client": (peer, 1), "headers": [(b"x-forwarded-for", b"9.9.9.9")], "scheme": "http"}
    asyncio.run(config.loaded_app(scope, None, None))  # type: ignore[arg-type]
    return seen[0]


def test_an_address_is_believed_from_the_proxy_that_was_named_and_from_nobody_else() -> None:
    """Threat T13: wrong passwords are slowed down by address."""
    proxy = Doorway(proxy="10.0.0.1")
    assert sender_of(proxy, "10.0.0.1") == "9.9.9.9"
    assert sender_of(proxy, "10.0.0.2") == "10.0.0.2"
    assert sender_of(Doorway(), "127.0.0.1") == "127.0.0.1"


@pytest.mark.skipif(sys.platform == "win32", reason="the account's folder keeps others out there")
def test_what_central_keeps_secret_is_for_its_own_account(tmp_path: Path) -> None:
    """Threat T11. Also in a folder that somebody made for all to see, in a backup, and in what is restored from one."""
    home, kept, anew = tmp_path / "central", tmp_path / "kept", tmp_path / "anew"
    home.mkdir(mode=0o755)
    service = opening.create(home, database="", name="Manufacturer", currency="USD")
    service.authority.public_key()
    write_backup(service, home, kept)
    service.store.close()
    restore_backup(kept, anew, database="")
    for folder in (home, kept, anew):
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir() if path.name != LIST}
        assert {"authority.key", "central.db"} <= set(modes)
        assert set(modes.values()) == {0o600}
    assert {stat.S_IMODE(folder.stat().st_mode) for folder in (kept, anew)} == {0o700}


@pytest.mark.parametrize("deed", [cli_people.add_user, cli_people.set_password])
@pytest.mark.parametrize(
    ("password", "code"),
    [("seven c", "password_too_short"), ("trustno1", "password_most_used"), ("manufacturer", "password_is_name")],
)
def test_an_unfit_password_is_not_set_at_the_console_either(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, deed: object, password: str, code: str
) -> None:
    service = opening.create(tmp_path / "central", database="", name="Manufacturer", currency="USD")
    person = Namespace(name="op", dealer=None, role="operator", display_name="")
    monkeypatch.setenv("DMS_PASSWORD", "eight words")
    cli_people.add_user(service, person)
    monkeypatch.setenv("DMS_PASSWORD", password)
    with pytest.raises(Denied, match=code):
        deed(service, Namespace(**{**vars(person), "name": "op" if deed is cli_people.set_password else "other"}))  # type: ignore[operator]
    service.store.close()
