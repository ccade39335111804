"""Who is signed in where, and the way in: with database and network."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from uuid import UUID

from dms_desktop.account import Invited
from dms_desktop.doors import Doors
from dms_desktop.keyrings import SystemSecrets, is_usable
from dms_desktop.settings import MEMORY
from sync.client.anew import enrol_anew
from sync.client.front_door import FrontDoor
from sync.client.keys import KEY_FILE, Secrets, SecretsClosed
from sync.client.opening import Keeping, enrol
from sync.client.own_sign_ins import SignedInAt
from sync.client.places import Enrolling, Place, card_of
from sync.client.repaired import Repaired
from sync.client.replica import Replica
from sync.client.shop_pcs import ShopPc
from sync.client.slots import Slots
from sync.kernel.clock import SystemClock, from_micros
from sync.kernel.commands import Actor
from sync.kernel.errors import Denied, Refusal


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


@dataclass(frozen=True)
class OwnDoor:
    """Of who is signed in. Every method may wait for disk or network."""

    door: FrontDoor
    entered: Entered

    def prove(self, password: str) -> object:
        """Raises what `FrontDoor.unlock` does."""
        return self.door.unlock(self.entered.replica, self.entered.actor.name, password)

    def change_password(self, password: str, wanted: str) -> object:
        """Raises what `FrontDoor.change_password` does."""
        return self.door.change_password(self.entered.replica, self.entered.actor.name, password, wanted)

    def places(self, password: str, *, end: UUID | None = None) -> Sequence[SignedInAt]:
        """Raises what `OwnSignIns.places` does."""
        return self.entered.replica.own_sign_ins.places(self.entered.actor.name, password, end=end)

    def pcs(self, password: str, *, shut_out: UUID | None = None) -> Sequence[ShopPc]:
        """Raises what `ShopPcs.pcs` does."""
        return self.entered.replica.shop_pcs.pcs(self.entered.actor.name, password, shut_out=shut_out)

    def invite(self, password: str, colleague: str) -> Invited:
        """Raises what `People.invite` does."""
        told = self.entered.replica.people.invite(colleague, by=self.entered.actor.name, password=password)
        return Invited(code=told.code, expires_at=from_micros(told.expires_at))


class OpenDoors(Doors):
    """Doors that open. Every method may wait for disk or network: call it in the background."""

    def __init__(self, root: Path, *, home: Path | None = None, keyring: Secrets | None = None) -> None:
        super().__init__(root, home=home)
        self._keyring = keyring or SystemSecrets()
        self._doors: dict[str, FrontDoor] = {}

    def opened(self) -> Doors:
        return self

    def sign_in(self, place: Place, name: str, password: str, *, code: str = "") -> Entered:
        replica, actor = self._door(place).sign_in(name, password, code=code)
        names = (person.display_name for person in replica.people.known() if person.user_id == actor.user_id)
        return Entered(place, replica, actor, next(names, "") or actor.name, replica.people.offline_until(actor.user_id))

    def unlock(self, entered: Entered, password: str) -> Entered:
        """Whoever is signed in comes back to the open replica. Raises what `FrontDoor.unlock` does."""
        actor = self._door(entered.place).unlock(entered.replica, entered.actor.name, password)
        return replace(entered, actor=actor, offline_until=entered.replica.people.offline_until(actor.user_id))

    def own(self, entered: Entered) -> "OwnDoor":
        """For what the person who is signed in does about their own ways in."""
        return OwnDoor(self._door(entered.place), entered)

    def shut_ended(self, entered: Entered) -> Sequence[str]:
        """Whose days here central has ended: what they typed until now opens nothing here any more."""
        return self._door(entered.place).shut_ended(entered.replica)

    def shut(self, place: Place, names: Sequence[str]) -> None:
        """People who left this place do not come in by their passwords any more."""
        for name in names:
            self._door(place).shut(name)

    def enrol(self, wanted: Enrolling, *, is_alone: bool = False) -> Place:
        home = self._home or self._root / _folder(wanted)
        secrets = None if is_alone else self._keyring
        place, _actor = enrol(home, wanted, keeping=Keeping(secrets=secrets, for_scripts=False))
        return place

    def enrol_again(self, place: Place, wanted: Enrolling) -> Place:
        return self._door(place).enrol_again(wanted)[0]

    def enrol_anew(self, place: Place, wanted: Enrolling, *, is_alone: bool = False) -> Place:
        keeping = Keeping(secrets=None if is_alone else self._keyring, for_scripts=False)
        home = Path(place.home)
        enrol_anew(home, wanted, keeping=keeping, clock=SystemClock(), staying={MEMORY})
        self._doors.pop(place.home, None)  # it knew the old device's slots
        return card_of(home)

    def repair(self, place: Place, name: str, password: str) -> Repaired:
        return self._door(place).repair(name, password)

    def _door(self, place: Place) -> FrontDoor:
        if place.home not in self._doors:
            self._doors[place.home] = self._new_door(Path(place.home))
        return self._doors[place.home]

    def _new_door(self, home: Path) -> FrontDoor:
        if (home / KEY_FILE).exists() and not is_usable(self._keyring):
            return FrontDoor(home, Slots(home, None))  # a password's slot is still better than the readable file that it replaces
        return FrontDoor(home, Slots(home, self._keyring), former=[FormerKey(self._keyring, home.name)])


def enter_by(doors: Doors, password: str, *, place: Place | None, wanted: Enrolling | None) -> object:
    """Straight in, for the demo, whose password lies beside it: enrol as `wanted`, or sign in as the person who was here last.

    May wait for central.
    """
    if wanted is not None:
        return doors.sign_in(doors.enrol(wanted, is_alone=True), wanted.user, wanted.password)
    if place is None:
        raise Refusal("not_enrolled")
    return doors.sign_in(place, doors.names(place)[0], password)


def _folder(wanted: Enrolling) -> str:
    """The same for a second try with the same code; tells nothing about the dealer."""
    return hashlib.sha256(f"{wanted.central.rstrip('/')}\n{wanted.code}".encode()).hexdigest()[:16]
