"""The keyring of the operating system, named outright: no other one can come in its place and keep secrets readable."""

import importlib
import sys
from collections.abc import Mapping

from keyring.backend import KeyringBackend
from keyring.errors import KeyringError, PasswordDeleteError

from sync.client.keys import Secrets, SecretsClosed

SERVICE = "dms-desktop"
KINDS: Mapping[str, str] = {"win32": "Windows.WinVaultKeyring", "darwin": "macOS.Keyring"}
OTHERWISE = "SecretService.Keyring"


class SystemSecrets:
    """Credential Manager, Keychain or Secret Service. A secret is 64 characters there: well below what Windows takes."""

    def read(self, name: str) -> bytes | None:
        try:
            kept = _keyring().get_password(SERVICE, name)
            return None if kept is None else bytes.fromhex(kept)
        except (KeyringError, ValueError) as error:
            raise SecretsClosed(type(error).__name__) from error

    def write(self, name: str, secret: bytes) -> None:
        try:
            _keyring().set_password(SERVICE, name, secret.hex())
        except KeyringError as error:
            raise SecretsClosed(type(error).__name__) from error
        if self.read(name) != secret:
            raise SecretsClosed("the keyring did not keep a secret")

    def forget(self, name: str) -> None:
        try:
            _keyring().delete_password(SERVICE, name)
        except PasswordDeleteError:
            return
        except KeyringError as error:
            raise SecretsClosed(type(error).__name__) from error


def is_usable(keyring: Secrets) -> bool:
    """Whether it keeps what it is given."""
    try:
        keyring.write("trial", bytes(32))
        keyring.forget("trial")
    except SecretsClosed:
        return False
    return True


def _keyring() -> KeyringBackend:
    """Loaded when it is asked for: those of other systems never are."""
    module, _, name = KINDS.get(sys.platform, OTHERWISE).partition(".")
    kind: type[KeyringBackend] = getattr(importlib.import_module(f"keyring.backends.{module}"), name)
    if not kind.viable:
        raise SecretsClosed("there is no keyring here")
    return kind()
