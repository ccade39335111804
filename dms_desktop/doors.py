"""The doors of this PC as the entrance sees them: places and people are known before database and network are loaded."""

import importlib
from collections.abc import Sequence
from pathlib import Path

from sync.client.places import Enrolling, Place, places
from sync.client.repaired import Repaired
from sync.client.slot_files import FOLDER, keeper_of, names_in


class Doors:
    """What leads to a signed-in actor. Every method may wait for disk or network: call it in the background, where whoever goes
    in also waits until the rest of the app is loaded."""

    def __init__(self, root: Path, *, home: Path | None = None) -> None:
        self._root = root
        self._home = home
        self._opened: Doors | None = None

    def places(self) -> Sequence[Place]:
        """Places of this PC; with one home named, only that."""
        if self._home is not None:
            return [found for found in places(self._home.parent) if Path(found.home) == self._home]
        return places(self._root)

    def names(self, place: Place) -> Sequence[str]:
        """People who signed in there before, the last one first. Nothing is opened for it."""
        return names_in(Path(place.home) / FOLDER)

    def keeper(self, place: Place) -> str:
        """How well the key is kept: `keyring`, `password` or `file`."""
        return keeper_of(place)

    def opened(self) -> "Doors":
        """Those of `session`, which do the rest: always the same, as they measure the delay after wrong passwords."""
        if self._opened is None:
            self._opened = importlib.import_module("dms_desktop.session").OpenDoors(self._root, home=self._home)
        return self._opened

    def sign_in(self, place: Place, name: str, password: str, *, code: str = "") -> object:
        """An `Entered`: the replica of a place, open as this person, for the first time with a code. Raises what
        `FrontDoor.sign_in` does."""
        return self.opened().sign_in(place, name, password, code=code)

    def enrol(self, wanted: Enrolling, *, is_alone: bool = False) -> Place:
        """Make this PC a device, its key kept by password and keyring, or by the password alone.

        Raises Denied, Unreachable, Refusal. A second try with a code goes on where it stopped.
        """
        return self.opened().enrol(wanted, is_alone=is_alone)

    def enrol_again(self, place: Place, wanted: Enrolling) -> Place:
        """Let central know this PC again, at a place where it is a device. Raises what `FrontDoor.enrol_again` does."""
        return self.opened().enrol_again(place, wanted)

    def enrol_anew(self, place: Place, wanted: Enrolling, *, is_alone: bool = False) -> Place:
        """A PC whose key or identity is lost becomes a new device in its folder; its journal is handed in. Raises as `enrol`."""
        return self.opened().enrol_anew(place, wanted, is_alone=is_alone)

    def repair(self, place: Place, name: str, password: str) -> Repaired:
        """Make the replica of a place anew; nobody may be signed in there. Raises what `FrontDoor.repair` does."""
        return self.opened().repair(place, name, password)
