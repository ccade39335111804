"""Keyrings as systems have them: small, sometimes not found by a packaged program, and never replaced by a readable file."""

from pathlib import Path
from typing import ClassVar

import keyring
import pytest
from keyring.backends import Windows
from keyring.errors import KeyringError

from dms_desktop import keyrings
from dms_desktop.keyrings import SystemSecrets
from sync.client.keys import SecretsClosed
from sync.client.slots import Slots
from tests.keyrings import QUICK
from tests.shops import KEY

LARGEST = 1280
"""Characters that Windows takes: 2,560 bytes of UTF-16."""


class Vault:
    """As Credential Manager: what is larger is refused."""

    viable = True
    kept: ClassVar[dict[tuple[str, str], str]] = {}

    def get_password(self, service: str, name: str) -> str | None:
        return self.kept.get((service, name))

    def set_password(self, service: str, name: str, secret: str) -> None:
        if len(secret) > LARGEST:
            raise KeyringError("The stub received bad data")
        self.kept[service, name] = secret

    def delete_password(self, service: str, name: str) -> None:
        del self.kept[service, name]


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> type[Vault]:
    """A Windows whose packaged program finds no backend by looking."""

    def lost() -> object:
        raise KeyringError("No recommended backend was available")

    monkeypatch.setattr(Vault, "kept", {})
    monkeypatch.setattr(keyrings.sys, "platform", "win32")
    monkeypatch.setattr(Windows, "WinVaultKeyring", Vault)
    monkeypatch.setattr(keyring, "get_keyring", lost)
    return Vault


def test_whatever_people_choose_only_small_secrets_are_kept(windows: type[Vault], tmp_path: Path) -> None:
    """Fault 98."""
    slots = Slots(tmp_path, SystemSecrets(), costs=QUICK)
    slots.keep("a very long name " * 30, "a very long password " * 200, KEY)
    slots.keep_shared(bytes(32), KEY)
    assert windows.kept
    assert max(len(secret) for secret in windows.kept.values()) <= 64
    assert slots.open("a very long name " * 30, "a very long password " * 200) == KEY


def test_a_secret_that_the_keyring_does_not_take_is_said_and_kept_nowhere(windows: type[Vault]) -> None:
    """Fault 98."""
    with pytest.raises(SecretsClosed):
        SystemSecrets().write("large", bytes(LARGEST))
    assert windows.kept == {}


def test_a_packaged_program_names_its_keyring_and_looks_for_none(windows: type[Vault]) -> None:
    """Fault 99."""
    SystemSecrets().write("trial", b"secret")
    assert list(windows.kept.values()) == [b"secret".hex()]


def test_where_there_is_none_nothing_readable_takes_its_place(windows: type[Vault], monkeypatch: pytest.MonkeyPatch) -> None:
    """Faults 96, 99."""
    monkeypatch.setattr(windows, "viable", False)
    with pytest.raises(SecretsClosed):
        SystemSecrets().write("trial", b"secret")
    assert windows.kept == {}
