"""Who is signed in where: the places this PC is enrolled at, and the way into each."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from dms_desktop.keyrings import SystemSecrets, is_usable
from sync.client.front_door import FrontDoor
from sync.client.keys import KEY_FILE, Secrets, SecretsClosed
from sync.client.opening import Enrolling, Keeping, Place, enrol, places
from sync.client.repair import Repaired
from sync.client.replica import Replica
from sync.client.slots import Slots
from sync.kernel.commands import Actor
from sync.kernel.errors import Denied


class FormerKey:
    """The whole data key in the keyring, as it was kept before there were key slots."""

    def __init__(self, keyring: Secrets, name: str) -> None:
        self._keyring = keyring
        self._name = name

    def exists(self) -> bool:
        try:
            return self._keyring.read(self._name) is not None
        except SecretsClosed:
            return False

    def data_key(self) -> bytes:
        try:
            kept = self._keyring.read(self._name)
        except SecretsClosed as error:
            raise Denied("keyring_closed") from error
        if kept is None:
            raise Denied("keyring_lost")
        return kept

    def forget(self) -> None:
        self._keyring.forget(self._name)


@dataclass(frozen=True)
class Entered:
    """Somebody is in: one place with its replica open."""

    place: Place
    replica: Replica
    actor: Actor
    display_name: str
    offline_until: datetime
    """When the days without central are over for this person."""


class Doors:
    """Everything that leads to a signed-in actor. Every method may wait for disk or network: call it in the background."""

    def __init__(self, root: Path, *, home: Path | None = None, keyring: Secrets | None = None) -> None:
        self._root = root
        self._home = home
        self._keyring = keyring or SystemSecrets()
        self._doors: dict[str, FrontDoor] = {}

    def places(self) -> Sequence[Place]:
        """Places of this PC; with one home named, only that."""
        if self._home is not None:
            return [found for found in places(self._home.parent) if Path(found.home) == self._home]
        return places(self._root)

    def names(self, place: Place) -> Sequence[str]:
        """People who signed in there before, the last one first. Nothing is opened for it."""
        return self._door(place).names()

    def keeper(self, place: Place) -> str:
        """How well the key is kept: `keyring`, `password` or `file`."""
        return self._door(place).keeper()

    def sign_in(self, place: Place, name: str, password: str, *, code: str = "") -> Entered:
        """Open the replica of a place as this person, for the first time with a code. Raises what `FrontDoor.sign_in` does."""
        replica, actor = self._door(place).sign_in(name, password, code=code)
        names = (person.display_name for person in replica.people.known() if person.user_id == actor.user_id)
        return Entered(place, replica, actor, next(names, "") or actor.name, replica.people.offline_until(actor.user_id))

    def unlock(self, entered: Entered, password: str) -> Entered:
        """Whoever is signed in comes back to the open replica. Raises what `FrontDoor.unlock` does."""
        actor = self._door(entered.place).unlock(entered.replica, entered.actor.name, password)
        return replace(entered, actor=actor, offline_until=entered.replica.people.offline_until(actor.user_id))

    def enrol(self, wanted: Enrolling, *, is_alone: bool = False) -> Place:
        """Make this PC a device, its key kept by password and keyring, or by the password alone.

        Raises Denied, Unreachable, Refusal. A second try with a code goes on where it stopped.
        """
        home = self._home or self._root / _folder(wanted)
        secrets = None if is_alone else self._keyring
        place, _actor = enrol(home, wanted, keeping=Keeping(secrets=secrets, for_scripts=False))
        return place

    def enrol_again(self, place: Place, wanted: Enrolling) -> Place:
        """Let central know this PC again, at a place where it is a device. Raises what `FrontDoor.enrol_again` does."""
        return self._door(place).enrol_again(wanted)[0]

    def repair(self, place: Place, name: str, password: str) -> Repaired:
        """Make the replica of a place anew; nobody may be signed in there. Raises what `FrontDoor.repair` does."""
        return self._door(place).repair(name, password)

    def _door(self, place: Place) -> FrontDoor:
        if place.home not in self._doors:
            self._doors[place.home] = self._new_door(Path(place.home))
        return self._doors[place.home]

    def _new_door(self, home: Path) -> FrontDoor:
        if (home / KEY_FILE).exists() and not is_usable(self._keyring):
            return FrontDoor(home, Slots(home, None))  # a password's slot is still better than the readable file that it replaces
        return FrontDoor(home, Slots(home, self._keyring), former=[FormerKey(self._keyring, home.name)])


def _folder(wanted: Enrolling) -> str:
    """The same for a second try with the same code; tells nothing about the dealer."""
    return hashlib.sha256(f"{wanted.central.rstrip('/')}\n{wanted.code}".encode()).hexdigest()[:16]
