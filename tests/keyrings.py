"""Keyrings for tests: one that keeps everything, one that is locked, and costs that a test can afford."""

from sync.client.keys import SecretsClosed
from sync.client.slot_files import Cost

QUICK = (Cost(memory_kib=64, rounds=1, lanes=1),)


class Keyring:
    """Secrets in memory, as one account of one PC has them."""

    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}
        self.is_locked = False

    def read(self, name: str) -> bytes | None:
        self._ask()
        return self.kept.get(name)

    def write(self, name: str, secret: bytes) -> None:
        self._ask()
        self.kept[name] = secret

    def forget(self, name: str) -> None:
        self._ask()
        self.kept.pop(name, None)

    def _ask(self) -> None:
        if self.is_locked:
            raise SecretsClosed("locked")
