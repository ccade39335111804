"""The key slots of a replica: a file for each person enrolled here, from which their password gets the one data key."""

import hashlib
import secrets as chance
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from sync.client.durable import keep_former, make_folder, write_durably
from sync.client.keys import Secrets, SecretsClosed
from sync.client.sealing import (
    COSTS,
    KEY_BYTES,
    NONCE_BYTES,
    SALT_BYTES,
    WrongKey,
    calibrated,
    seal,
    stretched,
    unseal,
    wrapping_key,
)
from sync.client.slot_files import FOLDER, SHARED, Cost, Header, Slot, from_bytes, is_weak, names_in, read_slot, to_bytes
from sync.kernel.clock import Clock, SystemClock
from sync.kernel.errors import Damaged, Denied

SECRET_NAME_BYTES = 16


class Slots:
    """All ways into one replica. `secrets` None: slots that the password opens alone, which is weaker.

    Two generations of a slot are kept, so that a power cut while one is written leaves the other. The former is asked only
    where the newer is missing or damaged: a changed password ends the old one. While central is asked to take another password
    a third slot lies beside them, and both passwords open.
    """

    def __init__(self, home: Path, secrets: Secrets | None, *, clock: Clock | None = None, costs: Sequence[Cost] = COSTS) -> None:
        self.folder = home / FOLDER
        self._secrets = secrets
        self._clock = clock or SystemClock()
        self._costs = costs

    def names(self) -> Sequence[str]:
        """Who has a slot here, the last one who signed in first."""
        return names_in(self.folder)

    def open(self, name: str, password: str) -> bytes:
        """The data key. Raises Denied: `wrong_password`, also for who has no slot, after the same time; `keyring_closed`,
        `keyring_lost`, `memory_short`. Raises Damaged where both generations are."""
        slot = self._slot(name)
        if slot is None or slot.header.cost is None:
            stretched(password, bytes(SALT_BYTES), self._costs[0])
            raise Denied("wrong_password")
        data_key = self._opened(slot, password)
        if data_key is None and (wanted := read_slot(self._wanted(name))) is not None:
            data_key = self._opened(wanted, password)
        if data_key is None:
            raise Denied("wrong_password")
        with suppress(OSError):  # only who was here last is not remembered then
            self._path(name).touch()
        return data_key

    def keep(self, name: str, password: str, data_key: bytes) -> None:
        """From now on this password opens the replica for this person; returns when that is durable and was tried.

        Raises Denied `keyring_closed`; then what opened before still does.
        """
        self._keep(name, self._made(name, password, data_key))

    def prepare(self, name: str, password: str, data_key: bytes) -> None:
        """Another password opens besides, until `settle` says which one counts. Durable, and tried; raises as `keep` does."""
        write_durably(self._wanted(name), self._made(name, password, data_key))

    def is_changing(self, name: str) -> bool:
        """Two passwords open, since nobody knows yet which one central has."""
        return read_slot(self._wanted(name)) is not None

    def opens_wanted(self, name: str, password: str) -> bool:
        """Whether this is the one that was to become theirs."""
        wanted = read_slot(self._wanted(name))
        return wanted is not None and self._opened(wanted, password) is not None

    def settle(self, name: str, *, is_new: bool) -> None:
        """One of the two passwords opens from now on, and no generation of the other is left. A power cut leaves both."""
        wanted, ended = self._wanted(name), self._all(name)
        if is_new and read_slot(wanted) is not None:
            content = wanted.read_bytes()
            write_durably(self._former(name), content)
            write_durably(self._path(name), content)
        wanted.unlink(missing_ok=True)
        self._forget_unused(name, ended)

    def forget(self, name: str) -> bool:
        """Their password opens nothing here any more. False, and all is as before, where nobody else has a way in."""
        others = [one for one in self.names() if one != name]
        if not others and not self.has_shared():
            return False
        ended = self._all(name)
        for path in (self._wanted(name), self._path(name), self._former(name)):
            path.unlink(missing_ok=True)
        self._forget_unused(name, ended)
        return True

    def open_shared(self, share: bytes) -> bytes:
        """The data key by central's share. Raises Denied `sign_in_with_colleague` where it does not open, `keyring_closed`."""
        slot = self._slot(SHARED)
        try:
            if slot is None:
                raise WrongKey
            return self._unseal(slot, share)
        except WrongKey:
            raise Denied("sign_in_with_colleague") from None

    def keep_shared(self, share: bytes, data_key: bytes) -> None:
        """Central's share opens the replica from now on, together with the keyring."""
        self._keep(SHARED, self._sealed(SHARED, share, data_key))

    def has_shared(self) -> bool:
        return self._slot(SHARED) is not None

    def _made(self, name: str, password: str, data_key: bytes) -> bytes:
        salt = chance.token_bytes(SALT_BYTES)
        cost, key = calibrated(password, salt, self._costs, self._clock.monotonic)
        return self._sealed(name, key, data_key, cost=cost, salt=salt)

    def _sealed(self, name: str, key: bytes, data_key: bytes, *, cost: Cost | None = None, salt: bytes = b"") -> bytes:
        former = self._slot(name)
        is_alone = self._secrets is None or is_weak(self.folder)  # as this replica was enrolled, so it stays
        header = Header(
            name=name,
            generation=1 if former is None else former.header.generation + 1,
            secret_id="" if is_alone else chance.token_hex(SECRET_NAME_BYTES),
            salt=salt,
            nonce=chance.token_bytes(NONCE_BYTES),
            cost=cost,
        )
        whole = wrapping_key(self._new_secret(header.secret_id), key, name=name, secret_id=header.secret_id)
        content = to_bytes(seal(header, whole, data_key))
        if self._unseal(from_bytes(content), key) != data_key:  # with the secret as the keyring gives it back
            raise Denied("keyring_closed")
        return content

    def _keep(self, name: str, content: bytes) -> None:
        ended = self._all(name)
        make_folder(self.folder)
        if read_slot(self._path(name)) is not None:  # a damaged one must not take the place of a whole one
            keep_former(self._path(name), self._former(name))
        write_durably(self._path(name), content)
        if self._path(name).read_bytes() != content:
            raise Damaged("the disk did not keep the key slot")
        self._wanted(name).unlink(missing_ok=True)  # a change that was cut short is overtaken
        self._forget_unused(name, ended)

    def _opened(self, slot: Slot, password: str) -> bytes | None:
        """None where the password is another."""
        assert slot.header.cost is not None
        try:
            return self._unseal(slot, stretched(password, slot.header.salt, slot.header.cost))
        except WrongKey:
            return None

    def _unseal(self, slot: Slot, key: bytes) -> bytes:
        header = slot.header
        return unseal(slot, wrapping_key(self._secret(header.secret_id), key, name=header.name, secret_id=header.secret_id))

    def _secret(self, secret_id: str) -> bytes:
        """Raises Denied `keyring_closed`, `keyring_lost`."""
        if not secret_id:
            return b""
        if self._secrets is None:
            raise Denied("keyring_closed")
        try:
            found = self._secrets.read(secret_id)
        except SecretsClosed as error:
            raise Denied("keyring_closed") from error
        if found is None:
            raise Denied("keyring_lost")
        return found

    def _new_secret(self, secret_id: str) -> bytes:
        if self._secrets is None or not secret_id:
            return b""
        made = chance.token_bytes(KEY_BYTES)
        try:
            self._secrets.write(secret_id, made)
        except SecretsClosed as error:
            raise Denied("keyring_closed") from error
        return made

    def _forget_unused(self, name: str, ended: Iterable[Slot]) -> None:
        """The keyring forgets what belongs to no file any more."""
        used = {slot.header.secret_id for slot in self._all(name)}
        for secret_id in {slot.header.secret_id for slot in ended} - used - {""}:
            if self._secrets is not None:
                with suppress(SecretsClosed):  # it opens nothing any more
                    self._secrets.forget(secret_id)

    def _all(self, name: str) -> Sequence[Slot]:
        read = map(read_slot, (self._path(name), self._former(name), self._wanted(name)))
        return [slot for slot in read if slot is not None]

    def _slot(self, name: str) -> Slot | None:
        """The newest whole generation. Raises Damaged where there is a slot and no generation of it is whole."""
        paths = (self._path(name), self._former(name))
        found = next((slot for slot in map(read_slot, paths) if slot is not None), None)
        if found is None and any(path.exists() for path in paths):
            raise Damaged("a key slot cannot be read")
        return found

    def _path(self, name: str) -> Path:
        return self.folder / f"{tag(name)}.slot"

    def _former(self, name: str) -> Path:
        return self.folder / f"{tag(name)}.former"

    def _wanted(self, name: str) -> Path:
        return self.folder / f"{tag(name)}.wanted"


def tag(name: str) -> str:
    """A file's name for any name of a person."""
    return hashlib.sha256(name.encode()).hexdigest()[:16]
