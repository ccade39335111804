"""Central's word that somebody left, or is signed out here, comes as a row like any other: the desk obeys it."""

from collections.abc import Callable, Sequence
from functools import partial

from dms_desktop.background import Background
from dms_desktop.bridge import Bridge
from dms_desktop.refusals import sentence
from dms_desktop.session import Entered, OpenDoors
from dms_desktop.widgets.words import Text
from sync.client.changes import ChangeSet
from sync.domain.accounts.queries import departed
from sync.kernel.queries import View


class Parting:
    """What their passwords opened here opens to them no more; whoever of them sits here is out, and their colleagues go on."""

    def __init__(self, background: Background, doors: OpenDoors, entered: Entered, go_out: Callable[[Text], None]) -> None:
        self._background = background
        self._doors = doors
        self._entered = entered
        self._go_out = go_out

    def look(self, bridge: Bridge, changes: ChangeSet) -> None:
        """To be called with everything that changes."""
        if changes.touches("user"):
            bridge.fetch(_who_left, self._part_from, doors=self._doors, entered=self._entered)
        if changes.touches("ended_lease"):  # behind a change of password that may be under way: that one is no end
            self._background.run(partial(self._doors.shut_ended, self._entered), self._sign_out, _not_done)

    def _part_from(self, names: Sequence[str]) -> None:
        if names:
            self._background.run(partial(self._doors.shut, self._entered.place, names), _done, _not_done)
        if self._entered.actor.name in names:
            self._go_out(partial(sentence, "no_longer_here", {}))

    def _sign_out(self, names: Sequence[str]) -> None:
        if self._entered.actor.name in names:
            self._go_out(partial(sentence, "signed_out_elsewhere", {}))


def _who_left(view: View, *, doors: OpenDoors, entered: Entered) -> Sequence[str]:
    return departed(view, names=(entered.actor.name, *doors.names(entered.place)))


def _done(_nothing: None) -> None:
    """They are shut out."""


def _not_done(error: Exception) -> None:
    raise error
