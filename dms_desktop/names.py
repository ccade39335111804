"""What colleagues are called: rows name people by how they sign in, screens by their names."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dms_desktop.bridge import Bridge
from sync.client.changes import ChangeSet
from sync.domain.accounts.queries import StaffMember, staff
from sync.kernel.commands import HOUSE

TABLE, MOST = "user", 1_000


@dataclass(frozen=True, kw_only=True)
class Naming:
    """Whom a page calls what: two people of two sides may sign in by one name, and each side knows its own alone."""

    bridge: Bridge
    person: Callable[[str], str] = str

    def of_house(self, name: str) -> str:
        """Of somebody at head office."""
        return self.person(name) if self.bridge.actor.dealer_id == HOUSE else name

    def of_shop(self, name: str) -> str:
        """Of somebody of the dealer that the row is of."""
        return name if self.bridge.actor.dealer_id == HOUSE else self.person(name)


class NameBook:
    """Of the people of one's own shop or house, also of those who left. Who is not in it is called as they sign in."""

    def __init__(self, bridge: Bridge) -> None:
        self._bridge = bridge
        self._names: dict[str, str] = {}
        bridge.changed.connect(self._hear)
        self._ask()

    def called(self, name: str) -> str:
        return self._names.get(name, name)

    def _hear(self, changes: ChangeSet) -> None:
        if changes.touches(TABLE):
            self._ask()

    def _ask(self) -> None:
        self._bridge.fetch(staff, self._show, include_inactive=True, limit=MOST)

    def _show(self, people: Sequence[StaffMember]) -> None:
        self._names = {one.name: one.display_name for one in people}
