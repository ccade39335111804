"""Wrong files for TLS are named before a port is opened: in words of an operator, not of a library."""

from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, PrivateFormat, load_pem_private_key

from sync.central import cli
from sync.central.doorway import Doorway, look_at
from sync.kernel.errors import Refusal
from tests.certificates import Authority, Identity


@pytest.fixture
def identity(tmp_path: Path) -> Identity:
    return Authority(tmp_path).identity()


def test_a_certificate_with_its_key_is_taken_and_so_is_a_proxy_without_either(identity: Identity) -> None:
    look_at(Doorway(certificate=identity.certificate, key=identity.key))
    look_at(Doorway(proxy="10.0.0.1"))


def test_one_without_the_other_is_not_served_in_plain(identity: Identity) -> None:
    for half in (Doorway(certificate=identity.certificate), Doorway(key=identity.key)):
        with pytest.raises(Refusal, match="tls_needs_both"):
            look_at(half)


def test_the_file_that_is_missing_is_named(identity: Identity, tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="file_missing") as refused:
        look_at(Doorway(certificate=identity.certificate, key=tmp_path / "nowhere.pem"))
    assert refused.value.params == {"file": tmp_path / "nowhere.pem"}


def test_a_key_of_another_certificate_and_a_file_of_something_else_are_told(identity: Identity, tmp_path: Path) -> None:
    (tmp_path / "prices.csv").write_text("code,price\n")
    other = Authority(tmp_path).identity("127.0.0.2")
    for key in (other.key, tmp_path / "prices.csv"):
        with pytest.raises(Refusal, match="tls_files_wrong") as refused:
            look_at(Doorway(certificate=identity.certificate, key=key))
        assert refused.value.params["key"] == key


def test_nobody_is_asked_for_the_password_of_a_key(identity: Identity) -> None:
    """A service would wait for it for ever."""
    key = load_pem_private_key(identity.key.read_bytes(), None)
    identity.key.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(b"secret")))
    with pytest.raises(Refusal, match="tls_key_locked"):
        look_at(Doorway(certificate=identity.certificate, key=identity.key))


@pytest.mark.parametrize("port", ["99999", "-1", "http"])
def test_a_port_is_a_number_that_there_is(port: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["serve", "--data", str(tmp_path), f"--port={port}"])
    assert ended.value.code == cli.USAGE
    assert "--port" in capsys.readouterr().err
