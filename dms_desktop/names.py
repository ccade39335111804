"""What colleagues are called: rows name people by how they sign in, screens by their names."""

from collections.abc import Sequence

from dms_desktop.bridge import Bridge
from sync.client.changes import ChangeSet
from sync.domain.accounts.queries import StaffMember, staff

TABLE, MOST = "user", 1_000


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
