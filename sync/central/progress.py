"""How far the commands of instances have come, as far as this process has seen: a hint that saves a look, never the truth."""

from uuid import UUID

from sync.central.instances import Sender

MOST = 50_000
"""Instances that are remembered; the one that was noted first is forgotten first."""


class Progress:
    """Safe to use from any thread: each step is one operation of a dict."""

    def __init__(self) -> None:
        self._last: dict[tuple[int, UUID], int] = {}

    def note(self, sender: Sender, seq: int) -> None:
        """Everything up to this number was decided."""
        while len(self._last) >= MOST:
            self._last.pop(next(iter(self._last)), None)
        self._last[sender.dealer_id, sender.instance_id] = seq

    def is_past(self, sender: Sender, seq: int) -> bool:
        """Nothing with this number was decided, as far as is known; where nothing is known it is not."""
        last = self._last.get((sender.dealer_id, sender.instance_id))
        return last is not None and seq > last
