"""Somebody between a shop and central: without a certificate that the PC trusts for that very name nothing is said to them."""

import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from sync.client.transport import HttpTransport
from sync.client.trust import FILE
from sync.client.updating.sources import HttpSource
from sync.client.updating.troubles import UpdateTrouble
from sync.kernel.errors import NotCentral, Refusal, Unreachable
from sync.protocol.messages import SignInRequest
from tests.certificates import Authority, Identity
from tests.programs import CentralProgram, ReplicaProgram

HEALTHY = b'{"status":"ok","protocol":1,"oldest_push":1}'


class Ear(BaseHTTPRequestHandler):
    """Answers like a healthy central and remembers what it was told; `away` sends everybody elsewhere."""

    heard: list[str]
    away = ""

    def do_GET(self) -> None:
        self.heard.append(self.path)
        if self.away:
            self.send_response(307)
            self.send_header("Location", self.away)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(HEALTHY)))
        self.end_headers()
        self.wfile.write(HEALTHY)

    do_POST = do_GET

    def log_message(self, *told: object) -> None:
        """Quiet."""


class Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """A handshake that was broken off is what is wanted here."""


@contextmanager
def listening(
    identity: Identity | None, *, newest: ssl.TLSVersion | None = None, away: str = ""
) -> Iterator[tuple[str, list[str]]]:
    """An address on loopback, and the paths that were asked for there."""
    heard: list[str] = []
    server = Server(("127.0.0.1", 0), type("Listening", (Ear,), {"heard": heard, "away": away}))
    if identity is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(identity.certificate, identity.key)
        if newest is not None:
            context.set_ciphers("DEFAULT:@SECLEVEL=0")
            context.minimum_version = newest
            context.maximum_version = newest
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"{'https' if identity else 'http'}://127.0.0.1:{server.server_address[1]}", heard
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def greet(url: str, authority: str = "") -> None:
    transport = HttpTransport(url, authority=authority, total=30)
    try:
        transport.health()
    finally:
        transport.close()


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    return Authority(tmp_path)


def test_central_is_believed_with_a_certificate_of_the_authority_that_was_given(authority: Authority) -> None:
    with listening(authority.identity()) as (url, heard):
        greet(url, authority.pem)
    assert heard == ["/v1/health"]


def test_a_certificate_that_is_not_right_is_told_nothing(authority: Authority, tmp_path: Path) -> None:
    """Threat T7. Fault 79: of another authority, for another name, run out, or of none that this PC knows."""
    stranger = Authority(tmp_path)
    for identity, known in (
        (stranger.identity(), authority.pem),
        (authority.identity("127.0.0.2"), authority.pem),
        (authority.identity(days=-1), authority.pem),
        (authority.identity(), ""),
    ):
        with listening(identity) as (url, heard):
            with pytest.raises(Unreachable):
                greet(url, known)
            assert heard == []


def test_who_reads_along_is_named(authority: Authority, tmp_path: Path) -> None:
    """Threat T7. Fault 78: a line that is read along is not used, and the log and the script are told who vouches for it."""
    stranger = Authority(tmp_path, "Acme\nInspection")
    with listening(stranger.identity()) as (url, heard), pytest.raises(Unreachable, match="of AcmeInspection is not believed"):
        greet(url, authority.pem)
    assert heard == []


@pytest.mark.filterwarnings("ignore:ssl.TLSVersion:DeprecationWarning")
def test_an_old_protocol_is_not_spoken(authority: Authority) -> None:
    """Threat T7. Fault 79. ASVS 12.1.1."""
    with listening(authority.identity(), newest=ssl.TLSVersion.TLSv1_1) as (url, heard):
        with pytest.raises(Unreachable):
            greet(url, authority.pem)
        assert heard == []


def test_no_variable_of_the_pc_adds_an_authority(authority: Authority, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"):
        monkeypatch.setenv(name, str(authority.file()))
    with listening(authority.identity()) as (url, heard), pytest.raises(Unreachable):
        greet(url)
    assert heard == []


def test_a_password_follows_no_redirect(authority: Authority) -> None:
    """Threat T7."""
    with (
        listening(None) as (elsewhere, overheard),
        listening(authority.identity(), away=f"{elsewhere}/v1/sign-in") as (url, heard),
    ):
        transport = HttpTransport(url, authority=authority.pem, total=30)
        with pytest.raises(NotCentral):
            transport.sign_in(SignInRequest(user="chen", password="secret"))
        transport.close()
    assert (len(heard), overheard) == (1, [])


def test_updates_come_from_the_central_that_a_place_trusts_and_no_other(authority: Authority) -> None:
    """Threats T7, T8: a private authority is enough, none at all is nobody; a broken one costs the look alone."""
    with listening(authority.identity()) as (url, heard):
        given = b"".join(HttpSource(f"{url}/updates", authority.pem).read("metadata/timestamp.json", start=0, seconds=30))
        for other in ("", "hello"):
            with pytest.raises(UpdateTrouble, match="update_unreachable"):
                list(HttpSource(f"{url}/updates", other).read("metadata/timestamp.json", start=0, seconds=30))
    assert (given, heard) == (HEALTHY, ["/updates/metadata/timestamp.json"])


def test_what_is_no_authority_is_refused() -> None:
    for text in ("hello", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"):
        with pytest.raises(Refusal, match="ca_unreadable"):
            HttpTransport("https://127.0.0.1:1", authority=text)


def test_central_serves_tls_itself_and_a_replica_remembers_its_authority(authority: Authority, tmp_path: Path) -> None:
    """Threat T7: the real service and the real replica."""
    central = CentralProgram(tmp_path / "central")
    central("demo", "--products", "20", "--dealers", "1")
    [user] = [one for one in central("user", "list") if one["role"] == "manager"]
    with central.serving(tls=authority.identity()) as url:
        replica = ReplicaProgram(tmp_path / "home")
        replica.enrolled(central, url, "--ca", authority.file(), dealer=user["dealer"], user=user["name"])
        assert replica("sync")
        (replica.home / FILE).unlink()
        assert replica.run("sync").code == 3
